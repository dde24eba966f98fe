import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import type { BadgeFace } from '../chat/badge-face.ts';
import { say } from '../text/say.ts';
import { COLOURS, FONTS } from './fonts.ts';
import { cutTo, oneLine } from './text.ts';

const WIDTH = 640;
const HEIGHT = 300;
/** Where the words begin, and how wide they may be. */
const LEFT = 176;
const ROOM = WIDTH - LEFT - 32;
/** Dots of the PNG for one unit. */
const ZOOM = 2;
/** Of a letter's height, the width that most letters stay below. Nothing measures text before it is drawn. */
const LETTER = 0.62;
const LINES = 2;

/** Fonts of our own: where one is missing, resvg leaves the text out and says nothing. */
const OPTIONS: ResvgRenderOptions = {
  font: { loadSystemFonts: false, fontFiles: [FONTS.regular, FONTS.bold], defaultFontFamily: FONTS.family },
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Words in lines of at most so many letters; the last line is cut. A word that is longer than a line is cut into pieces. */
function wrapped(text: string, letters: number): readonly string[] {
  const pieces = oneLine(text)
    .split(' ')
    .flatMap((word) => word.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? []);
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + piece.length < letters) lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES - 1), cutTo(lines.slice(LINES - 1).join(' '), letters)];
}

interface Words {
  readonly text: string;
  readonly size: number;
  readonly weight?: 600;
  readonly colour?: string;
  readonly before: number;
}

/** Lines under each other; where they end. */
function written(words: readonly Words[], from: number): { readonly svg: string; readonly bottom: number } {
  let y = from;
  const parts: string[] = [];
  for (const { text, size, weight = 400, colour = COLOURS.ink, before } of words) {
    y += before;
    for (const line of wrapped(text, Math.floor(ROOM / (size * LETTER)))) {
      y += size * 1.25;
      parts.push(
        `<text x="${LEFT}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(line)}</text>`,
      );
    }
  }
  return { svg: parts.join(''), bottom: y };
}

/** A ring, open where something is still to be done, around the tick of what was looked at; over, it is grey and has no tick. */
function emblem(over: boolean): string {
  const colour = over ? COLOURS.bar : COLOURS.accent;
  const tick = over
    ? ''
    : `<path d="M66 152 l18 18 l34 -40" fill="none" stroke="${COLOURS.accent}" stroke-width="11" stroke-linecap="round" stroke-linejoin="round"/>`;
  return `<circle cx="92" cy="150" r="56" fill="${COLOURS.tint}"/><path d="M92 94 a56 56 0 1 1 -48 27" fill="none" stroke="${colour}" stroke-width="9" stroke-linecap="round"/>${tick}`;
}

/** The words of the face, from the largest to the small print. */
function faceWords(face: BadgeFace): readonly Words[] {
  const { language, kind, company, authority, network, granted, over, address } = face;
  const name = oneLine(company);
  const state = over ? say(language, 'badge.face.over', { since: over.since }) : say(language, 'badge.face.granted', { date: granted });
  return [
    { text: say(language, 'badge.face.kind', { kind }), size: 15, weight: 600, colour: over ? COLOURS.quiet : COLOURS.accent, before: 0 },
    { text: name, size: name.length > 40 ? 20 : 27, weight: 600, before: 4 },
    { text: say(language, 'badge.face.member'), size: 15, before: 6 },
    { text: state, size: 15, weight: 600, before: 12 },
    { text: say(language, 'badge.face.by', { by: authority ?? network }), size: 15, before: 2 },
    ...(authority === undefined ? [] : [{ text: network, size: 13, before: 0 }]),
    { text: say(language, 'badge.face.see'), size: 12, colour: COLOURS.quiet, before: 12 },
    { text: address, size: 11, colour: COLOURS.quiet, before: 0 },
  ];
}

/** The mark as SVG whose texts are texts: what both pictures are drawn from. */
export function badgeSource(face: BadgeFace): string {
  const words = faceWords(face);
  const { bottom } = written(words, 0);
  const { svg } = written(words, (HEIGHT - bottom) / 2 - 4);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect x="1" y="1" width="${WIDTH - 2}" height="${HEIGHT - 2}" rx="18" fill="#ffffff" stroke="${COLOURS.line}" stroke-width="2"/>`,
    emblem(face.over !== undefined),
    `<g font-family="${FONTS.family}">${svg}</g></svg>`,
  ].join('');
}

/** The mark as SVG in UTF-8: its letters are drawn, so that it looks alike where Inter is not installed; all of it leads to its page. */
export async function badgeSvg(face: BadgeFace): Promise<Uint8Array> {
  const { language, company, authority, network, granted, address } = face;
  const drawn = new Resvg(badgeSource(face), OPTIONS).toString();
  const told = { company: oneLine(company), by: oneLine(authority ?? network), date: granted, over: face.over !== undefined };
  const title = escaped(say(language, 'badge.face.alt', told));
  const named = drawn
    .replace('<svg ', `<svg role="img" lang="${language}" aria-label="${title}" `)
    .replace(/(<svg[^>]*>)/u, `$1<title>${title}</title>`);
  const link = `<a href="${escaped(address)}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff" fill-opacity="0"/></a>`;
  return new TextEncoder().encode(named.replace(/<\/svg>\s*$/u, `${link}</svg>`));
}

/** The mark as PNG. */
export async function badgePng(face: BadgeFace): Promise<Uint8Array> {
  const image = await renderAsync(badgeSource(face), { ...OPTIONS, fitTo: { mode: 'zoom', value: ZOOM } });
  return image.asPng();
}
