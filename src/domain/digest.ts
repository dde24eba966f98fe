import type { Risk } from './at-risk.ts';
import type { CommitmentVisibility, EvidenceLevel, Status } from './commitment.ts';
import type { Engagement, Seen } from './engagement.ts';
import type { Method } from './method.ts';
import type { FitSignal } from './model-fit.ts';
import type { Countable, Total } from './totals.ts';

/** Where a commitment stood at a moment. */
export interface Standing {
  readonly status: Status;
  readonly percent?: number;
  readonly value?: number;
  readonly level?: EvidenceLevel;
}

/** A company's commitment as a week saw it: the figures of Countable are those of the week's end. */
export interface CommitmentFacts extends Countable, Standing {
  readonly title: string;
  readonly visibility: CommitmentVisibility;
  readonly made: Date;
  /** At the end of the week before; absent where it was not there yet. */
  readonly before?: Standing;
  /** An update came in the week. */
  readonly updated: boolean;
  /** The update that said so, where it is stuck. */
  readonly stuck?: { readonly update: string; readonly at: Date };
  /** YYYY-MM-DD: by when an update is asked for now; known of the newest weeks alone. */
  readonly asked?: string;
  /** Of the municipality's climate programme, as the company named it. */
  readonly goal?: string;
}

/** How many of something there are by how well their figures are shown. */
export type Levels = Readonly<Record<EvidenceLevel, number>>;

/** Updates of one company in one week that are shown equally well. `hidden`: of commitments that only coordinators see. */
export interface ToldCount {
  readonly week: string;
  readonly level: EvidenceLevel;
  readonly hidden: boolean;
  readonly count: number;
}

/** What is known of a company in a network, for one week's digest. */
export interface CompanyFacts {
  readonly id: string;
  readonly name: string;
  readonly resting: boolean;
  /** When it came in. */
  readonly since: Date;
  readonly commitments: readonly CommitmentFacts[];
  /** What was counted in each week of the trend; a week without anything is left out. */
  readonly weeks: ReadonlyMap<string, Seen>;
  /** Its updates in the weeks of the trend, as the week's end saw them; they add up to what `weeks` counts. */
  readonly told: readonly ToldCount[];
  /** The last sign of it up to the week's end: an update, an answer to an invitation, attendance, a question, a logged contact. */
  readonly lastSign?: Date;
  readonly contact?: Contact;
  /** The last events that it said yes to and did not come to, in a row; absent where attendance was not taken. */
  readonly missed?: number;
}

