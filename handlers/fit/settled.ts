import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block } from '../../src/chat/reply.ts';
import { DONT_KNOW } from '../../src/domain/fit.ts';
import type { Agreement } from '../../src/domain/fit-together.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { wording } from './finding.ts';
import { dotted } from './result.ts';

/** What a group has decided, in the order of deciding: between which answers, how, and who noted it. */
export function settledLines(
  ports: Pick<Ports, 'fit'>,
  { settled }: WholeDialogue,
  { decided }: Agreement,
  language: Language,
): readonly string[] {
  const words = wording(ports, language);
  return settled.map(({ question, option, name }) => {
    const sides = decided.find((one) => one.question === question)?.sides ?? [];
    return say(language, 'fit.together.settled.row', {
      question: words.question(question),
      option: option === DONT_KNOW ? say(language, 'fit.together.leaveOpen') : words.option(question, option),
      name: name ?? say(language, 'fit.together.somebody'),
      sides: sides.map((side) => ({ option: words.option(question, side.option), count: side.count })),
    });
  });
}

type Row = readonly (readonly [string, string])[];

const row = (head: string, lines: readonly string[]): Row => (lines.length > 0 ? [[head, dotted(lines).join('\n')]] : []);
const facts = (...rows: readonly Row[]): readonly Block[] => (rows.flat().length > 0 ? [{ kind: 'facts', rows: rows.flat() }] : []);

/** What they have settled and how. */
export const settledBlocks = (ports: Ports, dialogue: WholeDialogue, agreement: Agreement, language: Language): readonly Block[] =>
  facts(row(say(language, 'fit.together.settled'), settledLines(ports, dialogue, agreement, language)));

/** What all said, and what they may go on disagreeing about. `brief`: what they agree on by the questions' names alone. */
export function agreementBlocks(ports: Ports, { agreed, harmless, given }: Agreement, language: Language, brief = false): readonly Block[] {
  const words = wording(ports, language);
  const counted = (question: string) => ({
    question: words.question(question),
    option: words.option(question, given[question] ?? DONT_KNOW),
  });
  const names = agreed.map(({ question }) => words.question(question));
  const lines = agreed.map(({ question, option }) =>
    say(language, 'fit.together.agree.row', { question: words.question(question), option: words.option(question, option) }),
  );
  return facts(
    row(say(language, 'fit.together.agree', { count: agreed.length }), brief && names.length > 0 ? [names.join(' · ')] : lines),
    row(
      say(language, 'fit.together.harmless'),
      harmless.map(({ question }) => say(language, 'fit.together.harmless.row', counted(question))),
    ),
  );
}
