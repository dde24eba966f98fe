import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import { say } from '../../src/text/say.ts';
import type { Here } from '../network/here.ts';
import { dataOf } from './about.ts';
import { titled } from './titled.ts';

/** Events that are looked through, each way from now. */
const LOOKED_AT = 30;
/** Buttons of one question. */
const OFFERED = 8;
const ACTIONS = { 'check-in': 'event.checkIn', attendance: 'event.attendance', export: 'event.export' } as const;

/**
 * The event that a coordinator means: the one that was typed, else the one that is nearest to now. Of several
 * the Reply asks which.
 */
export async function nearest(
  turn: Heard,
  ports: Ports,
  { network }: Here,
  typed: string,
  what: keyof typeof ACTIONS,
): Promise<{ readonly event: Event } | { readonly reply: Reply }> {
  const of = async (which: 'coming' | 'past') =>
    (await ports.events.ofNetwork(network.id, { from: turn.at, which, drafts: false, size: LOOKED_AT })).items.map(({ event }) => event);
  const open = [...(await of('coming')), ...(await of('past'))].filter(({ state }) => state === 'open');
  const found = titled(open, typed);
  const far = ({ starts, ends }: Event): number => Math.max(starts.getTime() - turn.at.getTime(), turn.at.getTime() - ends.getTime(), 0);
  // Whoever looks at who came means one that has begun.
  const begun = (event: Event): number => (what === 'attendance' && event.starts > turn.at ? 1 : 0);
  const sorted = found.toSorted((a, b) => begun(a) - begun(b) || far(a) - far(b));
  const [first, second] = sorted;
  if (!first) return refuse('checkIn.noEvent', null, { network: network.id });
  if (!second || typed.trim() === '') return { event: first };
  const items = sorted.slice(0, OFFERED).map((event) => ({
    label: `${event.title}, ${say(turn.language, 'care.when', { times: event })}`.slice(0, 75),
    action: ACTIONS[what],
    data: dataOf(event),
  }));
  return {
    reply: {
      to: 'asker',
      blocks: [
        { kind: 'text', text: say(turn.language, 'checkIn.which') },
        { kind: 'choices', items },
      ],
    },
  };
}
