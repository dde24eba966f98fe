import { describe, expect, test } from 'vitest';
import { type LinkPurpose, roomOfContact, stateOf } from '../../src/chat/links.ts';
import type { Tx } from '../../src/chat/ports.ts';
import { ANNA, asks, DAY, type DatabaseKind, NOON, type Opened, on, says } from '../stores/given.ts';

const later = (days: number): Date => new Date(NOON.getTime() + days * DAY);
const MAJA = { person: 'link:maja', name: 'Maja Lind', email: 'maja@solvind.example', language: 'sv' } as const;
const ROOM = roomOfContact(MAJA).id;

type Store = Opened['store'];
const unit = async <R>(store: Store, work: (tx: Tx) => Promise<R>): Promise<R> => (await store.unit(undefined, work)).value as R;

async function link(store: Store, told: { id?: string; purpose?: LinkPurpose; days?: number } = {}): Promise<string> {
  const { id = 'l1', purpose = 'apply', days = 30 } = told;
  return unit(store, async (tx) => {
    if (id === 'l1') await tx.links.meet(MAJA, 'slack:T1');
    return tx.links.make({ id, network: 'n1', person: MAJA.person, purpose, by: ANNA.id, made: NOON, expires: later(days) });
  });
}

const everything = async ({ engine }: Opened): Promise<string> => {
  const read = engine.read();
  const tables = ['links', 'link_tokens', 'people', 'accounts', 'rooms', 'inbound', 'outbox', 'audit', 'page_messages'] as const;
  return JSON.stringify(await Promise.all(tables.map((name) => read.selectFrom(name).selectAll().execute())));
};

