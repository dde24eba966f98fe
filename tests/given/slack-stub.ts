import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Slack's Web API as far as a server needs it that is loaded: everything is well. */
export async function slackStub(): Promise<{ readonly apiUrl: string; close(): void }> {
  const known = { ok: true, team_id: 'T000000001', user_id: 'U0BOT', bot_id: 'B0BOT', channel: 'C000000001', ts: '1795000000.000100' };
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(known)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
