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

/** How far something has come: its name and the same in words, over a bar. */
export function progress({ label, percent, text }: BlockOf<'progress'>): readonly Node[] {
  const name = plain(clip(label, LIMITS.label));
  const said = plain(clip(text, LIMITS.text));
  const head = [name && `**${name}**`, said].filter(Boolean).join(' ') || ' ';
  return [{ type: 'Container', items: [textBlock(head), bar(shareOf(percent, 100), 'Accent')] }];
}

/** Bars under each other, each with its name, value and note; the marked one in the accent's colour and bold. */
export function chart({ title, bars, max }: BlockOf<'chart'>, language: Language): readonly Node[] {
  const rows = bars.slice(0, LIMITS.bars).map(({ label, value, mark, note }): Node => {
    const said = `${plain(clip(label, LIMITS.label))} · ${plain(number(language, value))}${note ? ` (${plain(clip(note, LIMITS.label))})` : ''}`;
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
  const cut = bars.length > LIMITS.bars ? [cutNote(language)] : [];
  return [{ type: 'Container', items: [...heading, ...rows, ...cut] }];
}
