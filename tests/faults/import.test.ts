import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Db } from '../../src/stores/inside.ts';
import { importBody } from '../given/load.ts';
import type { Server } from '../given/process.ts';
import { signed } from '../given/slack.ts';
import { PLACES, type Place } from './place.ts';
import { halves } from './whole.ts';

/** Processes take their time to start on a busy machine. */
const SLOW = 300_000;
const PATIENCE_MS = 120_000;
const ROWS = 300;
const DAY_MS = 86_400_000;
/** Speaks for "Bolag 1", and coordinates nothing. */
const PERSON = 1;

/** A page as its reader sends it: what is on it, pressed or filled in. */
async function send({ url }: Server, path: string, fields: Readonly<Record<string, string | File>>): Promise<string> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ turn: randomUUID(), ...fields })) body.set(name, value);
  return (await fetch(`${url}${path}`, { method: 'POST', body, headers: { origin: url } })).text();
}

/** A day an update, the newest today. */
function file(): File {
  const dayOf = (n: number) => new Date(Date.now() - (ROWS - n) * DAY_MS).toISOString().slice(0, 10);
  const rows = Array.from({ length: ROWS }, (_, n) => `Bolag 1;Solar panels;${dayOf(n)};${n % 99};rad ${n}.`);
  return new File([['Företag;Åtagande;Uppdateringens datum;Procent;Anteckning', ...rows].join('\r\n')], 'rader.csv');
}

/** The path of a link; asked for once more where a cold start took longer than Slack waits. */
async function linkOf({ url }: Server): Promise<string> {
  let answer = '';
  for (let n = 0; n < 10; n += 1) {
    answer = await (await fetch(`${url}/slack/events`, signed(importBody(PERSON, `import.${n}`)))).text();
    const [path] = /\/u\/[\w-]{43}/u.exec(answer) ?? [];
    if (path) return path;
  }
  throw new Error(`no link: ${answer}`);
}

/** Gives a link, sends a file by it that has no faults, and confirms it. */
async function confirm(server: Server): Promise<void> {
  const path = await linkOf(server);
  const checked = await send(server, path, { form: 'import.file', 'f.file': file() });
  const [, data = ''] = /value="import\.run">\s*<input type="hidden" name="data" value="([^"]+)"/u.exec(checked) ?? [];
  await send(server, path, { action: 'import.run', data: data.replaceAll('&quot;', '"') });
}

const standing = (db: Db) =>
  db.selectFrom('imports').select(['state', 'next_part', 'updates']).where('state', '!=', 'open').executeTakeFirstOrThrow();

/** Waits until the import has come that far. */
async function until({ look }: Place, reached: (at: Awaited<ReturnType<typeof standing>>) => boolean): Promise<void> {
  const late = performance.now() + PATIENCE_MS;
  for (;;) {
    const at = await look(standing);
    if (reached(at)) return;
    if (performance.now() > late) throw new Error(`the import stands at ${JSON.stringify(at)}`);
    await pause(5);
  }
}

const notesOf = async (db: Db): Promise<readonly string[]> =>
  (await db.selectFrom('commitment_updates').select('note').orderBy('seq').execute()).map(({ note }) => note ?? '');

/** Messages to whoever sent the file, and how they stand. */
const told = (db: Db) => db.selectFrom('outbox').select(['key', 'state']).where('key', 'like', 'import:%').execute();

for (const [name, open] of Object.entries(PLACES)) {
  describe.skipIf(!open)(`an import that was confirmed, on ${name}`, () => {
    test(
      'survives a server that is killed as it begins and again in the middle: all rows are in, each once, and the person is told once',
      async () => {
        if (!open) return;
        const place = await open();
        const first = await place.start();
        await confirm(first);
        await first.end('SIGKILL');
        const begun = await place.look(standing);
        expect(begun.state).toBe('running');

        const second = await place.start();
        await until(place, ({ next_part }) => next_part >= begun.next_part + 3);
        await second.end('SIGKILL');
        const middle = await place.look(standing);
        // It was killed under way; what is in is whole parts, and nobody was told that it is done.
        expect(middle.state).toBe('running');
        expect((await place.look(notesOf)).length).toBe(middle.updates);
        expect(await place.look(told)).toEqual([]);

        await place.start();
        await until(place, ({ state }) => state !== 'running');

        expect(await place.look(standing)).toMatchObject({ state: 'done', updates: ROWS });
        expect(await place.look(notesOf)).toEqual(Array.from({ length: ROWS }, (_, n) => `rad ${n}.`));
        expect(await place.look(halves)).toEqual([]);
        expect((await place.look(told)).map(({ key }) => key)).toEqual([expect.stringMatching(/^import:[^:]+:end:/u)]);
      },
      SLOW,
    );
  });
}
