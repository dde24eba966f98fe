import { parentPort } from 'node:worker_threads';
import type { Booklet } from '../chat/booklet.ts';
import type { Memo } from '../chat/memo.ts';
import type { ReadTable } from '../chat/tables.ts';
import type { Sheet } from '../domain/sheet.ts';

/** What the thread is asked for. */
export type Paper =
  | { readonly kind: 'memo'; readonly memo: Memo }
  | { readonly kind: 'booklet'; readonly booklet: Booklet }
  | { readonly kind: 'workbook'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'table'; readonly bytes: Uint8Array };
/** What each of them gives. */
export interface Made {
  readonly memo: Uint8Array;
  readonly booklet: Uint8Array;
  readonly workbook: Uint8Array;
  readonly table: ReadTable;
}
export interface Asked {
  readonly id: number;
  readonly paper: Paper;
}
export type Answered = { readonly id: number; readonly made: Made[Paper['kind']] } | { readonly id: number; readonly error: string };

/** Each with its own libraries, which are loaded only when it is asked for. */
async function make(paper: Paper): Promise<Made[Paper['kind']]> {
  switch (paper.kind) {
    case 'memo':
      return (await import('./memo.ts')).memoPdf(paper.memo);
    case 'booklet':
      return (await import('./booklet.ts')).bookletPdf(paper.booklet);
    case 'workbook':
      return (await import('./workbook.ts')).workbook(paper.sheets);
    case 'table':
      return (await import('./table.ts')).readTable(paper.bytes);
  }
}

parentPort?.on('message', ({ id, paper }: Asked) => {
  make(paper).then(
    (made) => parentPort?.postMessage({ id, made } satisfies Answered),
    (error: unknown) =>
      parentPort?.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answered),
  );
});
