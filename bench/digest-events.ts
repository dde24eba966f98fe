import type { Engine } from '../src/stores/engine.ts';
import type { Schema } from '../src/stores/schema.ts';
import { ledgerNetwork } from './ledger.ts';

const EVENTS = 100;
const CHUNK = 500;
const DAY_MS = 86_400_000;
/** So many of those who said that they come were checked in, of ten. */
const CAME = 6;

/** Two events a week for the last year in the bench's network of so many companies, or the newest so many, each answered by all of them. */
export async function fillEvents(engine: Engine, size: number, now: number, events = EVENTS): Promise<void> {
  for (let event = 0; event < events; event += 1) {
    await engine.unit(async (db) => {
      await db
        .insertInto('events')
        .values(eventRow(size, event, now))
        .execute();
      for (let from = 0; from < size; from += CHUNK) {
        const companies = Array.from({ length: Math.min(CHUNK, size - from) }, (_, n) => from + n);
        await db
          .insertInto('rsvps')
          .values(companies.map((n) => answerRow(size, event, n, now)))
          .execute();
        await db
          .insertInto('event_companies')
          .values(companies.filter(isGoing).map((n) => heldRow(size, event, n)))
          .execute();
      }
    });
  }
}

/** The events' ids, newest first. */
export const idOf = (size: number, event: number): string => `${ledgerNetwork(size)}/event/${event}`;
const endsAt = (event: number, now: number): number => now - Math.floor((event + 1) * 3.5) * DAY_MS;
const isGoing = (n: number): boolean => n % 10 < 8;
const isThere = (n: number): boolean => n % 10 < CAME;

function eventRow(size: number, event: number, now: number): Schema['events'] {
  const ends = endsAt(event, now);
  const going = Array.from({ length: size }, (_, n) => n).filter(isGoing).length;
  return {
    ...{ id: idOf(size, event), network_id: ledgerNetwork(size), state: 'open', title: `Klimatfrukost ${event}`, description: null },
    ...{ starts: ends - 2 * 3_600_000, ends, time_zone: 'Europe/Helsinki', place: 'Stadshuset', link: null, closes: ends - 2 * 3_600_000 },
    ...{ seats_total: null, seats_on_site: null, seats_remote: null, seats_per_company: null, audience: 'network', language: 'sv' },
    ...{ series_id: null, series_day: null, sequence: 0, reason: null, made: ends - 30 * DAY_MS, by: 'web:local:carita', revision: 1 },
    ...{ seq: size, last_place: size, held_on_site: going, held_remote: 0, going, offered: 0, waiting: 0, maybe: 0 },
    ...{ declined: size - going, lapsed: 0, unsettled: 0 },
  };
}

function answerRow(size: number, event: number, n: number, now: number): Schema['rsvps'] {
  const since = endsAt(event, now) - 7 * DAY_MS;
  return {
    ...{
      id: `${idOf(size, event)}/${n}`,
      event_id: idOf(size, event),
      person_id: `web:local:p${n}`,
      company_id: `${ledgerNetwork(size)}/${n}`,
    },
    ...{ state: isGoing(n) ? 'going' : 'no', attends: 'on-site', guests: 0, diet: null, access: null, place: isGoing(n) ? n + 1 : null },
    ...{ since, until: null, on_behalf: 0, checked_in: isThere(n) ? endsAt(event, now) : null, revision: 1, position: n + 1, untold: null },
  };
}

const heldRow = (size: number, event: number, n: number): Schema['event_companies'] => ({
  ...{ event_id: idOf(size, event), company_id: `${ledgerNetwork(size)}/${n}`, held: 1, going: 1, came: isThere(n) ? 1 : 0 },
});
