import type { Outcome, RiskReason } from '../domain/at-risk.ts';
import type { CompanyFacts, Contact, DigestNumbers, NetworkFacts, Piece } from '../domain/digest.ts';
import type { Schedule } from '../domain/digest-schedule.ts';
import type { CompanyYear, YearFacts } from '../domain/digest-year.ts';
import type { Sign } from '../domain/engagement.ts';
import type { Network } from '../domain/network.ts';
import type { Paged } from './commitments.ts';

/** A network's digest of one week as coordinators have it before them: what they changed, and whether it has left. */
export interface Digest {
  readonly week: string;
  /** Over the members' version, in the coordinator's words. */
  readonly greeting?: string;
  readonly leftOut: readonly Piece[];
  readonly sent?: {
    readonly at: Date;
    /** Person id; `tandem` by the schedule. */
    readonly by: string;
    /** Room ids that it went to. */
    readonly rooms: readonly string[];
    /** As they were when it left. */
    readonly numbers: DigestNumbers;
  };
}

/** When a network's digest comes by itself. */
export interface KeptSchedule extends Schedule {
  readonly network: string;
  /** When it is due next, and the week that it tells of. */
  readonly next: Date;
  readonly week: string;
}

/** What a coordinator noted of a company that was at risk. */
export interface RiskMark {
  readonly id: string;
  readonly company: string;
  readonly reason: RiskReason;
  readonly did: 'dismissed' | 'written';
  readonly at: Date;
  readonly note?: string;
  readonly by?: string;
  readonly outcome?: { readonly what: Outcome; readonly at: Date };
}

/** Reads for the digest, outside units. */
export interface Digests {
  /** So many companies a read, of a week or a year, hold up nobody for long where this store lies. */
  readonly page: number;
  /**
   * A page of the network's companies by their ids, as that week saw them. The pages together cost as much as the companies have
   * commitments.
   */
  companies(network: Network, week: string, page: { readonly after?: string; readonly size: number }): Promise<Paged<CompanyFacts>>;
  /** The same for a calendar year in the network's zone: those that were in the network at its end. */
  year(network: Network, year: number, page: { readonly after?: string; readonly size: number }): Promise<Paged<CompanyYear>>;
  /** Of a year, what memberships tell: who left in it, and of a front-runner network who is marked as invoiced for it. */
  yearFacts(network: Network, year: number): Promise<Pick<YearFacts, 'left' | 'fees'>>;
  /** What is no company's, but for gaps and the plan, at that moment: an event later in a running week is coming, not held. */
  facts(network: Network, week: string, at: Date): Promise<Omit<NetworkFacts, 'gaps' | 'plan'>>;
  /** Which signs could be measured in the twelve weeks up to that one: attendance where it was taken, answers where there were events to answer to. */
  measured(network: Network, week: string): Promise<ReadonlySet<Sign>>;
  get(networkId: string, week: string): Promise<Digest | undefined>;
  schedule(networkId: string): Promise<KeptSchedule | undefined>;
  /** Schedules that are due, the longest ago first, for this process alone for `leaseMs`; not taken back, another takes them then. */
  claimDue(now: Date, leaseMs: number, limit: number): Promise<readonly KeptSchedule[]>;
  /** What was logged of talking with that company, the newest first. */
  contacts(networkId: string, companyId: string, limit: number): Promise<readonly Contact[]>;
  /** Marks of the network made since then, the newest first. */
  marks(networkId: string, since: Date): Promise<readonly RiskMark[]>;
  /** The person and network of a page's token, while its time lasts. */
  ofToken(token: string, now: Date): Promise<{ readonly network: string; readonly person: string; readonly expires: Date } | undefined>;
}

/** What a unit writes for the digest. The network is taken first (tx.networks.take): what comes after it is one at a time. */
export interface DigestWrites {
  get(networkId: string, week: string): Promise<Digest | undefined>;
  /** What a coordinator changed of it. */
  edit(networkId: string, week: string, to: { readonly greeting?: string | null; readonly leftOut?: readonly Piece[] }): Promise<void>;
  /** It left. False when it had left before, and nothing is changed. */
  send(networkId: string, week: string, sent: NonNullable<Digest['sent']>): Promise<boolean>;
  schedule(networkId: string): Promise<KeptSchedule | undefined>;
  setSchedule(schedule: KeptSchedule): Promise<void>;
  /** False when there was none. */
  endSchedule(networkId: string): Promise<boolean>;
  /** Counts that a company helped another in that week; of no person. */
  helped(networkId: string, companyId: string, week: string): Promise<void>;
  /** A person asked something: counted for each company that they speak for, confirmed, in each of its networks; nothing of the person. */
  asked(personId: string, week: string): Promise<void>;
  /** A call, a meeting or a letter. `by`: person id, kept under a pseudonym. One of that id is kept once. */
  contact(networkId: string, companyId: string, contact: Omit<Contact, 'by'> & { readonly id: string; readonly by: string }): Promise<void>;
  /** Takes it back. False where it is not there. */
  dropContact(networkId: string, id: string): Promise<boolean>;
  mark(networkId: string, mark: Omit<RiskMark, 'by' | 'outcome'> & { readonly by: string }): Promise<void>;
  /** What came of it. False where there is no such mark. */
  outcome(networkId: string, markId: string, outcome: NonNullable<RiskMark['outcome']>): Promise<boolean>;
  /** A token for the page of that network's digests, for that coordinator (256 random bits); only its hash is kept. */
  link(networkId: string, personId: string, expires: Date): Promise<string>;
}
