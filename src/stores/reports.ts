import type { ReportLine, Reports, ReportWrites, YearlyReport } from '../chat/reports.ts';
import { namesOf, pseudonymOf } from './audit.ts';
import { cursor, readCursor } from './cursor.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { mentionedIn, unveilMentions, veilMentions } from './mentions.ts';
import type { Schema } from './schema.ts';
import { fromJson, keepable, maybe } from './values.ts';

/** Reads of yearly reports. */
export function reportsOf(engine: Engine): Reports {
  return {
    async newest(networkId, companyId, year) {
      const db = engine.read();
      const row = await db
        .selectFrom('yearly_reports')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('company_id', '=', companyId)
        .where('year', '=', year)
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && reportOf(row, await namesOf(db, peopleIn(row)));
    },
    sent: (networkId, page) => sent(engine.read(), networkId, page),
  };
}

async function sent(db: Db, ...[networkId, { companies, year, after, size }]: Parameters<Reports['sent']>): ReturnType<Reports['sent']> {
  if (companies?.length === 0) return { items: [] };
  const [company, of, version] = readCursor(after);
  let query = db
    .selectFrom('yearly_reports')
    .innerJoin('companies', 'companies.id', 'yearly_reports.company_id')
    .selectAll('yearly_reports')
    .select('companies.name as company')
    .where('network_id', '=', networkId)
    .orderBy('company_id')
    .orderBy('year')
    .orderBy('version')
    .limit(size + 1);
  if (companies) query = query.where('company_id', 'in', [...companies]);
  if (year !== undefined)
    query = query
      .where('year', '=', year)
      .where(({ not, exists, selectFrom, ref }) =>
        not(
          exists(
            selectFrom('yearly_reports as later')
              .select('later.id')
              .whereRef('later.network_id', '=', 'yearly_reports.network_id')
              .whereRef('later.company_id', '=', 'yearly_reports.company_id')
              .whereRef('later.year', '=', 'yearly_reports.year')
              .where('later.version', '>', ref('yearly_reports.version')),
          ),
        ),
      );
  if (company !== undefined)
    query = query.where(({ eb, or, and }) =>
      or([
        eb('company_id', '>', String(company)),
        and([eb('company_id', '=', String(company)), eb('year', '>', Number(of))]),
        and([eb('company_id', '=', String(company)), eb('year', '=', Number(of)), eb('version', '>', Number(version))]),
      ]),
    );
  const rows = await query.execute();
  const page = rows.slice(0, size);
  const names = await namesOf(db, [...new Set(page.flatMap(peopleIn))]);
  const end = rows.length > size ? page.at(-1) : undefined;
  return {
    items: page.map((row) => ({ report: reportOf(row, names), company: row.company })),
    ...(end ? { next: cursor(end.company_id, end.year, end.version) } : {}),
  };
}

/** Pseudonyms of who sent it, and of whom its texts mention. */
const peopleIn = ({ who, well, next }: Schema['yearly_reports']): readonly string[] => [who, ...[well, next].flatMap(mentionedIn)];

const reportOf = (row: Schema['yearly_reports'], names: ReadonlyMap<string, string>): YearlyReport => ({
  id: row.id,
  network: row.network_id,
  company: row.company_id,
  year: row.year,
  version: row.version,
  at: new Date(row.at),
  ...maybe('by', names.get(row.who)),
  onBehalf: row.on_behalf === 1,
  well: unveilMentions(row.well, names).text,
  next: unveilMentions(row.next, names).text,
  released: row.released === 1,
  lines: fromJson<readonly ReportLine[]>(row.lines_json),
});

/** What a unit writes of yearly reports. */
export function reportWrites(db: Db): ReportWrites {
  return {
    async add(report) {
      const { network, company, year } = report;
      const last = await db
        .selectFrom('yearly_reports')
        .select((on) => on.fn.max('version').as('version'))
        .where('network_id', '=', network)
        .where('company_id', '=', company)
        .where('year', '=', year)
        .executeTakeFirst();
      const version = Number(last?.version ?? 0) + 1;
      await db
        .insertInto('yearly_reports')
        .values({
          id: report.id,
          network_id: network,
          company_id: company,
          year,
          version,
          at: report.at.getTime(),
          who: await pseudonymOf(db, report.who),
          on_behalf: Number(report.onBehalf),
          well: await veilMentions(db, keepable(report.well)),
          next: await veilMentions(db, keepable(report.next)),
          released: Number(report.released),
          lines_json: JSON.stringify(report.lines),
        })
        .execute();
      return version;
    },
  };
}
