import type { CommitmentWrites } from '../chat/commitments.ts';
import type { Db } from './inside.ts';
import { keepable, newId } from './values.ts';

/** The largest file that is taken as evidence, in bytes. */
export const LARGEST_EVIDENCE = 5 * 1024 * 1024;

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
