import { randomUUID } from 'node:crypto';
import { onTestFinished, vi } from 'vitest';
import type { Writer } from '../../src/chat/answers.ts';
import type { FormName } from '../../src/chat/command.ts';
import type { Courier, Delivery } from '../../src/chat/delivery.ts';
import type { Directory } from '../../src/chat/directory.ts';
import { readTyped } from '../../src/chat/read.ts';
import type { Interpreter } from '../../src/chat/readings.ts';
import type { Block, BlockOf, Choice, Reply } from '../../src/chat/reply.ts';
import type { Data, PersonTurn, Room } from '../../src/chat/turn.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { directory } from '../../src/platforms/web/directory.ts';
import { openStore, type Store } from '../../src/stores/open.ts';
import { type Tandem, wire } from '../../src/wire.ts';
import { answersFor } from './answers.ts';
import { storyDatabase } from './ground.ts';

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

export interface Where {
  /** "anna": the account web:local:anna. */
  readonly as?: string;
  readonly locale?: string;
  /** A channel's name; absent: the person's own conversation with Tandem. */
  readonly channel?: string;
  readonly thread?: string;
  readonly tenant?: string;
  /** Other ids than the local workspace's. */
  readonly account?: string;
  readonly room?: string;
  /** The Turn's id, to deliver it again. */
  readonly id?: string;
  readonly at?: Date;
}

export interface Sent {
  readonly how: 'post' | 'update';
  readonly delivery: Delivery;
  readonly messageId?: string;
}

/** A whole Tandem in memory, on a real store, with a courier that only records. */
export interface Given {
  readonly tandem: Tandem;
  /** What it stands on, to set a story's stage and to look at its rows. */
  readonly store: Store;
  /** What left by the outbox, in order. */
  readonly sent: readonly Sent[];
  /** The privacy notices among it, which stand in no story but their own. */
  readonly notices: readonly Sent[];
  /** A slash command ("/ask …"), as its asker alone sees it: the Reply comes in the acknowledgement. */
  command(text: string, where?: Where): Promise<Reply>;
  /** A mention in a channel, or a direct message: the Reply that the courier posted. */
  say(text: string, where?: Where): Promise<Reply>;
  press(choice: Pick<Choice, 'action' | 'data'>, where?: Where): Promise<Reply>;
  submit(name: FormName, fields: Data, data: Data, where?: Where): Promise<Reply>;
  /** Waits until the courier has sent so many. */
  untilSent(count: number): Promise<void>;
}

/** A Tandem for one test; it stops when the test ends. */
export async function givenTandem(
  env: Record<string, string> = {},
  replace: { readonly writer?: Writer; readonly interpreter?: Interpreter; readonly directory?: Directory } = {},
): Promise<Given> {
  const config: Config = { ...readConfig({ TANDEM_DATA: ':memory:', LOG_LEVEL: 'silent', TANDEM_ADMINS: 'web:local:carita', ...env }) };
  const at = config.databaseUrl === undefined ? await storyDatabase() : { url: config.databaseUrl };
  const store = await openStore({ folder: config.folder, log: SILENT, ...at });
  const tandem = await wire(config, { ...answersFor(config), ...replace, store });
  const sent: Sent[] = [];
  const notices: Sent[] = [];
  const courier = recorder(sent, notices);
  tandem.start(
    new Map(['web', 'slack', 'teams'].map((prefix) => [prefix, courier])),
    new Map(['web', 'slack', 'teams'].map((prefix) => [prefix, replace.directory ?? directory])),
  );
  onTestFinished(() => tandem.stop());
  const untilSent = (count: number) => vi.waitUntil(() => sent.length >= count, { timeout: 10_000, interval: 5 }).then(() => undefined);
  const turn = (part: object, where: Where, how: Pick<PersonTurn, 'back' | 'heard'>) =>
    tandem.deps.app({ ...said(where), ...how, ...part } as PersonTurn);
  const privately = { back: 'ack', heard: 'asker' } as const;
  return {
    tandem,
    store,
    sent,
    notices,
    untilSent,
    command: (text, where = {}) => turn(readTyped(text), where, privately),
    async say(text, where = {}) {
      // Its own reply: others may still be on their way.
      const id = where.id ?? `web:${randomUUID()}`;
      await turn(readTyped(text), { ...where, id }, { back: 'outbox', heard: where.channel ? 'room' : 'asker' });
      const own = () => sent.find(({ delivery }) => delivery.key === `reply:${id}`);
      return (await vi.waitUntil(own, { timeout: 10_000, interval: 5 })).delivery.reply;
    },
    press: (choice, where = {}) => turn({ kind: 'action', name: choice.action, data: choice.data }, where, privately),
    submit: (name, fields, data, where = {}) => turn({ kind: 'form', name, fields, data }, where, privately),
  };
}

function recorder(sent: Sent[], notices: Sent[]): Courier {
  return {
    async post(delivery) {
      const kept = delivery.key.startsWith('privacy:') ? notices : sent;
      kept.push({ how: 'post', delivery });
      return kept === sent ? `message-${sent.length}` : `notice-${notices.length}`;
    },
    async pin() {
      return 'none';
    },
    async update(delivery, messageId) {
      sent.push({ how: 'update', delivery, messageId });
    },
    find: async () => 'absent',
  };
}

/** Who said it where, as the workspace tells it. */
export function said({ as = 'anna', locale = 'sv-FI', channel, thread, tenant = 'web:local', account, room: roomId, id, at }: Where) {
  const room: Room = {
    id: roomId ?? (channel ? `web:local:${channel}` : `web:local:direct-${as}`),
    kind: channel ? 'channel' : 'direct',
    address: null,
    ...(thread ? { thread } : {}),
  };
  return {
    id: id ?? `web:${randomUUID()}`,
    at: at ?? new Date(),
    by: { id: account ?? `web:local:${as}`, name: as, locale, guest: false },
    room,
    tenant,
  };
}

/** The blocks of one kind. */
export function blocks<K extends Block['kind']>(reply: Reply, kind: K): readonly BlockOf<K>[] {
  return reply.blocks.filter((block): block is BlockOf<K> => block.kind === kind);
}

/** All texts of a reply, joined. */
export const textOf = (reply: Reply): string =>
  blocks(reply, 'text')
    .map((block) => block.text)
    .join('\n');

/** The facts a reply stands on. */
export const citedIn = (reply: Reply): readonly string[] => blocks(reply, 'sources').flatMap((block) => block.items.map((item) => item.id));

/** The button of that action, or a failure. */
export function button(reply: Reply, action: Choice['action'], data: Data = {}): Choice {
  const all = blocks(reply, 'choices').flatMap((block) => block.items);
  const found = all.find((choice) => choice.action === action && Object.entries(data).every(([key, value]) => choice.data[key] === value));
  if (!found) throw new Error(`no button ${action} ${JSON.stringify(data)} among ${all.map((choice) => choice.action).join(', ')}`);
  return found;
}
