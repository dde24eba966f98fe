import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { type FitEngine, type FitResult, wireFit } from '../wire-tools.ts';
import { failWith } from './fail.ts';

const USAGE = `Usage: npm run --silent fit -- --answers answers.json [--lang sv|fi|en] [--json]     - for standard input
       npm run --silent fit -- --questions [--lang sv|fi|en] [--json]                the questions and their options
       npm run --silent fit -- --check                                               walks every path there is
answers.json: { "people": "about_one", "money": "dont_know", … }`;

type Tongue = NonNullable<ReturnType<FitEngine['language']>>;

function main(): void {
  const { values } = parseArgs({
    options: {
      answers: { type: 'string' },
      questions: { type: 'boolean' },
      check: { type: 'boolean' },
      lang: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || !(values.answers !== undefined || values.questions || values.check)) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const config = readConfig(process.env);
  const engine = wireFit(config);
  const language = engine.language(values.lang);
  if (values.lang !== undefined && language === undefined) throw new Error(`--lang takes sv, fi or en, not "${values.lang}"`);
  if (values.check) {
    check(engine);
    return;
  }
  const view = values.questions
    ? questions(engine, language ?? config.language)
    : result(engine, values.answers ?? '-', language ?? config.language);
  console.log(values.json ? JSON.stringify(view.json, null, 2) : view.text);
}

interface View {
  readonly json: object;
  readonly text: string;
}

function questions({ fit }: FitEngine, language: Tongue): View {
  const json = fit.questions.map(({ id, name, ask, why, options }) => ({
    id,
    name: name[language],
    text: ask[language],
    why: why.text[language],
    facts: why.facts,
    options: options.map((option) => ({ id: option.id, text: option.label[language] })),
  }));
  const lines = json.map(({ id, text, options }) => [`${id}: ${text}`, ...options.map((one) => `  ${one.id}: ${one.text}`)].join('\n'));
  return { json, text: lines.join('\n\n') };
}

function result(engine: FitEngine, file: string, language: Tongue): View {
  const json = worded(engine, engine.result(engine.given(readAnswers(file))), language);
  const rows = json.ranking.map(({ method, score, vetoes }) => [
    `${method.padEnd(12)} ${String(score).padStart(4)}`,
    ...vetoes.map(({ text }) => `  ! ${text}`),
  ]);
  const shown = json.flips.slice(0, 5).map(({ changes, recommended }) => `${changes.map(({ text }) => text).join(' + ')} → ${recommended}`);
  return { json, text: [...rows.flat(), '', `recommended: ${json.recommended}`, ...shown].join('\n') };
}

function readAnswers(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file === '-' ? 'standard input' : file} is not readable as JSON: ${String(cause)}`, { cause });
  }
}

/** The result with each answer, limit and change also in words of the language. */
function worded({ fit }: FitEngine, found: FitResult, language: Tongue) {
  const say = (question: string, option: string): string => {
    const asked = fit.questions.find(({ id }) => id === question);
    return `${asked?.name[language] ?? question}: ${asked?.options.find(({ id }) => id === option)?.label[language] ?? option}`;
  };
  return {
    ...found,
    runnerUp: found.runnerUp ?? null,
    ranking: found.ranking.map((ranked) => ({
      ...ranked,
      because: ranked.because.map((reason) => ({ ...reason, text: say(reason.question, reason.option) })),
      vetoes: ranked.vetoes.map((veto) => ({ ...veto, text: fit.vetoes.find(({ id }) => id === veto.id)?.say[language] ?? veto.id })),
    })),
    flips: found.flips.map((flip) => ({
      ...flip,
      changes: flip.changes.map((change) => ({ ...change, text: say(change.question, change.to) })),
    })),
  };
}

function check(engine: FitEngine): void {
  const { paths, deadEnds, ends } = engine.walk();
  const rows = Object.entries(ends).map(([method, count]) => `  ${method.padEnd(12)} ${((count / paths) * 100).toFixed(1)} %`);
  console.log([`${paths} paths walked, ${deadEnds} dead ends; they end in`, ...rows].join('\n'));
  if (deadEnds > 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  failWith(error);
}
