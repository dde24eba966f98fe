import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadKnowledge } from '../src/answers/load.ts';
import { loadFit } from '../src/answers/load-fit.ts';
import { type Given, rank } from '../src/domain/fit.ts';
import { flips } from '../src/domain/fit-flips.ts';
import { next } from '../src/domain/fit-next.ts';
import { pathFaults, walkAll } from '../src/domain/fit-walk.ts';
import { below, type Line, type Part, quantile } from './report.ts';

const ROOT = join(import.meta.dirname, '..');
const ROUNDS = 50;
const RANK_MS = 1;
const FLIPS_MS = 20;
/** A share of what a press may take over HTTP. */
const NEXT_MS = 20;
const START_MS = 100;

const personasSchema = z.array(z.looseObject({ answers: z.record(z.string(), z.string()) }));

/** The fit dialogue in process, over the written situations: ranking, flips, and the next question after each of the answers. */
export function benchFit(): Part {
  const facts = new Set(loadKnowledge(join(ROOT, 'knowledge')).facts.map(({ id }) => id));
  const fit = loadFit(join(ROOT, 'knowledge'), facts);
  const full = personasSchema.parse(parse(readFileSync(join(ROOT, 'tests/fit/personas.yaml'), 'utf8'))).map(({ answers }) => answers);
  const underWay = full.flatMap(beginnings);
  const checked = elapsed(() => pathFaults({ ...fit }));
  const walked = elapsed(() => walkAll({ ...fit }));
  return {
    lines: [
      line('ranking', RANK_MS, full, (given) => rank(fit, given)),
      line('flips', FLIPS_MS, full, (given) => flips(fit, given)),
      line('the next question', NEXT_MS, underWay, (given) => next(fit, given)),
      { what: 'fit: every path checked at start', measured: `${checked.toFixed(1)} ms`, ...below(START_MS, checked, 'ms') },
      { what: 'fit: every path walked one by one', measured: `${walked.toFixed(0)} ms` },
    ],
  };
}

/** The answers as they grow, one by one. */
const beginnings = (answers: Given): Given[] =>
  Object.keys(answers).map((_, count) => Object.fromEntries(Object.entries(answers).slice(0, count)));

function line(what: string, most: number, givens: readonly Given[], run: (given: Given) => unknown): Line {
  const once = () => givens.map((given) => elapsed(() => run(given)));
  once();
  const times = Array.from({ length: ROUNDS }, once).flat();
  const p99 = quantile(times, 0.99);
  const measured = `p99 ${p99.toFixed(3)} ms (p50 ${quantile(times, 0.5).toFixed(3)} ms, ${times.length} times)`;
  return { what: `fit: ${what}`, measured, ...below(most, p99, 'ms') };
}

function elapsed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}
