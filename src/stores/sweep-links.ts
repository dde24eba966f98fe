import { oldest } from '../domain/retention.ts';
import { forget } from './forget.ts';
import type { Db } from './inside.ts';

/** At most so many a night: each is some dozen statements. */
const MOST_PEOPLE = 200;

/** Forgets links that ended long ago, old messages on pages, and people who were known by such links alone. */
export async function sweepLinks(db: Db, now: Date): Promise<void> {
  const ended = oldest('keys', now);
  const old = db
    .selectFrom('links')
    .select('id')
    .where((eb) => eb.or([eb('expires', '<=', ended), eb('revoked', '<=', ended)]));
  const ids = (await old.execute()).map(({ id }) => id);
  if (ids.length > 0) {
    await db.deleteFrom('link_tokens').where('link_id', 'in', ids).execute();
    await db.deleteFrom('links').where('id', 'in', ids).execute();
  }
  await db.deleteFrom('page_messages').where('at', '<=', oldest('heard', now)).execute();
  for (const id of await unreachable(db)) await forget(db, id);
}

/** Nobody can reach Tandem as these any more, and they speak for no company. */
async function unreachable(db: Db): Promise<readonly string[]> {
  const people = await db
    .selectFrom('people')
    .select('id')
    .where('id', 'like', 'link:%')
    .where('id', 'not in', db.selectFrom('links').select('person_id'))
    .where('id', 'not in', db.selectFrom('spokespeople').select('person_id'))
    .limit(MOST_PEOPLE)
    .execute();
  return people.map(({ id }) => id);
}
