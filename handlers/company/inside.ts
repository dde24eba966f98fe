import type { Held } from '../../src/chat/companies.ts';
import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Standing } from '../../src/chat/networks.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, FormTurn, Heard, Json } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Mover } from '../../src/domain/membership-moves.ts';
import type { Network } from '../../src/domain/network.ts';
import { refreshCards } from '../network/card.ts';
import { type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { noted, tellPrivately } from '../network/within.ts';

export type Draw = (language: Language) => Reply['blocks'];

/** A network inside a unit: taken, so that what is read there holds until the unit's end, with the person's standing read anew. */
export interface Inside {
  readonly tx: Tx;
  readonly turn: Heard;
  readonly network: Network;
  readonly standing: Standing;
}

/** The Work that takes the network first. */
export function within(turn: Heard, { network: { id } }: Here, work: (inside: Inside) => Promise<Reply>): Work {
  return async (tx) => {
    const network = (await tx.networks.take(id)) ?? refuse('chat.oldButton', null);
    const reply = await work({ tx, turn, network, standing: await tx.networks.standing(turn.person.id, id) });
    // The cards tell how many companies there are.
    await refreshCards(tx, id);
    return reply;
  };
}

/** A press that names its network. */
export const pressed =
  (handler: InNetwork<Heard<ActionTurn>>): Handler<ActionTurn> =>
  async (turn, ports) =>
    handler(turn, ports, await pressedHere(turn, ports));

/** A form that names its network. */
export const sent =
  (handler: InNetwork<Heard<FormTurn>>): Handler<FormTurn> =>
  async (turn, ports) =>
    handler(turn, ports, await pressedHere(turn, ports));

/** What the person is for the company, and where it stands. */
export const speaksFor = ({ speaks }: Standing, company: string) => speaks.find((one) => one.company === company)?.state;

export function moverOf({ turn, standing }: Pick<Inside, 'turn' | 'standing'>, { company, membership }: Held): Mover {
  const speaks = speaksFor(standing, company.id);
  return {
    coordinator: standing.coordinator,
    ...(speaks === undefined ? {} : { speaks }),
    applicant: membership.applicant === turn.person.id,
  };
}

/** The company that a button names, as it stands in the network now. */
export async function heldInside({ tx, network }: Inside, companyId: string | undefined): Promise<Held> {
  return (await tx.companies.held(network.id, companyId ?? '')) ?? refuse('chat.oldButton', null);
}

/** The same outside a unit, to show. */
export async function heldOutside(ports: Ports, { network }: Here, companyId: string | undefined): Promise<Held> {
  return (await ports.companies.held(network.id, companyId ?? '')) ?? refuse('chat.oldButton', null);
}

/** Keeps what was done in the network's audit log. */
export function note({ tx, turn, network }: Inside, did: string, after: Json, before?: Json): Promise<void> {
  return tx.audit.note({ ...noted(turn, network.id, did), after, ...(before === undefined ? {} : { before }) });
}

/** A private message to somebody else than the Turn's person. */
export async function tell(
  { tx, turn, network }: Pick<Inside, 'tx' | 'turn' | 'network'>,
  person: string,
  key: string,
  draw: Draw,
): Promise<void> {
  if (person === turn.person.id) return;
  await tellPrivately(tx, { person, key, spoken: turn.language, network: network.id, draw: (language) => ({ blocks: draw(language) }) });
}
