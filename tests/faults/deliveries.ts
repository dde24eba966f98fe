import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openEngine, type Store, storeOf } from '../../src/stores/open.ts';
import { type FakePlatforms, fakePlatforms, type Kept } from '../given/fake-platforms.ts';

/** So many messages go into each room; rooms of one workspace, of one tenant. */
const PER_ROOM = 5;
const OF_WORKSPACE = 20;
const OF_TENANT = 100;
const LOSES = 0.1;
const NETWORK = 'network-1';
const quiet = { debug() {}, info() {}, warn() {}, error: console.error };

export interface Load {
  readonly messages: number;
  readonly kills: number;
  readonly replicas: number;
  /** Over so many milliseconds the messages become due, and the kills fall. */
  readonly during: number;
  /** For the rest after that, in milliseconds, at most. */
  readonly patience: number;
}

/** A database for several processes: a SQLite file's folder, or Postgres. */
export interface Ground {
  readonly folder: string;
  readonly url?: string;
}

export interface Delivered {
  readonly arrived: number;
  readonly twiceOnSlack: number;
  /** Copies too many in Teams; `counted`: as the coordinators are shown them. */
  readonly doublesOnTeams: number;
  readonly counted: number;
  /** Requests that were taken and never answered. */
  readonly unanswered: { readonly slack: number; readonly teams: number };
  /** Until all were queued. */
  readonly queueing: number;
  /** From the first to the last message. */
  readonly seconds: number;
  /** The most that came in any window: a Slack channel's in 10 s, a workspace's in 60 s; a Teams conversation's and a tenant's in 1 s. */
  readonly most: { readonly channel: number; readonly workspace: number; readonly conversation: number; readonly tenant: number };
  /** What does not hold, in words. */
  readonly wrong: readonly string[];
}

/** Queues the messages, half for Slack and half for Teams, lets replicas deliver them and kills those at random moments. */
export async function deliver(load: Load, ground: Ground): Promise<Delivered> {
  const fake = await fakePlatforms(LOSES);
  const engine = await openEngine({ folder: ground.folder, log: quiet, ...(ground.url ? { url: ground.url } : {}) });
  const store = await storeOf(engine, quiet);
  const replicas: Replica[] = [];
  try {
    const began = performance.now();
    const keys = await queue(store, load, fake.url);
    const queueing = (performance.now() - began) / 1_000;
    for (let n = 0; n < load.replicas; n += 1) replicas.push(start(ground, fake.url));
    await Promise.all(replicas.map(({ ready }) => ready));
    await killing(load, replicas, () => start(ground, fake.url));
    const until = performance.now() + load.patience;
    while ((await store.outbox.backlog()).waiting > 0 && performance.now() < until) await pause(250);
    const repeats = new Map(
      (await engine.read().selectFrom('outbox').select(['key', 'repeats']).execute()).map((row) => [row.key, row.repeats]),
    );
    const shown = await store.deliveries.repeated(NETWORK, new Date(0));
    const counted = shown.reduce((sum, { times }) => sum + times, 0);
    return { queueing, ...judge(fake, keys, repeats, counted, (await store.outbox.backlog()).failed) };
  } finally {
    await Promise.all(replicas.map(({ end }) => end()));
    await store.close();
    await fake.close();
  }
}

interface Replica {
  readonly ready: Promise<unknown>;
  end(): Promise<unknown>;
}

