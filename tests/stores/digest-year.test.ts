import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYearNumbers } from '../../handlers/digest/year-read.ts';
import type { CommitmentVisibility } from '../../src/domain/commitment.ts';
import { dayIn, weekOf } from '../../src/domain/day.ts';
import type { YearNumbers } from '../../src/domain/digest-year.ts';
import { advance } from '../../src/domain/progress.ts';
import { totalsOf } from '../../src/domain/totals.ts';
import type { Engine } from '../../src/stores/engine.ts';
import type { Store } from '../../src/stores/open.ts';
import type { Schema } from '../../src/stores/schema.ts';
import { file, POSTGRES_URL, postgres } from './databases.ts';
import { NETWORK } from './digest-given.ts';

const ZONE = NETWORK.settings.timeZone;
const HELD = { ...NETWORK, founded: new Date('2025-03-01T08:00:00Z') };
const AT = new Date('2026-11-24T08:00:00Z');
const FIRMS = ['a', 'b', 'c', 'd', 'e'] as const;
const UNITS = ['kW', '%'] as const;
const VISIBLE: readonly CommitmentVisibility[] = ['public', 'network', 'totals', 'network', 'coordinator'];
/** Around the turn of the year by Helsinki's clocks, which is not the turn of a week, nor of a day in UTC. */
const DAYS = [
  '2025-06-02T10:00',
  '2025-12-31T21:30',
  '2025-12-31T22:30',
  '2026-01-01T10:00',
  '2026-02-10T10:00',
  '2026-09-01T10:00',
] as const;

const happens = fc.array(
  fc.record({
    of: fc.nat(9),
    day: fc.nat(DAYS.length - 1),
    value: fc.integer({ min: 0, max: 120 }),
    says: fc.constantFrom('progress', 'progress', 'done', 'same'),
    after: fc.constantFrom('stands', 'stands', 'undone'),
    evidence: fc.boolean(),
  } as const),
  { maxLength: 30 },
);
type Happens = typeof happens extends fc.Arbitrary<infer T> ? T : never;

/** Ten commitments of five companies: each company has one that is counted in kW and one in per cent. */
async function fill(store: Store, events: Happens): Promise<void> {
  await store.unit(undefined, async (tx) => {
    await tx.networks.found(HELD, 'web:local:carita');
    for (const id of FIRMS) {
      await tx.companies.add({ id, name: `Bolag ${id}` }, HELD.founded);
      const place = { id: `p-${id}`, network: HELD.id, company: id, state: 'member', since: HELD.founded, promises: [] } as const;
      await tx.companies.save({ ...place, steering: false, applicant: 'x', onBehalf: false, revision: 0 });
    }
    for (const n of Array(10).keys())
      await tx.commitments.add({
        ...{ id: `c${n}`, network: HELD.id, holder: { company: FIRMS[n % 5] ?? 'a' }, title: `Löfte ${n}`, kind: 'share', accounting: {} },
        ...{ unit: UNITS[Math.floor(n / 5)] ?? 'kW', baseline: { value: 0 }, target: 120, visibility: VISIBLE[n % 5] ?? 'network' },
        ...{ status: 'on-track', onBehalf: false, made: new Date(n < 5 ? '2025-03-02T10:00:00Z' : '2026-01-02T10:00:00Z') },
      });
  });
  for (const [n, one] of events.toSorted((a, b) => a.day - b.day).entries()) {
    const at = new Date(Date.parse(`${DAYS[one.day] ?? DAYS[0]}:00Z`) + n * 1_000);
    await store.unit(undefined, async (tx) => {
      const commitment = await tx.commitments.take(`c${one.of}`);
      if (!commitment) throw new Error('no commitment');
      const stand = advance(commitment, { says: one.says, ...(one.says === 'progress' ? { value: one.value } : {}) });
      const evidence = one.evidence ? ([{ kind: 'link', at: 'https://solvind.example/x' }] as const) : [];
      const told = { id: `u${n}`, at, week: weekOf(dayIn(ZONE, at)), who: 'bo', product: 'web', onBehalf: false } as const;
      const update = await tx.commitments.append(commitment, { ...told, says: one.says, stand, evidence });
      if (one.after === 'undone') await tx.commitments.undo(update, new Date(at.getTime() + 500), 'bo');
    });
  }
}

