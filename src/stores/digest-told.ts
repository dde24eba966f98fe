import { type SelectQueryBuilder, sql } from 'kysely';
import type { EvidenceLevel } from '../domain/commitment.ts';
import type { ToldCount } from '../domain/digest.ts';
import type { Stretch } from './digest-stretch.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';

/** Updates of a stretch of companies that are alike for the trend. */
interface CompanyTold extends ToldCount {
  readonly company: string;
}

/** Counted in the database by company and week. */
interface Counted {
  readonly company_id: string | null;
  readonly week: string;
  readonly count: number;
}

/**
 * How many updates that nobody took back each company made in each week of the trend, by how well they were shown before `end`. They
 * are counted from indexes alone, those with evidence and those that members may not know of once more; what was checked or taken back
 * is read, and moved to where it belongs.
 */
export async function toldIn(db: Db, stretch: Stretch, end: Date): Promise<readonly CompanyTold[]> {
  const secret = await hiddenIn(db, stretch);
  const isSecret = new Set(secret);
  const among = (query: Told) => query.where('told.commitment_id', 'in', secret);
  const [all, proven, hidden, hiddenProven, marked] = await Promise.all([
    counted(db, stretch),
    counted(db, stretch, withEvidence),
    secret.length === 0 ? [] : counted(db, stretch, among),
    secret.length === 0 ? [] : counted(db, stretch, (query) => withEvidence(among(query))),
    markedIn(db, stretch, end),
  ]);
  const unseen = levels(
    hidden,
    hiddenProven,
    marked.filter(({ commitment_id }) => isSecret.has(commitment_id)),
  );
  const seen = less(levels(all, proven, marked), unseen);
  return [...listed(seen, false), ...listed(unseen, true)];
}

/** Commitments of the stretch that only coordinators see. */
async function hiddenIn(db: Db, { network, from, to }: Stretch): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('commitments')
    .select('id')
    .where('network_id', '=', network)
    .where('company_id', '>=', from)
    .where('company_id', '<=', to)
    .where('visibility', '=', 'coordinator')
    .execute();
  return rows.map(({ id }) => id);
}

type Told = SelectQueryBuilder<Schema & { told: Schema['commitment_updates'] }, 'told', object>;

const withEvidence = (query: Told): Told => query.where('told.evidence_json', '<>', sql.lit('[]'));

const toldOf = (db: Db, { network, from, to, week, since }: Stretch): Told =>
  db
    .selectFrom('commitment_updates as told')
    .where('told.network_id', '=', network)
    .where('told.company_id', '>=', from)
    .where('told.company_id', '<=', to)
    .where('told.week', '>=', since)
    .where('told.week', '<=', week) as unknown as Told;

const counted = (db: Db, stretch: Stretch, among: (query: Told) => Told = (query) => query): Promise<readonly Counted[]> =>
  among(toldOf(db, stretch))
    .select(({ fn }) => ['told.company_id', 'told.week', fn.countAll<number>().as('count')])
    .groupBy(['told.company_id', 'told.week'])
    .execute();

/** An update that was checked before the week's end, or taken back. */
interface Marked {
  readonly commitment_id: string;
  readonly company_id: string | null;
  readonly week: string;
  readonly proven: boolean;
  /** What it counts as; undefined: it counts no more. */
  readonly level: EvidenceLevel | undefined;
}

async function markedIn(db: Db, stretch: Stretch, end: Date): Promise<readonly Marked[]> {
  const rows = await toldOf(db, stretch)
    .innerJoin('update_marks as mark', 'mark.update_id', 'told.id')
    .select(['told.id', 'told.commitment_id', 'told.company_id', 'told.week', 'told.evidence_json', 'mark.kind', 'mark.level'])
    .where(({ or, and, eb }) =>
      or([eb('mark.kind', '=', 'undone'), and([eb('mark.kind', '=', 'checked'), eb('mark.at', '<', end.getTime())])]),
    )
    .orderBy('mark.seq')
    .execute();
  const marked = new Map<string, Marked & { readonly undone: boolean }>();
  for (const { id, evidence_json, kind, level: told, ...row } of rows) {
    // The last check counts; what was taken back stays so, whatever comes after.
    const undone = kind === 'undone' || (marked.get(id)?.undone ?? false);
    marked.set(id, { ...row, proven: evidence_json !== '[]', undone, level: undone ? undefined : (told ?? 'checked') });
  }
  return [...marked.values()];
}

/** By company, week and level. */
type Counts = ReadonlyMap<string, number>;

const keyOf = (company: string, week: string, level: EvidenceLevel): string => [company, week, level].join('\n');

/** `proven`: those among `all` that came with evidence. `marked`: those among them that are not what they were told as. */
function levels(all: readonly Counted[], proven: readonly Counted[], marked: readonly Marked[]): Counts {
  const counts = new Map<string, number>();
  const add = ({ company_id, week }: Pick<Counted, 'company_id' | 'week'>, level: EvidenceLevel, count: number) => {
    const key = keyOf(company_id ?? '', week, level);
    counts.set(key, (counts.get(key) ?? 0) + count);
  };
  for (const one of all) add(one, 'self', Number(one.count));
  for (const one of proven) {
    add(one, 'attached', Number(one.count));
    add(one, 'self', -Number(one.count));
  }
  for (const one of marked) {
    add(one, one.proven ? 'attached' : 'self', -1);
    if (one.level) add(one, one.level, 1);
  }
  return counts;
}

const less = (all: Counts, some: Counts): Counts => new Map([...all].map(([key, count]) => [key, count - (some.get(key) ?? 0)]));

const listed = (counts: Counts, hidden: boolean): readonly CompanyTold[] =>
  [...counts]
    .filter(([, count]) => count > 0)
    .map(([key, count]) => {
      const [company = '', week = '', level = ''] = key.split('\n');
      return { company, week, level: level as EvidenceLevel, hidden, count };
    });
