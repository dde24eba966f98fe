import { commandBody, signed } from '../tests/given/slack.ts';
import { QUESTIONS } from './questions.ts';

const PEOPLE = 200;
const CHANNELS = 20;

let count = 0;

/** The next `/ask`: a trigger of its own, a fresh signature; many people in several channels, each question in its turn. */
export function nextAsk() {
  count += 1;
  const text = QUESTIONS[count % QUESTIONS.length] ?? '';
  return signed(
    commandBody({
      text,
      trigger_id: `1795000000.${process.pid}.${count}`,
      user_id: `U00000${1000 + (count % PEOPLE)}`,
      channel_id: `C00000${1000 + (count % CHANNELS)}`,
    }),
  );
}
