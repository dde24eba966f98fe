import { parentPort } from 'node:worker_threads';
import type { Memo } from '../chat/memo.ts';
import { memoPdf } from './memo.ts';

/** What the thread is asked, and what it answers. */
export interface Asked {
  readonly id: number;
  readonly memo: Memo;
}
export type Answered = { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly error: string };

parentPort?.on('message', ({ id, memo }: Asked) => {
  memoPdf(memo).then(
    (bytes) => parentPort?.postMessage({ id, bytes } satisfies Answered),
    (error: unknown) =>
      parentPort?.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answered),
  );
});
