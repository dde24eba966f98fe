import type { Counted } from '../../src/chat/events.ts';
import type { Handler } from '../../src/chat/handler.ts';
import type { Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Data, Heard } from '../../src/chat/turn.ts';
import { type Event, MOST_SEATS, type Seats } from '../../src/domain/event.ts';
import { partyOf } from '../../src/domain/rsvp.ts';
import { type Holder, losing } from '../../src/domain/seats.ts';
import { say } from '../../src/text/say.ts';
import { coordinatedHere } from '../network/here.ts';
import { asCoordinator, noted, told } from '../network/within.ts';
import { settleSeats } from '../rsvp/settle.ts';
import { refreshAll } from './card.ts';
import { takeSeen } from './draft.ts';
import { demandChangeable } from './edit.ts';

/** So many are named; the rest are counted. */
const NAMED = 10;
const KINDS = ['total', 'onSite', 'remote', 'perCompany'] as const;

/** Whether some kind of seat becomes fewer. */
const isLower = (from: Seats, to: Seats): boolean =>
  KINDS.some((kind) => to[kind] !== undefined && (to[kind] ?? 0) < (from[kind] ?? MOST_SEATS + 1));

/** Who would lose their seats, the last in first. The event must have been taken. */
export async function losersOf(tx: Tx, { event }: Counted, seats: Seats): Promise<readonly Holder[]> {
  return isLower(event.seats, seats) ? losing(seats, await tx.events.holders(event.id)) : [];
}

/** Asks before anybody loses a seat. */
export async function askLower(tx: Tx, { language }: Heard, event: Event, losers: readonly Holder[], seats: Seats): Promise<Reply> {
  const shown = await Promise.all(losers.slice(0, NAMED).map(({ id }) => tx.events.rsvp(id)));
  const people = shown.flatMap((rsvp) => (rsvp ? [rsvp.person] : []));
  const names = await tx.people.names(people);
  const text = say(language, 'event.lower.ask', {
    people: losers.length,
    seats: losers.reduce((sum, one) => sum + partyOf(one), 0),
    names: people.map((person) => names.get(person) ?? say(language, 'network.somebody')),
    more: Math.max(0, losers.length - NAMED),
  });
  const data: Data = {
    network: event.network,
    event: event.id,
    seen: String(event.revision),
    ...Object.fromEntries(KINDS.flatMap((kind) => (seats[kind] === undefined ? [] : [[kind, String(seats[kind])]]))),
  };
  return {
    to: 'asker',
    title: event.title,
    blocks: [
      { kind: 'text', text },
      {
        kind: 'choices',
        items: [
          { label: say(language, 'event.button', { what: 'lower' }), action: 'event.lower', data, style: 'danger' },
          {
            label: say(language, 'event.button', { what: 'keep' }),
            action: 'event.show',
            data: { network: event.network, event: event.id },
          },
        ],
      },
    ],
  };
}

/** The coordinator says so: the last in lose their seats, stand first in line, and are told. data: network, event, seen, total?, onSite?, remote?, perCompany? */
export const lowerPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  return asCoordinator(turn, network.id, async (tx) => {
    const taken = await takeSeen(tx, turn, network.id);
    demandChangeable(taken.event, turn.at);
    const seats = seatsIn(turn.data) ?? refuse('chat.oldButton', null, { network: network.id });
    const losers = await losersOf(tx, taken, seats);
    const event = await tx.events.change(taken.event.id, { details: { ...taken.event, seats } }, false);
    await settleSeats(tx, { ...taken, event }, { at: turn.at, spoken: ports.language });
    const people = losers.length;
    await refreshAll(tx, event);
    await tx.audit.note({ ...noted(turn, network.id, 'event.lower'), after: { event: event.id, seats: { ...seats }, people } });
    return { ...told(say(turn.language, 'event.changed.told', { title: event.title, people })), replaces: true };
  });
};

function seatsIn(data: Data): Seats | undefined {
  const found = KINDS.flatMap((kind) => (data[kind] === undefined ? [] : [[kind, Number(data[kind])] as const]));
  const isRight = found.length > 0 && found.every(([, n]) => Number.isInteger(n) && n >= 1 && n <= MOST_SEATS);
  return isRight ? Object.fromEntries(found) : undefined;
}
