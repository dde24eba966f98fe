/** What a page's cursor is made of. */
export const cursor = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);

/** What comes back by a button may be anything: what is no cursor begins at the first page. */
export function readCursor(after: string | undefined): readonly (string | number)[] {
  try {
    const read: unknown = JSON.parse(after ?? '[]');
    return Array.isArray(read) && read.every((part) => typeof part === 'string' || typeof part === 'number') ? read : [];
  } catch {
    return [];
  }
}

/** A cursor of a moment and an id, where the page goes by moments; undefined for what is none. */
export function readMoment(after: string | undefined): { readonly at: number; readonly id: string } | undefined {
  const [at, id] = readCursor(after);
  return typeof at === 'number' && Number.isSafeInteger(at) && typeof id === 'string' ? { at, id } : undefined;
}
