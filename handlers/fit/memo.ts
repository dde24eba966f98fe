import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Memo } from '../../src/chat/memo.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Heard } from '../../src/chat/turn.ts';
import { longDay } from '../../src/text/dates.ts';
import { say } from '../../src/text/say.ts';
import { type Finding, wording } from './finding.ts';
import { chart, flipLines, growth } from './result.ts';

/** How many sentences of each kind are told. */
interface Most {
  readonly reasons: number;
  readonly contra: number;
  readonly flips: number;
  readonly steps: number;
  readonly stated: number;
  readonly examples: number;
}
/** So many that no sentence has to be cut on the one page of the PDF. */
const PAGE: Most = { reasons: 3, contra: 1, flips: 2, steps: 3, stated: 3, examples: 2 };
const ALL = Number.POSITIVE_INFINITY;
const WHOLE: Most = { reasons: ALL, contra: ALL, flips: ALL, steps: ALL, stated: ALL, examples: ALL };

/** The decision memo of a finding, in the reader's language: what fits one page, or all of it. */
export function memoOf(ports: Ports, turn: Heard, dialogue: WholeDialogue, finding: Finding, as: 'pdf' | 'markdown'): Memo {
  const most = as === 'pdf' ? PAGE : WHOLE;
  const { language } = turn;
  const words = wording(ports, language);
  const { ranked, course, pro, contra } = finding;
  const quotes = (ids: readonly string[]) => ports.answers.cite(ids, language).map(({ quote }) => quote);
  const cited = ports.answers.cite([...course.resources.facts, ...course.steps, ...course.examples], language);
  const steps = ports.fit.methods[ranked.recommended].growth;
  const { kind: _, ...scores } = chart(finding, language, 'method.name');
  return {
    language,
    title: say(language, 'fit.title'),
    date: longDay(language, turn.at),
    version: `${ports.answers.version}/${ports.fit.version}`,
    answeredBy: answeredBy(turn, dialogue),
    recommended: { method: words.name(ranked.recommended), why: words.recommended(finding) },
    ...(ranked.runnerUp && ranked.known
      ? { runnerUp: { method: words.name(ranked.runnerUp), margin: say(language, 'fit.margin', { points: ranked.margin }) } }
      : {}),
    scores,
    reasons: [...pro.slice(0, most.reasons), ...contra.slice(0, most.contra)].map(words.reason),
    vetoes: words.vetoes(finding),
    flips: flipLines(ports, finding, language, most.flips),
    resources: { stated: quotes(course.resources.facts.slice(0, most.stated)), estimated: [course.resources.estimate[language]] },
    growth: {
      steps: growth(ports, ranked.recommended, language).slice(0, Math.max(1, steps.length)),
      editorial: steps.some(({ editorial }) => editorial),
    },
    firstSteps: quotes(course.steps.slice(0, most.steps)),
    examples: quotes(course.examples.slice(0, most.examples)),
    sources: [...new Map(cited.map(({ source, address }) => [source, { text: source, address }])).values()],
  };
}

/** The names of a group; for one's own, one's own. */
function answeredBy({ by, language }: Heard, { kind, members }: WholeDialogue): readonly string[] {
  const somebody = say(language, 'fit.memo.somebody');
  return kind === 'together' ? members.map(({ name }) => name ?? somebody) : [by.name ?? somebody];
}
