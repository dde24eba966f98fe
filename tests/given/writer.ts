import { type Draft, verify } from '../../src/answers/verify.ts';
import type { Writer } from '../../src/chat/answers.ts';
import type { Sentence } from '../../src/chat/sentence.ts';

export type Asked = Parameters<Writer['write']>[0];
/** What the model says to a question; undefined: it fails. */
export type Model = (asked: Asked) => readonly Draft[] | undefined;

/** A model that repeats each fact in a sentence of its own. */
export const repeating: Model = ({ citations }) => citations.map(({ id, quote }) => ({ text: quote, cites: [id] }));

/**
 * The writer without a model behind it; passes tests/contracts/writer.contract.ts as the real one does.
 * `asked` holds what it was asked, in order.
 */
export function fakeWriter(model: Model = repeating, configured = true): Writer & { readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  return {
    configured,
    asked,
    async write(answer): Promise<readonly Sentence[] | undefined> {
      if (!configured || answer.citations.length === 0) return undefined;
      asked.push(answer);
      const drafts = model(answer);
      const known = new Set(answer.citations.map(({ id }) => id));
      if (!drafts?.every(({ cites }) => cites.length > 0 && cites.every((id) => known.has(id)))) return undefined;
      return verify(drafts, answer.citations, answer.language);
    },
  };
}
