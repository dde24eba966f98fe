import { sql } from 'kysely';
import type { EventCares, FeedbackTotals } from '../chat/event-care.ts';
import { AFTER_MS, type Care, FEWEST_ANSWERS, LOOK_AHEAD_MS, NUDGE_AHEAD_MS } from '../domain/event-care.ts';
import { cursor, readMoment } from './cursor.ts';
import type { Engine } from './engine.ts';
import { preferencesOf, settingsOf } from './event-care-writes.ts';
import { eventOf } from './event-rows.ts';
import type { Db } from './inside.ts';
import { hashOf, maybe } from './values.ts';

/** Words that a coordinator reads. */
const MOST_WORDS = 200;
/** People who came without having answered, in one list. */
const MOST_WALK_INS = 1_000;
/** Companies in a summary of a period. */
const MOST_COMPANIES = 2_000;

/** Reads about what happens around an event. */
export function eventCaresOf(engine: Engine): EventCares {
  const read = () => engine.read();
  return {
    due: (care, now, page) => due(read(), care, now, page),
    async going(eventId, { after = '', size }) {
      const rows = read().selectFrom('rsvps').select('id').where('event_id', '=', eventId).where('state', '=', 'going');
      const found = rows
        .where('id', '>', after)
        .orderBy('id')
        .limit(size + 1);
      return paged(
        (await found.execute()).map(({ id }) => id),
        size,
      );
    },
    async silent({ id, network }, { after = '', size }) {
      const answered = read().selectFrom('rsvps').select('company_id').where('event_id', '=', id).where('company_id', 'is not', null);
      const rows = read()
        .selectFrom('memberships')
        .select('company_id')
        .where('network_id', '=', network)
        .where('state', '=', 'member')
        .where('company_id', 'not in', answered)
        .where('company_id', '>', after);
      const found = await rows
        .orderBy('company_id')
        .limit(size + 1)
        .execute();
      return paged(
        found.map(({ company_id }) => company_id),
        size,
      );
    },
    async present(eventId, { after = '', size }) {
      const checked = read()
        .selectFrom('rsvps')
        .select('person_id as person')
        .where('event_id', '=', eventId)
        .where('checked_in', 'is not', null);
      const walked = read()
        .selectFrom('event_walk_ins')
        .select(({ fn, val }) => fn.coalesce('person_id', val('')).as('person'))
        .where('event_id', '=', eventId)
        .where('person_id', 'is not', null);
      const rows = read().selectFrom(checked.union(walked).as('present')).select('person').where('person', '>', after);
      const found = await rows
        .orderBy('person')
        .limit(size + 1)
        .execute();
      return paged(
        found.map(({ person }) => person),
        size,
      );
    },
    settings: (eventId) => settingsOf(read(), eventId),
    preferences: (personId) => preferencesOf(read(), personId),
    async ofCode(networkId, code) {
      const row = await read()
        .selectFrom('events')
        .innerJoin('event_care', 'event_care.event_id', 'events.id')
        .selectAll('events')
        .where('event_care.code', '=', code)
        .where('network_id', '=', networkId)
        .executeTakeFirst();
      return row && eventOf(row);
    },
    async ofScreen(token) {
      const row = await read()
        .selectFrom('events')
        .innerJoin('event_care', 'event_care.event_id', 'events.id')
        .selectAll('events')
        .select('event_care.code')
        .where('event_care.screen', '=', hashOf(token))
        .executeTakeFirst();
      return row?.code ? { event: eventOf(row), code: row.code } : undefined;
    },
    async turnout(eventId) {
      const [one] = await turnoutsOf(read(), [eventId]);
      return { going: one?.going ?? 0, came: one?.came ?? 0, walkIns: one?.walkIns ?? 0 };
    },
    async walkIns(eventId) {
      const rows = read()
        .selectFrom('event_walk_ins')
        .leftJoin('companies', 'companies.id', 'event_walk_ins.company_id')
        .selectAll('event_walk_ins')
        .select('companies.name as company_name')
        .where('event_id', '=', eventId);
      const found = await rows.orderBy('at').limit(MOST_WALK_INS).execute();
      return found.map((row) => ({
        ...{ id: row.id, event: row.event_id, people: row.people, at: new Date(row.at) },
        ...maybe('person', row.person_id),
        ...maybe('company', row.company_id),
        ...maybe('companyName', row.company_name),
        ...maybe('name', row.name),
      }));
    },
    feedback: (eventId) => feedback(read(), eventId),
    async turnouts(networkId, from, to) {
      const rows = await ended(read(), networkId, from, to)
        .select(['id', 'title', 'starts', 'time_zone', 'audience'])
        .orderBy('ends', 'desc')
        .execute();
      const found = await turnoutsOf(
        read(),
        rows.map(({ id }) => id),
      );
      const byId = new Map(found.map((one) => [one.id, one]));
      return rows.map(({ id, title, starts, time_zone: timeZone, audience }) => {
        const { going = 0, came = 0, walkIns = 0 } = byId.get(id) ?? {};
        return { event: { id, title, starts: new Date(starts), timeZone, audience }, going, came, walkIns };
      });
    },
    async companyTurnouts(networkId, from, to) {
      const rows = await read()
        .selectFrom('event_companies')
        .innerJoin('companies', 'companies.id', 'event_companies.company_id')
        .select(['companies.id', 'companies.name'])
        .select(({ fn }) => [fn.sum<number>('event_companies.going').as('going'), fn.sum<number>('event_companies.came').as('came')])
        .select(sql<number>`sum(case when event_companies.came > 0 then 1 else 0 end)`.as('events'))
        .where('event_companies.event_id', 'in', ended(read(), networkId, from, to).select('id'))
        .groupBy(['companies.id', 'companies.name'])
        .orderBy('came', 'desc')
        .orderBy('companies.name')
        .limit(MOST_COMPANIES)
        .execute();
      return rows.map(({ id, name, events, going, came }) => ({
        ...{ company: { id, name }, events: Number(events), going: Number(going), came: Number(came) },
      }));
    },
  };
}

