import type { Commitments, CommitmentWrites } from '../chat/commitments.ts';
import type { Db } from './inside.ts';
import { keepable, newId } from './values.ts';

/** The largest file that is taken as evidence, in bytes. */
export const LARGEST_EVIDENCE = 5_000_000;

/** See CommitmentWrites.keepFile. @throws RangeError for more than 5 MB */
export async function keepFile(db: Db, file: Parameters<CommitmentWrites['keepFile']>[0]): Promise<string> {
  const { network, holder, name, mime, bytes, at } = file;
  if (bytes.byteLength > LARGEST_EVIDENCE) throw new RangeError(`evidence of ${bytes.byteLength} bytes: at most ${LARGEST_EVIDENCE}`);
  const id = newId();
  await db
    .insertInto('evidence_files')
    .values({
      id,
      network_id: network,
      company_id: 'company' in holder ? holder.company : null,
      name: keepable(name, 200),
      mime: keepable(mime, 100),
      size: bytes.byteLength,
      at: at.getTime(),
      bytes,
    })
    .execute();
  return id;
}

/** See Commitments.file. */
export async function evidenceFile(db: Db, id: string): ReturnType<Commitments['file']> {
  const row = await db
    .selectFrom('evidence_files')
    .select(['network_id as network', 'name', 'mime', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row;
}
