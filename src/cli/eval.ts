import { join } from 'node:path';
import { byLanguage, misses, readCases, run, table } from '../answers/evaluate.ts';
import { loadKnowledge } from '../answers/load.ts';

const root = join(import.meta.dirname, '../..');
const knowledge = loadKnowledge(join(root, 'knowledge'));
const dev = run(knowledge, readCases(join(root, 'tests/eval/dev.yaml')));
console.log(`dev (for tuning)\n${table(byLanguage(dev))}`);
if (process.argv.includes('--misses')) console.log(`\n${misses(dev).join('\n')}`);
else console.log(`\nfinal (for the figure only)\n${table(byLanguage(run(knowledge, readCases(join(root, 'tests/eval/final.yaml')))))}`);
