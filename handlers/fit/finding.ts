import type { FitOutcome } from '../../src/chat/dialogues.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { type Given, type Ranking, type Reason, rank } from '../../src/domain/fit.ts';
import { type Flip, flips } from '../../src/domain/fit-flips.ts';
import type { Fit, FitCourse } from '../../src/domain/fit-schema.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Method } from '../../src/domain/method.ts';
import { say } from '../../src/text/say.ts';
import { optionText, questionOf } from './question.ts';

/** What the answers come to, with all that the card and the memo tell of it. */
export interface Finding {
  readonly given: Given;
  readonly ranked: Ranking;
  readonly flips: readonly Flip[];
  readonly course: FitCourse;
  /** The recommended method's reasons: for it, weightiest first, and against it. */
  readonly pro: readonly Reason[];
  readonly contra: readonly Reason[];
  /** What puts it ahead of the runner-up: answers with the points between the two, widest first. */
  readonly apart: readonly Reason[];
}

/** Answers that the sentence on why names, and the one on why not the runner-up. */
const MOST_CLAUSES = 3;
const MOST_APART = 2;

export function findingOf(fit: Fit, given: Given): Finding {
  const ranked = rank(fit, given);
  const because = reasonsFor(ranked, ranked.recommended);
  return {
    given,
    ranked,
    flips: flips(fit, given),
    course: fit.methods[ranked.recommended],
    pro: because.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight),
    contra: because.filter(({ weight }) => weight < 0).toSorted((a, b) => a.weight - b.weight),
    apart: apartOf(because, ranked.runnerUp ? reasonsFor(ranked, ranked.runnerUp) : []),
  };
}

const reasonsFor = ({ ranking }: Ranking, method: Method): readonly Reason[] => ranking.find((one) => one.method === method)?.because ?? [];

/** Points that the first has before the second, answer by answer. */
function apartOf(first: readonly Reason[], second: readonly Reason[]): readonly Reason[] {
  const behind = second.map((reason) => ({ ...reason, weight: -reason.weight }));
  const sums = new Map<string, Reason>();
  for (const reason of [...first, ...behind])
    sums.set(reason.question, { ...reason, weight: reason.weight + (sums.get(reason.question)?.weight ?? 0) });
  return [...sums.values()].filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
}

/** What is kept of it. */
export const outcomeOf = ({ ranked, given }: Finding): FitOutcome => ({
  recommended: ranked.recommended,
  known: ranked.known,
  scores: Object.fromEntries(ranked.ranking.map(({ method, score }) => [method, score])),
  given,
});

/** The words in which a finding is told, in one language. */
export function wording({ fit }: Pick<Ports, 'fit'>, language: Language) {
  const name = (method: Method): string => say(language, 'method.name', { method });
  const question = (id: string): string => questionOf(fit, id)?.name[language] ?? id;
  const option = (id: string, chosen: string): string => {
    const asked = questionOf(fit, id);
    return asked ? optionText(asked, chosen, language) : chosen;
  };
  const clause = ({ question: id, option: chosen }: Reason): string =>
    questionOf(fit, id)?.options.find((one) => one.id === chosen)?.clause[language] ?? option(id, chosen);
  return {
    name,
    question,
    option,
    /** Why this one, in the answers that weighed most; empty where nothing speaks for it. */
    because: ({ pro }: Finding): string =>
      pro.length === 0 ? '' : say(language, 'fit.result.why', { clauses: pro.slice(0, MOST_CLAUSES).map(clause) }),
    /** Why not the runner-up: by answers that are not named already, where there are such. */
    apart: ({ pro, apart, ranked }: Finding): string => {
      if (!ranked.runnerUp || ranked.margin === 0) return '';
      const named = new Set(pro.slice(0, MOST_CLAUSES).map(({ question: id }) => id));
      const others = apart.filter(({ question: id }) => !named.has(id));
      const also = others.length < apart.length;
      return say(language, 'fit.result.apart', { clauses: others.slice(0, MOST_APART).map(clause), also });
    },
    reason: ({ question: id, option: chosen, weight }: Reason): string =>
      say(language, 'fit.reason', { question: question(id), option: option(id, chosen), weight }),
    /** One line a method that is ruled out, with at most so many of the reasons. */
    vetoes: ({ ranked }: Finding, most = Number.POSITIVE_INFINITY): readonly string[] =>
      ranked.ranking.flatMap(({ method, vetoes }) => {
        const why = vetoes.slice(0, most).map(({ id }) => fit.vetoes.find((veto) => veto.id === id)?.say[language] ?? id);
        return why.length > 0 ? [say(language, 'fit.veto', { method: name(method), why: why.join(' ') })] : [];
      }),
    flip: ({ changes, recommended }: Flip): string =>
      say(language, 'fit.flip', {
        changes: changes.map(({ question: id, to }) => ({ question: question(id), to: option(id, to) })),
        method: name(recommended),
      }),
    recommended: ({ ranked }: Finding): string =>
      say(language, ranked.known ? 'fit.result.recommended' : 'fit.result.unknown', { method: name(ranked.recommended) }),
  };
}
