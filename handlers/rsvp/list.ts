import type { Answered } from '../../src/chat/events.ts';
import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { promoted } from '../../src/domain/answering.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Language } from '../../src/domain/language.ts';
import { partyOf, RSVP_STATES, type Rsvp } from '../../src/domain/rsvp.ts';
import { noSeat, recount } from '../../src/domain/seats.ts';
import { say } from '../../src/text/say.ts';
import { eventIn } from '../event/sees.ts';
import { coordinatedHere, demandCoordinator, type Here } from '../network/here.ts';
import { asCoordinator, noted } from '../network/within.ts';
import { redraw } from './redraw.ts';
import { changed } from './settle.ts';
import { named, tell } from './told.ts';
import { eventMeant } from './which.ts';

/** Answers of a page: each has its buttons. */
const PAGE = 8;

/** `/rsvp list [event]`: who answered what, for the coordinators, with what they eat and need. */
export async function listTyped(turn: Heard<CommandTurn>, ports: Ports, here: Here): Promise<Reply | Work> {
  demandCoordinator(here);
  const meant = await eventMeant(turn, ports, here, turn.args, { action: 'rsvp.list', data: {} });
  return 'reply' in meant ? meant.reply : list(turn, ports, meant, undefined);
}

/** data: network, event, after? */
export const listPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  return list(turn, ports, await eventIn(turn, ports, here, turn.data.event), turn.data.after);
};

async function list({ language }: Heard, ports: Ports, event: Event, after: string | undefined): Promise<Reply> {
  const page = await ports.events.answers(event.id, { states: RSVP_STATES, size: PAGE, ...(after === undefined ? {} : { after }) });
  const blocks = page.items.flatMap((answered) => drawOne(language, event, answered));
  const more: readonly Choice[] =
    page.next === undefined
      ? []
      : [
          {
            label: say(language, 'rsvp.button', { what: 'more' }),
            action: 'rsvp.list',
            data: { network: event.network, event: event.id, after: page.next },
          },
        ];
  if (blocks.length === 0) blocks.push({ kind: 'text', text: say(language, 'rsvp.list.none', { title: event.title }) });
  return { to: 'asker', title: event.title, blocks: [...blocks, ...(more.length > 0 ? [{ kind: 'choices' as const, items: more }] : [])] };
}

function drawOne(language: Language, event: Event, { rsvp, name = say(language, 'rsvp.somebody'), company }: Answered): Block[] {
  const { state, attends, place, diet, access } = rsvp;
  const told = { name, state, seats: partyOf(rsvp), attends, ...(place === undefined ? {} : { place }), ...(company ? { company } : {}) };
  const needs = say(language, 'rsvp.needs', { ...(diet === undefined ? {} : { diet }), ...(access === undefined ? {} : { access }) });
  const text = [say(language, 'rsvp.one', told), ...(needs === '' ? [] : [needs])].join('\n');
  const data = { network: event.network, event: event.id, rsvp: rsvp.id, seen: String(rsvp.revision) };
  const whats = state === 'waiting' || state === 'offered' ? (['promote'] as const) : [];
  const items = whats.map((what) => ({ label: say(language, 'rsvp.button', { what }), action: `rsvp.${what}` as const, data }));
  return [{ kind: 'text', text }, ...(items.length > 0 ? [{ kind: 'choices' as const, items }] : [])];
}

/** A coordinator gives somebody who waits, or was offered it, a seat: also after the closing time. data: network, event, rsvp, seen */
export const promotePressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  const { id } = await eventIn(turn, ports, here, turn.data.event);
  const who = await nameOf(ports, turn.data.rsvp);
  return asCoordinator(turn, here.network.id, async (tx) => {
    const taken = (await tx.events.take(id)) ?? refuse('chat.oldButton', null);
    const { event, counts } = taken;
    const rsvp = await tx.events.rsvp(turn.data.rsvp ?? '');
    if (event.state !== 'open' || rsvp?.event !== event.id || String(rsvp.revision) !== turn.data.seen || !isPromotable(rsvp))
      return refuse('rsvp.moved', null);
    const held = rsvp.company === undefined ? undefined : await tx.events.heldBy(event.id, rsvp.company);
    const own = rsvp.state === 'offered' ? partyOf(rsvp) : 0;
    const why = noSeat(event.seats, recount(counts, rsvp, undefined), held === undefined ? undefined : held - own, rsvp);
    const name = who ?? say(turn.language, 'rsvp.somebody');
    const seats = partyOf(rsvp);
    if (why) refuse('rsvp.promote.full', { name, seats, why });
    const step = await changed(tx, taken, rsvp, promoted(rsvp));
    await tell(tx, { at: turn.at, spoken: ports.language }, { rsvp: step.rsvp, event, what: 'promoted' }, (language) => [
      { kind: 'text', text: say(language, 'rsvp.told.promoted', { ...named(language, event), seats }) },
    ]);
    await tx.audit.note({ ...noted(turn, here.network.id, 'rsvp.promoted'), whom: rsvp.person, after: { event: event.id } });
    await redraw(tx, event);
    return { to: 'asker', title: event.title, blocks: [{ kind: 'text', text: say(turn.language, 'rsvp.promoted', { name, seats }) }] };
  });
};

const isPromotable = ({ state }: Rsvp): boolean => state === 'waiting' || state === 'offered';

async function nameOf(ports: Ports, id: string | undefined): Promise<string | undefined> {
  const rsvp = await ports.events.rsvp(id ?? '');
  const accounts = rsvp ? await ports.roster.accountsOf(rsvp.person) : [];
  return accounts.find(({ name }) => name !== undefined)?.name;
}
