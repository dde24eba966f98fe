import type { KnownAccount, Roster } from '../chat/roster.ts';
import { languageOfLocale } from '../domain/language.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { networkOf } from './network-rows.ts';
import { recordOf } from './person-record.ts';
import { maybe } from './values.ts';

/** Reads about people. */
export function rosterOf(engine: Engine): Roster {
  const read = () => engine.read();
  return {
    async account(accountId) {
      const [found] = await accounts(read(), 'id', accountId);
      return found;
    },
    accountsOf: (personId) => accounts(read(), 'person_id', personId),
    async languageOf(personId) {
      const row = await personRow(read(), personId);
      const known = row?.language ?? row?.spoken;
      if (known) return known;
      const locales = (await accounts(read(), 'person_id', personId)).map(({ locale }) => languageOfLocale(locale));
      return locales.find((language) => language !== undefined);
    },
    async networks() {
      return (await read().selectFrom('networks').selectAll().orderBy('id').execute()).map(networkOf);
    },
    async unwatched(before, limit) {
      const due = read().selectFrom('networks').select('id').where('watched', '<', before.getTime());
      return (await due.orderBy('watched').orderBy('id').limit(limit).execute()).map(({ id }) => id);
    },
    record: (personId) => recordOf(read(), personId),
  };
}

const personRow = (db: Db, personId: string) =>
  db.selectFrom('people').select(['language', 'spoken']).where('id', '=', personId).executeTakeFirst();

async function accounts(db: Db, by: 'id' | 'person_id', value: string): Promise<readonly KnownAccount[]> {
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'person_id', 'tenant', 'name', 'locale', 'guest', 'gone_at'])
    .where(by, '=', value)
    .orderBy('met_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    person: row.person_id,
    tenant: row.tenant,
    guest: row.guest === 1,
    ...maybe('name', row.name),
    ...maybe('locale', row.locale),
    ...maybe('gone', row.gone_at === null ? undefined : new Date(row.gone_at)),
  }));
}
