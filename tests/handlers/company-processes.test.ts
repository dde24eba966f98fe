import { rmSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { openEngine, storeOf } from '../../src/stores/open.ts';
import { closedSettings } from '../given/settings.ts';
import { newFolder, newSchema, POSTGRES_URL } from '../stores/databases.ts';
import { listeningLog } from '../stores/given.ts';
import { startScript } from '../stores/processes.ts';

const SLOW = 300_000;
const CHILD = new URL('company-child.ts', import.meta.url);

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

/** The database that the processes share, with a network of two coordinators. */
async function givenDatabase(where: string) {
  const log = listeningLog();
  const engine = await openEngine({ log, folder: where, ...(where.startsWith('postgres') ? { url: where } : {}) });
  const store = await storeOf(engine, log);
  const network = { id: 'n1', tenant: 'web:local', name: 'Nätverket', method: 'closed', founded: new Date(), revision: 1 } as const;
  await store.unit(undefined, async (tx) => {
    await tx.networks.found({ ...network, settings: closedSettings() }, 'web:local:carita');
    await tx.networks.addCoordinator('n1', 'web:local:dan', 'web:local:carita', new Date());
  });
  return { engine, store };
}

for (const [name, make] of Object.entries(places)) {
  describe.skipIf(!make)(`four processes on one ${name}`, () => {
    test(
      'bring the same companies under different spellings, decide and withdraw them at once: each is one, decided once',
      async () => {
        if (!make) return;
        const { where, remove } = await make();
        const { engine, store } = await givenDatabase(where);
        const processes = [0, 1, 2, 3].map((n) => startScript(CHILD, [String(n), where]));
        try {
          await Promise.all(processes.map(({ open }) => open));
          // The channel that all of them were heard in.
          await store.unit(undefined, (tx) => tx.networks.bind('n1', { id: 'web:local:klimat' }));
          for (const round of [1, 2]) {
            for (const { begin } of processes) begin();
            const isDone = () => processes.every(({ lines }) => lines.filter((line) => line === 'done').length === round);
            await vi.waitUntil(isDone, { timeout: 60_000, interval: 20 });
            if (round === 1) await afterApplying();
          }
          await Promise.all(processes.map(({ ended }) => ended));
          await afterDeciding();
        } finally {
          for (const { child } of processes) child.kill();
          await store.close();
          await remove();
        }

        /** The first of each company applied, the other three asked to speak for it. */
        async function afterApplying() {
          expect(await store.companies.counts('n1')).toEqual({ companies: 0, waiting: 10 });
          const applied = await store.companies.waiting('n1', { size: 20 });
          const numbers = applied.map(({ membership }) => membership.caseNumber?.slice(5)).toSorted();
          expect(numbers).toEqual(Array.from({ length: 10 }, (_, n) => String(n + 1).padStart(4, '0')));
          for (const { company } of applied) expect(await store.companies.speakers('n1', company.id)).toHaveLength(4);
          expect(processes.flatMap(({ lines }) => lines).filter((line) => line.endsWith('false'))).toEqual([]);
        }

        async function afterDeciding() {
          const places = await engine.read().selectFrom('memberships').selectAll().execute();
          const cases = await engine.read().selectFrom('cases').selectAll().execute();
          expect(places).toHaveLength(10);
          const decided = { member: 'approved', declined: 'declined', withdrawn: 'withdrawn' } as Record<string, string>;
          for (const { id, state } of places) expect(cases.find((one) => one.membership_id === id)?.decision).toBe(decided[state]);
          const done = processes.flatMap(({ lines }) => lines.filter((line) => line.startsWith('decide')).map((line) => line.split(' ')));
          for (let n = 0; n < 10; n += 1)
            expect(done.filter(([, of]) => of === String(n)).reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(1);
          const members = places.filter(({ state }) => state === 'member').length;
          expect(await store.companies.counts('n1')).toEqual({ companies: members, waiting: 0 });
          expect((await store.companies.spread('n1')).size.small ?? 0).toBe(members);
        }
      },
      SLOW,
    );
  });
}
