import { sql } from 'kysely';
import type { Claimed } from '../src/chat/delivery.ts';
import { type Delivered, deliver, type Ground } from '../tests/faults/deliveries.ts';
import { onServer } from '../tests/stores/databases.ts';
import { type DatabaseName, onEach, opened } from './grounds.ts';
import { below, type Line, type Part, quantile } from './report.ts';

const MESSAGES = 5_000;
const KILLS = 50;
const OLD = 1_000_000;
const WAITING = 1_000;
const BATCH = 20;
const PATIENCE_MS = 300_000;

/** Messages to others at scale: queued and paced, delivered once whatever is killed, claimed among a million old ones. */
export async function benchDelivery(): Promise<Part> {
  const lines: Line[] = [];
  for (const measure of [claims, paced, killed]) lines.push(...(await onEach(measure)));
  return { lines };
}

/** All due at the same minute: a thousand rooms of as many networks, five messages each, and nobody is killed. */
async function paced(name: DatabaseName, ground: Ground): Promise<readonly Line[]> {
  const done = await deliver({ messages: MESSAGES, kills: 0, replicas: 1, during: 1, patience: PATIENCE_MS }, ground);
  const { channel, workspace, conversation, tenant } = done.most;
  const measured = `${done.seconds.toFixed(0)} s; at most ${channel} in 10 s in a Slack channel, ${workspace} a minute in a workspace, ${conversation} a second in a Teams conversation, ${tenant} in a tenant`;
  return [
    {
      what: `${name}: queueing ${MESSAGES} messages of 1,000 networks`,
      measured: `${done.queueing.toFixed(1)} s`,
      ...below(60, done.queueing, 's'),
    },
    {
      what: `${name}: pacing them out`,
      measured,
      target: '<= 11, 360, 7, 50',
      holds: done.wrong.length === 0 && channel <= 11 && workspace <= 360 && conversation <= 7 && tenant <= 50,
    },
  ];
}

async function killed(name: DatabaseName, ground: Ground): Promise<readonly Line[]> {
  const replicas = name === 'Postgres' ? 3 : 1;
  const done = await deliver({ messages: MESSAGES, kills: KILLS, replicas, during: KILLS * 1_500, patience: PATIENCE_MS }, ground);
  const measured = `${done.arrived} arrived, ${done.twiceOnSlack} twice on Slack; on Teams ${done.doublesOnTeams} doubles of ${done.counted} counted; ${done.unanswered.slack} and ${done.unanswered.teams} never answered; ${done.seconds.toFixed(0)} s; wrong: ${done.wrong.slice(0, 3).join('; ') || 'none'}`;
  return [
    {
      what: `${name}: ${MESSAGES} messages, ${KILLS} kills of ${replicas}`,
      measured,
      target: 'all, none, all counted',
      holds: holds(done),
    },
  ];
}

const holds = ({ wrong, arrived, doublesOnTeams, counted }: Delivered): boolean =>
  wrong.length === 0 && arrived === MESSAGES && doublesOnTeams <= counted;

/** A claim where a thousand rooms wait, before and after a million messages were sent. */
async function claims(name: DatabaseName, ground: Ground): Promise<readonly Line[]> {
  const { engine, store } = await opened(ground);
  const fill = (state: 'sent' | 'waiting', count: number, from: number) =>
    engine.unit((db) =>
      sql`insert into outbox (key, kind, state, seq, room_id, quota, reply_json, not_before, attempts, lease_until, unclear, revision, changed_at)
          select 'old' || (n.i + ${sql.lit(from)}), 'post', ${state}, n.i, 'teams:t' || (n.i % 100) || ':' || (n.i % ${sql.lit(WAITING)}), 'teams:t' || (n.i % 100),
            '{"to":"room","blocks":[]}', 0, 1, 0, 0, 0, 0
          from (with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.lit(count)}) select i from n) n`.execute(db),
    );
  const rooms = Array.from({ length: WAITING }, (_, n) => `teams:t${n % 100}:${n}`);
  await engine.unit((db) =>
    db
      .insertInto('rooms')
      .values(rooms.map((id) => ({ id, kind: 'channel' as const, account_id: null, language: null, address_json: 'null' })) as never)
      .execute(),
  );
  let minute = 0;
  const round = async (from: number): Promise<number> => {
    await fill('waiting', WAITING, from);
    minute += 1;
    const times: number[] = [];
    for (let n = 0; n < WAITING / BATCH / 2; n += 1) {
      const began = performance.now();
      const rows = await store.outbox.claim(new Date(Date.now() + minute * 600_000), 1_000, BATCH);
      times.push(performance.now() - began);
      if (rows.length === 0) throw new Error('nothing was claimed');
      await Promise.all(rows.map((row: Claimed) => store.outbox.sent(row, undefined)));
    }
    await engine.unit((db) => db.updateTable('outbox').set({ state: 'sent' }).execute());
    return quantile(times, 0.5);
  };
  try {
    const few = await round(10 * OLD);
    await fill('sent', OLD, 0);
    if (ground.url) await onServer(ground.url, 'analyze outbox');
    const many = await round(20 * OLD);
    const measured = `p50 ${many.toFixed(1)} ms (${few.toFixed(1)} ms without them)`;
    return [{ what: `${name}: a claim of ${BATCH} with ${OLD / 1_000_000} million old messages`, measured, ...below(50, many, 'ms') }];
  } finally {
    await store.close();
  }
}
