import { vi } from 'vitest';
import { handlers } from '../../handlers/index.ts';
import type { NewEvent } from '../../src/chat/events.ts';
import type { ClockHandler } from '../../src/chat/handler.ts';
import type { ClockTurn } from '../../src/chat/turn.ts';
import type { Rsvp } from '../../src/domain/rsvp.ts';
import { careForAll } from '../../src/jobs/event-care.ts';
import { type GivenLedger, givenLedger } from './ledger.ts';

/** A Thursday. */
export const STARTS = new Date('2026-12-03T06:30:00Z');
export const ENDS = new Date('2026-12-03T08:00:00Z');
export const QUIET = { debug() {}, info() {}, warn() {}, error() {} };

/** A closed network (see ledger.ts) with one event, "Frukost om solel", on Thursday 3 December 2026 at 8.30 in Helsinki. */
export interface GivenEvent extends GivenLedger {
  /** What somebody answered, written as others would; known by the last part of their account. */
  answer(person: string, told?: Partial<Rsvp>): Promise<Rsvp>;
  change(to: Partial<NewEvent>): Promise<void>;
  /** The clock looks at all events at that moment, as one replica does. */
  clock(at: string): Promise<void>;
  /** Who was told something whose key begins so, in the order of rooms, once all has left. */
  heard(key: string): Promise<readonly string[]>;
}

export async function givenEvent(told: Partial<NewEvent> = {}): Promise<GivenEvent> {
  const given = await givenLedger();
  const { write, store, tandem, network } = given;
  const event: NewEvent = {
    ...{ id: 'frukost', network: network.id, state: 'open', title: 'Frukost om solel', starts: STARTS, ends: ENDS },
    ...{ timeZone: 'Europe/Helsinki', place: 'Stadshuset', link: 'https://mote.example/a', seats: { total: 40 } },
    ...{ closes: new Date('2026-12-02T10:00:00Z'), audience: 'network', language: 'sv' },
    ...{ made: new Date('2026-11-24T10:00:00Z'), by: 'web:local:carita', ...told },
  };
  await write((tx) => tx.events.add(event));
  const tick = async (turn: ClockTurn) => {
    const work = await (handlers.clock[turn.name] as ClockHandler)(turn, tandem.ports);
    if (work) await store.unit(turn.id, work);
  };
  return {
    ...given,
    async answer(person, part = {}) {
      return write(async (tx) => {
        const taken = await tx.events.take(event.id);
        const id = `web:local:${person}`;
        const before = await tx.events.answer(event.id, id);
        const fresh = { id: `frukost/${person}`, event: event.id, person: id, state: 'going', attends: 'on-site', guests: 0 } as const;
        const since = new Date('2026-11-25T10:00:00Z');
        const made = { ...fresh, place: (taken?.lastPlace ?? 0) + 1, since, onBehalf: false };
        return tx.events.save({ ...(before ?? made), ...part }, before);
      });
    },
    change: (to) =>
      write(async (tx) => {
        const taken = await tx.events.take(event.id);
        if (!taken) throw new Error('no event');
        const { state, ...details } = { ...taken.event, ...to };
        await tx.events.change(event.id, { details, state }, true);
      }),
    clock: (at) =>
      careForAll(
        {
          cares: store.eventCare,
          tick,
          log: {
            ...QUIET,
            error: (fields) => {
              throw fields;
            },
          },
        },
        new Date(at),
      ),
    async heard(key) {
      await vi.waitUntil(async () => (await store.events.untold({ size: 1 })).length === 0, { timeout: 10_000, interval: 5 });
      await vi.waitUntil(async () => (await store.outbox.counts()).waiting === 0, { timeout: 10_000, interval: 5 });
      const found = given.sent.filter(({ delivery }) => delivery.key.startsWith(key));
      return found.map(({ delivery }) => delivery.room.id.replace('web:local:direct-', '')).toSorted();
    },
  };
}
