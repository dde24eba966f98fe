import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../handlers/digest/numbers.ts';
import type { Update } from '../../src/domain/commitment.ts';
import { weekOf } from '../../src/domain/day.ts';
import type { DigestNumbers, Standing } from '../../src/domain/digest.ts';
import { mondayOf, spanOf, weekAfter, weeksTo } from '../../src/domain/digest-week.ts';
import { advance } from '../../src/domain/progress.ts';
import { totalsOf } from '../../src/domain/totals.ts';
import type { Engine } from '../../src/stores/engine.ts';
import type { Store } from '../../src/stores/open.ts';
import type { Schema } from '../../src/stores/schema.ts';
import { file, POSTGRES_URL, postgres } from './databases.ts';
import { COMPANIES, founded, NETWORK } from './digest-given.ts';

const UNITS = ['kW', 't CO2e', '%'] as const;
const AT = new Date('2026-11-24T08:00:00Z');
const FIRST = '2026-W40';

/** What happens, in order: an update of one of six commitments in one of eight weeks, perhaps taken back or checked. */
const happens = fc.array(
  fc.record({
    of: fc.nat(5),
    week: fc.nat(8),
    value: fc.integer({ min: 0, max: 120 }),
    says: fc.constantFrom('progress', 'progress', 'blocked', 'done', 'same'),
    after: fc.constantFrom('stands', 'stands', 'stands', 'undone', 'checked'),
    evidence: fc.boolean(),
  } as const),
  { maxLength: 25 },
);
type Happens = typeof happens extends fc.Arbitrary<infer T> ? T : never;

const moment = (week: string, n: number): Date => new Date(Date.parse(`${mondayOf(week)}T10:00:00Z`) + n * 60_000);

async function fill(store: Store, events: Happens): Promise<void> {
  await founded(store);
  await store.unit(undefined, async (tx) => {
    for (const n of [0, 1, 2, 3, 4, 5]) {
      const visibility = n === 5 ? 'coordinator' : 'network';
      const fresh = { network: NETWORK.id, holder: { company: COMPANIES[n % 3] ?? 'a' }, title: `Löfte ${n}`, kind: 'share' } as const;
      const measured = { unit: UNITS[n % 3] ?? 'kW', baseline: { value: 0 }, target: 120, accounting: {} };
      await tx.commitments.add({
        ...fresh,
        ...measured,
        id: `c${n}`,
        visibility,
        status: 'on-track',
        onBehalf: false,
        made: moment('2026-W39', n),
      });
    }
  });
  for (const [n, one] of events.toSorted((a, b) => a.week - b.week).entries()) {
    const at = moment(weekAfter(FIRST, one.week), n);
    await store.unit(undefined, async (tx) => {
      const commitment = await tx.commitments.take(`c${one.of}`);
      if (!commitment) throw new Error('no commitment');
      const stand = advance(commitment, { says: one.says, ...(one.says === 'progress' ? { value: one.value } : {}) });
      const evidence = one.evidence ? ([{ kind: 'link', at: 'https://solvind.example/x' }] as const) : [];
      const told = { id: `u${n}`, at, week: weekOf(at.toISOString().slice(0, 10)), who: 'bo', product: 'web', onBehalf: false } as const;
      const update: Update = await tx.commitments.append(commitment, { ...told, says: one.says, stand, evidence });
      if (one.after === 'undone') await tx.commitments.undo(update, new Date(at.getTime() + 1_000), 'bo');
      if (one.after === 'checked')
        await tx.commitments.check(update, { level: 'checked', at: new Date(at.getTime() + 2_000), who: 'carita' });
    });
  }
}

interface Rows {
  readonly commitments: readonly Schema['commitments'][];
  readonly updates: readonly Schema['commitment_updates'][];
  readonly marks: readonly Schema['update_marks'][];
}

