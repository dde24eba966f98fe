/** Headings and small words of what leaves as a file. */
export interface PapersMessages {
  /** What the paper is, over its title. */
  'papers.memo': null;
  'papers.recommended': null;
  'papers.runnerUp': { method: string; margin: string; why: string };
  'papers.answeredBy': { names: string };
  'papers.reasons': null;
  'papers.against': null;
  'papers.settled': null;
  /** How many sentences of a list did not fit. */
  'papers.more': { count: number };
  'papers.vetoes': null;
  'papers.flips': null;
  'papers.resources': null;
  'papers.stated': null;
  'papers.estimated': null;
  'papers.growth': null;
  /** The source only gives the order from light to heavy. */
  'papers.growth.editorial': null;
  'papers.firstSteps': null;
  'papers.examples': null;
  'papers.sources': null;
  'papers.method': null;
  'papers.score': null;
  'papers.version': { version: string; date: string };
}
