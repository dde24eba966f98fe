import type { Whole } from '../../src/chat/commitments.ts';
import { type Check, type Commitment, EVIDENCE_LEVELS, type Evidence } from '../../src/domain/commitment.ts';
import { titleKey } from '../../src/domain/commitment-titles.ts';
import { dayIn } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Cell, Sheet } from '../../src/domain/sheet.ts';
import { totalsOf } from '../../src/domain/totals.ts';
import { VSME_FIGURES, VSME_PARAGRAPH, VSME_UNIT, type VsmeFigure } from '../../src/domain/vsme.ts';
import type { LedgerColumn, LedgerSheet } from '../../src/text/ledger-files.ts';
import { say } from '../../src/text/say.ts';
import type { Ledger, Stated, Told } from './ledger-read.ts';

/** In whose words, and where a day begins. */
export interface Drawn {
  readonly language: Language;
  readonly timeZone: string;
}

type Row = Partial<Record<LedgerColumn, Cell>>;

/** A table of those columns; a row names what it has of them. */
export function tableOf(language: Language, sheet: LedgerSheet, columns: readonly LedgerColumn[], rows: readonly Row[]): Sheet {
  return {
    name: say(language, 'ledger.sheet', { sheet }),
    head: columns.map((column) => say(language, 'ledger.column', { column })),
    rows: rows.map((row) => columns.map((column) => row[column])),
  };
}

const dayOf = (day: string | undefined): Cell => (day === undefined ? undefined : { day });
const momentOf = ({ timeZone }: Drawn, at: Date | undefined): Cell => at && { day: dayIn(timeZone, at) };
const yes = (language: Language, is: boolean): string => say(language, 'ledger.yes', { is });

const levelOf = (language: Language, level: Commitment['level']): Cell => level && say(language, 'commit.level', { level });

const checkedBy = (drawn: Drawn, check: Check | undefined): Row =>
  check
    ? {
        checkedBy: check.by,
        checkedOn: momentOf(drawn, check.at),
        standard: check.standard,
        verifier: check.verifier,
        statement: dayOf(check.dated),
      }
    : {};

const CHECKED = ['level', 'checkedBy', 'checkedOn', 'standard', 'verifier', 'statement'] as const satisfies readonly LedgerColumn[];

const COMMITMENT_COLUMNS: readonly LedgerColumn[] = [
  ...(['company', 'commitment', 'kind', 'unit', 'baseline', 'baselineYear', 'target', 'due', 'goal'] as const),
  ...(['status', 'percent', 'value', 'updated'] as const),
  ...CHECKED,
  ...(['scope', 'scope2', 'boundary', 'measure', 'factors', 'visibility', 'onBehalf', 'made', 'asked', 'reason', 'updates', 'id'] as const),
];

/** Every commitment with all its fields, and where it stands. */
export function commitmentSheet(drawn: Drawn, { commitments }: Ledger): Sheet {
  return tableOf(
    drawn.language,
    'commitments',
    COMMITMENT_COLUMNS,
    commitments.map((one) => commitmentRow(drawn, one)),
  );
}

function commitmentRow(drawn: Drawn, { commitment, company, checked }: Whole): Row {
  const { language } = drawn;
  const { title, kind, unit, baseline, target, due, goal, status, percent, value, updated, level, visibility } = commitment;
  return {
    ...{ company, commitment: title, kind: say(language, 'commit.kind', { kind }), unit },
    ...{ baseline: baseline?.value, baselineYear: baseline?.year, target, due: dayOf(due), goal },
    ...{ status: say(language, 'commit.status', { status }), percent, value, updated: momentOf(drawn, updated) },
    ...{ level: levelOf(language, level), ...checkedBy(drawn, checked) },
    ...accountingOf(language, commitment),
    ...{ visibility: say(language, 'commit.visibility', { visibility }), onBehalf: yes(language, commitment.onBehalf) },
    ...{ made: momentOf(drawn, commitment.made), asked: dayOf(commitment.asked), reason: commitment.reason },
    ...{ updates: commitment.updates, id: commitment.id },
  };
}

function accountingOf(language: Language, { accounting: { scope, scope2, boundary, measure, factors } }: Commitment): Row {
  return {
    scope: scope && say(language, 'commit.scope', { scope }),
    scope2: scope2 && say(language, 'commit.scope2', { scope2 }),
    boundary,
    measure: measure && say(language, 'commit.measure', { measure }),
    factors,
  };
}

const TOTAL_COLUMNS = ['unit', 'kind', 'scope', 'scope2', 'level', 'amount', 'count', 'doubtful'] as const;

/** Sums of some commitments, each level for itself; where nothing can be summed, how many they are all the same. */
function totalRows(language: Language, group: readonly Whole[], doubtful: ReadonlySet<string>, about: Row): readonly Row[] {
  const totals = totalsOf(
    group.map(({ commitment }) => commitment),
    doubtful,
  );
  if (totals.length === 0) return [about];
  return totals.map(({ unit, kind, scope, scope2, level, amount, count, doubtful: twice }) => ({
    ...about,
    ...{ unit, kind: say(language, 'commit.kind', { kind }) },
    scope: scope && say(language, 'commit.scope', { scope }),
    scope2: scope2 && say(language, 'commit.scope2', { scope2 }),
    ...{ level: levelOf(language, level), amount, count, doubtful: twice },
  }));
}

