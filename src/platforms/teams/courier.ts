import { type Courier, type Delivery, DeliveryFailed, type Posted } from '../../chat/delivery.ts';
import type { Log } from '../../chat/ports.ts';
import type { Reply } from '../../chat/reply.ts';
import type { FailureReason } from '../../domain/delivery.ts';
import { say } from '../../text/say.ts';
import { serviceAllowed } from './access.ts';
import { type Address, addressSchema, type Hint, hintSchema } from './activity.ts';
import { type Connector, ConnectorError } from './connector.ts';
import { inlined } from './inline.ts';
import { drawMessage, type Node } from './render.ts';

/** A private message in a channel, and one that had to go to the personal chat, are updated differently: their ids say so. */
const TARGETED = 'targeted:';
const PERSONAL = 'personal:';

export interface CourierParts {
  readonly connector: Connector;
  readonly log: Log;
  /** Which messages Tandem sent and still knows. */
  readonly posted: Posted;
  /** Hosts that messages may be sent to, as in TeamsConfig; `anyLocal`: this machine too, where the Agents Playground is. */
  readonly hosts: readonly string[];
  readonly anyLocal: boolean;
}

/**
 * Posts into Teams by the conversation reference that every activity refreshes. Throws DeliveryFailed.
 * `find` cannot tell: the service offers bots no way to read a conversation.
 */
export function createCourier(parts: CourierParts): Courier {
  return {
    post: (delivery) => carrying(() => post(parts, delivery)),
    update: (delivery, messageId) => carrying(() => update(parts, delivery, messageId)),
    // Teams offers bots no way to pin a message; its reader is told how.
    pin: async () => 'none',
    find: async () => 'cannot tell',
  };
}

async function post(parts: CourierParts, delivery: Delivery): Promise<string | undefined> {
  const address = addressOf(parts, delivery);
  const hint = hintSchema.safeParse(delivery.hint).data;
  if (isPrivate(delivery)) return whisper(parts, delivery, address, hint);
  const activity = compose(parts, delivery, address);
  if (delivery.reply.replaces && hint?.pressed) {
    await parts.connector.update(address.serviceUrl, address.conversation, hint.pressed, activity, false);
    return hint.pressed;
  }
  return parts.connector.send(address.serviceUrl, placeOf(delivery, address), activity, false);
}

/** For one person in a room of many: shown to them alone, or where Teams refuses that, sent to their personal chat. */
async function whisper(parts: CourierParts, delivery: Delivery, address: Address, hint: Hint | undefined): Promise<string | undefined> {
  const user = userOf(delivery, hint);
  const activity = { ...compose(parts, delivery, address), recipient: { id: user, isTargeted: true } };
  try {
    // Only a message that was sent to its person alone may be replaced by what only they shall see.
    if (delivery.reply.replaces && hint?.pressed && (await parts.posted.cardOf(delivery.room.id, `${TARGETED}${hint.pressed}`))) {
      await parts.connector.update(address.serviceUrl, address.conversation, hint.pressed, activity, true);
      return `${TARGETED}${hint.pressed}`;
    }
    const id = await parts.connector.send(address.serviceUrl, placeOf(delivery, address), activity, true);
    return id && `${TARGETED}${id}`;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    parts.log.info({ status: error.status }, 'Teams takes no targeted message there: the personal chat is used');
  }
  const conversation = await parts.connector.personal(address.serviceUrl, address.bot.id, user, address.tenant);
  const moved = { ...delivery, reply: movedReply(delivery) };
  const id = await parts.connector.send(address.serviceUrl, conversation, compose(parts, moved, address), false);
  return id && `${PERSONAL}${conversation}#${id}`;
}

function movedReply({ reply, language }: Delivery): Reply {
  return { ...reply, blocks: [...reply.blocks, { kind: 'note', text: say(language, 'teams.moved') }] };
}

