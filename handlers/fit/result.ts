import type { Dialogue, WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, BlockOf, Choice, Reply } from '../../src/chat/reply.ts';

import type { Language } from '../../src/domain/language.ts';
import type { Method } from '../../src/domain/method.ts';
import { say } from '../../src/text/say.ts';
import { sources } from '../ask/phrase.ts';
import { Cited } from './cited.ts';
import { type Finding, wording } from './finding.ts';
import { namesOf, type Reader } from './question.ts';
import { cardOf } from './stand.ts';
import { standsAt } from './stands.ts';

/** Of each kind so many in its row: a card is read at a glance, and the rest is a button or the memo away. */
const MOST_FLIPS = 3;
const MOST_STEPS = 3;
const MOST_STATED = 2;
const MOST_EXAMPLES = 2;

export const isNetwork = (method: Method): boolean => method !== 'single' && method !== 'integrated';

/** The card of a result. `before`: one's last result, to compare with. */
export function drawResult(ports: Ports, dialogue: WholeDialogue, reader: Reader, finding: Finding, before: Dialogue | undefined): Reply {
  const { language } = reader;
  return {
    to: 'asker',
    title: say(language, 'fit.result'),
    blocks: [...resultBlocks(ports, finding, language), { kind: 'choices', items: resultChoices(dialogue, finding, language, before) }],
    language,
    card: cardOf(dialogue),
  };
}

/** What a result says: also where it is shared. */
export function resultBlocks(ports: Ports, finding: Finding, language: Language): readonly Block[] {
  const words = wording(ports, language);
  const { ranked, course } = finding;
  const cited = new Cited(ports, language);
  const text = [words.recommended(finding), words.because(finding)].filter(Boolean).join(' ');
  const rows = [
    ...judged(ports, finding, language),
    row(language, 'fit.row.steps', cited.lines(course.steps.slice(0, MOST_STEPS), true)),
    row(language, 'fit.row.stated', cited.lines(course.resources.facts.slice(0, MOST_STATED))),
    row(language, 'fit.row.estimate', [course.resources.estimate[language]]),
    row(
      language,
      'fit.row.examples',
      course.examples.length > 0 ? cited.lines(course.examples.slice(0, MOST_EXAMPLES)) : [say(language, 'fit.examples.none')],
    ),
    row(language, 'fit.row.growth', growth(ports, ranked.recommended, language)),
  ];
  const skipped = standsAt(ports.fit, finding.given).skipped;
  return [
    { kind: 'text', text },
    chart(finding, language),
    { kind: 'facts', rows: rows.flat() },
    ...(skipped.length > 0
      ? [{ kind: 'note' as const, text: say(language, 'fit.skipped', { names: namesOf(ports.fit, skipped, language) }) }]
      : []),
    sources(cited.all, language),
  ];
}

type Row = readonly (readonly [string, string])[];
type RowKey =
  | 'fit.row.against'
  | 'fit.row.runnerUp'
  | 'fit.row.vetoes'
  | 'fit.row.flips'
  | 'fit.row.stated'
  | 'fit.row.estimate'
  | 'fit.row.steps'
  | 'fit.row.examples'
  | 'fit.row.growth';

/** Several lines each with a dot; "… and 2 more" is none of them. */
export const dotted = (lines: readonly string[]): readonly string[] =>
  lines.length > 1 ? lines.map((line) => (line.startsWith('…') ? line : `• ${line}`)) : lines;

/** Several of a kind are told apart by dots; steps have their numbers, and growth is one thought. */
function row(language: Language, key: RowKey, lines: readonly string[]): Row {
  if (lines.length === 0) return [];
  const told = key === 'fit.row.steps' || key === 'fit.row.growth' ? lines : dotted(lines);
  return [[(say as (language: Language, key: RowKey) => string)(language, key), told.join('\n')]];
}

