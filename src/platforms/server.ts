import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../chat/ports.ts';
import type { Routes } from './http.ts';

export interface Listening {
  readonly port: number;
  /** Takes no more connections, ends what is in flight (at most `graceMs`), then closes. */
  stop(graceMs: number): Promise<void>;
}

/** The one server: each group of routes is asked in turn; nobody's path is a bare 404, a throw a bare 500. */
export async function serve(routes: readonly Routes[], at: { readonly host: string; readonly port: number }, log: Log): Promise<Listening> {
  const server = createServer((request, response) => {
    handle(routes, request, response).catch((error: unknown) => {
      log.error({ err: error, path: pathOf(request) }, 'a request broke');
      bare(response, 500);
    });
  });
  await listen(server, at);
  return { port: (server.address() as AddressInfo).port, stop: (graceMs) => stop(server, graceMs) };
}

async function handle(routes: readonly Routes[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const route of routes) if (await route(request, response)) return;
  bare(response, 404);
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?', 1)[0] ?? '';

function bare(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}

function listen(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
