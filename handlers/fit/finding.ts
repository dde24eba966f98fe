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
}

export function findingOf(fit: Fit, given: Given): Finding {
  const ranked = rank(fit, given);
  const because = ranked.ranking.find(({ method }) => method === ranked.recommended)?.because ?? [];
  return {
    given,
    ranked,
    flips: flips(fit, given),
    course: fit.methods[ranked.recommended],
    pro: because.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight),
    contra: because.filter(({ weight }) => weight < 0).toSorted((a, b) => a.weight - b.weight),
  };
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
  return {
    name,
    question,
    option,
    reason: ({ question: id, option: chosen, weight }: Reason): string =>
      say(language, 'fit.reason', { question: question(id), option: option(id, chosen), weight }),
    vetoes: ({ ranked }: Finding): readonly string[] =>
      ranked.ranking.flatMap(({ method, vetoes }) =>
        vetoes.map(({ id }) => {
          const why = fit.vetoes.find((veto) => veto.id === id)?.say[language] ?? id;
          return say(language, 'fit.veto', { method: name(method), why });
        }),
      ),
    flip: ({ changes, recommended }: Flip): string =>
      say(language, 'fit.flip', {
        changes: changes.map(({ question: id, to }) => ({ question: question(id), to: option(id, to) })),
        method: name(recommended),
      }),
    recommended: ({ ranked }: Finding): string =>
      say(language, ranked.known ? 'fit.result.recommended' : 'fit.result.unknown', { method: name(ranked.recommended) }),
  };
}
