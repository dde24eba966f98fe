import type { Counted } from '../../src/chat/events.ts';
import type { Handler } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import { writtenDay } from '../../src/domain/day.ts';
import type { Event } from '../../src/domain/event.ts';
import { NOBODY_YET } from '../../src/domain/seats.ts';
import { momentIn, offsetOf, zoneOf } from '../../src/text/event-times.ts';
import { say } from '../../src/text/say.ts';
import { refreshCards } from '../network/card.ts';
import { coordinatedHere } from '../network/here.ts';
import { asCoordinator, noted, told } from '../network/within.ts';
import { eventBlocks, postEventCards } from './card.ts';
import type { Read } from './details.ts';
import { ownRows } from './rows.ts';
import { eventIn } from './sees.ts';
import type { PlannedSeries } from './series.ts';

type Understood = Pick<Read, 'assumed' | 'doubt'> & { readonly series?: PlannedSeries };

/** What was understood, with weekday and zone, before anybody hears of it. What can be meant in two ways is asked first. */
export function drawDraft({ language, at }: Pick<Heard, 'language' | 'at'>, event: Event, { assumed, doubt, series }: Understood): Reply {
  const { timeZone, starts, ends, closes } = event;
  const shown = (moment: Date) => momentIn(language, moment, timeZone);
  const text = say(language, 'event.draft', { zone: zoneOf(starts, timeZone), until: shown(ends), closes: shown(closes), assumed });
  const day = (one: string) => writtenDay(language, one);
  const repeats: readonly Block[] = series
    ? [
        {
          kind: 'text',
          text: say(language, 'event.draft.series', {
            count: series.plan.length,
            skipped: series.skipped.map(day),
            moved: series.moved.map(([from, to]) => [day(from), day(to)] as const),
          }),
        },
        { kind: 'note', text: series.plan.map(({ details }) => shown(details.starts)).join('\n') },
      ]
    : [];
  return {
    to: 'asker',
    title: event.title,
    blocks: [
      { kind: 'text', text },
      ...eventBlocks({ language, now: at }, { event, counts: NOBODY_YET }),
      { kind: 'facts', rows: ownRows(language, event) },
      ...repeats,
      ...(doubt ? askWhen(language, event, event, doubt) : [{ kind: 'choices', items: draftChoices(language, event) } as const]),
    ],
  };
}

type Times = Pick<Event, 'starts' | 'ends' | 'closes'>;

/** Those times, moved so that they begin then. */
const movedTo = ({ starts, ends, closes }: Times, at: Date): Times => {
  const by = at.getTime() - starts.getTime();
  return { starts: at, ends: new Date(ends.getTime() + by), closes: new Date(closes.getTime() + by) };
};

/**
 * Asks which of two moments was meant; `wanted` has the first. Each by its day, time and offset: in an hour that comes twice nothing else
 * tells them apart.
 */
export function askWhen(
  language: Heard['language'],
  event: Event,
  wanted: Times,
  { why, starts }: NonNullable<Read['doubt']>,
): readonly Block[] {
  const { network, id, revision, timeZone, state } = event;
  const text = say(language, 'event.doubt', { why, when: momentIn(language, wanted.starts, timeZone), open: state === 'open' });
  const items = starts.map((at): Choice => {
    const times = Object.entries(movedTo(wanted, at)).map(([name, one]) => [name, one.toISOString()]);
    return {
      label: `${momentIn(language, at, timeZone)} (${offsetOf(at, timeZone)})`,
      action: 'event.when',
      data: { network, event: id, seen: String(revision), ...Object.fromEntries(times) },
    };
  });
  return [
    { kind: 'text', text },
    { kind: 'choices', items },
  ];
}

function draftChoices(language: Heard['language'], event: Event): readonly Choice[] {
  const data = { network: event.network, event: event.id, seen: String(event.revision) };
  const one = (what: 'publish' | 'edit' | 'discard', style?: Choice['style']): Choice => ({
    label: say(language, 'event.button', { what }),
    action: `event.${what}`,
    data,
    ...(style ? { style } : {}),
  });
  return [one('publish', 'primary'), one('edit'), one('discard', 'danger')];
}

