import type { Commitments } from '../chat/commitments.ts';
import { commitmentOf, updatesOf } from './commitment-rows.ts';
import { cursor, readCursor } from './cursor.ts';
import { checksOf } from './evidence.ts';
import type { Db } from './inside.ts';
import { maybe } from './values.ts';

/** See Commitments.whole. */
export async function wholePage(db: Db, ...[networkId, { after, size, companies }]: Parameters<Commitments['whole']>) {
  const [company, made, id] = readCursor(after);
  let query = db
    .selectFrom('commitments')
    .innerJoin('companies', 'companies.id', 'commitments.company_id')
    .selectAll('commitments')
    .select('companies.name as company')
    .where('commitments.network_id', '=', networkId)
    .orderBy('commitments.company_id')
    .orderBy('commitments.made')
    .orderBy('commitments.id')
    .limit(size + 1);
  if (companies) query = query.where('commitments.company_id', 'in', [...companies]);
  if (company !== undefined)
    query = query.where(({ eb, or, and }) =>
      or([
        eb('commitments.company_id', '>', String(company)),
        and([eb('commitments.company_id', '=', String(company)), eb('commitments.made', '>', Number(made))]),
        and([
          eb('commitments.company_id', '=', String(company)),
          eb('commitments.made', '=', Number(made)),
          eb('commitments.id', '>', String(id)),
        ]),
      ]),
    );
  const rows = companies?.length === 0 ? [] : await query.execute();
  const page = rows.slice(0, size);
  const checks = await checksOf(
    db,
    page.map((row) => row.id),
  );
  const items = page.map((row) => ({ commitment: commitmentOf(row), company: row.company, ...maybe('checked', checks.get(row.id)) }));
  const end = rows.length > size ? page.at(-1) : undefined;
  return { items, ...(end ? { next: cursor(end.company_id ?? '', end.made, end.id) } : {}) };
}

/** See Commitments.updates. */
export async function updatesPage(db: Db, ...[networkId, { after, size }]: Parameters<Commitments['updates']>) {
  const [at, id] = readCursor(after);
  let query = db
    .selectFrom('commitment_updates')
    .selectAll()
    .where('network_id', '=', networkId)
    .where('company_id', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1);
  if (at !== undefined)
    query = query.where(({ eb, or, and }) => or([eb('at', '<', Number(at)), and([eb('at', '=', Number(at)), eb('id', '<', String(id))])]));
  const rows = await query.execute();
  const items = await updatesOf(db, rows.slice(0, size));
  const end = rows.length > size ? rows[size - 1] : undefined;
  return { items, ...(end ? { next: cursor(end.at, end.id) } : {}) };
}
