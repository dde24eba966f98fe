import type { Registered } from '../registered.ts';
import { askAgain, askOpen, askSent } from './ask.ts';
import { comparePressed } from './compare.ts';
import { gapsOwn, gapsOwner, gapsPressed } from './gaps.ts';
import { helpful } from './helpful.ts';
import { more } from './more.ts';
import { recheck } from './recheck.ts';
import { sweep } from './sweep.ts';
import { watch } from './watch.ts';
import { drawPending, written } from './written.ts';

/** What of this folder can be pressed, sent and started. */
export const askRegistry = {
  action: {
    'ask.question': askAgain,
    'ask.more': more,
    'ask.compare': comparePressed,
    'ask.helpful': helpful,
    'ask.watch': watch,
    'ask.open': askOpen,
    'gaps.list': gapsPressed,
    'gaps.own': gapsOwn,
  },
  form: {
    'ask.question': askSent,
    'gaps.owner': gapsOwner,
  },
  clock: {
    'ask.written': written,
    'gaps.recheck': recheck,
    sweep,
  },
  cards: {
    answer: drawPending,
  },
} as const satisfies Registered;
