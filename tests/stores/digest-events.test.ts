import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../handlers/digest/numbers.ts';
import { dayIn, weekOf } from '../../src/domain/day.ts';
import { type CompanyFacts, type DigestNumbers, TURNOUTS } from '../../src/domain/digest.ts';
import { mondayOf, weekAfter, weeksTo } from '../../src/domain/digest-week.ts';
import { holdsSeats, type Rsvp } from '../../src/domain/rsvp.ts';
import type { Engine } from '../../src/stores/engine.ts';
import type { Store } from '../../src/stores/open.ts';
import type { Schema } from '../../src/stores/schema.ts';
import { file, POSTGRES_URL, postgres } from './databases.ts';
import { COMPANIES, founded, NETWORK } from './digest-given.ts';

const ZONE = NETWORK.settings.timeZone;
/** Clocks are set back in the eleventh week. */
const FIRST = '2026-W33';
const HOUR = 3_600_000;

/** Minutes from a week's Monday in UTC: on both sides of midnight in Helsinki, in summer time and in winter time, and well within. */
const minutes = fc.constantFrom(-181, -180, -150, -121, -120, 0, 3_000);
const weeks = fc.nat(17);
const event = fc.record({
  week: weeks,
  minutes,
  state: fc.constantFrom('open', 'open', 'open', 'cancelled', 'draft'),
  seats: fc.constantFrom({}, { total: 4 }, { onSite: 3, remote: 2 }, { total: 9, onSite: 1 }),
} as const);
const answer = fc.record({
  of: fc.nat(4),
  person: fc.nat(5),
  week: weeks,
  minutes,
  state: fc.constantFrom('going', 'going', 'going', 'waiting', 'offered', 'maybe', 'no', 'lapsed'),
  attends: fc.constantFrom('on-site', 'remote'),
  guests: fc.nat(2),
  onBehalf: fc.boolean(),
  came: fc.boolean(),
} as const);
const walkIn = fc.record({ of: fc.nat(4), company: fc.option(fc.constantFrom(...COMPANIES)), people: fc.integer({ min: 1, max: 3 }) });
const happens = fc.record({
  events: fc.array(event, { minLength: 1, maxLength: 5 }),
  answers: fc.array(answer, { maxLength: 20 }),
  walkIns: fc.array(walkIn, { maxLength: 3 }),
});
type Happens = typeof happens extends fc.Arbitrary<infer T> ? T : never;

const moment = (week: number, minute: number): number => Date.parse(`${mondayOf(weekAfter(FIRST, week))}T00:00:00Z`) + minute * 60_000;

async function fill(store: Store, { events, answers, walkIns }: Happens): Promise<void> {
  await founded(store);
  await store.unit(undefined, async (tx) => {
    for (const [n, { week, minutes: minute, state, seats }] of events.entries()) {
      // No two end at the same moment: which of them was the last would be anybody's guess.
      const ends = new Date(moment(week, minute) + n * 1_000);
      const starts = new Date(ends.getTime() - 2 * HOUR);
      const plan = { timeZone: ZONE, place: 'Stadshuset', seats, closes: starts, audience: 'public', language: 'sv' } as const;
      const made = { made: NETWORK.founded, by: 'carita' };
      await tx.events.add({ id: `e${n}`, network: NETWORK.id, title: `Träff ${n}`, state, starts, ends, ...plan, ...made });
    }
  });
  const open = (of: number) => events[of] !== undefined && events[of].state !== 'draft';
  for (const one of answers.filter(({ of }) => open(of))) await answered(store, one);
  await store.unit(undefined, async (tx) => {
    for (const [n, { of, company, people }] of walkIns.filter((one) => open(one.of)).entries())
      await tx.eventCare.walkIn({ ...{ id: `w${n}`, event: `e${of}`, people, at: new Date() }, ...(company ? { company } : {}) });
  });
}

/** The fifth person is of no company. */
const companyOf = (person: number) => (person === 5 ? {} : { company: COMPANIES[person % 3] ?? 'a' });

