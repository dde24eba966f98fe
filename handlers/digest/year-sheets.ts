import { EVIDENCE_LEVELS, type EvidenceLevel } from '../../src/domain/commitment.ts';
import type { ChangedTotal } from '../../src/domain/digest.ts';
import { turnoutOf, type YearBefore, type YearLead, type YearNumbers, yearLeads } from '../../src/domain/digest-year.ts';
import type { Language } from '../../src/domain/language.ts';
import { hasCompanies } from '../../src/domain/network.ts';
import type { Cell, Sheet } from '../../src/domain/sheet.ts';
import { YEAR_METHOD, type YearColumn, type YearGap, type YearRow, type YearSheet } from '../../src/text/digest-year.ts';
import { say } from '../../src/text/say.ts';

type Row = Partial<Record<YearColumn, Cell>>;

function tableOf(language: Language, sheet: YearSheet, columns: readonly YearColumn[], rows: readonly Row[]): Sheet {
  return {
    name: say(language, 'year.sheet', { sheet }),
    head: columns.map((column) => say(language, 'year.column', { column })),
    rows: rows.map((row) => columns.map((column) => row[column])),
  };
}

/** The year's tables, as both the PDF and the workbook have them; one without rows tells nothing. */
export type YearSheets = Readonly<Record<Exclude<YearSheet, 'about'>, Sheet>>;

/** Draws the tables of a year in one's language. */
export const yearSheets = (language: Language, numbers: YearNumbers): YearSheets => ({
  brief: briefSheet(language, numbers),
  totals: totalSheet(language, numbers),
  goals: goalSheet(language, numbers),
  far: farSheet(language, numbers),
  levels: levelSheet(language, numbers),
  months: monthSheet(language, numbers),
  companies: tableOf(
    language,
    'companies',
    ['company'],
    numbers.companies.named.map((company) => ({ company })),
  ),
  events: eventSheet(language, numbers),
  claims: claimSheet(language, numbers),
  plan: planSheet(language, numbers),
});

/** Rows of the summary by what leads the paper. */
const BRIEF: Readonly<Record<YearLead, readonly YearRow[]>> = {
  progress: ['all', 'made', 'done', 'moved', 'open', 'updates', 'claims'],
  people: ['companies', 'active', 'joined', 'left', 'reports'],
  events: ['events', 'going', 'came'],
  plan: ['lines', 'planDone', 'planMoved', 'planLate'],
  fees: ['invoiced'],
};

/** In the network's order; what it does not have is left out, and what was not measured says so. */
function briefSheet(language: Language, numbers: YearNumbers): Sheet {
  const { year, before } = numbers;
  const now = briefOf(numbers);
  const then: Partial<Record<YearRow, number | undefined>> = before ? beforeRows(before) : {};
  const unmeasured = say(language, 'digest.number', { now: undefined });
  const rows = yearLeads(numbers.method)
    .flatMap((lead) => BRIEF[lead])
    .filter((row) => row in now)
    .map((row): readonly Cell[] => [
      say(language, 'year.row', { row }),
      say(language, 'year.unit', { row }),
      now[row] ?? unmeasured,
      ...(before ? [row in then ? (then[row] ?? unmeasured) : undefined] : []),
    ]);
  const head = [
    say(language, 'year.column', { column: 'figure' }),
    say(language, 'year.column', { column: 'unit' }),
    String(year),
    ...(before ? [String(year - 1)] : []),
  ];
  return { name: say(language, 'year.sheet', { sheet: 'brief' }), head, rows };
}

function briefOf({ method, companies, updates, commitments, facts }: YearNumbers): Partial<Record<YearRow, number | undefined>> {
  const { held, going, came } = turnoutOf(facts.events);
  const { plan, fees } = facts;
  return {
    ...(hasCompanies(method)
      ? {
          ...{ companies: companies.all, active: companies.active, joined: companies.joined, left: companies.left },
          ...{ reports: facts.reports.sent, claims: facts.claims.length, updates: updates.count },
          ...{ all: commitments.all, made: commitments.made, done: commitments.done, open: commitments.open },
          ...(commitments.moved === undefined ? {} : { moved: commitments.moved }),
        }
      : {}),
    ...{ events: held },
    ...(held > 0 ? { going, came } : {}),
    ...(plan ? { lines: plan.lines, planDone: plan.done, planMoved: plan.moved, planLate: plan.late } : {}),
    ...(fees && fees.of > 0 ? { invoiced: fees.invoiced } : {}),
  };
}

/** What was not counted then is left open: a year's first comparison, and claims, which are told as of the paper's day. */
const beforeRows = ({ going, came, ...rest }: YearBefore): Partial<Record<YearRow, number | undefined>> => ({
  ...rest,
  ...(rest.events > 0 ? { going, came } : {}),
});

const levelOf = (language: Language, level: EvidenceLevel): string => say(language, 'commit.level', { level });

function totalRow(language: Language, { unit, kind, scope, scope2, level, amount, change, count, companies, doubtful }: ChangedTotal): Row {
  const what = [
    say(language, 'commit.kind', { kind }),
    scope && say(language, 'commit.scope', { scope }),
    scope2 && say(language, 'commit.scope2', { scope2 }),
  ];
  return {
    ...{ what: what.filter(Boolean).join(', '), unit, level: levelOf(language, level), amount, change },
    ...{ commitments: count, companies, doubtful },
  };
}

