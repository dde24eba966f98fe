import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openReader } from '../../src/stores/sqlite.ts';
import { fillForLoad, isSaved, updateBody } from '../given/load.ts';
import { type Server, startServer } from '../given/process.ts';
import { signed } from '../given/slack.ts';
import { slackStub } from '../given/slack-stub.ts';
import { halves } from './whole.ts';

const COMPANIES = 6;
/** At once. */
const LANES = 20;
/** After the load's first answer, in milliseconds, at most. */
const LATEST_KILL = 300;
/** For the first answer, at most. */
const COLD_MS = 10_000;

export interface Survived {
  readonly kills: number;
  /** Updates whose person was told that they are saved. */
  readonly acknowledged: number;
  /** Updates under way when the process was killed: they were sent again, each once, to the one that came after it. */
  readonly again: number;
  /** What does not hold, in words; none is right. */
  readonly wrong: readonly string[];
}

/** What was sent, by its note. */
interface Sent {
  readonly acknowledged: Set<string>;
  /** Bodies that nobody answered. */
  readonly open: Map<string, string>;
}

/**
 * Kills a whole server so many times, each at a random moment of a load of signed `/commit update`s on a SQLite file, starts it again,
 * sends what was not answered once more, as a person would, and looks after each start whether what was acknowledged is there once.
 */
export async function kill(kills: number): Promise<Survived> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-kills-'));
  const stub = await slackStub();
  await fillForLoad({ TANDEM_DATA: folder }, COMPANIES);
  const sent: Sent = { acknowledged: new Set(), open: new Map() };
  let again = 0;
  const wrong: string[] = [];
  let server = await startServer({ folder, apiUrl: stub.apiUrl });
  try {
    for (let n = 0; n < kills && wrong.length === 0; n += 1) {
      const loaded = Promise.all(Array.from({ length: LANES }, (_, lane) => load(server, sent, `${n}.${lane}`)));
      const before = sent.acknowledged.size;
      const cold = performance.now();
      while (sent.acknowledged.size === before && performance.now() < cold + COLD_MS) await pause(2);
      await pause(Math.random() * LATEST_KILL);
      await server.end('SIGKILL');
      await loaded;
      server = await startServer({ folder, apiUrl: stub.apiUrl });
      again += sent.open.size;
      wrong.push(...(await sendAgain(server, sent)));
      wrong.push(...(await look(folder, sent)));
    }
    return { kills, acknowledged: sent.acknowledged.size, again, wrong };
  } finally {
    await server.end('SIGKILL');
    stub.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Update after update, until nobody answers. */
async function load(server: Server, sent: Sent, lane: string): Promise<void> {
  for (let n = 0; ; n += 1) {
    const note = `note ${lane}.${n}`;
    const body = updateBody(Math.floor(Math.random() * COMPANIES), `${1 + (n % 98)} % ${note}`, `trigger.${lane}.${n}`);
    if ((await send(server, sent, note, body)) === undefined) return;
  }
}

/** What was under way when it was killed, each once more, and again only where it took longer than Slack waits. */
async function sendAgain(server: Server, sent: Sent): Promise<readonly string[]> {
  for (let tries = 0; tries < 5 && sent.open.size > 0; tries += 1)
    for (const [note, body] of [...sent.open]) await send(server, sent, note, body);
  return [...sent.open.keys()].map((note) => `${note} was not taken when it was sent again`);
}

/** What answered it, where anybody did; what is acknowledged as saved is no more open. */
async function send({ url }: Server, { acknowledged, open }: Sent, note: string, body: string): Promise<string | undefined> {
  open.set(note, body);
  const answer = await fetch(`${url}/slack/events`, signed(body)).then(
    (response) => response.text(),
    () => undefined,
  );
  if (answer !== undefined && isSaved(answer)) {
    open.delete(note);
    acknowledged.add(note);
  }
  return answer;
}

async function look(folder: string, { acknowledged }: Sent): Promise<readonly string[]> {
  const db = openReader(join(folder, 'tandem.db'));
  try {
    const rows = await db
      .selectFrom('commitment_updates')
      .select('note')
      .select((on) => on.fn.countAll<number>().as('times'))
      .groupBy('note')
      .execute();
    const kept = new Map(rows.map(({ note, times }) => [note ?? '', times]));
    const lost = [...acknowledged].filter((note) => !kept.has(note)).map((note) => `${note} is lost`);
    const twice = [...kept].filter(([, times]) => times > 1).map(([note, times]) => `${note} is there ${times} times`);
    // All that was sent was acknowledged in the end.
    const strange = [...kept.keys()].filter((note) => !acknowledged.has(note)).map((note) => `${note} was never acknowledged`);
    return [...lost, ...twice, ...strange, ...(await halves(db))];
  } finally {
    await db.destroy();
  }
}
