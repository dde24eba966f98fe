import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { FONTS } from '../../src/papers/fonts.ts';
import { scoresPng, scoresSvg } from '../../src/papers/picture.ts';
import { MEMOS } from '../given/memo.ts';

/** The dots of an SVG, drawn with those fonts alone. */
function dots(svg: string, fontFiles: string[]): Buffer {
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' }, background: 'white' }).render().pixels;
}
const dark = (pixels: Buffer): number => {
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) count += 1;
  return count;
};
const picture = (label: string) => scoresSvg({ title: '', alt: '', max: 0, bars: [{ label, value: 0 }] }, 'sv');

describe('the picture of the scores', () => {
  test.each(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö', 'é'])('draws %s, and not as the letter without its marks', (letter) => {
    const drawn = dots(picture(letter), [FONTS.regular, FONTS.bold]);
    const bare = dots(picture(letter.normalize('NFD').charAt(0)), [FONTS.regular, FONTS.bold]);
    const nothing = dots(picture(' '), [FONTS.regular, FONTS.bold]);
    expect(dark(drawn)).toBeGreaterThan(dark(bare));
    expect(dark(bare)).toBeGreaterThan(dark(nothing));
  });

  test.each(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö'])('draws %s in a legend and beside a bar’s label too', (letter) => {
    const parted = (name: string) =>
      scoresSvg(
        {
          ...{ title: '', alt: '', max: 1, bars: [{ label: '-', value: 1, parts: [1] }] },
          series: { names: [name], stacked: true },
        },
        'fi',
      );
    const [drawn, bare] = [letter, letter.normalize('NFD').charAt(0)].map((name) => dark(dots(parted(name), [FONTS.regular, FONTS.bold])));
    expect(drawn).toBeGreaterThan(bare ?? 0);
  });

  test('would be without text if its fonts were not found: that is what the test above catches', () => {
    expect(dark(dots(picture('å'), []))).toBe(0);
    expect(dark(dots(picture('å'), [FONTS.regular]))).toBeGreaterThan(0);
  });

  test('is a PNG as tall as its bars are many', async () => {
    const { png, height, width } = await scoresPng(MEMOS.sv.scores, 'sv');
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    const fewer = await scoresPng({ ...MEMOS.sv.scores, bars: MEMOS.sv.scores.bars.slice(0, 2) }, 'sv');
    expect([fewer.width, fewer.height < height]).toEqual([width, true]);
  });

  test('takes any label and any number', async () => {
    const odd = ['<b>&"', '😀\u0000\uD800', 'W'.repeat(400), ''];
    const bars = odd.map((label, at) => ({ label, value: [Number.NaN, -4, 1e12, Number.POSITIVE_INFINITY][at] ?? 0 }));
    expect((await scoresPng({ title: '', alt: '', bars, max: 5 }, 'fi')).png.length).toBeGreaterThan(100);
  });
});
