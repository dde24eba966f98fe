import type { Json } from './turn.ts';

/** One line of a network's log. People are kept in it under pseudonyms: whoever was deleted since has no name here. */
export interface LoggedEntry {
  /** Its place in the order of arrival. */
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

/** An application and its decision, as an authority's document. */
export interface CaseRecord {
  /** "2026-0007" */
  readonly number: string;
  readonly kind: string;
  readonly company: string;
  readonly businessId?: string;
  readonly opened: Date;
  readonly decided?: Date;
  readonly decision?: 'approved' | 'declined' | 'withdrawn';
  /** Who decided: their name, or id where no product tells it any more. */
  readonly decidedBy?: string;
  readonly reason?: string;
  /** What was applied for and promised. */
  readonly body: Json;
  /** The retention class in the municipality's records plan. */
  readonly retention: string;
  readonly keepUntil?: Date;
  /** It holds a company's trade secret. */
  readonly secret: boolean;
}

/** What a unit writes about documents. */
export interface RecordWrites {
  /** Marks a document as holding a trade secret, or not. False where there is none of that number, or it is so already. */
  markSecret(networkId: string, number: string, secret: boolean): Promise<boolean>;
}

/** What coordinators read of it. */
export interface Records {
  /** A network's cases, newest first, at most `limit`. */
  cases(networkId: string, limit: number): Promise<readonly CaseRecord[]>;
  caseOf(networkId: string, number: string): Promise<CaseRecord | undefined>;
  /** A network's log, newest first. `before`: the last id of the page before. */
  log(
    networkId: string,
    page: { readonly before?: string; readonly size: number },
  ): Promise<{ readonly entries: readonly LoggedEntry[]; readonly more: boolean }>;
}
