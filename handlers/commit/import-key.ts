import { titleKey } from '../../src/domain/commitment-titles.ts';
import { readDay } from '../../src/domain/day.ts';
import { readQuantity } from '../../src/domain/quantity.ts';
import { type Cells, textAt } from './import-cells.ts';
import { IMPORT_COLUMNS, type ImportColumn, meaningOf, sayingOf, WORDED } from './import-columns.ts';

/** What a row says, however its file writes it: of what was imported before nothing is looked at but this. */
export function keyFor(cells: Cells, company: string): string {
  const said = IMPORT_COLUMNS.filter((column) => column !== 'company' && column !== 'businessId').map((column) => {
    const typed = textAt(cells, column);
    if (typed === '') return null;
    const word = WORDED.find((one) => one === column);
    if (word) return meaningOf(word, typed) ?? typed;
    if (column === 'says') return sayingOf(typed) ?? typed;
    if (column === 'commitment') return titleKey(typed);
    return NUMBERS.has(column) ? numberOf(typed) : (readDay(typed) ?? typed);
  });
  return JSON.stringify([company, ...said]);
}

const NUMBERS: ReadonlySet<ImportColumn> = new Set(['baseline', 'baselineYear', 'target', 'percent', 'value']);

function numberOf(typed: string): string | number {
  const found = readQuantity(typed);
  return found && found.rest === '' ? found.value : typed;
}
