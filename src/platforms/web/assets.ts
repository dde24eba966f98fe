import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';

const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' } as const;

const MODULES = [
  'page',
  'api',
  'bars',
  'blocks',
  'composer',
  'deeds',
  'dom',
  'form',
  'marks',
  'messages',
  'products',
  'settings',
  'side',
  'slack',
  'state',
  'teams',
  'words',
] as const;
const STYLES = ['page', 'side', 'room', 'composer', 'message', 'blocks', 'bars', 'form', 'products'] as const;

const own = (name: string): URL => new URL(`./page/${name}`, import.meta.url);

/** Every file that is served, by its path. Nothing else is ever opened. */
const FILES: ReadonlyMap<string, URL | string> = new Map<string, URL | string>([
  ['/', own('index.html')],
  ['/favicon.ico', own('mark.svg')],
  ['/web/mark.svg', own('mark.svg')],
  ...MODULES.map((name): [string, URL] => [`/web/${name}.js`, own(`${name}.js`)]),
  ...STYLES.map((name): [string, URL] => [`/web/${name}.css`, own(`${name}.css`)]),
  ['/web/adaptivecards.js', createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')],
]);

const typeOf = (file: string): string => {
  const ending = file.slice(file.lastIndexOf('.') + 1) as keyof typeof TYPES;
  return `${TYPES[ending]}; charset=utf-8`;
};

/** Serves one of the page's files; false where the path is none of them. */
export async function serveAsset(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const file = FILES.get(path);
  if (!file) return false;
  const bytes = await readFile(file);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const headers = { 'content-type': typeOf(file.toString()), 'cache-control': 'no-cache', etag };
  if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
  else response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(request.method === 'HEAD' ? undefined : bytes);
  return true;
}
