import type { Whereabouts } from '../chat/ports.ts';
import { languageOfLocale } from '../domain/language.ts';
import type { Db } from './inside.ts';
import { maybe } from './values.ts';

/** See Tx.people.whereabouts: a conversation of the person's own before a channel where they were heard last. */
export async function whereabouts(db: Db, personId: string): Promise<Whereabouts | undefined> {
  const person = await db.selectFrom('people').select(['language', 'spoken']).where('id', '=', personId).executeTakeFirst();
  const own = await db
    .selectFrom('rooms')
    .innerJoin('accounts', 'accounts.id', 'rooms.account_id')
    .select(['rooms.id', 'accounts.locale'])
    .where('accounts.person_id', '=', personId)
    .where('accounts.gone_at', 'is', null)
    .where('rooms.kind', '=', 'direct')
    .where('rooms.state', '=', 'open')
    .orderBy('accounts.met_at', 'desc')
    .orderBy('rooms.id')
    .limit(1)
    .executeTakeFirst();
  const spoken = (locale: string | null) => maybe('language', person?.language ?? person?.spoken ?? languageOfLocale(locale ?? undefined));
  if (own) return { room: { id: own.id }, ...spoken(own.locale) };
  const heard = await lastHeard(db, personId);
  return heard && { room: { id: heard.room_id }, to: heard.id, ...spoken(heard.locale) };
}

function lastHeard(db: Db, personId: string) {
  return db
    .selectFrom('spoke')
    .innerJoin('accounts', 'accounts.id', 'spoke.account_id')
    .innerJoin('rooms', 'rooms.id', 'spoke.room_id')
    .select(['spoke.room_id', 'accounts.id', 'accounts.locale'])
    .where('accounts.person_id', '=', personId)
    .where('accounts.gone_at', 'is', null)
    .where('rooms.state', '=', 'open')
    .orderBy('spoke.at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** See Tx.people.names. */
export async function namesOfPeople(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('accounts')
    .leftJoin('people', 'people.id', 'accounts.person_id')
    .select(['accounts.person_id', 'accounts.name', 'people.name as written'])
    .where('accounts.person_id', 'in', personIds)
    .orderBy('accounts.met_at', 'desc')
    .execute();
  return new Map(
    rows.flatMap(({ person_id, name, written }) => ((written ?? name) === null ? [] : [[person_id, (written ?? name) as string]])),
  );
}
