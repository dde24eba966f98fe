import type { Language } from '../domain/language.ts';
import type { MessageData } from '../text/messages.ts';

/**
 * `field`: the form's field at fault. `typed`: what they typed, given back to them. `language`: the one that they typed in,
 * where it shows; else they are told in their own. `network`: the one whose log keeps the refusal, where the Turn does not name it.
 */
export interface RefusedAt {
  readonly field?: string;
  readonly typed?: string;
  readonly language?: Language;
  readonly network?: string;
}

/** What a person can cause and mend: thrown anywhere in a Turn's work, caught once in app.ts, told in their language. */
export class Refusal<K extends keyof MessageData = keyof MessageData> extends Error {
  override readonly name = 'Refusal';
  readonly key: K;
  readonly data: MessageData[K];
  readonly at: RefusedAt;

  constructor(key: K, data: MessageData[K], at: RefusedAt) {
    super(`refused: ${key}`);
    this.key = key;
    this.data = data;
    this.at = at;
  }
}

/** Ends the Turn with a sentence for its person. */
export function refuse<K extends keyof MessageData>(key: K, data: MessageData[K], at: RefusedAt = {}): never {
  throw new Refusal(key, data, at);
}
