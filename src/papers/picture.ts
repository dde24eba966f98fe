import { renderAsync } from '@resvg/resvg-js';
import { shareOf } from '../chat/bars.ts';
import type { Memo } from '../chat/memo.ts';
import type { Language } from '../domain/language.ts';
import { number } from '../text/numbers.ts';
import { COLOURS, FONTS } from './fonts.ts';
import { cutTo, oneLine } from './text.ts';

export type Scores = Memo['scores'];

export interface Picture {
  readonly png: Uint8Array;
  /** Of the drawing; the PNG has `ZOOM` dots for each. */
  readonly width: number;
  readonly height: number;
}

const WIDTH = 480;
const ROW = 44;
const TEXT = 15;
const BAR = 12;
const MOST_BARS = 10;
/** Characters of a label that surely fit beside the value: nothing measures text before it is drawn. */
const LABEL = 48;
const NOTE = 18;
/** Dots of the PNG for one unit: sharp in print at the memo's size. */
const ZOOM = 2;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function row({ label, value, mark, note }: Scores['bars'][number], at: number, max: number, language: Language): string {
  const top = at * ROW;
  const weight = mark ? 600 : 400;
  const text = (x: number, anchor: 'start' | 'end', said: string, beside = '') =>
    `<text x="${x}" y="${top + TEXT}" text-anchor="${anchor}" font-weight="${weight}">${escaped(said)}${beside}</text>`;
  const small = note ? `<tspan dx="8" font-size="12" fill="${COLOURS.quiet}">${escaped(cutTo(oneLine(note), NOTE))}</tspan>` : '';
  const bar = (width: number, colour: string) =>
    width > 0 ? `<rect x="0" y="${top + TEXT + 8}" width="${width.toFixed(1)}" height="${BAR}" rx="3" fill="${colour}"/>` : '';
  return [
    text(0, 'start', cutTo(oneLine(label), LABEL), small),
    text(WIDTH, 'end', number(language, value)),
    bar(WIDTH, COLOURS.tint),
    bar(shareOf(value, max) * WIDTH, mark ? COLOURS.accent : COLOURS.bar),
  ].join('');
}

/** The bars as SVG; the marked one stands out in colour and in weight. */
export function scoresSvg({ bars, max }: Scores, language: Language): string {
  const rows = bars.slice(0, MOST_BARS);
  const height = Math.max(1, rows.length) * ROW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<g font-family="${FONTS.family}" font-size="${TEXT}" fill="${COLOURS.ink}">`,
    ...rows.map((one, at) => row(one, at, max, language)),
    '</g></svg>',
  ].join('');
}

/** The bars as a PNG. Its fonts are our own: where one is missing, resvg leaves the text out and says nothing. */
export async function scoresPng(scores: Scores, language: Language): Promise<Picture> {
  const image = await renderAsync(scoresSvg(scores, language), {
    font: { loadSystemFonts: false, fontFiles: [FONTS.regular, FONTS.bold], defaultFontFamily: FONTS.family },
    fitTo: { mode: 'zoom', value: ZOOM },
    background: 'white',
  });
  return { png: image.asPng(), width: image.width / ZOOM, height: image.height / ZOOM };
}
