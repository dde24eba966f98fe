import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { PersonTurn } from '../src/chat/turn.ts';
import type { Tandem } from '../src/wire.ts';
import { commandBody, signed } from '../tests/given/slack.ts';
import { QUESTIONS } from './questions.ts';

const PEOPLE = 200;
const CHANNELS = 20;

let count = 0;

/** `same`: the twenty questions again and again, whose answers are kept in memory; `new`: none is ever asked twice. */
export type Asking = 'same' | 'new';

/**
 * The next `/ask`: a trigger of its own, a fresh signature; many people in several channels, each question in its turn, and
 * another one for each person from one time to the next, so that threads change their topics.
 */
export function nextAsk(asking: Asking) {
  count += 1;
  const question = QUESTIONS[(count + Math.floor(count / PEOPLE)) % QUESTIONS.length] ?? '';
  const text = asking === 'same' ? question : `${question} ${count}`;
  return signed(
    commandBody({
      text,
      trigger_id: `1795000000.${process.pid}.${count}`,
      user_id: `U00000${1000 + (count % PEOPLE)}`,
      channel_id: `C00000${1000 + (count % CHANNELS)}`,
    }),
  );
}

/** Somebody asks something ten milliseconds after the last answer, until the end; each answer's milliseconds go into `times`. */
export function askAlong({ deps }: Tandem, times: number[]): { end(): Promise<void> } {
  let going = true;
  const over = (async () => {
    while (going) {
      const turn = {
        ...{ id: randomUUID(), at: new Date(), tenant: 'web:local', heard: 'asker', back: 'ack' },
        ...{ kind: 'command', name: 'ask', args: 'Vad kräver ett stängt nätverk?' },
        by: { id: 'web:local:anna', name: 'Anna', locale: 'sv-FI', guest: false },
        room: { id: 'web:local:direct-anna', kind: 'direct', address: null },
      } as PersonTurn;
      const started = performance.now();
      await deps.app(turn);
      times.push(performance.now() - started);
      await pause(10);
    }
  })();
  return {
    end: () => {
      going = false;
      return over;
    },
  };
}
