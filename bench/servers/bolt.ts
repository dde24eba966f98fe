// Bolt with its own receiver and slash commands that are acknowledged and no more.
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET ?? '',
  logLevel: LogLevel.ERROR,
  customRoutes: [{ path: '/readyz', method: 'GET', handler: (_request, response) => response.writeHead(200).end('ready') }],
});
const app = new App({ receiver, logLevel: LogLevel.ERROR, authorize: async () => ({ botToken: 'xoxb-bench' }) });
for (const name of ['/ask', '/commit', '/rsvp']) app.command(name, async ({ ack }) => ack());
await app.start({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
