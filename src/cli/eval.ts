import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { wireEvaluation } from '../wire-tools.ts';
import { failWith } from './fail.ts';

const USAGE = `Usage: npm run eval -- [--misses] [--final]
Asks the sets for tuning (tests/eval/dev.yaml, dev2.yaml) and prints the figures of each language.
  --misses   lists what went wrong in them
  --final    asks the final set instead, which nobody tunes on, and prints its figures only`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { misses: { type: 'boolean' }, final: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(USAGE);
  console.log(wireEvaluation(readConfig(process.env), { misses: values.misses === true, final: values.final === true }));
}

main().catch(failWith);
