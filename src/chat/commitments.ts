import type { Check, Commitment, EvidenceLevel, Holder, Status, Update } from '../domain/commitment.ts';
import type { Claimed } from '../domain/double-claims.ts';
import type { Stand } from '../domain/progress.ts';

/** A page of something in a fixed order. `next`: where the one after it begins; absent on the last. */
export interface Paged<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** How many commitments of a network stand so: kept as they change, so that it costs the same with the years. */
export interface LedgerCounts {
  readonly status: Readonly<Partial<Record<Status, number>>>;
  /** By the newest update's evidence; those without any update are in none. */
  readonly level: Readonly<Partial<Record<EvidenceLevel, number>>>;
}

/** A commitment with the name of its company, where it is one's. */
export interface Listed {
  readonly commitment: Commitment;
  readonly company?: string;
  /** YYYY-MM-DD: the day by which the next update is asked for. */
  readonly asked?: string;
}

/** Of a page, with who checked the figure by which it stands. */
export interface Whole extends Listed {
  readonly company: string;
  readonly checked?: Check;
}

/** A file that was given as evidence: at most 5 MB. */
interface EvidenceFile {
  readonly network: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** Reads of the ledger, outside units. Who may see what is the handler's to ask (handlers/commit/sees.ts). */
export interface Commitments {
  get(id: string): Promise<Commitment | undefined>;
  /** All of those companies in that network, in the order they were made; at most `limit`. */
  ofCompanies(networkId: string, companyIds: readonly string[], limit: number): Promise<readonly Commitment[]>;
  /** Of the plan's lines, those that have one. */
  ofLines(networkId: string): Promise<readonly Commitment[]>;
  /**
   * Of a network's companies: those whose next update was asked for before that day (longest first), of that status, or whose newest
   * update is of that evidence level; each page costs the same.
   */
  listed(
    networkId: string,
    which: { readonly askedBefore: string } | { readonly status: Status } | { readonly level: EvidenceLevel },
    page: { readonly after?: string; readonly size: number },
  ): Promise<Paged<Listed>>;
  /** How many of its companies' commitments were asked for an update before that day (YYYY-MM-DD). */
  overdue(networkId: string, day: string): Promise<number>;
  counts(networkId: string): Promise<LedgerCounts>;
  /** Its updates, newest first, taken back ones too. `before`: the number of the last one that was seen. */
  history(commitmentId: string, page: { readonly before?: number; readonly size: number }): Promise<readonly Update[]>;
  update(id: string): Promise<Update | undefined>;
  /** How many updates with evidence nobody has looked at. */
  reviewing(networkId: string): Promise<number>;
  /** Who checked the figure by which each of them stands, and by which standard; those that nobody checked are left out. */
  checks(commitmentIds: readonly string[]): Promise<ReadonlyMap<string, Check>>;
  /** Of each of them the newest update with evidence that was not taken back. */
  evidenced(commitmentIds: readonly string[]): Promise<ReadonlyMap<string, Update>>;
  /**
   * Reductions of the network in the same unit whose baseline is at least half and at most twice this one's (domain/double-claims.ts
   * tells which of them look like it), nearest first, and all of its own company; at most `limit` of each.
   */
  alike(commitment: Claimed, limit: number): Promise<readonly Listed[]>;
  /** The newest update in the network since then that the person made and nobody took back. */
  lastOf(networkId: string, who: string, since: Date): Promise<Update | undefined>;
  /** Whether the person made it, by any of their accounts. */
  isOwn(updateId: string, who: string): Promise<boolean>;
  /** For a file: the commitments of the network's companies, or of those alone, one company after the other; each page costs the same. */
  whole(
    networkId: string,
    page: { readonly companies?: readonly string[]; readonly after?: string; readonly size: number },
  ): Promise<Paged<Whole>>;
  /** For a file: the updates of the network's companies, newest first, taken back ones too; each page costs the same. */
  updates(networkId: string, page: { readonly after?: string; readonly size: number }): Promise<Paged<Update>>;
  /** A file that was given as evidence, and the network whose coordinators may look at it. */
  file(id: string): Promise<EvidenceFile | undefined>;
  /** Updates with evidence that nobody has looked at, oldest first. */
  review(networkId: string, page: { readonly after?: string; readonly size: number }): Promise<Paged<{ readonly update: Update } & Listed>>;
}

/** What is new in an update; its number, level and order are the ledger's. */
export type NewUpdate = Pick<Update, 'id' | 'at' | 'product' | 'says' | 'note' | 'period' | 'measured' | 'onBehalf' | 'evidence'> & {
  /** Person id; kept under a pseudonym. */
  readonly who: string;
  /** The ISO week in the network's zone. */
  readonly week: string;
  readonly stand: Stand;
  /** YYYY-MM-DD: when the next one is asked for. */
  readonly asked?: string;
  /** Of one that ends it. */
  readonly reason?: string;
};

/** What a commitment is made with. */
export type NewCommitment = Omit<Commitment, 'revision' | 'updates' | 'percent' | 'value' | 'updated' | 'level' | 'reason'>;

/** What of a commitment can be changed afterwards. */
export type Changed = Pick<Commitment, 'title' | 'kind' | 'unit' | 'baseline' | 'target' | 'due' | 'goal' | 'accounting' | 'visibility'>;

/** What a unit writes into the ledger. */
export interface CommitmentWrites {
  /** Takes it for the rest of the unit (others wait) and gives it as it is now. */
  take(id: string): Promise<Commitment | undefined>;
  /** As Commitments.ofCompanies, inside the unit. */
  ofCompanies(networkId: string, companyIds: readonly string[], limit: number): Promise<readonly Commitment[]>;
  /** A new one. False, and nothing is done, where the line has one already or the id is taken. */
  add(commitment: NewCommitment): Promise<boolean>;
  /** Changes what it is; where it stands is kept, or given anew (`stand`) where a target moved. It must have been taken. */
  change(id: string, to: Changed, stand?: Stand): Promise<Commitment>;
  /** Writes an update of a commitment that was taken (it is given as it is then), and brings it up to date. Gives the ledger's row, without its author's name. */
  append(commitment: Commitment, update: NewUpdate): Promise<Update>;
  update(id: string): Promise<Update | undefined>;
  /** The commitment's newest update that was not taken back; and whether that person made it. */
  newest(commitmentId: string, who: string): Promise<{ readonly update: Update; readonly own: boolean } | undefined>;
  /** As Commitments.isOwn, inside the unit. */
  isOwn(updateId: string, who: string): Promise<boolean>;
  /**
   * Takes an update back: it stays in the ledger with who and when, and the commitment stands by the newest one that is left. `asked`:
   * when the next one is asked for, counted from that one, or from the promise. The commitment must have been taken. False when it
   * was taken back already.
   */
  undo(update: Update, at: Date, who: string, asked?: (since: Date) => string | undefined): Promise<boolean>;
  /** Notes who checked its evidence. The commitment must have been taken. */
  check(update: Update, check: Omit<Check, 'by'> & { readonly who: string }): Promise<void>;
  /** Notes that a coordinator asked its author for more; it still waits to be looked at. Gives the words, with names for mentions. */
  askMore(update: Update, asked: { readonly at: Date; readonly who: string; readonly words: string }): Promise<string>;
  /** Person id of whoever made the update; undefined where they were forgotten. */
  author(updateId: string): Promise<string | undefined>;
  /** As Commitments.evidenced, inside the unit. */
  evidenced(commitmentIds: readonly string[]): Promise<ReadonlyMap<string, Update>>;
  /** Keeps a file of at most 5 MB as evidence; gives its id. */
  keepFile(file: {
    readonly network: string;
    readonly holder: Holder;
    readonly name: string;
    readonly mime: string;
    readonly bytes: Uint8Array;
    readonly at: Date;
  }): Promise<string>;
  /** Takes a message that has not gone out yet from the outbox; false when it is gone. */
  hold(key: string): Promise<boolean>;
}
