import type { Answer } from '../../src/chat/answers.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { Sentence } from '../../src/chat/sentence.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { METHODS, type Method } from '../../src/domain/method.ts';
import { say } from '../../src/text/say.ts';
import { examples } from '../help/examples.ts';
import { paragraphs, sources } from './phrase.ts';

export interface Drawn {
  readonly answer: Answer;
  readonly to: 'asker' | 'room';
  /** The question's id in the ledger. */
  readonly id: string;
  readonly gap: boolean;
  readonly sentences?: readonly Sentence[];
  /** Small print under the answer. */
  readonly note?: string;
  readonly replaces?: boolean;
}

/** The card that an answer's message shows. */
export const answerCard = (questionId: string): string => `answer:${questionId}`;

/** An answer with its sources, its verdict buttons and the ways on. */
export function drawAnswer(drawn: Drawn): Reply {
  const { answer, sentences } = drawn;
  const blocks: Block[] = paragraphs(answer, sentences).map((text) => ({ kind: 'text', text }));
  if (answer.citations.length > 0) blocks.push(sources(answer.citations, answer.language));
  const byModel = sentences?.some((sentence) => sentence.by === 'model') === true;
  if (byModel) blocks.push({ kind: 'note', text: say(answer.language, 'ask.byModel') });
  if (drawn.note) blocks.push({ kind: 'note', text: drawn.note });
  blocks.push({ kind: 'choices', items: waysOn(drawn) });
  if (answer.outcome !== 'refused') blocks.push(verdict(drawn));
  return {
    to: drawn.to,
    blocks,
    language: answer.language,
    card: answerCard(drawn.id),
    ...(byModel ? { written: 'model' as const } : {}),
    ...(drawn.replaces ? { replaces: true as const } : {}),
  };
}

/** What stands there while the model writes. */
export function drawOnItsWay(drawn: Pick<Drawn, 'answer' | 'to' | 'id'>): Reply {
  const text = say(drawn.answer.language, 'ask.onItsWay');
  return { to: drawn.to, blocks: [{ kind: 'text', text }], language: drawn.answer.language, card: answerCard(drawn.id) };
}

function verdict({ answer, id }: Drawn): Block {
  const { language } = answer;
  const [yes, no] = [say(language, 'ask.helpful.yes'), say(language, 'ask.helpful.no')];
  return { kind: 'feedback', action: 'ask.helpful', data: { question: id }, yes, no };
}

function waysOn(drawn: Drawn): readonly Choice[] {
  const { answer, gap, id } = drawn;
  const choices: Choice[] = [];
  if (answer.outcome === 'refused') choices.push(...offers(answer));
  else choices.push(...deeper(answer));
  choices.push({ label: say(answer.language, 'fit.offer'), action: 'fit.start', data: {} });
  if (gap) choices.push({ label: say(answer.language, 'ask.button.watch'), action: 'ask.watch', data: { question: id } });
  for (const language of LANGUAGES.filter((other) => other !== answer.language)) {
    choices.push({ label: say(language, 'me.language.button'), action: 'ask.question', data: { id, language } });
  }
  return choices;
}

/** A refusal offers the nearest topics, else questions that the source answers. */
function offers(answer: Answer): readonly Choice[] {
  const [method] = answer.nearest;
  if (answer.because === 'which' && method)
    return METHODS.filter((other) => other !== method).map((other) => comparing(answer, method, other));
  if (answer.nearest.length === 0) return examples(answer.language);
  return answer.nearest.slice(0, 3).map((method) => more(answer, method));
}

const more = (answer: Answer, method: Method): Choice => ({
  label: say(answer.language, 'ask.button.more', { method }),
  action: 'ask.more',
  data: { method, language: answer.language },
});

function deeper(answer: Answer): readonly Choice[] {
  const [first, second] = METHODS.filter((method) => answer.citations.some((citation) => citation.method === method));
  if (!first) return [];
  const other = second ?? neighbour(first);
  return [more(answer, first), comparing(answer, first, other)];
}

const comparing = (answer: Answer, a: Method, b: Method): Choice => ({
  label: say(answer.language, 'ask.button.compare', { a, b }),
  action: 'ask.compare',
  data: { methods: `${a} ${b}`, language: answer.language },
});

/** The next heavier method; the heaviest has the next lighter one. */
function neighbour(method: Method): Method {
  const at = METHODS.indexOf(method);
  return METHODS[at + 1] ?? METHODS[at - 1] ?? method;
}
