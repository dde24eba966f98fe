import type { Registered } from '../registered.ts';
import { codePressed } from './code.ts';
import { end, resign } from './resign.ts';
import { watch as watchPeople } from './watch.ts';

/** What of this folder can be pressed, sent and started. */
export const peopleRegistry = {
  action: {
    'people.code': codePressed,
    'people.resign': resign,
    'people.end': end,
  },
  clock: {
    'people.watch': watchPeople,
  },
} as const satisfies Registered;
