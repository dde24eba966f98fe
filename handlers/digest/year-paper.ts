import type { Booklet, BookletPiece } from '../../src/chat/booklet.ts';
import { turnoutOf, type YearLead, type YearNumbers, yearLeads } from '../../src/domain/digest-year.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import type { Sheet } from '../../src/domain/sheet.ts';
import type { YearSheet } from '../../src/text/digest-year.ts';
import { say } from '../../src/text/say.ts';
import { type YearSheets, yearGaps, yearMethod, yearSheets } from './year-sheets.ts';

interface Drawn {
  readonly language: Language;
  readonly numbers: YearNumbers;
  readonly sheets: YearSheets;
}
type Part = Booklet['parts'][number];

/** Names of companies under each other, and in a paragraph. */
const LISTED = 12;
const PARAGRAPH = 30;
/** In the paper, where a cell has nothing. */
const EMPTY = '–';
const table = (sheet: Sheet): BookletPiece => ({ kind: 'table', table: sheet, empty: EMPTY });
const text = (said: string): BookletPiece => ({ kind: 'text', text: said });
const note = (said: string): BookletPiece => ({ kind: 'note', text: said });

/** A part of the paper; none where there is nothing under its heading. */
const part = ({ language }: Drawn, of: YearSheet | 'gaps', pieces: readonly BookletPiece[]): readonly Part[] =>
  pieces.length === 0 ? [] : [{ heading: say(language, 'year.heading', { of }), pieces }];

const number = (language: Language, now: number | undefined): string => say(language, 'digest.number', { now });

const LEADS: Readonly<Record<YearLead, (drawn: Drawn) => readonly Part[]>> = {
  progress: (drawn) => [...totals(drawn), ...goals(drawn), ...far(drawn), ...levels(drawn), ...months(drawn)],
  people: (drawn) => {
    const { language, numbers, sheets } = drawn;
    const { all, named } = numbers.companies;
    if (all === 0) return [];
    const words = say(language, 'year.companies', { named: named.length, others: Math.max(0, all - named.length) });
    return part(drawn, 'companies', [text(words), ...namesOf(sheets.companies.rows.map(([name]) => String(name)))]);
  },
  events: (drawn) => {
    const { language, numbers, sheets } = drawn;
    if (sheets.events.rows.length === 0) return [];
    const { held, taken, came } = turnoutOf(numbers.facts.events);
    return part(drawn, 'events', [text(say(language, 'year.events.total', { held, taken, came })), table(sheets.events)]);
  },
  plan: (drawn) => (drawn.sheets.plan.rows.length === 0 ? [] : part(drawn, 'plan', [table(drawn.sheets.plan)])),
  // A figure of the summary alone.
  fees: () => [],
};

/** A few under each other; many in paragraphs, so that they do not fill pages. */
function namesOf(names: readonly string[]): readonly BookletPiece[] {
  if (names.length <= LISTED) return names.length === 0 ? [] : [{ kind: 'points', items: names }];
  const paragraphs = Array.from({ length: Math.ceil(names.length / PARAGRAPH) }, (_, at) =>
    names.slice(at * PARAGRAPH, (at + 1) * PARAGRAPH),
  );
  return paragraphs.map((some) => text(some.join(' · ')));
}

function totals(drawn: Drawn): readonly Part[] {
  const { language, numbers, sheets } = drawn;
  if (numbers.commitments.all === 0) return [];
  const { kept } = numbers.commitments;
  if (numbers.totals.length === 0) return part(drawn, 'totals', [text(say(language, 'year.totals.none'))]);
  return part(drawn, 'totals', [table(sheets.totals), note(say(language, 'year.totals.note', { kept }))]);
}

const goals = (drawn: Drawn): readonly Part[] =>
  drawn.sheets.goals.rows.length === 0 ? [] : part(drawn, 'goals', [table(drawn.sheets.goals)]);

function far(drawn: Drawn): readonly Part[] {
  const { language, numbers } = drawn;
  const counts = numbers.commitments.far;
  if (counts.every((many) => many === 0)) return [];
  const bars = ([0, 1, 2, 3, 4] as const).map((band) => ({
    ...{ label: say(language, 'year.band', { band }), value: counts[band], told: number(language, counts[band]) },
  }));
  return part(drawn, 'far', [{ kind: 'bars', alt: say(language, 'year.far.alt', { far: counts }), bars }]);
}

const levels = (drawn: Drawn): readonly Part[] =>
  drawn.sheets.levels.rows.length === 0 ? [] : part(drawn, 'levels', [table(drawn.sheets.levels)]);

function months(drawn: Drawn): readonly Part[] {
  const { language, numbers } = drawn;
  const points = numbers.updates.months;
  if (points.every(({ count = 0 }) => count === 0)) return [];
  const bars = points.map(({ month, count }) => ({
    label: say(language, 'year.month', { month }),
    ...(count === undefined ? { told: EMPTY } : { value: count, told: number(language, count) }),
  }));
  return part(drawn, 'months', [{ kind: 'bars', alt: say(language, 'year.months.alt', { points }), bars }]);
}

function claims(drawn: Drawn): readonly Part[] {
  const { language, numbers, sheets } = drawn;
  if (sheets.claims.rows.length === 0) return [];
  return part(drawn, 'claims', [note(say(language, 'year.claims.note', { counted: numbers.counted })), table(sheets.claims)]);
}

/** The paper of a year, led by what matters in the network's method. */
export function yearBooklet(language: Language, { name, method }: Pick<Network, 'name' | 'method'>, numbers: YearNumbers): Booklet {
  const drawn: Drawn = { language, numbers, sheets: yearSheets(language, numbers) };
  const { year, from, to, counted, running } = numbers;
  return {
    language,
    kind: say(language, 'year.kind'),
    title: say(language, 'year.title', { year, network: name }),
    byline: say(language, 'year.byline', { method: say(language, 'method.name', { method }), from, to, counted, running }),
    parts: [
      ...part(drawn, 'brief', [table(drawn.sheets.brief)]),
      ...yearLeads(method).flatMap((lead) => LEADS[lead](drawn)),
      ...claims(drawn),
      ...part(drawn, 'gaps', [{ kind: 'points', items: yearGaps(language, numbers) }]),
      ...part(drawn, 'about', [{ kind: 'points', items: yearMethod(language, numbers) }]),
    ],
    foot: [say(language, 'year.title', { year, network: name }), say(language, 'year.made', { day: counted })].join(' · '),
  };
}

const ORDER = ['brief', 'totals', 'goals', 'far', 'levels', 'months', 'companies', 'events', 'claims', 'plan'] as const;

/** The same figures as sheets of a workbook, the last one telling how they were made. */
export function yearWorkbook(language: Language, network: Pick<Network, 'name' | 'method'>, numbers: YearNumbers): readonly Sheet[] {
  const sheets = yearSheets(language, numbers);
  const { title, byline } = yearBooklet(language, network, numbers);
  const about: Sheet = {
    name: say(language, 'year.sheet', { sheet: 'about' }),
    head: [say(language, 'year.column', { column: 'about' })],
    rows: [title, byline, ...yearGaps(language, numbers), ...yearMethod(language, numbers)].map((line) => [line]),
  };
  return [...ORDER.map((sheet) => sheets[sheet]).filter(({ rows }) => rows.length > 0), about];
}
