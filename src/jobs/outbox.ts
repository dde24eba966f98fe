import { type Claimed, type Courier, type Delivery, DeliveryFailed, type Outbox, type QuotaRoom } from '../chat/delivery.ts';
import type { Log } from '../chat/ports.ts';
import type { Reply } from '../chat/reply.ts';
import type { FailureReason } from '../domain/delivery.ts';
import type { Language } from '../domain/language.ts';
import { Loop, type Running } from './loop.ts';
import { insist, MOST_REPEATS, type Patience, patienceFor } from './patience.ts';

/** A message that is still being sent is held anew long before this ends; what a lost process held comes free after it. */
const LEASE_MS = 20_000;
const HOLD_EVERY_MS = 5_000;
/** So many messages are under way in a process, each in a room of its own. */
const AT_ONCE = 100;
/** Of these so many in one workspace or tenant: one that hangs holds up no other. */
const A_QUOTA = 40;
const IDLE_MS = 1_000;
/** While something is due that waits for its pace, its room or its card. */
const PACED_MS = 100;
/** A room that is at an earlier message of this process. */
const BUSY_MS = 1_000;

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
  /** By platform. `repeated`: sent once more although it may stand there. */
  readonly observe: (platform: string, outcome: 'sent' | 'retried' | 'repeated' | 'failed') => void;
}

/** What is under way, by room. */
type Underway = Map<string, { readonly row: Claimed; readonly work: Promise<void> }>;

/**
 * Delivers what the outbox holds, many rooms side by side and each room in order: woken at each commit that queues messages and at each
 * delivery that ends, and else looking for what became due. A room that hangs holds up nobody but itself.
 */
export function deliveryLoop(parts: DeliveryParts): Running {
  const underway: Underway = new Map();
  const loop = new Loop(() => startDue(parts, underway, () => loop.wake()), IDLE_MS, parts.log, 'delivery');
  const holding = new Loop(() => holdOn(parts, underway), HOLD_EVERY_MS, parts.log, 'delivery leases');
  return {
    start() {
      loop.start();
      holding.start();
    },
    wake: () => loop.wake(),
    async stop() {
      await loop.stop();
      await Promise.all([...underway.values()].map(({ work }) => work));
      await holding.stop();
    },
  };
}

/** All that can go out now, waited for. */
export async function deliverDue(parts: DeliveryParts): Promise<void> {
  const underway: Underway = new Map();
  for (let more: boolean | number = true; more === true; ) {
    more = await startDue(parts, underway, () => {});
    await Promise.all([...underway.values()].map(({ work }) => work));
  }
}

/** Claims what there is room for and starts it. Gives whether there may be more at once, or after how many milliseconds to look again. */
async function startDue(parts: DeliveryParts, underway: Underway, ended: () => void): Promise<boolean | number> {
  const rows = await parts.outbox.claim(parts.now(), LEASE_MS, AT_ONCE - underway.size, roomBeside(underway));
  for (const row of rows) {
    const room = row.room.id;
    // A lease ended under it: what is under way here is not sent a second time beside itself.
    if (underway.has(room)) {
      await parts.outbox.defer(row, new Date(parts.now().getTime() + BUSY_MS));
      continue;
    }
    const work = deliver(parts, row)
      .catch((error: unknown) => parts.log.error({ err: error, job: 'delivery', room }, 'a job broke'))
      .finally(() => {
        underway.delete(room);
        ended();
      });
    underway.set(room, { row, work });
  }
  if (rows.length > 0) return true;
  return (await parts.outbox.waits(parts.now())) ? PACED_MS : false;
}

function roomBeside(underway: Underway): QuotaRoom {
  const busy = new Map<string, number>();
  for (const { row } of underway.values()) busy.set(row.quota, (busy.get(row.quota) ?? 0) + 1);
  const left = (quota: string) => A_QUOTA - (busy.get(quota) ?? 0);
  return { left, full: [...busy.keys()].filter((quota) => left(quota) <= 0) };
}

async function holdOn(parts: DeliveryParts, underway: Underway): Promise<false> {
  const rows = [...underway.values()].map(({ row }) => row);
  if (rows.length > 0) await parts.outbox.hold(rows, new Date(parts.now().getTime() + LEASE_MS));
  return false;
}

const platformOf = (row: Claimed): string => row.room.id.split(':', 1)[0] ?? '';

async function deliver(parts: DeliveryParts, row: Claimed): Promise<void> {
  const platform = platformOf(row);
  const courier = parts.couriers.get(platform);
  if (!courier) return setAside(parts, row, 'broken', `no courier for ${platform}`);
  let messageId: string | undefined;
  try {
    messageId = await done(parts, row, courier);
  } catch (error) {
    return insist(() => tryLater(parts, row, error));
  }
  // What stands there is not sent again because the database was away for a moment.
  await insist(() => parts.outbox.sent(row, messageId));
  parts.observe(platform, 'sent');
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
    if (found === 'cannot tell') await repeat(parts, row);
  }
  return courier.post(delivery);
}

/** Counted before it is sent: whatever becomes of this process, no double is left out. */
async function repeat(parts: DeliveryParts, row: Post): Promise<void> {
  const message = 'it may stand there several times';
  if (row.repeats >= MOST_REPEATS) throw new DeliveryFailed('never', message, { reason: 'unclear' });
  await parts.outbox.repeat(row);
  parts.log.warn({ key: row.key, room: row.room.id }, 'a message is sent again that may stand there');
  parts.observe(platformOf(row), 'repeated');
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
    // One that was queued anew may have been sent before that.
    ...(row.revision === 0 ? { queued: row.queued } : {}),
    ...(row.kind === 'post' && row.to ? { to: row.to } : {}),
    ...(row.kind === 'post' && row.hint !== undefined ? { hint: row.hint } : {}),
  };
}

async function tryLater(parts: DeliveryParts, row: Claimed, error: unknown): Promise<void> {
  const now = parts.now();
  const patience: Patience = patienceFor(error, row, now, parts.random());
  if ('reason' in patience) return setAside(parts, row, patience.reason, patience.message);
  const { wait, message, unclear, slow } = patience;
  parts.log.warn({ key: row.key, room: row.room.id, attempts: row.attempts, wait, err: error }, 'a message waits for its next try');
  await parts.outbox.retry(row, { notBefore: new Date(now.getTime() + wait), error: message, unclear, slow });
  parts.observe(platformOf(row), 'retried');
}

async function setAside(parts: DeliveryParts, row: Claimed, reason: FailureReason, message: string): Promise<void> {
  parts.log.error({ key: row.key, room: row.room.id, reason, message }, 'a message was set aside');
  await parts.outbox.fail(row, reason, message);
  parts.observe(platformOf(row), 'failed');
}
