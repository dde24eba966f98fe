import type { Language } from '../domain/language.ts';
import type { Network } from '../domain/network.ts';
import type { Json } from './turn.ts';

/** One account of a person. */
export interface KnownAccount {
  readonly id: string;
  readonly person: string;
  /** The installation that it was last heard through. */
  readonly tenant: string;
  readonly name?: string;
  readonly locale?: string;
  readonly guest: boolean;
  /** When its product first reported it as deactivated. */
  readonly gone?: Date;
}

/** Everything that is kept about one person, for `me export`. */
export interface PersonRecord {
  readonly person: { readonly id: string; readonly language?: Language; readonly name?: string; readonly email?: string };
  readonly [part: string]: Json | object;
}

/** Reads about people: their accounts, what is kept about them. */
export interface Roster {
  account(accountId: string): Promise<KnownAccount | undefined>;
  accountsOf(personId: string): Promise<readonly KnownAccount[]>;
  /** The one that the person chose, else that of their products. */
  languageOf(personId: string): Promise<Language | undefined>;
  networks(): Promise<readonly Network[]>;
  /** Ids of networks whose people were last looked at before that moment, the longest ago first. */
  unwatched(before: Date, limit: number): Promise<readonly string[]>;
  /** Everything that is kept about the person. */
  record(personId: string): Promise<PersonRecord>;
}

/** What came of a code that joins two accounts. */
export type JoinedBy = { readonly account: string; readonly person: string } | { readonly wrong: 'unknown' | 'used' | 'late' };

/** What a unit writes about people. */
export interface RosterWrites {
  /** How many coordinators the network has whose accounts are not all deactivated, besides that person. Holds after `networks.take`. */
  otherCoordinators(networkId: string, personId: string): Promise<number>;
  /** The privacy notice was shown. False when it had been before. */
  tell(personId: string, at: Date): Promise<boolean>;
  /** Notes that the product reports the account as deactivated, or (undefined) that it does not. */
  setGone(accountId: string, at: Date | undefined): Promise<void>;
  /** The network's people were looked at. */
  watched(networkId: string, at: Date): Promise<void>;
  /** A code that another account of the same person types. */
  makeCode(accountId: string, personId: string, at: Date, expires: Date): Promise<string>;
  lookCode(code: string, at: Date): Promise<JoinedBy>;
  /** Uses the code up, for one alone. */
  useCode(code: string, at: Date): Promise<JoinedBy>;
  /** Everything of `from` is `into`'s from now on, its accounts and roles too; `from` is nobody any more. */
  merge(from: string, into: string): Promise<void>;
  /**
   * Erases the person: accounts, answers, roles, links, and who they are in the audit log. What a company reported, and decisions
   * with their maker's id, stay for their own time.
   */
  forget(personId: string): Promise<void>;
}
