import type { Log } from '../chat/ports.ts';
import type { Interpreter, PendingReading, PendingReadings } from '../chat/readings.ts';
import type { ClockTurn } from '../chat/turn.ts';
import type { Running } from './loop.ts';
import { modelLoop } from './model.ts';

export interface ReadingParts {
  readonly pending: PendingReadings;
  readonly interpreter: Interpreter;
  readonly tick: (turn: ClockTurn<'fit.read'>) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
  readonly observe: (outcome: 'read' | 'unread') => void;
  readonly patience?: number;
}

/** Lets the model read the free answers that are pending. */
export function readingLoop({ pending, interpreter, tick, log, now, observe, patience }: ReadingParts): Running {
  return modelLoop<PendingReading, string>({
    name: 'reading',
    unfinished: (...claim) => pending.unfinished(...claim),
    atModel: ({ asked }) => interpreter.read(asked),
    async tell({ id: reading }, option) {
      observe(option === undefined ? 'unread' : 'read');
      await tick({ kind: 'clock', id: `read:${reading}`, at: now(), name: 'fit.read', data: { reading, option: option ?? null } });
    },
    log,
    now,
    patience,
  });
}
