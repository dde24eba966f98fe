import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ReportLine, YearlyReport, YearPoint } from '../../src/chat/reports.ts';
import type { ActionTurn, CommandTurn, Data, Heard } from '../../src/chat/turn.ts';
import { dayIn } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import { isIn } from '../../src/domain/membership.ts';
import { hasCompanies } from '../../src/domain/network.ts';
import { shown } from '../../src/text/figures.ts';
import { say } from '../../src/text/say.ts';
import { type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { demandSpeaks } from './mine.ts';
import { linesOf } from './report-lines.ts';
import { voiceFor } from './targets.ts';

const PAGE = 10;
/** Before it nobody kept a ledger here. */
const FIRST_YEAR = 2015;
/** In the first months of a year it is the year before that is reported on. */
const EARLY_MONTHS = 3;

/** `/commit report [2026]`: a company's year, filled in from its updates; of a coordinator, whose reports have come. */
export const report: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const { network, standing } = here;
  if (!hasCompanies(network.method)) refuse('report.lines', null, { network: network.id });
  const year = yearIn(turn, here, turn.args.trim());
  const speaks = standing.speaks.some(({ state, membership }) => state === 'confirmed' && isIn(membership));
  if (standing.coordinator && !speaks) return sentOnes(turn, ports, here, year, undefined);
  const [first, ...more] = demandSpeaks(here);
  if (more.length === 0) return reportOf(turn, ports, here, first.company, year);
  const items = [first, ...more].map(
    ({ company, name }): Choice => ({
      label: say(turn.language, 'report.button', { what: 'show', company: name }),
      action: 'report.show',
      data: dataOf(here, company, year),
    }),
  );
  const text = say(turn.language, 'report.which');
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text },
      { kind: 'choices', items },
    ],
  };
};

/** data: network, company, year */
export const reportPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const { company, year } = namedIn(turn, here);
  return reportOf(turn, ports, here, company, year);
};

/** The reports of a year that have come. data: network, year, after? */
export const reportsPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  return sentOnes(turn, ports, here, yearIn(turn, here, turn.data.year ?? ''), turn.data.after);
};

/** The company and year that a button or form names, if the person may speak of them. */
export function namedIn(turn: Heard & { readonly data: Data }, here: Here): { readonly company: string; readonly year: number } {
  const { company = '', year = '' } = turn.data;
  if (!hasCompanies(here.network.method)) refuse('report.lines', null, { network: here.network.id });
  voiceFor(here, company);
  return { company, year: yearIn(turn, here, year) };
}

export const dataOf = ({ network }: Pick<Here, 'network'>, company: string, year: number): Data => ({
  network: network.id,
  company,
  year: String(year),
});

function yearIn({ at }: Heard, { network }: Here, typed: string): number {
  const today = dayIn(network.settings.timeZone, at);
  const now = Number(today.slice(0, 4));
  if (typed === '') return Number(today.slice(5, 7)) <= EARLY_MONTHS ? now - 1 : now;
  const year = /^\d{4}$/u.test(typed) ? Number(typed) : Number.NaN;
  return year >= FIRST_YEAR && year <= now ? year : refuse('report.year', { typed }, { network: network.id, typed });
}

/** The company as it stands in the network. */
export async function reporting(ports: Ports, { network }: Here, company: string): Promise<string> {
  const held = await ports.companies.held(network.id, company);
  if (!held || !isIn(held.membership.state)) refuse('chat.oldButton', null, { network: network.id });
  return held.company.name;
}

async function reportOf(turn: Heard, ports: Ports, here: Here, company: string, year: number): Promise<Reply> {
  const { language } = turn;
  const [name, lines, sent] = await Promise.all([
    reporting(ports, here, company),
    linesOf(ports, here, company, year),
    ports.reports.newest(here.network.id, company, year),
  ]);
  const data = dataOf(here, company, year);
  const items: readonly Choice[] = [
    ...(lines.length > 0
      ? [
          {
            label: say(language, 'report.button', { what: sent ? 'again' : 'send' }),
            action: 'report.form',
            data,
            style: 'primary',
          } as const,
        ]
      : []),
    ...(sent ? [{ label: say(language, 'report.button', { what: 'files' }), action: 'report.files', data } as const] : []),
    {
      label: say(language, 'report.button', { what: 'year', year: year - 1 }),
      action: 'report.show',
      data: dataOf(here, company, year - 1),
    },
  ];
  return {
    to: 'asker',
    title: say(language, 'report.title', { company: name, year }),
    blocks: [
      { kind: 'text', text: say(language, 'report.intro', { year, empty: lines.length === 0 }) },
      ...drawLines(language, lines, year),
      ...drawSent(language, sent),
      { kind: 'choices', items: year - 1 < FIRST_YEAR ? items.slice(0, -1) : items },
    ],
  };
}

