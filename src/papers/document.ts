import type { Document } from '../chat/tables.ts';
import type { Cell } from '../domain/sheet.ts';
import { plain } from './markdown.ts';

/** A text with tables as Markdown. */
export function documentMarkdown({ title, facts, parts }: Document): string {
  const lines = [`# ${plain(title)}`, '', ...facts.map(([label, value]) => `- **${plain(label)}**: ${plain(value)}`), ''];
  for (const part of parts) {
    lines.push(`## ${plain(part.heading)}`, '');
    if ('text' in part) lines.push(...part.text.split(/\n{2,}/u).flatMap((paragraph) => [plain(paragraph), '']));
    else
      lines.push(row(part.table.head), row(part.table.head.map(() => '---')), ...part.table.rows.map((cells) => row(cells.map(shown))), '');
  }
  return lines.join('\n');
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => (cell === '---' ? cell : plain(cell))).join(' | ')} |`;

function shown(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? cell.day : String(cell);
}
