import type { Spokesperson } from './membership.ts';

/** Who does something about a company's people. `self`: its person id. */
export interface Actor {
  readonly self: string;
  readonly coordinator: boolean;
}

export type PeopleFault =
  /** Not theirs to do. */
  | 'forbidden'
  /** That person neither speaks nor asks to speak for the company. */
  | 'unknown'
  /** It is so already. */
  | 'already'
  /** Nobody would be left who speaks for it: hand over, or let the company leave. */
  | 'last';

type People = readonly Pick<Spokesperson, 'person' | 'state'>[];
export type PeopleChange = { readonly people: People } | { readonly fault: PeopleFault };

const stateOf = (people: People, person: string) => people.find((one) => one.person === person)?.state;
const isConfirmed = (people: People, person: string): boolean => stateOf(people, person) === 'confirmed';
const without = (people: People, person: string): People => people.filter((one) => one.person !== person);
const confirmedWith = (people: People, person: string): People => [...without(people, person), { person, state: 'confirmed' }];

/** Asks to speak for the company. */
export function ask(people: People, person: string): PeopleChange {
  return stateOf(people, person) ? { fault: 'already' } : { people: [...people, { person, state: 'asked' }] };
}

/** Says that a person speaks for the company: a coordinator may, and whoever has been confirmed before. */
export function confirm(people: People, { self, coordinator }: Actor, person: string): PeopleChange {
  if (!coordinator && !isConfirmed(people, self)) return { fault: 'forbidden' };
  const state = stateOf(people, person);
  if (state === undefined) return { fault: 'unknown' };
  return state === 'confirmed' ? { fault: 'already' } : { people: confirmedWith(people, person) };
}

/** Says that a person does not, or no longer, speak for it. Those confirmed are a coordinator's to remove, or their own. */
export function remove(people: People, { self, coordinator }: Actor, person: string): PeopleChange {
  const state = stateOf(people, person);
  const own = self === person;
  if (!coordinator && !own && !isConfirmed(people, self)) return { fault: 'forbidden' };
  if (state === undefined) return { fault: 'unknown' };
  if (state === 'confirmed' && !own && !coordinator) return { fault: 'forbidden' };
  const left = without(people, person);
  const lastVoice = state === 'confirmed' && !left.some((one) => one.state === 'confirmed');
  if (own && (lastVoice || left.length === 0)) return { fault: 'last' };
  return { people: left };
}

/** Gives one's own place to another person, whom nobody else needs to confirm. */
export function handOver(people: People, from: string, to: string): PeopleChange {
  if (!isConfirmed(people, from)) return { fault: 'forbidden' };
  if (from === to) return { fault: 'already' };
  return { people: confirmedWith(without(people, from), to) };
}
