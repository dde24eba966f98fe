import { shareOf } from '../chat/bars.ts';
import type { BookletPiece } from '../chat/booklet.ts';
import { COLOURS, FONTS } from './fonts.ts';
import { type Element, NO_KERNING } from './page.ts';
import type { Pdf } from './pdf.ts';
import { cutTo, oneLine } from './text.ts';

type Bars = Extract<BookletPiece, { kind: 'bars' }>;

/** Of the whole picture, in points. */
export const BARS_HEIGHT = 130;
/** Above the bars stand their values, below them their labels. */
const VALUE = 13;
const LABEL = 15;
const WIDEST = 54;
const SIZE = 8.5;

/** Bars beside each other as one figure with its text alternative. One that was not measured has its place, and no bar. */
export function drawBars(
  doc: Pdf,
  parent: Element,
  { alt, bars }: Bars,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const bbox = [x, y, x + width, y + BARS_HEIGHT];
  const options = { alt: oneLine(alt), bbox } as { alt: string };
  parent.add(doc.struct('Figure', options, () => drawn(doc, bars, x, y, width)));
}

function drawn(doc: Pdf, bars: Bars['bars'], x: number, y: number, width: number): void {
  const max = Math.max(1, ...bars.map(({ value = 0 }) => value));
  const step = Math.min(width / Math.max(1, bars.length), WIDEST * 1.6);
  const wide = Math.min(WIDEST, step * 0.66);
  const ground = y + BARS_HEIGHT - LABEL;
  const tall = BARS_HEIGHT - LABEL - VALUE;
  const centred = (said: string, left: number, top: number, colour: string) => {
    const text = cutTo(oneLine(said), 14);
    const at = left + (step - doc.widthOfString(text, NO_KERNING_OPTIONS)) / 2;
    doc.fillColor(colour).text(text, at, top, { ...NO_KERNING_OPTIONS, lineBreak: false });
  };
  doc.font(FONTS.regular).fontSize(SIZE);
  for (const [n, { label, value, told }] of bars.entries()) {
    const left = x + n * step;
    const height = value === undefined ? 0 : shareOf(value, max) * tall;
    if (height > 0) doc.rect(left + (step - wide) / 2, ground - height, wide, height).fill(COLOURS.accent);
    centred(told, left, ground - height - VALUE + 1, COLOURS.ink);
    centred(label, left, ground + 4, COLOURS.quiet);
  }
  doc
    .moveTo(x, ground)
    .lineTo(x + step * bars.length, ground)
    .lineWidth(0.8)
    .stroke(COLOURS.bar);
}

const NO_KERNING_OPTIONS = { features: NO_KERNING };
