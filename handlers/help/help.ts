import type { Handler } from '../../src/chat/handler.ts';
import { asksHelp, readKeyword } from '../../src/chat/read.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { HelpTopic } from '../../src/text/help.ts';
import { say } from '../../src/text/say.ts';
import { COMMAND_WORDS } from '../../src/text/words.ts';
import { askForm } from '../ask/form.ts';
import { examples } from './examples.ts';
import { around, rowsHere } from './rows.ts';
import { drawn, rowsOf, topicOf } from './topics.ts';

/** What works here, for this person, in their language. `help network`: what follows `network`. */
export const help: Handler<CommandTurn> = async (turn, ports) => {
  const here = await around(turn, ports);
  const asked = readKeyword(turn.args, COMMAND_WORDS)?.word;
  const topic = asked && topicOf(asked);
  return topic
    ? drawTopic(turn.language, topic, here.standing?.coordinator ?? here.gaps)
    : drawHelp(turn, drawn(rowsHere(turn, here), turn.language));
};

/** A command that `help` may follow: `network help` is `help network`. */
export const orHelp =
  (handler: Handler<CommandTurn>): Handler<CommandTurn> =>
  async (turn, ports) =>
    asksHelp(turn.args) ? help({ ...turn, args: turn.name }, ports) : handler(turn, ports);

function drawTopic(language: Language, topic: HelpTopic, coordinator: boolean): Reply {
  return {
    to: 'asker',
    title: say(language, 'help.topic', { topic }),
    blocks: [{ kind: 'facts', rows: rowsOf(topic, coordinator, language) }],
  };
}

function drawHelp(turn: Heard, rows: ReturnType<typeof drawn>): Reply {
  const { language } = turn;
  const blocks: Block[] = [
    { kind: 'text', text: say(language, 'help.intro') },
    { kind: 'facts', rows },
    { kind: 'note', text: say(language, 'help.more') },
    { kind: 'choices', items: examples(language) },
    { kind: 'choices', items: [fitChoice(language), ...languages(turn)] },
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
