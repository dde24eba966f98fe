import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { type KnowledgeState, wireKnowledge } from '../wire-tools.ts';
import { failWith } from './fail.ts';

const USAGE = `Usage: npm run --silent knowledge -- [--json]
Checks the files of knowledge/ and prints what they cover: facts by method, aspect and language, holes, and numbers of the
source's checklist that no fact tells; how many questions are written down that no fact answers, refusing one that a fact is
asked by as well. Then asks the remembered questions again and lists those that would be answered differently now. The database is only read. Exit code 1: a file needs mending (it says where), or the database is not readable.`;

type Coverage = KnowledgeState['coverage'];
type Changes = Awaited<ReturnType<KnowledgeState['changes']>>;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(USAGE);
  const { coverage, checklist, unanswered, changes } = wireKnowledge(readConfig(process.env));
  if (!values.json) console.log(`${table(coverage)}\n${line(unansweredRow(unanswered))}\n\n${lacks(coverage, checklist)}\n`);
  const found = await changes();
  console.log(
    values.json
      ? JSON.stringify({ checklist, ...coverage, unanswered, remembered: found ? compared(found) : null }, null, 2)
      : readable(found),
  );
}

/** As JSON, without the ids of what was asked. */
const compared = ({ asked, changed }: NonNullable<Changes>) => ({
  asked,
  changed: changed.map(({ question: { text, language, outcome, factIds }, times, now }) => ({
    question: text,
    language,
    times,
    was: { outcome, factIds },
    now,
  })),
});

/** A row for each method and aspect that has facts. Every fact has a text in each language: other files are not read at all. */
function table({ cells }: Coverage): string {
  const filled = cells.filter(({ facts }) => facts > 0);
  const rows = filled.map(({ method, aspect, facts, questions: { sv, fi, en } }) => [method, aspect, facts, facts, facts, sv, fi, en]);
  const sums = [2, 3, 4, 5, 6, 7].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
  return [
    '                        facts             ways of asking',
    ...[['method', 'aspect', 'sv', 'fi', 'en', 'sv', 'fi', 'en'], ...rows, ['in all', '', ...sums]].map(line),
  ].join('\n');
}

/** Questions that no fact answers, under the columns of the ways of asking. */
const unansweredRow = ({ sv, fi, en }: KnowledgeState['unanswered']) => ['unanswered', '', '', '', '', sv, fi, en];

const line = (row: readonly (string | number)[]) =>
  row.map((cell, column) => (column < 2 ? String(cell).padEnd(12) : String(cell).padStart(6))).join('');

function lacks({ holes, uncovered }: Coverage, checklist: number): string {
  const holed = holes.map(({ method, aspect }) => `  ${method} ${aspect}`);
  return [
    holes.length === 0 ? 'Holes: none.' : `Holes (no fact in any language):\n${holed.join('\n')}`,
    uncovered.length === 0
      ? `The source's checklist: all ${checklist} numbers are covered.`
      : `The source's checklist: ${checklist - uncovered.length} of ${checklist} numbers are covered; no fact covers ${uncovered.join(', ')}.`,
  ].join('\n');
}

function readable(changes: Changes): string {
  if (!changes) return 'Remembered questions: there is no database yet, so nothing to compare with.';
  const { asked, changed } = changes;
  if (changed.length === 0) return `Remembered questions: ${asked} asked again, all answered as before.`;
  const told = changed.map(({ question, times, now }) => {
    const often = times > 1 ? `, ${times} times` : '';
    return `  ${question.text} (${question.language}${often})\n    was ${stand(question)}\n    now ${stand(now)}`;
  });
  return `Remembered questions: ${asked} asked again; answered differently now (${changed.length}):\n${told.join('\n')}`;
}

const stand = ({ outcome, factIds }: { readonly outcome: string; readonly factIds: readonly string[] }) => [outcome, ...factIds].join(' ');

main().catch(failWith);
