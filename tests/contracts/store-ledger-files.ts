import { describe, expect, test } from 'vitest';
import type { PlannedRow } from '../../src/chat/imports.ts';
import type { Tx } from '../../src/chat/ports.ts';
import type { YearlyReport } from '../../src/chat/reports.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import { DAY_MS } from '../../src/domain/retention.ts';
import type { Store } from '../../src/stores/open.ts';
import { ANNA, asks, type DatabaseKind, NOON, on, says } from '../stores/given.ts';
import { networkOf } from './store-companies.ts';

const write = <R>(store: Store, work: (tx: Tx) => Promise<R>): Promise<R> => store.unit(undefined, work).then(({ value }) => value as R);

/** Two networks; in the first, two companies with three commitments of four updates each, in the second one with one. */
async function given(store: Store): Promise<void> {
  await store.once(asks('hej', { by: ANNA, back: 'ack' }), async () => says('hej'));
  await write(store, async (tx) => {
    for (const network of ['n1', 'n2']) await tx.networks.found(networkOf(network), ANNA.id);
    for (const company of ['a', 'b', 'c']) await tx.companies.add({ id: company, name: `Bolag ${company}` }, NOON);
    for (const [network, company, count] of [
      ['n1', 'a', 3],
      ['n1', 'b', 3],
      ['n2', 'c', 1],
    ] as const)
      for (let n = 0; n < count; n++) await promise(tx, network, company, n);
  });
}

async function promise(tx: Tx, network: string, company: string, n: number): Promise<void> {
  const id = `${company}${n}`;
  const plain = { kind: 'deed', accounting: {}, visibility: 'coordinator', status: 'on-track', onBehalf: false } as const;
  await tx.commitments.add({ ...plain, id, network, holder: { company }, title: id, made: NOON });
  for (let u = 0; u < 4; u++) {
    const taken = (await tx.commitments.take(id)) as Commitment;
    const at = new Date(NOON.getTime() + u * 60_000);
    const told = { says: 'progress', product: 'slack', onBehalf: false, evidence: [], who: ANNA.id, week: '2026-W47' } as const;
    await tx.commitments.append(taken, { ...told, id: `${id}-${u}`, at, stand: { status: 'on-track', percent: u } });
  }
}

/** All pages of something, one after the other. */
async function all<T>(
  page: (after: string | undefined) => Promise<{ readonly items: readonly T[]; readonly next?: string }>,
): Promise<readonly T[]> {
  const found: T[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await page(after);
    found.push(...items);
    after = next;
  } while (after !== undefined);
  return found;
}

const REPORT: Omit<YearlyReport, 'version' | 'by'> & { readonly who: string } = {
  ...{ id: 'r1', network: 'n1', company: 'a', year: 2026, at: NOON, onBehalf: false, well: 'Bra.', next: '', released: false, lines: [] },
  who: ANNA.id,
};
const ROW: PlannedRow = { row: 2, key: 'k1', company: 'a', title: 'a0' };
const OPEN = {
  id: 'i1',
  network: 'n1',
  by: ANNA,
  room: { id: 'web:local:x', kind: 'direct', address: null },
  tenant: 'web:local',
} as const;

