import { describe, expect, test } from 'vitest';
import type { NewCommitment, NewUpdate } from '../../src/chat/commitments.ts';
import type { Tx } from '../../src/chat/ports.ts';
import type { Commitment, Update } from '../../src/domain/commitment.ts';
import { advance, type Said } from '../../src/domain/progress.ts';
import type { Store } from '../../src/stores/open.ts';
import { ANNA, asks, type DatabaseKind, NOON, on, PEKKA, says } from '../stores/given.ts';
import { networkOf } from './store-companies.ts';

const write = <R>(store: Store, work: (tx: Tx) => Promise<R>): Promise<R> => store.unit(undefined, work).then(({ value }) => value as R);

const SOLAR: NewCommitment = {
  id: 'solar',
  network: 'n1',
  holder: { company: 'Solvind Ab' },
  title: 'Solpaneler på taket',
  kind: 'share',
  unit: 'kW',
  baseline: { value: 0, year: 2025 },
  target: 120,
  due: '2027-06-30',
  accounting: { scope: '2' },
  visibility: 'network',
  status: 'on-track',
  onBehalf: false,
  made: NOON,
  asked: '2026-12-31',
};

async function given(store: Store, ...more: readonly NewCommitment[]): Promise<void> {
  await store.once(asks('hej', { by: ANNA, back: 'ack' }), async () => says('hej'));
  await write(store, async (tx) => {
    await tx.networks.found(networkOf('n1'), ANNA.id);
    await tx.companies.add({ id: 'Solvind Ab', name: 'Solvind Ab' }, NOON);
    for (const one of [SOLAR, ...more]) await tx.commitments.add(one);
  });
}

const update = (store: Store, id: string, said: Said, told: Partial<NewUpdate> = {}): Promise<Update> =>
  write(store, async (tx) => {
    const commitment = (await tx.commitments.take('solar')) as Commitment;
    return tx.commitments.append(commitment, {
      id,
      at: NOON,
      product: 'slack',
      says: said.says,
      onBehalf: false,
      evidence: [],
      who: ANNA.id,
      week: '2026-W47',
      stand: advance(commitment, said),
      ...told,
    });
  });

