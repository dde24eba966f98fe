import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Process {
  readonly child: ChildProcess;
  /** The lines it said after "open". */
  readonly lines: readonly string[];
  /** Resolves when its store is open. Throws with what it complained about when it ends before. */
  readonly open: Promise<void>;
  begin(): void;
  readonly ended: Promise<unknown>;
}

/** Starts child.ts on that folder or URL. `fileLimit`: its files cannot grow beyond so many KB, as on a full disk. */
export function start(mode: 'once' | 'load' | 'fill', where: string, fileLimit?: number): Process {
  const command = [process.execPath, fileURLToPath(new URL('child.ts', import.meta.url)), mode, where];
  const child =
    fileLimit === undefined
      ? spawn(process.execPath, command.slice(1))
      : spawn('bash', ['-c', `ulimit -f ${fileLimit}; exec "$@"`, 'bash', ...command]);
  const lines: string[] = [];
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => {
    complaints += data.toString();
  });
  const ended = once(child, 'close');
  const open = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'open') resolve();
      else lines.push(line);
    });
    child.on('close', () => reject(new Error(`the process ended: ${complaints}`)));
  });
  return { child, lines, open, begin: () => child.stdin.write('go\n'), ended };
}
