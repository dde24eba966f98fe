import type { IncomingMessage } from 'node:http';

/** Far above any activity of Teams (messages hold 100 KB), far below what would hurt. Bytes. */
const MOST = 512 * 1024;

/** The request's body as JSON; undefined when it is none, too large, or broken off. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      // Read to its end, but not kept: the sender then hears the answer.
      if (size <= MOST) chunks.push(chunk);
      else if (size > 16 * MOST) return undefined;
    }
    return size > MOST ? undefined : JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    // Not JSON, or the connection ended: both are the sender's, and both are answered as malformed.
    return undefined;
  }
}
