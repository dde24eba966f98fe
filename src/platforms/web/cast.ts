import seed from '../../../seeds/demo.json' with { type: 'json' };
import type { Account, Room } from '../../chat/turn.ts';
import { demoSchema } from '../../domain/demo.ts';

/** Somebody to be in the local workspace. All are invented. */
export interface Player {
  readonly id: string;
  /** What follows "web:local:" in the account's id, and what one types after @. */
  readonly handle: string;
  readonly name: string;
  /** The company spoken for, where there is one. */
  readonly company?: string;
  readonly role: 'municipality' | 'company' | 'coordinator';
  readonly locale: string;
}

/** A place to talk in. `of`: the only person who sees it. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: Room['kind'];
  readonly of?: string;
}

export const TENANT = 'web:local';

const demo = demoSchema.parse(seed);

export const PLAYERS: readonly Player[] = demo.people.map(({ company, ...person }) => ({
  id: `${TENANT}:${person.handle}`,
  ...person,
  ...(company === undefined ? {} : { company }),
}));

const CHANNELS: readonly Place[] = demo.channels.map((name) => ({ id: `${TENANT}:${name}`, name, kind: 'channel' }));

const direct = (player: Player): Place => ({ id: `${TENANT}:direct-${player.handle}`, name: 'Tandem', kind: 'direct', of: player.id });

/** The rooms of one person: the channels, then their own conversation with Tandem. */
export function placesOf(player: Player): readonly Place[] {
  return [...CHANNELS, direct(player)];
}

const ROOMS: ReadonlyMap<string, Place> = new Map([...CHANNELS, ...PLAYERS.map(direct)].map((place) => [place.id, place]));

/** The room of that id, or undefined where there is none. */
export function placeOf(id: string): Place | undefined {
  return ROOMS.get(id);
}

/** The person of that account id or handle, or undefined where there is none. */
export function playerOf(id: string): Player | undefined {
  return PLAYERS.find((player) => player.id === id || player.handle === id);
}

/** The person as every platform tells of one. */
export function accountOf(player: Player): Account {
  return { id: player.id, name: player.name, locale: player.locale, guest: false };
}
