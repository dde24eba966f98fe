import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { type Commitment, UNDO_MS, type Update } from '../../src/domain/commitment.ts';
import type { Language } from '../../src/domain/language.ts';
import { shown } from '../../src/text/figures.ts';
import { say } from '../../src/text/say.ts';
import { type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { opened } from './opened.ts';
import { typedNumber } from './read.ts';
import { understoodOf } from './save.ts';
import { isLate, takeBack, UNDO_MINUTES } from './take-back.ts';
import { type Target, takeTarget, targetNamed } from './targets.ts';
import { FORM_SAYINGS, updateForm } from './update-form.ts';

/** `/commit undo`: takes back one's own last update, for a quarter of an hour. */
export const undo: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const since = new Date(turn.at.getTime() - UNDO_MS);
  const last = await ports.commitments.lastOf(here.network.id, turn.person.id, since);
  if (!last) refuse('commit.undo.none', { minutes: UNDO_MINUTES }, { network: here.network.id });
  return undoOf(turn, ports, here, last);
};

/** data: network, update */
export const undoPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  return undoOf(turn, ports, here, await updateNamed(turn, ports, here));
};

async function updateNamed(turn: Heard<ActionTurn>, ports: Ports, { network }: Here): Promise<Update> {
  const update = await ports.commitments.update(turn.data.update ?? '');
  return update?.network === network.id ? update : refuse('chat.oldButton', null, { network: network.id });
}

async function undoOf(turn: Heard, ports: Ports, here: Here, update: Update): Promise<Work> {
  const target = await targetNamed(turn, ports, here, update.commitment);
  return async (tx) => {
    const taken = await takeTarget(tx, turn, here.network, target);
    const now = await takeBack(tx, turn, here.network, { update: update.id, taken });
    return drawUndone(turn.language, target, now, update);
  };
}

function drawUndone(language: Language, { title }: Target, now: Commitment, update: Update): Reply {
  const { status, kind, percent, value, target, unit } = now;
  const stands = [shown(language, { kind, percent, value, target, unit }), say(language, 'commit.status', { status })].join(' · ');
  const text = say(language, 'commit.undone', { title, understood: understoodOf(language, now, update), now: stands });
  const data = { network: now.network, commitment: now.id };
  const items = [{ label: say(language, 'commit.button', { what: 'update' }), action: 'commit.update' as const, data }];
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text },
      { kind: 'choices', items },
    ],
  };
}

/** Opens the form with what was understood; saving it takes the old one back and writes the new one, at once. data: network, update */
export const changePressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const update = await updateNamed(turn, ports, here);
  const target = await targetNamed(turn, ports, here, update.commitment);
  if (!(await ports.commitments.isOwn(update.id, turn.person.id))) refuse('commit.undo.notOwn', null, { network: here.network.id });
  if (update.undone) refuse('commit.undo.already', null, { network: here.network.id });
  if (isLate(update, turn.at)) refuse('commit.undo.late', { minutes: UNDO_MINUTES }, { network: here.network.id });
  const form = updateForm(turn, here.network, [target], knownOf(turn.language, update, target.commitment));
  return opened(form, { action: 'commit.change', data: turn.data });
};

function knownOf(language: Language, update: Update, { unit }: Commitment) {
  const { note, period, measured, evidence, percent, value, says } = update;
  const inUnit = value === undefined || unit === undefined ? undefined : `${typedNumber(language, value)} ${unit}`;
  const figure = inUnit ?? (percent === undefined ? undefined : `${typedNumber(language, percent)} %`);
  const links = evidence.filter(({ kind }) => kind === 'link').map(({ at }) => at);
  const known = FORM_SAYINGS.find((one) => one === says);
  return {
    instead: update.id,
    ...(figure === undefined || says === 'same' ? {} : { figure }),
    ...(known === undefined ? {} : { says: known }),
    ...(note === undefined ? {} : { note }),
    ...(links.length === 0 ? {} : { links: links.join('\n') }),
    ...(period === undefined ? {} : { period }),
    ...(measured === undefined ? {} : { measured }),
  };
}
