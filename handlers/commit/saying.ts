import { fold, formsOf } from '../../src/chat/read.ts';
import type { Saying } from '../../src/domain/commitment.ts';
import { SAYING_WORDS } from '../../src/text/commit-words.ts';

/** What ends a word that people set apart: "blocked, need help", "valmis: …". */
const APART = /[,;:.!–—-]+$/u;
/** And what may stand before what follows it. */
const LEAD = /^[\s,;:.!]*(?:[–—-]+\s+)?/u;

/** How it goes, said by the first words in any of the three languages, and what follows them. */
export function readSaying(text: string): { readonly says: Exclude<Saying, 'progress'>; readonly rest: string } | undefined {
  const words = [...text.matchAll(/\S+/gu)];
  const starts: string[] = [];
  let best: { says: Exclude<Saying, 'progress'>; length: number } | undefined;
  for (const [says, forms] of Object.entries(SAYING_WORDS) as [Exclude<Saying, 'progress'>, readonly string[]][]) {
    for (const { folded, length } of formsOf(forms)) {
      starts[length] ??= fold(
        words
          .slice(0, length)
          .map(([word]) => word)
          .join(' '),
      ).replace(APART, '');
      if (starts[length] === folded && length > (best?.length ?? 0)) best = { says, length };
    }
  }
  const last = best && words[best.length - 1];
  return best && last && { says: best.says, rest: withoutLead(text.slice(last.index + last[0].length)) };
}

/** Without the comma or dash that joined it to what stood before. */
export const withoutLead = (text: string): string => text.trim().replace(LEAD, '').trim();