/** What every database's ledger must do alike. */
export function commitmentsContract(kind: DatabaseKind): void {
  describe('the ledger of commitments', () => {
    test('updates stand in order, the commitment by the newest one', () =>
      on(kind, async ({ store }) => {
        await given(store);

        await update(store, 'u1', { says: 'progress', percent: 60 }, { note: 'panels ordered' });
        await update(store, 'u2', { says: 'blocked' }, { product: 'teams' });

        expect(await store.commitments.get('solar')).toMatchObject({
          status: 'blocked',
          percent: 60,
          value: 72,
          updates: 2,
          level: 'self',
        });
        expect(await store.commitments.history('solar', { size: 10 })).toMatchObject([
          { seq: 2, says: 'blocked', percent: 60, product: 'teams' },
          { seq: 1, says: 'progress', percent: 60, value: 72, note: 'panels ordered', by: 'Anna Ek' },
        ]);
        expect(await store.commitments.counts('n1')).toEqual({ status: { 'on-track': 0, blocked: 1 }, level: { self: 1 } });
      }));

    test('two updates at once both stand, in one order', () =>
      on(kind, async ({ store }) => {
        await given(store);

        await Promise.all([1, 2, 3, 4, 5].map((n) => update(store, `u${n}`, { says: 'progress', percent: n * 10 })));

        const history = await store.commitments.history('solar', { size: 10 });
        expect(history.map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1]);
        expect((await store.commitments.get('solar'))?.percent).toBe(history[0]?.percent);
      }));

    test('an update that is taken back leaves a trace, and the one before it stands again', () =>
      on(kind, async ({ store }) => {
        await given(store);
        await update(store, 'u1', { says: 'progress', percent: 20 });
        const wrong = await update(store, 'u2', { says: 'done' });

        const undone = await write(store, async (tx) => {
          await tx.commitments.take('solar');
          expect(await tx.commitments.newest('solar', ANNA.id)).toMatchObject({ update: { id: 'u2' }, own: true });
          expect(await tx.commitments.newest('solar', PEKKA.id)).toMatchObject({ own: false });
          return [await tx.commitments.undo(wrong, NOON, ANNA.id), await tx.commitments.undo(wrong, NOON, ANNA.id)];
        });

        expect(undone).toEqual([true, false]);
        expect(await store.commitments.get('solar')).toMatchObject({ status: 'on-track', percent: 20, value: 24 });
        expect(await store.commitments.history('solar', { size: 10 })).toMatchObject([{ id: 'u2', undone: NOON }, { id: 'u1' }]);
        expect(await store.commitments.counts('n1')).toEqual({ status: { 'on-track': 1, done: 0 }, level: { self: 1 } });
      }));

    test('evidence waits for a coordinator until somebody has looked, and the level is shown', () =>
      on(kind, async ({ store }) => {
        await given(store);
        const made = await update(
          store,
          'u1',
          { says: 'progress', value: 60 },
          { evidence: [{ kind: 'link', at: 'https://solvind.example/meter' }] },
        );
        expect(await store.commitments.review('n1', { size: 5 })).toMatchObject({
          items: [{ update: { id: 'u1' }, company: 'Solvind Ab' }],
        });

        await write(store, async (tx) => {
          await tx.commitments.take('solar');
          await tx.commitments.check(made, { level: 'third', at: NOON, who: ANNA.id, standard: 'ISO 14064-1', verifier: 'Granskning Ab' });
        });

        expect(await store.commitments.review('n1', { size: 5 })).toEqual({ items: [] });
        expect(await store.commitments.update('u1')).toMatchObject({
          level: 'third',
          checked: { by: 'Anna Ek', standard: 'ISO 14064-1', verifier: 'Granskning Ab' },
        });
        expect(await store.commitments.counts('n1')).toMatchObject({ level: { attached: 0, third: 1 } });
      }));

    test('more is asked of an update without taking it from the queue; its author, its evidence and its check are found again', () =>
      on(kind, async ({ store }) => {
        await given(store);
        const kept = await write(store, (tx) =>
          tx.commitments.keepFile({
            ...{ network: 'n1', holder: { company: 'Solvind Ab' }, name: 'intyg.pdf', mime: 'application/pdf' },
            ...{ bytes: new Uint8Array([7, 8]), at: NOON },
          }),
        );
        const made = await update(store, 'u1', { says: 'progress', value: 60 }, { evidence: [{ kind: 'file', at: kept }] });
        await update(store, 'u2', { says: 'progress', value: 70 });
        await write(store, async (tx) => {
          await tx.commitments.take('solar');
          await tx.commitments.askMore(made, { at: NOON, who: PEKKA.id, words: 'vilken mätare?' });
          expect(await tx.commitments.author('u1')).toBe(ANNA.id);
        });

        expect((await store.commitments.review('n1', { size: 5 })).items).toMatchObject([
          { update: { asked: { words: 'vilken mätare?' } } },
        ]);
        expect((await store.commitments.evidenced(['solar', 'none'])).get('solar')).toMatchObject({ id: 'u1', value: 60 });
        expect(await store.commitments.file(kept)).toMatchObject({ network: 'n1', name: 'intyg.pdf', bytes: expect.any(Uint8Array) });
        expect(await store.commitments.checks(['solar'])).toEqual(new Map());

        // The newest figure is another one: a check of the older update says nothing of it.
        await write(store, (tx) => tx.commitments.check(made, { level: 'checked', at: NOON, who: ANNA.id }));
        expect(await store.commitments.get('solar')).toMatchObject({ level: 'self' });
        const third = await update(
          store,
          'u3',
          { says: 'progress', value: 90 },
          { evidence: [{ kind: 'link', at: 'https://solvind.example' }] },
        );
        await write(store, (tx) => tx.commitments.check(third, { level: 'third', at: NOON, who: ANNA.id, dated: '2026-10-01' }));
        expect((await store.commitments.checks(['solar'])).get('solar')).toMatchObject({ level: 'third', dated: '2026-10-01' });
        await write(store, (tx) => tx.commitments.undo(third, NOON, ANNA.id));
        expect((await store.commitments.evidenced(['solar'])).get('solar')).toMatchObject({ id: 'u1' });
      }));

    test('reductions near one are found by their unit and baseline, its own company’s whatever they are', () =>
      on(kind, async ({ store }) => {
        const heat = { ...SOLAR, id: 'heat', kind: 'reduction', unit: 't CO2e', baseline: { value: 100 }, target: 40 } as const;
        const other = { holder: { company: 'Tyst Ab' } } as const;
        await write(store, (tx) => tx.companies.add({ id: 'Tyst Ab', name: 'Tyst Ab' }, NOON));
        await given(
          store,
          heat,
          { ...heat, id: 'own', baseline: { value: 9_000 } },
          { ...heat, ...other, id: 'near', unit: 'tCO₂e', baseline: { value: 110 } },
          { ...heat, ...other, id: 'far', baseline: { value: 300 } },
          { ...heat, ...other, id: 'unit', unit: 'MWh' },
          { ...heat, ...other, id: 'share', kind: 'share' },
        );
        const found = await store.commitments.alike({ ...heat, id: 'heat' }, 10);
        expect(found.map(({ commitment, company }) => [commitment.id, company])).toEqual([
          ['own', 'Solvind Ab'],
          ['near', 'Tyst Ab'],
        ]);
      }));

    test('those that were asked long ago come first, page by page', () =>
      on(kind, async ({ store }) => {
        await given(store, { ...SOLAR, id: 'late', asked: '2026-10-01' }, { ...SOLAR, id: 'later', asked: '2026-11-01' });

        const first = await store.commitments.listed('n1', { askedBefore: '2026-12-01' }, { size: 1 });
        const second = await store.commitments.listed(
          'n1',
          { askedBefore: '2026-12-01' },
          { size: 1, ...(first.next ? { after: first.next } : {}) },
        );

        expect([...first.items, ...second.items].map(({ commitment }) => commitment.id)).toEqual(['late', 'later']);
        expect(second.next).toBeUndefined();
        expect(await store.commitments.overdue('n1', '2026-12-01')).toBe(2);
      }));

    test('nobody changes the ledger, not even by SQL', () =>
      on(kind, async ({ store, engine }) => {
        await given(store);
        await update(store, 'u1', { says: 'progress', percent: 20 });

        const db = engine.read();
        await expect(engine.unit(async (tx) => tx.updateTable('commitment_updates').set({ percent: 90 }).execute())).rejects.toThrow(
          'ledger',
        );
        await expect(engine.unit(async (tx) => tx.deleteFrom('commitment_updates').execute())).rejects.toThrow('ledger');
        expect(await db.selectFrom('commitment_updates').select('percent').executeTakeFirst()).toEqual({ percent: 20 });
      }));
  });
}
