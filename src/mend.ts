import type { Config } from './config.ts';

type At = Pick<Config, 'host' | 'port' | 'folder' | 'databaseUrl'>;

interface Failed {
  readonly code: string;
  readonly syscall: string;
  readonly message: string;
}

/** The innermost cause that carries a code. */
function failed(error: unknown): Failed | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  const deeper = failed(error.cause);
  if (deeper || typeof code !== 'string') return deeper;
  return { code, syscall: typeof syscall === 'string' ? syscall : '', message: error.message };
}

const LISTEN: Readonly<Record<string, (at: At) => string>> = {
  EADDRINUSE: ({ host, port }) => `PORT: another program listens on ${host}:${port} already. Stop it, or set PORT to another number.`,
  EACCES: ({ port }) => `PORT: this user may not listen on ${port}. Set PORT to a number above 1023.`,
  EADDRNOTAVAIL: ({ host }) => `HOST: ${host} is no address of this machine. Take HOST away, or set it to 127.0.0.1 or 0.0.0.0.`,
};

/** A class 28 or 3D error of Postgres: the login, the database's name. */
const POSTGRES = /^(?:28|3D|08)\w{3}$/u;
const NETWORK = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ECONNRESET', 'EHOSTUNREACH']);

/** What an operator can mend of a start that failed, in words; undefined for a bug, which needs its stack. */
export function toMend(error: unknown, at: At | undefined): string | undefined {
  const wrong = failed(error);
  if (!wrong) return undefined;
  if (wrong.code.startsWith('ERR_PARSE_ARGS_')) return `${wrong.message}\nnpm start -- --help tells what there is.`;
  if (!at) return undefined;
  if (wrong.syscall === 'listen' || wrong.syscall === 'getaddrinfo' || wrong.syscall === 'bind') {
    const told = LISTEN[wrong.code]?.(at);
    if (told) return told;
  }
  if (at.databaseUrl !== undefined) {
    if (!NETWORK.has(wrong.code) && !POSTGRES.test(wrong.code)) return undefined;
    return `DATABASE_URL: the database could not be opened (${wrong.message}). Check its address, name, user and password, and that it runs.`;
  }
  if (wrong.code.startsWith('SQLITE_') || wrong.syscall === 'mkdir')
    return `TANDEM_DATA: the folder ${at.folder} cannot keep the database (${wrong.message}). It must be a folder where this user may write, on a disk with room.`;
  return undefined;
}
