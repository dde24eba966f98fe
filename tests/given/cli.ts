import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface How {
  readonly env?: Readonly<Record<string, string>>;
  /** What the tool reads from its standard input. */
  readonly input?: string;
}

/** A tool of src/cli as its own process: no settings but those given. */
export function runTool(name: string, args: readonly string[] = [], how: How = {}): Promise<Ran> {
  return run(process.execPath, [`src/cli/${name}.ts`, ...args], how);
}

/** The same by npm, as the README shows it: `npm run --silent <name> -- …`. */
export function runScript(name: string, args: readonly string[] = [], how: How = {}): Promise<Ran> {
  return run('npm', ['run', '--silent', name, '--', ...args], how);
}

async function run(program: string, args: readonly string[], { env = {}, input = '' }: How): Promise<Ran> {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...env },
    shell: process.platform === 'win32' && program === 'npm',
  });
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, out, err };
}

/** A folder that is removed when the test ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The project's knowledge as a copy that a test may edit. */
export function copiedKnowledge(): string {
  const folder = newFolder();
  cpSync(join(ROOT, 'knowledge'), folder, { recursive: true });
  return folder;
}
