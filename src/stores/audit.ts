import type { AuditNote, LoggedEntry, Records } from '../chat/records.ts';
import type { Json } from '../chat/turn.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import { fromJson, keepable, maybe, newId, nextTicket, toJson } from './values.ts';
import { codesIn, unveiled, veiled } from './veil.ts';

/** Writes a line. The people in it are kept under pseudonyms, so that one can be forgotten while the line stays as it is. */
export async function noteAudit(db: Db, entry: AuditNote): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      id: newId(),
      seq: nextTicket(),
      at: entry.at.getTime(),
      who: await pseudonymOf(db, entry.who),
      whom: entry.whom === undefined ? null : await pseudonymOf(db, entry.whom),
      tenant: entry.tenant,
      did: keepable(entry.did, 200),
      outcome: entry.outcome,
      before_json: await veiledJson(db, entry.before),
      after_json: await veiledJson(db, entry.after),
      network_id: entry.network ?? null,
    })
    .execute();
}

async function veiledJson(db: Db, value: Json | undefined): Promise<string | null> {
  if (value === undefined) return null;
  const known = await veiled(value, async (id) => {
    const person = await db.selectFrom('people').select('id').where('id', '=', id).executeTakeFirst();
    if (person) return pseudonymOf(db, id);
    const account = await db.selectFrom('accounts').select('person_id').where('id', '=', id).executeTakeFirst();
    return account && pseudonymOf(db, account.person_id);
  });
  return toJson(known);
}

/** How the person stands in what nobody can change. Joined accounts may have brought them several; the first one is written with. */
export async function pseudonymOf(db: Db, personId: string): Promise<string> {
  const [found] = (await codeOf(db, { person: personId })).rows;
  if (found) return found.code;
  const code = newId();
  await db.insertInto('pseudonyms').values({ person_id: personId, code }).execute();
  return code;
}

const codeOf = prepared<{ readonly person: string }, Pick<Schema['pseudonyms'], 'code'>>((db, slot) =>
  db.selectFrom('pseudonyms').select('code').where('person_id', '=', slot('person')).orderBy('code').limit(1),
);

/** Reads of the log. */
export function logOf(engine: Engine): Pick<Records, 'log'> {
  return {
    async log(networkId, { before, size }) {
      const db = engine.read();
      let query = db
        .selectFrom('audit')
        .select(['seq', 'at', 'who', 'whom', 'did', 'outcome', 'before_json', 'after_json'])
        .where('network_id', '=', networkId)
        .orderBy('seq', 'desc')
        .limit(size + 1);
      if (before !== undefined) query = query.where('seq', '<', Number(before) || 0);
      const rows = await query.execute();
      const page = rows.slice(0, size);
      const names = await namesOf(db, [...new Set(page.flatMap(peopleIn))]);
      return { entries: await Promise.all(page.map((row) => entryOf(row, names))), more: rows.length > size };
    },
  };
}

type Row = Pick<Schema['audit'], 'seq' | 'at' | 'who' | 'whom' | 'did' | 'outcome' | 'before_json' | 'after_json'>;

const jsonOf = (json: string | null): Json => (json === null ? null : fromJson<Json>(json));

const peopleIn = ({ who, whom, before_json, after_json }: Row): readonly string[] => [
  ...(whom === null ? [who] : [who, whom]),
  ...codesIn(jsonOf(before_json)),
  ...codesIn(jsonOf(after_json)),
];

async function entryOf(row: Row, names: ReadonlyMap<string, string>): Promise<LoggedEntry> {
  const shown = async (json: string | null) => (json === null ? undefined : unveiled(fromJson<Json>(json), names));
  return {
    id: String(row.seq),
    at: new Date(row.at),
    did: row.did,
    outcome: row.outcome === 'done' ? 'done' : 'refused',
    ...maybe('who', names.get(row.who)),
    ...maybe('whom', row.whom === null ? undefined : names.get(row.whom)),
    ...maybe('before', await shown(row.before_json)),
    ...maybe('after', await shown(row.after_json)),
  };
}

/** Names by pseudonym; the id where no product told a name. */
export async function namesOf(db: Db, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('pseudonyms')
    .leftJoin('people', 'people.id', 'pseudonyms.person_id')
    .leftJoin('accounts', 'accounts.person_id', 'pseudonyms.person_id')
    .select(['pseudonyms.code', 'pseudonyms.person_id', 'people.name as given', 'accounts.name'])
    .where('pseudonyms.code', 'in', codes)
    .execute();
  return new Map(rows.map(({ code, person_id, given, name }) => [code, name ?? given ?? person_id]));
}
