import { sql } from 'kysely';
import { counted } from './company-counts.ts';
import type { Db } from './inside.ts';
import { mergeEvents } from './merge-events.ts';
import type { Schema } from './schema.ts';

/** Everything of `from` becomes `into`'s. See RosterWrites.merge. */
export async function merge(db: Db, from: string, into: string): Promise<void> {
  await mergePerson(db, from, into);
  await mergeRoles(db, from, into);
  for (const [table, column] of PLAIN) {
    const [rows, name] = [sql.table(table), sql.ref(column)];
    await sql`update ${rows} set ${name} = ${into} where ${name} = ${from}`.execute(db);
  }
  await mergeDialogues(db, from, into);
  await mergeEvents(db, from, into);
  await db.deleteFrom('model_calls').where('person_id', '=', from).execute();
  await db.deleteFrom('people').where('id', '=', from).execute();
}

/** Columns that name a person and stand in no key. */
const PLAIN: readonly (readonly [keyof Schema, string])[] = [
  ['accounts', 'person_id'],
  ['account_codes', 'person_id'],
  ['pseudonyms', 'person_id'],
  ['pending_answers', 'person_id'],
  ['dialogues', 'owner'],
  ['dialogue_settled', 'person'],
  ['coordinators', 'by'],
  ['invitations', 'by'],
  ['plan_steps', 'owner_person'],
  ['plan_steps', 'done_by'],
  ['memberships', 'applicant'],
  ['memberships', 'decided_by'],
  ['spokespeople', 'by'],
  ['links', 'person_id'],
  ['links', 'by'],
  ['cases', 'decided_by'],
  ['digest_links', 'person_id'],
  ['events', 'by'],
];

async function mergePerson(db: Db, from: string, into: string): Promise<void> {
  const rows = await db.selectFrom('people').selectAll().where('id', 'in', [from, into]).execute();
  const old = rows.find(({ id }) => id === from);
  const now = rows.find(({ id }) => id === into);
  if (!old || !now) return;
  const kept = {
    language: now.language ?? old.language,
    spoken: now.spoken ?? old.spoken,
    told: now.told ?? old.told,
    name: now.name ?? old.name,
    email: now.email ?? old.email,
  };
  await db.updateTable('people').set(kept).where('id', '=', into).execute();
}

/** Where both have a role the stronger one stays: a coordinator of now, somebody confirmed. */
async function mergeRoles(db: Db, from: string, into: string): Promise<void> {
  for (const role of await db.selectFrom('coordinators').selectAll().where('person_id', '=', from).execute()) {
    await db
      .insertInto('coordinators')
      .values({ ...role, person_id: into })
      .onConflict((on) =>
        role.ended === null
          ? on.columns(['network_id', 'person_id']).doUpdateSet({ ended: null })
          : on.columns(['network_id', 'person_id']).doNothing(),
      )
      .execute();
  }
  await db.deleteFrom('coordinators').where('person_id', '=', from).execute();
  for (const role of await db.selectFrom('spokespeople').selectAll().where('person_id', '=', from).execute())
    await counted(db, { networkId: role.network_id, companyId: role.company_id }, () => mergeSpoken(db, role, into));
}

async function mergeSpoken(db: Db, role: Schema['spokespeople'], into: string): Promise<void> {
  const theirs = await db
    .selectFrom('spokespeople')
    .select('state')
    .where('network_id', '=', role.network_id)
    .where('company_id', '=', role.company_id)
    .where('person_id', '=', into)
    .executeTakeFirst();
  const confirmed = role.state === 'confirmed' && theirs?.state === 'asked';
  await db
    .insertInto('spokespeople')
    .values({ ...role, person_id: into })
    .onConflict((on) => {
      const same = on.columns(['network_id', 'company_id', 'person_id']);
      return confirmed ? same.doUpdateSet({ state: 'confirmed', by: role.by }) : same.doNothing();
    })
    .execute();
  await db
    .deleteFrom('spokespeople')
    .where('network_id', '=', role.network_id)
    .where('company_id', '=', role.company_id)
    .where('person_id', '=', role.person_id)
    .execute();
}

/** One's answer to a question is one: that of the person who stays. */
async function mergeDialogues(db: Db, from: string, into: string): Promise<void> {
  for (const answer of await db.selectFrom('dialogue_answers').selectAll().where('person', '=', from).execute())
    await db
      .insertInto('dialogue_answers')
      .values({ ...answer, person: into })
      .onConflict((on) => on.columns(['dialogue', 'person', 'question']).doNothing())
      .execute();
  await db.deleteFrom('dialogue_answers').where('person', '=', from).execute();
  for (const member of await db.selectFrom('dialogue_members').selectAll().where('person', '=', from).execute())
    await db
      .insertInto('dialogue_members')
      .values({ ...member, person: into })
      .onConflict((on) => on.columns(['dialogue', 'person']).doNothing())
      .execute();
  await db.deleteFrom('dialogue_members').where('person', '=', from).execute();
}
