import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test('a checkout in a folder with a space and an å finds its knowledge', () => {
  const root = resolve(import.meta.dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'tandem på väg '));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const part of ['src', 'handlers', 'knowledge', 'package.json']) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));

  const told = execFileSync(process.execPath, ['src/cli/ask.ts', 'Vad kostar Greenreality Network?'], { cwd: folder, encoding: 'utf8' });

  expect(told).toContain('500');
});