/** What every database's files of the ledger must do alike. */
export function ledgerFilesContract(kind: DatabaseKind): void {
  describe('the ledger as files', () => {
    test('the whole of a network is read in pages, once each; a company’s alone where that is asked', () =>
      on(kind, async ({ store }) => {
        await given(store);
        const whole = await all((after) => store.commitments.whole('n1', { size: 2, ...(after === undefined ? {} : { after }) }));
        expect(whole.map(({ commitment, company }) => [commitment.id, company])).toEqual(
          ['a0', 'a1', 'a2', 'b0', 'b1', 'b2'].map((id) => [id, `Bolag ${id[0]}`]),
        );
        const own = await all((after) =>
          store.commitments.whole('n1', { companies: ['b', 'c'], size: 2, ...(after === undefined ? {} : { after }) }),
        );
        expect(own.map(({ commitment }) => commitment.id)).toEqual(['b0', 'b1', 'b2']);
        expect(await store.commitments.whole('n1', { companies: [], size: 2 })).toEqual({ items: [] });
        const updates = await all((after) => store.commitments.updates('n1', { size: 5, ...(after === undefined ? {} : { after }) }));
        expect(updates).toHaveLength(24);
        expect(new Set(updates.map(({ id }) => id)).size).toBe(24);
        expect(updates[0]).toMatchObject({ percent: 3, by: ANNA.name });
        expect(updates.at(-1)).toMatchObject({ percent: 0 });
      }));

    test('a yearly report is kept as it was sent; a later one stands beside it', () =>
      on(kind, async ({ store, engine }) => {
        await given(store);
        const add = (told: Partial<typeof REPORT>) =>
          write(store, async (tx) => {
            await tx.networks.take('n1');
            return tx.reports.add({ ...REPORT, ...told });
          });
        expect([
          await add({}),
          await add({ id: 'r2', well: 'Bättre.' }),
          await add({ id: 'r3', company: 'b' }),
          await add({ id: 'r4', year: 2025 }),
        ]).toEqual([1, 2, 1, 1]);
        expect(await store.reports.newest('n1', 'a', 2026)).toMatchObject({ version: 2, well: 'Bättre.', by: ANNA.name });
        expect(await store.reports.newest('n2', 'a', 2026)).toBeUndefined();
        const sent = await all((after) => store.reports.sent('n1', { size: 1, ...(after === undefined ? {} : { after }) }));
        expect(sent.map(({ report, company }) => [company, report.year, report.version])).toEqual([
          ['Bolag a', 2025, 1],
          ['Bolag a', 2026, 1],
          ['Bolag a', 2026, 2],
          ['Bolag b', 2026, 1],
        ]);
        const newest = await store.reports.sent('n1', { year: 2026, size: 9 });
        expect(newest.items.map(({ report }) => [report.company, report.version])).toEqual([
          ['a', 2],
          ['b', 1],
        ]);
        await expect(engine.unit((db) => db.updateTable('yearly_reports').set({ well: 'x' }).execute())).rejects.toThrow(
          /ledger cannot be changed/u,
        );
      }));

    test('an import is known by its token alone, goes on part by part, and knows a row again in its network', () =>
      on(kind, async ({ store, engine }) => {
        await given(store);
        const expires = new Date(NOON.getTime() + 3_600_000);
        const token = await write(store, (tx) => tx.imports.open({ ...OPEN, expires }));
        expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/u);
        const rows = await engine.read().selectFrom('imports').selectAll().execute();
        expect(JSON.stringify(rows)).not.toContain(token);
        expect(await store.imports.ofToken(token)).toMatchObject({ id: 'i1', state: 'open', by: { id: ANNA.id }, expires });
        expect(await store.imports.ofToken('i1')).toBeUndefined();

        await write(store, (tx) => tx.imports.plan('i1', [[ROW], [ROW], [ROW]]));
        await write(store, (tx) => tx.imports.plan('i1', [[ROW], [{ ...ROW, key: 'k2' }]]));
        expect(await store.imports.get('i1')).toMatchObject({ state: 'ready', parts: 2, next: 0 });
        expect(await store.imports.due()).toBeUndefined();
        await write(store, (tx) => tx.imports.begin('i1'));
        expect(await store.imports.due()).toEqual({ id: 'i1', next: 0 });
        const seen = await write(store, async (tx) => {
          const before = await tx.imports.isKnown('n1', 'k1');
          await tx.imports.know('n1', 'k1', NOON);
          await tx.imports.know('n1', 'k1', NOON);
          return [before, await tx.imports.isKnown('n1', 'k1'), await tx.imports.isKnown('n2', 'k1'), await tx.imports.part('i1', 1)];
        });
        expect(seen).toEqual([false, true, false, [{ ...ROW, key: 'k2' }]]);
        expect(await store.imports.known('n1', ['k1', 'k2'])).toEqual(new Set(['k1']));

        await write(store, (tx) => tx.imports.advance('i1', { commitments: 1, updates: 2 }));
        expect(await store.imports.due()).toEqual({ id: 'i1', next: 1 });
        await write(store, (tx) => tx.imports.advance('i1', { commitments: 0, updates: 3 }));
        expect(await store.imports.get('i1')).toMatchObject({ state: 'done', commitments: 1, updates: 5 });
        expect(await engine.read().selectFrom('import_parts').selectAll().execute()).toEqual([]);
      }));

    test('links that ran out are swept, an import under way is not; a person who is forgotten has none', () =>
      on(kind, async ({ store }) => {
        await given(store);
        for (const id of ['i1', 'i2'])
          await write(store, async (tx) => {
            await tx.imports.open({ ...OPEN, id, expires: NOON });
            await tx.imports.plan(id, [[ROW]]);
          });
        await write(store, (tx) => tx.imports.begin('i2'));
        await write(store, (tx) => tx.questions.sweep(new Date(NOON.getTime() + 2 * DAY_MS)));
        expect([await store.imports.get('i1'), (await store.imports.get('i2'))?.state]).toEqual([undefined, 'running']);
        await write(store, (tx) => tx.roster.forget(ANNA.id));
        expect(await store.imports.get('i2')).toBeUndefined();
      }));
  });
}
