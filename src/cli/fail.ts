/** Ends a command-line tool with what went wrong, in a sentence, and exit code 1. */
export function failWith(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
