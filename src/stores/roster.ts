import type { KnownAccount, Reach, Roster } from '../chat/roster.ts';
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
    reach: (personId, networkId) => reach(read(), personId, networkId),
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
    record: (personId) => recordOf(read(), personId),
  };
}

const personRow = (db: Db, personId: string) =>
  db.selectFrom('people').select(['language', 'spoken']).where('id', '=', personId).executeTakeFirst();

async function accounts(db: Db, by: 'id' | 'person_id', value: string): Promise<readonly KnownAccount[]> {
  const rows = await db
    .selectFrom('accounts')
    .leftJoin('rooms', (join) => join.onRef('rooms.account_id', '=', 'accounts.id').on('rooms.kind', '=', 'direct'))
    .select([
      'accounts.id',
      'accounts.person_id',
      'accounts.tenant',
      'accounts.name',
      'accounts.locale',
      'accounts.guest',
      'accounts.gone_at',
    ])
    .select('rooms.id as room')
    .where(`accounts.${by}`, '=', value)
    .orderBy('accounts.met_at')
    .orderBy('accounts.id')
    .execute();
  const known = new Map<string, KnownAccount>();
  for (const row of rows)
    known.set(row.id, {
      id: row.id,
      person: row.person_id,
      tenant: row.tenant,
      guest: row.guest === 1,
      ...maybe('name', row.name),
      ...maybe('locale', row.locale),
      ...maybe('gone', row.gone_at === null ? undefined : new Date(row.gone_at)),
      ...maybe('direct', row.room),
    });
  return [...known.values()];
}

async function reach(db: Db, personId: string, networkId: string): Promise<Reach | undefined> {
  const theirs = (await accounts(db, 'person_id', personId)).filter(({ gone }) => gone === undefined);
  const direct = theirs.find((account) => account.direct !== undefined)?.direct;
  if (direct !== undefined) return { room: { id: direct } };
  const rooms = await db.selectFrom('rooms').select('id').where('network_id', '=', networkId).where('state', '=', 'open').execute();
  for (const { id: to, tenant } of theirs) {
    const room = rooms.find(({ id }) => id.startsWith(`${tenant}:`));
    if (room) return { room, to };
  }
  return undefined;
}
