import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { MembershipState } from '../../src/domain/membership.ts';
import { sorted } from '../../src/stores/migration-members.ts';
import { type DatabaseKind, on } from '../stores/given.ts';
import { enter, found, write } from './store-companies.ts';

export function membersContract(kind: DatabaseKind): void {
  describe('the members of a network', () => {
    test('are listed with å, ä and ö after z, page by page, and found by their beginning with or without diacritics', () =>
      on(kind, async ({ store }) => {
        await found(store, 'n1');
        for (const name of ['Öljy Oy', 'Oksa', 'Ågren', 'Zenit', 'Agri', 'Ärla', 'Ol 2', 'Æl']) await enter(store, 'n1', name);
        const listed: string[] = [];
        for (let after: string | undefined; ; ) {
          const page = await store.companies.members('n1', { size: 2, ...(after === undefined ? {} : { after }) });
          listed.push(...page.members.map(({ company }) => company.name));
          after = page.next;
          if (after === undefined) break;
        }
        const begin = async (starts: string) =>
          (await store.companies.members('n1', { size: 9, starts })).members.map(({ company }) => company.name);

        expect(listed).toEqual(['Agri', 'Oksa', 'Ol 2', 'Zenit', 'Ågren', 'Æl', 'Ärla', 'Öljy Oy']);
        expect(await begin('ol')).toEqual(['Ol 2', 'Öljy Oy']);
        expect(await begin('ag')).toEqual(['Agri', 'Ågren']);
        await write(store, (tx) => tx.companies.change({ id: 'Zenit', name: 'Ängs' }));
        expect((await store.companies.members('n1', { size: 9 })).members.at(-3)?.company.name).toBe('Ängs');
        expect(await begin('ang')).toEqual(['Ängs']);
      }));

    test('of a database from before the sort key get theirs when it is brought to the newest form', () =>
      on(kind, async ({ store, engine }) => {
        await found(store, 'n1');
        for (const name of ['Zenit', 'Åkers']) await enter(store, 'n1', name);
        await engine.unit(async (db) => {
          await db.schema.dropIndex('memberships_by_network_id_state_sort_key_name_key').execute();
          await db.schema.alterTable('memberships').dropColumn('sort_key').execute();
          await sorted(db as Kysely<unknown>);
        });

        expect((await store.companies.members('n1', { size: 9 })).members.map(({ company }) => company.name)).toEqual(['Zenit', 'Åkers']);
        const keys = await engine.read().selectFrom('memberships').select('sort_key').orderBy('sort_key').execute();
        expect(keys.map(({ sort_key }) => sort_key)).toEqual(['zenit', '{kers']);
      }));

    test('are listed by name, page by page, those who are in and no others', () =>
      on(kind, async ({ store }) => {
        await found(store, 'n1');
        const states: readonly MembershipState[] = ['member', 'dormant', 'member', 'applied', 'dormant', 'left', 'member', 'declined'];
        for (const [at, state] of states.entries()) await enter(store, 'n1', `Bolag ${'abcdefgh'.charAt(at)}`, state);
        const pages: string[][] = [];
        for (let after: string | undefined; ; ) {
          const page = await store.companies.members('n1', { size: 2, ...(after ? { after } : {}) });
          pages.push(page.members.map(({ company }) => company.name));
          after = page.next;
          if (after === undefined) break;
        }
        expect(pages).toEqual([['Bolag a', 'Bolag b'], ['Bolag c', 'Bolag e'], ['Bolag g']]);
        expect((await store.companies.members('n1', { size: 9, starts: 'bolag g' })).members).toHaveLength(1);
        expect(await store.companies.counts('n1')).toEqual({ companies: 5, waiting: 1 });
        expect(await store.companies.counts('nowhere')).toEqual({ companies: 0, waiting: 0 });
      }));
  });
}
