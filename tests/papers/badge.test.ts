import { writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import type { BadgeFace } from '../../src/chat/badge-face.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { badgePng, badgeSource, badgeSvg } from '../../src/papers/badge.ts';
import { FONTS } from '../../src/papers/fonts.ts';

/** Looked at by whoever changes the picture: a folder to put pictures in. */
const PICTURES = process.env.PICTURES;

const FACE: BadgeFace = {
  language: 'sv',
  kind: 'logo',
  company: 'Solvind Ab',
  authority: 'Exempelviks stad',
  network: 'Exempelviks klimatnätverk',
  granted: new Date('2026-11-24T10:00:00Z'),
  address: `https://tandem.example/badge/Zx3k9-QmVt7aLr0pYwB2nHs5eUd8fJc1gKo4iTRb6vE`,
};

/** How much of the picture is dark, drawn with those fonts alone. */
function ink(svg: string, fontFiles: string[] = []): number {
  const { pixels } = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' },
    background: 'white',
  }).render();
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark += 1;
  return dark;
}
const svgOf = async (face: BadgeFace): Promise<string> => new TextDecoder().decode(await badgeSvg(face));

describe('the picture of a mark', () => {
  test.each(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö'])('draws %s, and not as the letter without its marks, with no font at hand', async (letter) => {
    const [marked, bare, none] = await Promise.all(
      [letter, letter.normalize('NFD').charAt(0), ''].map(async (company) => ink(await svgOf({ ...FACE, company }))),
    );
    expect(marked).toBeGreaterThan(bare ?? 0);
    expect(bare).toBeGreaterThan(none ?? 0);
  });

  test('would be without words if our fonts were not found', () => {
    const source = badgeSource(FACE);
    expect(ink(source, [])).toBeLessThan(ink(source, [FONTS.regular, FONTS.bold]));
  });

  test('says who, when, by whom, and leads to what stands behind it; over, it says until when', async () => {
    const source = badgeSource(FACE);
    for (const said of ['Solvind Ab', '24.11.2026', 'Exempelviks stad', 'Exempelviks klimatnätverk', FACE.address.slice(0, 40)])
      expect(source).toContain(said);
    expect(await svgOf(FACE)).toContain(`<a href="${FACE.address}">`);
    const over = badgeSource({ ...FACE, over: { since: new Date('2028-02-24T10:00:00Z') } });
    expect(over).toContain('Gällde till 24.2.2028');
    expect(over).not.toContain('Beviljat');
  });

  test('takes any name, makes no markup of it, and keeps within its frame', async () => {
    const odd = { ...FACE, company: '<script>&"', network: `${'Österbottens '.repeat(12)}klimatnätverk` };
    expect(await svgOf(odd)).not.toContain('<script>');
    for (const name of ['W'.repeat(100), '😀\u0000\uD800', '', 'ÅÄÖ '.repeat(25)]) {
      const lines = [...badgeSource({ ...odd, company: name }).matchAll(/ y="([\d.]+)" font/gu)].map(([, y]) => Number(y));
      expect(Math.min(...lines)).toBeGreaterThan(20);
      expect(Math.max(...lines)).toBeLessThan(292);
      expect((await badgePng({ ...odd, company: name })).length).toBeGreaterThan(1_000);
    }
  });

  test.each(LANGUAGES)('is a PNG in %s', async (language) => {
    const png = await badgePng({ ...FACE, language });
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    if (PICTURES) {
      writeFileSync(`${PICTURES}/badge-${language}.png`, png);
      writeFileSync(`${PICTURES}/badge-${language}.svg`, await badgeSvg({ ...FACE, language }));
      const long = {
        ...FACE,
        language,
        kind: 'certificate',
        company: 'Österbottens Åkeri- och Återvinningstjänster Öppet Bolag i Närpes Kommun',
        over: { since: FACE.granted },
      } as const;
      writeFileSync(`${PICTURES}/badge-long-${language}.png`, await badgePng(long));
    }
  });
});
