import { oldest } from '../domain/retention.ts';
import { forget } from './forget.ts';
import type { Db } from './inside.ts';

/** Forgets records that are over their time: the audit log, keys, documents, people who went silent. See domain/retention.ts. */
export async function sweepRecords(db: Db, now: Date): Promise<void> {
  // The database goes by its own clock and lets nothing younger go, whatever a turn's clock says.
  const old = Math.min(oldest('audit', now), oldest('audit', new Date()));
  await db.deleteFrom('audit').where('at', '<=', old).execute();
  for (const keys of ['account_codes', 'invitations'] as const)
    await db.deleteFrom(keys).where('expires', '<=', oldest('keys', now)).execute();
  await db.deleteFrom('digest_links').where('expires', '<=', oldest('keys', now)).execute();
  await sweepPeople(db, oldest('people', now));
  await db.deleteFrom('cases').where('keep_until', '<=', now.getTime()).execute();
}

/** At most so many a night: each is some dozen statements. */
const MOST_PEOPLE = 200;

/** Whoever was silent for so long and has no role anywhere; and direct rooms that are nobody's any more. */
async function sweepPeople(db: Db, silentSince: number): Promise<void> {
  const silent = await db
    .selectFrom('people')
    .select('id')
    .where((on) =>
      on.not(
        on.exists(
          on
            .selectFrom('accounts')
            .select('accounts.id')
            .whereRef('accounts.person_id', '=', 'people.id')
            .where((heard) => heard(heard.fn.coalesce('accounts.seen_at', 'accounts.met_at'), '>', silentSince)),
        ),
      ),
    )
    .where('id', 'in', db.selectFrom('accounts').select('person_id'))
    .where('id', 'not in', db.selectFrom('coordinators').select('person_id').where('ended', 'is', null))
    .where('id', 'not in', db.selectFrom('spokespeople').select('person_id'))
    .limit(MOST_PEOPLE)
    .execute();
  for (const { id } of silent) await forget(db, id);
  await db
    .deleteFrom('rooms')
    .where('kind', '=', 'direct')
    .where('account_id', 'is', null)
    .where('id', 'not in', db.selectFrom('outbox').select('room_id').where('state', '=', 'waiting'))
    .execute();
}
