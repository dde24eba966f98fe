import { rmSync } from 'node:fs';
import { expect, onTestFinished } from 'vitest';
import type { Tx } from '../../src/chat/ports.ts';
import type { Rsvp, RsvpState } from '../../src/domain/rsvp.ts';
import type { Engine } from '../../src/stores/engine.ts';
import { openEngine, type Store, storeOf } from '../../src/stores/open.ts';
import { closedSettings } from '../given/settings.ts';
import { newFolder, newSchema, POSTGRES_URL } from '../stores/databases.ts';
import { asks, listeningLog, says } from '../stores/given.ts';
import { type Process, startScript } from '../stores/processes.ts';

const CHILD = new URL('promotion-child.ts', import.meta.url);
const PATIENCE = { timeout: 60_000, interval: 20 };
const DAY_MS = 86_400_000;
export const [NETWORK, EVENT] = ['n1', 'forum'];

export const DATABASES: Readonly<Record<'SQLite' | 'Postgres', (() => Promise<string>) | undefined>> = {
  SQLite: async () => {
    const folder = newFolder();
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return folder;
  },
  Postgres: POSTGRES_URL
    ? async () => {
        const { url, drop } = await newSchema(POSTGRES_URL ?? '');
        onTestFinished(drop);
        return url;
      }
    : undefined,
};

/** The stage of one fall: an event that people answered, and processes that work on it. */
export interface Stage {
  readonly store: Store;
  write<R>(work: (tx: Tx) => Promise<R>): Promise<R>;
  /** Somebody's answer, as `pN`, written as it stands; places in the order of calls. */
  answers(n: number, state: RsvpState, told?: Partial<Rsvp>): Promise<void>;
  /** The seats may be free that nobody was offered, as where one unit would have told too many. */
  unsettled(): Promise<void>;
  /** Starts a process that stops at that point, after it went past it so often, and kills it there. `says`: who says no, before. */
  killAt(point: string, past?: number, says?: number): Promise<void>;
  /** Starts one that is whole; the same no is delivered to it once more, as by a platform that heard nothing. */
  restart(says?: number): Promise<void>;
  /** "p0 no", in the order of places. */
  standing(): Promise<readonly string[]>;
  /** To whom messages of such keys were written, in order, once all has left; and that each left once. */
  told(key: string): Promise<readonly string[]>;
}

/** A network and its forum, eight days from now, with so many seats; nobody has answered yet. */
export async function stage(where: string, seats: number): Promise<Stage> {
  const log = listeningLog();
  const engine = await openEngine({ log, folder: where, ...(where.startsWith('postgres') ? { url: where } : {}) });
  const store = await storeOf(engine, log);
  const processes: Process[] = [];
  onTestFinished(async () => {
    for (const { child } of processes) child.kill('SIGKILL');
    await Promise.all(processes.map(({ ended }) => ended));
    await store.close();
  });
  const write = async <R>(work: (tx: Tx) => Promise<R>): Promise<R> => (await store.unit(undefined, work)).value as R;
  await fill(store, write, seats);
  let places = 0;
  const begin = async (point = '', past = 0): Promise<Process> => {
    await hurry(engine, store);
    const process = startScript(CHILD, [where, point, String(past), JSON.stringify(sentBy(processes, ''))]);
    processes.push(process);
    await process.open;
    return process;
  };
  return {
    store,
    write,
    async answers(n, state, told = {}) {
      const placed = state === 'going' || state === 'offered' || state === 'waiting';
      places += placed ? 1 : 0;
      await meet(store, n);
      await write(async (tx) => {
        await tx.companies.speak({ networkId: NETWORK, companyId: 'c1' }, personOf(n), 'confirmed', new Date(), personOf(0));
        await tx.events.take(EVENT);
        const plain = { id: `rsvp-${n}`, event: EVENT, person: personOf(n), company: 'c1', attends: 'on-site', guests: 0 } as const;
        const place = placed ? { place: places } : {};
        await tx.events.save({ ...plain, state, ...place, since: new Date(), onBehalf: false, ...told }, undefined);
      });
    },
    unsettled: () =>
      write(async (tx) => {
        await tx.events.unsettled(EVENT, true);
      }),
    async killAt(point, past = 0, says) {
      const process = await begin(point, past);
      if (says !== undefined) process.child.stdin?.write(`${no(says)}\n`);
      await expect.poll(() => process.lines, PATIENCE).toContain('here');
      process.child.kill('SIGKILL');
      await process.ended;
    },
    async restart(says) {
      const process = await begin();
      if (says === undefined) return;
      process.child.stdin?.write(`${no(says)}\n`);
      await expect.poll(() => process.lines, PATIENCE).toContain('answered');
    },
    async standing() {
      const { items } = await store.events.answers(EVENT, { states: ['going', 'offered', 'waiting', 'no', 'lapsed'], size: 200 });
      return items.map(({ rsvp }) => `${nameOf(rsvp.person)} ${rsvp.state}`);
    },
    async told(key) {
      await expect.poll(async () => (await store.outbox.backlog()).waiting, PATIENCE).toBe(0);
      const rows = await engine
        .read()
        .selectFrom('outbox')
        .select(['key', 'room_id'])
        .where('key', 'like', `${key}%`)
        .orderBy('seq')
        .execute();
      await expect.poll(() => sentBy(processes, key).length, PATIENCE).toBeGreaterThanOrEqual(rows.length);
      expect(sentBy(processes, key).toSorted(), 'each left once').toEqual(rows.map((row) => row.key).toSorted());
      return rows.map(({ room_id }) => nameOf(room_id.replace('direct-', '')));
    },
  };
}

