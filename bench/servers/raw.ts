// The least that a signed request needs: node:http and the HMAC check.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const SECRET = process.env.SLACK_SIGNING_SECRET ?? '';

const server = createServer(async (request, response) => {
  if (request.method === 'GET') return response.writeHead(200).end('ready');
  const body = await text(request);
  const due = `v0=${createHmac('sha256', SECRET).update(`v0:${request.headers['x-slack-request-timestamp']}:${body}`).digest('hex')}`;
  const given = Buffer.from(String(request.headers['x-slack-signature']));
  const holds = given.length === due.length && timingSafeEqual(given, Buffer.from(due));
  return response.writeHead(holds ? 200 : 401).end();
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
