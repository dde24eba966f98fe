import { randomBytes } from 'node:crypto';
import type { Claims, ClaimWrites, HeldClaim } from '../chat/claims.ts';
import { type Basis, type Claim, LONGEST_CLAIM, LONGEST_PLAN } from '../domain/claims.ts';
import { isIn } from '../domain/membership.ts';
import { namesOf, pseudonymOf } from './audit.ts';
import { commitmentOf } from './commitment-rows.ts';
import { cursor, readMoment } from './cursor.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { mentionedIn, unveilMentions, veilMentions } from './mentions.ts';
import type { Schema } from './schema.ts';
import { fromJson, keepable, maybe } from './values.ts';

/** Reads of claims. */
export function claimsOf(engine: Engine): Claims {
  return {
    get: (id) => one(engine.read(), id),
    async ofNetwork(networkId, companyIds, page) {
      if (companyIds?.length === 0) return { items: [] };
      const db = engine.read();
      const all = rows(db).where('claims.network_id', '=', networkId);
      return paged(db, companyIds ? all.where('claims.company_id', 'in', companyIds) : all, page, 'made', 'desc');
    },
    waiting(networkId, page) {
      const db = engine.read();
      return paged(db, rows(db).where('claims.network_id', '=', networkId).where('claims.state', '=', 'waiting'), page, 'made', 'asc');
    },
    released(networkId, now, { company, ...page }) {
      const db = engine.read();
      const all = rows(db)
        .where('claims.network_id', '=', networkId)
        .where('claims.state', '=', 'released')
        .where('claims.expires', '>', now.getTime());
      return paged(db, company === undefined ? all : all.where('claims.company_id', '=', company), page, 'decided', 'desc');
    },
    async ofRegister(token) {
      const row = await engine.read().selectFrom('registers').select('network_id').where('token', '=', token).executeTakeFirst();
      return row?.network_id;
    },
  };
}

/** What a unit writes about claims. */
export function claimWrites(db: Db): ClaimWrites {
  return {
    get: (id) => one(db, id),
    add: (claim) => add(db, claim),
    decide: (id, decision) => decide(db, id, decision),
    registerToken: (networkId) => registerToken(db, networkId),
  };
}

/** Claims with how their company stands in the network, and whether the update they rest on was taken back. */
const rows = (db: Db) =>
  db
    .selectFrom('claims')
    .innerJoin('companies', 'companies.id', 'claims.company_id')
    .leftJoin('memberships', (on) =>
      on.onRef('memberships.network_id', '=', 'claims.network_id').onRef('memberships.company_id', '=', 'claims.company_id'),
    )
    .leftJoin('update_marks', (on) => on.onRef('update_marks.update_id', '=', 'claims.update_id').on('update_marks.kind', '=', 'undone'))
    .selectAll('claims')
    .select(['companies.name as company', 'memberships.state as place', 'update_marks.seq as undone']);

type Rows = ReturnType<typeof rows>;
type Row = Awaited<ReturnType<Rows['execute']>>[number];

async function one(db: Db, id: string): Promise<HeldClaim | undefined> {
  const [held] = await heldOf(db, await rows(db).where('claims.id', '=', id).execute());
  return held;
}

/** A page in the order of that moment, then of ids; the cursor is both of the last one. */
async function paged(
  db: Db,
  query: Rows,
  page: { readonly after?: string; readonly size: number },
  by: 'made' | 'decided',
  to: 'asc' | 'desc',
) {
  const { after, size } = page;
  const sign = to === 'asc' ? '>' : '<';
  const column = `claims.${by}` as const;
  const from = readMoment(after);
  const onward = from
    ? query.where(({ eb, or, and }) => or([eb(column, sign, from.at), and([eb(column, '=', from.at), eb('claims.id', sign, from.id)])]))
    : query;
  const found = await onward
    .orderBy(column, to)
    .orderBy('claims.id', to)
    .limit(size + 1)
    .execute();
  const items = found.slice(0, size);
  const last = found.length > size ? items.at(-1) : undefined;
  return { items: await heldOf(db, items), ...maybe('next', last && cursor(last[by] ?? 0, last.id)) };
}

