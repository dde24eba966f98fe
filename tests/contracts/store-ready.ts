import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/stores/engine.ts';
import { readiness } from '../../src/stores/ready.ts';
import { type DatabaseKind, listeningLog, on } from '../stores/given.ts';

/** The engine, with its units counted. */
function counting(engine: Engine): { readonly engine: Engine; readonly units: () => number } {
  let units = 0;
  const unit: Engine['unit'] = (work) => {
    units += 1;
    return engine.unit(work);
  };
  return { engine: { ...engine, unit, isInPlace: () => engine.isInPlace() }, units: () => units };
}

export function readyContract(kind: DatabaseKind): void {
  describe('is ready', () => {
    test('while it keeps what is written; a read that still works is not enough', () =>
      on(kind, async ({ engine, log }) => {
        let now = 0;
        const ready = readiness(engine, log, () => now);

        expect(await ready()).toBe(true);
        await engine.unit(async (db) => {
          await sql`alter table settings rename to gone`.execute(db);
        });
        now += 3_000;
        expect(await ready()).toBe(false);
        await sql`select 1`.execute(engine.read());
        expect(log.lines).toContainEqual(expect.objectContaining({ level: 'warn', message: 'not ready' }));

        await engine.unit(async (db) => {
          await sql`alter table gone rename to settings`.execute(db);
        });
        now += 3_000;
        expect(await ready()).toBe(true);
      }));

    test('at the cost of one write in three seconds, however many ask', () =>
      on(kind, async ({ engine }) => {
        let now = 0;
        const counted = counting(engine);
        const ready = readiness(counted.engine, listeningLog(), () => now);

        await Promise.all([ready(), ready(), ready()]);
        now = 2_999;
        await ready();
        expect(counted.units()).toBe(1);
        now = 3_000;
        await ready();
        expect(counted.units()).toBe(2);
      }));
  });
}