const sentBy = (processes: readonly Process[], key: string): readonly string[] =>
  processes.flatMap(({ lines }) => lines.filter((line) => line.startsWith(`sent ${key}`)).map((line) => line.slice('sent '.length)));

const personOf = (n: number): string => `web:local:p${n}`;
const nameOf = (id: string): string => id.replace('web:local:', '');

const room = (n: number) => ({ id: `web:local:direct-p${n}`, kind: 'direct', address: null }) as const;
const by = (n: number) => ({ id: personOf(n), name: `P ${n}`, locale: 'sv-FI', guest: false });

/** Somebody met Tandem in a room of their own, so that a private message can reach them. */
const meet = (store: Store, n: number) =>
  store.once(asks('hej', { by: by(n), room: room(n), tenant: 'web:local', heard: 'asker', back: 'ack' }), async () => says('hej'));

const no = (n: number): string =>
  JSON.stringify({
    ...{ kind: 'action', name: 'rsvp.say', data: { network: NETWORK, event: EVENT, answer: 'no' } },
    ...{ id: `web:no:${n}`, at: new Date(), by: by(n), room: room(n), tenant: 'web:local', heard: 'asker', back: 'ack' },
  });

/** What a restart waits for is over: the leases of what was on its way, and the clock's next look. */
async function hurry(engine: Engine, store: Store): Promise<void> {
  await store.jobs.claimDue('offers', new Date(), new Date(0));
  await engine.unit(async (db) => {
    await db.updateTable('jobs').set({ next_at: 0 }).where('name', '=', 'offers').execute();
    await db.updateTable('outbox').set({ lease_until: 0 }).where('lease', 'is not', null).execute();
  });
}

async function fill(store: Store, write: Stage['write'], seats: number): Promise<void> {
  const now = new Date();
  const later = (days: number) => new Date(now.getTime() + days * DAY_MS);
  await meet(store, 0);
  await write(async (tx) => {
    const network = { id: NETWORK, tenant: 'web:local', name: 'Nätverket', method: 'closed', founded: now } as const;
    await tx.networks.found({ ...network, settings: closedSettings() }, 'web:local:carita');
    await tx.companies.add({ id: 'c1', name: 'Exempel Ab' }, now);
    const place = { id: 'm1', network: NETWORK, company: 'c1', state: 'member', since: now, promises: [], steering: false } as const;
    await tx.companies.save({ ...place, applicant: personOf(0), onBehalf: false, revision: 0 });
    await tx.events.add({
      ...{ id: EVENT, network: NETWORK, state: 'open', title: 'Klimatforum', starts: later(8), ends: later(8.1) },
      ...{ timeZone: 'Europe/Helsinki', place: 'Stadshuset', seats: { total: seats }, closes: later(7) },
      ...{ audience: 'network', language: 'sv', made: now, by: 'web:local:carita' },
    });
  });
}
