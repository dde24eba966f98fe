import { describe, expect, test } from 'vitest';
import type { NewEvent } from '../../src/chat/events.ts';
import type { Rsvp } from '../../src/domain/rsvp.ts';
import type { Store } from '../../src/stores/open.ts';
import { ANNA, asks, type DatabaseKind, NOON, on, PEKKA, says } from '../stores/given.ts';
import { enter, found, write } from './store-companies.ts';

const hours = (n: number): Date => new Date(NOON.getTime() + n * 3_600_000);

const breakfast = (id: string, told: Partial<NewEvent> = {}): NewEvent => ({
  ...{ id, network: 'n1', state: 'open', title: `Frukost ${id}`, starts: hours(24), ends: hours(26), timeZone: 'Europe/Helsinki' },
  ...{ place: 'Stadshuset', seats: { total: 3, perCompany: 2 }, closes: hours(20), audience: 'network', language: 'sv' },
  ...{ made: NOON, by: ANNA.id, ...told },
});

/** The person says something, as the domain would have it. */
const said = (store: Store, event: string, person: string, told: Partial<Rsvp> = {}) =>
  write(store, async (tx) => {
    const taken = await tx.events.take(event);
    const before = await tx.events.answer(event, person);
    const place = told.state === 'maybe' || told.state === 'no' ? {} : { place: before?.place ?? (taken?.lastPlace ?? 0) + 1 };
    const fresh = { id: `${event}/${person}`, event, person, attends: 'on-site', guests: 0, state: 'going', since: NOON } as const;
    const { place: _, ...kept }: Omit<Rsvp, 'revision'> = before ?? { ...fresh, onBehalf: false };
    const answer = { ...kept, ...place, ...told };
    return tx.events.save(answer, before);
  });

const countsOf = async (store: Store, id: string) => (await store.events.counted(id))?.counts;