const paged = (found: readonly string[], size: number) => {
  const items = found.slice(0, size);
  return { items, ...maybe('next', found.length > size ? items.at(-1) : undefined) };
};

/** Along the index of the moment that it is about: what is done for an event leaves the list, so it stays as short as the day's events. */
async function due(db: Db, care: Care, now: Date, page: Parameters<EventCares['due']>[2]): ReturnType<EventCares['due']> {
  const past = readMoment(page.after);
  const at = now.getTime();
  const [moment, from, to] =
    care === 'nudge'
      ? (['closes', at, at + NUDGE_AHEAD_MS] as const)
      : care === 'report' || care === 'thanks'
        ? (['ends', at - AFTER_MS, at] as const)
        : (['starts', at, at + LOOK_AHEAD_MS] as const);
  const mark = care === 'day' || care === 'hour' ? sql.ref('events.starts') : sql.lit(0);
  let query = db
    .selectFrom('events')
    .selectAll()
    .where('state', '=', 'open')
    .where(moment, '>', from)
    .where(moment, '<=', to)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('event_done')
            .select('event_done.event_id')
            .whereRef('event_done.event_id', '=', 'events.id')
            .where('event_done.care', '=', care)
            .where('event_done.mark', '=', mark as never),
        ),
      ),
    );
  if (past)
    query = query.where(({ eb, or, and }) => or([eb(moment, '>', past.at), and([eb(moment, '=', past.at), eb('id', '>', past.id)])]));
  const rows = await query
    .orderBy(moment)
    .orderBy('id')
    .limit(page.size + 1)
    .execute();
  const items = rows.slice(0, page.size);
  const last = rows.length > page.size ? items.at(-1) : undefined;
  return { items: items.map(eventOf), ...maybe('next', last && cursor(last[moment], last.id)) };
}

const ended = (db: Db, networkId: string, from: Date, to: Date) =>
  db
    .selectFrom('events')
    .where('network_id', '=', networkId)
    .where('state', '=', 'open')
    .where('ends', '>', from.getTime())
    .where('ends', '<=', to.getTime());

/** Seats of those who come and came, guests included, with those who had not answered. */
export async function turnoutsOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const answers = await db
    .selectFrom('rsvps')
    .select('event_id')
    .select(sql<number>`sum(1 + guests)`.as('going'))
    .select(sql<number>`sum(case when checked_in is null then 0 else 1 + guests end)`.as('came'))
    .where('event_id', 'in', ids)
    .where('state', '=', 'going')
    .groupBy('event_id')
    .execute();
  const walked = await db
    .selectFrom('event_walk_ins')
    .select('event_id')
    .select(({ fn }) => fn.sum<number>('people').as('people'))
    .where('event_id', 'in', ids)
    .groupBy('event_id')
    .execute();
  const said = new Map(answers.map((row) => [row.event_id, row]));
  const walkIns = new Map(walked.map(({ event_id, people }) => [event_id, Number(people)]));
  return ids.map((id) => ({
    ...{ id, going: Number(said.get(id)?.going ?? 0), came: Number(said.get(id)?.came ?? 0), walkIns: walkIns.get(id) ?? 0 },
  }));
}

async function feedback(db: Db, eventId: string): Promise<FeedbackTotals> {
  const rows = await db.selectFrom('event_feedback').select(['score', 'words']).where('event_id', '=', eventId).orderBy('at').execute();
  const of = (score: number) => rows.filter((row) => row.score === score).length;
  const words = rows.length < FEWEST_ANSWERS ? [] : rows.flatMap((row) => (row.words === null ? [] : [row.words])).slice(-MOST_WORDS);
  return { scores: [of(1), of(2), of(3), of(4), of(5)], words };
}
