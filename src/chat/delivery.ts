import type { Language } from '../domain/language.ts';
import type { Reply } from './reply.ts';
import type { Json, Room } from './turn.ts';

export interface NewMessage {
  /** Unique for all time: the same key twice is one message. */
  readonly key: string;
  readonly room: Pick<Room, 'id' | 'thread'>;
  /** Account id: only this person shall see it (in a channel), else everybody in the room. */
  readonly to?: string;
  readonly hint?: Json;
  readonly reply: Reply;
  /** Not before this moment. */
  readonly notBefore?: Date;
}

/** A message on its way out. */
export interface Delivery {
  readonly key: string;
  readonly room: { readonly id: string; readonly kind: Room['kind']; readonly address: Json; readonly thread?: string };
  /** Account id: only this person shall see it. */
  readonly to?: string;
  readonly hint?: Json;
  readonly reply: Reply;
  readonly language: Language;
}

/** Sends what the outbox holds; one per platform, chosen by the room id's prefix. Throws DeliveryFailed. */
export interface Courier {
  /** Gives the platform's message id; undefined where it tells none. */
  post(delivery: Delivery): Promise<string | undefined>;
  update(delivery: Delivery, messageId: string): Promise<void>;
  /**
   * Pins a message in its room, and unpins those that showed its card before. Again is as good as once. `refused`: somebody has to do it
   * by hand. `none`: nobody can, or the product takes no pins from bots.
   */
  pin(room: Delivery['room'], messageId: string, earlier: readonly string[]): Promise<'pinned' | 'refused' | 'none'>;
  /** Whether a message of this key already stands in the room: asked before a retry after an unclear outcome. */
  find(delivery: Delivery): Promise<{ readonly messageId: string } | 'absent' | 'cannot tell'>;
}

export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed';
  /** `later`: try again. `unclear`: it may have arrived. `never`: it can never arrive (archived, removed, revoked). */
  readonly kind: 'later' | 'unclear' | 'never';
  /** What the platform asked for, in milliseconds. */
  readonly retryAfter?: number;

  constructor(kind: 'later' | 'unclear' | 'never', message: string, options: { retryAfter?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
  }
}

interface ClaimedRow {
  readonly key: string;
  readonly room: { readonly id: string; readonly kind: Room['kind']; readonly address: Json; readonly thread?: string };
  /** The reader's, where it is a private or direct message; else the room's. Absent where nobody chose one. */
  readonly language?: Language;
  /** This one included; from 1. */
  readonly attempts: number;
  /** An earlier attempt may have arrived: look for it before sending again. */
  readonly unclear: boolean;
  readonly lease: string;
  readonly revision: number;
}

/** A message to send, held by one worker until its lease ends. */
export type Claimed =
  | (ClaimedRow & { readonly kind: 'post'; readonly reply: Reply; readonly to?: string; readonly hint?: Json; readonly card?: string })
  | (ClaimedRow & { readonly kind: 'update'; readonly card: string; readonly messageId: string })
  /** `messageId`: the newest message of the card; `earlier`: those before it. */
  | (ClaimedRow & { readonly kind: 'pin'; readonly card: string; readonly messageId: string; readonly earlier: readonly string[] });

export interface OutboxCounts {
  readonly waiting: number;
  readonly failed: number;
  readonly sent: number;
  /** When the longest waiting one came. */
  readonly oldest?: Date;
}

/** The outbox as the delivering job sees it. */
export interface Outbox {
  /**
   * Takes messages that are due and that nobody holds, in their order of arrival. An update is due once its card stands in the room;
   * nothing is taken for a room that waits for its pace.
   * `leaseMs` should be longer than a delivery may take: after it another worker gets them, marked unclear.
   */
  claim(now: Date, leaseMs: number, limit: number): Promise<readonly Claimed[]>;
  /** It stands there. Keeps which card the message shows, and erases what it said. */
  sent(row: Claimed, messageId: string | undefined): Promise<void>;
  /** Again, not before that moment. `unclear`: it may have arrived. */
  retry(row: Claimed, notBefore: Date, error: string, unclear: boolean): Promise<void>;
  /** Gives them back untried (their room's pace), in one unit: not counted as attempts. */
  defer(rows: readonly Claimed[], notBefore: Date): Promise<void>;
  /** It can never arrive. */
  fail(row: Claimed, error: string): Promise<void>;
  counts(): Promise<OutboxCounts>;
  /** Takes the room's next turn, `gapMs` apart, across all processes. Gives `now` when taken, else the moment to try again. */
  takePace(roomId: string, gapMs: number, now: Date): Promise<Date>;
}

/** Which card a platform's message shows. */
export interface Posted {
  cardOf(roomId: string, messageId: string): Promise<string | undefined>;
}
