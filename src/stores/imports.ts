import { randomBytes } from 'node:crypto';
import type { Import, Imports, ImportWrites, PlannedRow } from '../chat/imports.ts';
import type { Engine } from './engine.ts';
import { type Db, wakeAtCommit } from './inside.ts';
import type { Schema } from './schema.ts';
import { fromJson, hashOf } from './values.ts';

type Place = Pick<Import, 'by' | 'room' | 'tenant'>;

const importOf = (row: Schema['imports']): Import => ({
  id: row.id,
  network: row.network_id,
  ...fromJson<Place>(row.place_json),
  expires: new Date(row.expires),
  state: row.state,
  parts: row.parts,
  next: row.next_part,
  commitments: row.commitments,
  updates: row.updates,
});

/** Keys that are looked for at once. */
const AT_ONCE = 500;

/** Reads of imports. */
export function importsOf(engine: Engine): Imports {
  const one = async (column: 'id' | 'token', value: string) => {
    const row = await engine.read().selectFrom('imports').selectAll().where(column, '=', value).executeTakeFirst();
    return row && importOf(row);
  };
  return {
    get: (id) => one('id', id),
    ofToken: (token) => one('token', hashOf(token)),
    async known(networkId, keys) {
      const found = new Set<string>();
      const byHash = new Map(keys.map((key) => [hashOf(key), key]));
      const hashes = [...byHash.keys()];
      for (let at = 0; at < hashes.length; at += AT_ONCE) {
        const rows = await engine
          .read()
          .selectFrom('imported_rows')
          .select('hash')
          .where('network_id', '=', networkId)
          .where('hash', 'in', hashes.slice(at, at + AT_ONCE))
          .execute();
        for (const { hash } of rows) found.add(byHash.get(hash) ?? '');
      }
      return found;
    },
    async due() {
      const row = await engine
        .read()
        .selectFrom('imports')
        .select(['id', 'next_part'])
        .where('state', '=', 'running')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      return row && { id: row.id, next: row.next_part };
    },
  };
}

/** What a unit writes of imports. */
export function importWrites(db: Db): ImportWrites {
  const set = (id: string, to: Partial<Schema['imports']>) =>
    db.updateTable('imports').set(to).where('id', '=', id).returningAll().executeTakeFirst();
  return {
    async open({ id, network, by, room, tenant, expires }) {
      const token = randomBytes(32).toString('base64url');
      await db
        .insertInto('imports')
        .values({
          id,
          token: hashOf(token),
          network_id: network,
          account_id: by.id,
          place_json: JSON.stringify({ by, room, tenant } satisfies Place),
          expires: expires.getTime(),
          state: 'open',
          parts: 0,
          next_part: 0,
          commitments: 0,
          updates: 0,
        })
        .execute();
      return token;
    },
    async take(id) {
      const row = await db
        .updateTable('imports')
        .set((on) => ({ state: on.ref('state') }))
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row && importOf(row);
    },
    async plan(id, parts) {
      await db.deleteFrom('import_parts').where('import_id', '=', id).execute();
      for (const [part, rows] of parts.entries())
        await db
          .insertInto('import_parts')
          .values({ import_id: id, part, rows_json: JSON.stringify(rows) })
          .execute();
      await set(id, { state: 'ready', parts: parts.length, next_part: 0 });
    },
    async part(id, part) {
      const row = await db
        .selectFrom('import_parts')
        .select('rows_json')
        .where('import_id', '=', id)
        .where('part', '=', part)
        .executeTakeFirst();
      return row ? fromJson<readonly PlannedRow[]>(row.rows_json) : [];
    },
    async begin(id) {
      await set(id, { state: 'running' });
      wakeAtCommit('imports');
    },
    async isKnown(networkId, key) {
      const row = await db
        .selectFrom('imported_rows')
        .select('hash')
        .where('network_id', '=', networkId)
        .where('hash', '=', hashOf(key))
        .executeTakeFirst();
      return row !== undefined;
    },
    async know(networkId, key, at) {
      await db
        .insertInto('imported_rows')
        .values({ network_id: networkId, hash: hashOf(key), at: at.getTime() })
        .onConflict((on) => on.columns(['network_id', 'hash']).doNothing())
        .execute();
    },
    async advance(id, { commitments, updates }) {
      const row = await db
        .updateTable('imports')
        .set((on) => ({
          next_part: on('next_part', '+', 1),
          commitments: on('commitments', '+', commitments),
          updates: on('updates', '+', updates),
        }))
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      if (row.next_part < row.parts) return importOf(row);
      await db.deleteFrom('import_parts').where('import_id', '=', id).execute();
      const done = await set(id, { state: 'done' });
      return importOf(done ?? row);
    },
    async stop(id) {
      await db.deleteFrom('import_parts').where('import_id', '=', id).execute();
      await set(id, { state: 'stopped' });
    },
  };
}

/** Links that ran out a day ago, with what was never imported of them; an import under way goes on. */
export async function sweepImports(db: Db, before: number): Promise<void> {
  const old = db.selectFrom('imports').select('id').where('expires', '<=', before).where('state', '!=', 'running');
  await db.deleteFrom('import_parts').where('import_id', 'in', old).execute();
  await db.deleteFrom('imports').where('expires', '<=', before).where('state', '!=', 'running').execute();
}

/** Of a person who is forgotten: their links, and what waits of them. */
export async function forgetImports(db: Db, accounts: readonly string[]): Promise<void> {
  const own = db.selectFrom('imports').select('id').where('account_id', 'in', accounts);
  await db.deleteFrom('import_parts').where('import_id', 'in', own).execute();
  await db.deleteFrom('imports').where('account_id', 'in', accounts).execute();
}
