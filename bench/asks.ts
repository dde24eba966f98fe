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
