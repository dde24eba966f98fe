import type { Standing } from '../../src/chat/networks.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Heard } from '../../src/chat/turn.ts';
import { isIn } from '../../src/domain/membership.ts';
import { hasCompanies, type Network } from '../../src/domain/network.ts';
import type { HelpRow } from '../../src/text/help.ts';

/** What the person is where they ask: in the channel's network, else in their only one. */
export interface Around {
  /** Sees which questions were not answered. */
  readonly gaps: boolean;
  readonly network?: Network;
  readonly standing?: Standing;
}

/** Reads it. */
export async function around({ person, by, tenant, room }: Heard, { authority, networks }: Ports): Promise<Around> {
  const [gaps, bound, mine] = await Promise.all([
    authority.coordinates(person, by, tenant),
    networks.ofRoom(room.id),
    networks.ofPerson(person.id),
  ]);
  const network = bound ?? (mine.length === 1 ? mine[0] : undefined);
  return network ? { gaps, network, standing: await networks.standing(person.id, network.id) } : { gaps };
}

/** What this person can do here, most useful first. */
export function rowsHere({ room }: Heard, { gaps, network, standing }: Around): readonly HelpRow[] {
  const asking: readonly HelpRow[] = ['ask', 'compare', 'fit', 'together', ...(gaps ? (['gaps'] as const) : [])];
  const own: readonly HelpRow[] = ['me', 'language'];
  // A network is founded in a channel.
  if (!network || !standing) return [...asking, ...(room.kind === 'channel' ? (['start'] as const) : []), ...own];
  if (!hasCompanies(network.method)) return ['network', 'plan', 'owned', 'events', 'rsvp', ...asking, ...own];
  return ['network', ...companyRows(network, standing), ...asking, ...own];
}

function companyRows({ method }: Network, { coordinator, speaks }: Standing): readonly HelpRow[] {
  const confirmed = speaks.some(({ membership, state }) => isIn(membership) && state === 'confirmed');
  const company: readonly HelpRow[] = confirmed ? [method === 'open' ? 'deeds' : 'commit', 'update'] : coordinator ? [] : ['join'];
  const events: readonly HelpRow[] = coordinator ? ['events', 'event-new', 'rsvp'] : ['events', 'rsvp'];
  return [
    ...company,
    ...events,
    ...(coordinator ? ([...(confirmed ? [] : ['overview' as const]), 'applications', 'review', 'link'] as const) : []),
  ];
}
