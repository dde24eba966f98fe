import type { Attached } from '../../chat/turn.ts';
import { LARGEST_FILE } from '../../domain/commitment.ts';
import type { SlackFile } from './payload.ts';

/** A form waits three seconds for its answer. */
const PATIENCE_MS = 2_000;

/** What of Slack's client it takes to read a file. */
export interface FileClient {
  readonly token?: string | undefined;
  readonly files: {
    info(asked: { file: string }): Promise<{ readonly file?: { readonly size?: number; readonly url_private_download?: string } }>;
  };
}

/**
 * A file of a modal, read by the bot's own token once a handler wants it. The token goes to Slack's own hosts only.
 * @param apiUrl where Slack is, if not at its own address (an emulator)
 */
export function attached(client: FileClient, apiUrl: string | undefined): (file: SlackFile) => Attached {
  return ({ id, name, mimetype, size }) => ({
    name: name ?? id,
    mime: mimetype ?? 'application/octet-stream',
    size: size ?? 0,
    async read() {
      const { file } = await client.files.info({ file: id });
      const address = URL.parse(file?.url_private_download ?? '');
      if (!address || !isSlack(address, apiUrl)) throw new TypeError('Slack gives no address for the file');
      if ((file?.size ?? 0) > LARGEST_FILE) throw new RangeError('the file is larger than it said');
      const headers = { authorization: `Bearer ${client.token ?? ''}` };
      const response = await fetch(address, { headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
      // Without the right to read files Slack answers with its page to sign in.
      if (!response.ok || !response.body || isPage(response, mimetype)) throw new TypeError(`Slack gave no file: ${response.status}`);
      return limited(response.body);
    },
  });
}

const isSlack = ({ protocol, hostname, origin }: URL, apiUrl: string | undefined): boolean =>
  (protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'))) || origin === URL.parse(apiUrl ?? '')?.origin;

const isPage = ({ headers }: Response, mime: string | null | undefined): boolean =>
  (headers.get('content-type') ?? '').startsWith('text/html') && mime !== 'text/html';

/** At most 5 MB are ever held. */
async function limited(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > LARGEST_FILE) throw new RangeError('the file is larger than it said');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
