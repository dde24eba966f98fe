import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts);

describe('the README', () => {
  test('names only npm scripts that exist', () => {
    const named = [...readme.matchAll(/npm run (?:--silent )?([\w:]+)/gu)].map(([, name]) => name ?? '');

    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(scripts, name).toContain(name);
  });

  test('names every setting that the program reads, and no other', () => {
    const read = [
      ...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Za-z_]+): (?:z|whole|address|names|accounts|flag)/gmu),
    ].map(([, name]) => name ?? '');
    const table = readme.slice(readme.indexOf('## Settings'), readme.indexOf('Running it as a service'));
    const told = [...table.matchAll(/`((?:[A-Z]+_[A-Z_]+)|PORT|HOST|MicrosoftApp\w+)`/gu)].map(([, name]) => name ?? '');

    expect(read.length).toBeGreaterThan(20);
    expect(new Set(told)).toEqual(new Set(read));
  });

  test('shows the import table that is enforced: every room has its rule', () => {
    const rules = readFileSync('.dependency-cruiser.cjs', 'utf8');
    for (const room of ['domain', 'text', 'chat', 'answers', 'stores', 'jobs', 'handlers', 'app', 'config', 'wire', 'main', 'cli']) {
      expect(readme).toMatch(new RegExp(`\\| [^|]*\\b${room}\\b`, 'u'));
      expect(rules).toContain(room);
    }
  });

  test('points at a picture that is there', () => {
    const [, picture] = /!\[[^\]]*\]\(([^)]+)\)/u.exec(readme) ?? [];
    expect(
      readFileSync(picture ?? '')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });
});
