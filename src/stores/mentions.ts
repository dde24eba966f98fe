import { namesOf, pseudonymOf } from './audit.ts';
import type { Db } from './inside.ts';
import { KEPT_MENTION as KEPT, MENTION } from './veil.ts';

/** The text with the people it mentions under their pseudonyms; "@…" for somebody whom Tandem never met. */
export async function veilMentions(db: Db, text: string): Promise<string> {
  const mentioned = new Set([...text.matchAll(MENTION)].map(([, account = '']) => account));
  if (mentioned.size === 0) return text;
  const met = await db
    .selectFrom('accounts')
    .select(['id', 'person_id'])
    .where('id', 'in', [...mentioned])
    .execute();
  const codes = new Map<string, string>();
  for (const { id, person_id } of met) codes.set(id, await pseudonymOf(db, person_id));
  return text.replace(MENTION, (_, account: string) => (codes.has(account) ? `@{person:${codes.get(account)}}` : '@…'));
}

/** The pseudonyms of those whom a kept text mentions. */
export const mentionedIn = (text: string | null): readonly string[] => [...(text ?? '').matchAll(KEPT)].map(([, code = '']) => code);

/** A kept text with names, "@Anna Ek", and these names; "@–" for whoever was forgotten. */
export function unveilMentions(
  text: string,
  names: ReadonlyMap<string, string>,
): { readonly text: string; readonly names: readonly string[] } {
  const known = mentionedIn(text).flatMap((code) => names.get(code) ?? []);
  return { text: text.replace(KEPT, (_, code: string) => `@${names.get(code) ?? '–'}`), names: [...new Set(known)] };
}

/** A text with names in the place of mentions, for what can be changed later. */
export async function withNames(db: Db, text: string): Promise<string> {
  const veiled = await veilMentions(db, text);
  return unveilMentions(veiled, await namesOf(db, mentionedIn(veiled))).text;
}
