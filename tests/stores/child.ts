// Another process on the same database, started by the tests: child.ts <once|load|fill> <folder or URL>.
// It says "open" when the store is open, and begins at the first line it reads.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { openStore } from '../../src/stores/open.ts';
import { asks, listeningLog, message, says } from './given.ts';

const [mode, where = ''] = process.argv.slice(2) as ['load' | 'fill' | 'once', string];
const store = await openStore({ log: listeningLog(), folder: where, ...(where.startsWith('postgres') ? { url: where } : {}) });
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The same Turns as every other child: which effects are this process' own? */
async function sameTurns(): Promise<void> {
  const told = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      store.once(asks(`fråga ${n}`, { id: `same:${n}`, back: 'ack' }), async (tx) => {
        await tx.outbox.post(message(`effect:${n}:${process.pid}`));
        return says(`by ${process.pid}`);
      }),
    ),
  );
  say(JSON.stringify(told));
}

/** Turn after Turn, twenty at a time; each is told once it is acknowledged. */
async function load(): Promise<void> {
  await Promise.all(
    Array.from({ length: 20 }, async (_, lane) => {
      for (let n = 0; ; n += 1) {
        const id = `load:${process.pid}:${lane}:${n}`;
        await store.once(asks('hej', { id }), async () => says(id));
        say(id);
      }
    }),
  );
}

/** Writes until nothing is kept any more; says whether the store is ready before and after. */
async function fill(): Promise<void> {
  say(`ready: ${await store.ready()}`);
  // What was found then stands for three seconds.
  const over = setTimeout(3_100);
  for (let full = false; !full; ) {
    full = await store
      .once(asks('hej'), async () => says('ok'))
      .then(
        () => false,
        () => true,
      );
  }
  await over;
  say(`ready: ${await store.ready()}`);
}

const input = createInterface({ input: process.stdin });
say('open');
await once(input, 'line');
input.close();
await { load, fill, once: sameTurns }[mode]?.();
await store.close();
