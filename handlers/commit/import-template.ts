import type { Ports } from '../../src/chat/ports.ts';
import { csv } from '../../src/domain/csv.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { type Paper, XLSX } from './export.ts';
import { choicesOf, IMPORT_COLUMNS, WORDED } from './import-columns.ts';

const NEEDED: readonly string[] = ['company', 'commitment'];

/** Files with the headings to fill in below, in the reader's language; the workbook says what each of them takes. */
export async function templates(language: Language, ports: Ports): Promise<readonly Paper[]> {
  const head = IMPORT_COLUMNS.map((column) => say(language, 'ledger.column', { column }));
  const guide = IMPORT_COLUMNS.map((column) => {
    const worded = column === 'says' ? column : WORDED.find((one) => one === column);
    const choices = worded === undefined ? '' : choicesOf(language, worded).join(' / ');
    const what = [say(language, 'import.guide', { column }), choices].filter(Boolean).join(' ');
    return [say(language, 'ledger.column', { column }), what, say(language, 'import.guide.needed', { needed: NEEDED.includes(column) })];
  });
  const sheets = [
    { name: say(language, 'import.template.sheet', { sheet: 'rows' }), head, rows: [] },
    {
      name: say(language, 'import.template.sheet', { sheet: 'guide' }),
      head: (['column', 'what', 'needed'] as const).map((of) => say(language, 'import.guide.head', { of })),
      rows: guide,
    },
  ];
  const name = say(language, 'import.template.name');
  const label = (as: 'xlsx' | 'csv') => say(language, 'import.template', { as });
  return [
    { name: `${name}.xlsx`, mime: XLSX, bytes: await ports.papers.workbook(sheets), label: label('xlsx') },
    { name: `${name}.csv`, mime: 'text/csv', bytes: new TextEncoder().encode(csv([head])), label: label('csv') },
  ];
}
