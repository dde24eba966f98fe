import { describe, expect, test } from 'vitest';
import type { Tx } from '../../src/chat/ports.ts';
import { basisOf, holds } from '../../src/domain/claims.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import type { Store } from '../../src/stores/open.ts';
import { ANNA, asks, type DatabaseKind, NOON, on, PEKKA, says } from '../stores/given.ts';
import { networkOf, placeOf } from './store-companies.ts';

const write = <R>(store: Store, work: (tx: Tx) => Promise<R>): Promise<R> => store.unit(undefined, work).then(({ value }) => value as R);
const later = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000);

/** A company that is in, with a reduction and an update with evidence. */
async function given(store: Store): Promise<void> {
  await store.once(asks('hej', { by: ANNA, back: 'ack' }), async () => says('hej'));
  await write(store, async (tx) => {
    await tx.networks.found(networkOf('n1'), ANNA.id);
    await tx.companies.add({ id: 'solvind', name: 'Solvind Ab' }, NOON);
    await tx.companies.save(placeOf('n1', 'solvind', 'member'));
    await tx.commitments.add({
      ...{ id: 'heat', network: 'n1', holder: { company: 'solvind' }, title: 'Fjärrvärme', kind: 'reduction', unit: 't' },
      ...{ baseline: { value: 100, year: 2025 }, target: 40, due: '2030-12-31', accounting: {}, visibility: 'network' },
      ...{ status: 'on-track', onBehalf: false, made: NOON },
    });
    const heat = (await tx.commitments.take('heat')) as Commitment;
    await tx.commitments.append(heat, {
      ...{ id: 'u1', at: NOON, product: 'slack', says: 'progress', onBehalf: false, evidence: [{ kind: 'link', at: 'https://a.example' }] },
      ...{ who: ANNA.id, week: '2026-W47', stand: { status: 'on-track', percent: 50, value: 70 } },
    });
  });
}

const claim = (store: Store, id: string, made: Date) =>
  write(store, (tx) =>
    tx.claims.add({
      ...{ id, network: 'n1', company: 'solvind', commitment: 'heat', update: 'u1', text: `30 t mindre (${id})`, language: 'sv' },
      ...{ about: 'reached', subject: 'company', offsets: false, plan: 'Fjärrvärme', state: 'waiting', made, who: ANNA.id },
    }),
  );

async function release(store: Store, id: string, at: Date): Promise<void> {
  const [commitment, evidence] = [await store.commitments.get('heat'), await store.commitments.update('u1')];
  await write(store, async (tx) => {
    if (!commitment || !evidence) throw new Error('not given');
    const basis = basisOf(commitment, evidence, 'Europe/Helsinki');
    await tx.claims.decide(id, { state: 'released', at, who: PEKKA.id, expires: later(10_000), basis });
  });
}

