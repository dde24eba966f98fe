import type { IncomingMessage } from 'node:http';
import type { Attached } from '../../chat/turn.ts';
import { LARGEST_FILE, MOST_FILES } from '../../domain/commitment.ts';

/** Most bytes of a posted form: a dozen long texts with every letter escaped fit. */
const MOST = 128 * 1024;
/** Bytes that are read past, so that the browser hears the answer instead of a broken connection. */
const PATIENCE = 8 * 1024 * 1024;

/** What a page's form posted: its texts, and its files by the name of their input. */
export interface Posted {
  readonly sent: URLSearchParams;
  readonly files: ReadonlyMap<string, readonly Attached[]>;
}
export type Body = Posted | 'too-large' | 'malformed';

/**
 * Reads what a form of a page posted; what says that it is too large is not read at all.
 * @param mostFiles how many files of the largest size it may have: as many as an update takes, unless told otherwise
 */
export async function readForm(request: IncomingMessage, mostFiles = MOST_FILES): Promise<Body> {
  const type = request.headers['content-type'] ?? '';
  const withFiles = /^multipart\/form-data\s*;/iu.test(type);
  if (!withFiles && !/^application\/x-www-form-urlencoded\s*(?:;|$)/iu.test(type)) return 'malformed';
  const most = withFiles ? mostFiles * LARGEST_FILE + MOST : MOST;
  const bytes = await readBytes(request, most, Math.max(most, PATIENCE));
  if (bytes === undefined) return 'too-large';
  try {
    if (withFiles) return await parts(bytes, type);
    return { sent: new URLSearchParams(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), files: new Map() };
  } catch {
    return 'malformed';
  }
}

/** Undefined for more than `most`; up to `patience` is read past. */
async function readBytes(request: IncomingMessage, most: number, patience: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > patience) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= most) chunks.push(chunk as Buffer);
    else if (size > patience) break;
  }
  return size > most ? undefined : Buffer.concat(chunks);
}

async function parts(bytes: Buffer, type: string): Promise<Posted> {
  const form = await new Response(Uint8Array.from(bytes), { headers: { 'content-type': type } }).formData();
  const sent = new URLSearchParams();
  const files = new Map<string, Attached[]>();
  for (const [name, value] of form) {
    if (typeof value === 'string') sent.append(name, value);
    // An input where nothing was chosen sends a file without a name.
    else if (value.name !== '' || value.size > 0) files.set(name, [...(files.get(name) ?? []), attachedOf(value)]);
  }
  return { sent, files };
}

const attachedOf = (file: File): Attached => ({
  name: file.name || 'file',
  mime: file.type || 'application/octet-stream',
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});

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
