import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tx } from '../../src/chat/ports.ts';
import { SIZES } from '../../src/domain/company.ts';
import { isIn, type Membership, type MembershipState } from '../../src/domain/membership.ts';
import type { Network } from '../../src/domain/network.ts';
import type { Engine } from '../../src/stores/engine.ts';
import type { Store } from '../../src/stores/open.ts';
import { plainSettings } from '../given/settings.ts';
import { ANNA, asks, type DatabaseKind, DIRECT, NOON, on, PEKKA, says } from '../stores/given.ts';

export const write = <R>(store: Store, work: (tx: Tx) => Promise<R>): Promise<R> =>
  store.unit(undefined, work).then(({ value }) => value as R);

export const networkOf = (id: string): Network => ({
  id,
  tenant: 'slack:T1',
  name: `Nätverk ${id}`,
  method: 'open',
  settings: plainSettings(),
  founded: NOON,
  revision: 1,
});

export const placeOf = (network: string, company: string, state: MembershipState, told: Partial<Membership> = {}): Membership => ({
  id: `${network}/${company}`,
  network,
  company,
  state,
  since: NOON,
  promises: ['Solceller', 'Elbilar'],
  steering: false,
  applicant: PEKKA.id,
  onBehalf: false,
  revision: 0,
  ...told,
});

/** A company of that name that is in the network by that state. */
export const enter = (store: Store, network: string, name: string, state: MembershipState = 'member', told: Partial<Membership> = {}) =>
  write(store, async (tx) => {
    await tx.networks.take(network);
    await tx.companies.add({ id: name, name }, NOON);
    return tx.companies.save(placeOf(network, name, state, told));
  });

export const found = (store: Store, ...ids: readonly string[]) =>
  write(store, async (tx) => {
    for (const id of ids) await tx.networks.found(networkOf(id), ANNA.id);
  });

/** What the network counts, counted anew from its rows. */
async function recount(engine: Engine, network: string) {
  const db = engine.read();
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('companies', 'companies.id', 'memberships.company_id')
    .select(['memberships.company_id', 'memberships.state', 'companies.size'])
    .where('network_id', '=', network)
    .execute();
  const people = await db.selectFrom('spokespeople').selectAll().where('network_id', '=', network).execute();
  const inside = rows.filter(({ state }) => isIn(state));
  const first = inside.flatMap(({ company_id }) => {
    const there = people.filter((one) => one.company_id === company_id);
    return there.some(({ state }) => state === 'confirmed') ? [] : there;
  });
  return {
    companies: inside.length,
    waiting: rows.filter(({ state }) => state === 'applied').length + first.length,
    sizes: Object.fromEntries(SIZES.map((size) => [size, inside.filter((one) => one.size === size).length]).filter(([, n]) => n !== 0)),
  };
}

/** One random deed. */
function does(tx: Tx, one: Record<string, string | undefined>): Promise<unknown> {
  const { networkId = '', companyId = '' } = one;
  if (one.state) return tx.companies.save(placeOf(networkId, companyId, one.state as MembershipState));
  if (one.speaks) return tx.companies.speak({ networkId, companyId }, one.person ?? '', one.speaks as 'asked', NOON);
  if (one.silent) return tx.companies.silence({ networkId, companyId }, one.silent);
  return tx.companies.change({ id: companyId, name: companyId, ...(one.size ? { size: one.size as 'sole' } : {}) });
}

