import type { ActionName } from '../../src/chat/command.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import { spanFor } from '../../src/text/event-times.ts';
import { say } from '../../src/text/say.ts';
import { titled } from '../event/titled.ts';
import type { Here } from '../network/here.ts';

/** More would be a list to read, not something to press. */
const SHOWN = 10;
const LOOKED_AT = 50;

/**
 * The coming event that is meant: the only one, or the one that the words name. Of several the Reply asks, by buttons
 * that carry what was said.
 */
export async function eventMeant(
  turn: Heard,
  ports: Ports,
  { network }: Here,
  words: string,
  again: { readonly action: ActionName; readonly data: Readonly<Record<string, string>> },
): Promise<Event | { readonly reply: Reply }> {
  const page = await ports.events.ofNetwork(network.id, { from: turn.at, which: 'coming', drafts: false, size: LOOKED_AT });
  const coming = page.items.map(({ event }) => event).filter(({ state, starts }) => state === 'open' && starts > turn.at);
  const found =
    words === ''
      ? coming
      : openFirst(
          titled(
            page.items.map(({ event }) => event),
            words,
          ),
        );
  const [only] = found;
  if (only && found.length === 1) return only;
  if (words === '' && coming.length === 0) refuse('rsvp.none', { network: network.name }, { network: network.id });
  if (!only) {
    const titles = coming.slice(0, SHOWN).map(({ title }) => title);
    refuse('rsvp.notFound', { typed: words, titles }, { network: network.id, typed: words });
  }
  return { reply: whichOne(turn, found, words, again) };
}

function whichOne(
  { language }: Heard,
  found: readonly Event[],
  words: string,
  again: { readonly action: ActionName; readonly data: Readonly<Record<string, string>> },
): Reply {
  const items = found.slice(0, SHOWN).map((event) => ({
    label: `${event.title} · ${spanFor(language, event)}`,
    action: again.action,
    data: { ...again.data, network: event.network, event: event.id },
  }));
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text: say(language, 'rsvp.which', words === '' ? {} : { typed: words }) },
      { kind: 'choices', items },
    ],
  };
}

/** A cancelled one is meant only where no other is: it tells why nobody can answer. */
function openFirst(events: readonly Event[]): readonly Event[] {
  const open = events.filter(({ state }) => state === 'open');
  return open.length > 0 ? open : events;
}
