import type { Language } from '../domain/language.ts';
import { en } from './en/texts.ts';
import { fi } from './fi/texts.ts';
import type { MessageData, Texts } from './messages.ts';
import { sv } from './sv/texts.ts';

const TEXTS: Readonly<Record<Language, Texts>> = { sv, fi, en };

/** The message in that language. */
export function say<K extends keyof MessageData>(
  language: Language,
  key: K,
  ...data: MessageData[K] extends null ? [] : [MessageData[K]]
): string {
  const line = TEXTS[language][key] as (data: MessageData[K] | null) => string;
  return line(data.length > 0 ? (data[0] as MessageData[K]) : null);
}
