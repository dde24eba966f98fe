import type { Words } from '../messages.ts';
import type { PapersMessages } from '../papers.ts';

export const papers: Words<PapersMessages> = {
  'papers.memo': () => 'Decision memo',
  'papers.recommended': () => 'Recommendation',
  'papers.runnerUp': ({ method, margin, why }) => `Runner-up: ${method} (${margin})${why ? `. ${why}` : ''}`,
  'papers.answeredBy': ({ names }) => `Answered by ${names}`,
  'papers.reasons': () => 'The answers that decided it',
  'papers.against': () => 'What speaks against it',
  'papers.settled': () => 'What you settled together',
  'papers.more': ({ count }) => `… and ${count} more`,
  'papers.vetoes': () => 'Methods that are ruled out',
  'papers.flips': () => 'What would change the result',
  'papers.resources': () => 'Resources to expect',
  'papers.stated': () => 'According to the source',
  'papers.estimated': () => 'Our estimate, not the source’s',
  'papers.growth': () => 'The way on from here',
  'papers.growth.editorial': () => 'The source only gives the order from light to heavy. When to take the next step is our judgement.',
  'papers.firstSteps': () => 'First steps',
  'papers.examples': () => 'How others do it',
  'papers.sources': () => 'Sources',
  'papers.method': () => 'Method',
  'papers.score': () => 'Score',
  'papers.version': ({ version, date }) => `Tandem · knowledge version ${version} · ${date}`,
};
