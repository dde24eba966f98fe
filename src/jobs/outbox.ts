import { type Claimed, type Courier, type Delivery, DeliveryFailed, type Outbox } from '../chat/delivery.ts';
import type { Log } from '../chat/ports.ts';
import type { Reply } from '../chat/reply.ts';
import type { Language } from '../domain/language.ts';
import { Loop, type Running } from './loop.ts';

const LEASE_MS = 60_000;
const BATCH = 20;
const IDLE_MS = 1_000;
/** Slack takes about one message a second in a channel; Teams seven in a thread. The slower one serves both. */
const GAP_MS = 1_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 10 * 60_000;
const MAX_ATTEMPTS = 12;

export interface DeliveryParts {
  readonly outbox: Outbox;
  /** By the room id's prefix: "slack", "teams", "web". */
  readonly couriers: ReadonlyMap<string, Courier>;
  /** Draws a card from the current state; undefined when it is gone. */
  readonly draw: (card: string) => Promise<Reply | undefined>;
  readonly log: Log;
  readonly now: () => Date;
  readonly random: () => number;
  readonly language: Language;
  /** A card that its product would not let Tandem pin: somebody has to do it. */
  readonly unpinned: (roomId: string, messageId: string) => Promise<void>;
  /** `sent`, `retried` or `failed`, by platform. */
  readonly observe: (platform: string, outcome: 'sent' | 'retried' | 'failed') => void;
}

/** What is under way, by room. */
type Underway = Map<string, Promise<void>>;

/**
 * Delivers what the outbox holds: woken at each commit that queues messages, and once a second for what became due. A room that
 * hangs holds up nobody but itself.
 */
export function deliveryLoop(parts: DeliveryParts): Running {
  const underway: Underway = new Map();
  const loop = new Loop(() => startDue(parts, underway), IDLE_MS, parts.log, 'delivery');
  return {
    start: () => loop.start(),
    wake: () => loop.wake(),
    async stop() {
      await loop.stop();
      await Promise.all(underway.values());
    },
  };
}

/** One batch, waited for; gives whether there may be more. */
export async function deliverDue(parts: DeliveryParts): Promise<boolean> {
  const underway: Underway = new Map();
  const more = await startDue(parts, underway);
  await Promise.all(underway.values());
  return more;
}

/** Claims a batch and starts it, rooms side by side and each room in order; gives whether there may be more. */
async function startDue(parts: DeliveryParts, underway: Underway): Promise<boolean> {
  const rows = await parts.outbox.claim(parts.now(), LEASE_MS, BATCH);
  for (const [room, queue] of Map.groupBy(rows, (row) => row.room.id)) {
    if (underway.has(room)) {
      await giveBack(parts, queue);
      continue;
    }
    const work = inOrder(parts, queue)
      .catch((error: unknown) => parts.log.error({ err: error, job: 'delivery', room }, 'a job broke'))
      .finally(() => underway.delete(room));
    underway.set(room, work);
  }
  return rows.length === BATCH;
}

/** The room is at an earlier message, or took so long with it that the lease of the others may run out under them. */
async function giveBack(parts: DeliveryParts, rows: readonly Claimed[]): Promise<void> {
  await parts.outbox.defer(rows, new Date(parts.now().getTime() + GAP_MS));
}

async function inOrder(parts: DeliveryParts, rows: readonly Claimed[]): Promise<void> {
  const claimed = parts.now().getTime();
  for (const [at, row] of rows.entries()) {
    if (parts.now().getTime() - claimed > LEASE_MS / 4) return giveBack(parts, rows.slice(at));
    // Until the room takes the next one, all that follow wait with it.
    const free = await deliver(parts, row);
    if (free) return parts.outbox.defer(rows.slice(at), free);
  }
}

const platformOf = (row: Claimed): string => row.room.id.split(':', 1)[0] ?? '';

/** Sends it, or gives when its room takes the next message. */
async function deliver(parts: DeliveryParts, row: Claimed): Promise<Date | undefined> {
  const platform = platformOf(row);
  const courier = parts.couriers.get(platform);
  if (!courier) {
    await setAside(parts, row, `no courier for ${platform}`);
    return undefined;
  }
  const now = parts.now();
  const free = await parts.outbox.takePace(row.room.id, platform === 'web' ? 0 : GAP_MS, now);
  if (free > now) return free;
  try {
    await parts.outbox.sent(row, await done(parts, row, courier));
    parts.observe(platform, 'sent');
  } catch (error) {
    await tryLater(parts, row, error);
  }
  return undefined;
}

type Post = Extract<Claimed, { kind: 'post' }>;
type Update = Extract<Claimed, { kind: 'update' }>;

/** Gives the id of the message that stands there, where the platform tells one. */
function done(parts: DeliveryParts, row: Claimed, courier: Courier): Promise<string | undefined> {
  switch (row.kind) {
    case 'post':
      return post(parts, row, courier);
    case 'update':
      return update(parts, row, courier);
    case 'pin':
      return pin(parts, row, courier);
  }
}

async function pin(
  parts: DeliveryParts,
  { room, messageId, earlier }: Extract<Claimed, { kind: 'pin' }>,
  courier: Courier,
): Promise<string> {
  if ((await courier.pin(room, messageId, earlier)) === 'refused') await parts.unpinned(room.id, messageId);
  return messageId;
}

async function post(parts: DeliveryParts, row: Post, courier: Courier): Promise<string | undefined> {
  const delivery = deliveryOf(parts, row, row.reply);
  if (row.unclear) {
    const found = await courier.find(delivery);
    if (typeof found === 'object') return found.messageId;
  }
  return courier.post(delivery);
}

async function update(parts: DeliveryParts, row: Update, courier: Courier): Promise<string> {
  const reply = await parts.draw(row.card);
  if (reply) await courier.update(deliveryOf(parts, row, reply), row.messageId);
  return row.messageId;
}

function deliveryOf(parts: DeliveryParts, row: Claimed, reply: Reply): Delivery {
  return {
    key: row.key,
    room: row.room,
    reply,
    language: row.language ?? parts.language,
    ...(row.kind === 'post' && row.to ? { to: row.to } : {}),
    ...(row.kind === 'post' && row.hint !== undefined ? { hint: row.hint } : {}),
  };
}

async function tryLater(parts: DeliveryParts, row: Claimed, error: unknown): Promise<void> {
  const failure = error instanceof DeliveryFailed ? error : new DeliveryFailed('later', 'the courier broke', { cause: error });
  const message = failure.message;
  if (failure.kind === 'never' || row.attempts >= MAX_ATTEMPTS) return setAside(parts, row, message);
  const wait = failure.retryAfter ?? backOff(row.attempts - 1, parts.random());
  parts.log.warn({ key: row.key, room: row.room.id, attempts: row.attempts, wait, err: failure }, 'a message waits for its next try');
  await parts.outbox.retry(row, new Date(parts.now().getTime() + wait), message, failure.kind === 'unclear');
  parts.observe(platformOf(row), 'retried');
}

async function setAside(parts: DeliveryParts, row: Claimed, message: string): Promise<void> {
  parts.log.error({ key: row.key, room: row.room.id, reason: message }, 'a message was set aside');
  await parts.outbox.fail(row, message);
  parts.observe(platformOf(row), 'failed');
}

/** `tries` before this one, from 0. Doubles from a second to ten minutes; `random` in [0, 1) spreads it over the upper half. Milliseconds. */
export function backOff(tries: number, random: number): number {
  const full = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** tries);
  return Math.round(full / 2 + (full / 2) * random);
}
