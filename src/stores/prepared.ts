import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './inside.ts';

/** Stands in a statement for a value that comes with each run. */
class Slot {
  readonly name: PropertyKey;

  constructor(name: PropertyKey) {
    this.name = name;
  }
}

interface Made {
  readonly query: CompiledQuery;
  /** For each parameter, which value it takes; undefined for one that stands in the statement itself. */
  readonly places: readonly (PropertyKey | undefined)[];
}

const names = new Map<string, string>();

/** The name of such a statement, for a database that keeps it prepared under one. Undefined for any other text. */
export const nameOf = (sql: string): string | undefined => names.get(sql);

/** What a statement gave: its rows, and how many it changed where it gives none. */
export interface Ran<R> {
  readonly rows: readonly R[];
  readonly changed: number;
}

/**
 * A statement that Kysely builds and compiles once a database and that then runs with new values: building is most of a
 * small statement's time. `build` gets `slot`, which stands for the value of that name.
 */
export function prepared<V extends object, R = unknown>(build: (db: Db, slot: <N extends keyof V>(name: N) => V[N]) => Compilable<R>) {
  const made = new WeakMap<object, Made>();
  return async (db: Db, values: V): Promise<Ran<R>> => {
    const executor = db.getExecutor();
    const { adapter } = executor;
    let known = made.get(adapter);
    if (!known) {
      known = compile(build(db, (name) => new Slot(name) as never));
      made.set(adapter, known);
    }
    const { query, places } = known;
    const parameters = places.map((name, at) => (name === undefined ? query.parameters[at] : values[name as keyof V]));
    const { sql, query: node, queryId } = query;
    const { rows, numAffectedRows } = await executor.executeQuery<R>({ sql, query: node, queryId, parameters });
    return { rows, changed: Number(numAffectedRows ?? 0) };
  };
}

function compile(statement: Compilable): Made {
  const query = statement.compile();
  if (!names.has(query.sql)) names.set(query.sql, `s${names.size}`);
  return { query, places: query.parameters.map((value) => (value instanceof Slot ? value.name : undefined)) };
}
