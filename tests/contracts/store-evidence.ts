import { describe, expect, test } from 'vitest';
import type { Tx } from '../../src/chat/ports.ts';
import { basisOf } from '../../src/domain/claims.ts';
import type { Commitment, Status } from '../../src/domain/commitment.ts';
import { DAY_MS, RETENTION } from '../../src/domain/retention.ts';
import type { Store } from '../../src/stores/open.ts';
import { ANNA, asks, type DatabaseKind, NOON, on, PEKKA, says } from '../stores/given.ts';
import { networkOf, placeOf } from './store-companies.ts';

const write = <R>(store: Store, work: (tx: Tx) => Promise<R>): Promise<R> => store.unit(undefined, work).then(({ value }) => value as R);
const daysAfter = (days: number): Date => new Date(NOON.getTime() + days * DAY_MS);
const LONG_AFTER = daysAfter(RETENTION.evidence + 1);

async function given(store: Store): Promise<void> {
  await store.once(asks('hej', { by: ANNA, back: 'ack' }), async () => says('hej'));
  await write(store, async (tx) => {
    await tx.networks.found(networkOf('n1'), ANNA.id);
    for (const id of ['solvind', 'tyst']) {
      await tx.companies.add({ id, name: `${id} Ab` }, NOON);
      await tx.companies.save({ ...placeOf('n1', id, 'member'), id: `${id}-place` });
    }
  });
}

/** A commitment with one update that gives a file as evidence. Gives the file's id. */
const told = (store: Store, id: string, status: Status, company = 'solvind'): Promise<string> =>
  write(store, async (tx) => {
    const holder = { company };
    await tx.commitments.add({
      ...{ id, network: 'n1', holder, title: id, kind: 'reduction', unit: 't', baseline: { value: 100, year: 2025 }, target: 40 },
      ...{ due: '2030-12-31', accounting: {}, visibility: 'network', status: 'on-track', onBehalf: false, made: NOON },
    });
    const bytes = new Uint8Array([7]);
    const file = await tx.commitments.keepFile({ network: 'n1', holder, name: 'intyg.pdf', mime: 'application/pdf', bytes, at: NOON });
    const taken = (await tx.commitments.take(id)) as Commitment;
    await tx.commitments.append(taken, {
      ...{ id: `${id}-1`, at: NOON, product: 'slack', says: 'progress', onBehalf: false, evidence: [{ kind: 'file', at: file }] },
      ...{ who: ANNA.id, week: '2026-W47', stand: { status, percent: 100, value: 40 } },
    });
    return file;
  });

async function kept(store: Store, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const found = await Promise.all(Object.entries(files).map(async ([name, id]) => ((await store.commitments.file(id)) ? [name] : [])));
  return found.flat();
}

const sweep = (store: Store, at: Date) => write(store, (tx) => tx.questions.sweep(at));

/** What every database must do alike with files of evidence that are over their time. */
export function evidenceContract(kind: DatabaseKind): void {
  describe('files of evidence', () => {
    test('go after their time where the commitment is over, and not a day earlier; the ledger still tells of them', () =>
      on(kind, async ({ store }) => {
        await given(store);
        const files = { done: await told(store, 'done', 'done'), open: await told(store, 'open', 'on-track') };
        await write(store, (tx) => tx.imports.know('n1', 'row', NOON));

        await sweep(store, daysAfter(RETENTION.evidence - 1));
        expect(await kept(store, files)).toEqual(['done', 'open']);
        expect(await store.imports.known('n1', ['row'])).toEqual(new Set(['row']));

        await sweep(store, LONG_AFTER);
        expect(await kept(store, files)).toEqual(['open']);
        expect((await store.commitments.history('done', { size: 1 }))[0]?.evidence).toEqual([{ kind: 'file', at: files.done }]);
        expect(await store.imports.known('n1', ['row'])).toEqual(new Set());
      }));

    test('stay while a released claim, a badge or a checked figure rests on them', () =>
      on(kind, async ({ store }) => {
        await given(store);
        const files = {
          claimed: await told(store, 'claimed', 'done'),
          checked: await told(store, 'checked', 'done'),
          badged: await told(store, 'badged', 'done', 'tyst'),
          dropped: await told(store, 'dropped', 'dropped', 'tyst'),
        };
        const [commitment, evidence] = [await store.commitments.get('claimed'), await store.commitments.update('claimed-1')];
        const checked = await store.commitments.update('checked-1');
        if (!commitment || !evidence || !checked) throw new Error('not given');
        const expires = daysAfter(RETENTION.evidence + 10);
        await write(store, async (tx) => {
          await tx.claims.add({
            ...{ id: 'claim', network: 'n1', company: 'solvind', commitment: 'claimed', update: 'claimed-1', text: '60 t mindre' },
            ...{ language: 'sv', about: 'reached', subject: 'company', offsets: false, plan: 'Fjärrvärme', state: 'waiting' },
            ...{ made: NOON, who: ANNA.id },
          });
          await tx.claims.decide('claim', {
            state: 'released',
            at: NOON,
            who: PEKKA.id,
            expires,
            basis: basisOf(commitment, evidence, 'Europe/Helsinki'),
          });
          await tx.badges.grant({ id: 'badge', network: 'n1', company: 'tyst', granted: NOON, who: PEKKA.id });
          await tx.commitments.take('checked');
          await tx.commitments.check(checked, { at: NOON, who: PEKKA.id, level: 'checked' });
        });

        await sweep(store, LONG_AFTER);
        expect(await kept(store, files)).toEqual(['claimed', 'checked', 'badged']);

        await write(store, (tx) => tx.badges.end('badge', LONG_AFTER, 'slut'));
        await sweep(store, daysAfter(RETENTION.evidence + 11));
        expect(await kept(store, files)).toEqual(['checked']);
      }));
  });
}
