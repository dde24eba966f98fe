import { ATTENDING, type Attending, type Seats } from './event.ts';
import { holdsSeats, partyOf, type Rsvp, type RsvpState } from './rsvp.ts';

/** How many seats are held (going and offered, guests included), and how many people answered what. */
export interface EventCounts {
  readonly seats: Readonly<Record<Attending, number>>;
  readonly answers: Readonly<Record<RsvpState, number>>;
}

export const NOBODY_YET: EventCounts = {
  seats: { 'on-site': 0, remote: 0 },
  answers: { going: 0, offered: 0, waiting: 0, maybe: 0, no: 0, lapsed: 0 },
};

/** What of an answer counts. */
export type Counting = Pick<Rsvp, 'state' | 'attends' | 'guests'>;

/** Seats that an answer holds. */
export const heldBy = (rsvp: Counting | undefined): number => (rsvp && holdsSeats(rsvp.state) ? partyOf(rsvp) : 0);

/** The counts when an answer has become another one; without `before` it is new, without `after` it is gone. */
export function recount(counts: EventCounts, before: Counting | undefined, after: Counting | undefined): EventCounts {
  const seats = { ...counts.seats };
  const answers = { ...counts.answers };
  if (before) {
    seats[before.attends] -= heldBy(before);
    answers[before.state] -= 1;
  }
  if (after) {
    seats[after.attends] += heldBy(after);
    answers[after.state] += 1;
  }
  return { seats, answers };
}

/** How many seats of each kind are left; Infinity where there is no end, below 0 where more are held than there are. */
export type Free = Readonly<Record<Attending, number>>;

/** Seats that are left of each kind, within the total of both. */
export function freeOf(seats: Seats, { seats: held }: Pick<EventCounts, 'seats'>): Free {
  const total = (seats.total ?? Number.POSITIVE_INFINITY) - held['on-site'] - held.remote;
  return {
    'on-site': Math.min(total, (seats.onSite ?? Number.POSITIVE_INFINITY) - held['on-site']),
    remote: Math.min(total, (seats.remote ?? Number.POSITIVE_INFINITY) - held.remote),
  };
}

/** A person with their guests, who want seats of one kind. */
export type Party = Pick<Rsvp, 'attends' | 'guests'>;

/** Why a party gets no seats now. */
export type NoSeat = 'full' | 'company';

/** Why the party gets no seats; undefined: it gets them. `company`: seats that its company holds already, without its own. */
export function noSeat(seats: Seats, counts: Pick<EventCounts, 'seats'>, company: number | undefined, party: Party): NoSeat | undefined {
  const size = partyOf(party);
  if (company !== undefined && seats.perCompany !== undefined && company + size > seats.perCompany) return 'company';
  return size > freeOf(seats, counts)[party.attends] ? 'full' : undefined;
}

/** The most seats that a party of that kind could ever get; Infinity where there is no end. */
export function mostOf(seats: Seats, attends: Attending, ofCompany: boolean): number {
  const kind = attends === 'on-site' ? seats.onSite : seats.remote;
  const limits = [seats.total, kind, ofCompany ? seats.perCompany : undefined];
  return Math.min(...limits.map((limit) => limit ?? Number.POSITIVE_INFINITY));
}

/** Somebody who holds seats, as `losing` looks at them. */
export type Holder = Pick<Rsvp, 'id' | 'attends' | 'guests' | 'company'>;

/**
 * Who loses the seats when there are fewer: first what is over each company's limit, then over each kind, then over the total; each time
 * the last in first, and a party as a whole. `holders`: everybody who holds seats, the last in first.
 */
export function losing<H extends Holder>(seats: Seats, holders: readonly H[]): readonly H[] {
  const lost = new Set<H>();
  const lower = (limit: number | undefined, those: readonly H[]): void => {
    const left = those.filter((holder) => !lost.has(holder));
    let held = left.reduce((all, one) => all + partyOf(one), 0);
    for (const holder of left) {
      if (held <= (limit ?? Number.POSITIVE_INFINITY)) return;
      held -= partyOf(holder);
      lost.add(holder);
    }
  };
  for (const [company, those] of Map.groupBy(holders, (holder) => holder.company))
    if (company !== undefined) lower(seats.perCompany, those);
  for (const kind of ATTENDING)
    lower(
      kind === 'on-site' ? seats.onSite : seats.remote,
      holders.filter(({ attends }) => attends === kind),
    );
  lower(seats.total, holders);
  return holders.filter((holder) => lost.has(holder));
}
