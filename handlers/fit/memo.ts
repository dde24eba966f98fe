import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Memo } from '../../src/chat/memo.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Heard } from '../../src/chat/turn.ts';
import { longDay } from '../../src/text/dates.ts';
import { say } from '../../src/text/say.ts';
import { type Finding, wording } from './finding.ts';
import { jointFinding } from './joint.ts';
import { chart, flipLines, growth } from './result.ts';
import { settledLines } from './settled.ts';

const ALL = Number.POSITIVE_INFINITY;

/**
 * The decision memo of a finding, in the reader's language. On the one page of the PDF a method that is ruled out has one reason;
 * how much else there is room for, the page itself finds.
 */
export function memoOf(ports: Ports, turn: Heard, dialogue: WholeDialogue, finding: Finding, as: 'pdf' | 'markdown'): Memo {
  const { language } = turn;
  const words = wording(ports, language);
  const { ranked, course, pro, contra } = finding;
  const quotes = (ids: readonly string[]) => ports.answers.cite(ids, language).map(({ quote }) => quote);
  const cited = ports.answers.cite([...course.resources.facts, ...course.steps, ...course.examples], language);
  const steps = ports.fit.methods[ranked.recommended].growth;
  return {
    language,
    title: say(language, 'fit.title'),
    date: longDay(language, turn.at),
    version: `${ports.answers.version}/${ports.fit.version}`,
    answeredBy: answeredBy(turn, dialogue),
    recommended: { method: words.name(ranked.recommended), why: words.because(finding) || words.recommended(finding) },
    ...runnerUpOf(ports, turn, finding),
    scores: scoresOf(finding, turn),
    reasons: pro.map(words.reason),
    against: contra.map(words.reason),
    settled: dialogue.kind === 'solo' ? [] : settledLines(ports, dialogue, jointFinding(ports, dialogue).agreement, language),
    vetoes: words.vetoes(finding, as === 'pdf' ? 1 : ALL),
    flips: flipLines(ports, finding, language, ALL),
    resources: { stated: quotes(course.resources.facts), estimated: [course.resources.estimate[language]] },
    growth: {
      steps: growth(ports, ranked.recommended, language).slice(0, Math.max(1, steps.length)),
      editorial: steps.some(({ editorial }) => editorial),
    },
    firstSteps: quotes(course.steps),
    examples: quotes(course.examples),
    sources: [...new Map(cited.map(({ source, address }) => [source, { text: source, address }])).values()],
  };
}

function runnerUpOf(ports: Ports, { language }: Heard, finding: Finding): Pick<Memo, 'runnerUp'> {
  const { runnerUp, known, margin } = finding.ranked;
  if (!runnerUp || !known) return {};
  const words = wording(ports, language);
  return { runnerUp: { method: words.name(runnerUp), margin: say(language, 'fit.margin', { points: margin }), why: words.apart(finding) } };
}

/** The chart's bars under the methods' whole names. */
function scoresOf(finding: Finding, { language }: Heard): Memo['scores'] {
  const { kind: _, ...scores } = chart(finding, language, 'method.name');
  return scores;
}

/** The names of a group; for one's own, one's own. */
function answeredBy({ by, language }: Heard, { kind, members }: WholeDialogue): readonly string[] {
  const somebody = say(language, 'fit.memo.somebody');
  return kind === 'together' ? members.map(({ name }) => name ?? somebody) : [by.name ?? somebody];
}
