import type { Json } from './turn.ts';

/** One line of a network's log. People are kept in it under pseudonyms: whoever was deleted since has no name here. */
export interface LoggedEntry {
  readonly id: string;
  readonly at: Date;
  readonly who?: string;
  /** Whom it was about, where that is a person. */
  readonly whom?: string;
  readonly did: string;
  readonly outcome: 'done' | 'refused';
  readonly before?: Json;
  readonly after?: Json;
}

/** What is written into the audit log. */
export interface AuditNote {
  readonly at: Date;
  /** Person ids. */
  readonly who: string;
  readonly whom?: string;
  readonly tenant: string;
  /** Names the attempt ("gaps.own"). */
  readonly did: string;
  readonly outcome: 'done' | 'refused';
  /** Where something changed. People by their ids only, never by name: an id is kept under a pseudonym, and goes with the person. */
  readonly before?: Json;
  readonly after?: Json;
  /** The network that it concerns: its coordinators can read it. */
  readonly network?: string;
}

/** What coordinators read of it. */
export interface Records {
  /** A network's log, newest first. `before`: the last id of the page before. */
  log(
    networkId: string,
    page: { readonly before?: string; readonly size: number },
  ): Promise<{ readonly entries: readonly LoggedEntry[]; readonly more: boolean }>;
}
