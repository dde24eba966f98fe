import { onTestFinished } from 'vitest';
import type { Courier, Delivery } from '../../src/chat/delivery.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { type DeliveryParts, deliverDue } from '../../src/jobs/outbox.ts';
import { openStore } from '../../src/stores/open.ts';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
export const ROOM = { id: 'web:local:klimat', kind: 'channel', address: null } as const;
export const REPLY: Reply = { to: 'room', blocks: [{ kind: 'text', text: 'hej' }] };

/** An outbox in memory with one known room, a clock that only the test moves, and a courier that does as it is told. */
export async function given(
  post: (delivery: Delivery, attempt: number) => string | undefined,
  found: Awaited<ReturnType<Courier['find']>> = 'absent',
  pin: (messageId: string, earlier: readonly string[]) => 'pinned' | 'refused' | 'none' = () => 'pinned',
) {
  const store = await openStore({ folder: ':memory:', log: quiet });
  onTestFinished(() => store.close());
  const meet = {
    kind: 'question',
    id: 'first',
    text: 'hej',
    at: new Date(),
    by: { id: 'web:local:anna', guest: false },
    room: ROOM,
    tenant: 'web:local',
    heard: 'room',
    back: 'ack',
  } as const;
  await store.once(meet, async () => REPLY);
  let now = Date.now();
  const posted: Delivery[] = [];
  const updated: { messageId: string; reply: Reply }[] = [];
  const asked: Delivery[] = [];
  const courier: Courier = {
    async post(delivery) {
      posted.push(delivery);
      return post(delivery, posted.length);
    },
    async update(delivery, messageId) {
      updated.push({ messageId, reply: delivery.reply });
    },
    async pin(_, messageId, earlier) {
      return pin(messageId, earlier);
    },
    async find(delivery) {
      asked.push(delivery);
      return found;
    },
  };
  const outcomes: string[] = [];
  const unpinned: string[] = [];
  const parts: DeliveryParts = {
    outbox: store.outbox,
    couriers: new Map([['web', courier]]),
    draw: async (card) => ({ ...REPLY, title: card }),
    log: quiet,
    now: () => new Date(now),
    random: () => 0,
    language: 'sv',
    unpinned: async (room, message) => void unpinned.push(`${room} ${message}`),
    observe: (_platform, outcome) => outcomes.push(outcome),
  };
  return {
    store,
    parts,
    meet,
    posted,
    updated,
    asked,
    outcomes,
    unpinned,
    queue: (key: string, reply: Reply = REPLY, network?: string) =>
      store.unit(undefined, (tx) => tx.outbox.post({ key, room: { id: ROOM.id }, reply, ...(network ? { network } : {}) })),
    run: async (after = 0) => {
      now += after;
      await deliverDue(parts);
    },
  };
}
