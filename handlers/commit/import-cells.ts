import type { PlannedUpdate } from '../../src/chat/imports.ts';
import type { SentCell } from '../../src/chat/tables.ts';
import { type Commitment, LONGEST_NOTE, type Saying } from '../../src/domain/commitment.ts';
import { noonOf, readDay } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import { readPeriodName } from '../../src/domain/period.ts';
import { readQuantity, unitKey } from '../../src/domain/quantity.ts';
import type { ImportFault } from '../../src/text/imports.ts';
import { choicesOf, type ImportColumn, meaningOf, sayingOf, typedIn } from './import-columns.ts';
import { readLinks } from './links.ts';

/** A row's cells by their columns, and what is wrong with each. */
export interface Cells {
  readonly language: Language;
  get(column: ImportColumn): SentCell;
  /** Notes what is wrong with the cell. */
  wrong(column: ImportColumn, fault: ImportFault): void;
}

/** More than anybody counts in any unit. */
const LARGEST = 1e12;

export const textAt = (cells: Cells, column: ImportColumn): string => typedIn(cells.get(column));
const isFilled = (cells: Cells, column: ImportColumn): boolean => cells.get(column) !== undefined;

/** A day: a cell that its format says is one, or a text as people write it. */
export function dayAt(cells: Cells, column: ImportColumn): string | undefined {
  const cell = cells.get(column);
  if (cell === undefined) return undefined;
  const typed = textAt(cells, column);
  const day = readDay(typed);
  if (day === undefined) cells.wrong(column, { why: 'day', typed });
  return day;
}

/** Whether a row says how it goes. */
const UPDATING = ['day', 'says', 'percent', 'value', 'note', 'period', 'measured', 'evidence'] as const satisfies readonly ImportColumn[];
export const isUpdate = (cells: Cells): boolean => UPDATING.some((column) => isFilled(cells, column));

/** What a row says of a commitment's progress; undefined where something is wrong with it, which was noted. */
export function readProgress(cells: Cells, of: Pick<Commitment, 'unit'>, today: string): PlannedUpdate | undefined {
  let sound = true;
  const mine: Cells = {
    ...cells,
    wrong(column, fault) {
      sound = false;
      cells.wrong(column, fault);
    },
  };
  const day = dayAt(mine, 'day');
  if (!isFilled(cells, 'day')) mine.wrong('day', { why: 'empty' });
  if (day !== undefined && day > today) mine.wrong('day', { why: 'future', day: noonOf(day) });
  const [percent, value] = [percentAt(mine), valueAt(mine, of.unit)];
  const linked = linkedAt(mine);
  const says = saysAt(mine, percent !== undefined || value !== undefined || !sound);
  if (says === 'dropped' && linked.note === undefined) mine.wrong('note', { why: 'reason' });
  const [period, measured] = [periodAt(mine), wordAt(mine, 'measured') as PlannedUpdate['measured']];
  if (!sound || day === undefined || says === undefined) return undefined;
  return {
    day,
    says,
    ...(percent === undefined ? {} : { percent }),
    ...(value === undefined ? {} : { value }),
    ...linked,
    ...(period === undefined ? {} : { period }),
    ...(measured === undefined ? {} : { measured }),
  };
}

function saysAt(cells: Cells, hasFigure: boolean): Saying | undefined {
  const typed = textAt(cells, 'says');
  if (typed === '') {
    if (!hasFigure) cells.wrong('percent', { why: 'noFigure' });
    return 'progress';
  }
  const says = sayingOf(typed);
  if (says === undefined) cells.wrong('says', { why: 'word', typed, choices: choicesOf(cells.language, 'says') });
  if (says === 'progress' && !hasFigure) cells.wrong('percent', { why: 'noFigure' });
  return says;
}

/** From 0 to 100. A spreadsheet keeps 60 % as 0.6, so a bare 0.6 there is asked about. */
function percentAt(cells: Cells): number | undefined {
  const cell = cells.get('percent');
  if (cell === undefined) return undefined;
  const typed = textAt(cells, 'percent');
  if (typeof cell === 'number' && cell > 0 && cell <= 1) {
    cells.wrong('percent', { why: 'percentCell', typed });
    return undefined;
  }
  const found = typeof cell === 'number' ? { value: cell, rest: '' } : readQuantity(typed);
  const after = found && 'unit' in found ? (found.unit ?? '') : '';
  const isPercent = found !== undefined && found.rest === '' && (after === '' || unitKey(after) === '%');
  if (!isPercent || found.value < 0 || found.value > 100) {
    cells.wrong('percent', { why: 'percent', typed });
    return undefined;
  }
  return found.value;
}

/** A value in the commitment's unit, with or without it. */
function valueAt(cells: Cells, unit: string | undefined): number | undefined {
  const cell = cells.get('value');
  if (cell === undefined) return undefined;
  const typed = textAt(cells, 'value');
  const found = typeof cell === 'number' ? { value: cell, rest: '' } : readQuantity(typed);
  if (!found || Math.abs(found.value) > LARGEST) cells.wrong('value', { why: 'number', typed });
  else if ('other' in found && found.other !== undefined)
    cells.wrong('value', { why: 'thousands', typed, value: found.value, other: found.other });
  else if (unit === undefined || !isOwn(found, unit)) cells.wrong('value', { why: 'unit', typed, unit });
  else return found.value;
  return undefined;
}

function isOwn(found: { readonly unit?: string; readonly rest: string }, unit: string): boolean {
  const after = [found.unit ?? '', found.rest].join(' ').trim();
  return after === '' || unitKey(after) === unitKey(unit);
}

/** The note without its links, which are evidence with those of their own column. */
function linkedAt(cells: Cells): Pick<PlannedUpdate, 'note' | 'evidence'> {
  const [written, given] = [readLinks(textAt(cells, 'note')), readLinks(textAt(cells, 'evidence'))];
  if ('wrong' in written) cells.wrong('note', { why: 'link', typed: written.wrong });
  if ('wrong' in given) cells.wrong('evidence', { why: 'link', typed: given.wrong });
  if ('wrong' in written || 'wrong' in given) return { evidence: [] };
  if (given.note !== undefined) cells.wrong('evidence', { why: 'link', typed: given.note });
  const { note } = written;
  if (note !== undefined && note.length > LONGEST_NOTE) cells.wrong('note', { why: 'note', length: note.length, max: LONGEST_NOTE });
  return { ...(note === undefined ? {} : { note }), evidence: [...written.evidence, ...given.evidence] };
}

function periodAt(cells: Cells): string | undefined {
  const typed = textAt(cells, 'period');
  if (typed === '') return undefined;
  const period = readPeriodName(typed);
  if (period === undefined) cells.wrong('period', { why: 'period', typed });
  return period;
}

/** A word of those that the column takes, in any language; what is none is noted. */
export function wordAt(cells: Cells, column: Parameters<typeof meaningOf>[0]): string | undefined {
  const typed = textAt(cells, column);
  if (typed === '') return undefined;
  const value = meaningOf(column, typed);
  if (value === undefined) cells.wrong(column, { why: 'word', typed, choices: choicesOf(cells.language, column) });
  return value;
}