async function rowsOf(engine: Engine): Promise<Rows> {
  const db = engine.read();
  return {
    commitments: await db.selectFrom('commitments').selectAll().execute(),
    updates: await db.selectFrom('commitment_updates').selectAll().execute(),
    marks: await db.selectFrom('update_marks').selectAll().execute(),
  };
}

interface Stood extends Standing {
  readonly week?: string;
}

/** The same numbers once more, plainly: every row is looked at for every question. */
function plainly({ commitments, updates, marks }: Rows, week: string) {
  const valid = updates.filter(({ id }) => !marks.some((mark) => mark.update_id === id && mark.kind === 'undone'));
  const standing = (id: string, upTo: string): Stood => {
    const newest = valid.filter((one) => one.commitment_id === id && one.week <= upTo).toSorted((a, b) => b.seq - a.seq)[0];
    if (!newest) return { status: 'on-track' };
    const end = spanOf(upTo, NETWORK.settings.timeZone).to.getTime();
    // Who says nothing new of the figure leaves it as well shown as it was: all that only repeat it count, and the one that told it.
    const told = valid.filter((one) => one.commitment_id === id && one.week <= upTo).toSorted((a, b) => b.seq - a.seq);
    const said = (one: (typeof told)[number] | undefined) => one?.value ?? one?.percent ?? null;
    const tells = told.findIndex((one, n) => one.says === 'progress' || n === told.length - 1 || said(one) !== said(told[n + 1]));
    const same = told.slice(0, tells + 1);
    const isChecked = marks.some((mark) => same.some((one) => one.id === mark.update_id) && mark.kind === 'checked' && mark.at < end);
    const level = isChecked
      ? ('checked' as const)
      : same.some((one) => one.evidence_json !== '[]')
        ? ('attached' as const)
        : ('self' as const);
    const value = newest.value === null ? {} : { value: newest.value };
    return { status: newest.status, ...value, ...(newest.percent === null ? {} : { percent: newest.percent }), level, week: newest.week };
  };
  const at = (upTo: string) => commitments.map((row) => ({ row, now: standing(row.id, upTo) }));
  const countable = (upTo: string) =>
    at(upTo).map(({ row, now }) => ({
      ...{ id: row.id, kind: row.kind, unit: row.unit ?? '', baseline: { value: row.baseline ?? 0 }, accounting: {}, status: now.status },
      ...(now.value === undefined ? {} : { value: now.value }),
      ...(now.level ? { level: now.level } : {}),
    }));
  const now = at(week);
  const before = new Map(at(weekAfter(week, -1)).map(({ row, now: then }) => [row.id, then]));
  const end = spanOf(week, NETWORK.settings.timeZone).to.getTime();
  const shownAs = ({ id, evidence_json }: (typeof valid)[number]) => {
    const isChecked = marks.some((mark) => mark.update_id === id && mark.kind === 'checked' && mark.at < end);
    return isChecked ? 'checked' : evidence_json === '[]' ? 'self' : 'attached';
  };
  const trendOf = (among: typeof valid) =>
    weeksTo(week).map((one) => {
      const levels = among.filter((update) => update.week === one).map(shownAs);
      return ['self', 'attached', 'checked', 'third'].map((level) => levels.filter((other) => other === level).length);
    });
  const quarters = (percents: readonly (number | undefined)[]) =>
    [0, 25, 50, 75, 100].map(
      (from) => percents.filter((one) => one !== undefined && one >= from && (from === 100 || one < from + 25)).length,
    );
  return {
    trend: trendOf(valid),
    sharedTrend: trendOf(
      valid.filter((one) => commitments.some((row) => row.id === one.commitment_id && row.visibility !== 'coordinator')),
    ),
    far: quarters(now.map((one) => one.now.percent)),
    farBefore: quarters(now.map(({ row }) => before.get(row.id)?.percent)),
    blocked: now.filter((one) => one.now.status === 'blocked').length,
    done: now.filter(({ row, now: { status, week: told } }) => told === week && status === 'done' && before.get(row.id)?.status !== 'done')
      .length,
    moved: now.filter(({ row, now: { percent } }) => percent !== undefined && percent > (before.get(row.id)?.percent ?? 0)).length,
    active: COMPANIES.filter((id) => valid.some((update) => update.company_id === id && update.week === week)).length,
    totals: totalsOf(countable(week))
      .map(({ unit, level, amount, count }) => `${unit} ${level} ${amount} ${count}`)
      .toSorted(),
    shared: now.filter(({ row, now: { week: told } }) => told === week && row.visibility !== 'coordinator').length,
  };
}

