import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { DAY_MS, RETENTION } from '../../src/domain/retention.ts';
import { ANNA, asks, type DatabaseKind, NOON, type Opened, on, PEKKA, says } from '../stores/given.ts';

const note = ({ store }: Opened, told: { at?: Date; did?: string; who?: string; whom?: string; network?: string } = {}) =>
  store.unit(undefined, (tx) =>
    tx.audit.note({ at: NOON, who: ANNA.id, tenant: 'slack:T1', did: 'gaps.own', outcome: 'done', network: 'n1', ...told }),
  );

/** The audit log and what is over its time. */
export function recordsContract(kind: DatabaseKind): void {
  describe('the audit log', () => {
    test('is read by network, newest first, page by page, with people’s names', () =>
      on(kind, async (opened) => {
        await opened.store.once(asks('hej', { back: 'ack' }), async () => says('hej'));
        for (const did of ['one', 'two', 'three']) await note(opened, { did, whom: PEKKA.id });
        await note(opened, { did: 'elsewhere', network: 'n2' });

        const first = await opened.store.records.log('n1', { size: 2 });
        expect(first).toMatchObject({ more: true, entries: [{ did: 'three', who: 'Anna Ek', whom: PEKKA.id }, { did: 'two' }] });
        const rest = await opened.store.records.log('n1', { size: 2, before: first.entries[1]?.id ?? '' });
        expect(rest).toMatchObject({ more: false, entries: [{ did: 'one' }] });
      }));

    test('keeps people in what changed under pseudonyms too: a deleted one is named nowhere, and the lines stay', () =>
      on(kind, async (opened) => {
        await opened.store.once(asks('hej', { back: 'ack' }), async () => says('hej'));
        const entry = { at: NOON, who: ANNA.id, tenant: 'slack:T1', did: 'plan.taken', outcome: 'done', network: 'n1' } as const;
        await opened.store.unit(undefined, (tx) => tx.audit.note({ ...entry, after: { owners: [ANNA.id], room: 'slack:T1:C1' } }));
        const seen = async () => (await opened.store.records.log('n1', { size: 9 })).entries;
        expect(await seen()).toMatchObject([{ who: 'Anna Ek', after: { owners: ['Anna Ek'], room: 'slack:T1:C1' } }]);

        await opened.store.unit(undefined, (tx) => tx.roster.forget(ANNA.id));
        expect(await seen()).toMatchObject([{ did: 'plan.taken', after: { owners: ['–'] } }]);
        expect(JSON.stringify(await opened.engine.read().selectFrom('audit').selectAll().execute())).not.toContain(ANNA.id);
      }));

    test('cannot be changed nor cut short, whoever holds the connection', () =>
      on(kind, async (opened) => {
        await note(opened, { at: new Date() });
        const attempts = [
          sql`update audit set did = 'nothing'`,
          sql`delete from audit`,
          sql`insert or replace into audit select * from audit`,
          sql`truncate audit`,
        ];
        for (const attempt of attempts) await expect(opened.engine.unit((db) => attempt.execute(db))).rejects.toThrow();
        expect(await opened.store.records.log('n1', { size: 9 })).toMatchObject({ entries: [{ did: 'gaps.own' }] });
      }));

    test('is forgotten after its time by the sweep, and not a day earlier', () =>
      on(kind, async (opened) => {
        const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
        await note(opened, { did: 'old', at: ago(RETENTION.audit + 1) });
        await note(opened, { did: 'young', at: ago(RETENTION.audit - 1) });
        await opened.store.unit(undefined, (tx) => tx.questions.sweep(new Date()));

        const { entries } = await opened.store.records.log('n1', { size: 9 });
        expect(entries.map(({ did }) => did)).toEqual(['young']);
      }));
  });
}
