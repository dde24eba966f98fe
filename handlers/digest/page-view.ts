import type { DigestPage } from '../../src/chat/digest-page.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block } from '../../src/chat/reply.ts';
import { dayIn, weekOf } from '../../src/domain/day.ts';
import type { DigestNumbers } from '../../src/domain/digest.ts';
import { readWeek, weekAfter } from '../../src/domain/digest-week.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { yearAt } from '../../src/domain/year-line.ts';
import { say } from '../../src/text/say.ts';
import { drawParts, spanLine } from './draw.ts';
import { readNumbers } from './numbers.ts';
import { openRisks } from './risk-list.ts';
import { weekAsked } from './week.ts';

/** Whom a page's token is for, and of which network; whoever no longer coordinates it has a link that opens nothing. */
export async function coordinatorsLink(
  ports: Pick<Ports, 'digests' | 'networks'>,
  token: string,
  now: Date,
): Promise<{ readonly network: Network; readonly person: string } | undefined> {
  const link = await ports.digests.ofToken(token, now);
  const network = link && (await ports.networks.get(link.network));
  if (!link || !network || !(await ports.networks.standing(link.person, network.id)).coordinator) return undefined;
  return { network, person: link.person };
}

/** The page of a token: what its coordinator sees of that week, as it was when it left, else as it is now. */
export function digestPageOf(ports: Ports): DigestPage {
  return async (token, { week: typed, language: chosen, now }) => {
    const link = await coordinatorsLink(ports, token, now);
    if (!link) return undefined;
    const { network } = link;
    const language = chosen ?? (await ports.roster.languageOf(link.person)) ?? ports.language;
    const { timeZone } = network.settings;
    const [newest, oldest] = [weekOf(dayIn(timeZone, now)), weekOf(dayIn(timeZone, network.founded))];
    const read = typed === undefined ? undefined : readWeek(typed, newest);
    const week = read && read >= oldest && read <= newest ? read : weekAsked('', network, now);
    const kept = await ports.digests.get(network.id, week);
    const numbers = kept?.sent?.numbers ?? (await readNumbers(ports, network, week, now));
    const risks = await openRisks(ports, network, numbers, now);
    const blocks: readonly Block[] = [
      { kind: 'text', text: spanLine(language, numbers) },
      ...(kept?.sent ? [{ kind: 'note' as const, text: say(language, 'digest.already', { week, at: kept.sent.at }) }] : []),
      ...drawParts(language, network, numbers),
      ...(risks.length === 0 ? [] : riskTable(language, risks)),
      ...scoreTable(language, numbers),
      { kind: 'note', text: say(language, 'digest.private') },
    ];
    const title = say(language, 'digest.title', { week, network: network.name });
    const weeks = [weekAfter(week, -1), weekAfter(week, 1)].filter((one) => one >= oldest && one <= newest);
    return { language, title, blocks, week, weeks, years: yearsFrom(network, now) };
  };
}

/** Papers of so many years are linked. */
const YEARS = 3;

function yearsFrom({ settings: { timeZone }, founded }: Network, now: Date): readonly number[] {
  const [first, last] = [yearAt(timeZone, founded), yearAt(timeZone, now)];
  return Array.from({ length: Math.min(YEARS, last - first + 1) }, (_, at) => last - at);
}

const riskTable = (language: Language, risks: DigestNumbers['risks']): readonly Block[] => [
  { kind: 'text', text: say(language, 'digest.risks', { count: risks.length }), heading: true },
  {
    kind: 'facts',
    rows: risks.map(({ name, reason, day, contact }) => [
      name,
      [say(language, 'risk.line', { name, reason, day }), say(language, 'risk.contact', { contact })].join(' '),
    ]),
  },
];

/** Each company's score with its whole arithmetic; never a person's. */
function scoreTable(language: Language, { scores }: DigestNumbers): readonly Block[] {
  if (scores.length === 0) return [];
  const head = [
    ...(['company', 'points', 'how'] as const).map((column) => say(language, 'digest.score.head', { column })),
    ...(['contact', 'pending'] as const).map((column) => say(language, 'score.head', { column })),
  ];
  const rows = scores.map(({ name, contact, pending, engagement: { points, terms } }) => [
    name,
    say(language, 'digest.number', { now: points }),
    terms.map((term) => say(language, 'digest.score.term', { term })).join(' + '),
    say(language, 'risk.contact', { contact }),
    pending
      ? say(language, 'score.pending', { overdue: pending.overdue, blocked: pending.blocked })
      : say(language, 'digest.number', { now: undefined }),
  ]);
  return [{ kind: 'table', caption: say(language, 'digest.button', { what: 'scores' }), head, rows }];
}
