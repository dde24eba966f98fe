import type { Tx } from '../../src/chat/ports.ts';

const MENTION = /@\{([^}]*)\}/gu;

/** A text with the people it mentions by name, "@Anna Ek", as its writer saw them; "@…" for somebody whom Tandem never met. */
export async function withNames(tx: Tx, text: string): Promise<string> {
  const mentioned = new Set([...text.matchAll(MENTION)].map(([, account = '']) => account));
  if (mentioned.size === 0) return text;
  const names = await tx.people.names([...mentioned]);
  return text.replace(MENTION, (_, account: string) => `@${names.get(account) ?? '…'}`);
}
