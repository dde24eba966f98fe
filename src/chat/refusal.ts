import type { MessageData } from '../text/messages.ts';

/** What a person can cause and mend: thrown anywhere in a Turn's work, caught once in app.ts, told in their language. */
export class Refusal<K extends keyof MessageData = keyof MessageData> extends Error {
  override readonly name = 'Refusal';
  readonly key: K;
  readonly data: MessageData[K];
  readonly at: { readonly field?: string; readonly typed?: string };

  constructor(key: K, data: MessageData[K], at: { readonly field?: string; readonly typed?: string }) {
    super(`refused: ${key}`);
    this.key = key;
    this.data = data;
    this.at = at;
  }
}

/**
 * Ends the Turn with a sentence for its person.
 * `at.field`: the form's field at fault. `at.typed`: what they typed, given back to them.
 */
export function refuse<K extends keyof MessageData>(
  key: K,
  data: MessageData[K],
  at: { readonly field?: string; readonly typed?: string } = {},
): never {
  throw new Refusal(key, data, at);
}
