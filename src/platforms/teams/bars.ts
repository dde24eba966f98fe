import { barParts, shareOf } from '../../chat/bars.ts';
import type { BlockOf } from '../../chat/reply.ts';
import type { Language } from '../../domain/language.ts';
import { number } from '../../text/numbers.ts';
import { clip, cutNote, type Node, plain, textBlock } from './plain.ts';

/** Characters of a label, of a sentence beside it; bars of one chart. */
const LIMITS = { label: 120, text: 400, bars: 30 } as const;

/**
 * A bar of characters, the filled ones in a colour: Adaptive Cards 1.5 has no chart, and the backgrounds that its columns
 * may have are too pale to be told from the card's.
 */
function bar(share: number, color: 'Accent' | 'Default'): Node {
  const { filled, empty } = barParts(share);
  const run = (text: string, more: Node): readonly Node[] => (text === '' ? [] : [{ type: 'TextRun', text, size: 'Small', ...more }]);
  return {
    type: 'RichTextBlock',
    spacing: 'None',
    inlines: [...run(filled, { color }), ...run(empty, { color: 'Default', isSubtle: true })],
  };
}

const column = (width: 'auto' | 'stretch', items: readonly Node[]): Node => ({
  type: 'Column',
  width,
  verticalContentAlignment: 'Center',
  items,
});

/** How far something has come: its name, a bar, and the same in words. */
export function progress({ label, percent, text }: BlockOf<'progress'>): readonly Node[] {
  const name = textBlock(plain(clip(label, LIMITS.label)) || ' ', { weight: 'Bolder' });
  const said = textBlock(plain(clip(text, LIMITS.text)) || ' ', { size: 'Small', isSubtle: true, spacing: 'Small' });
  return [{ type: 'Container', items: [name, bar(shareOf(percent, 100), 'Accent'), said] }];
}

/** Bars under each other, each with its name and value; the marked one in the accent's colour and bold. */
export function chart({ title, alt, bars, max }: BlockOf<'chart'>, language: Language): readonly Node[] {
  const rows = bars.slice(0, LIMITS.bars).map(({ label, value, mark }): Node => {
    const said = `${plain(clip(label, LIMITS.label))} · ${plain(number(language, value))}`;
    return {
      type: 'ColumnSet',
      spacing: 'Small',
      columns: [
        column('auto', [bar(shareOf(value, max), mark ? 'Accent' : 'Default')]),
        column('stretch', [textBlock(said, { size: 'Small', ...(mark ? { weight: 'Bolder' } : {}) })]),
      ],
    };
  });
  const heading = title === '' ? [] : [textBlock(plain(clip(title, LIMITS.text)), { weight: 'Bolder' })];
  const words = alt === '' ? [] : [textBlock(plain(clip(alt, LIMITS.text * 2)), { size: 'Small', isSubtle: true })];
  const cut = bars.length > LIMITS.bars ? [cutNote(language)] : [];
  return [{ type: 'Container', items: [...heading, ...rows, ...cut, ...words] }];
}
