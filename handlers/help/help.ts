import type { Handler } from '../../src/chat/handler.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { askForm } from '../ask/form.ts';
import { examples } from './examples.ts';
import { around, rowsOf } from './rows.ts';

/** What works here, for this person, in their language. */
export const help: Handler<CommandTurn> = async (turn, ports) => drawHelp(turn, rowsOf(turn, await around(turn, ports)));

function drawHelp(turn: Heard, rows: ReturnType<typeof rowsOf>): Reply {
  const { language } = turn;
  const blocks: Block[] = [
    { kind: 'text', text: say(language, 'help.intro') },
    { kind: 'facts', rows },
    { kind: 'choices', items: [...examples(language), fitChoice(language), ...languages(turn)] },
    { kind: 'form', label: say(language, 'help.ask'), form: askForm(language) },
  ];
  return { to: 'asker', title: say(language, 'help.title'), blocks };
}

const fitChoice = (language: Language): Choice => ({ label: say(language, 'fit.offer'), action: 'fit.start', data: {} });

function languages({ language }: Heard): readonly Choice[] {
  return LANGUAGES.filter((other) => other !== language).map((other) => ({
    label: say(other, 'me.language.button'),
    action: 'me.language',
    data: { language: other },
  }));
}