interface Rows {
  readonly commitments: readonly Schema['commitments'][];
  readonly updates: readonly Schema['commitment_updates'][];
}

async function rowsOf(engine: Engine): Promise<Rows> {
  const db = engine.read();
  const marks = await db.selectFrom('update_marks').selectAll().execute();
  const undone = new Set(marks.filter(({ kind }) => kind === 'undone').map(({ update_id }) => update_id));
  const updates = await db.selectFrom('commitment_updates').selectAll().execute();
  return { commitments: await db.selectFrom('commitments').selectAll().execute(), updates: updates.filter(({ id }) => !undone.has(id)) };
}

const yearOf = (at: number): number => Number(dayIn(ZONE, new Date(at)).slice(0, 4));
const FEW = 3;

/** The same once more, plainly: by the calendar of Helsinki, a row at a time. */
function plainly({ commitments, updates }: Rows, year: number) {
  const seen = commitments.filter(({ visibility, made }) => visibility !== 'coordinator' && yearOf(made) <= year);
  const told = (id: string, upTo: number) =>
    updates.filter((one) => one.commitment_id === id && yearOf(one.at) <= upTo).toSorted((a, b) => b.seq - a.seq);
  const levelOf = (all: ReturnType<typeof told>) => {
    const said = (one: (typeof all)[number] | undefined) => one?.value ?? one?.percent ?? null;
    const tells = all.findIndex((one, n) => one.says === 'progress' || n === all.length - 1 || said(one) !== said(all[n + 1]));
    return all.slice(0, tells + 1).some(({ evidence_json }) => evidence_json !== '[]') ? ('attached' as const) : ('self' as const);
  };
  const now = seen.map((row) => {
    const all = told(row.id, year);
    const status = all[0]?.status ?? 'on-track';
    const figure = all[0] === undefined ? {} : { level: levelOf(all), ...(all[0].value === null ? {} : { value: all[0].value }) };
    const countable = { id: row.id, kind: row.kind, unit: row.unit ?? '', baseline: { value: row.baseline ?? 0 }, accounting: {}, status };
    return { row, before: told(row.id, year - 1)[0], newest: all[0], countable: { ...countable, ...figure } };
  });
  const hidden = (unit: string, level: string) => {
    const closed = now.filter(
      ({ row, countable }) =>
        row.visibility !== 'public' && countable.unit === unit && 'value' in countable && 'level' in countable && countable.level === level,
    );
    const firms = new Set(closed.map(({ row }) => row.company_id)).size;
    return firms > 0 && firms < FEW;
  };
  const inYear = updates.filter(({ at }) => yearOf(at) === year);
  return {
    all: seen.length,
    made: seen.filter(({ made }) => yearOf(made) === year).length,
    done: now.filter(({ newest, before }) => newest?.status === 'done' && yearOf(newest.at) === year && before?.status !== 'done').length,
    kept: commitments.filter(({ visibility, made }) => visibility === 'coordinator' && yearOf(made) <= year).length,
    active: FIRMS.filter((id) => inYear.some(({ company_id }) => company_id === id)).length,
    months: Array.from({ length: 12 }, (_, n) => inYear.filter(({ at }) => Number(dayIn(ZONE, new Date(at)).slice(5, 7)) === n + 1).length),
    totals: totalsOf(now.map(({ countable }) => countable))
      .filter(({ unit, level }) => !hidden(unit, level))
      .map(({ unit, level, amount, count }) => `${unit} ${level} ${amount} ${count}`)
      .toSorted(),
  };
}

