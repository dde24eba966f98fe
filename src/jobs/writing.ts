import type { Writer } from '../chat/answers.ts';
import type { Log } from '../chat/ports.ts';
import type { PendingAnswer, PendingAnswers } from '../chat/questions.ts';
import type { ClockTurn } from '../chat/turn.ts';
import { Loop, type Running } from './loop.ts';
import { Slots } from './slots.ts';

/** Longer than the wait for a slot and the writer's own deadline together: a crashed replica's answers are taken over after it. */
const LEASE_MS = 30_000;
/** Answers that the model writes at once. */
const AT_ONCE = 8;
/** How long an answer waits for its turn at the model; then the verbatim one goes out, so that a hanging model delays nobody twice. */
const PATIENCE_MS = 3_000;
const CLAIMED = 50;
const IDLE_MS = 5_000;

export interface WritingParts {
  readonly pending: PendingAnswers;
  readonly writer: Writer;
  readonly tick: (turn: ClockTurn<'ask.written'>) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
  readonly observe: (outcome: 'written' | 'verbatim') => void;
  /** Milliseconds; 3,000 unless told otherwise. */
  readonly patience?: number;
}

/**
 * Lets the model write what is pending, outside any listener; start-up takes up what a stop left behind. No answer waits for
 * another one's model: each is under way as soon as it is claimed.
 */
export function writingLoop(parts: WritingParts): Running {
  const slots = new Slots(AT_ONCE);
  const underway = new Set<Promise<void>>();
  const take = async (): Promise<boolean> => {
    const claimed = await parts.pending.unfinished(parts.now(), LEASE_MS, CLAIMED);
    for (const pending of claimed) {
      const work = write(parts, slots, pending)
        .catch((error: unknown) => parts.log.error({ err: error, job: 'writing' }, 'an answer was not written'))
        .finally(() => underway.delete(work));
      underway.add(work);
    }
    return claimed.length === CLAIMED;
  };
  const loop = new Loop(take, IDLE_MS, parts.log, 'writing');
  return {
    start: () => loop.start(),
    wake: () => loop.wake(),
    async stop() {
      await loop.stop();
      await Promise.all(underway);
    },
  };
}

async function write(parts: WritingParts, slots: Slots, pending: PendingAnswer): Promise<void> {
  const sentences = (await atTheModel(parts, slots, pending)) ?? null;
  parts.observe(sentences ? 'written' : 'verbatim');
  const question = pending.questionId;
  await parts.tick({ kind: 'clock', id: `written:${question}`, at: parts.now(), name: 'ask.written', data: { question, sentences } });
}

async function atTheModel({ writer, log, patience = PATIENCE_MS }: WritingParts, slots: Slots, { answer }: PendingAnswer) {
  if (!(await slots.take(patience))) {
    log.warn({ patience }, 'the model is busy: the verbatim answer goes out');
    return undefined;
  }
  try {
    return await writer.write(answer);
  } finally {
    slots.give();
  }
}
