import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Form, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import { LONGEST_NOTE } from '../../src/domain/commitment.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { type InNetwork, pressedHere } from '../network/here.ts';
import { readLinks } from './links.ts';
import { typedOne } from './one.ts';
import { opened } from './opened.ts';
import { save } from './save.ts';
import { readSaying } from './saying.ts';
import { type Target, targetNamed } from './targets.ts';
import { refuseFault } from './update.ts';

/** `/commit close <which> <reason>`: ends it, as an update that says why; "done" in the reason's place ends it as done. Without a reason: the form. */
export const close: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const found = await typedOne(turn, ports, here, 'commit.close');
  if ('reply' in found) return found.reply;
  if (found.rest === '') return openClose(turn, found.target, '');
  const done = readSaying(found.rest);
  const isDone = done?.says === 'done';
  return save(turn, ports, here, { target: found.target, said: ended(isDone, isDone ? done.rest : found.rest, found.target) });
};

/** Opens the form of the reason. data: network, commitment, text? (typed before) */
export const closePressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  return openClose(turn, await targetNamed(turn, ports, here, turn.data.commitment), turn.data.text ?? '');
};

function openClose({ language }: Heard, target: Target, reason: string): Reply {
  const { network, id } = target.commitment;
  const data = { network, commitment: id, ...(reason === '' ? {} : { text: reason }) };
  return opened(closeForm(language, target, reason), { action: 'commit.close', data });
}

function closeForm(language: Language, { commitment }: Target, reason: string): Form {
  return {
    name: 'commit.close',
    title: say(language, 'commit.close.title'),
    submit: say(language, 'commit.button', { what: 'close' }),
    cancel: say(language, 'commit.form.cancel'),
    data: { network: commitment.network, commitment: commitment.id },
    fields: [
      {
        id: 'how',
        kind: 'choice',
        label: say(language, 'commit.close.how', { title: commitment.title }),
        required: true,
        value: 'dropped',
        options: (['done', 'dropped'] as const).map((status) => ({ value: status, label: say(language, 'commit.status', { status }) })),
      },
      {
        id: 'reason',
        kind: 'long',
        label: say(language, 'commit.close.reason'),
        required: true,
        ...(reason === '' ? {} : { value: reason }),
      },
    ],
  };
}

/** data: network, commitment */
export const closeSent: Handler<FormTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const target = await targetNamed(turn, ports, here, turn.data.commitment);
  const reason = (turn.fields.reason ?? '').trim();
  if (reason === '') refuse('chat.required', { label: say(turn.language, 'commit.close.reason') }, { field: 'reason' });
  return save(turn, ports, here, { target, said: ended(turn.fields.how === 'done', reason, target, 'reason') });
};

function ended(isDone: boolean, reason: string, target: Target, field?: string) {
  const linked = readLinks(reason);
  if ('wrong' in linked) return refuseFault({ why: 'link', typed: linked.wrong }, target, reason, field);
  const note = linked.note ?? (isDone ? undefined : reason);
  if ((note?.length ?? 0) > LONGEST_NOTE) return refuseFault({ why: 'note', length: note?.length ?? 0 }, target, reason, field);
  return { says: isDone ? ('done' as const) : ('dropped' as const), evidence: linked.evidence, ...(note === undefined ? {} : { note }) };
}
