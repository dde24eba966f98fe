import type { Language } from '../domain/language.ts';
import type { BlockOf } from './reply.ts';

/** A heading of the memo's own with its sentences. An empty list leaves the heading out. */
type Sentences = readonly string[];

/**
 * A decision memo of one page. All texts are finished sentences in the memo's language, plain, without marks of lists;
 * the papers add headings and small words of their own (src/text/papers.ts).
 */
export interface Memo {
  readonly language: Language;
  /** "Vilken samordningsmetod passar oss?" */
  readonly title: string;
  /** For whom, where that is known: the municipality, the network. */
  readonly subject?: string;
  /** As the language writes it: "24 november 2026". */
  readonly date: string;
  /** The knowledge's version (Answers.version). */
  readonly version: string;
  /** Who answered: names, or words for how many. */
  readonly answeredBy: Sentences;
  /** `why`: the answers that speak for it most, in a sentence or two. */
  readonly recommended: { readonly method: string; readonly why: string };
  /** `margin` in words: "3 poäng efter". `why`: what sets the two apart, in a sentence. */
  readonly runnerUp?: { readonly method: string; readonly margin: string; readonly why: string };
  /** Every method's score, best first; the recommended one is marked. */
  readonly scores: Omit<BlockOf<'chart'>, 'kind'>;
  /** The answers that made the result, weightiest first. */
  readonly reasons: Sentences;
  /** The answers that speak against it. */
  readonly against: Sentences;
  /** Of a group: what was settled, and how. */
  readonly settled: Sentences;
  /** Methods that are ruled out, and by what. */
  readonly vetoes: Sentences;
  /** The smallest changes that give another result. */
  readonly flips: Sentences;
  /** What to expect: `stated` by the source, `estimated` by us. */
  readonly resources: { readonly stated: Sentences; readonly estimated: Sentences };
  /** Start here, move on when …; `editorial`: the source only gives the order from light to heavy. */
  readonly growth: { readonly steps: Sentences; readonly editorial: boolean };
  readonly firstSteps: Sentences;
  /** Networks that run the method. */
  readonly examples: Sentences;
  /** Title and date of each source; `address` where it has one. */
  readonly sources: readonly { readonly text: string; readonly address?: string }[];
}
