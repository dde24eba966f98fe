import type { Changed } from '../../src/chat/commitments.ts';
import { Refusal } from '../../src/chat/refusal.ts';
import type { Data } from '../../src/chat/turn.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import { readDay } from '../../src/domain/day.ts';
import type { Network } from '../../src/domain/network.ts';
import { readQuantity, unitKey } from '../../src/domain/quantity.ts';
import { say } from '../../src/text/say.ts';
import { type DraftField, readDraft } from './draft.ts';
import { type Cells, textAt, wordAt } from './import-cells.ts';
import { type ImportColumn, meaningOf, WORDED, wordFor } from './import-columns.ts';
import { plainNumber } from './read.ts';

/** Which column a field of the form is. */
const COLUMN: Readonly<Record<DraftField, ImportColumn>> = {
  ...{ title: 'commitment', kind: 'kind', unit: 'unit', baseline: 'baseline', year: 'baselineYear', target: 'target', due: 'due' },
  ...{
    goal: 'goal',
    scope: 'scope',
    scope2: 'scope2',
    boundary: 'boundary',
    measure: 'measure',
    factors: 'factors',
    visibility: 'visibility',
  },
};
const FIELDS = Object.keys(COLUMN) as readonly DraftField[];

/** A row's cells as the form of a new commitment would have them. */
function fieldsOf(cells: Cells): Data {
  return Object.fromEntries(
    FIELDS.map((field) => {
      const column = COLUMN[field];
      const cell = cells.get(column);
      const typed = textAt(cells, column);
      const word = WORDED.find((one) => one === column);
      if (typeof cell === 'number' && (field === 'baseline' || field === 'target')) return [field, plainNumber(cell)];
      return [field, word === undefined ? typed : (meaningOf(word, typed) ?? '')];
    }),
  );
}

/**
 * What a row makes, checked as the form checks it, but for days that are over: a file tells of the past too. Undefined where something
 * is wrong, which was noted: `refused` is told for what the form's own check says.
 */
export function draftAt(
  cells: Cells,
  network: Network,
  today: string,
  refused: (column: ImportColumn, text: string) => void,
): Changed | undefined {
  const words = WORDED.filter((column) => column !== 'measured').map((column) => [textAt(cells, column), wordAt(cells, column)] as const);
  if (words.some(([typed, value]) => typed !== '' && value === undefined)) return undefined;
  const fields = fieldsOf(cells);
  const due = readDay(fields.due ?? '');
  const was = { ...(due === undefined ? {} : { due }) } as Commitment;
  const about = { language: cells.language, network, today, was };
  const read = draftOf(fields, about);
  if (!(read instanceof Refusal)) return read;
  const first = fieldOf(read);
  const others = ALONE.filter((field) => field !== first && (fields[field] ?? '').trim() !== '');
  const unread = others.flatMap((field) => {
    const alone = draftOf({ ...NOTHING_WRONG, unit: fields.unit || 'kW', due: today, [field]: fields[field] ?? '' }, about);
    return alone instanceof Refusal && fieldOf(alone) === field && alone.key !== 'commit.new.same' ? [alone] : [];
  });
  for (const one of [read, ...unread])
    refused(COLUMN[fieldOf(one)], (say as (language: string, key: string, data: unknown) => string)(cells.language, one.key, one.data));
  return undefined;
}

/** The form's check stops at its first fault; a file names all of them, so these cells are read once more, each beside nothing wrong. */
const ALONE = ['baseline', 'target', 'due'] as const satisfies readonly DraftField[];
const NOTHING_WRONG: Data = { title: 'A', kind: 'deed' };

const fieldOf = (refusal: Refusal): DraftField => FIELDS.find((one) => one === refusal.at.field) ?? 'title';

function draftOf(fields: Data, about: Parameters<typeof readDraft>[1]): Changed | Refusal {
  try {
    return readDraft(fields, about);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error;
  }
}

/** Notes each filled cell that says something else than the commitment has. */
export function compare(cells: Cells, stands: Changed): void {
  for (const field of FIELDS) {
    const column = COLUMN[field];
    if (field === 'title' || cells.get(column) === undefined) continue;
    const typed = textAt(cells, column);
    const known = knownOf(stands, field);
    const word = WORDED.find((one) => one === column);
    if (!isSame(field, fieldsOf(cells)[field] ?? '', known))
      cells.wrong(column, {
        why: 'differs',
        typed,
        stands: word === undefined || known === '' ? known : wordFor(cells.language, word, known),
      });
  }
}

function knownOf({ kind, unit, baseline, target, due, goal, accounting, visibility }: Changed, field: DraftField): string {
  const { scope, scope2, boundary, measure, factors } = accounting;
  const all: Readonly<Record<DraftField, string | number | undefined>> = {
    ...{ title: '', kind, unit, baseline: baseline?.value, year: baseline?.year, target, due, goal, visibility },
    ...{ scope, scope2, boundary, measure, factors },
  };
  return String(all[field] ?? '');
}

function isSame(field: DraftField, typed: string, known: string): boolean {
  if (field === 'unit') return unitKey(typed) === unitKey(known);
  if (field === 'baseline' || field === 'target') return known !== '' && readQuantity(typed)?.value === Number(known);
  if (field === 'due') return (readDay(typed) ?? typed) === known;
  return typed.trim() === known;
}
