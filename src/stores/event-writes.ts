import { sql } from 'kysely';
import type { EventWrites } from '../chat/events.ts';
import type { Event } from '../domain/event.ts';
import { partyOf, type Rsvp } from '../domain/rsvp.ts';
import { type Free, type Holder, heldBy, NOBODY_YET, recount } from '../domain/seats.ts';
import { countedOf, detailsRow, eventOf, type RsvpRow, rsvpOf, rsvpRow } from './event-rows.ts';
import { takeUntold, tell } from './event-tells.ts';
import { beforeCommit, type Db, wakeAtCommit } from './inside.ts';
import { prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import { keepable, maybe } from './values.ts';

/** What a unit writes about events. */
export function eventWrites(db: Db): EventWrites {
  return {
    async take(id) {
      const [row] = (await takeRow(db, { id })).rows;
      return row && countedOf(row);
    },
    add: (event) => add(db, event),
    async addSeries({ id, network, repeat, until }) {
      await db
        .insertInto('event_series')
        .values({ id, network_id: network, repeat_json: JSON.stringify(repeat), until })
        .execute();
    },
    async drop(id) {
      await db.deleteFrom('events').where('id', '=', id).where('state', '=', 'draft').execute();
    },
    change: (id, to, calendar) => change(db, id, to, calendar),
    answer: (eventId, personId) => answerOf(db, eventId, personId),
    rsvp: (id) => rsvpById(db, id),
    heldBy: (eventId, companyId) => heldByCompany(db, eventId, companyId),
    ahead: (rsvp) => aheadOf(db, rsvp),
    save: (rsvp, before) => save(db, rsvp, before),
    nextWaiting: (eventId, free, perCompany) => nextWaiting(db, eventId, free, perCompany),
    holders: (eventId) => holdersOf(db, eventId),
    async unsettled(eventId, on) {
      await db
        .updateTable('events')
        .set({ unsettled: Number(on) })
        .where('id', '=', eventId)
        .execute();
      if (on) wakeAtCommit('seats');
    },
    tell: (before, states) => tell(db, before, states),
    untold: (eventId, limit) => takeUntold(db, eventId, limit),
  };
}

const takeRow = prepared<{ readonly id: string }, Schema['events']>((db, slot) =>
  db
    .updateTable('events')
    .set((on) => ({ seq: on('seq', '+', 1) }))
    .where('id', '=', slot('id'))
    .returningAll(),
);

async function add(db: Db, event: Parameters<EventWrites['add']>[0]): Promise<boolean> {
  const row = await db
    .insertInto('events')
    .values({
      ...detailsRow(event),
      id: event.id,
      network_id: event.network,
      state: event.state,
      series_id: event.series?.id ?? null,
      series_day: event.series?.day ?? null,
      made: event.made.getTime(),
      by: event.by,
      ...{ sequence: 0, reason: null, revision: 1, seq: 0, last_place: 0, held_on_site: 0, held_remote: 0, unsettled: 0 },
      ...{ going: 0, offered: 0, waiting: 0, maybe: 0, declined: 0, lapsed: 0 },
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

async function change(db: Db, id: string, to: Parameters<EventWrites['change']>[1], calendar: boolean): Promise<Event> {
  const row = await db
    .updateTable('events')
    .set((on) => ({ revision: on('revision', '+', 1), sequence: on('sequence', '+', Number(calendar)) }))
    .set({
      ...(to.details ? detailsRow(to.details) : {}),
      ...maybe('state', to.state),
      ...(to.reason === undefined ? {} : { reason: keepable(to.reason, 1_000) }),
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return eventOf(row);
}

/** See Events.answer. */
export async function answerOf(db: Db, event: string, person: string): Promise<Rsvp | undefined> {
  const [row] = (await answerRow(db, { event, person })).rows;
  return row && rsvpOf(row);
}

const answerRow = prepared<{ readonly event: string; readonly person: string }, RsvpRow>((db, slot) =>
  db.selectFrom('rsvps').selectAll().where('event_id', '=', slot('event')).where('person_id', '=', slot('person')),
);

/** See Events.rsvp. */
export async function rsvpById(db: Db, id: string): Promise<Rsvp | undefined> {
  const row = await db.selectFrom('rsvps').selectAll().where('id', '=', id).executeTakeFirst();
  return row && rsvpOf(row);
}

/** See Events.heldBy. */
export async function heldByCompany(db: Db, event: string, company: string): Promise<number> {
  const [row] = (await heldRow(db, { event, company })).rows;
  return row?.held ?? 0;
}

const heldRow = prepared<{ readonly event: string; readonly company: string }, { readonly held: number }>((db, slot) =>
  db.selectFrom('event_companies').select('held').where('event_id', '=', slot('event')).where('company_id', '=', slot('company')),
);

/** See Events.ahead. */
export async function aheadOf(db: Db, { event, place }: Pick<Rsvp, 'event' | 'place'>): Promise<number> {
  const { n } = await db
    .selectFrom('rsvps')
    .select((on) => on.fn.countAll<number>().as('n'))
    .where('event_id', '=', event)
    .where('state', '=', 'waiting')
    .where('position', '<', place ?? 0)
    .executeTakeFirstOrThrow();
  return Number(n);
}

const COLUMNS = [
  ...(['id', 'event_id', 'person_id', 'company_id', 'state', 'attends', 'guests', 'diet', 'access', 'place', 'since'] as const),
  ...(['until', 'on_behalf', 'checked_in', 'revision', 'position'] as const),
] as const satisfies readonly (keyof RsvpRow)[];

const insertRsvp = prepared<RsvpRow>((db, slot) =>
  db.insertInto('rsvps').values(Object.fromEntries(COLUMNS.map((name) => [name, slot(name)])) as unknown as RsvpRow),
);

const updateRsvp = prepared<RsvpRow & { readonly was: number }>((db, slot) =>
  db
    .updateTable('rsvps')
    .set(Object.fromEntries(COLUMNS.map((name) => [name, slot(name)])) as unknown as RsvpRow)
    .where('id', '=', slot('id'))
    .where('revision', '=', slot('was')),
);

async function save(db: Db, rsvp: Omit<Rsvp, 'revision'>, before: Rsvp | undefined): Promise<Rsvp> {
  const after: Rsvp = { ...rsvp, revision: (before?.revision ?? 0) + 1 };
  if (!before) beforeCommit(insertRsvp(db, rsvpRow(after)));
  else {
    const { changed } = await updateRsvp(db, { ...rsvpRow(after), was: before.revision });
    if (changed !== 1) throw new Error(`the answer ${before.id} changed since it was read: its event was not taken`);
  }
  countAnswer(db, before, after);
  return after;
}

type CountRow = Pick<
  Schema['events'],
  'id' | 'last_place' | 'held_on_site' | 'held_remote' | 'going' | 'offered' | 'waiting' | 'maybe' | 'declined' | 'lapsed'
>;

const COUNTED = ['held_on_site', 'held_remote', 'going', 'offered', 'waiting', 'maybe', 'declined', 'lapsed'] as const;

const countEvent = prepared<CountRow>((db, slot) =>
  db
    .updateTable('events')
    .set((on) => ({
      ...Object.fromEntries(COUNTED.map((name) => [name, on(name, '+', slot(name))])),
      last_place: sql<number>`case when last_place < ${slot('last_place')} then ${slot('last_place')} else last_place end`,
    }))
    .where('id', '=', slot('id')),
);

const countCompany = prepared<Schema['event_companies']>((db, slot) =>
  db
    .insertInto('event_companies')
    .values({
      event_id: slot('event_id'),
      company_id: slot('company_id'),
      held: slot('held'),
      going: slot('going'),
      came: slot('came'),
    })
    .onConflict((on) =>
      on.columns(['event_id', 'company_id']).doUpdateSet((eb) => ({
        held: eb('event_companies.held', '+', eb.ref('excluded.held')),
        going: eb('event_companies.going', '+', eb.ref('excluded.going')),
        came: eb('event_companies.came', '+', eb.ref('excluded.came')),
      })),
    ),
);

/** Counts that an answer has become another one, in its event and for its company; without `after` that it is gone. Not waited for. */
export function countAnswer(db: Db, before: Rsvp | undefined, after: Rsvp | undefined): void {
  const id = (after ?? before)?.event ?? '';
  const { seats, answers } = recount(NOBODY_YET, before, after);
  const { no: declined, ...states } = answers;
  const held = { held_on_site: seats['on-site'], held_remote: seats.remote };
  beforeCommit(countEvent(db, { id, ...held, ...states, declined, last_place: after?.place ?? 0 }));
  if (before?.company === after?.company) countOf(db, id, after?.company, weightOf(before), weightOf(after));
  else {
    countOf(db, id, before?.company, weightOf(before), NOTHING);
    countOf(db, id, after?.company, NOTHING, weightOf(after));
  }
}

type Weight = Pick<Schema['event_companies'], 'held' | 'going' | 'came'>;

const NOTHING: Weight = { held: 0, going: 0, came: 0 };

const weightOf = (rsvp: Rsvp | undefined): Weight =>
  rsvp ? { held: heldBy(rsvp), going: rsvp.state === 'going' ? partyOf(rsvp) : 0, came: rsvp.checkedIn ? partyOf(rsvp) : 0 } : NOTHING;

function countOf(db: Db, event: string, company: string | undefined, before: Weight, after: Weight): void {
  const by = { held: after.held - before.held, going: after.going - before.going, came: after.came - before.came };
  if (company === undefined || (by.held === 0 && by.going === 0 && by.came === 0)) return;
  beforeCommit(countCompany(db, { event_id: event, company_id: company, ...by }));
}

/** As many as never are free: Postgres' integers know no infinity. */
const ENDLESS = 1_000_000;

async function nextWaiting(db: Db, eventId: string, free: Free, perCompany: number | undefined): Promise<Rsvp | undefined> {
  if (free['on-site'] <= 0 && free.remote <= 0) return undefined;
  const [onSite, remote] = [Math.min(free['on-site'], ENDLESS), Math.min(free.remote, ENDLESS)];
  let query = db
    .selectFrom('rsvps')
    .leftJoin('event_companies as held', (on) =>
      on.onRef('held.event_id', '=', 'rsvps.event_id').onRef('held.company_id', '=', 'rsvps.company_id'),
    )
    .selectAll('rsvps')
    .where('rsvps.event_id', '=', eventId)
    .where('rsvps.state', '=', 'waiting')
    .where(({ eb, or, and }) =>
      or([
        and([eb('rsvps.attends', '=', 'on-site'), eb('rsvps.guests', '<', onSite)]),
        and([eb('rsvps.attends', '=', 'remote'), eb('rsvps.guests', '<', remote)]),
      ]),
    );
  if (perCompany !== undefined)
    query = query.where(({ eb, or }) =>
      or([eb('rsvps.company_id', 'is', null), eb(sql<number>`coalesce(held.held, 0) + rsvps.guests`, '<', perCompany)]),
    );
  const row = await query.orderBy('rsvps.position').limit(1).executeTakeFirst();
  return row && rsvpOf(row);
}

/** See Events.holders. */
export async function holdersOf(db: Db, eventId: string): Promise<readonly Holder[]> {
  const rows = await db
    .selectFrom('rsvps')
    .select(['id', 'attends', 'guests', 'company_id'])
    .where('event_id', '=', eventId)
    .where('state', 'in', ['going', 'offered'])
    .orderBy('position', 'desc')
    .execute();
  return rows.map(({ company_id, ...holder }) => ({ ...holder, ...maybe('company', company_id) }));
}