export const CONTACT_KINDS = ['call', 'meeting', 'mail'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** What a coordinator logged of talking with a company. */
export interface Contact {
  readonly kind: ContactKind;
  readonly at: Date;
  readonly note?: string;
  /** Name of the coordinator; absent where they were forgotten. */
  readonly by?: string;
}

export interface Named {
  readonly company: string;
  readonly name: string;
}

/** A week of the trend. `count` absent: not measured, since the network was not there yet. */
export interface TrendPoint {
  readonly week: string;
  readonly count?: number;
  /** They add up to it; absent with it. */
  readonly levels?: Levels;
}

/** A total with how it changed in the week; `change` absent in a network's first week. */
export interface ChangedTotal extends Total {
  readonly change?: number;
  /** Of how many companies. */
  readonly companies: number;
}

/** What may be told to every member: nothing of commitments that only coordinators see, and no name but of those to thank. */
export interface Shared {
  readonly updates: number;
  readonly active: number;
  readonly made: number;
  readonly done: number;
  readonly moved: number;
  readonly totals: readonly ChangedTotal[];
  /** Finished in the week, where the network sees them. */
  readonly finished: readonly { readonly name: string; readonly title: string }[];
  /** Companies with an update in the week that the network sees. */
  readonly thanked: readonly string[];
  /** Of the commitments that members may know of. */
  readonly trend: readonly TrendPoint[];
}

export interface StuckOne extends Named {
  readonly commitment: string;
  readonly title: string;
  readonly update: string;
  /** YYYY-MM-DD */
  readonly since: string;
}

export interface CompanyRisk extends Named, Risk {
  readonly contact?: Contact;
}

export interface CompanyScore extends Named {
  readonly engagement: Engagement;
  readonly contact?: Contact;
  /** Commitments that wait for an update (absent: not known any more), and that are blocked. */
  readonly pending?: { readonly overdue?: number; readonly blocked: number };
}

export interface HeldEvent {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD, where it was held. */
  readonly day: string;
  /** Seats of those who had said that they come. */
  readonly going: number;
  /** Those who were checked in, guests included; absent: nobody took attendance. */
  readonly came?: number;
}

export interface ComingEvent {
  readonly id: string;
  readonly title: string;
  readonly starts: Date;
  readonly going: number;
  readonly waiting: number;
  /** Absent: as many as come. */
  readonly left?: number;
}

/** The rest of a network that is no company's. */
export interface NetworkFacts {
  readonly waiting: { readonly applications: number; readonly people: number; readonly review: number; readonly claims: number };
  /** Companies that came in, and that went, in the week. */
  readonly joined: number;
  readonly left: number;
  /** What people asked and the knowledge does not answer, most asked first. */
  readonly gaps: readonly { readonly label: string; readonly count: number }[];
  /** Messages of the network's channels that can never arrive. */
  readonly failed: number;
  readonly held: readonly HeldEvent[];
  readonly coming: readonly ComingEvent[];
  /** The last events up to the week's end whose attendance was taken, the oldest first, at most TURNOUTS. */
  readonly turnouts: readonly (HeldEvent & { readonly came: number })[];
  /** Of the municipality's own plan; absent where the network has none. */
  readonly plan?: PlanFacts;
  /** Of a front-runner network. */
  readonly fees?: { readonly invoiced: number; readonly of: number };
}

export interface PlanFacts {
  readonly lines: number;
  readonly done: number;
  /** Ticked off, or updated, in the week. */
  readonly moved: number;
  readonly late: number;
  /** Those with no owner. */
  readonly orphaned: number;
  /** What is next, soonest first. */
  readonly next: readonly { readonly title: string; readonly owner?: string; readonly due?: string }[];
}

/** The week in numbers: everything that any of the digest's versions tells. Absent is "not measured", and 0 is 0. */
export interface DigestNumbers {
  readonly week: string;
  /** YYYY-MM-DD: the day they were counted on. */
  readonly counted: string;
  /** The week was not over then. */
  readonly running: boolean;
  readonly method: Method;
  readonly companies: {
    readonly all: number;
    readonly resting: number;
    readonly active: number;
    readonly activeBefore?: number;
    readonly quiet: number;
    /** Those that crossed the line in this week, at most NAMED. */
    readonly wentQuiet: readonly Named[];
  };
  readonly updates: {
    readonly count: number;
    readonly before?: number;
    readonly trend: readonly TrendPoint[];
    /** Commitments that were updated in the week, by how well their figure is shown. */
    readonly levels: Levels;
  };
  readonly commitments: {
    readonly all: number;
    readonly open: number;
    readonly made: number;
    readonly done: number;
    readonly blocked: number;
    readonly atRisk: number;
    /** Absent of weeks long past: by when an update was asked for then is not known any more. */
    readonly overdue?: number;
    /** Came nearer to their target in the week; absent in a network's first week. */
    readonly moved?: number;
    /** With figures that nobody but the company itself has looked at, or none at all. */
    readonly unproven: number;
    /** Of those with a known way to go: how many have come how far, in quarters of it, and all of it. */
    readonly far: Far;
    /** The same at the end of the week before; absent in a network's first week. */
    readonly farBefore?: Far;
  };
  readonly totals: readonly ChangedTotal[];
  readonly shared: Shared;
  readonly stuck: readonly StuckOne[];
  readonly risks: readonly CompanyRisk[];
  readonly scores: readonly CompanyScore[];
  readonly facts: NetworkFacts;
  readonly signal?: FitSignal;
}

/** Commitments by how far they have come: below a quarter of the way, of a half, of three quarters, below all of it, and all of it. */
export type Far = readonly [number, number, number, number, number];

/** So many events stand in the picture of attendance. */
export const TURNOUTS = 8;
/** So many are named where only some can be; the rest are counted. */
export const NAMED = 10;
/** So many scores are kept, the highest first. */
export const SCORED = 50;

/** Nothing happened that anybody would want to read of: two lines say so. */
export function isQuietWeek({ updates, commitments, companies, facts }: DigestNumbers): boolean {
  const done = updates.count + commitments.made + commitments.done + companies.active + facts.joined + facts.left;
  const waits = facts.waiting.applications + facts.waiting.people + facts.waiting.claims + facts.failed;
  const stands = (facts.plan?.late ?? 0) + (facts.plan?.orphaned ?? 0);
  return done + waits + stands + facts.held.length + (facts.plan?.moved ?? 0) === 0;
}

/** Pieces of the members' version; a coordinator can leave each out. */
export const PIECES = ['progress', 'trend', 'finished', 'thanks', 'events'] as const;
export type Piece = (typeof PIECES)[number];

/** Parts of the coordinators' version. */
export const PARTS = ['progress', 'people', 'events', 'stuck', 'waiting', 'gaps', 'plan', 'fees'] as const;
export type Part = (typeof PARTS)[number];

/** What each method's digest tells, and what it leads with. See the README. Product rules, ours. */
const LEADS: Readonly<Record<Method, readonly Part[]>> = {
  single: ['plan', 'events', 'gaps'],
  integrated: ['plan', 'events', 'gaps'],
  open: ['people', 'events', 'progress', 'stuck', 'waiting', 'gaps'],
  closed: ['progress', 'stuck', 'people', 'events', 'waiting', 'gaps'],
  frontrunner: ['progress', 'fees', 'events', 'stuck', 'people', 'waiting', 'gaps'],
};

/** The parts of a method's digest, in their order. */
export const partsOf = (method: Method): readonly Part[] => LEADS[method];