async function answered(store: Store, one: Happens['answers'][number]): Promise<void> {
  const { of, person, week, minutes: minute, state, attends, guests, onBehalf, came } = one;
  await store.unit(undefined, async (tx) => {
    const taken = await tx.events.take(`e${of}`);
    const before = await tx.events.answer(`e${of}`, `p${person}`);
    const place = holdsSeats(state) || state === 'waiting' ? { place: before?.place ?? (taken?.lastPlace ?? 0) + 1 } : {};
    const since = new Date(moment(week, minute));
    const said: Omit<Rsvp, 'revision'> = {
      ...{ id: `r${of}-${person}`, event: `e${of}`, person: `p${person}`, ...companyOf(person), ...place },
      ...{ state, attends, guests, onBehalf, since, ...(state === 'going' && came ? { checkedIn: since } : {}) },
    };
    await tx.events.save(said, before);
  });
}

interface Rows {
  readonly events: readonly Schema['events'][];
  readonly rsvps: readonly Schema['rsvps'][];
  readonly walkIns: readonly Schema['event_walk_ins'][];
}

async function rowsOf(engine: Engine): Promise<Rows> {
  const db = engine.read();
  return {
    events: await db.selectFrom('events').selectAll().orderBy('ends').execute(),
    rsvps: await db.selectFrom('rsvps').selectAll().execute(),
    walkIns: await db.selectFrom('event_walk_ins').selectAll().execute(),
  };
}

const weekAt = (at: number): string => weekOf(dayIn(ZONE, new Date(at)));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const heads = (rsvps: readonly Schema['rsvps'][]): number => sum(rsvps.map(({ guests }) => 1 + guests));

/** The same once more, plainly: from people's answers alone, every row looked at for every question. */
function plainly({ events, rsvps, walkIns }: Rows, week: string, at: number) {
  const trend = weeksTo(week);
  const of = (id: string) => ({ rsvps: rsvps.filter((one) => one.event_id === id), walkIns: walkIns.filter((one) => one.event_id === id) });
  const isTaken = (id: string) => of(id).rsvps.some((one) => one.checked_in !== null) || of(id).walkIns.length > 0;
  const isTrend = ({ ends }: { readonly ends: number }) => trend.includes(weekAt(ends));
  const held = events.filter((one) => one.state === 'open' && isTrend(one));
  const taken = held.filter(({ id }) => isTaken(id));
  const companies = COMPANIES.map((company) => {
    const came = ({ id }: { readonly id: string }) =>
      of(id).rsvps.some((one) => one.company_id === company && one.checked_in !== null) ||
      of(id).walkIns.some((one) => one.company_id === company);
    const going = ({ id }: { readonly id: string }) => of(id).rsvps.some((one) => one.company_id === company && one.state === 'going');
    const said = rsvps.filter(
      (one) =>
        one.company_id === company &&
        one.on_behalf === 0 &&
        one.state !== 'lapsed' &&
        trend.includes(weekAt(one.since)) &&
        weekAt(events.find(({ id }) => id === one.event_id)?.ends ?? 0) >= (trend[0] ?? ''),
    );
    const inWeek = (one: string) => ({
      rsvps: new Set(said.filter(({ since }) => weekAt(since) === one).map((row) => row.event_id)).size,
      attendance: taken.filter((row) => weekAt(row.ends) === one && came(row)).length,
    });
    const known = taken.filter((one) => going(one) || came(one)).toReversed();
    const signs = [...said.map(({ since }) => since), ...taken.filter(came).map(({ ends }) => ends)];
    return {
      company,
      weeks: trend.map((one) => ({ week: one, ...inWeek(one) })),
      missed: known.length === 0 ? undefined : known.findIndex(came) < 0 ? known.length : known.findIndex(came),
      last: signs.length === 0 ? undefined : Math.max(...signs),
    };
  });
  const total = (sign: 'rsvps' | 'attendance', measured: boolean) =>
    companies.map(({ weeks: all }) => (measured ? sum(all.map((one) => one[sign])) : undefined));
  // Nobody can answer a draft, so it is no invitation that nobody answered.
  const answerable = events.some((one) => one.state !== 'draft' && weekAt(one.ends) >= (trend[0] ?? ''));
  return {
    companies,
    rsvps: total('rsvps', answerable),
    attendance: total('attendance', taken.length > 0),
    active: companies.filter(({ weeks: all }) => all.some((one) => one.week === week && one.rsvps + one.attendance > 0)).length,
    held: held
      .filter(({ ends }) => weekAt(ends) === week && ends < at)
      .map(({ id }) => {
        const came = heads(of(id).rsvps.filter((one) => one.checked_in !== null)) + sum(of(id).walkIns.map(({ people }) => people));
        return { id, going: heads(of(id).rsvps.filter(({ state }) => state === 'going')), came: came > 0 ? came : undefined };
      }),
    turnouts: taken
      .filter(({ ends }) => weekAt(ends) <= week && ends < at)
      .slice(-TURNOUTS)
      .map(({ id }) => ({
        id,
        going: heads(of(id).rsvps.filter(({ state }) => state === 'going')),
        came: heads(of(id).rsvps.filter((one) => one.checked_in !== null)) + sum(of(id).walkIns.map(({ people }) => people)),
      })),
    coming: events
      .filter(({ state, starts }) => state === 'open' && starts >= at)
      .map((row) => {
        const ends = [
          row.seats_total,
          row.seats_on_site === null || row.seats_remote === null ? null : row.seats_on_site + row.seats_remote,
        ];
        const limits = ends.filter((one) => one !== null);
        const taken_ = heads(of(row.id).rsvps.filter(({ state }) => state === 'going' || state === 'offered'));
        return {
          id: row.id,
          going: heads(of(row.id).rsvps.filter(({ state }) => state === 'going')),
          waiting: of(row.id).rsvps.filter(({ state }) => state === 'waiting').length,
          left: limits.length === 0 ? undefined : Math.max(0, Math.min(...limits) - taken_),
        };
      }),
  };
}

