import type { Handler } from '../../src/chat/handler.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { COMMAND_WORDS, LANGUAGE_WORDS, ME_SHOWN, METHOD_WORDS, SUB_WORDS } from '../../src/text/words.ts';
import { askForm } from '../ask/form.ts';
import { examples } from './examples.ts';

/** What works here, for this person, in their language. */
export const help: Handler<CommandTurn> = async (turn, { authority }) => {
  const coordinator = await authority.coordinates(turn.person, turn.by, turn.tenant);
  return drawHelp(turn, coordinator);
};

function drawHelp(turn: Heard, coordinator: boolean): Reply {
  const { language } = turn;
  const blocks: Block[] = [
    { kind: 'text', text: say(language, 'help.intro') },
    { kind: 'facts', rows: rows(turn, coordinator) },
    { kind: 'choices', items: [...examples(language), fitChoice(language), ...languages(turn)] },
    { kind: 'form', label: say(language, 'help.ask'), form: askForm(language) },
  ];
  return { to: 'asker', title: say(language, 'help.title'), blocks };
}

/** The commands as this person types them. */
function rows({ language }: Heard, coordinator: boolean): readonly (readonly [string, string])[] {
  const at = { en: 0, sv: 1, fi: 2 }[language];
  const word = (forms: readonly string[]): string => forms[at] ?? forms[0] ?? '';
  const ask = word(COMMAND_WORDS.ask);
  const [open, closed] = [METHOD_WORDS.open, METHOD_WORDS.closed].map((forms) => word(forms));
  const me = ME_SHOWN[language];
  return [
    [`${ask} …`, say(language, 'help.row.ask')],
    [`${word(SUB_WORDS.compare)} ${open} ${closed}`, say(language, 'help.row.compare')],
    [word(COMMAND_WORDS.fit), say(language, 'help.row.fit')],
    [`${word(COMMAND_WORDS.fit)} ${word(SUB_WORDS.together)}`, say(language, 'help.row.together')],
    ...(coordinator ? [[`${ask} ${word(SUB_WORDS.gaps)}`, say(language, 'help.row.gaps')] as const] : []),
    [`${me} ${word(SUB_WORDS.language)} ${LANGUAGE_WORDS[language][0]}`, say(language, 'help.row.language')],
  ];
}

const fitChoice = (language: Language): Choice => ({ label: say(language, 'fit.offer'), action: 'fit.start', data: {} });

function languages({ language }: Heard): readonly Choice[] {
  return LANGUAGES.filter((other) => other !== language).map((other) => ({
    label: say(other, 'me.language.button'),
    action: 'me.language',
    data: { language: other },
  }));
}
