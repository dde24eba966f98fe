import type { Words } from '../messages.ts';
import type { PapersMessages } from '../papers.ts';

export const papers: Words<PapersMessages> = {
  'papers.memo': () => 'Muistio päätöksentekoa varten',
  'papers.recommended': () => 'Suositus',
  'papers.runnerUp': ({ method, margin, why }) => `Toiseksi paras: ${method} (${margin})${why ? `. ${why}` : ''}`,
  'papers.answeredBy': ({ names }) => `Vastaajat: ${names}`,
  'papers.reasons': () => 'Ratkaisevat vastaukset',
  'papers.against': () => 'Puhuu vastaan',
  'papers.settled': () => 'Tämän ratkaisitte yhdessä',
  'papers.more': ({ count }) => `… ja vielä ${count}`,
  'papers.vetoes': () => 'Nämä tavat eivät tule kyseeseen',
  'papers.flips': () => 'Tämä muuttaisi tuloksen',
  'papers.resources': () => 'Tarvittavat resurssit',
  'papers.stated': () => 'Lähteen mukaan',
  'papers.estimated': () => 'Oma arviomme, ei lähteestä',
  'papers.growth': () => 'Miten tästä eteenpäin',
  'papers.growth.editorial': () => 'Lähde kertoo vain järjestyksen kevyimmästä raskaimpaan. Seuraavan vaiheen ajankohta on oma arviomme.',
  'papers.firstSteps': () => 'Näin pääsette alkuun',
  'papers.examples': () => 'Näin muualla on tehty',
  'papers.sources': () => 'Lähteet',
  'papers.method': () => 'Koordinointitapa',
  'papers.score': () => 'Pisteet',
  'papers.version': ({ version, date }) => `Tandem · tietopohjan versio ${version} · ${date}`,
};
