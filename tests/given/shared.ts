import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** A path in the folder of reference data beside the checkout (or beside its worktree); undefined, aloud, where it is absent. */
export function shared(path: string): string | undefined {
  const root = resolve(import.meta.dirname, '../..');
  const found = ['../shared', '../../shared'].map((at) => resolve(root, at, path)).find((at) => existsSync(at));
  if (!found) console.warn(`skipped: ../shared/${path} is not here`);
  return found;
}
