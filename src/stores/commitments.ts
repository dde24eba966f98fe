import type { Commitments, LedgerCounts, Listed, Paged } from '../chat/commitments.ts';
import { commitmentOf, updatesOf } from './commitment-rows.ts';
import { commitmentsOfCompanies } from './commitment-writes.ts';
import { cursor, readCursor } from './cursor.ts';
import type { Engine } from './engine.ts';
import { alikeOf, checksOf, evidencedOf } from './evidence.ts';
import { evidenceFile } from './evidence-files.ts';
import type { Db } from './inside.ts';
import { updatesPage, wholePage } from './ledger-pages.ts';
import { isOwn, lastOf, updateById } from './update-marks.ts';
import { maybe } from './values.ts';

/** Reads of the ledger. */
export function commitmentsOf(engine: Engine): Commitments {
  return {
    async get(id) {
      const row = await engine.read().selectFrom('commitments').selectAll().where('id', '=', id).executeTakeFirst();
      return row && commitmentOf(row);
    },
    ofCompanies: (networkId, companyIds, limit) => commitmentsOfCompanies(engine.read(), networkId, companyIds, limit),
    async ofLines(networkId) {
      const rows = engine.read().selectFrom('commitments').selectAll().where('network_id', '=', networkId).where('line_id', 'is not', null);
      return (await rows.execute()).map(commitmentOf);
    },
    listed: (networkId, which, page) => listed(engine.read(), networkId, which, page),
    async overdue(networkId, day) {
      const { n } = await engine
        .read()
        .selectFrom('commitments')
        .select((on) => on.fn.countAll<number>().as('n'))
        .where('network_id', '=', networkId)
        .where('status', 'in', OPEN)
        .where('asked', '<', day)
        .where('company_id', 'is not', null)
        .executeTakeFirstOrThrow();
      return Number(n);
    },
    counts: (networkId) => counts(engine.read(), networkId),
    async history(commitmentId, { before, size }) {
      const db = engine.read();
      let query = db
        .selectFrom('commitment_updates')
        .selectAll()
        .where('commitment_id', '=', commitmentId)
        .orderBy('seq', 'desc')
        .limit(size);
      if (before !== undefined) query = query.where('seq', '<', before);
      return updatesOf(db, await query.execute());
    },
    update: (id) => updateById(engine.read(), id),
    reviewing: (networkId) => reviewing(engine.read(), networkId),
    checks: (commitmentIds) => checksOf(engine.read(), commitmentIds),
    evidenced: (commitmentIds) => evidencedOf(engine.read(), commitmentIds),
    alike: (commitment, limit) => alikeOf(engine.read(), commitment, limit),
    file: (id) => evidenceFile(engine.read(), id),
    lastOf: (networkId, who, since) => lastOf(engine.read(), networkId, who, since),
    isOwn: (updateId, who) => isOwn(engine.read(), updateId, who),
    whole: (networkId, page) => wholePage(engine.read(), networkId, page),
    updates: (networkId, page) => updatesPage(engine.read(), networkId, page),
    review: (networkId, page) => review(engine.read(), networkId, page),
  };
}

/** Those of which updates are asked. */
const OPEN = ['at-risk', 'blocked', 'on-track'] as const;

async function counts(db: Db, networkId: string): Promise<LedgerCounts> {
  const rows = await db.selectFrom('ledger_counts').select(['kind', 'value', 'count']).where('network_id', '=', networkId).execute();
  const of = (kind: string) => Object.fromEntries(rows.filter((row) => row.kind === kind).map(({ value, count }) => [value, count]));
  return { status: of('status'), level: of('level') };
}

async function reviewing(db: Db, networkId: string): Promise<number> {
  const { n } = await db
    .selectFrom('review_queue')
    .select((on) => on.fn.countAll<number>().as('n'))
    .where('network_id', '=', networkId)
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function listed(
  db: Db,
  networkId: string,
  which: Parameters<Commitments['listed']>[1],
  page: Parameters<Commitments['listed']>[2],
): Promise<Paged<Listed>> {
  const { after, size } = page;
  const [first, last] = readCursor(after);
  const by = 'askedBefore' in which ? 'asked' : 'id';
  let query = db
    .selectFrom('commitments')
    .innerJoin('companies', 'companies.id', 'commitments.company_id')
    .selectAll('commitments')
    .select('companies.name as company')
    .where('commitments.network_id', '=', networkId)
    .limit(size + 1);
  if ('askedBefore' in which) query = query.where('status', 'in', OPEN).where('asked', '<', which.askedBefore).orderBy('asked');
  if ('status' in which) query = query.where('status', '=', which.status);
  if ('level' in which) query = query.where('level', '=', which.level);
  query = query.orderBy('commitments.id');
  if (first !== undefined)
    query =
      by === 'asked'
        ? query.where(({ eb, or, and }) =>
            or([eb('asked', '>', String(first)), and([eb('asked', '=', String(first)), eb('commitments.id', '>', String(last))])]),
          )
        : query.where('commitments.id', '>', String(first));
  const rows = await query.execute();
  const items = rows.slice(0, size).map((row) => ({ commitment: commitmentOf(row), company: row.company, ...maybe('asked', row.asked) }));
  const end = rows.length > size ? rows[size - 1] : undefined;
  return { items, ...(end ? { next: by === 'asked' ? cursor(end.asked ?? '', end.id) : cursor(end.id) } : {}) };
}

async function review(db: Db, networkId: string, { after, size }: Parameters<Commitments['review']>[1]): ReturnType<Commitments['review']> {
  const [at, id] = readCursor(after);
  let query = db
    .selectFrom('review_queue')
    .selectAll()
    .where('network_id', '=', networkId)
    .orderBy('at')
    .orderBy('update_id')
    .limit(size + 1);
  if (at !== undefined)
    query = query.where(({ eb, or, and }) =>
      or([eb('at', '>', Number(at)), and([eb('at', '=', Number(at)), eb('update_id', '>', String(id))])]),
    );
  const queue = await query.execute();
  const page = queue.slice(0, size);
  const ids = page.map(({ update_id }) => update_id);
  if (ids.length === 0) return { items: [] };
  const updates = await updatesOf(db, await db.selectFrom('commitment_updates').selectAll().where('id', 'in', ids).execute());
  const whose = await db
    .selectFrom('commitments')
    .leftJoin('companies', 'companies.id', 'commitments.company_id')
    .selectAll('commitments')
    .select('companies.name as company')
    .where(
      'commitments.id',
      'in',
      updates.map(({ commitment }) => commitment),
    )
    .execute();
  const items = page.flatMap(({ update_id }) => {
    const update = updates.find((one) => one.id === update_id);
    const row = whose.find((one) => one.id === update?.commitment);
    return update && row ? [{ update, commitment: commitmentOf(row), ...(row.company === null ? {} : { company: row.company }) }] : [];
  });
  const end = queue.length > size ? page.at(-1) : undefined;
  return { items, ...(end ? { next: cursor(end.at, end.update_id) } : {}) };
}