/** What was sent, in the company's own words. */
export function drawSent(language: Language, sent: YearlyReport | undefined): readonly Block[] {
  if (!sent) return [{ kind: 'note', text: say(language, 'report.notSent') }];
  const { at, by, version, released, onBehalf, well, next } = sent;
  const words = (['well', 'next'] as const).flatMap((part): readonly Block[] => {
    const text = part === 'well' ? well : next;
    return text === ''
      ? []
      : [
          { kind: 'note', text: say(language, 'report.heading', { part }) },
          { kind: 'typed', text },
        ];
  });
  return [{ kind: 'text', text: say(language, 'report.sentOn', { at, by, version, released, onBehalf }) }, ...words];
}

/** The year as a table; what was noted in it stands below. */
export function drawLines(language: Language, lines: readonly ReportLine[], year: number): readonly Block[] {
  if (lines.length === 0) return [];
  const head = (['commitment', 'start', 'end', 'level', 'status'] as const).map((column) => say(language, 'ledger.column', { column }));
  const rows = lines.map((line) => [
    line.title,
    pointOf(language, line, line.start) ?? say(language, 'report.unknown'),
    pointOf(language, line, line.end) ?? say(language, 'report.same'),
    line.level === undefined ? say(language, 'report.unknown') : say(language, 'commit.level', { level: line.level }),
    say(language, 'commit.status', { status: line.status }),
  ]);
  const notes = lines.filter((line) => line.notes.length > 0);
  return [
    { kind: 'table', caption: say(language, 'report.caption', { year }), head, rows },
    ...notes.flatMap(({ title, notes: typed }): readonly Block[] => [
      { kind: 'note', text: say(language, 'report.notes', { title }) },
      { kind: 'typed', text: typed.join('\n') },
    ]),
  ];
}

/** Where it stood, in words; undefined where nobody said. */
export function pointOf(
  language: Language,
  { kind, unit, target }: Pick<ReportLine, 'kind' | 'unit' | 'target'>,
  at: YearPoint | undefined,
): string | undefined {
  return at && (at.percent !== undefined || at.value !== undefined) ? shown(language, { kind, unit, target, ...at }) : undefined;
}

async function sentOnes(turn: Heard, ports: Ports, here: Here, year: number, after: string | undefined): Promise<Reply> {
  const { network, standing } = here;
  if (!standing.coordinator) refuse('network.forbidden', { network: network.name }, { network: network.id });
  const { language } = turn;
  const page = await ports.reports.sent(network.id, { year, size: PAGE, ...(after === undefined ? {} : { after }) });
  const rows = page.items.map(
    ({ report: { at, version, released }, company }) => [company, say(language, 'report.list.row', { at, version, released })] as const,
  );
  const items: readonly Choice[] = [
    ...page.items.map(
      ({ report: one, company }): Choice => ({
        label: say(language, 'report.button', { what: 'show', company }),
        action: 'report.show',
        data: dataOf(here, one.company, year),
      }),
    ),
    ...(page.next === undefined
      ? []
      : [
          {
            label: say(language, 'commit.more'),
            action: 'report.list',
            data: { network: network.id, year: String(year), after: page.next },
          } as const,
        ]),
    {
      label: say(language, 'report.button', { what: 'year', year: year - 1 }),
      action: 'report.list',
      data: { network: network.id, year: String(year - 1) },
    },
  ];
  return {
    to: 'asker',
    title: say(language, 'report.list.title', { network: network.name, year }),
    blocks: [
      rows.length === 0 ? { kind: 'text', text: say(language, 'report.list.none', { year }) } : { kind: 'facts', rows },
      { kind: 'choices', items: year - 1 < FIRST_YEAR ? items.slice(0, -1) : items },
    ],
  };
}
