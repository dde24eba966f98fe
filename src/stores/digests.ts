import { sql } from 'kysely';
import type { Digest, Digests, KeptSchedule } from '../chat/digests.ts';
import type { Contact, DigestNumbers, NetworkFacts, Piece } from '../domain/digest.ts';
import { spanOf } from '../domain/digest-week.ts';
import type { Sign } from '../domain/engagement.ts';
import type { Network } from '../domain/network.ts';
import { deliveriesOf } from './deliveries.ts';
import { companyFacts } from './digest-companies.ts';
import { eventFacts, eventsMeasured } from './digest-events.ts';
import { contactsWith, marksSince } from './digest-marks.ts';
import { companyYears, yearFactsOf } from './digest-year.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';
import { isSqlite } from './tables.ts';
import { fromJson, hashOf, maybe } from './values.ts';

/** SQLite reads in the process itself, Postgres beside it, where each of a read's statements is planned anew. */
const PAGE = { sqlite: 40, postgres: 100 } as const;

/** Reads for the digest. */
export function digestsOf(engine: Engine): Digests {
  return {
    page: isSqlite(engine.read()) ? PAGE.sqlite : PAGE.postgres,
    companies: (network, week, page) => companyFacts(engine.read(), network, week, page),
    year: (network, year, page) => companyYears(engine.read(), network, year, page),
    yearFacts: (network, year) => yearFactsOf(engine.read(), network, year),
    facts: (network, week, at) => factsOf(engine, network, week, at),
    measured: async (network, week) =>
      new Set<Sign>(['updates', 'helped', 'asked', ...(await eventsMeasured(engine.read(), network, week))]),
    get: (networkId, week) => digestOf(engine.read(), networkId, week),
    schedule: (networkId) => scheduleOf(engine.read(), networkId),
    claimDue: (now, leaseMs, limit) => claimDue(engine, now, leaseMs, limit),
    contacts: (networkId, companyId, limit) => contactsWith(engine.read(), networkId, companyId, limit),
    marks: (networkId, since) => marksSince(engine.read(), networkId, since),
    async ofToken(token, now) {
      const row = await engine.read().selectFrom('digest_links').selectAll().where('token', '=', hashOf(token)).executeTakeFirst();
      if (!row || row.expires <= now.getTime()) return undefined;
      return { network: row.network_id, person: row.person_id, expires: new Date(row.expires) };
    },
  };
}

/** See Digests.get. */
export async function digestOf(db: Db, networkId: string, week: string): Promise<Digest | undefined> {
  const row = await db.selectFrom('digests').selectAll().where('network_id', '=', networkId).where('week', '=', week).executeTakeFirst();
  if (!row) return undefined;
  const sent = row.sent !== null && row.numbers_json !== null ? sentOf(row, row.sent, row.numbers_json) : undefined;
  return {
    week,
    ...maybe('greeting', row.greeting),
    leftOut: fromJson<readonly Piece[]>(row.left_out_json),
    ...maybe('sent', sent),
  };
}

function sentOf(row: Schema['digests'], at: number, numbers: string): NonNullable<Digest['sent']> {
  const json = fromJson<Earlier>(numbers);
  return {
    at: new Date(at),
    by: row.sent_by ?? '',
    rooms: fromJson<readonly string[]>(row.rooms_json ?? '[]'),
    numbers: revived(json),
  };
}

/** What digests that were sent by an earlier release do not have. */
type Earlier = Omit<DigestNumbers, 'facts' | 'shared'> & {
  readonly facts: Omit<NetworkFacts, 'turnouts'> & Partial<Pick<NetworkFacts, 'turnouts'>>;
  readonly shared: Omit<DigestNumbers['shared'], 'trend'> & Partial<Pick<DigestNumbers['shared'], 'trend'>>;
};

/** JSON has no dates: those within are made again. */
function revived(json: Earlier): DigestNumbers {
  const coming = json.facts.coming.map((event) => ({ ...event, starts: new Date(event.starts) }));
  const dated = <T extends { readonly contact?: Contact }>({ contact, ...rest }: T): T =>
    ({ ...rest, ...(contact ? { contact: { ...contact, at: new Date(contact.at) } } : {}) }) as T;
  const [risks, scores] = [json.risks.map(dated), json.scores.map(dated)];
  const facts = { ...json.facts, turnouts: json.facts.turnouts ?? [], coming };
  return { ...json, risks, scores, facts, shared: { ...json.shared, trend: json.shared.trend ?? [] } };
}

