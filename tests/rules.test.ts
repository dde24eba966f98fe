import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What no room may do, by the rule that must say so. */
const PLANTED = [
  ['domain', 'src/domain/planted.ts', "import '../chat/turn.ts';", 'room-domain'],
  ['domain, only a type', 'src/domain/planted.ts', "import type { Data } from '../chat/turn.ts';\nexport type T = Data;", 'room-domain'],
  ['text', 'src/text/planted.ts', "import '../chat/turn.ts';", 'room-text'],
  ['chat', 'src/chat/planted.ts', "import '../stores/open.ts';", 'room-chat'],
  ['answers', 'src/answers/planted.ts', "import '../text/say.ts';", 'room-answers'],
  ['stores', 'src/stores/planted.ts', "import '../answers/load.ts';", 'room-stores'],
  ['jobs', 'src/jobs/planted.ts', "import '../stores/open.ts';", 'room-jobs'],
  ['papers', 'src/papers/planted.ts', "import '../stores/open.ts';", 'room-papers'],
  ['calendar', 'src/calendar/planted.ts', "import '../stores/open.ts';", 'room-calendar'],
  ['papers, into handlers', 'handlers/planted.ts', "import '../src/papers/memo.ts';", 'room-handlers'],
  ['pages', 'src/platforms/pages/planted.ts', "import '../slack/render.ts';", 'room-pages'],
  ['handlers', 'handlers/planted.ts', "import '../src/stores/open.ts';", 'room-handlers'],
  ['handlers, an SDK', 'handlers/planted.ts', "import '@slack/bolt';", 'room-handlers'],
  ['slack', 'src/platforms/slack/planted.ts', "import '../../stores/open.ts';", 'room-slack'],
  ['teams', 'src/platforms/teams/planted.ts', "import '../slack/render.ts';", 'room-teams'],
  ['botbuilder elsewhere', 'src/platforms/teams/planted.ts', "import 'botbuilder';", 'botbuilder-in-one-file'],
  ['web', 'src/platforms/web/planted.ts', "import '../slack/index.ts';", 'room-web'],
  ['config', 'src/config.ts', "import './chat/turn.ts';", 'room-config'],
  ['app', 'src/app.ts', "import './stores/open.ts';", 'room-app'],
  ['wire', 'src/wire.ts', "import './platforms/http.ts';", 'room-wire'],
  ['wire for the command line', 'src/wire-tools.ts', "import './platforms/http.ts';", 'room-wire'],
  ['cli, the server’s wire', 'src/cli/planted.ts', "import '../wire.ts';", 'room-cli'],
  ['main', 'src/main.ts', "import './stores/open.ts';", 'room-main'],
  ['cli', 'src/cli/planted.ts', "import '../answers/load.ts';", 'room-cli'],
  ['a circle', 'src/domain/planted.ts', "import './planted-too.ts';", 'no-cycles'],
] as const;

describe('the import rules', () => {
  const root = resolve(import.meta.dirname, '..');
  let copy = '';

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'tandem-rules-'));
    for (const part of ['src', 'handlers', 'tsconfig.json', 'package.json', '.dependency-cruiser.cjs'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  /** The names of the rules that are broken. */
  const broken = (): string[] => {
    const args = [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      'src',
      'handlers',
    ];
    const out = run(args);
    const { summary } = JSON.parse(out) as { summary: { violations: { rule: { name: string }; from: string }[] } };
    return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
  };
  const run = (args: string[]): string => {
    try {
      return execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28 });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };

  test('catch a violation planted in every room, types included', { timeout: 180_000 }, () => {
    const before = new Map<string, string>();
    // All at once where they do not share a file: cruising takes seconds.
    const rounds = [0, 1].map((round) =>
      PLANTED.filter(([, file], at) => PLANTED.slice(0, at).filter(([, other]) => other === file).length === round),
    );
    const third = PLANTED.filter(([, file], at) => PLANTED.slice(0, at).filter(([, other]) => other === file).length === 2);
    for (const planted of [...rounds, third]) {
      plant(planted, before);
      const caught = broken();
      for (const [name, file, , rule] of planted)
        expect(
          caught.map((one) => one.replace('planted-too', 'planted')),
          name,
        ).toContain(`${rule} ${file}`);
      restore(before);
    }
  });

  function plant(planted: readonly (typeof PLANTED)[number][], before: Map<string, string>): void {
    for (const [, file, code] of planted) {
      const existing = read(join(root, file));
      before.set(file, existing ?? '');
      writeFileSync(join(copy, file), `${code}\n${existing ?? 'export {};\n'}`);
      if (code.includes('planted-too')) writeFileSync(join(copy, 'src/domain/planted-too.ts'), "import './planted.ts';\nexport {};\n");
    }
  }
  function restore(before: Map<string, string>): void {
    for (const [file, text] of before) {
      if (text === '') rmSync(join(copy, file), { force: true });
      else writeFileSync(join(copy, file), text);
    }
    before.clear();
  }
});

const read = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
