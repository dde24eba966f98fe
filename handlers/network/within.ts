import type { Work } from '../../src/chat/handler.ts';
import type { Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { demandCoordinator } from './here.ts';

/** Inside the unit, where it decides: takes the network, so that others wait, and ends the Turn of somebody who coordinates it no more. */
export async function demandStill(tx: Tx, { person }: Heard, networkId: string): Promise<Network> {
  const network = (await tx.networks.take(networkId)) ?? refuse('chat.oldButton', null);
  demandCoordinator({ network, standing: await tx.networks.standing(person.id, networkId) });
  return network;
}

/** Work that only a coordinator of the network does: who they are is read again once the network is taken. */
export function asCoordinator(turn: Heard, networkId: string, work: (tx: Tx, network: Network) => Promise<Reply>): Work {
  return async (tx) => work(tx, await demandStill(tx, turn, networkId));
}

/** What the audit keeps of any change in that network by the Turn's person. */
export const noted = (turn: Heard, network: string, did: string) =>
  ({ at: turn.at, who: turn.person.id, tenant: turn.tenant, did, outcome: 'done', network }) as const;

/** One line for the asker alone. */
export const told = (text: string): Reply => ({ to: 'asker', blocks: [{ kind: 'text', text }] });

/** A private message, drawn in its reader's language. `spoken`: the language where theirs is not known. */
interface Private {
  readonly person: string;
  /** Unique for all time. */
  readonly key: string;
  readonly spoken: Language;
  /** The network that it is about: its coordinators see it where it cannot arrive. */
  readonly network: string;
  /** Undefined: there is nothing to tell. */
  draw(language: Language): Omit<Reply, 'to' | 'language'> | undefined;
  /** False keeps it from a room that is of no use for it. */
  into?(roomId: string): boolean;
}

/** Tells a person something in private; nothing where no room of theirs was ever met. */
export async function tellPrivately(tx: Tx, { person, key, spoken, network, draw, into }: Private): Promise<void> {
  const found = await tx.people.whereabouts(person);
  if (!found || into?.(found.room.id) === false) return;
  const language = found.language ?? spoken;
  const to = found.to === undefined ? {} : { to: found.to };
  const drawn = draw(language);
  if (drawn) await tx.outbox.post({ key, room: found.room, ...to, network, reply: { to: 'asker', language, ...drawn } });
}