function same(numbers: DigestNumbers, facts: readonly CompanyFacts[], week: string): ReturnType<typeof plainly> {
  const times = (company: string, sign: string) =>
    numbers.scores.find((one) => one.company === company)?.engagement.terms.find((one) => one.sign === sign)?.times;
  return {
    companies: COMPANIES.map((company) => {
      const own = facts.find(({ id }) => id === company);
      const seen = (one: string) => ({ rsvps: own?.weeks.get(one)?.rsvps ?? 0, attendance: own?.weeks.get(one)?.attendance ?? 0 });
      return {
        company,
        weeks: weeksTo(week).map((one) => ({ week: one, ...seen(one) })),
        missed: own?.missed,
        last: own?.lastSign?.getTime(),
      };
    }),
    rsvps: COMPANIES.map((company) => times(company, 'rsvps')),
    attendance: COMPANIES.map((company) => times(company, 'attendance')),
    active: numbers.companies.active,
    held: numbers.facts.held.map(({ id, going, came }) => ({ id, going, came })),
    turnouts: numbers.facts.turnouts.map(({ id, going, came }) => ({ id, going, came })),
    coming: numbers.facts.coming.map(({ id, going, waiting, left }) => ({ id, going, waiting, left })),
  };
}

describe.each(POSTGRES_URL ? [file, postgres(POSTGRES_URL)] : [file])('what a digest tells of events on $name', (kind) => {
  test('is what a second, plain computation finds in answers, check-ins and walk-ins', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(happens, fc.integer({ min: 9, max: 17 }), fc.constantFrom(-60, 30), async (given, asked, hours) => {
        const database = await kind.make();
        const { store, engine } = await database.open();
        try {
          await fill(store, given);
          const week = weekAfter(FIRST, asked);
          // Within the week, or after it.
          const at = moment(asked + 1, hours * 60);
          const numbers = await readNumbers(store, NETWORK, week, new Date(at));
          const { items } = await store.digests.companies(NETWORK, week, { size: 50 });
          expect(same(numbers, items, week)).toEqual(plainly(await rowsOf(engine), week, at));
        } finally {
          await database.end();
        }
      }),
      { numRuns: kind === file ? 60 : 12 },
    );
  });
});
