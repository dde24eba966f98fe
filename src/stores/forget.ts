import { unnamed } from '../domain/unnamed.ts';
import { counted } from './company-counts.ts';
import { forgetImports } from './imports.ts';
import type { Db } from './inside.ts';
import { forgetLinks } from './links.ts';
import { forgetEvents } from './sweep-events.ts';

/** Stands where a person stood who is nobody any more. */
const NOBODY = 'forgotten';

/** Erases a person. See RosterWrites.forget. */
export async function forget(db: Db, personId: string): Promise<void> {
  const accounts = (await db.selectFrom('accounts').select('id').where('person_id', '=', personId).execute()).map(({ id }) => id);
  await forgetLinks(db, personId, accounts);
  await forgetImports(db, ['', ...accounts]);
  await forgetTalk(db, ['', ...accounts]);
  await forgetDialogues(db, personId);
  await forgetRoles(db, personId);
  await forgetMentions(db, personId);
  await forgetEvents(db, personId);
  for (const table of ['pseudonyms', 'accounts', 'account_codes', 'model_calls', 'pending_answers', 'digest_links'] as const)
    await db.deleteFrom(table).where('person_id', '=', personId).execute();
  await db.deleteFrom('people').where('id', '=', personId).execute();
}

/** The direct rooms stay, without saying whose they were, until the goodbye is sent; the sweep takes them. */
async function forgetTalk(db: Db, accounts: readonly string[]): Promise<void> {
  const rooms = db.selectFrom('rooms').select('id').where('account_id', 'in', accounts);
  await db.deleteFrom('outbox').where('to_account', 'in', accounts).execute();
  await db.deleteFrom('outbox').where('room_id', 'in', rooms).execute();
  await db.deleteFrom('posted').where('room_id', 'in', rooms).execute();
  await db.deleteFrom('watchers').where('account_id', 'in', accounts).execute();
  await db.deleteFrom('spoke').where('account_id', 'in', accounts).execute();
  await db.updateTable('rooms').set({ account_id: null }).where('account_id', 'in', accounts).execute();
}

/** Alone: gone with its answers. Of a group: the person's part is gone, what the group settled stays. */
async function forgetDialogues(db: Db, personId: string): Promise<void> {
  const own = db.selectFrom('dialogues').select('id').where('owner', '=', personId).where('kind', '=', 'solo');
  await db.deleteFrom('dialogue_answers').where('dialogue', 'in', own).execute();
  await db.deleteFrom('dialogue_answers').where('person', '=', personId).execute();
  await db.deleteFrom('dialogue_members').where('person', '=', personId).execute();
  await db.updateTable('dialogue_settled').set({ person: NOBODY, name: null }).where('person', '=', personId).execute();
  await db.deleteFrom('dialogues').where('owner', '=', personId).where('kind', '=', 'solo').execute();
  await db.updateTable('dialogues').set({ owner: NOBODY }).where('owner', '=', personId).execute();
}

async function forgetRoles(db: Db, personId: string): Promise<void> {
  const spoken = await db.selectFrom('spokespeople').select(['network_id', 'company_id']).where('person_id', '=', personId).execute();
  for (const { network_id, company_id } of spoken)
    await counted(db, { networkId: network_id, companyId: company_id }, async () => {
      await db
        .deleteFrom('spokespeople')
        .where('network_id', '=', network_id)
        .where('company_id', '=', company_id)
        .where('person_id', '=', personId)
        .execute();
    });
  await db.deleteFrom('coordinators').where('person_id', '=', personId).execute();
  for (const table of ['coordinators', 'invitations', 'links', 'spokespeople'] as const)
    await db.updateTable(table).set({ by: NOBODY }).where('by', '=', personId).execute();
  await db.updateTable('memberships').set({ applicant: NOBODY }).where('applicant', '=', personId).execute();
  await db.updateTable('plan_steps').set({ owner_person: null }).where('owner_person', '=', personId).execute();
  await db.updateTable('plan_steps').set({ done_by: NOBODY }).where('done_by', '=', personId).execute();
}

/** Why something was closed may mention them; the ledger itself holds a pseudonym. */
async function forgetMentions(db: Db, personId: string): Promise<void> {
  const known = await db.selectFrom('accounts').select('name').where('person_id', '=', personId).execute();
  const names = known.flatMap(({ name }) => (name ? [name] : []));
  if (names.length === 0) return;
  const rows = await db.selectFrom('commitments').select(['id', 'reason']).where('reason', 'is not', null).execute();
  for (const { id, reason } of rows) {
    const left = unnamed(reason ?? '', names, '@–');
    if (left !== reason) await db.updateTable('commitments').set({ reason: left }).where('id', '=', id).execute();
  }
}