/** By goal of the climate programme. */
export function goalSheet({ language }: Drawn, { commitments, doubtful }: Ledger): Sheet {
  const goals = Map.groupBy(commitments, ({ commitment }) => titleKey(commitment.goal ?? ''));
  const rows = [...goals].flatMap(([key, group]) => {
    const goal = key === '' ? say(language, 'ledger.noGoal') : group[0]?.commitment.goal;
    return totalRows(language, group, doubtful, { goal, all: group.length });
  });
  return tableOf(language, 'goals', ['goal', 'all', ...TOTAL_COLUMNS], rows);
}

/** By level of evidence, weakest first; last those of which nobody has told anything yet. */
export function levelSheet({ language }: Drawn, { commitments, doubtful }: Ledger): Sheet {
  const levels = Map.groupBy(commitments, ({ commitment }) => commitment.level);
  const rows = [...EVIDENCE_LEVELS, undefined].flatMap((level) => {
    const group = levels.get(level) ?? [];
    const name = level === undefined ? say(language, 'commit.never') : levelOf(language, level);
    return group.length === 0 ? [] : totalRows(language, group, doubtful, { level: name, all: group.length });
  });
  return tableOf(language, 'levels', ['level', 'all', ...TOTAL_COLUMNS.filter((column) => column !== 'level')], rows);
}

const UPDATE_COLUMNS: readonly LedgerColumn[] = [
  ...(['company', 'commitment', 'day', 'says', 'status', 'percent', 'value', 'unit', 'note', 'period', 'measured', 'evidence'] as const),
  ...CHECKED,
  ...(['by', 'product', 'onBehalf', 'undone'] as const),
];

/** The updates, newest first; one that was taken back is there and says so. */
export function updateSheet(drawn: Drawn, updates: readonly Told[]): Sheet {
  return tableOf(
    drawn.language,
    'updates',
    UPDATE_COLUMNS,
    updates.map((told) => updateRow(drawn, told)),
  );
}

function updateRow(drawn: Drawn, { update, of: { commitment, company } }: Told): Row {
  const { language } = drawn;
  const { at, says, status, percent, value, note, period, measured, evidence, level, checked, by, product, onBehalf, undone } = update;
  return {
    ...{ company, commitment: commitment.title, day: momentOf(drawn, at), says: say(language, 'ledger.says', { says }) },
    ...{ status: say(language, 'commit.status', { status }), percent, value, unit: value === undefined ? undefined : commitment.unit },
    ...{ note, period, measured: measured && say(language, 'ledger.measured', { how: measured }), evidence: evidenceOf(evidence) },
    ...{ level: levelOf(language, level), ...checkedBy(drawn, checked) },
    ...{ by, product: say(language, 'ledger.product', { product }), onBehalf: yes(language, onBehalf), undone: momentOf(drawn, undone) },
  };
}

const evidenceOf = (evidence: readonly Evidence[]): Cell =>
  evidence.length === 0 ? undefined : evidence.map(({ kind, at, name }) => (kind === 'link' ? at : (name ?? ''))).join('\n');

const VSME_COLUMNS: readonly LedgerColumn[] = [
  ...(['company', 'disclosure', 'figure', 'value', 'unit', 'period', 'updated'] as const),
  ...CHECKED,
  ...(['commitment', 'boundary', 'reportedValue', 'reportedUnit'] as const),
];

/**
 * What VSME B3 asks for, company by company: each figure that a commitment states, and a labelled empty row for each that nobody
 * does. `everybody`: also companies that state none.
 */
export function vsmeSheet(drawn: Drawn, { commitments, stated }: Ledger, everybody: boolean): Sheet {
  const byCompany = Map.groupBy(stated, ({ of }) => of.company);
  const companies = everybody ? [...new Set(commitments.map(({ company }) => company))] : [...byCompany.keys()];
  const rows = companies.flatMap((company) => companyFigures(drawn, company, byCompany.get(company) ?? []));
  return tableOf(drawn.language, 'vsme', VSME_COLUMNS, rows);
}

function companyFigures(drawn: Drawn, company: string, stated: readonly Stated[]): readonly Row[] {
  const asked: readonly VsmeFigure[] = stated.some(({ figure }) => figure === 'unplaced') ? [...VSME_FIGURES, 'unplaced'] : VSME_FIGURES;
  return asked.flatMap((figure): readonly Row[] => {
    const label = { company, disclosure: VSME_PARAGRAPH(figure), figure: say(drawn.language, 'ledger.figure', { figure }) };
    const found = stated.filter((one) => one.figure === figure);
    if (found.length === 0) return [{ ...label, unit: VSME_UNIT(figure) }];
    return found.map(({ value, of: { commitment, checked }, period }) => ({
      ...{ ...label, value, unit: VSME_UNIT(figure) ?? commitment.unit, period, updated: momentOf(drawn, commitment.updated) },
      ...{ level: levelOf(drawn.language, commitment.level), ...checkedBy(drawn, checked) },
      ...{ commitment: commitment.title, boundary: commitment.accounting.boundary },
      ...{ reportedValue: commitment.value, reportedUnit: commitment.unit },
    }));
  });
}

/** What the file is, and how its figures are to be read. */
export function aboutSheet(language: Language, network: string, at: Date, more: readonly string[]): Sheet {
  const lines = (['levels', 'percent', 'doubtful', 'vsme', 'vsmeBoundary', 'private'] as const).map((line) =>
    say(language, 'ledger.about', { line }),
  );
  return {
    name: say(language, 'ledger.sheet', { sheet: 'about' }),
    head: [say(language, 'ledger.about.made', { network, at })],
    rows: [...more, ...lines].map((line) => [line]),
  };
}