export function linksContract(kind: DatabaseKind): void {
  describe('personal links', () => {
    test('are found by their token, which the database itself does not hold', () =>
      on(kind, async (opened) => {
        const token = await link(opened.store);

        expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/u);
        const found = await opened.store.links.ofToken(token);
        expect(found).toMatchObject({ id: 'l1', network: 'n1', contact: MAJA, purpose: 'apply', used: 0, expires: later(30) });
        expect(await everything(opened)).not.toContain(token);
        const [row] = await opened.engine.read().selectFrom('link_tokens').selectAll().execute();
        expect(await opened.store.links.ofToken(row?.token ?? ''), 'the stored hash opens nothing').toBeUndefined();
        expect(await opened.store.links.ofToken(token.toLowerCase())).toBeUndefined();
      }));

    test('make their person known as one with an account and a page, whom messages reach in their language', () =>
      on(kind, async ({ store }) => {
        await link(store);
        expect(await store.people.resolve({ id: MAJA.person, guest: true })).toMatchObject({ id: MAJA.person, language: 'sv' });
        await unit(store, (tx) => tx.outbox.post({ key: 'k', room: { id: ROOM }, reply: says('hej') }));
        expect(await store.outbox.claim(NOON, 1_000, 5)).toMatchObject([{ room: { id: ROOM, kind: 'direct' }, language: 'sv' }]);
      }));

    test('that are renewed open by the new token only, until the new time; revoked ones tell when', () =>
      on(kind, async ({ store }) => {
        const old = await link(store);
        const token = await unit(store, (tx) => tx.links.renew('l1', later(40), later(70)));

        expect(await store.links.ofToken(old)).toBeUndefined();
        const renewed = (await store.links.ofToken(token)) ?? expect.fail('no link');
        expect([stateOf(renewed, later(69)), stateOf(renewed, later(70))]).toEqual(['open', 'expired']);

        expect(await unit(store, (tx) => tx.links.revoke('l1', later(50)))).toBe(true);
        expect(await unit(store, (tx) => tx.links.revoke('l1', later(51)))).toBe(false);
        expect(await store.links.ofToken(token)).toMatchObject({ revoked: later(50) });
        const again = await unit(store, (tx) => tx.links.renew('l1', later(60), later(90)));
        expect(stateOf((await store.links.ofToken(again)) ?? expect.fail('no link'), later(61))).toBe('open');
      }));

    test('are listed newest first, a page at a time, of their network alone, and counted', () =>
      on(kind, async ({ store }) => {
        for (const id of ['l1', 'l2', 'l3']) await link(store, { id });
        await unit(store, (tx) => tx.links.used('l2', later(1)));
        const page = await store.links.ofNetwork('n1', { after: 1, size: 2 });
        expect(page.map(({ id, used, lastUsed }) => ({ id, used, lastUsed }))).toEqual([
          { id: 'l2', used: 1, lastUsed: later(1) },
          { id: 'l1', used: 0, lastUsed: undefined },
        ]);
        expect(await store.links.ofNetwork('other', { after: 0, size: 5 })).toEqual([]);
        expect(await unit(store, (tx) => tx.links.madeSince('n1', new Date(NOON.getTime() - 1)))).toBe(3);
        expect(await unit(store, (tx) => tx.links.madeSince('n1', NOON))).toBe(0);
      }));

    test('shown in a reply are not kept with it: a redelivery gets what may be kept', () =>
      on(kind, async (opened) => {
        const turn = asks('länk', { back: 'ack' });
        const work = () => opened.store.once(turn, async () => ({ ...says('HEMLIG'), kept: says('visades en gång') }));
        const [first, second] = [await work(), await work()];
        expect([first.reply.blocks, second.reply.blocks]).toEqual([says('HEMLIG').blocks, says('visades en gång').blocks]);
        expect(await everything(opened)).not.toContain('HEMLIG');
      }));
  });

  describe('messages to people who have only a link', () => {
    const told = (key: string, days: number, shown = true) => ({
      key,
      room: ROOM,
      at: later(days),
      language: 'sv' as const,
      reply: says(key),
      shown,
    });

    test('stand on their page, once for each key, newest first', () =>
      on(kind, async ({ store }) => {
        await link(store);
        for (const one of [told('a', 1), told('b', 2), told('a', 3), told('letter', 4, false)]) await store.pageMessages.keep(one);
        expect((await store.pageMessages.list(ROOM, 10)).map(({ reply }) => reply)).toEqual([says('b'), says('a')]);
        expect(await store.pageMessages.isMailed('a')).toBe(false);
        expect([await store.pageMessages.change('a', says('ny')), await store.pageMessages.change('none', says('x'))]).toEqual([
          true,
          false,
        ]);
        expect((await store.pageMessages.list(ROOM, 10)).map(({ reply }) => reply)).toEqual([says('b'), says('ny')]);
        await store.pageMessages.mailed('a', later(1));
        expect([await store.pageMessages.isMailed('a'), await store.pageMessages.isMailed('none')]).toEqual([true, false]);
      }));

    test('go out by e-mail with a token of their own, as long as a link is open', () =>
      on(kind, async ({ store }) => {
        const token = await link(store);
        const letter = await store.pageMessages.letterTo(ROOM, later(1));
        expect(letter).toMatchObject({ link: { id: 'l1', contact: MAJA }, first: true });
        expect(letter?.token).not.toBe(token);
        expect(await store.links.ofToken(letter?.token ?? '')).toMatchObject({ id: 'l1' });
        expect(await store.links.ofToken(token), 'the first one still opens').toMatchObject({ id: 'l1' });

        await store.pageMessages.keep(told('a', 1));
        await store.pageMessages.mailed('a', later(1));
        const late = await store.pageMessages.letterTo(ROOM, later(30));
        expect(late).toMatchObject({ link: { id: 'l1' }, first: false });
        expect(late).not.toHaveProperty('token');
        expect(await store.pageMessages.letterTo('page:nobody', NOON)).toBeUndefined();
      }));

    test('and their links are forgotten by the sweep, with whoever was known by them alone', () =>
      on(kind, async (opened) => {
        const { store } = opened;
        await link(store);
        await store.pageMessages.keep(told('a', 1));
        await unit(store, (tx) => tx.questions.sweep(later(59)));
        expect(await store.links.get('l1')).toBeDefined();
        await unit(store, (tx) => tx.questions.sweep(later(60)));
        expect(await store.links.get('l1')).toBeUndefined();
        expect(await everything(opened)).not.toMatch(/maja/iu);
      }));
  });
}
