import type { Counted } from '../../src/chat/events.ts';
import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import type { Event, EventDetails } from '../../src/domain/event.ts';
import { say } from '../../src/text/say.ts';
import { opened } from '../commit/opened.ts';
import { coordinatedHere, demandCoordinator, type Here, type InNetwork } from '../network/here.ts';
import { asCoordinator, noted } from '../network/within.ts';
import { settleSeats } from '../rsvp/settle.ts';
import { refreshAll } from './card.ts';
import { type Doubt, readDetails } from './details.ts';
import { askWhen, drawDraft } from './draft.ts';
import { eventForm, knownOf } from './form.ts';
import { loggedChange } from './logged.ts';
import { askLower, losersOf } from './lower.ts';
import { demandChangeable, eventIn } from './sees.ts';
import { onDay } from './series.ts';
import { changesOf, seatChanges, tellAnswered } from './tell.ts';
import { typedEvent } from './which.ts';

/** `/event edit <which>`: its form. */
export const edit: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  const found = await typedEvent(turn, ports, here, 'event.edit');
  return 'reply' in found ? found.reply : formOf(turn, here, found.event);
};

/** data: network, event */
export const editPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  return formOf(turn, here, await eventIn(turn, ports, here, turn.data.event));
};

function formOf({ language, at }: Heard, { network }: Here, event: Event): Reply {
  demandChangeable(event, at);
  const form = eventForm(language, network, { known: knownOf(language, event), event });
  return opened(form, { action: 'event.edit', data: { network: network.id, event: event.id } });
}

/** The change that a sent form asks for; of an occurrence, in those that follow too where the coordinator says so. */
export async function change(turn: Heard<FormTurn>, ports: Ports, here: Here, id: string): Promise<Work> {
  const was = await eventIn(turn, ports, here, id);
  demandChangeable(was, turn.at);
  const { network } = here;
  const { language, at } = turn;
  const { details, doubt } = readDetails(turn.fields, { ports, language, now: at, timeZone: was.timeZone, was });
  // On another day the clocks are not changed, but what was meant is not known yet.
  const isUnsure = doubt?.why === 'skipped' || doubt?.why === 'doubled';
  const sure = isUnsure ? { ...details, starts: was.starts, ends: was.ends, closes: was.closes } : details;
  const later = was.series && turn.fields.which === 'coming' ? await laterThan(ports, was) : [];
  return asCoordinator(turn, network.id, async (tx) => {
    const taken = (await tx.events.take(id)) ?? refuse('event.gone', null, { network: network.id });
    if (String(taken.event.revision) !== turn.data.seen) refuse('event.moved', null, { network: network.id });
    demandChangeable(taken.event, at);
    const saved = await saveOne(tx, turn, ports, taken, details, doubt);
    for (const event of later) {
      const one = await tx.events.take(event);
      if (one && one.event.state !== 'cancelled') await saveOne(tx, turn, ports, one, alike(ports, one.event, was, sure));
    }
    return drawChanged(turn, saved, doubt);
  });
}

async function laterThan({ events }: Ports, { series, starts }: Event): Promise<readonly string[]> {
  if (!series) return [];
  return (await events.occurrences(series.id, starts)).filter((one) => one.starts > starts).map(({ id }) => id);
}

/** Another occurrence keeps its day; its times of day and all else become what this one's are. */
function alike(ports: Ports, event: Event, was: Event, details: EventDetails): EventDetails {
  const { day } = ports.calendar.wall(event.starts, event.timeZone);
  // The day that was moved is this one's alone.
  const first = ports.calendar.wall(was.starts, was.timeZone).day;
  return onDay(onDay(details, first, { ports }), day, { ports });
}

interface Saved {
  readonly before: Event;
  readonly after: Event;
  readonly told: number;
  /** Lowering the seats would take somebody's, or the time can be meant in two ways: what is asked about is as it was until it is answered. */
  readonly ask: readonly Block[];
}

/** Saves the change of one event, and has those who answered told. What would take a seat, or of a published one is in doubt, is asked. */
export async function saveOne(tx: Tx, turn: Heard, ports: Ports, taken: Counted, details: EventDetails, doubt?: Doubt): Promise<Saved> {
  const before = taken.event;
  const unsure = before.state === 'open' ? doubt : undefined;
  const losers = await losersOf(tx, taken, details.seats);
  const { starts, ends, closes, seats: kept } = before;
  const wanted = { ...details, ...(unsure ? { starts, ends, closes } : {}), ...(losers.length > 0 ? { seats: kept } : {}) };
  const changes = changesOf('en', before, { ...before, ...absent(wanted), ...wanted });
  const seats = seatChanges('en', before, wanted);
  const isChanged = changes.length > 0 || seats.length > 0 || before.audience !== wanted.audience || before.language !== wanted.language;
  const after = isChanged ? await tx.events.change(before.id, { details: wanted }, changes.length > 0) : before;
  // A later closing time lets a seat that came free after the earlier one go on to the next.
  if (seats.length > 0 || after.closes > before.closes)
    await settleSeats(tx, { ...taken, event: after }, { at: turn.at, spoken: ports.language });
  const told = changes.length > 0 && after.state === 'open' ? await tellAnswered(tx, before, taken.counts) : 0;
  if (isChanged && after.state === 'open') await refreshAll(tx, after);
  if (isChanged) {
    const change = loggedChange(ports, before, after);
    await tx.audit.note({ ...noted(turn, before.network, 'event.edit'), ...change, after: { event: before.id, ...change.after } });
  }
  const ask = [
    ...(unsure ? askWhen(turn.language, after, details, unsure) : []),
    ...(losers.length > 0 ? (await askLower(tx, turn, after, losers, details.seats)).blocks : []),
  ];
  return { before, after, told, ask };
}

/** What the form left empty is taken away. */
const absent = ({ description, place, link }: EventDetails) => ({
  ...(description === undefined ? { description: '' } : {}),
  ...(place === undefined ? { place: '' } : {}),
  ...(link === undefined ? { link: '' } : {}),
});

/** What became of it, and what is asked. */
export function drawChanged(turn: Heard, { before, after, told, ask }: Saved, doubt: Doubt | undefined): Reply {
  const { language } = turn;
  if (after.state === 'draft') return drawDraft(turn, after, { assumed: [], ...(doubt ? { doubt } : {}) });
  const { title } = after;
  const rows = [...changesOf(language, before, after), ...seatChanges(language, before, after)];
  const text =
    before.revision === after.revision
      ? say(language, 'event.unchanged', { title })
      : told > 0
        ? say(language, 'event.changed.told', { title, people: told })
        : say(language, 'event.changed', { title });
  return {
    to: 'asker',
    title,
    blocks: [
      ...(ask.length > 0 && rows.length === 0 ? [] : [{ kind: 'text', text } as const]),
      ...(rows.length === 0 ? [] : [{ kind: 'facts', rows } as const]),
      ...ask,
    ],
  };
}
