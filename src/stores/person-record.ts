import type { PersonRecord } from '../chat/roster.ts';
import type { Json } from '../chat/turn.ts';
import type { Db } from './inside.ts';
import { unveilMentions } from './mentions.ts';
import { fromJson, maybe } from './values.ts';

const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** Everything that is kept about the person, by what it is. Times are ISO 8601. See PersonRecord. */
export async function recordOf(db: Db, personId: string): Promise<PersonRecord> {
  const row = await db.selectFrom('people').selectAll().where('id', '=', personId).executeTakeFirst();
  const accounts = await db.selectFrom('accounts').selectAll().where('person_id', '=', personId).execute();
  const ids = ['', ...accounts.map(({ id }) => id)];
  return {
    person: { id: personId, ...maybe('language', row?.language), ...maybe('name', row?.name), ...maybe('email', row?.email) },
    askedFirstIn: row?.spoken ?? null,
    noticeShown: moment(row?.told ?? null),
    accounts: accounts.map(({ id, name, locale, guest, met_at, seen_at, gone_at }) => ({
      ...{ id, name, locale, guest: guest === 1 },
      ...{ firstMet: moment(met_at), lastHeard: moment(seen_at), deactivated: moment(gone_at) },
    })),
    heardIn: await heardIn(db, ids),
    ...(await rolesOf(db, personId)),
    methodDialogues: await dialoguesOf(db, personId),
    watchedQuestions: await watched(db, ids),
    modelCalls: await db.selectFrom('model_calls').select(['day', 'count']).where('person_id', '=', personId).execute(),
    ...(await ledgerOf(db, personId)),
    ...(await eventsOf(db, personId)),
    audit: await auditOf(db, personId),
  };
}

async function heardIn(db: Db, accounts: readonly string[]) {
  const rows = await db.selectFrom('spoke').selectAll().where('account_id', 'in', accounts).execute();
  return rows.map(({ account_id, room_id, at }) => ({ account: account_id, room: room_id, last: moment(at) }));
}

async function rolesOf(db: Db, personId: string) {
  const coordinates = await db
    .selectFrom('coordinators')
    .innerJoin('networks', 'networks.id', 'coordinators.network_id')
    .select(['networks.name', 'coordinators.since', 'coordinators.ended'])
    .where('person_id', '=', personId)
    .execute();
  const speaks = await db
    .selectFrom('spokespeople')
    .innerJoin('networks', 'networks.id', 'spokespeople.network_id')
    .innerJoin('companies', 'companies.id', 'spokespeople.company_id')
    .select(['networks.name as network', 'companies.name as company', 'spokespeople.state', 'spokespeople.since'])
    .where('person_id', '=', personId)
    .execute();
  const links = await db
    .selectFrom('links')
    .select(['purpose', 'made', 'expires', 'last_used'])
    .where('person_id', '=', personId)
    .execute();
  const steps = await db.selectFrom('plan_steps').select(['title', 'due', 'done']).where('owner_person', '=', personId).execute();
  const decided = await db.selectFrom('cases').select(['number', 'decision', 'decided']).where('decided_by', '=', personId).execute();
  return {
    coordinates: coordinates.map(({ name, since, ended }) => ({ network: name, since: moment(since), ended: moment(ended) })),
    speaksFor: speaks.map(({ since, ...role }) => ({ ...role, since: moment(since) })),
    links: links.map(({ purpose, made, expires, last_used }) => ({
      ...{ purpose, made: moment(made), expires: moment(expires), lastUsed: moment(last_used) },
    })),
    planSteps: steps.map(({ done, ...step }) => ({ ...step, done: moment(done) })),
    decisions: decided.map(({ decided: at, ...made }) => ({ ...made, decided: moment(at) })),
  };
}

async function dialoguesOf(db: Db, personId: string) {
  const answers = await db.selectFrom('dialogue_answers').selectAll().where('person', '=', personId).orderBy('at').execute();
  return answers.map(({ dialogue, question, option, at, heard }) => ({ dialogue, question, option, at: moment(at), ownWords: heard }));
}

