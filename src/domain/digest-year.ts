import type { EvidenceLevel } from './commitment.ts';
import { dayIn } from './day.ts';
import { type ChangedTotal, type CommitmentFacts, type DigestNumbers, type Part, type PlanFacts, partsOf } from './digest.ts';
import { midnightIn } from './digest-week.ts';
import type { Language } from './language.ts';
import type { Method } from './method.ts';

/** What is known of a company in a network, for the paper of a year. */
export interface CompanyYear {
  readonly id: string;
  readonly name: string;
  /** It came in, or came back, in the year. */
  readonly joined: boolean;
  /** As the year's end saw them, or today while it runs; `before` is the end of the year before, `updated` in the year. */
  readonly commitments: readonly CommitmentFacts[];
  /** Updates by month ("2026-01"); a month without any is left out. */
  readonly months: ReadonlyMap<string, number>;
  /** Something else was seen of it in the year: an answer to an event, attendance, a question, help that it gave, a talk that was logged. */
  readonly seen: boolean;
}

/** An event that was held. `title` absent: it was for the network alone, and a public paper does not name it. */
export interface YearEvent {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly title?: string;
  /** Seats of those who had said that they come. */
  readonly going: number;
  /** Those who were there, guests included; absent: nobody took attendance. */
  readonly came?: number;
}

/** What a company says in public, and may. */
export interface YearClaim {
  readonly company: string;
  /** In the company's own words and language. */
  readonly text: string;
  readonly language: Language;
  readonly commitment: string;
  readonly level: EvidenceLevel;
  /** YYYY-MM-DD: when it was released, and when it lapses by itself. */
  readonly released: string;
  readonly until: string;
}

/** The rest of a year that is no company's. */
export interface YearFacts {
  /** Companies that went in the year and have not come back. */
  readonly left: number;
  /** The earliest first. */
  readonly events: readonly YearEvent[];
  /** Those that stand on the day of the paper, released by the year's end. */
  readonly claims: readonly YearClaim[];
  /** Companies that sent a yearly report, and the names of those that released it. */
  readonly reports: { readonly sent: number; readonly released: readonly string[] };
  readonly plan?: PlanFacts;
  readonly fees?: { readonly invoiced: number; readonly of: number };
}

/** What towards a goal of the climate programme was promised and done. `goal` absent: those that name none, or one that few do. */
export interface YearGoal {
  readonly goal?: string;
  readonly commitments: number;
  readonly companies: number;
  readonly done: number;
  readonly totals: readonly ChangedTotal[];
}

/** What stood in the year before, for a comparison. */
export interface YearBefore {
  readonly companies: number;
  readonly active: number;
  readonly left: number;
  readonly reports: number;
  readonly updates: number;
  readonly all: number;
  readonly open: number;
  readonly made: number;
  readonly done: number;
  /** Absent where it was the network's first year. */
  readonly moved?: number;
  readonly events: number;
  readonly going: number;
  /** Those who were at events where attendance was taken; absent: at none. */
  readonly came?: number;
}

/** A year in numbers, for readers who are the public: nothing in it tells a figure that its company keeps. Absent is "not measured". */
export interface YearNumbers {
  readonly year: number;
  /** YYYY-MM-DD: its first day, or the day the network was founded; and the day that it is told as of. */
  readonly from: string;
  readonly to: string;
  readonly counted: string;
  /** It was not over then. */
  readonly running: boolean;
  readonly method: Method;
  readonly companies: {
    readonly all: number;
    readonly active: number;
    readonly joined: number;
    readonly left: number;
    /** Those that may be named, in the order of their names. */
    readonly named: readonly string[];
  };
  readonly updates: { readonly count: number; readonly months: readonly { readonly month: string; readonly count?: number }[] };
  /** Without those that only coordinators see, which are `kept`. */
  readonly commitments: {
    readonly all: number;
    readonly open: number;
    readonly made: number;
    readonly done: number;
    /** Came nearer to their target in the year; absent in a network's first year. */
    readonly moved?: number;
    readonly kept: number;
    /** By how well the figure is shown; `none`: nobody has told one. */
    readonly levels: Readonly<Record<EvidenceLevel | 'none', number>>;
    readonly far: DigestNumbers['commitments']['far'];
  };
  readonly totals: readonly ChangedTotal[];
  /** Totals that are left out because they would tell the figure of one or two companies. */
  readonly withheld: number;
  readonly goals: readonly YearGoal[];
  readonly facts: YearFacts;
  readonly before?: YearBefore;
}

/** The moments between which a year lies in a time zone; the second one is the next year's first. */
export const yearSpan = (year: number, timeZone: string): { readonly from: Date; readonly to: Date } => ({
  from: midnightIn(timeZone, `${year}-01-01`),
  to: midnightIn(timeZone, `${year + 1}-01-01`),
});

/** Months of a year, the earliest first. */
export const monthsOf = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);

/** The year of a moment as a paper tells it when nobody names one: the last whole one, or the network's first. */
export function yearToldOn(today: string, founded: string): number {
  const [now, born] = [today, founded].map((day) => Number(day.slice(0, 4))) as [number, number];
  return Math.max(born, now - 1);
}

/** A year as people type it ("2026", "2026:"); undefined for anything else. */
export function readYear(typed: string): number | undefined {
  const found = /^(20\d\d)$/u.exec(typed.trim());
  return found ? Number(found[1]) : undefined;
}

/** Of an event, what a public paper may tell. */
export const yearEvent = (
  { title, starts, isPublic }: { readonly title: string; readonly starts: Date; readonly isPublic: boolean },
  { going, came }: { readonly going: number; readonly came: number },
  timeZone: string,
): YearEvent => ({
  day: dayIn(timeZone, starts),
  ...(isPublic ? { title } : {}),
  going,
  ...(came > 0 ? { came } : {}),
});

/** Sums over the events of a year; `came` absent where attendance was taken at none, `taken` is at how many it was. */
export function turnoutOf(events: readonly YearEvent[]): {
  readonly held: number;
  readonly going: number;
  readonly taken: number;
  readonly came?: number;
} {
  const taken = events.filter(({ came }) => came !== undefined);
  return {
    held: events.length,
    going: events.reduce((sum, { going }) => sum + going, 0),
    taken: taken.length,
    ...(taken.length === 0 ? {} : { came: taken.reduce((sum, { came = 0 }) => sum + came, 0) }),
  };
}

/** Parts of the paper that lead it, in the order that matters in the network's method: what only coordinators need is none of them. */
export const YEAR_LEADS = ['progress', 'people', 'events', 'plan', 'fees'] as const satisfies readonly Part[];
export type YearLead = (typeof YEAR_LEADS)[number];

/** See YEAR_LEADS; `people` has its place in every network of companies. */
export const yearLeads = (method: Method): readonly YearLead[] =>
  partsOf(method).filter((part): part is YearLead => (YEAR_LEADS as readonly string[]).includes(part));
