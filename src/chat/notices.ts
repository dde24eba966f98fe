import type { Commitment, Update } from '../domain/commitment.ts';

/** What a notice tells. */
export interface Noticed {
  readonly commitment: Commitment;
  readonly update: Update;
  /** The company's name; absent for a line of the municipality's own plan. */
  readonly company?: string;
}

/** A channel that gets one summary a day, with what waits for it. */
export interface DailyRoom {
  readonly room: string;
  readonly network: string;
  /** IANA name: the network's. */
  readonly timeZone: string;
}

/** A company that finished something, and agreed to be asked about it. */
export interface Helper {
  readonly company: string;
  readonly name: string;
  readonly commitment: Commitment;
}

/** Reads of notices, outside units. */
export interface Notices {
  noticed(updateId: string): Promise<Noticed | undefined>;
  /** Channels for which updates wait. */
  daily(): Promise<readonly DailyRoom[]>;
}

/** What a unit writes about notices, and about who may be asked for help. */
export interface NoticeWrites {
  noticed(updateId: string): Promise<Noticed | undefined>;
  /** Keeps an update for the channel's summary; twice is once. */
  wait(roomId: string, updateId: string, at: Date): Promise<void>;
  /** It was taken back: no summary tells it. */
  drop(updateId: string): Promise<void>;
  /** What waits for the channel, oldest first; it waits no more. */
  takeWaiting(roomId: string): Promise<readonly Noticed[]>;
  /** Whether the company may be asked when another one is stuck, as it says at that moment. */
  mayAsk(networkId: string, companyId: string, may: boolean, at: Date): Promise<void>;
  /** Whether to put that question to the company: it has never answered, or its no is older than NO_HOLDS_DAYS. */
  isUnasked(networkId: string, companyId: string, now: Date): Promise<boolean>;
  /** Finished commitments of member companies that agreed to be asked, newest first, at most `limit`; none of that company's own. */
  helpers(networkId: string, except: string, limit: number): Promise<readonly Helper[]>;
}
