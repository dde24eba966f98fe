import type { Fit } from './fit-schema.ts';
import { METHODS, type Method } from './method.ts';

/** Always possible, for every question; it gives no points. */
export const DONT_KNOW = 'dont_know';

/** Answers by question: an option's id or DONT_KNOW. What the file does not know (any more) counts as not answered. */
export type Given = Readonly<Record<string, string>>;

/** One answer's part of a method's score. */
export interface Reason {
  readonly question: string;
  readonly option: string;
  readonly weight: number;
  readonly facts: readonly string[];
  /** The direction too is the editors' judgement, not only the size. */
  readonly editorial: boolean;
}

export interface VetoHeld {
  readonly id: string;
  readonly facts: readonly string[];
}

export interface Ranked {
  readonly method: Method;
  /** The sum of the weights in `because`. */
  readonly score: number;
  /** In the questions' order; answers that give the method nothing are left out. */
  readonly because: readonly Reason[];
  /** Not empty: the method cannot be recommended. */
  readonly vetoes: readonly VetoHeld[];
}

export interface Ranking {
  /** Best first, at equal scores the lighter first; those with a veto last. */
  readonly ranking: readonly Ranked[];
  readonly recommended: Method;
  /** The next best without a veto. */
  readonly runnerUp: Method | undefined;
  /** Points between the two; 0 when there is no runner-up, or when only the order from light to heavy decided. */
  readonly margin: number;
  /** False: nothing is known, and `recommended` is only the lightest step. */
  readonly known: boolean;
}

/** Scores every method by the answers. Pure; the order of the answers does not matter. */
export function rank(fit: Fit, given: Given): Ranking {
  const ranking = METHODS.map((method) => ({
    method,
    score: 0,
    because: reasons(fit, given, method),
    vetoes: vetoesOn(fit, given, method),
  }))
    .map((ranked) => ({ ...ranked, score: ranked.because.reduce((sum, { weight }) => sum + weight, 0) }))
    .sort(byRank);
  const able = ranking.filter(({ vetoes }) => vetoes.length === 0);
  const [first, second] = able;
  return {
    ranking,
    recommended: first?.method ?? METHODS[0],
    runnerUp: second?.method,
    margin: first && second ? first.score - second.score : 0,
    known: fit.questions.some(({ id, options }) => options.some((option) => option.id === given[id])),
  };
}

const byRank = (a: Ranked, b: Ranked): number =>
  Number(a.vetoes.length > 0) - Number(b.vetoes.length > 0) || b.score - a.score || METHODS.indexOf(a.method) - METHODS.indexOf(b.method);

function reasons(fit: Fit, given: Given, method: Method): readonly Reason[] {
  return fit.questions.flatMap(({ id, options }) => {
    const option = options.find((one) => one.id === given[id]);
    const weight = option?.weights[method];
    if (!option || !weight || weight.by === 0) return [];
    return [{ question: id, option: option.id, weight: weight.by, facts: weight.because ?? [], editorial: weight.editorial ?? false }];
  });
}

function vetoesOn(fit: Fit, given: Given, method: Method): readonly VetoHeld[] {
  return fit.vetoes
    .filter(({ methods, when }) => methods.includes(method) && holds(when, given))
    .map(({ id, because }) => ({ id, facts: because ?? [] }));
}

const holds = (when: Readonly<Record<string, readonly string[]>>, given: Given): boolean =>
  Object.entries(when).every(([question, options]) => options.includes(given[question] ?? DONT_KNOW));

/** What of the answers the file does not know: an unknown question, or an option that the question does not have. */
export function strangers(fit: Fit, given: Given): readonly { readonly question: string; readonly option?: string }[] {
  return Object.entries(given).flatMap<{ question: string; option?: string }>(([id, option]) => {
    const question = fit.questions.find((one) => one.id === id);
    if (!question) return [{ question: id }];
    return isAnswer(question, option) ? [] : [{ question: id, option }];
  });
}

/** Whether the option is one of the question's own, or DONT_KNOW. */
export const isAnswer = (question: Fit['questions'][number], option: string | undefined): boolean =>
  option === DONT_KNOW || question.options.some(({ id }) => id === option);
