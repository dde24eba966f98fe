import type { Words } from '../messages.ts';
import type { PapersMessages } from '../papers.ts';

export const papers: Words<PapersMessages> = {
  'papers.memo': () => 'Beslutsunderlag',
  'papers.recommended': () => 'Rekommendation',
  'papers.runnerUp': ({ method, margin, why }) => `Näst bäst: ${method} (${margin})${why ? `. ${why}` : ''}`,
  'papers.answeredBy': ({ names }) => `Svar av: ${names}`,
  'papers.reasons': () => 'Svaren som avgjorde',
  'papers.against': () => 'Talar emot',
  'papers.settled': () => 'Det här avgjorde ni tillsammans',
  'papers.more': ({ count }) => `… och ${count} till`,
  'papers.vetoes': () => 'Metoder som faller bort',
  'papers.flips': () => 'Det här skulle ändra resultatet',
  'papers.resources': () => 'Resurser att räkna med',
  'papers.stated': () => 'Enligt källan',
  'papers.estimated': () => 'Vår uppskattning, inte källans',
  'papers.growth': () => 'Vägen vidare',
  'papers.growth.editorial': () => 'Källan anger bara ordningen från lätt till tung. Tidpunkten för nästa steg är vår egen bedömning.',
  'papers.firstSteps': () => 'Börja så här',
  'papers.examples': () => 'Så gör andra',
  'papers.sources': () => 'Källor',
  'papers.method': () => 'Metod',
  'papers.score': () => 'Poäng',
  'papers.version': ({ version, date }) => `Tandem · faktaunderlag, version ${version} · ${date}`,
};
