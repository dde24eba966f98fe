import type { Evidence, Saying, Update } from '../domain/commitment.ts';
import type { Changed } from './commitments.ts';
import type { Account, Room } from './turn.ts';

/** The path under which files are uploaded, on the one server. */
export const UPLOADS_PATH = '/u/';

/** What a row of a file says of a commitment's progress. */
export interface PlannedUpdate {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly says: Saying;
  readonly percent?: number;
  readonly value?: number;
  readonly note?: string;
  readonly period?: string;
  readonly measured?: NonNullable<Update['measured']>;
  readonly evidence: readonly Evidence[];
}

/** A row of a file, understood. */
export interface PlannedRow {
  /** As the file's own program counts it. */
  readonly row: number;
  /** By what it is known: the same one in another file, or sent again, is imported once. */
  readonly key: string;
  readonly company: string;
  readonly title: string;
  /** What the commitment is made with, where this row makes it. */
  readonly draft?: Changed;
  readonly update?: PlannedUpdate;
}

/**
 * `open`: no file yet, or none without faults · `ready`: a file without faults waits for its button · `running`: under way, part by
 * part · `done` · `stopped`: the person lost their right, or something changed meanwhile.
 */
export type ImportState = 'open' | 'ready' | 'running' | 'done' | 'stopped';

/** One person's import into one network: a link of an hour, a file, and how far it has come. */
export interface Import {
  readonly id: string;
  readonly network: string;
  readonly by: Account;
  readonly room: Room;
  readonly tenant: string;
  readonly expires: Date;
  readonly state: ImportState;
  /** Parts of its rows, and how many of these are in. */
  readonly parts: number;
  readonly next: number;
  /** What is in so far. */
  readonly commitments: number;
  readonly updates: number;
}

/** Reads of imports, outside units. */
export interface Imports {
  get(id: string): Promise<Import | undefined>;
  /** The one of that token, over or not. */
  ofToken(token: string): Promise<Import | undefined>;
  /** Of those keys the ones that were imported into the network already. */
  known(networkId: string, keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** What comes next of some import that is under way. */
  due(): Promise<Pick<Import, 'id' | 'next'> | undefined>;
}

/** What a unit writes of imports. */
export interface ImportWrites {
  /** A new one. Gives its token (256 random bits); only the token's hash is kept. */
  open(one: Pick<Import, 'id' | 'network' | 'by' | 'room' | 'tenant' | 'expires'>): Promise<string>;
  /** Takes it for the rest of the unit (others wait) and gives it as it is now. */
  take(id: string): Promise<Import | undefined>;
  /** A file without faults takes the place of an earlier one. It must have been taken, and not be under way. */
  plan(id: string, parts: readonly (readonly PlannedRow[])[]): Promise<void>;
  part(id: string, part: number): Promise<readonly PlannedRow[]>;
  /** Its rows are imported from now on, part by part. */
  begin(id: string): Promise<void>;
  isKnown(networkId: string, key: string): Promise<boolean>;
  /** Keeps the row's key. */
  know(networkId: string, key: string, at: Date): Promise<void>;
  /** A part is in: `done` with the last one. */
  advance(id: string, made: Pick<Import, 'commitments' | 'updates'>): Promise<Import>;
  stop(id: string): Promise<void>;
}
