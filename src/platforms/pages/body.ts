import type { IncomingMessage } from 'node:http';

/** Most bytes of a posted form: a dozen long texts with every letter escaped fit. */
const MOST = 128 * 1024;
/** Bytes that are read past, so that the browser hears the answer instead of a broken connection. */
const PATIENCE = 8 * 1024 * 1024;

export type Body = URLSearchParams | 'too-large' | 'malformed';

/** Reads what a form of a page posted. */
export async function readForm(request: IncomingMessage): Promise<Body> {
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/iu.test(request.headers['content-type'] ?? '')) return 'malformed';
  if (Number(request.headers['content-length'] ?? 0) > PATIENCE) return 'too-large';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= MOST) chunks.push(chunk as Buffer);
    else if (size > PATIENCE) break;
  }
  if (size > MOST) return 'too-large';
  try {
    return new URLSearchParams(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    return 'malformed';
  }
}

/**
 * Whether a form was sent by a page of this server. The link's token in the address is what a forger would have to know, and no cookie
 * speaks for anybody; this holds even where somebody else has got the link.
 * @param own hosts that this server is known by, besides the one that the request names
 */
export function isOwn({ headers }: Pick<IncomingMessage, 'headers'>, own: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (headers.origin === undefined) return true;
  const from = URL.parse(headers.origin)?.host;
  return from !== undefined && (from === headers.host?.toLowerCase() || from === own);
}