const same = ({ commitments, companies, updates, totals }: Pick<YearNumbers, 'commitments' | 'companies' | 'updates' | 'totals'>) => ({
  ...{ all: commitments.all, made: commitments.made, done: commitments.done, kept: commitments.kept, active: companies.active },
  months: updates.months.map(({ count = 0 }) => count),
  totals: totals.map(({ unit, level, amount, count }) => `${unit} ${level} ${amount} ${count}`).toSorted(),
});

describe.each(POSTGRES_URL ? [file, postgres(POSTGRES_URL)] : [file])('a year’s numbers on $name', (kind) => {
  test('are those of a second, plain computation over the rows, by the calendar of the network', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(happens, fc.constantFrom(2025, 2026), async (events, year) => {
        const database = await kind.make();
        const { store, engine } = await database.open();
        try {
          await fill(store, events);
          const numbers = await readYearNumbers(store, HELD, year, AT);
          const rows = await rowsOf(engine);
          expect(same(numbers)).toEqual(plainly(rows, year));
          expect(JSON.stringify(numbers.totals), 'percentages are in no total').not.toContain('%');
          if (year === 2026) expect(numbers.before).toMatchObject({ updates: plainly(rows, 2025).months.reduce((sum, n) => sum + n, 0) });
          else expect(numbers.before, 'there was no network the year before').toBeUndefined();
        } finally {
          await database.end();
        }
      }),
      { numRuns: kind === file ? 25 : 8 },
    );
  });

  test('tell no figure that a company keeps: not in a total, not by what changed, not by what is left of the whole without a goal', async () => {
    const database = await kind.make();
    const { store } = await database.open();
    await fill(store, []);
    await store.unit(undefined, async (tx) => {
      for (const [n, id] of FIRMS.slice(0, 4).entries())
        await tx.commitments.add({
          ...{ id: `g${n}`, network: HELD.id, holder: { company: id }, title: `Mål ${n}`, kind: 'reduction', accounting: {}, unit: 't' },
          ...{ baseline: { value: 100 }, target: 0, visibility: n === 0 ? 'public' : 'network', status: 'on-track', onBehalf: false },
          ...{ goal: n < 2 ? 'Utsläppsfritt 2035' : 'Annat', made: new Date('2025-04-01T10:00:00Z') },
        });
    });
    const tell = (n: number, year: number) =>
      store.unit(undefined, async (tx) => {
        const commitment = await tx.commitments.take(`g${n}`);
        if (!commitment) throw new Error('no commitment');
        const at = new Date(`${year}-05-0${n + 1}T10:00:00Z`);
        const stand = advance(commitment, { says: 'progress', value: 90 - n });
        const told = { id: `t${n}-${year}`, at, week: weekOf(dayIn(ZONE, at)), who: 'bo', product: 'web', onBehalf: false } as const;
        await tx.commitments.append(commitment, { ...told, says: 'progress', stand, evidence: [] });
      });
    await tell(0, 2026);
    await tell(1, 2026);
    // Of one company that keeps its figure, and a public one: the difference would be told.
    const few = await readYearNumbers(store, HELD, 2026, AT);
    expect(few.totals).toEqual([]);
    expect(few.withheld).toBe(1);

    await tell(2, 2025);
    await tell(3, 2026);
    const enough = await readYearNumbers(store, HELD, 2026, AT);
    expect(enough.totals).toMatchObject([{ unit: 't', level: 'self', amount: 10 + 11 + 12 + 13, companies: 4 }]);
    expect(enough.totals[0], 'the year before only one of those that keep their figures had told one').not.toHaveProperty('change');
    expect(enough.goals.map(({ goal, commitments }) => [goal, commitments])).toEqual([
      ['Utsläppsfritt 2035', 2],
      [undefined, expect.any(Number)],
    ]);
    expect(
      enough.goals.flatMap(({ totals }) => totals),
      'each part has too few',
    ).toEqual([]);
    expect(JSON.stringify(enough), 'few companies share that goal, and none in public').not.toContain('Annat');
    await database.end();
  });
});
