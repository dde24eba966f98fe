import { isPage } from '../../src/chat/links.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Heard } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import { isIn } from '../../src/domain/membership.ts';
import type { Here } from '../network/here.ts';

/**
 * Whether somebody sees the event: drafts are the coordinators'; by a personal link of no company one sees what is public; whoever is in
 * the network's channels sees the rest.
 */
export function seesEvent(
  { state, audience }: Pick<Event, 'state' | 'audience'>,
  { room }: Pick<Heard, 'room'>,
  { standing }: Here,
): boolean {
  if (standing.coordinator) return true;
  if (state === 'draft') return false;
  const ofCompany = standing.speaks.some((one) => one.state === 'confirmed' && isIn(one.membership));
  return audience === 'public' || ofCompany || !isPage(room);
}

/** The event that a button names, if this person may see it. One of another network is refused, and audited there where they asked. */
export async function eventIn(turn: Heard, ports: Ports, here: Here, id = ''): Promise<Event> {
  const { network } = here;
  const event = (await ports.events.get(id)) ?? refuse('event.gone', null, { network: network.id });
  if (event.network !== network.id) refuse('event.elsewhere', { network: network.name }, { network: network.id });
  return seesEvent(event, turn, here) ? event : refuse('event.gone', null, { network: network.id });
}
