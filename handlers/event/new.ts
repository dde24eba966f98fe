import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Data, FormTurn, Heard } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { opened } from '../commit/opened.ts';
import { coordinatedHere, demandCoordinator, type Here, type InNetwork } from '../network/here.ts';
import { asCoordinator, noted } from '../network/within.ts';
import { readDetails } from './details.ts';
import { drawDraft } from './draft.ts';
import { change } from './edit.ts';
import { eventForm, type Known } from './form.ts';
import { readLine } from './new-line.ts';
import { type Planned, readSeries } from './series.ts';

/** Of a line in the button that opens the form. */
const MOST_LINE = 1_200;

/** `/event new "<title>" <date> <time> [place] [seats]`: a draft, shown back, where all of it was understood; else the form with what was. */
export const fresh: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  const typed = turn.args.trim();
  const known = knownOfLine(turn, ports, here.network, typed);
  const { moment, fields } = known;
  if (moment && 'wrong' in moment) refuse('event.wrong', { what: moment.wrong, typed: moment.typed });
  const isWhole = (fields.title ?? '') !== '' && moment?.day !== undefined && moment.time !== undefined;
  return isWhole ? keep(turn, ports, here, fields) : openNew(turn, ports, here, fields, typed);
};

function knownOfLine({ language, at }: Heard, { calendar }: Ports, { settings }: Network, typed: string) {
  const { title, when, place, total, moment } = readLine(typed, (text) => calendar.moment(text, language, at, settings.timeZone));
  const fields: Known = {
    title,
    ...(when === undefined ? {} : { when }),
    ...(place === undefined ? {} : { place }),
    ...(total === undefined ? {} : { total }),
  };
  return { fields, moment };
}

async function openNew(turn: Heard, ports: Ports, { network }: Here, known: Known, typed: string): Promise<Reply> {
  const { language } = turn;
  const line = typed === '' || typed.length > MOST_LINE ? {} : { line: typed };
  const spoken = await spokenHere(turn, ports, network);
  const usual: Known = { zone: network.settings.timeZone, language: spoken, audience: 'network', ...known };
  return opened(eventForm(language, network, { known: usual }), { action: 'event.new', data: { network: network.id, ...line } });
}

/**
 * The language of an event that tells none: the channel's. Elsewhere one's own where a channel of the network speaks it, else that of the
 * first: those who are invited read it, not whoever typed it.
 */
async function spokenHere({ room, language }: Heard, ports: Ports, { id }: Network): Promise<Language> {
  const rooms = await ports.networks.rooms(id);
  const spoken = rooms.map((one) => one.language ?? ports.language);
  const here = spoken[rooms.findIndex((one) => one.id === room.id)];
  return here ?? (spoken.includes(language) ? language : (spoken[0] ?? language));
}

/** data: network, line? (typed before) */
export const newPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  const typed = turn.data.line ?? '';
  return openNew(turn, ports, here, typed === '' ? {} : knownOfLine(turn, ports, here.network, typed).fields, typed);
};

/** The form of a new event, or of the change of one, sent. data: network, event?, seen? */
export const newSent: Handler<FormTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  return turn.data.event === undefined ? keep(turn, ports, here, turn.fields) : change(turn, ports, here, turn.data.event);
};

/** Keeps the draft, or the drafts of a series, and shows back what was understood: nobody else sees or hears of them. */
async function keep(turn: Heard, ports: Ports, { network }: Here, fields: Data): Promise<Work> {
  const { language, at, ref, person } = turn;
  const about = { ports, language, now: at, timeZone: network.settings.timeZone };
  const read = readDetails({ language: await spokenHere(turn, ports, network), ...fields }, about);
  const series = readSeries(fields, about, read.details, network.id, ref);
  const plan: readonly Planned[] = series?.plan ?? [{ details: read.details }];
  return asCoordinator(turn, network.id, async (tx) => {
    if (series) await tx.events.addSeries(series.series);
    for (const [n, { details, day }] of plan.entries())
      await tx.events.add({
        ...details,
        ...{ id: n === 0 ? ref : `${ref}-${n}`, network: network.id, state: 'draft', made: at, by: person.id },
        ...(series && day !== undefined ? { series: { id: series.series.id, day } } : {}),
      });
    await tx.audit.note({ ...noted(turn, network.id, 'event.new'), after: { event: ref, count: plan.length } });
    const counted = (await tx.events.take(ref)) ?? refuse('event.gone', null);
    return drawDraft(turn, counted.event, { ...read, ...(series ? { series } : {}) });
  });
}
