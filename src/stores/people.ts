import type { People } from '../chat/ports.ts';
import type { Account, PersonTurn, Room } from '../chat/turn.ts';
import type { Language } from '../domain/language.ts';
import { DAY_MS as DAY } from '../domain/retention.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import { keepable, maybe } from './values.ts';

/** Reads about persons and rooms. */
export function peopleOf(engine: Engine): People {
  return {
    async resolve(account) {
      const [row] = (await personOf(engine.read(), { account: account.id })).rows;
      return row
        ? {
            id: row.id,
            ...maybe('language', row.language),
            ...maybe('spoken', row.spoken),
            ...maybe('locale', row.locale),
            ...(row.told === null ? {} : { told: true as const }),
          }
        : { id: account.id };
    },
    async roomLanguage(roomId) {
      const [row] = (await languageOf(engine.read(), { room: roomId })).rows;
      return row?.language ?? undefined;
    },
  };
}

type PersonRow = {
  readonly id: string;
  readonly language: Language | null;
  readonly spoken: Language | null;
  readonly locale: string | null;
  readonly told: number | null;
};

const personOf = prepared<{ readonly account: string }, PersonRow>((db, slot) =>
  db
    .selectFrom('accounts')
    .leftJoin('people', 'people.id', 'accounts.person_id')
    .select(['accounts.person_id as id', 'people.language', 'people.spoken', 'people.told', 'accounts.locale'])
    .where('accounts.id', '=', slot('account')),
);

const languageOf = prepared<{ readonly room: string }, Pick<Schema['rooms'], 'language'>>((db, slot) =>
  db.selectFrom('rooms').select('language').where('id', '=', slot('room')),
);

/** Keeps who spoke and where, as newly told. Writes only what changed, so that a busy room's row is not locked by each Turn. */
export async function meet(db: Db, turn: Pick<PersonTurn, 'at' | 'by' | 'room' | 'tenant'>): Promise<void> {
  await meetAccount(db, turn.by, turn.tenant, turn.at);
  await meetRoom(db, turn.room, turn.by);
  if (turn.room.kind !== 'direct') await meetThere(db, turn.by, turn.room, turn.at);
}

async function meetAccount(db: Db, account: Account, tenant: string, at: Date): Promise<void> {
  const known = await db
    .selectFrom('accounts')
    .select(['name', 'locale', 'guest', 'tenant', 'seen_at'])
    .where('id', '=', account.id)
    .executeTakeFirst();
  const told = {
    name: account.name === undefined ? (known?.name ?? null) : keepable(account.name, 200),
    locale: account.locale === undefined ? (known?.locale ?? null) : keepable(account.locale, 50),
    guest: Number(account.guest),
    tenant,
    seen_at: known?.seen_at != null && known.seen_at > at.getTime() - DAY ? known.seen_at : at.getTime(),
  };
  if (!known) {
    await db
      .insertInto('people')
      .values({ id: account.id, language: null, spoken: null })
      .onConflict((on) => on.column('id').doNothing())
      .execute();
    await db
      .insertInto('accounts')
      .values({ id: account.id, person_id: account.id, met_at: at.getTime(), ...told })
      .onConflict((on) => on.column('id').doUpdateSet(told))
      .execute();
    return;
  }
  const same =
    known.name === told.name &&
    known.locale === told.locale &&
    known.guest === told.guest &&
    known.tenant === told.tenant &&
    known.seen_at === told.seen_at;
  if (!same) await db.updateTable('accounts').set(told).where('id', '=', account.id).execute();
}

async function meetRoom(db: Db, room: Room, by: Account): Promise<void> {
  const known = await db
    .selectFrom('rooms')
    .select(['kind', 'account_id', 'address_json', 'name', 'state'])
    .where('id', '=', room.id)
    .executeTakeFirst();
  const told = {
    kind: room.kind,
    account_id: room.kind === 'direct' ? by.id : null,
    address_json: JSON.stringify(room.address),
    name: room.name === undefined ? (known?.name ?? null) : keepable(room.name, 100),
  };
  const same = known?.kind === told.kind && known.account_id === told.account_id && known.address_json === told.address_json;
  // Whoever speaks to Tandem there shows that it is there.
  if (same && known.name === told.name && known.state === 'open') return;
  await db
    .insertInto('rooms')
    .values({ id: room.id, language: null, state: 'open', notices: 'each', ...told })
    .onConflict((on) => on.column('id').doUpdateSet({ ...told, state: 'open' }))
    .execute();
}

/** To the day: who talks all the time writes no row all the time. */
async function meetThere(db: Db, by: Account, room: Room, at: Date): Promise<void> {
  const known = await db.selectFrom('spoke').select('at').where('account_id', '=', by.id).where('room_id', '=', room.id).executeTakeFirst();
  if (known && known.at > at.getTime() - DAY) return;
  await db
    .insertInto('spoke')
    .values({ account_id: by.id, room_id: room.id, at: at.getTime() })
    .onConflict((on) => on.columns(['account_id', 'room_id']).doUpdateSet({ at: at.getTime() }))
    .execute();
}
