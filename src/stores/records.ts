import type { CaseRecord, Records, RecordWrites } from '../chat/records.ts';
import type { Json } from '../chat/turn.ts';
import { logOf } from './audit.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { fromJson, maybe } from './values.ts';

/** Reads of what an authority keeps: the log and the cases. */
export function recordsOf(engine: Engine): Records {
  return {
    ...logOf(engine),
    async cases(networkId, limit) {
      const rows = await rowsOf(engine.read(), networkId).orderBy('cases.number', 'desc').limit(limit).execute();
      return named(engine.read(), rows);
    },
    async caseOf(networkId, number) {
      const rows = await rowsOf(engine.read(), networkId).where('cases.number', '=', number).execute();
      return (await named(engine.read(), rows))[0];
    },
  };
}

export function recordWrites(db: Db): RecordWrites {
  return {
    async markSecret(networkId, number, secret) {
      const marked = await db
        .updateTable('cases')
        .set({ secret: Number(secret) })
        .where('network_id', '=', networkId)
        .where('number', '=', number)
        .where('secret', '=', Number(!secret))
        .executeTakeFirst();
      return marked.numUpdatedRows > 0n;
    },
  };
}

const rowsOf = (db: Db, networkId: string) =>
  db
    .selectFrom('cases')
    .innerJoin('companies', 'companies.id', 'cases.company_id')
    .selectAll('cases')
    .select(['companies.name', 'companies.business_id'])
    .where('cases.network_id', '=', networkId);

async function named(db: Db, rows: Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>): Promise<readonly CaseRecord[]> {
  const deciders = [...new Set(rows.flatMap(({ decided_by }) => (decided_by === null ? [] : [decided_by])))];
  const people = await db
    .selectFrom('accounts')
    .select(['person_id', 'name'])
    .where('person_id', 'in', ['', ...deciders])
    .execute();
  const names = new Map(people.map(({ person_id, name }) => [person_id, name ?? person_id]));
  return rows.map((row) => ({
    number: row.number,
    kind: row.kind,
    company: row.name,
    ...maybe('businessId', row.business_id),
    opened: new Date(row.opened),
    ...maybe('decided', row.decided === null ? undefined : new Date(row.decided)),
    ...maybe('decision', row.decision),
    ...maybe('decidedBy', row.decided_by === null ? undefined : (names.get(row.decided_by) ?? row.decided_by)),
    ...maybe('reason', row.reason),
    body: fromJson<Json>(row.body_json),
    retention: row.retention,
    ...maybe('keepUntil', row.keep_until === null ? undefined : new Date(row.keep_until)),
    secret: row.secret === 1,
  }));
}
