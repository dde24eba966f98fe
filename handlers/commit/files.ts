import { refuse } from '../../src/chat/refusal.ts';
import type { Attached } from '../../src/chat/turn.ts';
import { LARGEST_FILE, MOST_FILES } from '../../src/domain/commitment.ts';

/** A file that came with an update, read. */
export interface ReadFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

const MEGABYTE = 1024 * 1024;

/**
 * Reads the files of a form's field, outside the unit. One that says it is too large is refused before any of it is read, and so is one
 * that cannot be read: nothing is saved without it.
 */
export async function readFiles(attached: readonly Attached[], field: string): Promise<readonly ReadFile[]> {
  if (attached.length > MOST_FILES) refuse('commit.file.many', { max: MOST_FILES }, { field });
  for (const { name, size } of attached)
    if (size > LARGEST_FILE) refuse('commit.file.large', { name, megabytes: size / MEGABYTE, max: LARGEST_FILE / MEGABYTE }, { field });
  return Promise.all(attached.map((one) => readOne(one, field)));
}

async function readOne({ name, mime, read }: Attached, field: string): Promise<ReadFile> {
  const bytes = await read().catch(() => refuse('commit.file.unread', { name }, { field }));
  if (bytes.byteLength > LARGEST_FILE)
    refuse('commit.file.large', { name, megabytes: bytes.byteLength / MEGABYTE, max: LARGEST_FILE / MEGABYTE }, { field });
  return bytes.byteLength > 0 ? { name, mime, bytes } : refuse('commit.file.unread', { name }, { field });
}
