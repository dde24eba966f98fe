import type { DialogueAnswer, WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice, Form, Reply } from '../../src/chat/reply.ts';
import { DONT_KNOW, isAnswer } from '../../src/domain/fit.ts';
import { type Next, orderOf } from '../../src/domain/fit-next.ts';
import type { Fit, FitQuestion } from '../../src/domain/fit-schema.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { sources } from '../ask/phrase.ts';
import { cardOf } from './stand.ts';
import { standsIn } from './stands.ts';

/** The reader of a dialogue: who, and in which language. */
export interface Reader {
  readonly person: string;
  readonly language: Language;
}

/** What stands over the question, besides itself. */
export interface Over {
  /** Blocks before it: an answer to a question in the middle, a confirmation. */
  readonly before?: readonly Block[];
  /** With the facts behind it. */
  readonly why?: boolean;
}

/** The option's text, "don't know" included; its id where the file has it no more. */
export function optionText(question: FitQuestion, option: string, language: Language): string {
  if (option === DONT_KNOW) return say(language, 'fit.dontKnow');
  return question.options.find(({ id }) => id === option)?.label[language] ?? option;
}

export const questionOf = (fit: Fit, id: string | undefined): FitQuestion | undefined => fit.questions.find((one) => one.id === id);
export const namesOf = (fit: Fit, ids: readonly string[], language: Language): readonly string[] =>
  ids.map((id) => questionOf(fit, id)?.name[language] ?? id);

/** The card of one question: how far one is, the question, its options, and the ways round. */
export function drawQuestion(ports: Ports, dialogue: WholeDialogue, reader: Reader, question: FitQuestion, over: Over = {}): Reply {
  const { fit } = ports;
  const { language, person } = reader;
  const stands = standsIn(fit, dialogue, person);
  const said = dialogue.answers.find((answer) => answer.person === person && answer.question === question.id);
  const known = said && isAnswer(question, said.option) ? said : undefined;
  const blocks: Block[] = [
    ...(over.before ?? []),
    progressBlock(fit, stands, question.id, language),
    { kind: 'text', text: question.ask[language] },
    ...(over.why ? whyBlocks(ports, question, language) : []),
    ...(known ? yours(question, known, language) : []),
    ...(stands.skipped.length > 0
      ? [{ kind: 'note' as const, text: say(language, 'fit.skipped', { names: namesOf(fit, stands.skipped, language) }) }]
      : []),
    { kind: 'choices', items: optionChoices(dialogue.id, question, known?.option, language) },
    { kind: 'choices', items: wayChoices(fit, dialogue, stands, question, over, { language, known }) },
  ];
  return { to: 'asker', title: question.name[language], blocks, language, card: cardOf(dialogue) };
}

type Stands = Next;

function progressBlock(fit: Fit, { asked, skipped }: Stands, question: string, language: Language): Block {
  const of = fit.questions.length - skipped.length;
  const before = orderOf(fit).filter((id) => asked.includes(id));
  const place = before.indexOf(question);
  const at = place >= 0 ? place + 1 : Math.min(asked.length + 1, of);
  const percent = of === 0 ? 100 : Math.round((asked.length / of) * 100);
  return { kind: 'progress', label: say(language, 'fit.progress'), percent, text: say(language, 'fit.progress.text', { at, of }) };
}

/** The question's own facts, cited, under the reason in words. */
function whyBlocks({ answers }: Ports, { why }: FitQuestion, language: Language): readonly Block[] {
  return [{ kind: 'text', text: why.text[language] }, sources(answers.cite(why.facts, language), language)];
}

function yours(question: FitQuestion, said: DialogueAnswer, language: Language): readonly Block[] {
  const note: Block = { kind: 'note', text: say(language, 'fit.yours', { option: optionText(question, said.option, language) }) };
  const own = said.heard ? [{ kind: 'note' as const, text: say(language, 'fit.own', { heard: said.heard }) }] : [];
  return [note, ...own, ...(said.reason ? [{ kind: 'note' as const, text: say(language, 'fit.reason.yours', said.reason) }] : [])];
}

function optionChoices(dialogue: string, question: FitQuestion, now: string | undefined, language: Language): readonly Choice[] {
  const ids = [...question.options.map(({ id }) => id), DONT_KNOW];
  return ids.map((option) => ({
    label: optionText(question, option, language),
    action: 'fit.answer',
    data: { dialogue, question: question.id, option },
    ...(option === now ? { style: 'primary' as const } : {}),
  }));
}

function wayChoices(
  fit: Fit,
  { id: dialogue, kind }: WholeDialogue,
  { asked, question: open }: Stands,
  question: FitQuestion,
  over: Over,
  { language, known }: { readonly language: Language; readonly known: DialogueAnswer | undefined },
) {
  const order = orderOf(fit);
  const before = asked.filter((id) => order.indexOf(id) < order.indexOf(question.id)).at(-1);
  const choices: Choice[] = [];
  choices.push({ label: say(language, 'fit.words'), action: 'fit.words', data: { dialogue, question: question.id } });
  if (!over.why) choices.push({ label: say(language, 'fit.why'), action: 'fit.why', data: { dialogue, question: question.id } });
  if (kind === 'together') choices.push(...reasonChoices(dialogue, known, before, language));
  if (before) choices.push({ label: say(language, 'fit.back'), action: 'fit.show', data: { dialogue, question: before } });
  if (open !== question.id) choices.push({ label: say(language, 'fit.forward'), action: 'fit.show', data: { dialogue } });
  if (asked.length > 0) choices.push({ label: say(language, 'fit.answers'), action: 'fit.answers', data: { dialogue } });
  choices.push({ label: say(language, 'fit.leave'), action: 'fit.leave', data: { dialogue } });
  return choices;
}

/** In a group: a reason for the answer that stands here, else for the one before. */
function reasonChoices(
  dialogue: string,
  known: DialogueAnswer | undefined,
  before: string | undefined,
  language: Language,
): readonly Choice[] {
  const question = known?.question ?? before;
  // "Don't know" takes no side: there is nothing to give the group a reason for.
  if (question === undefined || known?.option === DONT_KNOW) return [];
  const key = known?.reason ? 'fit.reason.change' : known ? 'fit.reason.give' : 'fit.reason.previous';
  return [{ label: say(language, key), action: 'fit.reason', data: { dialogue, question } }];
}

/** The form in which a question is answered in one's own words. */
export function wordsForm(dialogue: string, question: FitQuestion, language: Language): Form {
  return {
    name: 'fit.words',
    title: say(language, 'fit.words'),
    submit: say(language, 'fit.words.submit'),
    cancel: say(language, 'ask.form.cancel'),
    data: { dialogue, question: question.id },
    fields: [{ id: 'words', kind: 'long', label: question.ask[language], hint: say(language, 'fit.words.hint'), required: true }],
  };
}
