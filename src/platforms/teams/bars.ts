import { barParts, partsSaid, shareOf, toneOf } from '../../chat/bars.ts';
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

/**
 * Bars under each other, each with its name, value and note; the marked one in the accent's colour and bold. With parts it is Teams' own
 * chart, and those bars, or the picture of them, where a client draws none: Adaptive Cards 1.5 has no chart, Teams has.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards
 */
export function chart(block: BlockOf<'chart'>, language: Language): readonly Node[] {
  const heading = block.title === '' ? [] : [textBlock(plain(clip(block.title, LIMITS.text)), { weight: 'Bolder' })];
  const drawn = block.series ? [...heading, native(block, rows(block, language))] : [...heading, ...rows(block, language)];
  return [{ type: 'Container', items: drawn }];
}

function rows({ bars, max, series }: BlockOf<'chart'>, language: Language): readonly Node[] {
  const drawn = bars.slice(0, LIMITS.bars).map((one): Node => {
    const { label, value, mark, note } = one;
    const more = [note && clip(note, LIMITS.label), partsSaid(one, series, (part) => number(language, part))].filter(Boolean).join(', ');
    const said = `${plain(clip(label, LIMITS.label))} · ${plain(number(language, value))}${more ? ` (${plain(more)})` : ''}`;
    return {
      type: 'ColumnSet',
      spacing: 'Small',
      columns: [
        column('auto', [bar(shareOf(value, max), mark ? 'Accent' : 'Default')]),
        column('stretch', [textBlock(said, { size: 'Small', ...(mark ? { weight: 'Bolder' } : {}) })]),
      ],
    };
  });
  return bars.length > LIMITS.bars ? [...drawn, cutNote(language)] : drawn;
}

/** Of the four tones, from pale to strong, as Teams names colours of its charts. */
const COLOURS = ['categoricalMarigold', 'categoricalTeal', 'categoricalBlue', 'categoricalPurple'] as const;

function native({ alt, bars, series, at }: BlockOf<'chart'>, instead: readonly Node[]): Node {
  const { names = [], stacked = false } = series ?? {};
  const picture: Node = { type: 'Image', url: at?.address, altText: alt, size: 'Stretch' };
  return {
    type: 'Chart.VerticalBar.Grouped',
    stacked,
    data: names.map((legend, n) => ({
      legend: plain(legend),
      color: COLOURS[toneOf(n, names.length)],
      values: bars.map(({ label, parts }) => ({ x: label, y: parts?.[n] ?? 0 })),
    })),
    fallback: at?.reach === 'public' ? picture : { type: 'Container', items: instead },
  };
}
