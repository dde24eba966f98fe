import type { Answered, Attendance, Counted, Events, Holding } from '../chat/events.ts';
import type { Repeat } from '../domain/event.ts';
import { cursor, readCursor, readMoment } from './cursor.ts';
import type { Engine } from './engine.ts';
import { countedOf, eventOf, rsvpOf } from './event-rows.ts';
import { unsettledEvents, untoldEvents } from './event-tells.ts';
import { aheadOf, answerOf, heldByCompany, holdersOf, rsvpById } from './event-writes.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';
import { fromJson, maybe } from './values.ts';

/** No list of one person's or one company's answers is longer. */
const LONGEST_LIST = 50;

/** Reads about events. */
export function eventsOf(engine: Engine): Events {
  const read = () => engine.read();
  return {
    get: async (id) => (await counted(read(), id))?.event,
    counted: (id) => counted(read(), id),
    ofNetwork: (networkId, page) => ofNetwork(read(), networkId, page),
    answer: (eventId, personId) => answerOf(read(), eventId, personId),
    rsvp: (id) => rsvpById(read(), id),
    ofPerson: (personId, from) => ofPerson(read(), personId, from),
    answers: (eventId, page) => answers(read(), eventId, page),
    ofCompanies: (eventId, companyIds) => ofCompanies(read(), eventId, companyIds),
    heldBy: (eventId, companyId) => heldByCompany(read(), eventId, companyId),
    ahead: (rsvp) => aheadOf(read(), rsvp),
    holders: (eventId) => holdersOf(read(), eventId),
    attendance: (eventId, page) => attendance(read(), eventId, page),
    async series(id) {
      const row = await read().selectFrom('event_series').selectAll().where('id', '=', id).executeTakeFirst();
      return row && { id, network: row.network_id, repeat: fromJson<Repeat>(row.repeat_json), until: row.until };
    },
    async occurrences(seriesId, from) {
      const rows = read().selectFrom('events').selectAll().where('series_id', '=', seriesId).where('ends', '>', from.getTime());
      return (await rows.orderBy('starts').orderBy('id').execute()).map(eventOf);
    },
    lapsing: (now, page) => lapsing(read(), now, page),
    unsettled: (page) => unsettledEvents(read(), page),
    untold: (page) => untoldEvents(read(), page),
  };
}

async function counted(db: Db, id: string): Promise<Counted | undefined> {
  const row = await db.selectFrom('events').selectAll().where('id', '=', id).executeTakeFirst();
  return row && countedOf(row);
}

async function lapsing(db: Db, now: Date, page: Parameters<Events['lapsing']>[1]): ReturnType<Events['lapsing']> {
  const from = readMoment(page.after);
  let query = db
    .selectFrom('rsvps')
    .innerJoin('events', 'events.id', 'rsvps.event_id')
    .selectAll('rsvps')
    .where('rsvps.state', '=', 'offered')
    .where('rsvps.until', '<=', now.getTime())
    .where('events.state', '=', 'open');
  if (from)
    query = query.where(({ eb, or, and }) =>
      or([eb('rsvps.until', '>', from.at), and([eb('rsvps.until', '=', from.at), eb('rsvps.id', '>', from.id)])]),
    );
  const rows = await query
    .orderBy('rsvps.until')
    .orderBy('rsvps.id')
    .limit(page.size + 1)
    .execute();
  const items = rows.slice(0, page.size);
  const last = rows.length > page.size ? items.at(-1) : undefined;
  return { items: items.map(rsvpOf), ...maybe('next', last && cursor(last.until ?? 0, last.id)) };
}

async function ofNetwork(db: Db, networkId: string, page: Parameters<Events['ofNetwork']>[1]): ReturnType<Events['ofNetwork']> {
  const coming = page.which === 'coming';
  // Those to come are few, so they can be sorted by their beginning; those that were are read backwards along the index.
  const [by, sign, to] = coming ? (['starts', '>', 'asc'] as const) : (['ends', '<', 'desc'] as const);
  const from = readMoment(page.after);
  let query = db
    .selectFrom('events')
    .selectAll()
    .where('network_id', '=', networkId)
    .where('ends', coming ? '>' : '<=', page.from.getTime());
  if (!page.drafts) query = query.where('state', '!=', 'draft');
  if (from) query = query.where(({ eb, or, and }) => or([eb(by, sign, from.at), and([eb(by, '=', from.at), eb('id', sign, from.id)])]));
  const rows = await query
    .orderBy(by, to)
    .orderBy('id', to)
    .limit(page.size + 1)
    .execute();
  const items = rows.slice(0, page.size);
  const last = rows.length > page.size ? items.at(-1) : undefined;
  return { items: items.map(countedOf), ...maybe('next', last && cursor(last[by], last.id)) };
}

