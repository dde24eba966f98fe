import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { type Courier, type Delivery, DeliveryFailed } from '../../chat/delivery.ts';
import { failedStatus, toDeliveryFailed } from './failure.ts';
import { type Address, addressSchema, hintSchema } from './parse.ts';
import { renderMessage } from './render.ts';

/** A client for where a room is; rejects where Tandem is not installed. */
export type Clients = (at: { readonly team: string; readonly enterprise?: string | undefined }) => Promise<webApi.WebClient>;

/** Marks our messages, so that one whose sending ended unclear is found again. */
const EVENT_TYPE = 'tandem';
const ours = z.object({ event_type: z.literal(EVENT_TYPE), event_payload: z.object({ key: z.string() }) });

/** How many messages a page holds in which one is looked for, and how many pages are read. */
const LOOK_BACK = 200;
const PAGES = 5;

const TIMEOUT = 10_000;

/** Posts to a response_url. @throws DeliveryFailed */
export async function respond(url: string, body: object): Promise<'sent' | 'expired'> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch (error) {
    throw toDeliveryFailed(error);
  }
  await response.body?.cancel();
  if (response.ok) return 'sent';
  if (response.status === 429 || response.status >= 500) throw failedStatus(response.status, response.headers.get('retry-after'));
  // Used five times, or older than half an hour.
  return 'expired';
}

function addressOf(delivery: Pick<Delivery, 'room'>): Address {
  const address = addressSchema.safeParse(delivery.room.address);
  if (address.success) return address.data;
  const [, team, channel] = delivery.room.id.split(':');
  if (!team || !channel) throw new DeliveryFailed('never', `not a room of Slack: ${delivery.room.id}`, { reason: 'address' });
  return { team, channel };
}

/** In a channel, only the person that `to` names; elsewhere everybody there. */
const isPrivate = (delivery: Delivery) => delivery.to !== undefined && delivery.room.kind !== 'direct';

const message = (delivery: Delivery) => ({
  ...renderMessage(delivery.reply, delivery.language),
  metadata: { event_type: EVENT_TYPE, event_payload: { key: delivery.key } },
});

async function byHint(delivery: Delivery, now: number): Promise<boolean> {
  const hint = hintSchema.safeParse(delivery.hint);
  if (!hint.success || Date.parse(hint.data.expires) <= now) return false;
  const body = { response_type: 'ephemeral', replace_original: hint.data.replace, ...renderMessage(delivery.reply, delivery.language) };
  return (await respond(hint.data.responseUrl, body)) === 'sent';
}

/** A message's id: its `ts`, with its channel before it where that is not the room's own (a direct message instead). */
function messageId(channel: string | undefined, ts: string, address: Address): string {
  return channel === undefined || channel === address.channel ? ts : `${channel}/${ts}`;
}

function readMessageId(id: string, address: Address): { readonly channel: string; readonly ts: string } {
  const [channel, ts] = id.split('/', 2);
  return channel && ts ? { channel, ts } : { channel: address.channel, ts: id };
}

/**
 * Sends what the outbox holds for Slack.
 * @param now milliseconds, for a response_url's half an hour
 */
export function courier(clients: Clients, now: () => number = Date.now): Courier {
  const withClient = async <R>(
    delivery: Pick<Delivery, 'room'>,
    work: (client: webApi.WebClient, address: Address) => Promise<R>,
  ): Promise<R> => {
    const address = addressOf(delivery);
    let client: webApi.WebClient;
    try {
      client = await clients(address);
    } catch (error) {
      const failed = toDeliveryFailed(error);
      // Nothing was sent yet: a database that does not answer leaves nothing unclear.
      throw failed.kind === 'never' ? failed : new DeliveryFailed('later', 'no token for the workspace', { cause: error });
    }
    try {
      return await work(client, address);
    } catch (error) {
      throw toDeliveryFailed(error);
    }
  };

  return {
    async post(delivery) {
      if (isPrivate(delivery) && (await byHint(delivery, now()))) return undefined;
      return withClient(delivery, async (client, address) => {
        const person = isPrivate(delivery) ? delivery.to?.split(':')[2] : undefined;
        const posted = await client.chat.postMessage({
          ...message(delivery),
          channel: person ?? address.channel,
          unfurl_links: false,
          unfurl_media: false,
          ...(delivery.room.thread && !person && { thread_ts: delivery.room.thread }),
        });
        return posted.ts && messageId(posted.channel, posted.ts, address);
      });
    },

    async update(delivery, id) {
      await withClient(delivery, (client, address) => client.chat.update({ ...message(delivery), ...readMessageId(id, address) }));
    },

    pin: (room, id, earlier) => withClient({ room }, (client, address) => pin(client, address, id, earlier)),

    async find(delivery) {
      if (isPrivate(delivery)) return 'cannot tell';
      return withClient(delivery, (client, address) => look(client, address, delivery)).catch((error: DeliveryFailed) => {
        // Not where it was removed, nor in a group of direct messages, whose history it does not ask for (`missing_scope`).
        if (error.kind === 'never') return 'cannot tell';
        throw error;
      });
    },
  };
}

/** Somebody deleted the message or archived the channel: there is nothing to pin, and nobody to ask for it. */
const GONE = new Set(['message_not_found', 'channel_not_found', 'is_archived', 'not_in_channel']);
/** It is as it shall be. */
const DONE = new Set(['already_pinned', 'no_pin']);

const refusal = (error: unknown): string | undefined =>
  error instanceof webApi.WebAPIPlatformError && toDeliveryFailed(error).kind === 'never' ? error.data.error : undefined;

async function pin(
  client: webApi.WebClient,
  address: Address,
  id: string,
  earlier: readonly string[],
): Promise<'pinned' | 'refused' | 'none'> {
  const of = (message: string) => {
    const { channel, ts } = readMessageId(message, address);
    return { channel, timestamp: ts };
  };
  const pinned = await settled(client.pins.add(of(id)));
  if (pinned !== 'done') return pinned;
  for (const message of earlier) await settled(client.pins.remove(of(message)));
  return 'pinned';
}

async function settled(asked: Promise<unknown>): Promise<'done' | 'refused' | 'none'> {
  const code = await asked.then(() => undefined).catch((error: unknown) => refusal(error) ?? Promise.reject(error));
  if (code === undefined || DONE.has(code)) return 'done';
  return GONE.has(code) ? 'none' : 'refused';
}

/** The clocks of Slack and of this machine differ by less. */
const CLOCKS_MS = 5 * 60_000;

/**
 * From when the message was queued, page by page. A room's newest messages come first, a thread's oldest; in one with more than those
 * pages since then nobody can tell.
 */
async function look(
  client: webApi.WebClient,
  address: Address,
  { key, room, queued }: Delivery,
): Promise<{ readonly messageId: string } | 'absent' | 'cannot tell'> {
  const oldest = queued === undefined ? {} : { oldest: ((queued.getTime() - CLOCKS_MS) / 1_000).toFixed(6) };
  const asked = { channel: address.channel, include_all_metadata: true, limit: LOOK_BACK, ...oldest };
  let cursor = '';
  for (let page = 1; page <= PAGES; page += 1) {
    const from = { ...asked, ...(cursor && { cursor }) };
    const { messages = [], response_metadata } = await (room.thread
      ? client.conversations.replies({ ...from, ts: room.thread })
      : client.conversations.history(from));
    const found = messages.find((one) => ours.safeParse(one.metadata).data?.event_payload.key === key);
    if (found?.ts) return { messageId: found.ts };
    cursor = response_metadata?.next_cursor ?? '';
    if (cursor === '') return 'absent';
  }
  return 'cannot tell';
}
