import type { Handler } from '../../src/chat/handler.ts';
import type { Tx } from '../../src/chat/ports.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { LANGUAGES, type Language, languageSchema } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { LANGUAGE_WORDS, SUB_WORDS } from '../../src/text/words.ts';

const choose = { language: SUB_WORDS.language };

/** `me`, `me language fi`: the language Tandem speaks with this person. */
export const me: Handler<CommandTurn> = async (turn) => {
  const asked = turn.args.trim() === '' ? '' : readKeyword(turn.args, choose)?.rest;
  if (asked === undefined) refuse('me.language.unknown', { typed: turn.args });
  if (asked === '') return { to: 'asker', blocks: [current(turn), buttons(), account(turn)] };
  const found = readKeyword(asked, LANGUAGE_WORDS) ?? refuse('me.language.unknown', { typed: asked });
  return setLanguage(turn, found.word);
};

/** A pressed language button. */
export const meLanguage: Handler<ActionTurn> = async (turn) => {
  const language = languageSchema.safeParse(turn.data.language);
  return setLanguage(turn, language.success ? language.data : refuse('chat.oldButton', null));
};

function setLanguage(turn: Heard, language: Language) {
  return async (tx: Tx) => {
    await tx.people.setLanguage(turn.person.id, language);
    return { to: 'asker' as const, blocks: [{ kind: 'text' as const, text: say(language, 'me.language.saved', { language }) }] };
  };
}

const current = (turn: Heard): Block => ({ kind: 'text', text: say(turn.language, 'me.language.ask', { language: turn.language }) });

const account = (turn: Heard): Block => ({ kind: 'note', text: say(turn.language, 'me.account', { id: turn.by.id }) });

function buttons(): Block {
  const items = LANGUAGES.map((language) => ({
    label: say(language, 'me.language.button'),
    action: 'me.language' as const,
    data: { language },
  }));
  return { kind: 'choices', items };
}
