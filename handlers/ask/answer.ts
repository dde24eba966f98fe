import type { Answer } from '../../src/chat/answers.ts';
import type { Work } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import { dayIn, weekOf } from '../../src/domain/day.ts';
import { LANGUAGES, type Language, languageOfLocale } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { drawComparison } from './comparison.ts';
import { drawAnswer, drawOnItsWay } from './draw.ts';
import { askForm } from './form.ts';
import { threadKey } from './thread.ts';

/** The longest question that is read, in characters. */
const MAX_QUESTION = 2_000;
/** So much of a text tells its language, in characters. */
const ENOUGH_TO_TELL = 300;

export interface Asking {
  /** The asker's choice instead of the question's own language. */
  readonly language?: Language;
  /** The answer takes the place of the message whose button was pressed. */
  readonly replaces?: boolean;
}

/** Answers a question in its thread, and keeps it in the gap ledger. An empty question is asked for by the form. */
export async function answerQuestion(turn: Heard, ports: Ports, text: string, asking: Asking = {}): Promise<Reply | Work> {
  const question = text.trim();
  if (question === '') return askWhat(turn);
  if (question.length > MAX_QUESTION) return tooLong(turn, ports, question, asking.language);
  const answer = await think(turn, ports, question, asking.language);
  const learnt = languageToLearn(turn, ports, answer);
  return async (tx) => {
    if (learnt) await tx.people.noteSpoken(turn.person.id, learnt);
    const gap = await remember(turn, tx, answer, ports.modelLimits.timeZone);
    if (answer.compare && answer.outcome === 'answered') return drawComparison(answer.compare, answer.language, ports.answers, turn.heard);
    const drawn = { answer, to: turn.heard, id: turn.ref, gap, replaces: asking.replaces === true };
    if (!ports.writer.configured || answer.citations.length === 0) return drawAnswer(drawn);
    if (!(await mayCallModel(turn, ports, tx))) return drawAnswer({ ...drawn, note: say(answer.language, 'ask.verbatim.cap') });
    await tx.questions.await(pending(turn, answer));
    return { ...drawOnItsWay(drawn), ...(asking.replaces ? { replaces: true as const } : {}) };
  };
}

/** Told in the question's own language, as far as its beginning shows it. */
function tooLong(turn: Heard, { answers }: Ports, question: string, chosen: Language | undefined): never {
  const language = chosen ?? answers.answer(question.slice(0, ENOUGH_TO_TELL), { fallback: turn.language }).language;
  return refuse('ask.tooLong', { max: MAX_QUESTION, length: question.length }, { typed: question, language });
}

function askWhat(turn: Heard): Reply {
  const form = askForm(turn.language);
  return { to: 'asker', blocks: [{ kind: 'form', label: say(turn.language, 'ask.open'), form }], form };
}

async function think(turn: Heard, ports: Ports, question: string, language: Language | undefined): Promise<Answer> {
  const key = threadKey(turn);
  const topic = await ports.threads.topic(key);
  const context = {
    fallback: turn.chosen ?? topic?.language ?? turn.language,
    ...(language ? { language } : {}),
    ...(topic ? { topic } : {}),
  };
  const answer = ports.answers.answer(question, context);
  if (answer.topic) ports.threads.remember(key, answer.topic);
  return answer;
}

/**
 * Slack's locale is that of its own words, which it does not have in Finnish: the language somebody first asks in is the one that
 * Tandem speaks with them, until they choose. Where the product tells one for sure, or they have chosen, nothing is learnt.
 */
function languageToLearn({ person, by }: Heard, ports: Ports, answer: Answer): Language | undefined {
  if (person.language || person.spoken || answer.because) return undefined;
  if (languageOfLocale(by.locale) && !by.unsure) return undefined;
  return tellsItsLanguage(ports, answer) ? answer.language : undefined;
}

/** Whether the question's own words told its language: it would be the same, whatever the person's. */
function tellsItsLanguage({ answers }: Ports, { question, language }: Answer): boolean {
  const fallback = LANGUAGES.find((other) => other !== language) ?? language;
  return answers.answer(question, { fallback }).language === language;
}

/** Whether the question is (part of) an open gap. */
async function remember(turn: Heard, tx: Tx, answer: Answer, timeZone: string): Promise<boolean> {
  const gapId = await tx.questions.add({
    id: turn.ref,
    at: turn.at,
    tenant: turn.tenant,
    language: answer.language,
    text: answer.question,
    outcome: answer.outcome,
    ...(answer.because ? { because: answer.because } : {}),
    factIds: answer.citations.map((citation) => citation.id),
    uncovered: answer.uncovered,
  });
  await tx.digests.asked(turn.person.id, weekOf(dayIn(timeZone, turn.at)));
  return gapId !== undefined;
}

/** Counts a model call of the person; false where theirs, or everybody's, are used up for the day. */
export const mayCallModel = (turn: Heard, { modelLimits }: Ports, tx: Tx): Promise<boolean> =>
  tx.questions.takeModelCall(turn.person.id, dayIn(modelLimits.timeZone, turn.at), modelLimits);

function pending(turn: Heard, answer: Answer) {
  const isPrivate = turn.heard === 'asker' && turn.room.kind !== 'direct';
  return {
    questionId: turn.ref,
    at: turn.at,
    answer,
    person: turn.person.id,
    room: turn.room,
    heard: turn.heard,
    back: turn.back,
    ...(isPrivate ? { to: turn.by.id } : {}),
    ...(turn.hint === undefined ? {} : { hint: turn.hint }),
  };
}
