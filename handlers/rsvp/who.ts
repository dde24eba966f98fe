import type { Standing } from '../../src/chat/networks.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import { isIn } from '../../src/domain/membership.ts';
import { hasCompanies, type Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import type { Here } from '../network/here.ts';
import { named } from './told.ts';

/** For whom somebody comes: a company, or nobody but themselves. */
export interface ForWhom {
  readonly company?: string;
}

/**
 * For whom the Turn's person answers. Where they speak for several companies and chose none, the Reply asks. In networks of the
 * municipality's own units everybody comes for themselves; elsewhere so do coordinators, and guests whom a link was made for.
 */
export async function forWhom(
  turn: Heard,
  ports: Ports,
  { network, standing }: Here,
  event: Event,
  chosen: string | undefined,
  again: Readonly<Record<string, string>>,
): Promise<ForWhom | { readonly reply: Reply }> {
  const before = await ports.events.answer(event.id, turn.person.id);
  const mine = standing.speaks.filter(({ membership, state }) => isIn(membership) && state === 'confirmed');
  const kept = mine.find(({ company }) => company === (chosen ?? before?.company));
  if (kept) return { company: kept.company };
  if (mine.length > 1) {
    const items = mine.map(({ company, name }) => ({
      label: name,
      action: 'rsvp.say' as const,
      data: { ...again, network: network.id, event: event.id, company },
    }));
    return {
      reply: {
        to: 'asker',
        blocks: [
          { kind: 'text', text: say(turn.language, 'rsvp.company', named(turn.language, event)) },
          { kind: 'choices', items },
        ],
      },
    };
  }
  const [only] = mine;
  if (only) return { company: only.company };
  return alone(turn, network, standing, event);
}

function alone({ by }: Heard, network: Network, standing: Standing, event: Event): ForWhom {
  const invited = by.id.startsWith('link:') && event.audience === 'public';
  if (!hasCompanies(network.method) || standing.coordinator || invited) return {};
  const [asked] = standing.speaks.filter(({ membership, state }) => isIn(membership) && state === 'asked');
  if (asked) refuse('rsvp.unconfirmed', { company: asked.name }, { network: network.id });
  return refuse('rsvp.stranger', { network: network.name }, { network: network.id });
}