async function heldOf(db: Db, found: readonly Row[]): Promise<readonly HeldClaim[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ commitment_id }) => commitment_id);
  const commitments = await db.selectFrom('commitments').selectAll().where('id', 'in', ids).execute();
  const names = await namesOf(db, [...new Set(found.flatMap(peopleIn))]);
  return found.flatMap((row) => {
    const commitment = commitments.find(({ id }) => id === row.commitment_id);
    if (!commitment) return [];
    const held = { claim: claimOf(row, names), company: row.company, commitment: commitmentOf(commitment) };
    return [{ ...held, evidence: row.undone === null, member: isIn(row.place ?? undefined) }];
  });
}

/** Pseudonyms of who made and decided it, and of whom its texts mention. */
const peopleIn = ({ who, decided_by, text, plan, expert, reason }: Row): readonly string[] => [
  ...(decided_by === null ? [who] : [who, decided_by]),
  ...[text, plan, expert, reason].flatMap(mentionedIn),
];

function claimOf(row: Schema['claims'], names: ReadonlyMap<string, string>): Claim {
  const named = (text: string): string => unveilMentions(text, names).text;
  return {
    id: row.id,
    network: row.network_id,
    company: row.company_id,
    commitment: row.commitment_id,
    update: row.update_id,
    text: named(row.text),
    language: row.language,
    about: row.about,
    subject: row.subject,
    offsets: row.offsets === 1,
    plan: named(row.plan),
    ...maybe('planAddress', row.plan_address),
    ...maybe('expert', row.expert === null ? null : named(row.expert)),
    ...maybe('expertAt', row.expert_at),
    state: row.state,
    made: new Date(row.made),
    ...maybe('by', names.get(row.who)),
    ...maybe('decided', row.decided === null ? null : new Date(row.decided)),
    ...maybe('decidedBy', row.decided_by === null ? null : names.get(row.decided_by)),
    ...maybe('reason', row.reason === null ? null : named(row.reason)),
    ...maybe('expires', row.expires === null ? null : new Date(row.expires)),
    ...maybe('basis', row.basis_json === null ? null : fromJson<Basis>(row.basis_json)),
    revision: row.revision,
  };
}

async function add(db: Db, claim: Parameters<ClaimWrites['add']>[0]): Promise<boolean> {
  const made = await db
    .insertInto('claims')
    .values({
      id: claim.id,
      network_id: claim.network,
      company_id: claim.company,
      commitment_id: claim.commitment,
      update_id: claim.update,
      text: await veilMentions(db, keepable(claim.text, LONGEST_CLAIM)),
      language: claim.language,
      about: claim.about,
      subject: claim.subject,
      offsets: Number(claim.offsets),
      plan: await veilMentions(db, keepable(claim.plan, LONGEST_PLAN)),
      plan_address: claim.planAddress === undefined ? null : keepable(claim.planAddress, 500),
      expert: claim.expert === undefined ? null : await veilMentions(db, keepable(claim.expert, 200)),
      expert_at: claim.expertAt ?? null,
      state: claim.state,
      made: claim.made.getTime(),
      who: await pseudonymOf(db, claim.who),
      ...{ decided: null, decided_by: null, reason: null, expires: null, basis_json: null, revision: 1 },
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

async function decide(db: Db, id: string, decision: Parameters<ClaimWrites['decide']>[1]): Promise<void> {
  const { state, at, who, expires, basis, update } = decision;
  const reason = decision.reason === undefined ? null : await veilMentions(db, keepable(decision.reason, 1_000));
  await db
    .updateTable('claims')
    .set((on) => ({
      state,
      decided: at.getTime(),
      reason,
      expires: expires?.getTime() ?? null,
      basis_json: basis === undefined ? null : JSON.stringify(basis),
      revision: on('revision', '+', 1),
    }))
    .set({ decided_by: await pseudonymOf(db, who), ...maybe('update_id', update) })
    .where('id', '=', id)
    .execute();
}

async function registerToken(db: Db, networkId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db
    .insertInto('registers')
    .values({ network_id: networkId, token })
    .onConflict((on) => on.doNothing())
    .execute();
  return (await db.selectFrom('registers').select('token').where('network_id', '=', networkId).executeTakeFirstOrThrow()).token;
}
