import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { say } from '../../src/text/say.ts';
import { isSaved } from '../given/load.ts';
import type { Server } from '../given/process.ts';
import { POSTGRES_URL } from '../stores/databases.ts';
import { COMPANIES, notesIn, PLACES, update } from './place.ts';
import { halves } from './whole.ts';

/** Processes take their time to start on a busy machine. */
const SLOW = 300_000;

/** Not saved, said to its sender alone, with what they typed to send again. */
const isGivenBack = (body: string, said: string): boolean =>
  body.includes(say('sv', 'chat.notSaved', { id: '' }).split('.')[0] ?? '') &&
  body.includes('"response_type":"ephemeral"') &&
  body.includes(`commit update solar ${said}`);

/** It took longer than Slack waits: its person hears later how it ended. */
const isLater = (body: string): boolean => body.includes(say('sv', 'slack.slow'));

const place = async (name: keyof typeof PLACES) => {
  const found = await PLACES[name]?.();
  if (!found) throw new Error(`no ${name} here`);
  return found;
};

/** Updates, one after another in each of four lanes, until nobody wants more; what was answered to each, by its note. */
async function load(server: Server, wanted: (answers: ReadonlyMap<string, string>) => boolean): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  const lane = async (at: number) => {
    for (let n = 0; wanted(answers); n += 1) {
      const note = `note ${at}.${n}.`;
      const { body } = await update(server, n % COMPANIES, `50 % ${note}`, `load.${at}.${n}`);
      answers.set(note, body);
    }
  };
  await Promise.all([0, 1, 2, 3].map(lane));
  return answers;
}

const notSaved = (answers: ReadonlyMap<string, string>) => [...answers].filter(([, body]) => !isSaved(body));
const once = (answers: ReadonlyMap<string, string>) => new Map([...answers].filter(([, body]) => isSaved(body)).map(([note]) => [note, 1]));

describe('an update that is not saved is given back to its sender, and nothing of it stays', () => {
  test(
    'where another process holds the database: sent again, it is saved',
    async () => {
      const { start, look, folder } = await place('SQLite');
      const server = await start();
      await update(server, 0, '10 % before.', 'busy.0');
      const other = new Sqlite(join(folder, 'tandem.db'));
      other.exec('begin immediate');

      const { status, body } = await update(server, 1, '20 % meanwhile.', 'busy.1');
      other.exec('rollback');
      other.close();

      expect(status).toBe(200);
      expect(body).toSatisfy((one: string) => isGivenBack(one, '20 % meanwhile.'));
      expect(await look(notesIn)).toEqual(new Map([['before.', 1]]));
      expect(await look(halves)).toEqual([]);
      // Slack delivers no command again: its person sends it, under a trigger of its own.
      expect((await update(server, 1, '20 % meanwhile.', 'busy.2')).body).toSatisfy(isSaved);
      expect(await look(notesIn)).toEqual(new Map(['before.', 'meanwhile.'].map((note) => [note, 1])));
      expect(await look(halves)).toEqual([]);
    },
    SLOW,
  );

  test.skipIf(process.platform === 'win32')(
    'where the disk is full: what was acknowledged before is there, and where there is room again so is the rest',
    async () => {
      const { start, look } = await place('SQLite');
      // In KB: what is written before a checkpoint outgrows it.
      const full = await start(2_500);

      const answers = await load(full, (all) => notSaved(all).length < 4 && all.size < 2_000);
      await full.end('SIGTERM');

      expect(notSaved(answers).length).toBeGreaterThan(0);
      for (const [note, body] of notSaved(answers)) expect(body).toSatisfy((one: string) => isGivenBack(one, `50 % ${note}`));
      expect(await look(notesIn)).toEqual(once(answers));
      expect(await look(halves)).toEqual([]);
      const roomy = await start();
      for (const [note] of notSaved(answers)) expect((await update(roomy, 0, `50 % ${note}`, `again.${note}`)).body).toSatisfy(isSaved);
      expect(await look(notesIn)).toEqual(new Map([...answers.keys()].map((note) => [note, 1])));
      expect(await look(halves)).toEqual([]);
    },
    SLOW,
  );
});

describe.skipIf(!POSTGRES_URL)('an update on Postgres whose connections are cut, as by a restart', () => {
  test(
    'is given back or saved, never half; the next ones are saved',
    async () => {
      const { start, look, cut } = await place('Postgres');
      const server = await start();
      const cuts: Promise<unknown>[] = [];

      // After each eight saved ones, with four under way.
      const answers = await load(server, (all) => {
        if (once(all).size >= 8 * (cuts.length + 1)) cuts.push(cut());
        // And on until one was hit: a cut between two of them hurts nobody.
        return cuts.length < 5 || (cuts.length < 50 && all.size === once(all).size);
      });
      // The last one may still be on its way, and would cut who looks.
      await Promise.all(cuts);

      expect(answers.size).toBeGreaterThan(once(answers).size);
      const quick = new Map([...answers].filter(([, body]) => !isLater(body)));
      for (const [note, body] of notSaved(quick)) expect(body).toSatisfy((one: string) => isGivenBack(one, `50 % ${note}`));
      const kept = await look(notesIn);
      expect(new Map([...kept].filter(([note]) => quick.has(note)))).toEqual(once(quick));
      expect([...kept.values()].filter((times) => times !== 1)).toEqual([]);
      expect(await look(halves)).toEqual([]);
      await vi.waitUntil(async () => isSaved((await update(server, 0, '60 % after.', `cut.${randomUUID()}`)).body), { timeout: 60_000 });
    },
    SLOW,
  );
});
