import { EventEmitter } from 'node:events';
import { type KeyvStorageAdapter, type KeyvStorageCapability, type KeyvStorageEntry, keyvStorageCapability } from 'keyv';
import type { Engine } from './engine.ts';
import { currentDb, type Db } from './inside.ts';

/** Erases what is over its time (epoch milliseconds). */
export async function sweepCache(db: Db, now: number): Promise<void> {
  await db.deleteFrom('cache').where('expires', '<=', now).execute();
}

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
    return (await this.#find([key])).get(key);
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
    await this.#write(async (db) => {
      for (const { key, value, expires } of entries) {
        const row = { value: String(value), expires: expires ?? null };
        await db
          .insertInto('cache')
          .values({ namespace: this.#space, key, ...row })
          .onConflict((on) => on.columns(['namespace', 'key']).doUpdateSet(row))
          .execute();
      }
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
