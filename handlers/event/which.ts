import type { ActionName } from '../../src/chat/command.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Choice, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import { momentIn } from '../../src/text/event-times.ts';
import { say } from '../../src/text/say.ts';
import type { Here } from '../network/here.ts';
import { seesEvent } from './sees.ts';
import { bareName, titled } from './titled.ts';

/** As many are offered, or looked through. */
const MOST = 50;
const MOST_OFFERED = 15;

type Found = { readonly event: Event } | { readonly reply: Reply };

/** The coming event (drafts too, for coordinators) that a line names; of several, buttons. */
export async function typedEvent(turn: Heard<CommandTurn>, ports: Ports, here: Here, action: ActionName): Promise<Found> {
  const page = { from: turn.at, which: 'coming', drafts: here.standing.coordinator, size: MOST } as const;
  const { items } = await ports.events.ofNetwork(here.network.id, page);
  const all = items.map(({ event }) => event).filter((event) => event.state !== 'cancelled' && seesEvent(event, turn, here));
  const typed = bareName(turn.args);
  const meant = titled(all, typed);
  const [only, ...more] = meant;
  if (!only) refuse('event.which.none', { typed, titles: all.slice(0, 8).map(({ title }) => title) }, { network: here.network.id });
  if (more.length === 0) return { event: only };
  const buttons = meant.slice(0, MOST_OFFERED).map(
    (event): Choice => ({
      label: `${event.title}, ${momentIn(turn.language, event.starts, event.timeZone)}`,
      action,
      data: { network: event.network, event: event.id },
    }),
  );
  const text = say(turn.language, 'event.which.ask');
  return {
    reply: {
      to: 'asker',
      blocks: [
        { kind: 'text', text },
        { kind: 'choices', items: buttons },
      ],
    },
  };
}