const scheduled = (row: Schema['digest_schedules']): KeptSchedule => ({
  network: row.network_id,
  weekday: row.weekday,
  hour: row.hour,
  minute: row.minute,
  how: row.how,
  quiet: row.quiet,
  next: new Date(row.next_at),
  week: row.week,
});

/** See Digests.schedule. */
export async function scheduleOf(db: Db, networkId: string): Promise<KeptSchedule | undefined> {
  const row = await db.selectFrom('digest_schedules').selectAll().where('network_id', '=', networkId).executeTakeFirst();
  return row && scheduled(row);
}

/** The guard stands in the update too: of two processes at once one gets none of it. */
async function claimDue(engine: Engine, now: Date, leaseMs: number, limit: number): Promise<readonly KeptSchedule[]> {
  const at = now.getTime();
  const due = await engine
    .read()
    .selectFrom('digest_schedules')
    .select('network_id')
    .where('next_at', '<=', at)
    .where('lease_until', '<=', at)
    .orderBy('next_at')
    .orderBy('network_id')
    .limit(limit)
    .execute();
  if (due.length === 0) return [];
  const rows = await engine.unit((db) =>
    db
      .updateTable('digest_schedules')
      .set({ lease_until: at + leaseMs })
      .where(
        'network_id',
        'in',
        due.map(({ network_id }) => network_id),
      )
      .where('next_at', '<=', at)
      .where('lease_until', '<=', at)
      .returningAll()
      .execute(),
  );
  return rows.map(scheduled).toSorted((one, other) => one.next.getTime() - other.next.getTime());
}

/** See Digests.facts. */
async function factsOf(engine: Engine, network: Network, week: string, at: Date): Promise<Omit<NetworkFacts, 'gaps' | 'plan'>> {
  const db = engine.read();
  const [waiting, moves, failed, fees, events] = await Promise.all([
    waitingIn(db, network.id),
    movesIn(db, network, week),
    deliveriesOf(engine).failures(network.id, spanOf(week, network.settings.timeZone).from),
    feesOf(db, network, week),
    eventFacts(db, network, week, at),
  ]);
  return { waiting, ...moves, failed, ...events, ...maybe('fees', fees) };
}

const counted = { count: sql<number>`count(*)`.as('count') };

async function waitingIn(db: Db, networkId: string): Promise<NetworkFacts['waiting']> {
  const of = (table: 'review_queue' | 'claims' | 'memberships') =>
    db.selectFrom(table).select(counted.count).where('network_id', '=', networkId);
  const [all, applied, review, claims] = await Promise.all([
    db.selectFrom('networks').select('waiting').where('id', '=', networkId).executeTakeFirst(),
    of('memberships').where('memberships.state', '=', 'applied').executeTakeFirstOrThrow(),
    of('review_queue').executeTakeFirstOrThrow(),
    of('claims').where('claims.state', '=', 'waiting').executeTakeFirstOrThrow(),
  ]);
  const applications = Number(applied.count);
  const people = Math.max(0, (all?.waiting ?? 0) - applications);
  return { applications, people, review: Number(review.count), claims: Number(claims.count) };
}

/** Companies that came in (or came back), and that went, in the week. */
async function movesIn(db: Db, network: Network, week: string): Promise<Pick<NetworkFacts, 'joined' | 'left'>> {
  const { from, to } = spanOf(week, network.settings.timeZone);
  const rows = await db
    .selectFrom('memberships')
    .select(['state', counted.count])
    .where('network_id', '=', network.id)
    .where('state', 'in', ['member', 'left'])
    .where('since', '>=', from.getTime())
    .where('since', '<', to.getTime())
    .groupBy('state')
    .execute();
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { joined: of('member'), left: of('left') };
}

/** Of a front-runner network: how many of its companies are marked as invoiced for the week's year. */
async function feesOf(db: Db, network: Network, week: string): Promise<NetworkFacts['fees'] | undefined> {
  if (network.method !== 'frontrunner') return undefined;
  const rows = await db
    .selectFrom('memberships')
    .select(({ fn }) => ['invoiced', fn.countAll<number>().as('count')])
    .where('network_id', '=', network.id)
    .where('state', 'in', ['member', 'dormant'])
    .groupBy('invoiced')
    .execute();
  const year = Number(week.slice(0, 4));
  const of = rows.reduce((sum, { count }) => sum + Number(count), 0);
  return {
    of,
    invoiced: rows.filter(({ invoiced }) => invoiced !== null && invoiced >= year).reduce((sum, { count }) => sum + Number(count), 0),
  };
}
