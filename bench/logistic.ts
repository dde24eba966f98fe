/** Fitting of linear weights, by Adam's steps: small, and the same each time. */

export interface Row {
  readonly x: readonly number[];
  readonly y: 0 | 1;
  readonly weight: number;
}

/** Weights in the numbers' own units, and what is added. */
export interface Fit {
  readonly weights: readonly number[];
  readonly base: number;
}

/** Some candidates of which at least one is right. */
export interface Choice {
  readonly candidates: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

const STEPS = 400;
const RATE = 0.05;

export const dot = (weights: readonly number[], x: readonly number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * (x[at] ?? 0), 0);

/** Logistic regression with a pull (`ridge`) towards zero, on numbers brought to one scale. */
export function logistic(rows: readonly Row[], ridge: number): Fit {
  const scale = scales(rows.map(({ x }) => x));
  const scaled = rows.map(({ x }) => [...x.map((value, at) => (value - mean(scale, at)) / deviation(scale, at)), 1]);
  const all = rows.reduce((sum, { weight }) => sum + weight, 0);
  const size = scaled[0]?.length ?? 1;
  const fitted = adam(size, (w, gradient) => {
    for (const [nth, x] of scaled.entries()) {
      const row = rows[nth];
      if (!row) continue;
      const error = (row.weight * (1 / (1 + Math.exp(-dot(w, x))) - row.y)) / all;
      add(gradient, x, error);
    }
    for (let at = 0; at < size - 1; at += 1) gradient[at] = (gradient[at] ?? 0) + ridge * (w[at] ?? 0);
  });
  const weights = fitted.slice(0, -1).map((weight, at) => weight / deviation(scale, at));
  return { weights, base: (fitted.at(-1) ?? 0) - weights.reduce((sum, weight, at) => sum + weight * mean(scale, at), 0) };
}

/** Weights that put the right candidates of each choice above the others (softmax over the candidates). */
export function ranking(choices: readonly Choice[], ridge: number): readonly number[] {
  const scale = scales(choices.flatMap(({ candidates }) => candidates));
  const size = choices[0]?.candidates[0]?.length ?? 0;
  const scaled = choices.map(({ candidates }) => candidates.map((x) => x.map((value, at) => value / deviation(scale, at))));
  const all = choices.reduce((sum, { weight }) => sum + weight, 0);
  const fitted = adam(size, (w, gradient) => {
    for (const [nth, candidates] of scaled.entries()) {
      const choice = choices[nth];
      if (choice) pullUp(w, gradient, candidates, choice, choice.weight / all);
    }
    for (let at = 0; at < size; at += 1) gradient[at] = (gradient[at] ?? 0) + ridge * (w[at] ?? 0);
  });
  return fitted.map((weight, at) => weight / deviation(scale, at));
}

function pullUp(w: readonly number[], gradient: number[], candidates: readonly (readonly number[])[], { right }: Choice, weight: number) {
  const scores = candidates.map((x) => dot(w, x));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const hit = odds.reduce((sum, one, at) => sum + (right[at] ? one : 0), 0);
  for (const [at, x] of candidates.entries()) {
    const one = odds[at] ?? 0;
    add(gradient, x, weight * (one / all - (right[at] ? one / hit : 0)));
  }
}

function add(gradient: number[], x: readonly number[], times: number): void {
  for (let at = 0; at < x.length; at += 1) gradient[at] = (gradient[at] ?? 0) + times * (x[at] ?? 0);
}

function adam(size: number, slope: (w: readonly number[], gradient: number[]) => void): number[] {
  const w = new Array<number>(size).fill(0);
  const first = new Array<number>(size).fill(0);
  const second = new Array<number>(size).fill(0);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = new Array<number>(size).fill(0);
    slope(w, gradient);
    for (let at = 0; at < size; at += 1) {
      const g = gradient[at] ?? 0;
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * g;
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * g * g;
      const moved = (first[at] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      w[at] = (w[at] ?? 0) - RATE * moved;
    }
  }
  return w;
}

type Scale = readonly { readonly mean: number; readonly deviation: number }[];

function scales(rows: readonly (readonly number[])[]): Scale {
  return (rows[0] ?? []).map((_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length;
    const spread = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length;
    return { mean, deviation: Math.sqrt(spread) || 1 };
  });
}

const mean = (scale: Scale, at: number) => scale[at]?.mean ?? 0;
const deviation = (scale: Scale, at: number) => scale[at]?.deviation ?? 1;
