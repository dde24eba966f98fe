import type { Writer } from '../chat/answers.ts';
import type { Log } from '../chat/ports.ts';
import type { PendingAnswer, PendingAnswers } from '../chat/questions.ts';
import type { Sentence } from '../chat/sentence.ts';
import type { ClockTurn } from '../chat/turn.ts';
import type { Running } from './loop.ts';
import { modelLoop } from './model.ts';

export interface WritingParts {
  readonly pending: PendingAnswers;
  readonly writer: Writer;
  readonly tick: (turn: ClockTurn<'ask.written'>) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
  readonly observe: (outcome: 'written' | 'verbatim') => void;
  readonly patience?: number;
}

/** Lets the model write the answers that are pending. */
export function writingLoop({ pending, writer, tick, log, now, observe, patience }: WritingParts): Running {
  return modelLoop<PendingAnswer, readonly Sentence[]>({
    name: 'writing',
    unfinished: (...claim) => pending.unfinished(...claim),
    atModel: ({ answer }) => writer.write(answer),
    async tell({ questionId: question }, sentences) {
      observe(sentences ? 'written' : 'verbatim');
      const data = { question, sentences: sentences ?? null };
      await tick({ kind: 'clock', id: `written:${question}`, at: now(), name: 'ask.written', data });
    },
    log,
    now,
    patience,
  });
}
