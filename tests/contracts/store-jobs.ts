import { describe, expect, test } from 'vitest';
import { type DatabaseKind, NOON, on } from '../stores/given.ts';
import { later } from '../stores/outbox-given.ts';

/** What every database must do alike with the clock’s jobs. */
export function jobsContract(kind: DatabaseKind): void {
  describe('a job', () => {
    test('is due for one process alone', () =>
      on(kind, async ({ store }, database) => {
        const other = kind.shared ? (await database.open()).store : store;
        expect(await store.jobs.claimDue('sweep', NOON, later(1_000))).toBeUndefined();
        expect(await other.jobs.claimDue('sweep', later(999), later(9_000))).toBeUndefined();
        const due = await Promise.all([store, other, store].map((one) => one.jobs.claimDue('sweep', later(2_000), later(3_000))));
        expect(due.filter(Boolean)).toEqual([later(1_000)]);
        expect(await other.jobs.claimDue('sweep', later(2_500), later(4_000))).toBeUndefined();
        expect(await other.jobs.claimDue('sweep', later(3_500), later(4_000))).toEqual(later(3_000));
      }));
  });
}
