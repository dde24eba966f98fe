import type { IncomingMessage, ServerResponse } from 'node:http';

/** Most bytes of a posted body. A question of 100 KB fits with room for its escapes. */
export const BODY_LIMIT = 200 * 1024;
/** Bytes that are read past before the connection is given up. */
const PATIENCE = 16 * 1024 * 1024;

export type Body = { readonly value: unknown } | 'too-large' | 'wrong-type' | 'malformed';

/** Answers with JSON that nothing keeps. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify(value);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(text);
}

/**
 * Reads a JSON body of at most BODY_LIMIT bytes. A longer one is not kept: what is left of it is read past,
 * so that the client hears the answer instead of a broken connection.
 */
export async function readJson(request: IncomingMessage): Promise<Body> {
  if (!/^application\/json\s*(?:;|$)/iu.test(request.headers['content-type'] ?? '')) return 'wrong-type';
  if (Number(request.headers['content-length'] ?? 0) > PATIENCE) return 'too-large';
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop early would break the connection before the client reads the answer: what is too much is read past, up to a point.
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= BODY_LIMIT) chunks.push(chunk as Buffer);
    else if (size > PATIENCE) break;
  }
  if (size > BODY_LIMIT) return 'too-large';
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { value: JSON.parse(text) };
  } catch {
    return 'malformed';
  }
}
