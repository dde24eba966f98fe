import { fold } from '../../src/chat/read.ts';
import type { SentCell } from '../../src/chat/tables.ts';
import {
  COMMITMENT_KINDS,
  COMMITMENT_VISIBILITIES,
  MEASURES,
  SAYINGS,
  type Saying,
  SCOPE2_METHODS,
  SCOPES,
} from '../../src/domain/commitment.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { unquoted } from '../../src/domain/sheet.ts';
import { SAYING_WORDS } from '../../src/text/commit-words.ts';
import { LEDGER_COLUMNS, type LedgerColumn } from '../../src/text/ledger-files.ts';
import { say } from '../../src/text/say.ts';

/** What an import reads, in the order of its template: whose and which, what it is, and how it goes. */
export const IMPORT_COLUMNS = [
  ...(['company', 'businessId', 'commitment', 'kind', 'unit', 'baseline', 'baselineYear', 'target', 'due', 'goal'] as const),
  ...(['visibility', 'scope', 'scope2', 'boundary', 'measure', 'factors'] as const),
  ...(['day', 'says', 'percent', 'value', 'note', 'period', 'measured', 'evidence'] as const),
] as const satisfies readonly LedgerColumn[];
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];
export const isImported = (column: LedgerColumn): column is ImportColumn => IMPORT_COLUMNS.some((one) => one === column);

const keyed = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A heading in any of the three languages, or the column's own name. */
const HEADINGS: ReadonlyMap<string, LedgerColumn> = new Map([
  ...LEDGER_COLUMNS.map((column) => [keyed(column), column] as const),
  ...LANGUAGES.flatMap((language) => LEDGER_COLUMNS.map((column) => [keyed(say(language, 'ledger.column', { column })), column] as const)),
]);

export const columnOf = (heading: string): LedgerColumn | undefined => HEADINGS.get(keyed(heading));

/** How a spreadsheet names its columns: 0 is A, 26 is AA. */
export function letterOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${letterOf(Math.floor(at / 26) - 1)}${letter}`;
}

type Written<V extends string> = (language: Language, value: V) => string;

/** What stands for a value in any of the three languages. */
function words<V extends string>(values: readonly V[], written: Written<V>): ReadonlyMap<string, V> {
  return new Map([
    ...values.map((value) => [keyed(value), value] as const),
    ...LANGUAGES.flatMap((language) => values.map((value) => [keyed(written(language, value)), value] as const)),
  ]);
}

const WORDS = {
  kind: words(COMMITMENT_KINDS, (language, kind) => say(language, 'commit.kind', { kind })),
  visibility: words(COMMITMENT_VISIBILITIES, (language, visibility) => say(language, 'commit.visibility', { visibility })),
  scope: words(SCOPES, (language, scope) => say(language, 'commit.scope', { scope })),
  scope2: words(SCOPE2_METHODS, (language, scope2) => say(language, 'commit.scope2', { scope2 })),
  measure: words(MEASURES, (language, measure) => say(language, 'commit.measure', { measure })),
  measured: words(['measured', 'estimated'] as const, (language, how) => say(language, 'ledger.measured', { how })),
} as const;
export type Worded = keyof typeof WORDS;
export const WORDED = Object.keys(WORDS) as readonly Worded[];

/** The value that a cell of that column names. */
export const meaningOf = (column: Worded, typed: string): string | undefined =>
  (WORDS[column] as ReadonlyMap<string, string>).get(keyed(typed));

/** Every word that the column takes, in the reader's language. */
export function choicesOf(language: Language, column: Worded | 'says'): readonly string[] {
  const own: { readonly [W in Worded | 'says']: () => readonly string[] } = {
    kind: () => COMMITMENT_KINDS.map((kind) => say(language, 'commit.kind', { kind })),
    visibility: () => COMMITMENT_VISIBILITIES.map((visibility) => say(language, 'commit.visibility', { visibility })),
    scope: () => SCOPES.map((scope) => say(language, 'commit.scope', { scope })),
    scope2: () => SCOPE2_METHODS.map((scope2) => say(language, 'commit.scope2', { scope2 })),
    measure: () => MEASURES.map((measure) => say(language, 'commit.measure', { measure })),
    measured: () => (['measured', 'estimated'] as const).map((how) => say(language, 'ledger.measured', { how })),
    says: () => SAYINGS.map((says) => say(language, 'ledger.says', { says })),
  };
  return own[column]();
}

const SAID: ReadonlyMap<string, Saying> = new Map([
  ...words(SAYINGS, (language, says) => say(language, 'ledger.says', { says })),
  ...Object.entries(SAYING_WORDS).flatMap(([says, forms]) => forms.map((form) => [keyed(form), says as Saying] as const)),
  ...LANGUAGES.map((language) => [keyed(say(language, 'commit.status', { status: 'on-track' })), 'progress'] as const),
  ['on track', 'progress'],
]);

/** How the reader's language writes the value that is kept under that name. */
export function wordFor(language: Language, column: Worded, value: string): string {
  const values = [...new Set(WORDS[column].values())] as readonly string[];
  return choicesOf(language, column)[values.indexOf(value)] ?? value;
}

/** How it goes, in any of the three languages. */
export const sayingOf = (typed: string): Saying | undefined => SAID.get(keyed(typed));

/** A cell as text; a quote that only kept a spreadsheet from reading it as a formula goes. */
export function typedIn(cell: SentCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'object') return cell.day;
  return typeof cell === 'number' ? String(cell) : unquoted(cell);
}
