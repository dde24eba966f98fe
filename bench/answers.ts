import { join } from 'node:path';
import { createAnswers } from '../src/answers/answers.ts';
import { loadKnowledge } from '../src/answers/load.ts';
import type { Fact, Knowledge } from '../src/answers/schema.ts';
import type { Answers } from '../src/chat/ports.ts';
import { LANGUAGES } from '../src/domain/language.ts';

const ROUNDS = 3;

/** The knowledge with facts of its own words mixed anew until there are `count`: the same words, other combinations. */
export function generated(knowledge: Knowledge, count: number): Knowledge {
  const facts: Fact[] = [...knowledge.facts];
  for (let at = 0; facts.length < count; at += 1) {
    const one = knowledge.facts[at % knowledge.facts.length];
    const other = knowledge.facts[(at * 7 + 13) % knowledge.facts.length];
    if (!one || !other) break;
    facts.push({
      ...one,
      id: `${one.id}.g${at}`,
      covers: [],
      text: mixed(one.text, other.text, at),
      questions: mixedQuestions(one, other, at),
    });
  }
  return { ...knowledge, facts };
}

type Texts = Fact['text'];

function mixed(one: Texts, other: Texts, at: number): Texts {
  return { sv: mix(one.sv, other.sv, at), fi: mix(one.fi, other.fi, at), en: mix(one.en, other.en, at) };
}

function mixedQuestions(one: Fact, other: Fact, at: number): Fact['questions'] {
  const of = (language: keyof Texts) =>
    one.questions[language].map((question, index) => mix(question, other.questions[language][index] ?? '', at));
  return { sv: of('sv'), fi: of('fi'), en: of('en') };
}

/** The beginning of one text, the end of another and a new word. */
function mix(one: string, other: string, at: number): string {
  const words = one.split(' ');
  const rest = other.split(' ');
  return [...words.slice(0, Math.ceil(words.length / 2)), `ord${at % 977}`, ...rest.slice(Math.floor(rest.length / 2))].join(' ');
}

/** Milliseconds an answer: the middle one and the hundredth worst. */
function measure(
  answers: Answers,
  questions: readonly { readonly text: string; readonly language: 'sv' | 'fi' | 'en' }[],
): { p50: number; p99: number } {
  for (const { text, language } of questions.slice(0, 50)) answers.answer(text, { fallback: language });
  const times = Array.from({ length: ROUNDS }, () =>
    questions.map(({ text, language }) => answers.answer(text, { fallback: language }).ms),
  ).flat();
  times.sort((a, b) => a - b);
  const part = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { p50: part(0.5), p99: part(0.99) };
}

/** Prints how long loading and an answer take, with the knowledge as it is and with 10,000 facts. */
export function benchAnswers(): void {
  const start = performance.now();
  const knowledge = loadKnowledge(join(import.meta.dirname, '../knowledge'));
  const read = performance.now();
  const answers = createAnswers(knowledge);
  const ready = performance.now();
  console.log(`answers: read ${(read - start).toFixed(0)} ms, indexed ${(ready - read).toFixed(0)} ms`);
  const questions = knowledge.facts.flatMap((fact) =>
    LANGUAGES.flatMap((language) => fact.questions[language].map((text) => ({ text, language }))),
  );
  report(`${knowledge.facts.length} facts`, measure(answers, questions));
  const many = generated(knowledge, 10_000);
  report(
    `${many.facts.length} facts`,
    measure(
      createAnswers(many),
      questions.filter((_, at) => at % 20 === 0),
    ),
  );
}

function report(name: string, { p50, p99 }: { p50: number; p99: number }): void {
  console.log(`answers: ${name}: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`);
}
