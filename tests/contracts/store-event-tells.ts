import { describe, expect, test } from 'vitest';
import { tellNext } from '../../handlers/event/tell.ts';
import type { NewEvent } from '../../src/chat/events.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { ClockTurn } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import type { RsvpState } from '../../src/domain/rsvp.ts';
import { eventTellLoop } from '../../src/jobs/event-work.ts';
import type { Store } from '../../src/stores/open.ts';
import { asks, type DatabaseKind, listeningLog, NOON, type Opened, on, says } from '../stores/given.ts';
import { write } from './store-companies.ts';

const hours = (n: number): Date => new Date(NOON.getTime() + n * 3_600_000);

const FORUM: NewEvent = {
  ...{ id: 'forum', network: 'n1', state: 'open', title: 'Klimatforum', starts: hours(24), ends: hours(26), timeZone: 'Europe/Helsinki' },
  ...{ place: 'Stadshuset', seats: {}, closes: hours(24), audience: 'network', language: 'sv', made: NOON, by: 'carita' },
};
const TOLD: readonly RsvpState[] = ['going', 'offered', 'waiting', 'maybe', 'lapsed'];
const personOf = (n: number): string => `slack:T1:U${n}`;

/** An event that so many people answered, each met in a room of their own. */
async function answered(store: Store, people: number): Promise<void> {
  await write(store, (tx) => tx.events.add(FORUM));
  const meet = (n: number) => {
    const by = { id: personOf(n), name: `Namn ${n}`, locale: 'sv-FI', guest: false };
    const room = { id: `slack:T1:D${n}`, kind: 'direct', address: { channel: `D${n}` } } as const;
    return store.once(asks('hej', { by, room, heard: 'asker', back: 'ack' }), async () => says('hej'));
  };
  await Promise.all(Array.from({ length: people }, (_, n) => meet(n)));
  await write(store, async (tx) => {
    await tx.events.take('forum');
    for (let n = 0; n < people; n += 1) {
      const plain = { id: `rsvp-${n}`, event: 'forum', person: personOf(n), state: 'going', attends: 'on-site', guests: 0 } as const;
      await tx.events.save({ ...plain, place: n + 1, since: NOON, onBehalf: false }, undefined);
    }
  });
}

/** The coordinator's change, as its handler writes it. */
const change = (store: Store, to: Partial<Event>) =>
  write(store, async (tx) => {
    const taken = await tx.events.take('forum');
    if (!taken) throw new Error('no event');
    const { state, reason, ...details } = { ...taken.event, ...to };
    await tx.events.change('forum', { details, state, ...(reason === undefined ? {} : { reason }) }, true);
    await tx.events.tell(taken.event, TOLD);
  });

const ports = { language: 'sv' } as Ports;

const tickOn = (store: Store) => async (turn: ClockTurn<'event.tell' | 'rsvp.settle'>) => {
  const work = await tellNext(turn as ClockTurn<'event.tell'>, ports);
  if (work) await store.unit(turn.id, work);
};

/** What the clock does next for an event that waits; false where none does. */
async function unit(store: Store): Promise<boolean> {
  const [next] = await store.events.untold({ size: 1 });
  if (!next) return false;
  const { event, taken } = next;
  await tickOn(store)({ kind: 'clock', id: `event.tell:${event}:${taken}`, at: NOON, name: 'event.tell', data: { event } });
  return true;
}

/** Units until nobody waits to be told. */
async function toTheEnd(store: Store): Promise<number> {
  for (let units = 0; ; units += 1) if (!(await unit(store))) return units;
}

interface Told {
  readonly person: number;
  readonly kind: 'changed' | 'cancelled';
  readonly text: string;
}

async function toldBy({ engine }: Opened): Promise<readonly Told[]> {
  const rows = await engine
    .read()
    .selectFrom('outbox')
    .select(['key', 'room_id', 'reply_json'])
    .where('key', 'like', 'event-%')
    .orderBy('seq')
    .execute();
  return rows.map(({ key, room_id, reply_json }) => ({
    ...{ person: Number(room_id.replace('slack:T1:D', '')), text: reply_json ?? '' },
    kind: key.startsWith('event-cancelled:') ? 'cancelled' : 'changed',
  }));
}

const times = (told: readonly Told[], person: number) => told.filter((one) => one.person === person);