/** What speaks against it, what comes next, what falls away, and what would change it. */
function judged(ports: Ports, finding: Finding, language: Language): readonly Row[] {
  const words = wording(ports, language);
  const { ranked, contra } = finding;
  const runnerUp = ranked.runnerUp ? [`${words.name(ranked.runnerUp)} (${say(language, 'fit.margin', { points: ranked.margin })})`] : [];
  const behind = [...runnerUp, words.apart(finding)].filter(Boolean).join('. ');
  return [
    row(language, 'fit.row.against', contra.map(words.reason)),
    row(language, 'fit.row.runnerUp', ranked.known && behind ? [behind] : []),
    row(language, 'fit.row.vetoes', words.vetoes(finding)),
    row(language, 'fit.row.flips', flipLines(ports, finding, language)),
  ];
}

/** The smallest changes, and how many more there are. */
export function flipLines(ports: Ports, { flips, ranked }: Finding, language: Language, most = MOST_FLIPS): readonly string[] {
  if (!ranked.known) return [];
  if (flips.length === 0) return [say(language, 'fit.flips.none')];
  const shown = flips.slice(0, most).map(wording(ports, language).flip);
  return flips.length > most ? [...shown, say(language, 'fit.flips.more', { count: flips.length - most })] : shown;
}

/** The next heavier step with its sign, and whose judgement it is. */
export function growth({ fit }: Pick<Ports, 'fit'>, method: Method, language: Language): readonly string[] {
  const steps = fit.methods[method].growth;
  if (steps.length === 0) return [say(language, 'fit.growth.none')];
  const lines = steps.map(({ to, when }) =>
    say(language, 'fit.growth', { method: say(language, 'method.name', { method: to }), when: when[language] }),
  );
  return steps.some(({ editorial }) => editorial) ? [...lines, say(language, 'fit.growth.editorial')] : lines;
}

/** Every method's points, best first, the recommended one marked. */
export function chart({ ranked }: Finding, language: Language, names: 'method.short' | 'method.name' = 'method.short'): BlockOf<'chart'> {
  const rows = ranked.ranking.map(({ method, score, vetoes }) => ({
    method: say(language, names, { method }),
    score,
    vetoed: vetoes.length > 0,
  }));
  return {
    kind: 'chart',
    title: say(language, 'fit.chart'),
    alt: say(language, 'fit.chart.alt', { rows }),
    bars: ranked.ranking.map(({ method, score, vetoes }) => ({
      label: say(language, names, { method }),
      value: score,
      ...(method === ranked.recommended ? { mark: true as const } : {}),
      ...(vetoes.length > 0 ? { note: say(language, 'fit.out') } : {}),
    })),
    max: Math.max(1, ...ranked.ranking.map(({ score }) => score)),
  };
}

function resultChoices(dialogue: WholeDialogue, { ranked }: Finding, language: Language, before: Dialogue | undefined): readonly Choice[] {
  const { id } = dialogue;
  const network = isNetwork(ranked.recommended);
  return [
    { label: say(language, 'fit.memo.pdf'), action: 'fit.memo', data: { dialogue: id, as: 'pdf' }, style: 'primary' },
    { label: say(language, 'fit.memo.markdown'), action: 'fit.memo', data: { dialogue: id, as: 'markdown' } },
    { label: say(language, 'fit.share'), action: 'fit.share', data: { dialogue: id } },
    { label: say(language, 'fit.begin', { network }), action: 'fit.begin', data: { method: ranked.recommended } },
    { label: say(language, 'fit.points'), action: 'fit.points', data: { dialogue: id } },
    {
      label: say(language, 'ask.button.more', { method: ranked.recommended }),
      action: 'ask.more',
      data: { method: ranked.recommended, language },
    },
    { label: say(language, 'fit.answers'), action: 'fit.answers', data: { dialogue: id } },
    ...(before ? [{ label: say(language, 'fit.compare'), action: 'fit.compare' as const, data: { dialogue: id } }] : []),
    { label: say(language, 'fit.over'), action: 'fit.over', data: { dialogue: id } },
  ];
}
