import { isPage } from '../../src/chat/links.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Heard } from '../../src/chat/turn.ts';
import type { Company } from '../../src/domain/company.ts';
import type { Membership, MembershipState, Spokesperson } from '../../src/domain/membership.ts';
import { ends, type Move, type Moved, moved } from '../../src/domain/membership-moves.ts';
import type { Here } from '../network/here.ts';
import { heldInside, type Inside, moverOf, note } from './inside.ts';

/** What a move needs besides who and where. */
export interface Asked {
  /** The company's id, as its button names it. */
  readonly company: string | undefined;
  /** The revision that its person saw; absent where they typed. */
  readonly seen?: string | undefined;
  readonly reason?: string;
  /** What coordinators are called, to say who was quicker. */
  readonly names: ReadonlyMap<string, string>;
}

/** A move that was made. */
export interface Done {
  readonly company: Company;
  readonly before: Membership;
  readonly after: Membership;
  /** Who spoke for it before. */
  readonly speakers: readonly Spokesperson[];
}

/** What coordinators are called; read before the unit. */
export async function namesOf(ports: Ports, { network }: Here): Promise<ReadonlyMap<string, string>> {
  const known = await ports.networks.coordinators(network.id);
  return new Map(known.flatMap(({ person, name }) => (name === undefined ? [] : [[person, name] as const])));
}

/** Makes the move if it may be made as things stand now, and keeps it. Refused where somebody was quicker, or things have changed. */
export async function makeMove(inside: Inside, move: Move, asked: Asked): Promise<Done> {
  const { tx, turn, network } = inside;
  const held = await heldInside(inside, asked.company);
  const { company, membership } = held;
  const speakers = await tx.companies.speakers(network.id, company.id);
  const place = { state: membership.state, confirmed: speakers.some(({ state }) => state === 'confirmed') };
  const to = demandMoved(moved(place, moverOf(inside, held), move), held, asked.names);
  if (asked.seen !== undefined && asked.seen !== String(membership.revision))
    refuse('company.changed', { company: company.name, page: isPage(turn.room) });
  const after = await tx.companies.save(placeAfter(turn, membership, to, asked.reason));
  if (ends(to)) await end(inside, company, after);
  await note(inside, `company.${move}`, { company: company.id, state: to, reason: asked.reason ?? null }, { state: membership.state });
  return { company, before: membership, after, speakers };
}

function placeAfter(turn: Heard, { reason: _, ...membership }: Membership, state: MembershipState, reason: string | undefined): Membership {
  const still = { ...membership, state, since: turn.at, decidedBy: turn.person.id };
  return reason === undefined ? still : { ...still, reason };
}

/** Nobody speaks for it any more. A business id that nobody was ever confirmed for is free again: it may have been another's. */
async function end({ tx, network }: Inside, company: Company, { steering, ...after }: Membership): Promise<void> {
  await tx.companies.silence({ networkId: network.id, companyId: company.id });
  if (steering) await tx.companies.save({ ...after, steering: false });
  const { networks, confirmed } = await tx.companies.reach(company.id);
  if (after.state !== 'declined' || networks.length > 0 || confirmed || company.businessId === undefined) return;
  const { businessId: __, ...without } = company;
  await tx.companies.change(without);
}

/** Where the move leads; refused in words where it does not. */
export function demandMoved(
  result: Moved,
  { company, membership }: { readonly company: Company; readonly membership?: Membership },
  names: ReadonlyMap<string, string> = new Map(),
): MembershipState {
  if ('to' in result) return result.to;
  if (result.fault === 'forbidden' || !membership) refuse('company.forbidden', { company: company.name });
  const by = membership.decidedBy === undefined ? undefined : names.get(membership.decidedBy);
  const { state, since } = membership;
  return refuse('company.moved', { company: company.name, state, since, ...(by === undefined ? {} : { by }) });
}
