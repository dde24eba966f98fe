import type { ReadTable } from '../chat/tables.ts';
export async function readTable(_bytes: Uint8Array): Promise<ReadTable> {
  return { fault: 'unreadable' };
}
