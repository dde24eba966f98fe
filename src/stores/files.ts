import { randomBytes } from 'node:crypto';
import type { Files, StoredFile } from '../chat/ports.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { hashOf, keepable } from './values.ts';

/** Bytes of one file: a memo takes a tenth of a megabyte, and a row is read whole. */
const MOST_BYTES = 5_000_000;

/** Keeps the file; gives its token, which is kept nowhere. @throws RangeError for more than MOST_BYTES */
export async function putFile(db: Db, { name, mime, bytes }: StoredFile, expires: Date): Promise<string> {
  if (bytes.length > MOST_BYTES) throw new RangeError(`a file of ${bytes.length} bytes is more than ${MOST_BYTES}`);
  const token = randomBytes(32).toString('base64url');
  const row = { token: hashOf(token), name: keepable(name, 200), mime: keepable(mime, 100), expires: expires.getTime() };
  await db
    .insertInto('files')
    .values({ ...row, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) })
    .execute();
  return token;
}

export function filesOf(engine: Engine): Files {
  return {
    async get(token, now) {
      const row = await engine
        .read()
        .selectFrom('files')
        .select(['name', 'mime', 'bytes'])
        .where('token', '=', hashOf(token))
        .where('expires', '>', now.getTime())
        .executeTakeFirst();
      return row && { name: row.name, mime: row.mime, bytes: row.bytes };
    },
  };
}