/** What every database must do alike with events and answers. */
export function eventsContract(kind: DatabaseKind): void {
  describe('events and answers', () => {
    test('an event comes back as it was made; a change raises its revision, and its sequence where a calendar must take it', () =>
      on(kind, async ({ store }) => {
        const made = breakfast('e1', { link: 'https://a.example/möte', series: { id: 's1', day: '2026-11-25' } });
        const add = (event: NewEvent) => write(store, (tx) => tx.events.add(event));
        expect([await add(made), await add(made), await add({ ...made, id: 'e2' })], 'an id and a day of a series are there once').toEqual([
          true,
          false,
          false,
        ]);
        expect(await store.events.get('e1')).toEqual({ ...made, sequence: 0, revision: 1 });

        const { place: _, ...details } = breakfast('e1', { title: 'Lunch', seats: {} });
        await write(store, (tx) => tx.events.change('e1', { details }, true));
        await write(store, (tx) => tx.events.change('e1', { state: 'cancelled', reason: 'Sjukdom' }, true));
        await write(store, (tx) => tx.events.change('e1', {}, false));

        const now = await store.events.get('e1');
        expect(now).toMatchObject({ title: 'Lunch', seats: {}, state: 'cancelled', reason: 'Sjukdom', sequence: 2, revision: 4 });
        expect(now).not.toHaveProperty('place');
      }));

    test('of two accounts that are one: the answer that holds more stays, is counted once, and the other’s seat is free to offer', () =>
      on(kind, async ({ store, engine }) => {
        for (const by of [ANNA, PEKKA]) await store.once(asks('hej', { by, back: 'ack' }), async () => says('hej'));
        for (const id of ['both', 'alone', 'held']) await write(store, (tx) => tx.events.add(breakfast(id)));
        await said(store, 'both', ANNA.id, { state: 'maybe' });
        await said(store, 'both', PEKKA.id);
        await said(store, 'alone', PEKKA.id);
        await said(store, 'held', ANNA.id);
        await said(store, 'held', PEKKA.id, { guests: 1 });
        const db = () => engine.read();
        await write(store, (tx) => tx.roster.merge(PEKKA.id, ANNA.id));

        for (const id of ['both', 'alone', 'held']) {
          expect(await store.events.answer(id, PEKKA.id)).toBeUndefined();
          expect(await store.events.answer(id, ANNA.id)).toMatchObject({ state: 'going', guests: 0 });
          const row = await db().selectFrom('events').selectAll().where('id', '=', id).executeTakeFirst();
          expect(row).toMatchObject({ going: 1, maybe: 0, held_on_site: 1, unsettled: id === 'alone' ? 0 : 1 });
        }
      }));

    test('events are listed page by page: what comes soonest first, what was latest first, drafts for those who ask', () =>
      on(kind, async ({ store }) => {
        await write(store, async (tx) => {
          for (const [at, id] of ['a', 'b', 'c'].entries())
            await tx.events.add(breakfast(id, { starts: hours(30 - 10 * at), ends: hours(31 - 10 * at) }));
          await tx.events.add(breakfast('draft', { state: 'draft' }));
          await tx.events.add(breakfast('other', { network: 'n2' }));
        });
        const ids = async (which: 'coming' | 'past', from: Date, drafts = false) => {
          const shown: string[] = [];
          for (let after: string | undefined; ; ) {
            const page = await store.events.ofNetwork('n1', { which, from, drafts, size: 1, ...(after === undefined ? {} : { after }) });
            shown.push(...page.items.map(({ event }) => event.id));
            after = page.next;
            if (after === undefined) return shown;
          }
        };
        expect(await ids('coming', NOON)).toEqual(['c', 'b', 'a']);
        expect(await ids('coming', hours(11))).toEqual(['b', 'a']);
        expect(await ids('past', hours(40))).toEqual(['a', 'b', 'c']);
        expect(await ids('coming', NOON, true)).toContain('draft');
      }));

    test('what is counted is what is kept, whatever an answer becomes', () =>
      on(kind, async ({ store }) => {
        await found(store, 'n1');
        await enter(store, 'n1', 'Solvind');
        await enter(store, 'n1', 'Vattenkraft');
        await write(store, (tx) => tx.events.add(breakfast('e1')));
        await said(store, 'e1', 'anna', { company: 'Solvind', guests: 1 });
        await said(store, 'e1', 'bo', { company: 'Vattenkraft', attends: 'remote', checkedIn: hours(24) });
        await said(store, 'e1', 'cia', { company: 'Solvind', state: 'waiting' });
        await said(store, 'e1', 'dan', { company: 'Vattenkraft', state: 'maybe' });

        expect(await countsOf(store, 'e1')).toEqual({
          seats: { 'on-site': 2, remote: 1 },
          answers: { going: 2, offered: 0, waiting: 1, maybe: 1, no: 0, lapsed: 0 },
        });
        expect([await store.events.heldBy('e1', 'Solvind'), await store.events.heldBy('e1', 'nobody')]).toEqual([2, 0]);
        const attendance = await store.events.attendance('e1', { size: 1 });
        expect(attendance.items).toEqual([{ company: { id: 'Solvind', name: 'Solvind' }, going: 2, came: 0 }]);
        const rest = await store.events.attendance('e1', { size: 1, after: attendance.next ?? '' });
        expect(rest).toEqual({ items: [{ company: { id: 'Vattenkraft', name: 'Vattenkraft' }, going: 1, came: 1 }] });

        await said(store, 'e1', 'anna', { state: 'no' });
        await said(store, 'e1', 'cia', { state: 'offered', until: hours(8) });
        expect(await countsOf(store, 'e1')).toEqual({
          seats: { 'on-site': 1, remote: 1 },
          answers: { going: 1, offered: 1, waiting: 0, maybe: 1, no: 1, lapsed: 0 },
        });
        expect(await store.events.heldBy('e1', 'Solvind')).toBe(1);
        expect((await store.events.answer('e1', 'anna'))?.place, 'who says no has no place').toBeUndefined();
        expect((await store.events.counted('e1'))?.lastPlace).toBe(3);
      }));

    test('answers come in the order of their places, page by page, with names', () =>
      on(kind, async ({ store }) => {
        await found(store, 'n1');
        await enter(store, 'n1', 'Solvind');
        await store.once(asks('hej', { by: ANNA, back: 'ack' }), async () => says('hej'));
        await write(store, (tx) => tx.events.add(breakfast('e1')));
        await said(store, 'e1', ANNA.id, { company: 'Solvind', state: 'waiting', diet: 'vegan' });
        await said(store, 'e1', 'bo', {});
        await said(store, 'e1', 'cia', { state: 'no' });
        await said(store, 'e1', 'dan', { state: 'waiting' });

        const states = ['going', 'waiting', 'no'] as const;
        const first = await store.events.answers('e1', { states, size: 3 });
        expect(first.items).toMatchObject([
          { name: 'Anna Ek', company: 'Solvind', rsvp: { place: 1, diet: 'vegan' } },
          { rsvp: { person: 'bo', place: 2 } },
          { rsvp: { person: 'dan', place: 3 } },
        ]);
        const second = await store.events.answers('e1', { states, size: 3, after: first.next ?? '' });
        expect(second).toMatchObject({ items: [{ rsvp: { person: 'cia', state: 'no' } }] });
        const dan = await store.events.answer('e1', 'dan');
        expect(dan && (await store.events.ahead(dan))).toBe(1);
        expect(await store.events.ofCompanies('e1', ['Solvind'])).toMatchObject([{ name: 'Anna Ek', rsvp: { company: 'Solvind' } }]);
        expect(await store.events.ofPerson(ANNA.id, NOON)).toMatchObject([{ event: { id: 'e1' }, rsvp: { state: 'waiting' } }]);
        expect(await store.events.ofPerson(ANNA.id, hours(26))).toEqual([]);
      }));

    test('the next in line is the first whom the free seats and the company’s limit take; the last in are told first', () =>
      on(kind, async ({ store }) => {
        await write(store, (tx) => tx.events.add(breakfast('e1')));
        await said(store, 'e1', 'anna', { company: 'Solvind', guests: 1 });
        await said(store, 'e1', 'bo', { company: 'Vatten', state: 'waiting', guests: 2 });
        await said(store, 'e1', 'cia', { company: 'Solvind', state: 'waiting' });
        await said(store, 'e1', 'dan', { company: 'Vatten', state: 'waiting', attends: 'remote' });
        await said(store, 'e1', 'eva', { company: 'Vatten', state: 'waiting' });
        await said(store, 'e1', 'fia', { state: 'waiting' });
        const next = (onSite: number, remote: number, perCompany?: number) =>
          write(store, async (tx) => (await tx.events.nextWaiting('e1', { 'on-site': onSite, remote }, perCompany))?.person);

        expect([await next(0, 0), await next(-2, -2)]).toEqual([undefined, undefined]);
        expect(await next(Number.POSITIVE_INFINITY, 0), 'the first of all').toBe('bo');
        expect(await next(1, 1), 'three do not fit in one').toBe('cia');
        expect(await next(1, 0, 2), 'her company holds two').toBe('eva');
        expect(await next(0, 1, 2)).toBe('dan');
        expect(await next(3, 0, 0), 'whoever has no company has no limit of one').toBe('fia');

        expect((await store.events.holders('e1')).map(({ id }) => id)).toEqual(['e1/anna']);
        await said(store, 'e1', 'fia', { state: 'going' });
        expect(await store.events.holders('e1')).toMatchObject([{ id: 'e1/fia' }, { id: 'e1/anna', company: 'Solvind', guests: 1 }]);
      }));

    test('offers of open events run out, oldest first; what is not settled is found', () =>
      on(kind, async ({ store }) => {
        await write(store, async (tx) => {
          await tx.events.add(breakfast('e1'));
          await tx.events.add(breakfast('e2'));
        });
        await said(store, 'e1', 'anna', { state: 'offered', until: hours(2) });
        await said(store, 'e1', 'bo', { state: 'offered', until: hours(1) });
        await said(store, 'e2', 'cia', { state: 'offered', until: hours(1) });
        await write(store, (tx) => tx.events.change('e2', { state: 'cancelled' }, true));
        const lapsing = async (at: Date) => (await store.events.lapsing(at, { size: 5 })).items.map(({ person }) => person);
        expect([await lapsing(NOON), await lapsing(hours(1)), await lapsing(hours(3))]).toEqual([[], ['bo'], ['bo', 'anna']]);

        const first = await store.events.lapsing(hours(3), { size: 1 });
        const rest = await store.events.lapsing(hours(3), { size: 1, after: first.next ?? '' });
        expect(
          [...first.items, ...rest.items].map(({ person }) => person),
          'page by page',
        ).toEqual(['bo', 'anna']);
        expect(rest.next).toBeUndefined();

        expect(await store.events.unsettled({ size: 5 })).toEqual([]);
        await write(store, (tx) => tx.events.unsettled('e2', true));
        expect((await store.events.unsettled({ size: 5 })).map(({ event }) => event)).toEqual(['e2']);
        expect(await store.events.unsettled({ size: 5, after: 'e2' })).toEqual([]);
      }));

    test('what the clock has to do for events is found page by page, soonest first, until it is done', () =>
      on(kind, async ({ store }) => {
        await write(store, async (tx) => {
          for (const [at, id] of ['c', 'b', 'a'].entries()) await tx.events.add(breakfast(id, { starts: hours(1 + Math.ceil(at / 2)) }));
          await tx.events.add(breakfast('off', { starts: hours(2), state: 'cancelled' }));
          await tx.events.add(breakfast('far', { starts: hours(30) }));
        });
        const due = async () => {
          const found: string[] = [];
          for (let after: string | undefined; ; ) {
            const page = await store.eventCare.due('day', NOON, { size: 1, ...(after === undefined ? {} : { after }) });
            found.push(...page.items.map(({ id }) => id));
            after = page.next;
            if (after === undefined) return found;
          }
        };
        expect(await due()).toEqual(['c', 'a', 'b']);
        await write(store, (tx) => tx.eventCare.done('c', 'day', hours(1).getTime(), NOON));
        expect(await due()).toEqual(['a', 'b']);
      }));

    test('an answer that is not as it was read is not overwritten, and one person answers once', () =>
      on(kind, async ({ store }) => {
        await write(store, (tx) => tx.events.add(breakfast('e1')));
        const first = await said(store, 'e1', PEKKA.id);
        await said(store, 'e1', PEKKA.id, { state: 'maybe' });
        const { revision: _, ...stale } = first;
        await expect(write(store, (tx) => tx.events.save(stale, first))).rejects.toThrow();
        await expect(write(store, (tx) => tx.events.save({ ...stale, id: 'second' }, undefined))).rejects.toThrow();
        expect(await countsOf(store, 'e1')).toMatchObject({ answers: { going: 0, maybe: 1 } });
      }));
  });
}
