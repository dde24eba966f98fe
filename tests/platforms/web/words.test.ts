import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { pageWords } from '../../../src/platforms/web/words.ts';

const PAGE = new URL('../../../src/platforms/web/page/', import.meta.url);
const files = readdirSync(PAGE).filter((name) => /\.(?:js|html)$/u.test(name));
const source = files.map((name) => readFileSync(new URL(name, PAGE), 'utf8')).join('\n');

/** Words that the page asks for by a key that it puts together. */
const MADE = /^(?:role|theme|example)\./u;

test('the page’s words are the same in the three languages, each with what it fills in', () => {
  const [sv, fi, en] = LANGUAGES.map(pageWords);
  const holes = (words: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text.match(/\{\w+\}/gu)?.sort() ?? []]));
  expect(holes(fi)).toEqual(holes(sv));
  expect(holes(en)).toEqual(holes(sv));
  for (const words of [sv, fi, en])
    for (const [key, text] of Object.entries(words ?? {})) expect([key, text.trim()]).not.toEqual([key, '']);
});

test('every word that the page asks for is there, and every word that is there is asked for', () => {
  const asked = [...source.matchAll(/(?:word\(|data-(?:word|label)=)["']([\w.]+)["']|word\([^()?]*\? '([\w.]+)' : '([\w.]+)'\)/gu)].flatMap(
    (match) => match.slice(1).filter(Boolean),
  );
  const known = Object.keys(pageWords('sv'));

  expect([...new Set(asked)].filter((key) => !known.includes(key))).toEqual([]);
  expect(known.filter((key) => !asked.includes(key) && !MADE.test(key))).toEqual([]);
});

test('no file of the page reads text as HTML', () => {
  expect(source).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function/u);
});
