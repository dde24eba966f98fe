// Bolt with one slash command that writes one durable row, by a transaction of its own, before it is acknowledged.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

async function inserts(): Promise<(text: string) => Promise<void>> {
  const { DATABASE_URL: url, TANDEM_DATA: folder = '.' } = process.env;
  if (url) {
    const { default: pg } = await import('pg');
    const pool = new pg.Pool({ connectionString: url });
    await pool.query('create table if not exists plain (id text primary key, text text not null)');
    return async (text) => {
      await pool.query('insert into plain (id, text) values ($1, $2)', [randomUUID(), text]);
    };
  }
  const { default: Database } = await import('better-sqlite3');
  const db = new Database(join(folder, 'plain.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('create table if not exists plain (id text primary key, text text not null)');
  const insert = db.prepare('insert into plain (id, text) values (?, ?)');
  return async (text) => {
    insert.run(randomUUID(), text);
  };
}

const insert = await inserts();
const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET ?? '',
  logLevel: LogLevel.ERROR,
  customRoutes: [{ path: '/readyz', method: 'GET', handler: (_request, response) => response.writeHead(200).end('ready') }],
});
const app = new App({ receiver, logLevel: LogLevel.ERROR, authorize: async () => ({ botToken: 'xoxb-bench' }) });
for (const name of ['/commit', '/rsvp'])
  app.command(name, async ({ ack, command }) => {
    await insert(command.text);
    await ack();
  });
await app.start({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
