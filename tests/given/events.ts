import type { NewEvent } from '../../src/chat/events.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { RsvpState } from '../../src/domain/rsvp.ts';
import { type GivenLedger, givenLedger, SOLVIND } from './ledger.ts';
import type { Where } from './tandem.ts';

/** A Wednesday, 9.00 in Helsinki. */
export const WEDNESDAY = new Date('2027-03-10T07:00:00Z');
export const hours = (n: number): Date => new Date(WEDNESDAY.getTime() + n * 3_600_000);

/** Solvind's second person. */
export const CIA: Where = { as: 'cia', locale: 'sv-FI', channel: 'klimat' };

export interface GivenEvents extends GivenLedger {
  /** A breakfast on Thursday of the next week in the network's town hall, with two seats. */
  event(told?: Partial<NewEvent>): Promise<string>;
  /** Who answered what: "bo going 1". */
  standing(event: string): Promise<readonly string[]>;
  /** Somebody answers at that hour after Wednesday 9.00. */
  at(where: Where, hour?: number): Where;
  /** What the person was told in private since. */
  told(as: string): Promise<readonly Reply[]>;
}

/** A network with Solvind (bo, cia) and Kaisla (aino), and what events need. Everybody was heard in private before. */
export async function givenEvents(method: 'closed' | 'open' = 'closed'): Promise<GivenEvents> {
  const given = await givenLedger(method);
  const { network, write, store } = given;
  await write(async (tx) => {
    await tx.networks.take(network.id);
    await tx.companies.speak({ networkId: network.id, companyId: SOLVIND }, 'web:local:cia', 'confirmed', new Date(), 'web:local:carita');
  });
  for (const as of ['bo', 'cia', 'aino', 'carita']) await given.command('/help', { as });
  for (const as of ['bo', 'cia', 'aino']) await given.command('/help', { as, channel: 'klimat' });
  return {
    ...given,
    at: (where, hour = 0) => ({ ...where, at: hours(hour) }),
    async event(told = {}) {
      const id = told.id ?? 'breakfast';
      await write((tx) =>
        tx.events.add({
          ...{ id, network: network.id, state: 'open', title: 'Solfrukost', starts: hours(8 * 24), ends: hours(8 * 24 + 2) },
          ...{ timeZone: 'Europe/Helsinki', place: 'Stadshuset', seats: { total: 2 }, closes: hours(7 * 24), audience: 'network' },
          ...{ language: 'sv', made: WEDNESDAY, by: 'web:local:carita', ...told },
        }),
      );
      return id;
    },
    async standing(event) {
      const states: readonly RsvpState[] = ['going', 'offered', 'waiting', 'maybe', 'no', 'lapsed'];
      const { items } = await store.events.answers(event, { states, size: 100 });
      return items.map(({ rsvp }) => [rsvp.person.replace('web:local:', ''), rsvp.state, rsvp.place].filter(Boolean).join(' '));
    },
    async told(as) {
      const sent = await given.gone('rsvp.');
      return sent.filter(({ delivery }) => delivery.room.id === `web:local:direct-${as}`).map(({ delivery }) => delivery.reply);
    },
  };
}
