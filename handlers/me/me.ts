import type { Handler } from '../../src/chat/handler.ts';
import type { Tx } from '../../src/chat/ports.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { LANGUAGES, type Language, languageSchema } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { LANGUAGE_WORDS, ME_WORDS } from '../../src/text/words.ts';
import { deleteMe } from './delete.ts';
import { exportMe } from './export.ts';
import { link } from './link.ts';
import { privacy, rights } from './privacy.ts';

/** `me`, `me language fi`, `me privacy`, `me export`, `me delete`, `me link`: one's own data. */
export const me: Handler<CommandTurn> = async (turn, ports) => {
  if (turn.args.trim() === '') return { to: 'asker', blocks: [current(turn), buttons(), account(turn), ...own(turn)] };
  const found = readKeyword(turn.args, ME_WORDS) ?? refuse('me.language.unknown', { typed: turn.args });
  return ABOUT[found.word]({ ...turn, args: found.rest }, ports);
};

const language: Handler<CommandTurn> = async (turn) => {
  if (turn.args === '') return { to: 'asker', blocks: [current(turn), buttons(), account(turn)] };
  const found = readKeyword(turn.args, LANGUAGE_WORDS) ?? refuse('me.language.unknown', { typed: turn.args });
  return setLanguage(turn, found.word);
};

const ABOUT: Readonly<Record<keyof typeof ME_WORDS, Handler<CommandTurn>>> = {
  language,
  privacy,
  export: exportMe,
  delete: deleteMe,
  link,
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

const own = ({ language }: Heard): readonly Block[] => [
  {
    kind: 'choices',
    items: [{ label: say(language, 'me.privacy.button'), action: 'me.privacy', data: {} }, ...rights(language)],
  },
];

function buttons(): Block {
  const items = LANGUAGES.map((language) => ({
    label: say(language, 'me.language.button'),
    action: 'me.language' as const,
    data: { language },
  }));
  return { kind: 'choices', items };
}
