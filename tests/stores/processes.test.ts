import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { openEngine, openStore } from '../../src/stores/open.ts';
import { newFolder, newSchema, POSTGRES_URL } from './databases.ts';
import { listeningLog } from './given.ts';
import { type Process, start } from './processes.ts';

/** Processes take their time to start on a busy machine. */
const SLOW = 300_000;

/** Folder or URL of a new database, and how to remove it. */
type Place = { readonly where: string; readonly remove: () => Promise<void> };

const places: Readonly<Record<string, (() => Promise<Place>) | undefined>> = {
  'SQLite file': async () => {
    const where = newFolder();
    return { where, remove: async () => rmSync(where, { recursive: true }) };
  },
  Postgres: POSTGRES_URL
    ? async () => {
        const { url, drop } = await newSchema(POSTGRES_URL ?? '');
        return { where: url, remove: drop };
      }
    : undefined,
};

async function together(processes: readonly Process[]): Promise<void> {
  await Promise.all(processes.map(({ open }) => open));
  for (const { begin } of processes) begin();
  await Promise.all(processes.map(({ ended }) => ended));
}

const openAt = (where: string) =>
  openStore({ log: listeningLog(), folder: where, ...(where.startsWith('postgres') ? { url: where } : {}) });

for (const [name, make] of Object.entries(places)) {
  describe.skipIf(!make)(`several processes on one ${name}`, () => {
    test(
      'all open a new database at once, and answer the same Turns with one effect and the same Reply',
      async () => {
        if (!make) return;
        const { where, remove } = await make();
        try {
          const processes = [1, 2, 3, 4].map(() => start('once', where));
          await together(processes);

          const told = processes.map(({ lines }) => JSON.parse(lines.join('')) as { reply: Reply; again: boolean }[]);
          for (let n = 0; n < 40; n += 1) {
            const ofTurn = told.map((one) => one[n]);
            expect(new Set(ofTurn.map((one) => JSON.stringify(one?.reply))).size).toBe(1);
            expect(ofTurn.filter((one) => one?.again === false)).toHaveLength(1);
          }
          const store = await openAt(where);
          expect((await store.outbox.counts()).waiting).toBe(40);
          await store.close();
        } finally {
          await remove();
        }
      },
      SLOW,
    );
  });
}

describe('a process that is killed under load', () => {
  test(
    'loses nothing that it acknowledged (twenty kills)',
    async () => {
      const folder = newFolder();
      const acknowledged: string[] = [];
      for (let kill = 0; kill < 20; kill += 1) {
        const process = start('load', folder);
        await process.open;
        process.begin();
        while (process.lines.length < 50 * (1 + (kill % 7))) await new Promise((resolve) => setTimeout(resolve, 2));
        process.child.kill('SIGKILL');
        await process.ended;
        acknowledged.push(...process.lines.filter((line) => line.startsWith('load:')));
      }

      // From the rows themselves: a claim takes one message of a room, and these are all of one.
      const engine = await openEngine({ log: listeningLog(), folder });
      const rows = await engine.read().selectFrom('outbox').select('key').execute();
      const kept = new Set(rows.map(({ key }) => key.replace(/^reply:/u, '')));
      await engine.close();
      rmSync(folder, { recursive: true });

      expect(acknowledged.length).toBeGreaterThan(20 * 50);
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    },
    SLOW,
  );
});
