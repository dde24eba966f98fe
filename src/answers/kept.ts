/** Gives what was made for the key, or else makes it. */
export type Kept<V> = (key: string, make: (key: string) => V) => V;

/**
 * Remembers what was made for the keys that were asked for last: at least `most` of them, at most twice as many.
 * What is made for a key has to be the same always.
 */
export function kept<V extends object | string>(most: number): Kept<V> {
  let fresh = new Map<string, V>();
  let older = new Map<string, V>();
  return (key, make) => {
    const known = fresh.get(key);
    if (known !== undefined) return known;
    const made = older.get(key) ?? make(key);
    if (fresh.size >= most) {
      older = fresh;
      fresh = new Map();
    }
    fresh.set(key, made);
    return made;
  };
}