const same = (numbers: DigestNumbers) => ({
  trend: numbers.updates.trend.map(({ levels }) => Object.values(levels ?? {})),
  sharedTrend: numbers.shared.trend.map(({ levels }) => Object.values(levels ?? {})),
  far: numbers.commitments.far,
  farBefore: numbers.commitments.farBefore,
  blocked: numbers.commitments.blocked,
  done: numbers.commitments.done,
  moved: numbers.commitments.moved,
  active: numbers.companies.active,
  totals: numbers.totals.map(({ unit, level, amount, count }) => `${unit} ${level} ${amount} ${count}`).toSorted(),
  shared: numbers.shared.updates,
});

describe.each(POSTGRES_URL ? [file, postgres(POSTGRES_URL)] : [file])('a digest’s numbers on $name', (kind) => {
  test('are those of a second, plain computation over the rows, for any week that has been', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(happens, fc.nat(8), async (events, asked) => {
        const database = await kind.make();
        const { store, engine } = await database.open();
        try {
          await fill(store, events);
          const week = weekAfter(FIRST, asked);
          const numbers = await readNumbers(store, NETWORK, week, AT);
          expect(same(numbers)).toEqual(plainly(await rowsOf(engine), week));
          for (const { count, levels } of numbers.updates.trend)
            expect(count).toBe(Object.values(levels ?? {}).reduce((sum, one) => sum + one, 0));
          expect(JSON.stringify(numbers.totals), 'percentages are in no total').not.toContain('%');
        } finally {
          await database.end();
        }
      }),
      { numRuns: kind === file ? 25 : 8 },
    );
  });

  test('count questions of whoever speaks for a company, of the company alone', async () => {
    const database = await kind.make();
    const { store, engine } = await database.open();
    await fill(store, []);
    await store.unit(undefined, async (tx) => {
      await tx.companies.speak({ networkId: NETWORK.id, companyId: 'a' }, 'bo', 'confirmed', AT, 'carita');
      for (const _ of [1, 2]) await tx.digests.asked('bo', '2026-W47');
      await tx.digests.asked('somebody', '2026-W47');
    });
    const numbers = await readNumbers(store, NETWORK, '2026-W47', AT);
    expect(numbers.companies.active).toBe(1);
    expect(numbers.scores[0]).toMatchObject({ company: 'a', engagement: { points: 2 } });
    // Nobody's attendance was taken: not measured is not 0.
    expect(numbers.scores[0]?.engagement.terms.find(({ sign }) => sign === 'attendance')?.times).toBeUndefined();
    expect(Object.keys((await engine.read().selectFrom('company_signs').selectAll().execute())[0] ?? {})).not.toContain('person_id');
    await database.end();
  });

  test('a schedule that is due is one process’ alone until its lease ends', async () => {
    const database = await kind.make();
    const { store } = await database.open();
    await fill(store, []);
    const schedule = {
      network: NETWORK.id,
      weekday: 1,
      hour: 9,
      minute: 0,
      how: 'draft',
      quiet: 'lines',
      next: AT,
      week: '2026-W47',
    } as const;
    await store.unit(undefined, (tx) => tx.digests.setSchedule(schedule));
    const claims = await Promise.all([1, 2, 3].map(() => store.digests.claimDue(AT, 60_000, 10)));
    expect(claims.flat()).toEqual([schedule]);
    expect(await store.digests.claimDue(new Date(AT.getTime() + 60_000), 60_000, 10)).toEqual([schedule]);
    await database.end();
  });
});
