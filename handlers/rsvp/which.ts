import type { ActionName } from '../../src/chat/command.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { fold } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import { spanFor } from '../../src/text/event-times.ts';
import { say } from '../../src/text/say.ts';
import type { Here } from '../network/here.ts';

/** More would be a list to read, not something to press. */
const SHOWN = 10;
const LOOKED_AT = 50;

/**
 * The coming event that is meant: the only one, or the one whose title the words begin or stand in. Of several the Reply asks, by buttons
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
      : fitting(
          page.items.map(({ event }) => event),
          words,
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

/** Those of exactly that title, else those that begin so, else those that hold the words. Open ones before cancelled ones. */
function fitting(events: readonly Event[], words: string): readonly Event[] {
  const wanted = fold(words);
  const tests = [
    (title: string) => title === wanted,
    (title: string) => title.startsWith(wanted),
    (title: string) => title.includes(wanted),
  ];
  for (const fits of tests) {
    const found = events.filter(({ title }) => fits(fold(title)));
    const open = found.filter(({ state }) => state === 'open');
    if (found.length > 0) return open.length > 0 ? open : found;
  }
  return [];
}
