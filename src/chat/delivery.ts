import type { FailureReason } from '../domain/delivery.ts';
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
  /** The network that it is about: where it cannot arrive, its coordinators are shown it. Absent: its channel's, where it is for all there. */
  readonly network?: string;
  /** Somebody waits for it: it goes before what answers nobody. */
  readonly urgent?: true;
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
  /** When it was queued: it cannot have been sent before. Absent where it goes out at once, or was set aside and queued anew. */
  readonly queued?: Date;
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
  /** Of one that can never arrive, in words that people understand. */
  readonly reason: FailureReason;

  constructor(
    kind: 'later' | 'unclear' | 'never',
    message: string,
    options: { readonly retryAfter?: number; readonly reason?: FailureReason; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.reason = options.reason ?? 'refused';
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
  /** Of a post: how often it was set aside and queued anew. Of a card: rises with each request for it. */
  readonly revision: number;
  /** The pace of its workspace or tenant (domain/pace.ts). */
  readonly quota: string;
  /** So often it was sent again although an earlier attempt may have arrived and nobody could tell. */
  readonly repeats: number;
  readonly queued: Date;
}

/** A message to send, held by one worker until its lease ends. */
export type Claimed =
  | (ClaimedRow & { readonly kind: 'post'; readonly reply: Reply; readonly to?: string; readonly hint?: Json; readonly card?: string })
  | (ClaimedRow & { readonly kind: 'update'; readonly card: string; readonly messageId: string })
  /** `messageId`: the newest message of the card; `earlier`: those before it. */
  | (ClaimedRow & { readonly kind: 'pin'; readonly card: string; readonly messageId: string; readonly earlier: readonly string[] });

/** How many messages there are in each state. */
export interface OutboxCounts {
  readonly waiting: number;
  readonly failed: number;
  readonly sent: number;
}

/** How many more messages of each quota (ClaimedRow.quota) whoever claims has room for. */
export interface QuotaRoom {
  /** Those that have none. */
  readonly full: readonly string[];
  left(quota: string): number;
}

/** The outbox as the delivering job sees it. */
export interface Outbox {
  /**
   * Takes messages that are due and that nobody holds: of each room the oldest, urgent ones first, the rooms by turns; and with each its
   * room's and its tenant's pace (domain/pace.ts), which all processes share. A room of which a message is held waits. An update is due
   * once its card stands in the room.
   * `leaseMs`: after it, unless `hold` came before, another worker gets them, marked unclear.
   */
  claim(now: Date, leaseMs: number, limit: number, room?: QuotaRoom): Promise<readonly Claimed[]>;
  /** Whether anything is due that nobody holds: what `claim` leaves waits for its pace, its room, or its card. */
  waits(now: Date): Promise<boolean>;
  /** It is still being sent: the lease is longer now. */
  hold(rows: readonly Claimed[], until: Date): Promise<void>;
  /** It stands there. Keeps which card the message shows, and erases what it said. */
  sent(row: Claimed, messageId: string | undefined): Promise<void>;
  /** Again, not before that moment. `unclear`: it may have arrived. `slow`: the platform asked to wait, so what shares its pace waits too. */
  retry(
    row: Claimed,
    about: { readonly notBefore: Date; readonly error: string; readonly unclear: boolean; readonly slow: boolean },
  ): Promise<void>;
  /** Gives it back untried: not counted as an attempt. */
  defer(row: Claimed, notBefore: Date): Promise<void>;
  /** Before it is sent once more, although it may stand there: whatever becomes of it, it is counted. */
  repeat(row: Claimed): Promise<void>;
  /** It can never arrive. `error`: for the log's readers. */
  fail(row: Claimed, reason: FailureReason, error: string): Promise<void>;
  /** Waiting and failed ones, and when the longest waiting one came. */
  backlog(): Promise<Omit<OutboxCounts, 'sent'> & { readonly oldest?: Date }>;
  /** All of them: walks over every message there ever was. */
  counts(): Promise<OutboxCounts>;
}

/** A message that could not be delivered, as the network's coordinators see it. */
export interface FailedDelivery {
  readonly key: string;
  readonly room: { readonly id: string; readonly kind: Room['kind']; readonly name?: string };
  /** Whom it was for, where it was for one person: their name, as far as it is known. */
  readonly person?: string;
  /** Its heading. */
  readonly title?: string;
  readonly reason: FailureReason;
  readonly at: Date;
}

/** A message that may stand twice in a room: it was sent again although an earlier try may have arrived. */
export interface RepeatedDelivery {
  readonly room: { readonly id: string; readonly name?: string };
  /** At most so many copies too many. */
  readonly times: number;
}

/** What did not go as it should, of one network. Reads outside units. */
export interface Deliveries {
  /** Newest first; put away ones and those whose text is forgotten (domain/retention.ts) are left out. `after`: how many to leave out. */
  failed(network: string, page: { readonly after: number; readonly size: number }): Promise<readonly FailedDelivery[]>;
  /** How many of them there are, since that moment. */
  failures(network: string, since: Date): Promise<number>;
  /** By room, those with most first: since that moment. */
  repeated(network: string, since: Date): Promise<readonly RepeatedDelivery[]>;
}

/** What a coordinator does about it. False where no failed message of the network has that key any more. */
export interface DeliveryWrites {
  /** One that was set aside as `unclear` is sent without another look: the coordinator was asked to look. */
  again(network: string, key: string): Promise<boolean>;
  putAway(network: string, key: string): Promise<boolean>;
}

/** Which card a platform's message shows. */
export interface Posted {
  cardOf(roomId: string, messageId: string): Promise<string | undefined>;
}
