import type { Language } from '../domain/language.ts';
import type { MembershipState } from '../domain/membership.ts';
import type { Method } from '../domain/method.ts';
import type { Contents } from '../domain/method-change.ts';
import type { Network, NetworkSettings } from '../domain/network.ts';
import type { Json, Room } from './turn.ts';

/** A channel of a network, in whichever product. */
export interface NetworkRoom {
  readonly id: string;
  readonly name?: string;
  /** What is said in it for all to hear is in this language. */
  readonly language?: Language;
  readonly state: 'open' | 'archived' | 'gone';
  /** How it hears of updates: one by one, or in one summary a day. */
  readonly notices: 'each' | 'daily';
  readonly address: Json;
}

/** A company that a person speaks for, or asked to speak for, in one network. */
export interface Spoken {
  readonly company: string;
  readonly name: string;
  readonly membership: MembershipState;
  /** `asked`: nobody has confirmed the person yet. */
  readonly state: 'asked' | 'confirmed';
}

/** What a person is in one network, read anew at each Turn; a button's data is never authority. */
export interface Standing {
  readonly coordinator: boolean;
  readonly speaks: readonly Spoken[];
}

export interface Coordinator {
  readonly person: string;
  readonly name?: string;
  readonly since: Date;
  /** Every account of the person was reported as deactivated. */
  readonly gone: boolean;
}

/** Reads about networks, outside units. */
export interface Networks {
  get(id: string): Promise<Network | undefined>;
  /** The network whose channel it is. */
  ofRoom(roomId: string): Promise<Network | undefined>;
  /** The network whose channel it is, and what the person is in it. */
  here(personId: string, roomId: string): Promise<{ readonly network: Network; readonly standing: Standing } | undefined>;
  /** Those that the person coordinates or speaks for a company in, by name. */
  ofPerson(personId: string): Promise<readonly Network[]>;
  /** Its channels, in the order they were bound. */
  rooms(networkId: string): Promise<readonly NetworkRoom[]>;
  /** Any channel or conversation that Tandem was ever spoken to in. */
  room(roomId: string): Promise<(NetworkRoom & { readonly kind: Room['kind'] }) | undefined>;
  /** The channels of all networks in that workspace or tenant ("slack:T1"). */
  roomsIn(tenant: string): Promise<readonly NetworkRoom[]>;
  /** Whether the account was ever heard in one of its channels, or has a personal link of it that was not revoked. */
  met(accountId: string, networkId: string): Promise<boolean>;
  /** What it holds now. */
  contents(networkId: string): Promise<Contents>;
  /** Those of now, longest first. */
  coordinators(networkId: string): Promise<readonly Coordinator[]>;
  standing(personId: string, networkId: string): Promise<Standing>;
  /** Whether the person coordinates any network of that tenant. */
  coordinatesIn(personId: string, tenant: string): Promise<boolean>;
}

/** What a unit writes about networks. */
export interface NetworkWrites {
  /** As Networks.standing, inside the unit: what it says holds until the unit's end only where `take` went before. */
  standing(personId: string, networkId: string): Promise<Standing>;
  /** What it holds; after `take` that holds until the unit's end. */
  contents(networkId: string): Promise<Contents>;
  /** Takes the network for the rest of the unit (others wait) and gives it as it is now. */
  take(networkId: string): Promise<Network | undefined>;
  /** A new one, with its first coordinator. */
  found(network: Omit<Network, 'revision'>, coordinator: string): Promise<void>;
  /** Its channels, as Networks.rooms. */
  rooms(networkId: string): Promise<readonly NetworkRoom[]>;
  /** Gives the room to the network. False when it is another network's already. */
  bind(networkId: string, room: Pick<Room, 'id'>): Promise<boolean>;
  /** The room is no network's channel any more. */
  unbind(roomId: string): Promise<void>;
  /** Changes what stands; `false` when its revision is no longer `seen`, and nothing is changed. */
  change(
    networkId: string,
    seen: number,
    to: { readonly name?: string; readonly method?: Method; readonly settings?: NetworkSettings },
  ): Promise<boolean>;
  setRoomLanguage(roomId: string, language: Language): Promise<void>;
  changeRoom(
    roomId: string,
    to: { readonly name?: string; readonly state?: NetworkRoom['state']; readonly notices?: NetworkRoom['notices'] },
  ): Promise<void>;
  /** Its product gave the channel another id: its network, name, language and messages go with it. `cards`: how its card is called. */
  moveRoom(
    roomId: string,
    to: Pick<Room, 'id' | 'address'>,
    cards: { readonly from: string; readonly to: string } | undefined,
  ): Promise<void>;
  /** Makes the person a coordinator; again is once. */
  addCoordinator(networkId: string, personId: string, by: string, at: Date): Promise<void>;
  /** False when the person is none. */
  endCoordinator(networkId: string, personId: string, at: Date): Promise<boolean>;
}
