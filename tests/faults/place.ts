import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Db } from '../../src/stores/inside.ts';
import { openPostgresReader } from '../../src/stores/postgres.ts';
import { openReader } from '../../src/stores/sqlite.ts';
import { fillForLoad, updateBody } from '../given/load.ts';
import { type Server, startServer } from '../given/process.ts';
import { signed } from '../given/slack.ts';
import { slackStub } from '../given/slack-stub.ts';
import { newFolder, newSchema, onServer, POSTGRES_URL } from '../stores/databases.ts';
import { listeningLog } from '../stores/given.ts';

export const COMPANIES = 6;

/** A filled database that servers stand on, for one test. */
export interface Place {
  /** A whole Tandem on it, in a process of its own; `fileLimit`: see ServerPlace. */
  start(fileLimit?: number): Promise<Server>;
  /** Its rows, for the time of the look. */
  look<R>(at: (db: Db) => Promise<R>): Promise<R>;
  /** Of the SQLite file. */
  readonly folder: string;
  /** On Postgres: ends every connection of this place at once, as a restart of the server does. */
  cut(): Promise<void>;
}

export const PLACES: Readonly<Record<'SQLite' | 'Postgres', (() => Promise<Place>) | undefined>> = {
  SQLite: async () => {
    const folder = newFolder();
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return placeOf(folder, '', async () => {
      const db = openReader(join(folder, 'tandem.db'));
      return { db, close: () => db.destroy() };
    });
  },
  Postgres: POSTGRES_URL
    ? async () => {
        const { url: schema, drop } = await newSchema(POSTGRES_URL ?? '');
        onTestFinished(drop);
        const address = new URL(schema);
        address.searchParams.set('application_name', `faults-${randomUUID()}`);
        const url = address.href;
        return placeOf(':memory:', url, async () => {
          const db = openPostgresReader(url, listeningLog());
          return { db, close: () => db.destroy() };
        });
      }
    : undefined,
};

async function placeOf(folder: string, url: string, open: () => Promise<{ readonly db: Db; close(): Promise<unknown> }>): Promise<Place> {
  const database = url === '' ? {} : { databaseUrl: url };
  await fillForLoad({ TANDEM_DATA: folder, ...(url === '' ? {} : { DATABASE_URL: url }) }, COMPANIES);
  const stub = await slackStub();
  onTestFinished(() => stub.close());
  return {
    folder,
    cut: () =>
      onServer(
        url,
        `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()
          and application_name = '${url === '' ? '' : new URL(url).searchParams.get('application_name')}'`,
      ),
    async start(fileLimit) {
      const server = await startServer({ folder, apiUrl: stub.apiUrl, ...database, ...(fileLimit === undefined ? {} : { fileLimit }) });
      onTestFinished(() => server.end('SIGKILL'));
      return server;
    },
    async look(at) {
      const { db, close } = await open();
      try {
        return await at(db);
      } finally {
        await close();
      }
    },
  };
}

/** A signed `/commit update` of that company's person, and what answered it. */
export async function update({ url }: Server, company: number, said: string, trigger: string): Promise<{ status: number; body: string }> {
  const response = await fetch(`${url}/slack/events`, signed(updateBody(company, said, trigger)));
  return { status: response.status, body: await response.text() };
}

/** How often each note stands in the ledger. */
export async function notesIn(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('commitment_updates')
    .select('note')
    .select((on) => on.fn.countAll<number>().as('times'))
    .groupBy('note')
    .execute();
  return new Map(rows.map(({ note, times }) => [note ?? '', Number(times)]));
}
