import type { Block, Choice } from '../../src/chat/reply.ts';
import type { DigestNumbers, Part } from '../../src/domain/digest.ts';
import { isQuietWeek, partsOf } from '../../src/domain/digest.ts';
import { mondayOf, sundayOf } from '../../src/domain/digest-week.ts';
import type { Language } from '../../src/domain/language.ts';
import { hasCompanies, type Network } from '../../src/domain/network.ts';
import type { DigestButton, DigestLabel } from '../../src/text/digest.ts';
import { say } from '../../src/text/say.ts';
import { farChart, trendChart, turnoutChart } from './pictures.ts';

type Row = readonly [string, string];

/** A button of the digest. */
export const digestButton = (
  language: Language,
  what: DigestButton,
  action: Choice['action'],
  data: Choice['data'],
  style?: Choice['style'],
): Choice => ({
  label: say(language, 'digest.button', { what }),
  action,
  data,
  ...(style ? { style } : {}),
});

const label = (language: Language, one: DigestLabel): string => say(language, 'digest.label', { label: one });
const plain = (language: Language, one: DigestLabel, now: number | undefined): Row => [
  label(language, one),
  say(language, 'digest.number', { now }),
];
/** Told only where there is any. */
const some = (language: Language, one: DigestLabel, now: number | undefined): readonly Row[] =>
  now === 0 || now === undefined ? [] : [plain(language, one, now)];
const facts = (rows: readonly Row[]): readonly Block[] => (rows.length === 0 ? [] : [{ kind: 'facts', rows }]);

/** What a week's span was, and whether it is over. */
export const spanLine = (language: Language, { week, running }: DigestNumbers): string =>
  say(language, 'digest.span', { from: mondayOf(week), to: sundayOf(week), running });

/** The totals, one line each: by unit, kind, scope and level; of percentages there are none. */
export const totalLines = (language: Language, totals: DigestNumbers['totals'], most = 8): string =>
  totals
    .slice(0, most)
    .map((total) => say(language, 'digest.total', { total }))
    .join('\n');

type DrawPart = (language: Language, numbers: DigestNumbers, network: Network) => readonly Block[];

