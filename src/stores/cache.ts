import { EventEmitter } from 'node:events';
import { type KeyvStorageAdapter, type KeyvStorageCapability, type KeyvStorageEntry, keyvStorageCapability } from 'keyv';
import type { Engine } from './engine.ts';
import { currentDb, type Db } from './inside.ts';
import { prepared } from './prepared.ts';
import type { Schema } from './schema.ts';

/** Erases what is over its time (epoch milliseconds). */
export async function sweepCache(db: Db, now: number): Promise<void> {
  await db.deleteFrom('cache').where('expires', '<=', now).execute();
}

/** Rows written by one statement at most. */
const AT_ONCE = 50;

/** Statements that write so many rows; a slot is named by the column and the row's place. */
const puts = new Map<number, ReturnType<typeof put>>();

function put(count: number) {
  return prepared<Readonly<Record<string, never>>>((db, slot) =>
    db
      .insertInto('cache')
      .values(
        Array.from({ length: count }, (_, at) => ({
          namespace: slot(`namespace${at}`),
          key: slot(`key${at}`),
          value: slot(`value${at}`),
          expires: slot(`expires${at}`),
        })),
      )
      .onConflict((on) =>
        on.columns(['namespace', 'key']).doUpdateSet((eb) => ({ value: eb.ref('excluded.value'), expires: eb.ref('excluded.expires') })),
      ),
  );
}

async function putRows(db: Db, rows: readonly Schema['cache'][]): Promise<void> {
  const statement = puts.get(rows.length) ?? put(rows.length);
  puts.set(rows.length, statement);
  const values = rows.flatMap((row, at) => Object.entries(row).map(([column, value]) => [`${column}${at}`, value] as const));
  await statement(db, Object.fromEntries(values) as never);
}

const findOne = prepared<{ readonly namespace: string; readonly key: string; readonly now: number }, Pick<Schema['cache'], 'value'>>(
  (db, slot) =>
    db
      .selectFrom('cache')
      .select('value')
      .where('namespace', '=', slot('namespace'))
      .where('key', '=', slot('key'))
      .where((eb) => eb.or([eb('expires', 'is', null), eb('expires', '>', slot('now'))])),
);

/** Rows a page of the iterator. */
const PAGE = 100;

/**
 * Keyv's storage in our database: the namespace is a column, so that no neighbour is cleared, and so is the expiry, so that
 * what is over its time is never found and can be swept. Values are text, as Keyv's serializer makes them.
 */
export class KyselyCache extends EventEmitter implements KeyvStorageAdapter {
  /** Set by Keyv. */
  namespace: string | undefined;
  readonly #engine: Engine;

  constructor(engine: Engine) {
    super();
    this.#engine = engine;
  }

  /** Node types the listeners as Function, Keyv as what they are. */
  override listeners(name: string | symbol): ((...data: unknown[]) => void)[] {
    return super.listeners(name) as ((...data: unknown[]) => void)[];
  }

  override rawListeners(name: string | symbol): ((...data: unknown[]) => void)[] {
    return super.rawListeners(name) as ((...data: unknown[]) => void)[];
  }

  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this);
  }

  async get(key: string): Promise<string | undefined> {
    const [row] = (await findOne(this.#engine.read(), { namespace: this.#space, key, now: Date.now() })).rows;
    return row?.value;
  }

  async getMany(keys: string[]): Promise<(string | undefined)[]> {
    const found = await this.#find(keys);
    return keys.map((key) => found.get(key));
  }

  async has(key: string): Promise<boolean> {
    return (await this.#find([key])).has(key);
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    const found = await this.#find(keys);
    return keys.map((key) => found.has(key));
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    return (await this.setMany([{ key, value, ...(expires === undefined ? {} : { expires }) }]))[0] ?? false;
  }

  async setMany(entries: KeyvStorageEntry<unknown>[]): Promise<boolean[]> {
    // One statement may not touch a row twice, and two that take rows in different orders may wait for each other.
    const namespace = this.#space;
    const last = new Map(
      entries.map(({ key, value, expires }) => [key, { namespace, key, value: String(value), expires: expires ?? null }]),
    );
    const rows = [...last.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    await this.#write(async (db) => {
      for (let at = 0; at < rows.length; at += AT_ONCE) await putRows(db, rows.slice(at, at + AT_ONCE));
    });
    return entries.map(() => true);
  }

  async delete(key: string): Promise<boolean> {
    return (await this.deleteMany([key]))[0] ?? false;
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    if (keys.length === 0) return [];
    const gone = await this.#write((db) =>
      db.deleteFrom('cache').where('namespace', '=', this.#space).where('key', 'in', keys).returning('key').execute(),
    );
    const erased = new Set(gone.map((row) => row.key));
    return keys.map((key) => erased.has(key));
  }

  async clear(): Promise<void> {
    await this.#write((db) => db.deleteFrom('cache').where('namespace', '=', this.#space).execute());
  }

  /** In the order of the keys, a page at a time; what is set or erased meanwhile disturbs nothing. */
  async *iterator<Value>(): AsyncGenerator<Array<string | Awaited<Value> | undefined>, void> {
    let after = '';
    for (;;) {
      const page = await this.#alive().select(['key', 'value']).where('key', '>', after).orderBy('key').limit(PAGE).execute();
      for (const row of page) yield [row.key, row.value];
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.key;
    }
  }

  get #space(): string {
    return this.namespace ?? '';
  }

  #alive() {
    return this.#engine
      .read()
      .selectFrom('cache')
      .where('namespace', '=', this.#space)
      .where((eb) => eb.or([eb('expires', 'is', null), eb('expires', '>', Date.now())]));
  }

  async #find(keys: string[]): Promise<Map<string, string>> {
    if (keys.length === 0) return new Map();
    const rows = await this.#alive().select(['key', 'value']).where('key', 'in', keys).execute();
    return new Map(rows.map((row) => [row.key, row.value]));
  }

  /** In the running unit where there is one (see threads.ts), else in a unit of its own. */
  #write<R>(work: (db: Db) => Promise<R>): Promise<R> {
    const db = currentDb();
    return db ? work(db) : this.#engine.unit(work);
  }
}
