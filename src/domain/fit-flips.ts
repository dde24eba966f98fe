import { DONT_KNOW, type Given } from './fit.ts';
import type { Fit } from './fit-schema.ts';
import { best, type Choices, choicesOf, methodAt, OPEN, type Table, tableOf } from './fit-table.ts';
import type { Method } from './method.ts';

export interface Change {
  readonly question: string;
  /** The answer as it is; `dont_know` also where there is none. */
  readonly from: string;
  readonly to: string;
}

export interface Flip {
  readonly changes: readonly Change[];
  /** The method that is recommended once all of `changes` are made. */
  readonly recommended: Method;
}

/**
 * The smallest sets of changed answers that give another recommendation: every single change that does, and only where there is
 * none, every pair. Small steps (the neighbouring option) come first. Empty where it takes more than two changes.
 */
export function flips(fit: Fit, given: Given): readonly Flip[] {
  const table = tableOf(fit);
  const choices = choicesOf(table, given);
  const steps = stepsOf(table, choices);
  const now = best(table, choices);
  const singles = found(
    table,
    choices,
    now,
    steps.map((step) => [step]),
  );
  const sets = singles.length > 0 ? singles : found(table, choices, now, pairs(steps));
  return sets.toSorted((a, b) => a.size - b.size).map(({ flip }) => flip);
}

/** One answer changed: `to` is a choice of the question `at`. */
interface Step {
  readonly at: number;
  readonly to: number;
  /** How many options away; from "don't know" every option is one away. */
  readonly size: number;
}

function stepsOf(table: Table, choices: Choices): readonly Step[] {
  return table.questions.flatMap(({ choices: { length } }, at) => {
    const from = choices[at] ?? OPEN;
    const unknown = from === OPEN || from === length - 1;
    const options = Array.from({ length: length - 1 }, (_, to) => to).filter((to) => to !== from);
    return options.map((to) => ({ at, to, size: unknown ? 1 : Math.abs(to - from) }));
  });
}

function* pairs(steps: readonly Step[]): Generator<readonly Step[]> {
  for (const [index, first] of steps.entries())
    for (const second of steps.slice(index + 1)) if (second.at !== first.at) yield [first, second];
}

function found(table: Table, choices: Choices, now: number, sets: Iterable<readonly Step[]>): { flip: Flip; size: number }[] {
  const work = [...choices];
  const out: { flip: Flip; size: number }[] = [];
  for (const steps of sets) {
    for (const { at, to } of steps) work[at] = to;
    const then = best(table, work);
    if (then !== now) out.push({ flip: flipOf(table, choices, steps, then), size: steps.reduce((sum, { size }) => sum + size, 0) });
    for (const { at } of steps) work[at] = choices[at] ?? OPEN;
  }
  return out;
}

function flipOf(table: Table, choices: Choices, steps: readonly Step[], then: number): Flip {
  const changes = steps.map(({ at, to }) => {
    const question = table.questions[at];
    return {
      question: question?.id ?? '',
      from: question?.choices[choices[at] ?? OPEN] ?? DONT_KNOW,
      to: question?.choices[to] ?? DONT_KNOW,
    };
  });
  return { changes, recommended: methodAt(then) };
}
