import type { Attending, Seats } from '../../src/domain/event.ts';
import type { RsvpAnswer, RsvpState } from '../../src/domain/rsvp.ts';

/** Three speak for each company. */
export const companyOf = (person: number): string => `c${Math.floor(person / 3)}`;

export type Step =
  | { readonly do: 'answer'; readonly who: number; readonly answer: RsvpAnswer; readonly guests: number; readonly attends: Attending }
  | { readonly do: 'takeover'; readonly who: number; readonly from: number }
  | { readonly do: 'seats'; readonly seats: Seats }
  | { readonly do: 'expire' }
  | { readonly do: 'close' };

export interface One {
  readonly who: number;
  state: RsvpState;
  attends: Attending;
  guests: number;
  place: number | undefined;
}

type Answer = Extract<Step, { do: 'answer' }>;

const isLive = (one: One | undefined): boolean => one?.state === 'going' || one?.state === 'offered' || one?.state === 'waiting';

/** What an event does, said in the plainest way: a list of people, gone through from its start after each step. */
export class Model {
  seats: Seats = { total: 3 };
  closed = false;
  last = 0;
  all: One[] = [];

  of = (who: number): One | undefined => this.all.find((one) => one.who === who);
  holding = (): One[] => this.all.filter(({ state }) => state === 'going' || state === 'offered');
  inOrder = (...states: RsvpState[]): One[] =>
    this.all.filter(({ state }) => states.includes(state)).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));

  /** Whether all limits hold with that one among those who hold seats. */
  fits(one: { who: number; attends: Attending; guests: number }): boolean {
    const held = [...this.holding().filter(({ who }) => who !== one.who), one];
    const sum = (some: typeof held) => some.reduce((all, { guests }) => all + 1 + guests, 0);
    const { total = Infinity, onSite = Infinity, remote = Infinity, perCompany = Infinity } = this.seats;
    return (
      sum(held) <= total &&
      (one.attends === 'on-site' ? sum(held.filter(({ attends }) => attends === 'on-site')) <= onSite : true) &&
      (one.attends === 'remote' ? sum(held.filter(({ attends }) => attends === 'remote')) <= remote : true) &&
      sum(held.filter(({ who }) => companyOf(who) === companyOf(one.who))) <= perCompany
    );
  }

  offer(): void {
    if (this.closed) return;
    for (let next: One | undefined; ; ) {
      next = this.inOrder('waiting').find((one) => this.fits(one));
      if (!next) return;
      next.state = 'offered';
    }
  }

  answer(step: Answer): void {
    if (step.answer === 'yes') this.yes(step);
    else this.stays(step);
  }

  private stays({ who, answer, attends }: Answer): void {
    const now = this.of(who);
    const live = isLive(now);
    const late = this.closed && now?.state !== 'offered' && !(answer === 'no' && live);
    if (late || now?.state === answer) return;
    this.put({ who, state: answer as 'no' | 'maybe', attends, guests: 0, place: undefined });
    if (live) this.offer();
  }

  private yes({ who, guests, attends }: Answer): void {
    const now = this.of(who);
    const live = isLive(now) ? now : undefined;
    if (this.closed && now?.state !== 'offered') return;
    const bigger = !live || live.attends !== attends || guests > live.guests;
    if (bigger && !this.everFits({ attends, guests })) return;
    if (live?.state === 'waiting' && live.attends === attends && live.guests === guests) return;
    const seated = live && live.state !== 'waiting';
    const gets = (seated && !bigger) || this.fits({ who, attends, guests });
    if (seated && !gets) return;
    if (!live) this.last += 1;
    this.put({ who, state: gets ? 'going' : 'waiting', attends, guests, place: live ? live.place : this.last });
    if (live) this.offer();
  }

  private everFits({ attends, guests }: Pick<One, 'attends' | 'guests'>): boolean {
    const { total = Infinity, onSite = Infinity, remote = Infinity, perCompany = Infinity } = this.seats;
    return 1 + guests <= Math.min(total, perCompany, attends === 'on-site' ? onSite : remote);
  }

  takeover({ who, from }: Extract<Step, { do: 'takeover' }>): void {
    const [own, theirs] = [this.of(who), this.of(from)];
    if (who === from || companyOf(who) !== companyOf(from) || isLive(own) || !theirs || !isLive(theirs)) return;
    const { state, attends, guests, place } = theirs;
    this.put({ ...theirs, state: 'no', guests: 0, place: undefined });
    this.put({ who, state, attends, guests, place });
  }

  change(seats: Seats): void {
    this.seats = seats;
    const sum = (same: (one: One) => boolean) =>
      this.holding()
        .filter(same)
        .reduce((all, { guests }) => all + 1 + guests, 0);
    const lower = (limit: number | undefined, same: (one: One) => boolean) => {
      for (const one of this.inOrder('going', 'offered').toReversed())
        if (same(one) && sum(same) > (limit ?? Infinity)) one.state = 'waiting';
    };
    for (const company of new Set(this.all.map(({ who }) => companyOf(who))))
      lower(seats.perCompany, ({ who }) => companyOf(who) === company);
    lower(seats.onSite, ({ attends }) => attends === 'on-site');
    lower(seats.remote, ({ attends }) => attends === 'remote');
    lower(seats.total, () => true);
    this.offer();
  }

  /** All offers run out, the first that was made in line first, and what they free goes on. */
  expire(): void {
    for (const one of this.inOrder('offered')) {
      Object.assign(one, { state: 'lapsed', place: undefined });
      this.offer();
    }
  }

  private put(one: One): void {
    this.all = [...this.all.filter(({ who }) => who !== one.who), one];
  }
}