const PART: Readonly<Record<Part, DrawPart>> = {
  progress(language, numbers, { method }) {
    const { updates, commitments, totals } = numbers;
    if (commitments.all === 0 && updates.count === 0) return [];
    const before = updates.before;
    const rows: readonly Row[] = [
      [label(language, 'updates'), say(language, 'digest.compared', { now: updates.count, before })],
      plain(language, 'moved', commitments.moved),
      ...some(language, 'made', commitments.made),
      ...some(language, 'done', commitments.done),
      plain(language, 'open', commitments.open),
      // Of a deed nothing is demanded, so nothing of it is late.
      ...(method === 'open' ? [] : [plain(language, 'overdue', commitments.overdue)]),
      ...some(language, 'atRisk', commitments.atRisk),
      ...some(language, 'unproven', commitments.unproven),
      ...(updates.count > 0 ? [[label(language, 'levels'), say(language, 'digest.levels', updates)] as const] : []),
      ...(totals.length > 0 ? [[label(language, 'totals'), totalLines(language, totals)] as const] : []),
    ];
    return [...facts(rows), ...trendChart(language, updates.trend), ...farChart(language, numbers)];
  },
  people(language, { companies, facts: { joined, left } }) {
    const { wentQuiet } = companies;
    const names = wentQuiet.map(({ name }) => name);
    return facts([
      plain(language, 'companies', companies.all),
      [label(language, 'active'), say(language, 'digest.compared', { now: companies.active, before: companies.activeBefore })],
      ...some(language, 'joined', joined),
      ...some(language, 'left', left),
      ...some(language, 'quiet', companies.quiet),
      ...(names.length > 0 ? [[label(language, 'wentQuiet'), say(language, 'digest.names', { names, all: names.length })] as const] : []),
    ]);
  },
  events(language, { facts: told }) {
    const { held, coming } = told;
    const lines: readonly Row[] = [
      ...(held.length > 0
        ? [[label(language, 'held'), held.map((event) => say(language, 'digest.event.held', { event })).join('\n')] as const]
        : []),
      ...(coming.length > 0
        ? [[label(language, 'coming'), coming.map((event) => say(language, 'digest.event.coming', { event })).join('\n')] as const]
        : []),
    ];
    return [...facts(lines), ...turnoutChart(language, told)];
  },
  stuck(language, { stuck }, { id: network }) {
    return stuck.slice(0, STUCK).flatMap(({ name, title, since, update }): readonly Block[] => [
      { kind: 'text', text: say(language, 'digest.stuck', { name, title, since }) },
      { kind: 'choices', items: [digestButton(language, 'help', 'digest.help', { network, update })] },
    ]);
  },
  waiting(language, { facts: { waiting, failed } }, { id: network }) {
    const rows = [
      ...some(language, 'applications', waiting.applications),
      ...some(language, 'people', waiting.people),
      ...some(language, 'review', waiting.review),
      ...some(language, 'claims', waiting.claims),
      ...some(language, 'failed', failed),
    ];
    const items: readonly Choice[] = [
      ...(waiting.applications + waiting.people > 0 ? [digestButton(language, 'waiting', 'company.waiting', { network })] : []),
      ...(waiting.review > 0 ? [digestButton(language, 'review', 'review.list', { network })] : []),
      ...(waiting.claims > 0 ? [digestButton(language, 'claims', 'claim.list', { network })] : []),
      ...(failed > 0 ? [digestButton(language, 'failed', 'network.show', { network })] : []),
    ];
    return [...facts(rows), ...(items.length > 0 ? [{ kind: 'choices' as const, items }] : [])];
  },
  gaps(language, { facts: { gaps } }) {
    if (gaps.length === 0) return [];
    const rows = gaps.map(({ label: asked, count }): Row => [asked, say(language, 'digest.gap', { count })]);
    return [...facts(rows), { kind: 'choices', items: [digestButton(language, 'gaps', 'gaps.list', {})] }];
  },
  plan(language, { facts: { plan } }) {
    if (!plan) return [];
    const next = plan.next.map((one) => say(language, 'digest.plan.next', one)).join('\n');
    return facts([
      [label(language, 'lines'), `${plan.done} / ${plan.lines}`],
      plain(language, 'planMoved', plan.moved),
      ...some(language, 'late', plan.late),
      ...some(language, 'orphaned', plan.orphaned),
      ...(next === '' ? [] : [[label(language, 'next'), next] as const]),
    ]);
  },
  fees: (language, { facts: { fees } }) =>
    fees && fees.of > 0 ? facts([[label(language, 'invoiced'), say(language, 'digest.fees', fees)]]) : [],
};

/** So many of those that are stuck are shown with a button each. */
const STUCK = 5;

/** The coordinators' version: everything, led by what matters in the network's method. */
export function drawParts(language: Language, network: Network, numbers: DigestNumbers): readonly Block[] {
  if (hasCompanies(network.method) && numbers.companies.all === 0)
    return [{ kind: 'text', text: say(language, 'digest.empty') }, ...PART.waiting(language, numbers, network)];
  if (isQuietWeek(numbers)) return quietLines(language, numbers);
  return partsOf(network.method).flatMap((part): readonly Block[] => {
    const blocks = PART[part](language, numbers, network);
    return blocks.length === 0 ? [] : [{ kind: 'text', text: say(language, 'digest.part', { part }), heading: true }, ...blocks];
  });
}

/** A quiet week is two lines. */
export const quietLines = (language: Language, { week, facts: { coming } }: DigestNumbers): readonly Block[] => [
  { kind: 'text', text: say(language, 'digest.quiet', { week }) },
  { kind: 'text', text: say(language, 'digest.quiet.next', { event: coming[0] }) },
];
