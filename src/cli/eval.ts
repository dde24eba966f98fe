import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { wireEvaluation } from '../wire.ts';
import { failWith } from './fail.ts';

const USAGE = `Usage: npm run eval -- [--misses]
Asks the evaluation set (tests/eval) and prints the figures of each language.
  --misses   lists what went wrong in the half for tuning; the other half gives figures only`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { misses: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(USAGE);
  console.log(wireEvaluation(readConfig(process.env), values.misses === true));
}

main().catch(failWith);
