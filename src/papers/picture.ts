import { renderAsync } from '@resvg/resvg-js';
import { partsSaid, shareOf, toneOf } from '../chat/bars.ts';
import type { Memo } from '../chat/memo.ts';
import type { Bar } from '../chat/reply.ts';
import type { Language } from '../domain/language.ts';
import { number } from '../text/numbers.ts';
import { COLOURS, FONTS, TONE_COLOURS } from './fonts.ts';
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
/** As many as weeks in a trend. */
const MOST_PARTED = 12;
/** Characters of a label that surely fit beside the value: nothing measures text before it is drawn. */
const LABEL = 48;
const NOTE = 18;
/** Of a label with something beside it, and of what the parts are. */
const SHORT = 26;
const PARTS = 66;
const LEGEND = 18;
/** Dots of the PNG for one unit: sharp in print at the memo's size. */
const ZOOM = 2;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A bar's parts, as wide as they are, on each other or under each other; its height is the same. */
function runs({ value, parts }: Bar, { max, series }: Scores, colour: string): readonly Run[] {
  if (!series || !parts) return [{ x: 0, y: 0, width: shareOf(value, max) * WIDTH, height: BAR, colour }];
  const lines = series.stacked ? 1 : parts.length;
  const height = BAR / lines;
  let end = 0;
  return parts.map((part, at) => {
    const width = shareOf(part, max) * WIDTH;
    const x = series.stacked ? end : 0;
    end += width;
    return { x, y: series.stacked ? 0 : at * height, width, height, colour: TONE_COLOURS[toneOf(at, parts.length)] ?? COLOURS.bar };
  });
}

interface Run {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

function row(bar: Bar, at: number, scores: Scores, { language, top: head }: { readonly language: Language; readonly top: number }): string {
  const { label, value, mark, note } = bar;
  const top = head + at * ROW;
  const weight = mark ? 600 : 400;
  const text = (x: number, anchor: 'start' | 'end', said: string, beside = '') =>
    `<text x="${x}" y="${top + TEXT}" text-anchor="${anchor}" font-weight="${weight}">${escaped(said)}${beside}</text>`;
  const parts = partsSaid(bar, scores.series, (one) => number(language, one));
  const more = [note && cutTo(oneLine(note), NOTE), parts && cutTo(parts, PARTS)].filter(Boolean).join(', ');
  const small = more ? `<tspan dx="8" font-size="12" fill="${COLOURS.quiet}">${escaped(more)}</tspan>` : '';
  const drawn = runs(bar, scores, mark ? COLOURS.accent : COLOURS.bar).filter(({ width }) => width > 0);
  const rect = ({ x, y, width, height, colour }: Run, rounded: number) =>
    `<rect x="${x.toFixed(1)}" y="${(top + TEXT + 8 + y).toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" rx="${rounded}" fill="${colour}"/>`;
  return [
    text(0, 'start', cutTo(oneLine(label), small === '' ? LABEL : SHORT), small),
    text(WIDTH, 'end', number(language, value)),
    rect({ x: 0, y: 0, width: WIDTH, height: BAR, colour: COLOURS.tint }, 3),
    ...drawn.map((run) => rect(run, scores.series ? 0 : 3)),
  ].join('');
}

/** What the tones mean, one under the other: nothing measures text before it is drawn. */
function legend({ series }: Scores): { readonly drawn: string; readonly height: number } {
  const names = series?.names ?? [];
  const lines = names.map((name, at) => {
    const y = at * LEGEND;
    const colour = TONE_COLOURS[toneOf(at, names.length)];
    return `<rect x="0" y="${y + 3}" width="11" height="11" rx="2" fill="${colour}"/><text x="18" y="${y + 13}" font-size="12">${escaped(cutTo(oneLine(name), LABEL))}</text>`;
  });
  return { drawn: lines.join(''), height: names.length === 0 ? 0 : names.length * LEGEND + 8 };
}

/** The bars as SVG; the marked one stands out in colour and in weight. */
export function scoresSvg(scores: Scores, language: Language): string {
  const rows = scores.bars.slice(0, scores.series ? MOST_PARTED : MOST_BARS);
  const key = legend(scores);
  const height = key.height + Math.max(1, rows.length) * ROW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<g font-family="${FONTS.family}" font-size="${TEXT}" fill="${COLOURS.ink}">`,
    key.drawn,
    ...rows.map((one, at) => row(one, at, scores, { language, top: key.height })),
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