async function update(parts: CourierParts, delivery: Delivery, messageId: string): Promise<void> {
  const address = addressOf(parts, delivery);
  const activity = compose(parts, delivery, address);
  const { serviceUrl, conversation } = address;
  if (messageId.startsWith(PERSONAL)) {
    const at = messageId.lastIndexOf('#');
    return parts.connector.update(serviceUrl, messageId.slice(PERSONAL.length, at), messageId.slice(at + 1), activity, false);
  }
  if (messageId.startsWith(TARGETED)) {
    return parts.connector.update(serviceUrl, conversation, messageId.slice(TARGETED.length), activity, true);
  }
  return parts.connector.update(serviceUrl, conversation, messageId, activity, false);
}

const isPrivate = ({ to, room }: Delivery): boolean => to !== undefined && room.kind !== 'direct';

/** Teams' own id of the person; where nobody told it, the directory's, which the service takes within one tenant. */
function userOf({ to = '' }: Delivery, hint: Hint | undefined): string {
  return hint?.account === to ? hint.user.id : to.split(':').slice(2).join(':') || to;
}

const placeOf = ({ room }: Delivery, { conversation }: Address): string =>
  room.thread && room.kind === 'channel' ? `${conversation};messageid=${room.thread}` : conversation;

function compose({ anyLocal }: CourierParts, delivery: Delivery, address: Address): Node {
  // Teams' own thumbs are not shown in channels, and a private message is gone before a verdict on it could be matched.
  const loop = delivery.reply.card !== undefined && delivery.room.kind !== 'channel' && !isPrivate(delivery);
  const hasVerdict = delivery.reply.blocks.some(({ kind }) => kind === 'feedback');
  const drawn = drawMessage(delivery.reply, { language: delivery.language, loop: loop && hasVerdict });
  return { ...(anyLocal ? inlined(drawn, delivery.language) : drawn), from: address.bot };
}

function addressOf({ hosts, anyLocal }: CourierParts, { room }: Delivery): Address {
  const address = addressSchema.safeParse(room.address);
  if (!address.success) throw new DeliveryFailed('never', `no conversation is known for the room ${room.id}`, { reason: 'address' });
  // The list may have been narrowed since the address was stored.
  if (!serviceAllowed(address.data.serviceUrl, hosts, anyLocal))
    throw new DeliveryFailed('never', 'the service of that room is not allowed', { reason: 'address' });
  return address.data;
}

const LATER = new Set([401, 408, 412, 425, 429, 500, 502, 503, 504]);

const isRefusal = (error: unknown): error is ConnectorError =>
  error instanceof ConnectorError && error.status !== undefined && error.status >= 400 && error.status < 500 && !LATER.has(error.status);

/** Runs a call and turns what went wrong into what the outbox shall do about it. */
async function carrying<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    throw new DeliveryFailed(kindOf(error), error.message, {
      cause: error,
      reason: reasonOf(error),
      ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
    });
  }
}

/** A server that failed on its way may have done its work. */
const UNCLEAR = new Set([408, 500, 502, 504]);

/** No answer at all: it may have arrived. Removed from the team, blocked, or a conversation that is gone: it never will. */
function kindOf({ status, unsent }: ConnectorError): DeliveryFailed['kind'] {
  if (unsent) return 'later';
  // A success that could not be read: it arrived, but nobody knows under which id.
  if (status === undefined || status < 400 || UNCLEAR.has(status)) return 'unclear';
  return LATER.has(status) ? 'later' : 'never';
}

/** The service's own code stands in the message: a person who blocked Tandem, a roster that it is not in any more. */
function reasonOf({ status, message }: ConnectorError): FailureReason {
  if (/MessageWritesBlocked|UserNotFound/iu.test(message)) return 'person';
  if (/Archived|ReadOnly/iu.test(message)) return 'archived';
  if (status === 404) return 'gone';
  return status === 403 ? 'removed' : 'refused';
}