/** What every database must do alike with public claims and marks. */
export function claimsContract(kind: DatabaseKind): void {
  describe('public claims and marks', () => {
    test('whoever is mentioned in a claim, its refusal, a review or a report stands there by name, and no more once forgotten', () =>
      on(kind, async ({ store, engine }) => {
        await given(store);
        const update = await store.commitments.update('u1');
        if (!update) throw new Error('not given');
        const words = `fråga @{${ANNA.id}}`;
        const asked = await write(store, async (tx) => {
          await tx.claims.add({
            ...{
              id: 'one',
              network: 'n1',
              company: 'solvind',
              commitment: 'heat',
              update: 'u1',
              text: words,
              language: 'sv',
              about: 'reached',
            },
            ...{ subject: 'company', offsets: false, plan: words, expert: words, state: 'waiting', made: NOON, who: PEKKA.id },
          });
          await tx.claims.decide('one', { state: 'refused', at: NOON, who: PEKKA.id, reason: words });
          await tx.audit.note({
            at: NOON,
            who: PEKKA.id,
            tenant: 't',
            did: 'claim.make',
            outcome: 'done',
            network: 'n1',
            after: { words },
          });
          const report = { id: 'r1', network: 'n1', company: 'solvind', year: 2026, at: NOON, onBehalf: false, released: false, lines: [] };
          await tx.reports.add({ ...report, well: words, next: words, who: PEKKA.id });
          await tx.commitments.take('heat');
          return tx.commitments.askMore(update, { at: NOON, who: PEKKA.id, words });
        });
        const told = async () => {
          const [claim, report, log] = [
            (await store.claims.get('one'))?.claim,
            await store.reports.newest('n1', 'solvind', 2026),
            await store.records.log('n1', { size: 1 }),
          ];
          const { asked: more } = (await store.commitments.update('u1')) ?? {};
          return [claim?.text, claim?.plan, claim?.expert, claim?.reason, report?.well, report?.next, more?.words, log.entries[0]?.after];
        };
        const all = (text: string) => [...Array.from({ length: 7 }, () => text), { words: text }];

        expect(asked).toBe('fråga @Anna Ek');
        expect(await told()).toEqual(all('fråga @Anna Ek'));

        await write(store, (tx) => tx.roster.forget(ANNA.id));
        expect(await told()).toEqual(all('fråga @–'));
        for (const table of ['claims', 'yearly_reports', 'update_marks', 'audit'] as const)
          expect(JSON.stringify(await engine.read().selectFrom(table).selectAll().execute())).not.toContain(ANNA.id);
      }));

    test('claims wait in order, page by page; a decided one waits no more and tells by whom', () =>
      on(kind, async ({ store }) => {
        await given(store);
        for (const [at, id] of ['one', 'two', 'three'].entries()) expect(await claim(store, id, later(at))).toBe(true);
        expect(await claim(store, 'one', later(9)), 'the id is taken').toBe(false);

        const first = await store.claims.waiting('n1', { size: 2 });
        const second = await store.claims.waiting('n1', { size: 2, after: first.next ?? '' });
        expect([...first.items, ...second.items].map((held) => held.claim.id)).toEqual(['one', 'two', 'three']);
        expect(second.next).toBeUndefined();

        await write(store, (tx) => tx.claims.decide('two', { state: 'refused', at: later(20), who: ANNA.id, reason: 'För allmänt' }));

        expect((await store.claims.waiting('n1', { size: 5 })).items).toHaveLength(2);
        expect(await store.claims.get('two')).toMatchObject({
          company: 'Solvind Ab',
          claim: { state: 'refused', by: 'Anna Ek', decidedBy: 'Anna Ek', reason: 'För allmänt', revision: 2 },
        });
        const newest = await store.claims.ofNetwork('n1', ['solvind'], { size: 1 });
        expect([newest.items[0]?.claim.id, newest.next !== undefined]).toEqual(['three', true]);
        expect((await store.claims.ofNetwork('n1', [], { size: 5 })).items).toEqual([]);
      }));

    test('released ones stand until they lapse, and hold while the update, the promise and the company stand', () =>
      on(kind, async ({ store }) => {
        await given(store);
        await claim(store, 'one', NOON);
        await release(store, 'one', later(1));
        const standing = async (now: Date) => (await store.claims.released('n1', now, { size: 5, company: 'solvind' })).items;
        const holding = async () => (await standing(later(2))).filter((held) => holds(held.claim, held, later(2))).length;
        expect([await holding(), (await standing(later(10_001))).length]).toEqual([1, 0]);

        await write(store, (tx) => tx.companies.save({ ...placeOf('n1', 'solvind', 'left'), revision: 1 }));
        expect(await holding()).toBe(0);
        await write(store, (tx) => tx.companies.save({ ...placeOf('n1', 'solvind', 'member'), revision: 2 }));
        expect(await holding()).toBe(1);
        const made = await store.commitments.update('u1');
        await write(store, async (tx) => {
          await tx.commitments.take('heat');
          if (made) await tx.commitments.undo(made, later(3), ANNA.id);
        });
        expect(await holding()).toBe(0);
      }));

    test('a register has one token for ever; a new mark ends the older one, and one ends once', () =>
      on(kind, async ({ store }) => {
        await given(store);
        const tokens = await Promise.all([1, 2, 3].map(() => write(store, (tx) => tx.claims.registerToken('n1'))));
        expect(new Set(tokens).size).toBe(1);
        expect([await store.claims.ofRegister(tokens[0] ?? ''), await store.claims.ofRegister('other')]).toEqual(['n1', undefined]);

        const grant = (id: string, granted: Date) =>
          write(store, (tx) => tx.badges.grant({ id, network: 'n1', company: 'solvind', granted, who: ANNA.id }));
        const old = await grant('one', NOON);
        await grant('two', later(1));

        expect((await store.badges.ofToken(old.token))?.ended).toEqual(later(1));
        expect((await store.badges.ofNetwork('n1', { size: 5 })).items).toMatchObject([{ id: 'two', name: 'Solvind Ab', by: 'Anna Ek' }]);
        const end = () => write(store, (tx) => tx.badges.end('two', later(2), 'fel'));
        expect([await end(), await end()]).toEqual([true, false]);
        expect(await store.badges.newest('n1', 'solvind')).toMatchObject({ id: 'two', ended: later(2), reason: 'fel' });
      }));
  });
}
