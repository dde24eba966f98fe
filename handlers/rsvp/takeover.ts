import type { Holding } from '../../src/chat/events.ts';
import { type Handler, inLine, lineOfEvent, type Work } from '../../src/chat/handler.ts';
import type { Standing } from '../../src/chat/networks.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { handedOver, isOffered } from '../../src/domain/answering.ts';
import type { Event } from '../../src/domain/event.ts';
import { isIn } from '../../src/domain/membership.ts';
import { partyOf, type Rsvp } from '../../src/domain/rsvp.ts';
import { say } from '../../src/text/say.ts';
import { eventIn } from '../event/sees.ts';
import { type Here, pressedHere } from '../network/here.ts';
import { redraw } from './redraw.ts';
import { refuseAnswer } from './refused.ts';
import { changed, lapse } from './settle.ts';
import { named, tell } from './told.ts';
import { eventMeant } from './which.ts';

/** `/rsvp take over [event]`: a colleague's seat, or place in the line. */
export async function takeoverTyped(turn: Heard<CommandTurn>, ports: Ports, here: Here): Promise<Reply | Work> {
  const meant = await eventMeant(turn, ports, here, turn.args, { action: 'rsvp.takeover', data: {} });
  return 'reply' in meant ? meant.reply : takeover(turn, ports, here, meant, undefined);
}

/** data: network, event, rsvp? (absent: whose) */
export const takeoverPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  return takeover(turn, ports, here, await eventIn(turn, ports, here, turn.data.event), turn.data.rsvp);
};

/** What others of those companies hold or wait for at the event, in the order of places: a colleague may take it over. */
export async function colleaguesSeats(
  ports: Ports,
  event: string,
  companies: readonly string[],
  person: string,
): Promise<readonly Holding[]> {
  return (await ports.events.ofCompanies(event, companies)).filter(({ rsvp }) => rsvp.person !== person);
}

/** The companies that somebody may take a seat over for. */
export const spokenFor = ({ speaks }: Standing): readonly string[] =>
  speaks.filter(({ membership, state }) => isIn(membership) && state === 'confirmed').map(({ company }) => company);

async function takeover(turn: Heard, ports: Ports, { standing }: Here, event: Event, chosen: string | undefined): Promise<Reply | Work> {
  const { language } = turn;
  const holding = await colleaguesSeats(ports, event.id, spokenFor(standing), turn.person.id);
  if (holding.length === 0) refuse('rsvp.takeover.none', { title: event.title }, { network: event.network });
  const found = holding.find(({ rsvp }) => rsvp.id === chosen);
  if (chosen !== undefined && !found) refuse('rsvp.takeover.gone', null, { network: event.network });
  if (found) return takeOver(turn, ports, event, { from: found.rsvp, name: found.name ?? say(language, 'rsvp.somebody') });
  const items = holding.map(({ rsvp, name = say(language, 'rsvp.somebody'), company }) => ({
    label: say(language, 'rsvp.one', {
      name,
      state: rsvp.state,
      seats: partyOf(rsvp),
      attends: rsvp.attends,
      ...(company ? { company } : {}),
    }),
    action: 'rsvp.takeover' as const,
    data: { network: event.network, event: event.id, rsvp: rsvp.id },
  }));
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text: say(language, 'rsvp.takeover.ask', named(language, event)) },
      { kind: 'choices', items },
    ],
  };
}

/** The colleague’s answer becomes the Turn’s person’s. */
export function takeOver(turn: Heard, ports: Ports, { id }: Event, { from, name }: { readonly from: Rsvp; readonly name: string }): Work {
  const { language } = turn;
  const now = { at: turn.at, spoken: ports.language };
  return inLine(lineOfEvent(id), async (tx) => {
    const found = (await tx.events.take(id)) ?? refuse('chat.oldButton', null);
    // An offer of their own that has run out stands in nobody's way; its seats may even have gone to the colleague.
    const taken = (await lapse(tx, found, await tx.events.answer(id, turn.person.id), now)) ?? found;
    const { event } = taken;
    const theirs = await tx.events.rsvp(from.id);
    const own = await tx.events.answer(event.id, turn.person.id);
    const standing = await tx.networks.standing(turn.person.id, event.network);
    if (event.state !== 'open') return refuseAnswer(language, event, { why: event.state }, 1);
    if (now.at >= event.starts) return refuseAnswer(language, event, { why: 'over' }, 1);
    const colleague = standing.speaks.some(
      ({ company, membership, state }) => company === theirs?.company && isIn(membership) && state === 'confirmed',
    );
    const { state } = theirs ?? from;
    const live = state === 'going' || state === 'waiting' || isOffered(theirs, now.at);
    if (!theirs || !colleague || !live) return refuse('rsvp.takeover.gone', null, { network: event.network });
    if (own && ['going', 'offered', 'waiting'].includes(own.state))
      refuse('rsvp.takeover.own', { title: event.title }, { network: event.network });
    const steps = handedOver(theirs, { person: turn.person.id, id: turn.ref, ...(own ? { now: own } : {}) }, now.at);
    // First the one who goes: two cannot have one place.
    const left = await changed(tx, taken, theirs, steps.from);
    const { rsvp } = await changed(tx, left.taken, own, steps.to);
    await tell(tx, now, { rsvp: left.rsvp, event, what: 'takenOver' }, (theirLanguage) => [
      {
        kind: 'text',
        text: say(theirLanguage, 'rsvp.told.takenOver', {
          ...named(theirLanguage, event),
          name: turn.by.name ?? say(theirLanguage, 'rsvp.somebody'),
        }),
      },
    ]);
    await redraw(tx, event);
    const done = { ...named(language, event), name, state: state as 'going' | 'offered' | 'waiting', seats: partyOf(rsvp) };
    return { to: 'asker', title: event.title, blocks: [{ kind: 'text', text: say(language, 'rsvp.takeover.done', done) }] };
  });
}
