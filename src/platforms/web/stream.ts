import type { ServerResponse } from 'node:http';
import { type KeptMessage, seenBy } from './log.ts';

const KEEP_ALIVE_MS = 20_000;
/** Bytes that may wait for a slow reader before its stream is ended; the page then opens a new one and reads the history. */
const BACKLOG_LIMIT = 1024 * 1024;

/** The open pages, each as one person. */
export interface Streams {
  open(response: ServerResponse, as: string): void;
  /** Tells everybody who may see it. */
  tell(message: KeptMessage, owner: string | undefined): void;
  readonly size: number;
  close(): void;
}

/** Server-sent events: `message` with a KeptMessage in JSON, and comments that keep the connection alive. */
export function streams(): Streams {
  const readers = new Map<ServerResponse, string>();

  const write = (response: ServerResponse, text: string): void => {
    if (response.writableLength > BACKLOG_LIMIT) {
      readers.delete(response);
      response.destroy();
      return;
    }
    response.write(text);
  };

  const pulse = setInterval(() => {
    for (const response of readers.keys()) write(response, ': still here\n\n');
  }, KEEP_ALIVE_MS);
  pulse.unref();

  return {
    open(response, as) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      readers.set(response, as);
      response.on('close', () => readers.delete(response));
      response.on('error', () => readers.delete(response));
      response.write('retry: 1000\n\n');
    },
    tell(message, owner) {
      const event = `event: message\ndata: ${JSON.stringify(message)}\n\n`;
      for (const [response, as] of readers) {
        if (seenBy(message, as) && (owner === undefined || owner === as)) write(response, event);
      }
    },
    get size() {
      return readers.size;
    },
    close() {
      clearInterval(pulse);
      for (const response of readers.keys()) response.end();
      readers.clear();
    },
  };
}
