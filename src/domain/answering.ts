import { type Attending, type Event, MOST_GUESTS } from './event.ts';
import { partyOf, type Rsvp, type RsvpAnswer } from './rsvp.ts';
import { type EventCounts, heldBy, mostOf, type NoSeat, noSeat, recount } from './seats.ts';
import { afterWorkingHours } from './working-hours.ts';

/** What somebody says. What is absent stays as it was. */
export interface Wish {
  readonly answer: RsvpAnswer;
  readonly attends?: Attending;
  readonly guests?: number;
  /** Empty: taken away. */
  readonly diet?: string;
  readonly access?: string;
}

/** An event as the unit that took it sees it, and what the person and their company have there. */
export interface Stand {
  readonly event: Event;
  readonly counts: EventCounts;
  readonly lastPlace: number;
  /** The person's answer of until now. */
  readonly mine?: Rsvp;
  /** Seats that the company holds, the person's own among them. */
  readonly company?: number;
  /** Others wait for seats that are free and were not offered yet: nobody goes past them. */
  readonly queued?: boolean;
}

/** Who answers, and for whom. */
export interface Answerer {
  readonly person: string;
  readonly company?: string;
  /** Of a new answer. */
  readonly id: string;
  /** A coordinator enters it: also after the closing time. */
  readonly onBehalf: boolean;
}

/** Why nobody can answer so. `never`: there are not that many seats at all. */
export type NoAnswer =
  | { readonly why: 'draft' | 'cancelled' | 'over' | 'closed' }
  | { readonly why: 'guests'; readonly most: number }
  | { readonly why: 'never'; readonly most: number }
  | { readonly why: 'way'; readonly attends: Attending };

/** An answer to be saved; its revision is the store's. */
export type Unsaved = Omit<Rsvp, 'revision'>;

/**
 * What an answer brings. `same`: nothing, it was said before. `kept`: the seats, or the offer, that the person has stay as they are,
 * since there are none for what was asked beyond it.
 */
export type Answering =
  | { readonly is: 'refused'; readonly no: NoAnswer }
  | { readonly is: 'same'; readonly rsvp: Rsvp }
  | { readonly is: 'kept'; readonly rsvp: Rsvp; readonly why: NoSeat }
  | { readonly is: 'saved'; readonly rsvp: Unsaved; readonly why?: NoSeat };

const hasState = (rsvp: Rsvp | undefined, ...states: readonly Rsvp['state'][]): boolean =>
  rsvp !== undefined && states.includes(rsvp.state);

/** Whether an offer can be taken still: also after the closing time, since it was made before. */
export const isOffered = (rsvp: Rsvp | undefined, at: Date): boolean =>
  rsvp?.state === 'offered' && rsvp.until !== undefined && at < rsvp.until;

/** How one can take part. */
export function waysOf({ place, link, seats }: Pick<Event, 'place' | 'link' | 'seats'>): readonly Attending[] {
  const onSite = seats.onSite !== 0 && (place !== undefined || link === undefined);
  const remote = seats.remote !== 0 && (link !== undefined || seats.remote !== undefined);
  return [...(onSite ? (['on-site'] as const) : []), ...(remote ? (['remote'] as const) : [])];
}

/**
 * What an answer brings, by the seats as they are. Whoever says no after the closing time lets go of a seat all the same, until the
 * event begins; nobody gets it then but by a coordinator.
 */
export function answering(stand: Stand, by: Answerer, wish: Wish, at: Date): Answering {
  const no = noAnswer(stand, by, wish, at);
  if (no) return { is: 'refused', no };
  return wish.answer === 'yes' ? comes(stand, by, wish, at) : stays(stand, by, wish, at);
}

function noAnswer({ event, mine }: Stand, by: Answerer, wish: Wish, at: Date): NoAnswer | undefined {
  if (event.state !== 'open') return { why: event.state };
  if (at >= (by.onBehalf ? event.ends : event.starts)) return { why: 'over' };
  const letsGo = wish.answer === 'no' && hasState(mine, 'going', 'offered', 'waiting');
  if (at >= event.closes && !by.onBehalf && !letsGo && !isOffered(mine, at)) return { why: 'closed' };
  return undefined;
}

const noted = (mine: Rsvp | undefined, wish: Wish, what: 'diet' | 'access') => {
  const now = wish[what] ?? mine?.[what] ?? '';
  return now.trim() === '' ? {} : { [what]: now.trim() };
};

function stays({ event, mine }: Stand, by: Answerer, wish: Wish, at: Date): Answering {
  const state = wish.answer === 'maybe' ? 'maybe' : 'no';
  if (mine?.state === state) return { is: 'same', rsvp: mine };
  const needs = state === 'maybe' ? { ...noted(mine, wish, 'diet'), ...noted(mine, wish, 'access') } : {};
  const attends = wish.attends ?? mine?.attends ?? waysOf(event)[0] ?? 'on-site';
  return { is: 'saved', rsvp: { ...whose(event, mine, by), state, attends, guests: 0, since: at, ...needs } };
}

const whose = (event: Event, mine: Rsvp | undefined, by: Answerer) => ({
  id: mine?.id ?? by.id,
  event: event.id,
  person: by.person,
  ...(by.company === undefined ? {} : { company: by.company }),
  onBehalf: by.onBehalf,
});