async function watched(db: Db, accounts: readonly string[]) {
  return db
    .selectFrom('watchers')
    .innerJoin('gaps', 'gaps.id', 'watchers.gap_id')
    .select('gaps.label as question')
    .where('watchers.account_id', 'in', accounts)
    .execute();
}

/** What they told and checked in the ledger, and what they claimed; under pseudonyms there. */
async function ledgerOf(db: Db, personId: string) {
  const mine = db.selectFrom('pseudonyms').select('code').where('person_id', '=', personId);
  const updates = await db
    .selectFrom('commitment_updates')
    .innerJoin('commitments', 'commitments.id', 'commitment_updates.commitment_id')
    .select(['commitments.title', 'commitment_updates.at', 'says', 'commitment_updates.percent', 'commitment_updates.value', 'note'])
    .select(['period', 'product', 'evidence_json'])
    .where('who', 'in', mine)
    .orderBy('commitment_updates.at')
    .execute();
  const marks = await db
    .selectFrom('update_marks')
    .select(['update_id', 'kind', 'at', 'level', 'standard', 'verifier', 'note'])
    .where('who', 'in', mine)
    .orderBy('at')
    .execute();
  const claims = await db
    .selectFrom('claims')
    .select(['text', 'state', 'made', 'decided'])
    .where('who', 'in', mine)
    .orderBy('made')
    .execute();
  return {
    updates: updates.map(({ at, evidence_json, note, ...told }) => ({
      ...told,
      // Whom they mention is nobody's to take along but these people's own.
      note: note === null ? null : unveilMentions(note, new Map()).text,
      at: moment(at),
      evidence: fromJson<Json>(evidence_json),
    })),
    notedOfUpdates: marks.map(({ at, ...mark }) => ({ ...mark, at: moment(at) })),
    claims: claims.map(({ made, decided, ...claim }) => ({ ...claim, made: moment(made), decided: moment(decided) })),
  };
}

/** What they answered to events, and what they want to hear of them. What they thought of one is kept without who. */
async function eventsOf(db: Db, personId: string) {
  const answers = await db
    .selectFrom('rsvps')
    .innerJoin('events', 'events.id', 'rsvps.event_id')
    .select(['events.title', 'events.starts', 'rsvps.state', 'attends', 'guests', 'diet', 'access', 'since', 'checked_in'])
    .where('person_id', '=', personId)
    .orderBy('events.starts')
    .execute();
  const walked = await db
    .selectFrom('event_walk_ins')
    .innerJoin('events', 'events.id', 'event_walk_ins.event_id')
    .select(['events.title', 'at', 'people'])
    .where('person_id', '=', personId)
    .execute();
  const preferences = await db.selectFrom('event_preferences').selectAll().where('person_id', '=', personId).executeTakeFirst();
  const feeds = await db
    .selectFrom('calendar_feeds')
    .innerJoin('networks', 'networks.id', 'calendar_feeds.network_id')
    .select(['networks.name', 'made'])
    .where('person_id', '=', personId)
    .execute();
  return {
    eventAnswers: answers.map(({ starts, since, checked_in, ...told }) => ({
      ...{ ...told, starts: moment(starts), since: moment(since), checkedIn: moment(checked_in) },
    })),
    cameToEvents: walked.map(({ at, ...came }) => ({ ...came, at: moment(at) })),
    eventMessages: { reminders: preferences?.reminders !== 0, questionsToCompany: preferences?.nudges !== 0 },
    calendarFeeds: feeds.map(({ name, made }) => ({ network: name, made: moment(made) })),
  };
}

async function auditOf(db: Db, personId: string) {
  const mine = db.selectFrom('pseudonyms').select('code').where('person_id', '=', personId);
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'did', 'outcome', 'before_json', 'after_json'])
    .where((on) => on.or([on('who', 'in', mine), on('whom', 'in', mine)]))
    .orderBy('seq')
    .execute();
  return rows.map(({ at, did, outcome, before_json, after_json }) => ({
    ...{ at: moment(at), did, outcome },
    ...maybe('before', before_json === null ? undefined : fromJson<Json>(before_json)),
    ...maybe('after', after_json === null ? undefined : fromJson<Json>(after_json)),
  }));
}
