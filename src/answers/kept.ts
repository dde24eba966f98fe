/**
 * A function that remembers what it made of the keys it was asked for last: at least `most` of them, at most twice as many.
 * `make` gives the same for the same key, always.
 */
export function kept<V extends object | string>(most: number, make: (key: string) => V): (key: string) => V {
  let fresh = new Map<string, V>();
  let older = new Map<string, V>();
  return (key) => {
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