function comes(stand: Stand, by: Answerer, wish: Wish, at: Date): Answering {
  const { event, mine } = stand;
  const ways = waysOf(event);
  const standing = hasState(mine, 'going', 'waiting') || isOffered(mine, at) ? mine : undefined;
  const attends = wish.attends ?? standing?.attends ?? ways[0] ?? 'on-site';
  const guests = wish.guests ?? standing?.guests ?? 0;
  if (!ways.includes(attends)) return { is: 'refused', no: { why: 'way', attends } };
  if (guests > MOST_GUESTS) return { is: 'refused', no: { why: 'guests', most: MOST_GUESTS } };
  const party = { attends, guests };
  const most = mostOf(event.seats, attends, by.company !== undefined);
  const grows = !standing || standing.attends !== attends || guests > standing.guests;
  if (grows && partyOf(party) > most) return { is: 'refused', no: { why: 'never', most } };
  const needs = { ...noted(mine, wish, 'diet'), ...noted(mine, wish, 'access') };
  if (standing && isSame(standing, party, needs)) return { is: 'same', rsvp: standing };
  const why = grows || standing?.state === 'waiting' ? refusedSeat(stand, by, party) : undefined;
  if (why && standing && standing.state !== 'waiting') return { is: 'kept', rsvp: standing, why };
  return {
    is: 'saved',
    rsvp: { ...whose(event, mine, by), ...party, ...needs, ...entered(stand, standing, why, at) },
    ...(why ? { why } : {}),
  };
}

function refusedSeat(stand: Stand, by: Answerer, party: Pick<Rsvp, 'attends' | 'guests'>): NoSeat | undefined {
  const without = recount(stand.counts, stand.mine, undefined);
  return noSeat(stand.event.seats, without, others(stand, by), party) ?? (stand.queued ? 'full' : undefined);
}

/** A seat or a place in the line, at the place of before where there is one. */
function entered({ lastPlace }: Stand, standing: Rsvp | undefined, why: NoSeat | undefined, at: Date) {
  const state = why ? ('waiting' as const) : ('going' as const);
  // Whoever is there already stays ticked, whatever they change.
  const came = state === 'going' && standing?.checkedIn !== undefined ? { checkedIn: standing.checkedIn } : {};
  return { state, place: standing?.place ?? lastPlace + 1, since: standing?.state === state ? standing.since : at, ...came };
}

/** What the company's others hold. */
const others = ({ company, mine }: Stand, by: Answerer): number | undefined =>
  by.company === undefined ? undefined : (company ?? 0) - (mine?.company === by.company ? heldBy(mine) : 0);

/** An offer that is taken as it is becomes a seat: that is no repetition. */
const isSame = (mine: Rsvp, { attends, guests }: Pick<Rsvp, 'attends' | 'guests'>, needs: { diet?: string; access?: string }): boolean =>
  mine.state !== 'offered' &&
  mine.attends === attends &&
  mine.guests === guests &&
  mine.diet === needs.diet &&
  mine.access === needs.access;

/** Whether free seats go to those who wait by themselves: before the closing time, and before it begins. */
export const isPromoting = ({ state, closes, starts }: Pick<Event, 'state' | 'closes' | 'starts'>, at: Date): boolean =>
  state === 'open' && at < closes && at < starts;

/** So many working hours an offer stands. */
export const OFFER_HOURS = 8;

/** When an offer of that moment runs out: after so many working hours, and not after the event has begun. */
export function offerEnds({ starts, timeZone }: Pick<Event, 'starts' | 'timeZone'>, at: Date, hours: number = OFFER_HOURS): Date {
  const ends = afterWorkingHours(at, hours, timeZone);
  return ends < starts ? ends : starts;
}

/** The answer as it was, at its place in the order, without what only an offer has, or only a seat. */
function placed({ revision: _, until: __, checkedIn: ___, ...kept }: Rsvp): Unsaved {
  return kept;
}

/** The same without its place. */
function bare(rsvp: Rsvp): Unsaved {
  const { place: _, ...kept } = placed(rsvp);
  return kept;
}

/** Of one that waits: an offer. */
export const offered = (rsvp: Rsvp, event: Event, at: Date): Unsaved => ({
  ...placed(rsvp),
  state: 'offered',
  until: offerEnds(event, at),
});

/** Of an offer that nobody took: it is over, with its place. */
export const lapsed = (rsvp: Rsvp): Unsaved => ({ ...bare(rsvp), state: 'lapsed' });

/** Of one who waits, by a coordinator's word: a seat. */
export const promoted = (rsvp: Rsvp): Unsaved => ({ ...placed(rsvp), state: 'going' });

/** Of one who loses the seat since there are fewer: waits, at the place of before. */
export const bumped = (rsvp: Rsvp): Unsaved => ({ ...placed(rsvp), state: 'waiting' });

/**
 * A colleague in somebody's place: with the same place, guests and state. First `from` is saved, which lets go of the place, then `to`.
 * What somebody eats and needs is not handed on, nor that they were there.
 */
export function handedOver(from: Rsvp, to: { readonly person: string; readonly id: string; readonly now?: Rsvp }, at: Date) {
  const { diet: _, access: __, ...left } = bare(from);
  const { state, guests, attends, place, until, company } = from;
  const taken: Unsaved = {
    ...{ id: to.now?.id ?? to.id, event: from.event, person: to.person, onBehalf: false, since: at, state, guests, attends },
    ...(company === undefined ? {} : { company }),
    ...(place === undefined ? {} : { place }),
    ...(until === undefined ? {} : { until }),
    ...(to.now?.diet === undefined ? {} : { diet: to.now.diet }),
    ...(to.now?.access === undefined ? {} : { access: to.now.access }),
  };
  return { from: { ...left, state: 'no', guests: 0 } as Unsaved, to: taken };
}
