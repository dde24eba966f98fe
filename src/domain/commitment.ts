import type { VISIBILITIES } from './network.ts';

/**
 * `reduction`: less of something than at the baseline · `share`: a part of a whole · `deed`: done or not · `project`: has an end and
 * may have partners.
 */
export const COMMITMENT_KINDS = ['reduction', 'share', 'deed', 'project'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** Where it stands, by its owner's word. `done` and `dropped` are over. */
export const STATUSES = ['on-track', 'at-risk', 'blocked', 'done', 'dropped'] as const;
export type Status = (typeof STATUSES)[number];

/** Who sees it: coordinators only · its figures in totals · the network · everybody. Public is never a default. */
export const COMMITMENT_VISIBILITIES = ['coordinator', 'totals', 'network', 'public'] as const satisfies readonly [
  ...typeof VISIBILITIES,
  'public',
];
export type CommitmentVisibility = (typeof COMMITMENT_VISIBILITIES)[number];

/** How well a figure is shown, from weakest: a company's own word · something to look at · a coordinator looked · a third party verified. */
export const EVIDENCE_LEVELS = ['self', 'attached', 'checked', 'third'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** Greenhouse gas accounting as the GHG Protocol names it; `avoided`: emissions that others avoid, which no scope counts. */
export const SCOPES = ['1', '2', '3', 'avoided'] as const;
export type Scope = (typeof SCOPES)[number];
export const SCOPE2_METHODS = ['location', 'market'] as const;
export const MEASURES = ['absolute', 'intensity'] as const;

/** What makes a figure comparable; each optional, and shown as empty where it matters. */
export interface Accounting {
  readonly scope?: Scope;
  readonly scope2?: (typeof SCOPE2_METHODS)[number];
  /** What is counted in, and what is not. */
  readonly boundary?: string;
  readonly measure?: (typeof MEASURES)[number];
  /** Where the emission factors come from. */
  readonly factors?: string;
}

/** A value at the start, and the year it is of. */
export interface Baseline {
  readonly value: number;
  readonly year?: number;
}

/** Whose it is: a company in a network, or a line of the municipality's own plan. */
export type Holder = { readonly company: string } | { readonly line: string };

/** What somebody promised, with where it stands by its newest update that was not taken back. */
export interface Commitment {
  readonly id: string;
  readonly network: string;
  readonly holder: Holder;
  readonly title: string;
  readonly kind: CommitmentKind;
  /** As its owner writes it: "t CO2e", "MWh", "%". Baseline, target and values are in it. */
  readonly unit?: string;
  readonly baseline?: Baseline;
  readonly target?: number;
  /** YYYY-MM-DD */
  readonly due?: string;
  /** A goal of the municipal climate programme, as the network lists them. */
  readonly goal?: string;
  readonly accounting: Accounting;
  readonly visibility: CommitmentVisibility;
  readonly status: Status;
  /** A coordinator entered it for the company. */
  readonly onBehalf: boolean;
  readonly made: Date;
  /** 0 to 100, where anything is known. */
  readonly percent?: number;
  /** In its unit. */
  readonly value?: number;
  /** Of the newest update. */
  readonly updated?: Date;
  /** YYYY-MM-DD: by when the next update is asked for; absent where none ever is. Never shown to other companies. */
  readonly asked?: string;
  readonly level?: EvidenceLevel;
  /** Why it was closed, in its owner's words. */
  readonly reason?: string;
  /** Rises with each change of what it is, and each update. */
  readonly revision: number;
  /** How many updates were ever made. */
  readonly updates: number;
}

/** What an update says: the figure, the same again, or how it goes. */
export const SAYINGS = ['progress', 'same', 'blocked', 'at-risk', 'done', 'dropped'] as const;
export type Saying = (typeof SAYINGS)[number];

/** From which product it came. */
export const PRODUCTS = ['slack', 'teams', 'page', 'web', 'import'] as const;
export type Product = (typeof PRODUCTS)[number];

export interface Evidence {
  readonly kind: 'link' | 'file';
  /** The address, or the id of the stored file. */
  readonly at: string;
  readonly name?: string;
}

/** One row of the ledger: never changed and never deleted. What is noted of it later (taken back, checked) are rows of their own. */
export interface Update {
  readonly id: string;
  readonly commitment: string;
  readonly network: string;
  /** From 1, of its commitment. */
  readonly seq: number;
  readonly at: Date;
  readonly product: Product;
  readonly says: Saying;
  readonly status: Status;
  /** 0 to 100 after it, where known; what it said or what its value came to. */
  readonly percent?: number;
  readonly value?: number;
  readonly note?: string;
  /** Names in it that stand for mentions: what copies the note for good leaves them out. */
  readonly mentions?: readonly string[];
  /** What time it is about: "2026", "2026-Q3", "2026-11". */
  readonly period?: string;
  readonly measured?: 'measured' | 'estimated';
  readonly onBehalf: boolean;
  readonly evidence: readonly Evidence[];
  /** Its author's name; absent where they were forgotten. */
  readonly by?: string;
  readonly undone?: Date;
  readonly level: EvidenceLevel;
  readonly checked?: Check;
  /** A coordinator asked for more, in those words; the newest time. */
  readonly asked?: { readonly at: Date; readonly by?: string; readonly words: string };
}

/** Who looked at an update's evidence. */
export interface Check {
  readonly level: 'checked' | 'third';
  readonly at: Date;
  /** Name of the coordinator who wrote it down. */
  readonly by?: string;
  /** "ISO 14064-1", "audited accounts 2026". */
  readonly standard?: string;
  /** The third party's name. */
  readonly verifier?: string;
  /** YYYY-MM-DD: the day of the third party's statement. */
  readonly dated?: string;
  readonly note?: string;
}

/** The network's other companies see it, and hear of it; `totals` shows its figures in sums alone. */
export const isSeenByOthers = ({ visibility }: Pick<Commitment, 'visibility'>): boolean =>
  visibility === 'network' || visibility === 'public';

/** Over: no further updates are asked for. */
export const isOver = (status: Status): boolean => status === 'done' || status === 'dropped';

/** Title and note, as long as they may be; a title as long as what is promised in an application. */
export const LONGEST_TITLE = 300;
export const LONGEST_NOTE = 2_000;
/** Files of one update, and the largest that is taken, in bytes. */
export const MOST_FILES = 3;
export const LARGEST_FILE = 5 * 1024 * 1024;
/** How long one's own last update can be taken back, and after how long others hear of it. */
export const UNDO_MS = 15 * 60_000;
export const NOTICE_MS = 60_000;
/** Days for which a company that does not want to be asked for help is not asked whether it may be. */
export const NO_HOLDS_DAYS = 365;
