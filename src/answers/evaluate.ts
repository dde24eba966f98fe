import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Answer, Answers } from '../chat/answers.ts';
import { LANGUAGES, type Language, languageSchema } from '../domain/language.ts';
import { createAnswers } from './answers.ts';
import type { Knowledge } from './schema.ts';

const caseSchema = z.strictObject({
  id: z.string(),
  lang: languageSchema,
  kind: z.enum(['direct', 'compare', 'near', 'far', 'foreign', 'injection']),
  question: z.string(),
  expects: z.enum(['answered', 'partial', 'refused']),
  covers: z.array(z.int()),
  missing: z.string().optional(),
});

/** A question of the evaluation set; `covers` are numbers of the source's checklist, any of which is a hit. */
export type Case = z.infer<typeof caseSchema>;

/** How one question went. */
export interface Run {
  readonly case: Case;
  readonly answer: Answer;
  /** The first citation covers one of the case's numbers; one of the (at most three) citations does. */
  readonly hit1: boolean;
  readonly hit3: boolean;
  /** The answer with the question's own facts taken out of the knowledge; only for direct and compare. */
  readonly without?: Answer;
}

/** Shares from 0 to 1; NaN where there are no such questions. */
export interface Figures {
  readonly n: number;
  readonly hit1: number;
  readonly hit3: number;
  readonly answered: number;
  readonly farAnswered: number;
  readonly nearAnswered: number;
  readonly strangeAnswered: number;
  readonly answeredWithout: number;
}

/** Reads a file of cases (a YAML list); throws with zod's message on anything that is not one. */
export function readCases(file: string): readonly Case[] {
  return z.array(caseSchema).parse(parse(readFileSync(file, 'utf8')));
}

/** Asks every case in its own language, and (unless `leaveOut` is false) again with its facts taken out where that tells something. */
export function run(knowledge: Knowledge, cases: readonly Case[], leaveOut = true): readonly Run[] {
  const answers = createAnswers(knowledge);
  return cases.map((one) => {
    const { citations, ...rest } = ask(answers, one);
    const covers = (id: string) =>
      knowledge.facts.some((fact) => fact.id === id && fact.covers.some((number) => one.covers.includes(number)));
    const asked = {
      case: one,
      answer: { citations, ...rest },
      hit1: citations.slice(0, 1).some(({ id }) => covers(id)),
      hit3: citations.some(({ id }) => covers(id)),
    };
    return leaveOut && isTold(one) ? { ...asked, without: ask(createAnswers(without(knowledge, one.covers), [one.lang]), one) } : asked;
  });
}

/** The knowledge without the facts that cover any of the numbers. */
export function without(knowledge: Knowledge, numbers: readonly number[]): Knowledge {
  return { ...knowledge, facts: knowledge.facts.filter(({ covers }) => !covers.some((number) => numbers.includes(number))) };
}

const ask = (answers: Answers, { question, lang }: Case) => answers.answer(question, { fallback: lang });
const isTold = ({ kind }: Case) => kind === 'direct' || kind === 'compare';

/** The figures of some runs. */
export function figures(runs: readonly Run[]): Figures {
  const of = (...kinds: Case['kind'][]) => runs.filter((one) => kinds.includes(one.case.kind));
  const told = of('direct', 'compare');
  const answered = ({ answer }: Run) => answer.outcome === 'answered';
  return {
    n: runs.length,
    hit1: share(told, ({ hit1 }) => hit1),
    hit3: share(told, ({ hit3 }) => hit3),
    answered: share(told, answered),
    farAnswered: share(of('far'), answered),
    nearAnswered: share(of('near'), answered),
    strangeAnswered: share(of('foreign', 'injection'), answered),
    answeredWithout: share(told, ({ without: left }) => left?.outcome === 'answered'),
  };
}

const share = (runs: readonly Run[], holds: (one: Run) => boolean) => runs.filter(holds).length / runs.length;

/** The figures of each language and of all together. */
export function byLanguage(runs: readonly Run[]): Readonly<Record<Language | 'all', Figures>> {
  const of = (language: Language) => figures(runs.filter((one) => one.case.lang === language));
  const [sv, fi, en] = LANGUAGES.map(of) as [Figures, Figures, Figures];
  return { sv, fi, en, all: figures(runs) };
}

/** What went otherwise than it should, one line a question: for tuning on the development set only. */
export function misses(runs: readonly Run[]): readonly string[] {
  return runs.flatMap((one) => {
    const wrong = wrongs(one);
    const ids = one.answer.citations.map(({ id }) => id).join(' ');
    return wrong.length === 0
      ? []
      : [
          `${one.case.id} [${wrong.join(', ')}] ${one.case.question} → ${one.answer.language} ${one.answer.outcome} ${one.answer.because ?? ''} ${one.answer.missing ?? ''} (${one.answer.uncovered.join(', ')}) ${ids}`,
        ];
  });
}

function wrongs(one: Run): readonly string[] {
  const told = isTold(one.case);
  const answered = one.answer.outcome === 'answered';
  return [
    told && !one.hit1 && (one.hit3 ? 'not first' : 'not found'),
    told && !answered && 'not answered',
    !told && answered && 'answered',
    one.without?.outcome === 'answered' && `without its facts answered by ${one.without.citations.map(({ id }) => id).join(' ')}`,
  ].filter((wrong) => typeof wrong === 'string');
}

/** Sets that nobody tunes on; the second was written when the first one's totals had been seen during the work. */
const FINAL = ['final.yaml', 'final2.yaml', 'final3.yaml', 'final4.yaml'] as const;

/** What `npm run eval` shows: the missed questions of the sets for tuning; the final set, which nobody tunes on, as figures only. */
export interface Shown {
  readonly misses: boolean;
  readonly final: boolean;
}

/** The sets for tuning, files of tests/eval. */
export const TUNED: readonly string[] = ['dev.yaml', 'dev2.yaml'];

/** The whole of `npm run eval`, as text. `folder` holds the sets. */
export function evaluate(knowledge: Knowledge, folder: string, shown: Shown): string {
  const set = (name: string) => run(knowledge, readCases(join(folder, name)));
  if (shown.final) return FINAL.map((name) => `${name} (for the figure only)\n${table(byLanguage(set(name)))}`).join('\n\n');
  return TUNED.map((name) => {
    const runs = set(name);
    const figures = `${name} (for tuning)\n${table(byLanguage(runs))}`;
    return shown.misses ? `${figures}\n${misses(runs).join('\n')}` : figures;
  }).join('\n\n');
}

/** The figures as a table for a terminal. */
export function table(figures: Readonly<Record<Language | 'all', Figures>>): string {
  const heads = ['', 'n', 'hit@1', 'hit@3', 'answered', 'far', 'near', 'foreign+order', 'left out'];
  const rows = Object.entries(figures).map(([name, one]) => [
    name,
    String(one.n),
    ...[one.hit1, one.hit3, one.answered, one.farAnswered, one.nearAnswered, one.strangeAnswered, one.answeredWithout].map((value) =>
      value.toFixed(3),
    ),
  ]);
  return [heads, ...rows]
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(4) : cell.padStart(Math.max(9, (heads[at] ?? '').length + 2)))).join(''))
    .join('\n');
}
