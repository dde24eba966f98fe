import type { Attending } from '../domain/event.ts';
import type { RsvpState } from '../domain/rsvp.ts';
import type { NoSeat } from '../domain/seats.ts';

export type RsvpButton = 'yes' | 'no' | 'maybe' | 'form' | 'take' | 'decline' | 'takeover' | 'list' | 'more' | 'promote' | 'release';
export type RsvpField = 'answer' | 'guests' | 'attends' | 'diet' | 'access' | 'company';

/** An event as it is named in a sentence. `when`: with weekday, and zone where it is another one. */
export interface NamedEvent {
  readonly title: string;
  readonly when: string;
}

/** Answers to events: seats, the line, offers. `seats`: the person and the guests. */
export interface RsvpMessages {
  'rsvp.unknown': { typed: string };
  'rsvp.button': { what: RsvpButton };
  'rsvp.which': { typed?: string };
  'rsvp.company': NamedEvent;
  'rsvp.none': { network: string };
  'rsvp.notFound': { typed: string; titles: readonly string[] };
  'rsvp.stranger': { network: string };
  'rsvp.unconfirmed': { company: string };
  'rsvp.state': { title: string; why: 'draft' | 'cancelled' | 'over' };
  'rsvp.closed': { title: string; closes: string };
  'rsvp.guests': { most: number };
  'rsvp.guests.wrong': { typed: string; most: number };
  'rsvp.never': { title: string; seats: number; most: number };
  'rsvp.way': { title: string; attends: Attending };
  'rsvp.person': { typed: string };
  /** To whoever answered. `ahead`: how many wait in front. */
  'rsvp.going': NamedEvent & { seats: number; attends: Attending; same: boolean };
  'rsvp.waiting': NamedEvent & { seats: number; ahead: number; why: NoSeat; same: boolean };
  'rsvp.maybe': NamedEvent & { same: boolean };
  'rsvp.no': NamedEvent & { same: boolean; closed: boolean };
  'rsvp.kept': { title: string; held: number; asked: number; why: NoSeat; offered: boolean; until: string };
  'rsvp.behalf': { name: string };
  /** Told in private, by the clock or since others did something. */
  'rsvp.told.offer': NamedEvent & { seats: number; until: string };
  'rsvp.told.lapsed': NamedEvent;
  'rsvp.told.promoted': NamedEvent & { seats: number };
  'rsvp.told.lost': NamedEvent & { ahead: number };
  'rsvp.told.entered': NamedEvent & { state: 'going' | 'waiting' | 'maybe' | 'no'; seats: number };
  'rsvp.told.takenOver': NamedEvent & { name: string };
  'rsvp.told.late': NamedEvent & { name: string; seats: number };
  'rsvp.takeover.ask': NamedEvent;
  'rsvp.takeover.none': { title: string };
  'rsvp.takeover.own': { title: string };
  'rsvp.takeover.gone': null;
  'rsvp.takeover.done': NamedEvent & { name: string; state: 'going' | 'offered' | 'waiting'; seats: number };
  'rsvp.one': { name: string; company?: string; state: RsvpState; seats: number; attends: Attending; place?: number };
  'rsvp.needs': { diet?: string; access?: string };
  'rsvp.list.none': { title: string };
  'rsvp.promoted': { name: string; seats: number };
  'rsvp.promote.full': { name: string; seats: number; why: NoSeat };
  'rsvp.moved': null;
  'rsvp.form.title': null;
  'rsvp.form.submit': null;
  'rsvp.form.cancel': null;
  'rsvp.form.label': { field: RsvpField };
  /** Empty where none is needed. */
  'rsvp.form.hint': { field: RsvpField };
  'rsvp.attends': { attends: Attending };
  'rsvp.somebody': null;
}
