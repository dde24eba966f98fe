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
