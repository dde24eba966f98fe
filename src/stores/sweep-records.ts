import { oldest } from '../domain/retention.ts';
import type { Db } from './inside.ts';

/** Forgets records that are over their time: the audit log, keys, documents, people who went silent. See domain/retention.ts. */
export async function sweepRecords(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('audit').where('at', '<=', oldest('audit', now)).execute();
  for (const keys of ['codes', 'invitations', 'links'] as const)
    await db.deleteFrom(keys).where('expires', '<=', oldest('keys', now)).execute();
  await db.deleteFrom('cases').where('keep_until', '<=', now.getTime()).execute();
}