async function ofPerson(db: Db, personId: string, from: Date): ReturnType<Events['ofPerson']> {
  const rows = await db.selectFrom('rsvps').selectAll().where('person_id', '=', personId).execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ event_id }) => event_id);
  const events = await db
    .selectFrom('events')
    .selectAll()
    .where('id', 'in', ids)
    .where('ends', '>', from.getTime())
    .orderBy('starts')
    .orderBy('id')
    .limit(LONGEST_LIST)
    .execute();
  return events.flatMap((event) => {
    const row = rows.find(({ event_id }) => event_id === event.id);
    return row ? [{ rsvp: rsvpOf(row), event: eventOf(event) }] : [];
  });
}

/** A page of each state along its index, put into one order: so the page costs the same, however many answered. */
async function answers(db: Db, eventId: string, page: Parameters<Events['answers']>[1]): ReturnType<Events['answers']> {
  const [at, id] = readCursor(page.after);
  const found: Schema['rsvps'][] = [];
  for (const state of page.states) {
    let query = db.selectFrom('rsvps').selectAll().where('event_id', '=', eventId).where('state', '=', state);
    if (at !== undefined)
      query = query.where(({ eb, or, and }) =>
        or([eb('position', '>', Number(at)), and([eb('position', '=', Number(at)), eb('id', '>', String(id))])]),
      );
    found.push(
      ...(await query
        .orderBy('position')
        .orderBy('id')
        .limit(page.size + 1)
        .execute()),
    );
  }
  found.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const items = found.slice(0, page.size);
  const last = found.length > page.size ? items.at(-1) : undefined;
  return { items: await answeredOf(db, items), ...maybe('next', last && cursor(last.position, last.id)) };
}

async function answeredOf(db: Db, rows: readonly Schema['rsvps'][]): Promise<readonly Answered[]> {
  if (rows.length === 0) return [];
  const people = rows.map(({ person_id }) => person_id);
  const companies = ['', ...rows.flatMap(({ company_id }) => (company_id === null ? [] : [company_id]))];
  const named = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', people).where('name', 'is not', null).execute();
  const accounts = db.selectFrom('accounts').select(['person_id', 'name']).where('person_id', 'in', people);
  const known = await accounts.where('name', 'is not', null).orderBy('met_at', 'desc').execute();
  const firms = await db.selectFrom('companies').select(['id', 'name']).where('id', 'in', companies).execute();
  const names = new Map([
    ...known.map(({ person_id, name }) => [person_id, name] as const),
    ...named.map(({ id, name }) => [id, name] as const),
  ]);
  const firm = new Map(firms.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    rsvp: rsvpOf(row),
    ...maybe('name', names.get(row.person_id)),
    ...maybe('company', firm.get(row.company_id ?? '')),
  }));
}

async function ofCompanies(db: Db, eventId: string, companyIds: readonly string[]): Promise<readonly Holding[]> {
  if (companyIds.length === 0) return [];
  const rows = await db
    .selectFrom('rsvps')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('company_id', 'in', companyIds)
    .where('state', 'in', ['going', 'offered', 'waiting'])
    .orderBy('position')
    .limit(LONGEST_LIST)
    .execute();
  return (await answeredOf(db, rows)).flatMap(({ rsvp, ...who }) =>
    rsvp.company === undefined ? [] : [{ rsvp: { ...rsvp, company: rsvp.company }, ...who }],
  );
}

async function attendance(db: Db, eventId: string, page: Parameters<Events['attendance']>[1]): ReturnType<Events['attendance']> {
  const [name, id] = readCursor(page.after);
  let query = db
    .selectFrom('event_companies')
    .innerJoin('companies', 'companies.id', 'event_companies.company_id')
    .select(['companies.id', 'companies.name', 'companies.name_key', 'event_companies.going', 'event_companies.came'])
    .where('event_id', '=', eventId)
    .where(({ eb, or }) => or([eb('event_companies.going', '>', 0), eb('event_companies.came', '>', 0)]));
  if (name !== undefined)
    query = query.where(({ eb, or, and }) =>
      or([eb('name_key', '>', String(name)), and([eb('name_key', '=', String(name)), eb('companies.id', '>', String(id))])]),
    );
  const rows = await query
    .orderBy('companies.name_key')
    .orderBy('companies.id')
    .limit(page.size + 1)
    .execute();
  const items: readonly Attendance[] = rows
    .slice(0, page.size)
    .map(({ going, came, ...company }) => ({ company: { id: company.id, name: company.name }, going, came }));
  const last = rows.length > page.size ? rows[page.size - 1] : undefined;
  return { items, ...maybe('next', last && cursor(last.name_key, last.id)) };
}
