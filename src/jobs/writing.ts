import type { Log, PendingAnswer, PendingAnswers, Writer } from '../chat/ports.ts';
import type { ClockTurn } from '../chat/turn.ts';
import { Loop } from './loop.ts';

/** Longer than the writer's own deadline: a crashed replica's answers are taken over after it. */
const LEASE_MS = 60_000;
const AT_ONCE = 4;
const IDLE_MS = 5_000;

export interface WritingParts {
  readonly pending: PendingAnswers;
  readonly writer: Writer;
  readonly tick: (turn: ClockTurn<'ask.written'>) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
  readonly observe: (outcome: 'written' | 'verbatim') => void;
}

/** Lets the model write what is pending, outside any listener; start-up takes up what a stop left behind. */
export function writingLoop(parts: WritingParts): Loop {
  return new Loop(() => writePending(parts), IDLE_MS, parts.log, 'writing');
}

/** One batch; gives whether there may be more. */
export async function writePending(parts: WritingParts): Promise<boolean> {
  const claimed = await parts.pending.unfinished(parts.now(), LEASE_MS, AT_ONCE);
  await Promise.all(claimed.map((pending) => write(parts, pending)));
  return claimed.length === AT_ONCE;
}

async function write(parts: WritingParts, pending: PendingAnswer): Promise<void> {
  const sentences = (await parts.writer.write(pending.answer)) ?? null;
  parts.observe(sentences ? 'written' : 'verbatim');
  const question = pending.questionId;
  await parts.tick({ kind: 'clock', id: `written:${question}`, at: parts.now(), name: 'ask.written', data: { question, sentences } });
}
