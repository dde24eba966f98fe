import type { ClockName } from './command.ts';
import type { Ports, Tx } from './ports.ts';
import type { Reply } from './reply.ts';
import type { ClockTurn, Heard, PersonTurn } from './turn.ts';

/**
 * The part of a Turn's work that writes. app.ts runs it in the one unit that also records the Turn and its Reply.
 * Inside: only `tx`, no network, no other store, under 100 ms.
 */
export interface Work<R = Reply> {
  (tx: Tx): Promise<R>;
  /** Units of one line go one at a time in this process, and hold up no others: see lineOfEvent. */
  readonly line?: string;
}

/** The line of those who write about that event: each takes its row, and would wait for the others with a connection in hand. */
export const lineOfEvent = (event: string): string => `event:${event}`;

/** The same work, in that line. */
export const inLine = <R>(line: string | undefined, work: Work<R>): Work<R> => (line === undefined ? work : Object.assign(work, { line }));

/** Reads and thinks outside any unit, then returns a finished Reply, or the Work that writes and gives one. */
export type Handler<T extends PersonTurn> = (turn: Heard<T>, ports: Ports) => Promise<Reply | Work>;

/** What the clock starts: no Reply; what others shall hear are outbox rows of the Work. */
export type ClockHandler<N extends ClockName = ClockName> = (turn: ClockTurn<N>, ports: Ports) => Promise<Work<void> | undefined>;

/** Draws a card from the current state when an update is sent, `now`. Undefined: it is gone, send nothing. */
export type CardDrawer = (id: string, ports: Ports, now: Date) => Promise<Reply | undefined>;
