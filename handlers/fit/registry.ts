import type { Registered } from '../registered.ts';
import { begin } from './begin.ts';
import { close, group, join, settle, unsettle } from './group.ts';
import { drawGroupCard } from './group-card.ts';
import { compare, memo, points } from './outcome.ts';
import { drawHeard, read } from './read.ts';
import { reasonOpen, reasonSent } from './reason.ts';
import { share } from './share.ts';
import { startNew, startPressed } from './start.ts';
import { answer, answers, leave, over, show, why } from './talk.ts';
import { wordsOpen, wordsSent } from './words.ts';

/** What of this folder can be pressed, sent and started. */
export const fitRegistry = {
  action: {
    'fit.start': startPressed,
    'fit.new': startNew,
    'fit.over': over,
    'fit.show': show,
    'fit.answer': answer,
    'fit.why': why,
    'fit.words': wordsOpen,
    'fit.reason': reasonOpen,
    'fit.answers': answers,
    'fit.leave': leave,
    'fit.points': points,
    'fit.memo': memo,
    'fit.share': share,
    'fit.begin': begin,
    'fit.compare': compare,
    'fit.join': join,
    'fit.group': group,
    'fit.close': close,
    'fit.settle': settle,
    'fit.unsettle': unsettle,
  },
  form: {
    'fit.words': wordsSent,
    'fit.reason': reasonSent,
  },
  clock: {
    'fit.read': read,
  },
  cards: {
    fit: drawGroupCard,
    heard: drawHeard,
  },
} as const satisfies Registered;
