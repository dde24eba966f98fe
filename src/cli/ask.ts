import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { type Engine, wireEngine } from '../wire-tools.ts';
import { failWith } from './fail.ts';

const USAGE = `Usage: npm run --silent ask -- [--json] [--lang sv|fi|en] "question"
       npm run --silent ask -- [--lang sv|fi|en] --file questions.txt     one question a line, JSON lines out`;

interface Asked {
  readonly question: string;
  readonly language: string;
  readonly outcome: string;
  readonly text: string;
  readonly citations: readonly {
    readonly id: string;
    readonly method: string;
    readonly aspect: string;
    readonly quote: string;
    readonly source: string;
  }[];
  readonly uncovered: readonly string[];
  readonly ms: number;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, lang: { type: 'string' }, file: { type: 'string' }, help: { type: 'boolean' } },
  });
  const question = positionals.join(' ');
  if (values.help || (question === '' && values.file === undefined)) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const engine = wireEngine(readConfig(process.env));
  const language = engine.language(values.lang);
  if (values.lang !== undefined && language === undefined) throw new Error(`--lang takes sv, fi or en, not "${values.lang}"`);
  if (values.file !== undefined) return askFile(engine, values.file, language);
  const asked = await ask(engine, question, language);
  console.log(values.json ? JSON.stringify(asked, null, 2) : readable(asked));
}

function read(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (cause) {
    throw new Error(`--file: ${file} cannot be read. Is its name right, and may this user read it?`, { cause });
  }
}

async function askFile(engine: Engine, file: string, language: ReturnType<Engine['language']>): Promise<void> {
  const lines = read(file).split(/\r?\n/u);
  for (const line of lines.filter((text) => text.trim() !== '')) console.log(JSON.stringify(await ask(engine, line.trim(), language)));
}

async function ask(engine: Engine, question: string, language: ReturnType<Engine['language']>): Promise<Asked> {
  const { answer, text } = await engine.ask(question, language);
  const citations = answer.citations.map(({ id, method, aspect, quote, source, cell, address }) => ({
    id,
    method,
    aspect,
    quote,
    source: `${source} · ${cell} · ${address}`,
  }));
  return { question, language: answer.language, outcome: answer.outcome, text, citations, uncovered: answer.uncovered, ms: answer.ms };
}

function readable({ text, citations }: Asked): string {
  const sources = citations.map(({ id, source }, index) => `[${index + 1}] ${id} · ${source}`);
  return [text, ...(sources.length > 0 ? ['', ...sources] : [])].join('\n');
}

main().catch(failWith);
