import type { IncomingMessage } from 'node:http';
import { type Language, languageSchema } from '../../domain/language.ts';

/** What the address says (`?lang=fi`), else what the browser prefers of the three; undefined where neither is one of them. */
export function spokenBy(url: URL, { headers }: Pick<IncomingMessage, 'headers'>): Language | undefined {
  const chosen = languageSchema.safeParse(url.searchParams.get('lang')).data;
  if (chosen) return chosen;
  const preferred = String(headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return preferred.map((code) => languageSchema.safeParse(code).data).find((known) => known !== undefined);
}