export function companiesContract(kind: DatabaseKind): void {
  describe('companies', () => {
    test('are one by their business id everywhere, and by their name in a network', () =>
      on(kind, async ({ store }) => {
        await found(store, 'n1', 'n2');
        await write(store, async (tx) => {
          expect(await tx.companies.add({ id: 'c1', name: 'Solvind Ab', businessId: '1234567-1' }, NOON)).toBe(true);
          expect(await tx.companies.add({ id: 'c2', name: 'Annan Ab', businessId: '1234567-1' }, NOON)).toBe(false);
          await tx.companies.save(placeOf('n1', 'c1', 'member'));
        });
        await write(store, async (tx) => {
          expect(await tx.companies.byBusinessId('1234567-1')).toMatchObject({ id: 'c1' });
          expect(await tx.companies.byName('n1', 'solvind')).toMatchObject({ company: { id: 'c1' }, membership: { revision: 1 } });
          expect(await tx.companies.byName('n2', 'solvind')).toBeUndefined();
          expect(await tx.companies.reach('c1')).toEqual({ networks: ['n1'], confirmed: false });
        });
      }));

    test('keep all that a place holds, and count its changes', () =>
      on(kind, async ({ store }) => {
        await found(store, 'n1');
        const full = { fee: 'small', invoiced: 2026, steering: true, caseNumber: '2026-0001', reason: 'därför', decidedBy: ANNA.id };
        await enter(store, 'n1', 'Solvind Ab', 'applied', { ...full, onBehalf: true });
        const again = await write(store, (tx) => tx.companies.save(placeOf('n1', 'Solvind Ab', 'member', { promises: ['en\u0000rad'] })));

        const held = await store.companies.held('n1', 'Solvind Ab');
        expect(held?.membership).toEqual(again);
        expect(again).toEqual(placeOf('n1', 'Solvind Ab', 'member', { promises: ['enrad'], revision: 2 }));
      }));

    test('change their name and details in every network that they are in, unless another has the name or the id', () =>
      on(kind, async ({ store }) => {
        await found(store, 'n1', 'n2');
        await enter(store, 'n1', 'Solvind Ab');
        await enter(store, 'n2', 'Solvind Ab');
        await enter(store, 'n2', 'Kuusipuu Oy');
        await write(store, (tx) => tx.companies.add({ id: 'x', name: 'X', businessId: '1234567-1' }, NOON));
        const change = (told: object) => write(store, (tx) => tx.companies.change({ id: 'Solvind Ab', name: 'Solvind Ab', ...told }));

        expect(await change({ name: 'KUUSIPUU ab' })).toBe('name');
        expect(await change({ businessId: '1234567-1' })).toBe('businessId');
        expect(await change({ name: 'Solkraft', size: 'small', businessId: '0201256-6' })).toBe('done');

        for (const network of ['n1', 'n2']) {
          expect((await store.companies.named(network, 'solk', ['member'], 5)).map(({ company }) => company.name)).toEqual(['Solkraft']);
          expect((await store.companies.spread(network)).size).toEqual({ small: 1 });
        }
      }));

    test('wait in order: applications, then first persons; those whom a colleague can confirm do not wait', () =>
      on(kind, async ({ store }) => {
        await found(store, 'n1');
        const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
        await store.once(asks('hej', { by: PEKKA, room: DIRECT, back: 'ack' }), async () => says('hej'));
        await enter(store, 'n1', 'B', 'applied', { since: later(2) });
        await enter(store, 'n1', 'A', 'applied', { since: later(3) });
        for (const name of ['C', 'D', 'E']) await enter(store, 'n1', name);
        const speak = (companyId: string, person: string, state: 'asked' | 'confirmed', at: number) =>
          write(store, (tx) => tx.companies.speak({ networkId: 'n1', companyId }, person, state, later(at)));
        await speak('C', PEKKA.id, 'asked', 5);
        await speak('D', 'p2', 'asked', 4);
        await speak('E', 'p3', 'confirmed', 1);
        await speak('E', 'p4', 'asked', 1);
        await speak('B', PEKKA.id, 'asked', 2);

        const all = await store.companies.waiting('n1', { size: 9 });
        expect(all.map(({ kind: what, company, person, name }) => [what, company.name, person, name])).toEqual([
          ['application', 'B', PEKKA.id, 'Pekka Salo'],
          ['application', 'A', PEKKA.id, 'Pekka Salo'],
          ['person', 'D', 'p2', undefined],
          ['person', 'C', PEKKA.id, 'Pekka Salo'],
        ]);
        expect(await store.companies.counts('n1')).toEqual({ companies: 3, waiting: 4 });
        for (const [at, { cursor }] of all.entries())
          expect(await store.companies.waiting('n1', { after: cursor, size: 9 })).toEqual(all.slice(at + 1));
        expect(await store.companies.waiting('n1', { after: 'p 0', upTo: all[2]?.cursor ?? '', size: 9 })).toEqual([all[2]]);
        for (const after of ['x', 'p x', "a 1' or 1", 'p 99999999999999999999'])
          expect((await store.companies.waiting('n1', { after, size: 9 })).length).toBe(4);

        await write(store, (tx) => tx.companies.silence({ networkId: 'n1', companyId: 'E' }, 'p3'));
        expect((await store.companies.waiting('n1', { size: 9 })).map(({ person }) => person)).toContain('p4');
        expect(await store.companies.speakers('n1', 'B')).toEqual([
          { person: PEKKA.id, name: 'Pekka Salo', state: 'asked', since: later(2) },
        ]);
        expect((await store.companies.spokenBy('p3')).length).toBe(0);
      }));

    test('have cases with numbers of their own network and year, decided once', () =>
      on(kind, async ({ store, engine }) => {
        await found(store, 'n1', 'n2');
        const open = (id: string, network: string, year: number) =>
          write(store, (tx) =>
            tx.companies.openCase({ id, membership: placeOf(network, id, 'applied'), at: NOON, year, body: { id }, secret: id === 'c2' }),
          );
        expect([
          await open('c1', 'n1', 2026),
          await open('c2', 'n1', 2026),
          await open('c3', 'n2', 2026),
          await open('c4', 'n1', 2027),
        ]).toEqual(['2026-0001', '2026-0002', '2026-0001', '2027-0001']);
        const decide = (decision: 'approved' | 'declined', by: string) =>
          write(store, (tx) => tx.companies.decideCase('n1/c1', { at: NOON, decision, by, reason: 'r' }));
        await decide('approved', ANNA.id);
        await decide('declined', PEKKA.id);
        const rows = await engine.read().selectFrom('cases').selectAll().orderBy('id').execute();
        expect(rows).toMatchObject([
          { id: 'c1', decision: 'approved', decided_by: ANNA.id, secret: 0, body_json: '{"id":"c1"}' },
          { id: 'c2', decision: null, secret: 1 },
          { id: 'c3' },
          { id: 'c4' },
        ]);
      }));

    test('of one name and one id that many bring at once are one, with every number given once', () =>
      on(kind, async ({ store, engine }) => {
        await found(store, 'n1', 'n2');
        const bring = (n: number) =>
          write(store, async (tx) => {
            const network = n % 2 === 0 ? 'n1' : 'n2';
            await tx.networks.take(network);
            const added = await tx.companies.add({ id: `c${n}`, name: 'Solvind Ab', businessId: '1234567-1', size: 'small' }, NOON);
            const company = await tx.companies.byBusinessId('1234567-1');
            if (!company) throw new Error('lost');
            const held = await tx.companies.held(network, company.id);
            const place = placeOf(network, company.id, 'member', held ? { id: held.membership.id } : { id: `m${n}` });
            await tx.companies.save(place);
            await tx.companies.speak({ networkId: network, companyId: company.id }, `p${n}`, 'asked', NOON);
            return [
              added,
              await tx.companies.openCase({ id: `case${n}`, membership: place, at: NOON, year: 2026, body: {}, secret: false }),
            ];
          });
        const told = await Promise.all(Array.from({ length: 12 }, (_, n) => bring(n)));

        expect(told.filter(([added]) => added)).toHaveLength(1);
        expect(new Set(told.map(([, number], n) => `${n % 2} ${number}`)).size).toBe(12);
        for (const network of ['n1', 'n2']) {
          expect(await store.companies.counts(network)).toEqual({ companies: 1, waiting: 6 });
          expect((await recount(engine, network)).waiting).toBe(6);
        }
      }));

    test('are counted right whatever happens to them, in any order', () =>
      on(kind, async ({ store, engine }) => {
        const companies = ['a', 'b', 'c'];
        const networks = ['n1', 'n2'];
        await found(store, ...networks);
        await write(store, async (tx) => {
          for (const id of companies) await tx.companies.add({ id, name: id }, NOON);
        });
        const at = { networkId: fc.constantFrom(...networks), companyId: fc.constantFrom(...companies) };
        const person = fc.constantFrom('p', 'q');
        const deed = fc.oneof(
          fc.record({ ...at, state: fc.constantFrom<MembershipState>('applied', 'member', 'dormant', 'left', 'declined') }),
          fc.record({ ...at, person, speaks: fc.constantFrom('asked' as const, 'confirmed' as const) }),
          fc.record({ ...at, silent: person }),
          fc.record({ companyId: at.companyId, size: fc.constantFrom(...SIZES, undefined) }),
        );
        await fc.assert(
          fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), async (deeds) => {
            await write(store, async (tx) => {
              for (const one of deeds) await does(tx, one);
            });
            for (const network of networks) {
              const { size } = await store.companies.spread(network);
              const sizes = Object.fromEntries(Object.entries(size).filter(([, n]) => n !== 0));
              expect({ ...(await store.companies.counts(network)), sizes }).toEqual(await recount(engine, network));
            }
          }),
          { numRuns: 25 },
        );
      }));
  });

  describe('a person’s whereabouts', () => {
    test('are a conversation of their own before a channel where only they shall see it, in their language', () =>
      on(kind, async ({ store }) => {
        const where = (person: string) => write(store, (tx) => tx.people.whereabouts(person));
        expect(await where(PEKKA.id)).toBeUndefined();

        await store.once(asks('hej', { by: PEKKA, back: 'ack' }), async () => says('hej'));
        expect(await where(PEKKA.id)).toEqual({ room: { id: 'slack:T1:C1' }, to: PEKKA.id, language: 'fi' });

        await store.once(asks('hej', { by: PEKKA, room: DIRECT, back: 'ack' }), async (tx) => {
          await tx.people.setLanguage(PEKKA.id, 'sv');
          return says('hej');
        });
        expect(await where(PEKKA.id)).toEqual({ room: { id: DIRECT.id }, language: 'sv' });
      }));
  });
}
