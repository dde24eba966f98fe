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

/** Counted in the database by company, week and mark; what has no mark says nothing of its level yet. */
interface Counted {
  readonly company_id: string | null;
  readonly week: string;
  readonly mark: number | null;
  readonly count: number;
}

/** More than any update has checks. */
const UNDONE = 1_000_000;

/**
 * How many updates that nobody took back each company made in each week of the trend, by how well they were shown before `end`. Most
 * updates are read from an index alone: those with evidence are counted once more from an index of their own, and so are those that
 * members may not know of, where there are any.
 */
export async function toldIn(db: Db, stretch: Stretch, end: Date): Promise<readonly CompanyTold[]> {
  const secret = await hiddenIn(db, stretch);
  const [all, proven, hidden, hiddenProven] = await Promise.all([
    counted(db, stretch, end),
    counted(db, stretch, end, (query) => query.where('told.evidence_json', '<>', sql.lit('[]'))),
    secret.length === 0 ? [] : counted(db, stretch, end, (query) => query.where('told.commitment_id', 'in', secret)),
    secret.length === 0
      ? []
      : counted(db, stretch, end, (query) =>
          query.where('told.commitment_id', 'in', secret).where('told.evidence_json', '<>', sql.lit('[]')),
        ),
  ]);
  const unseen = levels(hidden, hiddenProven);
  const seen = less(levels(all, proven), unseen);
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

async function counted(
  db: Db,
  { network, from, to, week, since }: Stretch,
  end: Date,
  among: (query: Told) => Told = (query) => query,
): Promise<readonly Counted[]> {
  // The last check before the week's end, and how; above all that it was taken back. One look into an index an update.
  const mark = sql<number | null>`(select max(case when mark.kind = 'undone' then ${sql.lit(UNDONE)}
    when mark.kind = 'checked' and mark.at < ${sql.lit(end.getTime())} then mark.seq * 2 + case mark.level when 'third' then 1 else 0 end
    end) from update_marks as mark where mark.update_id = told.id)`;
  const rows = among(
    db
      .selectFrom('commitment_updates as told')
      .where('told.network_id', '=', network)
      .where('told.company_id', '>=', from)
      .where('told.company_id', '<=', to)
      .where('told.week', '>=', since)
      .where('told.week', '<=', week) as unknown as Told,
  ).select(['told.company_id', 'told.week', mark.as('mark')]);
  return db
    .selectFrom(rows.as('marked'))
    .select(({ fn }) => ['company_id', 'week', 'mark', fn.countAll<number>().as('count')])
    .where(({ or, eb }) => or([eb('mark', 'is', null), eb('mark', '<', UNDONE)]))
    .groupBy(['company_id', 'week', 'mark'])
    .execute();
}

/** By company, week and level. */
type Counts = ReadonlyMap<string, number>;

const keyOf = (company: string, week: string, level: EvidenceLevel): string => [company, week, level].join('\n');

/** `proven`: those among `all` that came with evidence. */
function levels(all: readonly Counted[], proven: readonly Counted[]): Counts {
  const counts = new Map<string, number>();
  const add = ({ company_id, week }: Counted, level: EvidenceLevel, count: number) => {
    const key = keyOf(company_id ?? '', week, level);
    counts.set(key, (counts.get(key) ?? 0) + count);
  };
  for (const one of all) add(one, one.mark === null ? 'self' : Number(one.mark) % 2 === 1 ? 'third' : 'checked', Number(one.count));
  for (const one of proven.filter(({ mark }) => mark === null)) {
    add(one, 'attached', Number(one.count));
    add(one, 'self', -Number(one.count));
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