function start({ folder, url }: Ground, fake: string): Replica {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, REPLICA_FOLDER: folder, REPLICA_FAKE: fake, ...(url ? { REPLICA_DATABASE: url } : {}) };
  const child = spawn(process.execPath, [fileURLToPath(new URL('replica.ts', import.meta.url))], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  return {
    ready: Promise.race([once(child.stdout, 'data'), ended]),
    end() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

/** One at a time, at a random moment, whatever it is at; another takes its place at once. */
async function killing({ kills, during }: Load, replicas: Replica[], another: () => Replica): Promise<void> {
  for (let n = 0; n < kills; n += 1) {
    await pause(((0.5 + Math.random()) * during) / kills);
    const at = Math.floor(Math.random() * replicas.length);
    await replicas[at]?.end();
    replicas[at] = another();
  }
}

function roomOf(at: number, half: 'slack' | 'teams', fake: string) {
  if (half === 'slack') {
    const team = `T${Math.floor(at / OF_WORKSPACE)}`;
    return { id: `slack:${team}:C${at}`, kind: 'channel', address: { team, channel: `C${at}` } } as const;
  }
  const tenant = `tenant${Math.floor(at / OF_TENANT)}`;
  const conversation = `${tenant}-${at}`;
  const address = { serviceUrl: fake, conversation, tenant, bot: { id: '28:bot' } };
  return { id: `teams:${tenant}:${conversation}`, kind: 'channel', address } as const;
}

/** Gives their keys; each text says its own. */
async function queue(store: Store, { messages, during }: Load, fake: string): Promise<readonly string[]> {
  const now = Date.now();
  const keys: string[] = [];
  for (const half of ['slack', 'teams'] as const)
    for (let at = 0; at < messages / 2 / PER_ROOM; at += 1) {
      const room = roomOf(at, half, fake);
      const by = { id: `${half}:x:anna`, guest: false };
      const met = { kind: 'command', name: 'help', args: '', id: `met ${room.id}`, at: new Date(now), by, room } as const;
      await store.once({ ...met, tenant: `${half}:x`, heard: 'asker', back: 'ack' }, async () => ({ to: 'asker', blocks: [] }));
      const own = Array.from({ length: PER_ROOM }, (_, n) => `${half}-${at}-${n};`);
      await store.unit(undefined, async (tx) => {
        for (const key of own) {
          const notBefore = new Date(now + Math.random() * during);
          await tx.outbox.post({ key, room, notBefore, network: NETWORK, reply: { to: 'room', blocks: [{ kind: 'text', text: key }] } });
        }
      });
      keys.push(...own);
    }
  return keys;
}

function judge(
  fake: FakePlatforms,
  keys: readonly string[],
  repeats: ReadonlyMap<string, number>,
  counted: number,
  failed: number,
): Omit<Delivered, 'queueing'> {
  const copies = new Map<string, number>(keys.map((key) => [key, 0]));
  for (const { body } of [...fake.slack, ...fake.teams]) {
    const key = /(?:slack|teams)-\d+-\d+;/u.exec(body)?.[0] ?? '';
    copies.set(key, (copies.get(key) ?? 0) + 1);
  }
  const lost = [...copies].filter(([, times]) => times === 0).map(([key]) => `${key} never arrived`);
  const twice = [...copies]
    .filter(([key, times]) => key.startsWith('slack') && times > 1)
    .map(([key, times]) => `${key} stands ${times} times`);
  const doubles = [...copies].filter(([key, times]) => key.startsWith('teams') && times > 1);
  const hidden = doubles.filter(([key, times]) => times - 1 > (repeats.get(key) ?? 0)).map(([key]) => `${key} is double and not counted`);
  const all = [...fake.slack, ...fake.teams].map(({ at }) => at);
  return {
    arrived: keys.length - lost.length,
    twiceOnSlack: twice.length,
    doublesOnTeams: doubles.reduce((sum, [, times]) => sum + times - 1, 0),
    counted,
    unanswered: fake.unanswered,
    seconds:
      (all.reduce((most, at) => Math.max(most, at), 0) - all.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY)) / 1_000,
    most: {
      channel: mostIn(fake.slack, 'room', 10_000),
      workspace: mostIn(fake.slack, 'tenant', 60_000),
      conversation: mostIn(fake.teams, 'room', 1_000),
      tenant: mostIn(fake.teams, 'tenant', 1_000),
    },
    wrong: [...lost, ...twice, ...hidden, ...(failed > 0 ? [`${failed} were set aside`] : [])],
  };
}

/** The most that came to one room or tenant within any such window. */
export function mostIn(kept: readonly Kept[], by: 'room' | 'tenant', ms: number): number {
  let most = 0;
  for (const own of Map.groupBy(kept, (one) => one[by]).values()) {
    const times = own.map(({ at }) => at).toSorted((a, b) => a - b);
    for (let first = 0, last = 0; last < times.length; last += 1) {
      while ((times[last] ?? 0) - (times[first] ?? 0) >= ms) first += 1;
      most = Math.max(most, last - first + 1);
    }
  }
  return most;
}
