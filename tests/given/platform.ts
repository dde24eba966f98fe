import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import type { Installations, Log, Once, PlatformDeps } from '../../src/chat/ports.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Json, PersonTurn } from '../../src/chat/turn.ts';
import type { Routes } from '../../src/platforms/http.ts';

/** A server on loopback; `url` without a slash at its end. */
export async function serve(handle: Parameters<typeof createServer>[1]): Promise<{ url: string; server: Server; close(): Promise<void> }> {
  const server = createServer(handle as never);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, close };
}

/** What a platform's routes serve; 404 for all that is not theirs. */
export const serveRoutes = (routes: Routes) =>
  serve(async (request, response) => {
    if (!(await routes(request, response))) response.writeHead(404).end();
  });

export interface Line {
  readonly level: keyof Log;
  readonly fields: object;
  readonly message: string;
}

export function memoryLog(): Log & { readonly lines: Line[] } {
  const lines: Line[] = [];
  const at = (level: keyof Log) => (fields: object, message: string) => void lines.push({ level, fields, message });
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

export function memoryInstallations(): Installations & { readonly rows: Map<string, Json> } {
  const rows = new Map<string, Json>();
  return {
    rows,
    put: async (id, data) => void rows.set(id, data),
    get: async (id) => rows.get(id),
    remove: async (id) => void rows.delete(id),
  };
}

export function memoryOnce(): Once & { readonly rows: Map<string, { value: Json; expires: Date }> } {
  const rows = new Map<string, { value: Json; expires: Date }>();
  return {
    rows,
    put: async (key, value, expires) => void rows.set(key, { value, expires }),
    take: async (key, now) => {
      const row = rows.get(key);
      rows.delete(key);
      return row && row.expires > now ? row.value : undefined;
    },
  };
}

/** An App that answers with what it heard, keeps every Turn, and can be told to answer otherwise. */
export function echo() {
  const turns: PersonTurn[] = [];
  const heard = (turn: PersonTurn) =>
    turn.kind === 'question' ? turn.text : turn.kind === 'command' ? `${turn.name} ${turn.args}`.trim() : turn.name;
  const self = {
    turns,
    answer: async (turn: PersonTurn): Promise<Reply> => ({ to: 'asker', blocks: [{ kind: 'text', text: `heard: ${heard(turn)}` }] }),
    app: (turn: PersonTurn): Promise<Reply> => {
      turns.push(turn);
      return self.answer(turn);
    },
  };
  return self;
}

export function platformDeps(app: PlatformDeps['app']) {
  const deps = {
    app,
    log: memoryLog(),
    installations: memoryInstallations(),
    once: memoryOnce(),
    posted: { cardOf: async () => undefined },
    news: async () => {},
    language: 'en' as const,
  };
  return deps satisfies PlatformDeps;
}

/** Waits for what comes after an acknowledgement; as long as a busy machine may need. */
export const until = (happened: () => boolean | Promise<boolean>) => vi.waitUntil(happened, { timeout: 20_000, interval: 10 });
