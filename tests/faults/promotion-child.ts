// A whole Tandem of its own, started by promotion.ts: promotion-child.ts <folder or URL> <where it stops> <how often it goes past it>
// <what stands on the platform already (JSON)>.
// It says "open" and takes Turns (JSON), one a line: "answered" when the Reply is there. It says "here" at the point where it stops, and
// does no more there; "sent <key>" for each message that leaves.
import { createInterface } from 'node:readline';
import type { Courier } from '../../src/chat/delivery.ts';
import type { Tx } from '../../src/chat/ports.ts';
import type { PersonTurn } from '../../src/chat/turn.ts';
import { readConfig } from '../../src/config.ts';
import { openStore, type Store } from '../../src/stores/open.ts';
import { wire } from '../../src/wire.ts';

const [where = '', point = '', past = '0', stands = '[]'] = process.argv.slice(2);
const sent = new Set(JSON.parse(stands) as readonly string[]);
const isPostgres = where.startsWith('postgres');
const config = readConfig({
  LOG_LEVEL: 'error',
  ...(isPostgres ? { DATABASE_URL: where, TANDEM_DATA: ':memory:' } : { TANDEM_DATA: where }),
});
const log = { debug() {}, info() {}, warn() {}, error: (fields: object, message: string) => console.error(message, fields) };
const tell = (line: string) => process.stdout.write(`${line}\n`);

let passed = 0;
/** Never goes on from the point where it is to stop. */
async function at(here: string): Promise<void> {
  if (point === '' || !here.startsWith(point)) return;
  passed += 1;
  if (passed <= Number(past)) return;
  tell('here');
  await new Promise(() => {});
}

type Next = Tx['events']['nextWaiting'];
type Post = Tx['outbox']['post'];

/** The unit's own, with a stop before the next in line is looked for, and before a message is written. */
const stopping = (tx: Tx): Tx =>
  new Proxy(tx, {
    get(own, name) {
      const group = Reflect.get(own, name, own);
      if (name === 'events') return { ...group, nextWaiting: stopBefore<Next>(group.nextWaiting, () => 'next') };
      if (name === 'outbox') return { ...group, post: stopBefore<Post>(group.post, ({ key }) => `post ${key}`) };
      return group;
    },
  });

const stopBefore =
  <F extends (...asked: never[]) => Promise<unknown>>(work: F, here: (...asked: Parameters<F>) => string) =>
  async (...asked: Parameters<F>) => {
    await at(here(...asked));
    return work(...asked);
  };

const courier: Courier = {
  async post({ key }) {
    await at(`send ${key}`);
    tell(`sent ${key}`);
    return key;
  },
  pin: async () => 'none',
  async update() {},
  find: async ({ key }) => (sent.has(key) ? { messageId: key } : 'absent'),
};

const real = await openStore({ log, folder: config.folder, ...(isPostgres ? { url: where } : {}) });
const store: Store = {
  ...real,
  once: (turn, work) => real.once(turn, (tx) => work(stopping(tx))),
  unit: (id, work) => real.unit(id, (tx) => work(stopping(tx))),
};
const tandem = await wire(config, { store });
tandem.start(new Map([['web', courier]]), new Map());
tell('open');
createInterface({ input: process.stdin }).on('line', (line) => {
  const turn = JSON.parse(line) as PersonTurn;
  void tandem.deps.app({ ...turn, at: new Date(turn.at) }).then((reply) => tell(`answered ${reply.refused?.text ?? ''}`.trim()));
});