/** What every database must do alike where those who answered an event are told what changed. */
export function eventTellsContract(kind: DatabaseKind): void {
  describe('a changed event is told', () => {
    test('to 200 people in several units, each once, in the order of their places; then nobody waits for it', () =>
      on(kind, async (opened) => {
        const { store } = opened;
        await answered(store, 200);
        await change(store, { place: 'Biblioteket' });

        expect(await unit(store)).toBe(true);
        const first = await toldBy(opened);
        expect(first.length, 'a unit tells some alone').toBeLessThanOrEqual(50);
        expect(first.map(({ person }) => person)).toEqual(first.map((_, n) => n));
        expect(await toTheEnd(store)).toBeGreaterThan(2);

        const told = await toldBy(opened);
        expect(told.map(({ person }) => person).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n));
        expect(told.every(({ text }) => text.includes('Stadshuset → Biblioteket'))).toBe(true);
        expect(await store.events.untold({ size: 5 })).toEqual([]);
        expect(await opened.engine.read().selectFrom('event_tells').selectAll().execute()).toEqual([]);
      }));

    test('by a second change while the first is under way: whoever knows the first hears of the second, the others of both at once', () =>
      on(kind, async (opened) => {
        const { store } = opened;
        await answered(store, 60);
        await change(store, { place: 'Biblioteket' });
        await unit(store);
        const knew = (await toldBy(opened)).length;
        await change(store, { place: 'Salutorget' });
        await toTheEnd(store);

        const told = await toldBy(opened);
        expect(times(told, 0).map(({ text }) => /[^"]+ → [^"]+/u.exec(text)?.[0])).toEqual([
          'Stadshuset → Biblioteket',
          'Biblioteket → Salutorget',
        ]);
        expect(times(told, 59).map(({ text }) => /[^"]+ → [^"]+/u.exec(text)?.[0])).toEqual(['Stadshuset → Salutorget']);
        expect(told).toHaveLength(60 + knew);
      }));

    test('that becomes what it was before most have heard of it: only those who heard hear again', () =>
      on(kind, async (opened) => {
        const { store } = opened;
        await answered(store, 50);
        await change(store, { place: 'Biblioteket' });
        await unit(store);
        const knew = (await toldBy(opened)).length;
        await change(store, { place: 'Stadshuset' });
        await toTheEnd(store);

        const told = await toldBy(opened);
        expect(told).toHaveLength(2 * knew);
        expect(times(told, 0)).toHaveLength(2);
        expect(times(told, 49)).toEqual([]);
      }));

    test('and cancelled meanwhile: nobody hears of a change any more, everybody once that it is cancelled', () =>
      on(kind, async (opened) => {
        const { store } = opened;
        await answered(store, 60);
        await change(store, { place: 'Biblioteket' });
        await unit(store);
        await change(store, { state: 'cancelled', reason: 'Sjukdom' });
        await toTheEnd(store);

        const told = await toldBy(opened);
        expect(told.filter((one) => one.kind === 'cancelled')).toHaveLength(60);
        expect(times(told, 0).map((one) => one.kind)).toEqual(['changed', 'cancelled']);
        expect(times(told, 59).map((one) => one.kind)).toEqual(['cancelled']);
        expect(times(told, 59)[0]?.text).toContain('Sjukdom');
      }));

    test('not to who said no before it came to them, nor to who answered after the change', () =>
      on(kind, async (opened) => {
        const { store } = opened;
        await answered(store, 2);
        await change(store, { place: 'Biblioteket' });
        await write(store, async (tx) => {
          await tx.events.take('forum');
          const first = await tx.events.answer('forum', personOf(0));
          if (!first) throw new Error('no answer');
          const { place: _, ...left } = first;
          await tx.events.save({ ...left, state: 'no' }, first);
          await tx.events.save({ ...left, id: 'late', person: 'late', state: 'maybe' }, undefined);
        });
        await toTheEnd(store);

        expect((await toldBy(opened)).map(({ person }) => person)).toEqual([1]);
      }));

    test('by two processes at once: each person once', () =>
      on(kind, async (opened, database) => {
        if (!kind.shared) return;
        const { store } = opened;
        const other = await database.open();
        await answered(store, 200);
        await change(store, { place: 'Biblioteket' });
        const loops = [store, other.store].map((one) =>
          eventTellLoop({ events: one.events, tick: tickOn(one), log: listeningLog(), now: () => NOON }),
        );
        for (const loop of loops) loop.start();
        await expect.poll(() => store.events.untold({ size: 1 }), { timeout: 30_000 }).toEqual([]);
        for (const loop of loops) await loop.stop();

        expect((await toldBy(opened)).map(({ person }) => person).toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: 200 }, (_, n) => n),
        );
      }));
  });
}
