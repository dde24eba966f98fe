import { shareOf } from '../../chat/bars.ts';
import type { BlockOf } from '../../chat/reply.ts';
import type { Language } from '../../domain/language.ts';
import { number } from '../../text/numbers.ts';
import { clip, type Node, plain, textBlock } from './plain.ts';

/** Characters of a label, of a sentence beside it; bars of one chart. */
const LIMITS = { label: 120, text: 400, bars: 30 } as const;

/**
 * A bar of two columns, the filled one in a colour: Adaptive Cards 1.5 has no chart. Columns weigh whole numbers, and one
 * without content is not drawn, so each holds a space that cannot break.
 */
function bar(share: number, style: 'accent' | 'emphasis'): Node {
  const filled = share > 0 && share < 1 ? Math.min(99, Math.max(1, Math.round(share * 100))) : share * 100;
  const part = (width: number, more: Node): readonly Node[] =>
    width > 0 ? [{ type: 'Column', width, items: [textBlock('\u00a0', { size: 'Small', spacing: 'None' })], ...more }] : [];
  return { type: 'ColumnSet', spacing: 'None', columns: [...part(filled, { style }), ...part(100 - filled, {})] };
}

const column = (width: number | 'auto', items: readonly Node[]): Node => ({
  type: 'Column',
  width,
  verticalContentAlignment: 'Center',
  items,
});

/** How far something has come: its name, a bar, and the same in words. */
export function progress({ label, percent, text }: BlockOf<'progress'>): readonly Node[] {
  const name = textBlock(plain(clip(label, LIMITS.label)) || ' ', { weight: 'Bolder' });
  const said = textBlock(plain(clip(text, LIMITS.text)) || ' ', { size: 'Small', isSubtle: true, spacing: 'Small' });
  return [{ type: 'Container', items: [name, bar(shareOf(percent, 100), 'accent'), said] }];
}

/** Bars under each other, each with its name and value; the marked one in the accent's colour and bold. */
export function chart({ title, alt, bars, max }: BlockOf<'chart'>, language: Language): readonly Node[] {
  const rows = bars.slice(0, LIMITS.bars).map(({ label, value, mark }): Node => {
    const weight = mark ? { weight: 'Bolder' } : {};
    return {
      type: 'ColumnSet',
      spacing: 'Small',
      columns: [
        column(4, [textBlock(plain(clip(label, LIMITS.label)) || ' ', { size: 'Small', ...weight })]),
        column(5, [bar(shareOf(value, max), mark ? 'accent' : 'emphasis')]),
        column(1, [textBlock(plain(number(language, value)), { size: 'Small', horizontalAlignment: 'Right', ...weight })]),
      ],
    };
  });
  const heading = title === '' ? [] : [textBlock(plain(clip(title, LIMITS.text)), { weight: 'Bolder' })];
  const words = alt === '' ? [] : [textBlock(plain(clip(alt, LIMITS.text * 2)), { size: 'Small', isSubtle: true })];
  return [{ type: 'Container', items: [...heading, ...rows, ...words] }];
}
