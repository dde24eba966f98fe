import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sv } from '../../src/text/sv/texts.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** All code but the catalogues: src/text itself says some of its words by others. */
function code(): string {
  const files = ['src', 'handlers'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const kept = files.filter((name) => /\.(?:ts|js)$/u.test(name) && !/src\/text\/(?:sv|fi|en)\//u.test(name) && !isShape(name));
  return kept.map((name) => readFileSync(join(ROOT, name), 'utf8')).join('\n');
}

/** Where only the shapes of messages stand, each key for a declaration. */
const isShape = (name: string): boolean =>
  /src\/text\/[a-z-]+\.ts$/u.test(name) && /^export interface \w+Messages\b/mu.test(readFileSync(join(ROOT, name), 'utf8'));

/** What is said by a key that is put together: `commit.${what}` says every key that begins and ends so. */
function composed(text: string): readonly RegExp[] {
  return [...text.matchAll(/`([a-z][\w.]*\.)\$\{[^}`]*\}([\w.]*)`/giu)].map(
    ([, start = '', end = '']) => new RegExp(`^${start.replaceAll('.', '\\.')}[\\w.]+${end.replaceAll('.', '\\.')}$`, 'u'),
  );
}

test('every text is said somewhere', () => {
  const all = code();
  const patterns = composed(all);
  const unsaid = Object.keys(sv).filter((key) => !all.includes(`'${key}'`) && !patterns.some((pattern) => pattern.test(key)));
  expect(unsaid).toEqual([]);
});
