import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { memoMarkdown } from '../../src/papers/markdown.ts';
import { memoPdf } from '../../src/papers/memo.ts';
import { ENDLESS, MEMOS } from '../given/memo.ts';

interface Structure {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly Structure[];
}

/** The PDF as another program reads it. */
async function read(pdf: Uint8Array) {
  const document = await getDocumentProxy(pdf);
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
  const [, , width, height] = page.view as [number, number, number, number];
  const placed = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  return {
    pages: document.numPages,
    text: placed
      .map(({ str }) => str)
      .join(' ')
      .replace(/\s+/gu, ' '),
    within: placed.every(({ transform: [, , , , x, y], width: wide }) => x >= 40 && x + wide <= width - 40 && y >= 40 && y <= height - 40),
    info,
    structure: (await page.getStructTree()) as Structure,
    marked: (await document.getMarkInfo())?.Marked,
  };
}

const flat = (node: Structure): readonly Structure[] => [node, ...(node.children ?? []).flatMap(flat)];

describe.each(LANGUAGES)('the memo in %s', (language) => {
  const memo = MEMOS[language];

  test('is one page A4 whose text is text, with every å, ä and ö', async () => {
    const { pages, text, within } = await read(await memoPdf(memo));
    expect(pages).toBe(1);
    expect(within).toBe(true);
    const said = [
      memo.title,
      memo.recommended.method,
      memo.recommended.why,
      memo.runnerUp?.margin ?? '',
      ...memo.answeredBy,
      ...memo.reasons,
      ...memo.vetoes,
      ...memo.flips,
      ...memo.resources.stated,
      ...memo.resources.estimated,
      ...memo.growth.steps,
      ...memo.firstSteps,
      ...memo.examples,
      memo.version,
      memo.date,
      memo.sources[0]?.text ?? '',
    ];
    expect(said.filter((one) => !text.includes(one.replace(/\s+/gu, ' ')))).toEqual([]);
    expect(text).not.toContain('…');
  });

  test('tells its title, its language and its structure to those who do not see it', async () => {
    const { info, structure, marked } = await read(await memoPdf(memo));
    expect(info).toMatchObject({ Title: memo.title, Author: 'Tandem', Language: language });
    expect(marked).toBe(true);
    const parts = flat(structure);
    const roles = parts.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'L', 'LI', 'Figure']));
    expect(parts.find(({ role }) => role === 'Figure')?.alt).toContain(memo.scores.alt);
  });

  test('says the same as Markdown', () => {
    const text = memoMarkdown(memo);
    expect(text.startsWith(`# ${memo.title}\n`)).toBe(true);
    for (const one of [memo.recommended.method, ...memo.flips, memo.version]) expect(text).toContain(one);
    expect(text).toMatch(/^\| \*\*.+\*\* \| \*\*14\*\* \|$/mu);
  });
});

test('what the source says and what we estimate stand under headings of their own, each only where there is something', async () => {
  const { text } = await read(await memoPdf(MEMOS.sv));
  expect(text).toMatch(/Enligt källan .*En koordinator behövs.* Vår uppskattning, inte källans .*årsarbetstid/u);
  const nothing = await read(await memoPdf({ ...MEMOS.sv, vetoes: [], resources: { stated: [], estimated: [] } }));
  expect(nothing.text).not.toMatch(/Enligt källan|faller bort/u);
});

test('far too much of everything is still one page, and what was cut says so', async () => {
  const { pages, text, within } = await read(await memoPdf(ENDLESS));
  expect(pages).toBe(1);
  expect(within).toBe(true);
  expect(text).toContain('…');
  expect(text).toContain(ENDLESS.version);
});

test('a memo of nothing is a page too', async () => {
  const empty = {
    ...MEMOS.fi,
    answeredBy: [],
    scores: { title: '', alt: '', bars: [], max: 0 },
    reasons: [],
    flips: [],
    resources: { stated: [], estimated: [] },
    growth: { steps: [], editorial: false },
    firstSteps: [],
    examples: [],
    sources: [],
  };
  expect((await read(await memoPdf(empty))).pages).toBe(1);
});

test('in Markdown, what people wrote is neither a heading nor a link nor HTML', () => {
  const nasty = '# [klicka](https://evil.example) <img src=x> **fet** | a\n\n- b';
  const text = memoMarkdown({
    ...MEMOS.sv,
    title: nasty,
    reasons: [nasty, '1. x'],
    sources: [{ text: nasty, address: 'javascript:alert(1)' }],
  });
  expect(text).toContain('- \\# \\[klicka\\](https://evil.example) &lt;img src=x&gt; \\*\\*fet\\*\\* \\| a - b');
  expect(text).toContain('- 1\\. x');
  expect(text).not.toMatch(/<img|javascript|(?<!\\)\[klicka/u);
});
