import { Worker } from 'node:worker_threads';
import type { Papers } from '../chat/papers.ts';
import type { Answered, Asked, Made, Paper } from './worker.ts';

/** After so long without work the thread ends and gives its memory back, in milliseconds. */
const IDLE_MS = 60_000;
/** A paper takes a tenth of this even on a busy machine; the largest table a fifth. */
const PATIENCE_MS: Readonly<Record<Paper['kind'], number>> = { memo: 15_000, booklet: 60_000, workbook: 120_000, table: 60_000 };

/** Of the thread, in megabytes: setting a page leaves much garbage, which shall be collected rather than kept. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 } as const;

interface Waiting {
  readonly resolve: (made: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Papers drawn in a thread of their own: setting a page takes 0.2 s of computing, for which nobody else shall wait. The thread,
 * with fonts and the PDF's maker, is started by the first paper, and does not keep the process alive.
 */
export function papersInThread(): Papers & { close(): Promise<void> } {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let asked = 0;

  const end = async (because: Error): Promise<void> => {
    const ending = thread;
    thread = undefined;
    clearTimeout(idle);
    for (const { reject } of waiting.values()) reject(because);
    waiting.clear();
    await ending?.terminate();
  };
  const rest = (): void => {
    clearTimeout(idle);
    if (waiting.size > 0) return;
    thread?.unref();
    idle = setTimeout(() => void end(new Error('idle')), IDLE_MS).unref();
  };
  const start = (): Worker => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: MEMORY });
    worker.on('message', (answer: Answered) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('made' in answer) one?.resolve(answer.made as never);
      else one?.reject(new Error(`a paper could not be drawn: ${answer.error}`));
      rest();
    });
    const fallen = (error: Error) => {
      if (worker === thread) void end(error);
    };
    worker.on('error', fallen);
    worker.on('exit', (code) => fallen(new Error(`the papers' thread ended with ${code}`)));
    return worker;
  };
  const ask = async <K extends Paper['kind']>(paper: Extract<Paper, { kind: K }>): Promise<Made[K]> => {
    clearTimeout(idle);
    thread ??= start();
    thread.ref();
    asked += 1;
    const id = asked;
    const { promise, resolve, reject } = Promise.withResolvers<Made[K]>();
    waiting.set(id, { resolve, reject });
    thread.postMessage({ id, paper } satisfies Asked);
    const late = setTimeout(() => void end(new Error('a paper took too long')), PATIENCE_MS[paper.kind]);
    return promise.finally(() => clearTimeout(late));
  };

  return {
    memo: (memo) => ask({ kind: 'memo', memo }),
    memoMarkdown: async (memo) => new TextEncoder().encode((await import('./markdown.ts')).memoMarkdown(memo)),
    booklet: (booklet) => ask({ kind: 'booklet', booklet }),
    workbook: (sheets) => ask({ kind: 'workbook', sheets }),
    readTable: (bytes) => ask({ kind: 'table', bytes }),
    document: async (document) => new TextEncoder().encode((await import('./document.ts')).documentMarkdown(document)),
    ics: async (calendar) => (await import('./ics.ts')).ics(calendar),
    async badge(face, format) {
      const { badgePng, badgeSvg } = await import('./badge.ts');
      return format === 'svg' ? badgeSvg(face) : badgePng(face);
    },
    close: () => end(new Error('Tandem is stopping')),
  };
}
