import { describe, expect, test } from 'vitest';
import type { Tx } from '../../src/chat/ports.ts';
import { defaultSettings } from '../../src/domain/network-profiles.ts';
import { LONGEST_PLAN } from '../../src/domain/plan.ts';
import type { Store } from '../../src/stores/open.ts';
import { ANNA, asks, CHANNEL, DAY, type DatabaseKind, DIRECT, message, NOON, on, PEKKA, says } from '../stores/given.ts';

const write = (store: Store, work: (tx: Tx) => Promise<void>) => store.unit(undefined, work);
const network = (id: string) => ({
  id,
  tenant: 'slack:T1',
  name: `Nätverk ${id}`,
  method: 'single' as const,
  settings: defaultSettings('single'),
  founded: NOON,
});
const later = (days: number): Date => new Date(NOON.getTime() + days * DAY);
/** Somebody says something in the room, so that it is known. */
const met = (store: Store, room = CHANNEL) => store.once(asks('hej', { room, back: 'ack', heard: 'asker' }), async () => says('hej'));

export function networksContract(kind: DatabaseKind): void {
  describe('networks', () => {
    test('have the channels that were bound to them; a channel belongs to one network', () =>
      on(kind, async ({ store }) => {
        await met(store);
        await write(store, async (tx) => {
          await tx.networks.found(network('n1'), ANNA.id);
          await tx.networks.found(network('n2'), PEKKA.id);
          expect(await tx.networks.bind('n1', CHANNEL)).toBe(true);
          expect(await tx.networks.bind('n1', CHANNEL)).toBe(true);
          expect(await tx.networks.bind('n2', CHANNEL)).toBe(false);
          expect((await tx.networks.rooms('n1')).map(({ id }) => id)).toEqual([CHANNEL.id]);
        });

        expect((await store.networks.ofRoom(CHANNEL.id))?.id).toBe('n1');
        const standsFor = (coordinator: boolean) => ({ network: { id: 'n1' }, standing: { coordinator, speaks: [] } });
        expect(await store.networks.here(ANNA.id, CHANNEL.id)).toMatchObject(standsFor(true));
        expect(await store.networks.here(PEKKA.id, CHANNEL.id)).toMatchObject(standsFor(false));
        expect(await store.networks.room(CHANNEL.id)).toMatchObject({
          id: CHANNEL.id,
          kind: 'channel',
          state: 'open',
          address: CHANNEL.address,
        });
        expect(await store.networks.room(DIRECT.id)).toBeUndefined();
        await write(store, (tx) => tx.networks.unbind(CHANNEL.id));
        expect(await store.networks.ofRoom(CHANNEL.id)).toBeUndefined();
        expect(await store.networks.here(ANNA.id, CHANNEL.id)).toBeUndefined();
      }));

    test('change once for each revision that was seen', () =>
      on(kind, async ({ store }) => {
        await write(store, (tx) => tx.networks.found(network('n1'), ANNA.id));
        const changes = await Promise.all(
          ['A', 'B', 'C'].map((name) => store.unit(undefined, (tx) => tx.networks.change('n1', 1, { name }))),
        );
        expect(changes.filter(({ value }) => value)).toHaveLength(1);
        expect(await store.networks.get('n1')).toMatchObject({ revision: 2 });
      }));
  });

  describe('a network’s channel', () => {
    test('is known by its workspace; its state holds until somebody speaks to Tandem there again', () =>
      on(kind, async ({ store }) => {
        await met(store);
        await write(store, async (tx) => {
          await tx.networks.found(network('n1'), ANNA.id);
          await tx.networks.bind('n1', CHANNEL);
          await tx.networks.changeRoom(CHANNEL.id, { name: '#nytt', state: 'archived' });
        });
        expect(await store.networks.roomsIn('slack:T1')).toMatchObject([{ id: CHANNEL.id, name: '#nytt', state: 'archived' }]);
        expect(await store.networks.roomsIn('slack:T')).toEqual([]);
        expect(await store.networks.met(ANNA.id, 'n1')).toBe(true);
        expect(await store.networks.met(PEKKA.id, 'n1')).toBe(false);

        await met(store, { ...CHANNEL, name: '#klimat' });

        expect(await store.networks.room(CHANNEL.id)).toMatchObject({ name: '#klimat', state: 'open' });
        expect((await store.networks.ofRoom(CHANNEL.id))?.id).toBe('n1');
      }));

    test('that moves takes its network, its language, its cards and what waits for it along', () =>
      on(kind, async ({ store }) => {
        await met(store);
        const to = { id: 'slack:T1:C2', address: { channel: 'C2' } };
        await write(store, async (tx) => {
          await tx.networks.found(network('n1'), ANNA.id);
          await tx.networks.bind('n1', CHANNEL);
          await tx.networks.setRoomLanguage(CHANNEL.id, 'fi');
          await tx.outbox.post(message('card', { reply: says('card', { card: 'old' }) }));
        });
        const [posted] = await store.outbox.claim(new Date(), 1_000, 5);
        if (!posted) throw new Error('nothing to send');
        await store.outbox.sent(posted, 'm1');
        await write(store, (tx) => tx.outbox.post(message('waits')));

        await write(store, (tx) => tx.networks.moveRoom(CHANNEL.id, to, { from: 'old', to: 'new' }));

        expect(await store.networks.rooms('n1')).toMatchObject([{ id: to.id, language: 'fi', state: 'open', address: to.address }]);
        expect(await store.networks.ofRoom(CHANNEL.id)).toBeUndefined();
        expect(await store.posted.cardOf(to.id, 'm1')).toBe('new');
        expect((await store.outbox.claim(new Date(), 1_000, 5)).map(({ key, room }) => [key, room.id])).toEqual([['waits', to.id]]);
      }));
  });

  describe('an invitation', () => {
    test('is used once, however many try at once, and only for its purpose and within its time', () =>
      on(kind, async ({ store, engine }) => {
        const { value: code = '' } = await store.unit(undefined, async (tx) => {
          await tx.networks.found(network('n1'), ANNA.id);
          return tx.invitations.make('n1', 'room', ANNA.id, NOON, later(7));
        });
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/u);
        expect(JSON.stringify(await engine.read().selectFrom('invitations').selectAll().execute())).not.toContain(code);
        const { look } = store.invitations;
        expect(await look('0000-0000-0000', 'room', NOON)).toEqual({ wrong: 'unknown' });
        expect(await look(code, 'coordinator', NOON)).toEqual({ wrong: 'purpose' });
        expect(await look(code.toLowerCase().replaceAll('-', ' '), 'room', NOON)).toEqual({ network: 'n1', by: ANNA.id });
        await write(store, async (tx) => {
          expect(await tx.invitations.redeem(code, 'room', 'r', later(7))).toEqual({ wrong: 'late', since: later(7) });
        });

        const tried = await Promise.all(
          ['r1', 'r2', 'r3'].map((room) => store.unit(undefined, (tx) => tx.invitations.redeem(code, 'room', room, later(1)))),
        );

        const won = tried.filter(({ value }) => value && 'network' in value);
        expect(won).toHaveLength(1);
        expect(tried.filter(({ value }) => value && 'wrong' in value && value.wrong === 'used')).toHaveLength(2);
      }));
  });

  describe('a plan', () => {
    const titles = async (store: Store) => (await store.plans.of('n1')).map(({ position, title }) => `${position} ${title}`);

    test('keeps its order without gaps, and each line’s owner, date and tick', () =>
      on(kind, async ({ store }) => {
        await met(store);
        await write(store, async (tx) => {
          await tx.networks.found(network('n1'), ANNA.id);
          expect(await tx.plans.add('n1', [{ kind: 'step', title: 'Välj modeller', fact: 'f1' }])).toHaveLength(1);
          await tx.plans.add('n1', [
            { kind: 'work', title: 'Energiråd' },
            { kind: 'step', title: 'Utse' },
          ]);
          const many = Array.from({ length: LONGEST_PLAN - 2 }, (_, n) => ({ kind: 'step' as const, title: `${n}` }));
          expect(await tx.plans.add('n1', many)).toEqual([]);
        });
        const [first, second] = await store.plans.of('n1');
        if (!first || !second) throw new Error('the plan is empty');
        await write(store, async (tx) => {
          expect(await tx.plans.change(second.id, 1, { unit: 'Miljöcentralen', ownerPerson: ANNA.id, due: '2027-01-31' })).toBe(true);
          expect(await tx.plans.change(second.id, 1, { unit: 'Någon annan' })).toBe(false);
          expect(await tx.plans.change(second.id, 2, { done: { at: NOON, by: 'Anna' } })).toBe(true);
        });
        expect(await store.plans.item(second.id)).toMatchObject({
          kind: 'work',
          unit: 'Miljöcentralen',
          owner: ANNA.name,
          ownerPerson: ANNA.id,
          due: '2027-01-31',
          done: NOON,
          doneBy: 'Anna',
          revision: 3,
        });
        expect(first.fact).toBe('f1');

        await write(store, async (tx) => {
          expect(await tx.plans.remove(first.id, 1)).toBe(true);
          expect(await tx.plans.remove(first.id, 1)).toBe(false);
          await tx.plans.change(second.id, 3, { title: 'Energiråd för småföretag', owner: 'Enheten', done: null });
        });

        expect(await titles(store)).toEqual(['1 Energiråd för småföretag', '2 Utse']);
        const changed = await store.plans.item(second.id);
        expect(changed).toMatchObject({ owner: 'Enheten' });
        expect(changed?.done).toBeUndefined();
      }));
  });
}
