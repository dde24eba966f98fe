import { describe, expect, test } from 'vitest';
import type { Tx } from '../../src/chat/ports.ts';
import { DAY_MS, RETENTION } from '../../src/domain/retention.ts';
import type { Schema } from '../../src/stores/schema.ts';
import { closedSettings } from '../given/settings.ts';
import { ANNA, asks, type DatabaseKind, NOON, type Opened, on, PEKKA, says } from '../stores/given.ts';
import { networkOf } from './store-companies.ts';

const AT = { networkId: 'n1', companyId: 'c1' };

/** Anna and Pekka have spoken; there is a network with a company that is in it. */
async function setUp({ store }: Opened): Promise<(work: (tx: Tx) => Promise<unknown>) => Promise<unknown>> {
  for (const by of [ANNA, PEKKA]) await store.once(asks('hej', { by, back: 'ack' }), async () => says('hej'));
  const write = (work: (tx: Tx) => Promise<unknown>) => store.unit(undefined, work);
  await write(async (tx) => {
    const network = { id: 'n1', tenant: 'slack:T1', name: 'Klimat', method: 'closed', settings: closedSettings(), founded: NOON } as const;
    await tx.networks.found(network, 'slack:T1:UBOSS');
    await tx.companies.add({ id: 'c1', name: 'Solvind Ab' }, NOON);
    const place = { id: 'm1', network: 'n1', company: 'c1', state: 'member', since: NOON, promises: [], steering: false } as const;
    await tx.companies.save({ ...place, applicant: ANNA.id, onBehalf: false, revision: 0 });
  });
  return write;
}

const speak = (tx: Tx, person: string, state: 'asked' | 'confirmed') => tx.companies.speak(AT, person, state, NOON, 'slack:T1:UBOSS');

/** Where a person's id may stand after they were forgotten: a decision's maker, for the time of the document. */
const KEPT: ReadonlySet<string> = new Set(['cases']);

async function tablesWith({ engine }: Opened, text: string): Promise<readonly string[]> {
  const tables = (await engine.read().introspection.getTables()).map(({ name }) => name as keyof Schema);
  const found = await Promise.all(
    tables.map(async (name) => (JSON.stringify(await engine.read().selectFrom(name).selectAll().execute()).includes(text) ? [name] : [])),
  );
  return found.flat();
}

/** People: joined, forgotten, gone silent. */
export function rosterContract(kind: DatabaseKind): void {
  describe('people', () => {
    test('are looked at a network at a time: each since its last time, the longest ago first; a new one has its first night before it', () =>
      on(kind, async ({ store, ...opened }) => {
        const write = await setUp({ store, ...opened });
        await write((tx) => tx.networks.found({ ...networkOf('n2'), founded: NOON }, 'slack:T1:UBOSS'));
        const founded = Date.now();
        expect(await store.roster.unwatched(new Date(founded - 60_000), 9)).toEqual([]);

        await write((tx) => tx.roster.watched('n1', new Date(founded + 2_000)));
        await write((tx) => tx.roster.watched('n2', new Date(founded + 1_000)));
        expect(await store.roster.unwatched(new Date(founded + 3_000), 9)).toEqual(['n2', 'n1']);
        expect(await store.roster.unwatched(new Date(founded + 3_000), 1)).toEqual(['n2']);
        expect(await store.roster.unwatched(new Date(founded + 2_000), 9)).toEqual(['n2']);
      }));

    test('of two accounts are one: the stronger role stays, and nobody waits twice', () =>
      on(kind, async (opened) => {
        const write = await setUp(opened);
        await write((tx) => speak(tx, ANNA.id, 'asked'));
        await write((tx) => speak(tx, PEKKA.id, 'confirmed'));
        await write((tx) => tx.roster.merge(PEKKA.id, ANNA.id));

        const { store } = opened;
        expect(await store.people.resolve(PEKKA)).toMatchObject({ id: ANNA.id });
        expect(await store.networks.standing(ANNA.id, 'n1')).toMatchObject({ speaks: [{ company: 'c1', state: 'confirmed' }] });
        expect(await store.companies.counts('n1')).toEqual({ companies: 1, waiting: 0 });
        // The account is still an account, and was heard where it was heard.
        expect(new Set(await tablesWith(opened, PEKKA.id))).toEqual(new Set(['accounts', 'spoke']));
      }));

    test('who are forgotten stand in no table, and the network counts without them', () =>
      on(kind, async (opened) => {
        const write = await setUp(opened);
        await write(async (tx) => {
          await speak(tx, ANNA.id, 'asked');
          await tx.networks.addCoordinator('n1', ANNA.id, ANNA.id, NOON);
          await tx.invitations.make('n1', 'room', ANNA.id, NOON, NOON);
          await tx.roster.makeCode(ANNA.id, ANNA.id, NOON, NOON);
          await tx.audit.note({ at: NOON, who: ANNA.id, whom: ANNA.id, tenant: 'slack:T1', did: 'x', outcome: 'done', network: 'n1' });
        });
        expect(await opened.store.companies.counts('n1')).toEqual({ companies: 1, waiting: 1 });
        await write((tx) => tx.roster.forget(ANNA.id));

        expect((await tablesWith(opened, ANNA.id)).filter((name) => !KEPT.has(name))).toEqual([]);
        expect(await tablesWith(opened, ANNA.name ?? '')).toEqual([]);
        expect(await opened.store.companies.counts('n1')).toEqual({ companies: 1, waiting: 0 });
      }));

    test('who were silent for the time that is kept are forgotten, unless they have a role', () =>
      on(kind, async (opened) => {
        const write = await setUp(opened);
        await write((tx) => tx.networks.addCoordinator('n1', PEKKA.id, PEKKA.id, NOON));
        const late = (days: number) => new Date(NOON.getTime() + days * DAY_MS);
        await write((tx) => tx.questions.sweep(late(RETENTION.people - 1)));
        expect(await opened.store.roster.account(ANNA.id)).toBeDefined();
        await write((tx) => tx.questions.sweep(late(RETENTION.people + 1)));

        expect(await opened.store.roster.account(ANNA.id)).toBeUndefined();
        expect(await opened.store.roster.account(PEKKA.id)).toBeDefined();
      }));

    test('use a code that joins accounts for one alone, however many try', () =>
      on(kind, async (opened) => {
        const write = await setUp(opened);
        const { value: code = '' } = await opened.store.unit(undefined, (tx) =>
          tx.roster.makeCode(ANNA.id, ANNA.id, NOON, new Date(NOON.getTime() + 1)),
        );
        const tries = await Promise.all(
          [1, 2, 3].map(() => opened.store.unit(undefined, (tx) => tx.roster.useCode(code.toLowerCase(), NOON))),
        );
        expect(tries.filter(({ value }) => value && 'person' in value)).toHaveLength(1);
        await write(async (tx) => expect(await tx.roster.lookCode(code, NOON)).toEqual({ wrong: 'used' }));
      }));
  });
}
