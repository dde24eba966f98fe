import type { Imports } from '../chat/imports.ts';
import type { Log } from '../chat/ports.ts';
import type { ClockTurn } from '../chat/turn.ts';
import { Loop } from './loop.ts';

const LOOK_MS = 30_000;

export interface ImportingParts {
  readonly imports: Imports;
  readonly tick: (turn: ClockTurn<'import.part'>) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
}

/** Brings in the rows of imports that are under way, a part a unit, so that others are answered between; after a fall it goes on. */
export function importingLoop({ imports, tick, log, now }: ImportingParts): Loop {
  const work = async (): Promise<boolean> => {
    const due = await imports.due();
    if (!due) return false;
    const { id, next: part } = due;
    await tick({ kind: 'clock', id: `import:${id}:${part}`, at: now(), name: 'import.part', data: { import: id, part } });
    return true;
  };
  return new Loop(work, LOOK_MS, log, 'importing');
}