/** Columns that say something: what changed, where there was a year before; what is doubtful, where anything is. */
function totalColumns(totals: readonly ChangedTotal[]): readonly YearColumn[] {
  const has = { change: totals.some(({ change }) => change !== undefined), doubtful: totals.some(({ doubtful }) => doubtful > 0) };
  const all = ['what', 'level', 'amount', 'change', 'unit', 'commitments', 'companies', 'doubtful'] as const;
  return all.filter((column) => (column === 'change' || column === 'doubtful' ? has[column] : true));
}

const totalSheet = (language: Language, { totals }: YearNumbers): Sheet =>
  tableOf(
    language,
    'totals',
    totalColumns(totals),
    totals.map((total) => totalRow(language, total)),
  );

/** A goal with its totals under it: the counts stand in its first row alone, so that nobody adds them up twice. */
function goalSheet(language: Language, { goals }: YearNumbers): Sheet {
  const rows = goals.flatMap(({ goal = say(language, 'year.goal.none'), commitments, companies, done, totals }): readonly Row[] => {
    const about: Row = { goal, commitments, companies, done };
    if (totals.length === 0) return [about];
    return totals.map((total, at) => {
      const { what, level, amount, unit } = totalRow(language, total);
      return { ...(at === 0 ? about : { goal }), what, level, amount, unit };
    });
  });
  return tableOf(language, 'goals', ['goal', 'commitments', 'companies', 'done', 'what', 'level', 'amount', 'unit'], rows);
}

function farSheet(language: Language, { commitments: { far } }: YearNumbers): Sheet {
  const all = far.some((many) => many > 0) ? ([0, 1, 2, 3, 4] as const) : [];
  return tableOf(
    language,
    'far',
    ['band', 'commitments'],
    all.map((band) => ({ band: say(language, 'year.band', { band }), commitments: far[band] })),
  );
}

function levelSheet(language: Language, { commitments: { levels } }: YearNumbers): Sheet {
  const told = EVIDENCE_LEVELS.map((level): Row => ({ level: levelOf(language, level), commitments: levels[level] }));
  const none: Row = { level: say(language, 'commit.never'), commitments: levels.none };
  const rows = [...told, none].filter(({ commitments }) => commitments !== 0);
  return tableOf(language, 'levels', ['level', 'commitments'], rows);
}

function monthSheet(language: Language, { method, updates }: YearNumbers): Sheet {
  const months = hasCompanies(method) ? updates.months : [];
  return tableOf(
    language,
    'months',
    ['month', 'updates'],
    months.map(({ month, count }) => ({
      month: say(language, 'year.month', { month }),
      updates: count ?? say(language, 'digest.number', { now: undefined }),
    })),
  );
}

function eventSheet(language: Language, { facts: { events } }: YearNumbers): Sheet {
  return tableOf(
    language,
    'events',
    ['day', 'event', 'going', 'came'],
    events.map(({ day, title, going, came }) => ({
      ...{ day: { day }, event: title ?? say(language, 'year.event.own'), going },
      came: came ?? say(language, 'digest.number', { now: undefined }),
    })),
  );
}

function claimSheet(language: Language, { facts: { claims } }: YearNumbers): Sheet {
  return tableOf(
    language,
    'claims',
    ['company', 'claim', 'commitment', 'level', 'released', 'until'],
    claims.map(({ company, text, commitment, level, released, until }) => ({
      ...{ company, claim: text, commitment, level: levelOf(language, level), released: { day: released }, until: { day: until } },
    })),
  );
}

/** Without the owners: who does what is the municipality's own matter. */
function planSheet(language: Language, { facts: { plan } }: YearNumbers): Sheet {
  const rows = (plan?.next ?? []).map(({ title, due }): Row => ({ step: title, due: due === undefined ? undefined : { day: due } }));
  return tableOf(language, 'plan', ['step', 'due'], rows);
}

/** What of the year is in no figure, in sentences. */
export function yearGaps(language: Language, { method, before, commitments, withheld, facts }: YearNumbers): readonly string[] {
  const { held, taken } = turnoutOf(facts.events);
  const told = (gap: YearGap, is: boolean, count = 0, of = 0): readonly string[] =>
    is ? [say(language, 'year.gap', { gap, count, of })] : [];
  const companies = hasCompanies(method);
  return [
    ...told('emissions', true),
    ...told('talk', companies),
    ...told('attendance', held > taken, held - taken, held),
    ...told('silent', companies && commitments.levels.none > 0, commitments.levels.none),
    ...told('kept', commitments.kept > 0, commitments.kept),
    ...told('withheld', withheld > 0, withheld),
    ...told('first', before === undefined),
  ];
}

/** How the figures are made, in sentences. */
export function yearMethod(language: Language, { method, totals, facts }: YearNumbers): readonly string[] {
  const lines = YEAR_METHOD.filter((line) => {
    if (line === 'events') return facts.events.length > 0;
    if (line === 'doubtful') return totals.some(({ doubtful }) => doubtful > 0);
    return hasCompanies(method);
  });
  return lines.map((line) => say(language, 'year.method', { line }));
}
