import { AbortedTransactionError } from 'kysely';

/** Postgres' or the socket's own code of what went wrong; "" where there is none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Serialisation failure, deadlock: running the unit again is the cure. */
export const isConflict = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error));

/** Connection (08), resources (53), operator (57), system (58), or the socket itself; read-only standby (25006). */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof AbortedTransactionError) return true;
  if (/^(08|53|57|58|25006|25P03|E[A-Z]{4})/u.test(codeOf(error))) return true;
  return error instanceof Error && /terminated|timeout exceeded when trying to connect|not queryable|discarded/iu.test(error.message);
}
