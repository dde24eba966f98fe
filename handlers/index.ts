import type { ClockName } from '../src/chat/command.ts';
import type { CardDrawer, ClockHandler, Handler } from '../src/chat/handler.ts';
import type { ActionTurn, CommandTurn, FormTurn, QuestionTurn } from '../src/chat/turn.ts';
import { ask, askAgain, askOpen, askSent } from './ask/ask.ts';
import { comparePressed } from './ask/compare.ts';
import { gapsOwn, gapsOwner, gapsPressed } from './ask/gaps.ts';
import { helpful } from './ask/helpful.ts';
import { more } from './ask/more.ts';
import { recheck } from './ask/recheck.ts';
import { sweep } from './ask/sweep.ts';
import { watch } from './ask/watch.ts';
import { drawPending, written } from './ask/written.ts';
import { close, group, join, settle, unsettle } from './fit/group.ts';
import { drawGroupCard } from './fit/group-card.ts';
import { begin, compare, memo, points } from './fit/outcome.ts';
import { drawHeard, read } from './fit/read.ts';
import { reasonOpen, reasonSent } from './fit/reason.ts';
import { share } from './fit/share.ts';
import { fit, startNew, startPressed } from './fit/start.ts';
import { answer, answers, leave, over, show, why } from './fit/talk.ts';
import { question, wordsOpen, wordsSent } from './fit/words.ts';
import { help } from './help/help.ts';
import { me, meLanguage } from './me/me.ts';

/** The registry: an entry for each name in src/chat/command.ts, or tsc fails. */
export const handlers: {
  readonly command: { readonly [name in CommandTurn['name']]: Handler<CommandTurn> };
  readonly action: { readonly [name in ActionTurn['name']]: Handler<ActionTurn> };
  readonly form: { readonly [name in FormTurn['name']]: Handler<FormTurn> };
  readonly question: Handler<QuestionTurn>;
  readonly clock: { readonly [N in ClockName]: ClockHandler<N> };
} = {
  command: { ask, fit, me, help },
  action: {
    'ask.question': askAgain,
    'ask.more': more,
    'ask.compare': comparePressed,
    'ask.helpful': helpful,
    'ask.watch': watch,
    'ask.open': askOpen,
    'gaps.list': gapsPressed,
    'gaps.own': gapsOwn,
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
    'me.language': meLanguage,
  },
  form: { 'ask.question': askSent, 'fit.words': wordsSent, 'fit.reason': reasonSent, 'gaps.owner': gapsOwner },
  question,
  clock: { 'ask.written': written, 'fit.read': read, 'gaps.recheck': recheck, sweep },
};

/** Cards by the part of their key before the colon. */
export const cards: Readonly<Record<string, CardDrawer>> = { answer: drawPending, fit: drawGroupCard, heard: drawHeard };