/** The draft as a button knows it, taken: somebody may have changed it meanwhile. */
export async function takeSeen(tx: Tx, turn: Heard<ActionTurn>, network: string): Promise<Counted> {
  const taken = await tx.events.take(turn.data.event ?? '');
  if (taken?.event.network !== network) refuse('event.gone', null, { network });
  demandSeen(turn, taken.event);
  return taken;
}

function demandSeen({ data }: Heard<ActionTurn>, { revision, network }: Event): void {
  if (data.seen !== undefined && String(revision) !== data.seen) refuse('event.moved', null, { network });
}

/** All drafts of a series that have not begun are published with it. */
async function draftsWith(ports: Ports, event: Event, now: Date): Promise<readonly string[]> {
  if (!event.series) return [event.id];
  const all = await ports.events.occurrences(event.series.id, now);
  return all.filter(({ state, starts }) => state === 'draft' && starts > now).map(({ id }) => id);
}

/** From now on others see it: its card stands in the network's channels. data: network, event, seen? */
export const publishPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  const { network } = here;
  const seen = await eventIn(turn, ports, here, turn.data.event);
  const ids = await draftsWith(ports, seen, turn.at);
  return asCoordinator(turn, network.id, async (tx) => {
    const { event } = (await tx.events.take(seen.id)) ?? refuse('event.gone', null, { network: network.id });
    // A second press finds it published, which is what was wanted.
    if (event.state === 'open')
      return told(say(turn.language, 'event.published', { title: event.title, rooms: await openRooms(tx, network.id) }));
    if (event.state === 'cancelled') refuse('event.isCancelled', { title: event.title }, { network: network.id });
    demandSeen(turn, event);
    if (event.starts <= turn.at)
      refuse('event.past', { starts: momentIn(turn.language, event.starts, event.timeZone) }, { network: network.id });
    const rooms = await publishAll(tx, ports, turn.at, ids);
    await refreshCards(tx, network.id);
    await tx.audit.note({ ...noted(turn, network.id, 'event.publish'), after: { event: event.id, count: ids.length } });
    const text =
      ids.length > 1
        ? say(turn.language, 'event.published.series', { title: event.title, count: ids.length })
        : say(turn.language, 'event.published', { title: event.title, rooms });
    return { ...told(text), title: event.title, replaces: true };
  });
};

const openRooms = async (tx: Tx, network: string): Promise<number> =>
  (await tx.networks.rooms(network)).filter(({ state }) => state === 'open').length;

/** Their cards come one after the other, so that a channel is not filled with a year of meetings. */
async function publishAll(tx: Tx, ports: Ports, now: Date, ids: readonly string[]): Promise<number> {
  let notBefore: Date | undefined;
  let rooms = 0;
  for (const id of ids) {
    const taken = await tx.events.take(id);
    if (taken?.event.state !== 'draft') continue;
    const event = await tx.events.change(id, { state: 'open' }, false);
    rooms = await postEventCards(tx, ports, { ...taken, event }, { now, ...(notBefore ? { notBefore } : {}) });
    notBefore = event.ends;
  }
  return rooms;
}

/** A draft nobody wants: it is gone from all lists. data: network, event, seen? */
export const discardPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  const { network } = here;
  const seen = await eventIn(turn, ports, here, turn.data.event);
  const ids = await draftsWith(ports, seen, turn.at);
  return asCoordinator(turn, network.id, async (tx) => {
    const { event } = await takeSeen(tx, turn, network.id);
    if (event.state !== 'draft') refuse('event.moved', null, { network: network.id });
    for (const id of new Set([event.id, ...ids])) {
      const taken = await tx.events.take(id);
      if (taken?.event.state === 'draft') await tx.events.drop(id);
    }
    await tx.audit.note({ ...noted(turn, network.id, 'event.discard'), after: { event: event.id, name: event.title } });
    return { ...told(say(turn.language, 'event.discarded', { title: event.title })), replaces: true };
  });
};

/** The card once more in the channels, where it was lost from sight. data: network, event */
export const postPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  return asCoordinator(turn, network.id, async (tx) => {
    const { data, ...rest } = turn;
    const counted = await takeSeen(tx, { ...rest, data: { network: network.id, event: data.event ?? '' } }, network.id);
    if (counted.event.state !== 'open') refuse('event.gone', null, { network: network.id });
    const rooms = await postEventCards(tx, ports, counted, { now: turn.at, once: turn.ref });
    return told(say(turn.language, 'event.published', { title: counted.event.title, rooms }));
  });
};
