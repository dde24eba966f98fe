import { join } from 'node:path';
import { createAnswers } from '../src/answers/answers.ts';
import { readCases } from '../src/answers/evaluate.ts';
import { loadKnowledge } from '../src/answers/load.ts';
import type { Fact, Knowledge } from '../src/answers/schema.ts';
import { LANGUAGES, type Language } from '../src/domain/language.ts';
import { below, type Line, type Part, quantile } from './report.ts';

const ROOT = join(import.meta.dirname, '..');
const ROUNDS = 5;
const MANY = 10_000;
const MANY_ROUNDS = 2;
const P99_MS = 10;
const P99_MANY_MS = 50;

type Asked = readonly { readonly text: string; readonly language: Language }[];

/** An answer's time in process, over the evaluation's questions for tuning: with the knowledge as it is, and with 10,000 facts. */
export function benchAnswers(): Part {
  const knowledge = loadKnowledge(join(ROOT, 'knowledge'));
  const asked = readCases(join(ROOT, 'tests/eval/dev.yaml')).map(({ question, lang }) => ({ text: question, language: lang }));
  const own = measure(knowledge, asked, ROUNDS);
  const many = measure(generated(knowledge, MANY), asked, MANY_ROUNDS);
  return { lines: [line(own, P99_MS), line(many, P99_MANY_MS)], table: [own, many] };
}

function line(figures: ReturnType<typeof measure>, most: number): Line {
  const measured = `p99 ${figures['p99 ms']} ms (p50 ${figures['p50 ms']} ms)`;
  return { what: `answers: p99 with ${figures.facts} facts`, measured, ...below(most, figures['p99 ms'], 'ms') };
}

function measure(knowledge: Knowledge, asked: Asked, rounds: number) {
  const started = performance.now();
  const answers = createAnswers(knowledge);
  const indexed = performance.now() - started;
  const once = () => asked.map(({ text, language }) => answers.answer(text, { fallback: language }).ms);
  once();
  const times = Array.from({ length: rounds }, once).flat();
  const at = (share: number) => Number(quantile(times, share).toFixed(2));
  return { facts: knowledge.facts.length, 'indexed ms': Math.round(indexed), asked: times.length, 'p50 ms': at(0.5), 'p99 ms': at(0.99) };
}

/** The knowledge with facts mixed from its own until there are `count`: the same words in other combinations, and rare new ones. */
export function generated(knowledge: Knowledge, count: number): Knowledge {
  const { facts } = knowledge;
  const more = Array.from({ length: Math.max(0, count - facts.length) }, (_, at): Fact => {
    const one = pick(facts, at);
    const other = pick(facts, at * 7 + 13);
    const text = inEach((language) => mix(one.text[language], other.text[language], at));
    const questions = inEach((language) =>
      one.questions[language].map((question, index) => mix(question, pick(other.questions[language], index), at)),
    );
    return { ...one, id: `${one.id}.g${at}`, covers: [], text, questions };
  });
  return { ...knowledge, facts: [...facts, ...more] };
}

function pick<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('the knowledge has no facts to mix');
  return item;
}

const inEach = <T>(make: (language: Language) => T) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>;

/** The beginning of one text, a rare word, the end of another. */
function mix(one: string, other: string, at: number): string {
  const words = one.split(' ');
  const rest = other.split(' ');
  return [...words.slice(0, Math.ceil(words.length / 2)), `ord${at % 977}`, ...rest.slice(Math.floor(rest.length / 2))].join(' ');
}
