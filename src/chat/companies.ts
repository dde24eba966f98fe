import type { Company } from '../domain/company.ts';
import type { Membership, MembershipState, Spokesperson } from '../domain/membership.ts';
import type { Spread } from '../domain/membership-spread.ts';
import type { Json } from './turn.ts';

/** A company with its place in one network. */
export interface Held {
  readonly company: Company;
  readonly membership: Membership;
}

/** What waits for a coordinator: an application, or the first person of a company that is in. */
export interface Waiting extends Held {
  readonly kind: 'application' | 'person';
  /** Who applied, or asks to speak for it. */
  readonly person: string;
  readonly name?: string;
  readonly since: Date;
  /** Names this one's place in the order. */
  readonly cursor: string;
}

/** A cursor before all first persons, and after all applications. */
export const FIRST_PERSON = 'p 0';

/** Reads about companies in networks, outside units. */
export interface Companies {
  /**
   * Those that are in (member, dormant), in the order of their names. `after`: an earlier page's `next`; `starts`: only names that
   * begin so (a name key).
   */
  members(
    networkId: string,
    page: { readonly after?: string; readonly starts?: string; readonly size: number },
  ): Promise<{ readonly members: readonly Held[]; readonly next?: string }>;
  /** How many are in, and how many people and applications wait for a coordinator. Counted as they change: as quick for 10,000. */
  counts(networkId: string): Promise<{ readonly companies: number; readonly waiting: number }>;
  held(networkId: string, companyId: string): Promise<Held | undefined>;
  /** Companies whose name begins so, of those states: the one of exactly that key alone where there is one. */
  named(networkId: string, nameKey: string, states: readonly MembershipState[], limit: number): Promise<readonly Held[]>;
  /** Who speaks or asks to speak for the company there, longest first. */
  speakers(networkId: string, companyId: string): Promise<readonly Spokesperson[]>;
  /** What waits for a coordinator: applications, then first persons, each longest waiting first. `after`, `upTo`: cursors. */
  waiting(networkId: string, page: { readonly after?: string; readonly upTo?: string; readonly size: number }): Promise<readonly Waiting[]>;
  spread(networkId: string): Promise<Spread>;
  /** Those that the person speaks for, confirmed, in any network; by name. */
  spokenBy(personId: string): Promise<readonly Company[]>;
}

/** An application as the authority's document. */
export interface CaseBody {
  readonly id: string;
  readonly membership: Membership;
  readonly at: Date;
  readonly year: number;
  /** What was applied with. */
  readonly body: Json;
  /** The applicant says that it holds trade secrets. */
  readonly secret: boolean;
}

/** What a unit writes about companies. The network is taken first (tx.networks.take): what comes after it is one at a time. */
export interface CompanyWrites {
  byBusinessId(businessId: string): Promise<Company | undefined>;
  /** The one whose place in that network has the name key. */
  byName(networkId: string, nameKey: string): Promise<Held | undefined>;
  held(networkId: string, companyId: string): Promise<Held | undefined>;
  speakers(networkId: string, companyId: string): Promise<readonly Spokesperson[]>;
  /** Those that the person speaks for, confirmed, in any network. */
  spokenBy(personId: string): Promise<readonly Company[]>;
  /** The network's coordinators of now: who is told of what waits. */
  deciders(networkId: string): Promise<readonly string[]>;
  /** In which networks it is, or asks to be; and whether anybody was ever confirmed for it in one of them. */
  reach(companyId: string): Promise<{ readonly networks: readonly string[]; readonly confirmed: boolean }>;
  /** A new one. False, and nothing is done, when its business id is another's. */
  add(company: Company, at: Date): Promise<boolean>;
  /**
   * Changes what is known of a company, in every network that it is in: its order of names, what its sizes and branches count.
   * `name`, `businessId`: what another company has already (the name in one of those networks), and nothing is changed.
   */
  change(company: Company): Promise<'done' | 'name' | 'businessId'>;
  /** A new place, or the change of one; its revision is set here. Counts what it changes. */
  save(membership: Membership): Promise<Membership>;
  /** The person speaks for the company, or asks to. `by`: who confirmed. */
  speak(
    at: { networkId: string; companyId: string },
    person: string,
    state: Spokesperson['state'],
    since: Date,
    by?: string,
  ): Promise<void>;
  /** That person no longer does; without one: nobody any more. */
  silence(at: { networkId: string; companyId: string }, person?: string): Promise<void>;
  /** Opens the case of an application; gives its number, the next of its year and network. */
  openCase(body: CaseBody): Promise<string>;
  /** Writes the decision into the membership's open case, if it has one. */
  decideCase(
    membershipId: string,
    decision: {
      readonly at: Date;
      readonly decision: 'approved' | 'declined' | 'withdrawn';
      readonly by: string;
      readonly reason?: string;
    },
  ): Promise<void>;
}
