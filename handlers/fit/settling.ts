import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice } from '../../src/chat/reply.ts';
import { DONT_KNOW } from '../../src/domain/fit.ts';
import type { Disagreement, Side } from '../../src/domain/fit-together.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { sources } from '../ask/phrase.ts';
import { Cited } from './cited.ts';
import { wording } from './finding.ts';
import { questionOf } from './question.ts';

/** Of each side: methods it speaks for or against, facts behind that, and members' reasons. */
const MOST_SPOKEN = 3;
const MOST_FACTS = 2;
const MOST_REASONS = 5;

/** One disagreement: the question, each side with its reasons, and the buttons that decide. */
export function settleBlocks(ports: Ports, dialogue: WholeDialogue, { question, sides }: Disagreement, left: number): readonly Block[] {
  const { id, language } = dialogue;
  const words = wording(ports, language);
  const cited = new Cited(ports, language);
  const of = sides.reduce((sum, { count }) => sum + count, 0);
  const rows = sides.map((side) => {
    const head = say(language, 'fit.together.side', { option: words.option(question, side.option), count: side.count, of });
    const lines = [
      ...reasonsOf(dialogue, question, side.option),
      ...factsOf(side, cited, language),
      ...speaksFor(side, words.name, language),
    ];
    return [head, lines.join('\n')] as const;
  });
  const items: readonly Choice[] = [...sides.map(({ option }) => option), DONT_KNOW].map((option) => ({
    label: option === DONT_KNOW ? say(language, 'fit.together.leaveOpen') : words.option(question, option),
    action: 'fit.settle',
    data: { dialogue: id, question, option },
  }));
  const asked = questionOf(ports.fit, question)?.ask[language] ?? question;
  return [
    { kind: 'text', text: `${say(language, 'fit.together.differ', { left })} ${asked}` },
    { kind: 'facts', rows },
    ...(cited.all.length > 0 ? [sources(cited.all, language)] : []),
    { kind: 'note', text: say(language, 'fit.together.settle') },
    { kind: 'choices', items },
  ];
}

/** Members' own words for the side. Sorted, so that their order does not tell whose they are. */
function reasonsOf({ answers, members, language }: WholeDialogue, question: string, option: string): readonly string[] {
  return answers
    .flatMap(({ person, reason, ...one }) => {
      if (one.question !== question || one.option !== option || !reason) return [];
      const name = reason.named ? members.find((member) => member.person === person)?.name : undefined;
      return [say(language, 'fit.together.reason', { text: reason.text, name })];
    })
    .toSorted()
    .slice(0, MOST_REASONS);
}

function factsOf({ speaks }: Side, cited: Cited, language: Language): readonly string[] {
  const ids = [...new Set(speaks.flatMap(({ facts }) => facts.slice(0, 1)))].slice(0, MOST_FACTS);
  const facts = cited.lines(ids);
  return facts.length > 0 ? [say(language, 'fit.together.factsSay', { facts })] : [];
}

function speaksFor({ speaks }: Side, name: ReturnType<typeof wording>['name'], language: Language): readonly string[] {
  const methods = speaks.slice(0, MOST_SPOKEN).map(({ method, weight }) => ({ method: name(method), weight }));
  return methods.length > 0 ? [say(language, 'fit.together.speaks', { methods })] : [];
}
