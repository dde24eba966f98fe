import type { EvidenceLevel } from '../../domain/commitment.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { number } from '../numbers.ts';
import type { ReviewMessages } from '../review.ts';
import { commit } from './commit.ts';
import { MEASURED, PRODUCTS } from './commit-show.ts';

const ROWS = {
  company: 'Yritys',
  figure: 'Toteuma',
  status: 'Tilanne',
  by: 'Ilmoittaja',
  period: 'Ajanjakso',
  measured: 'Mitattu vai arvioitu',
  link: 'Näyttö',
  double: 'Mahdollinen kaksoislaskenta',
  asked: 'Täydennyspyyntö',
} as const;
const levelOf = (level: EvidenceLevel): string => commit['commit.level']({ level });
const FIELDS = { verifier: 'Todentaja', standard: 'Sovellettu standardi', dated: 'Lausunnon päivämäärä', note: 'Lisätiedot' } as const;
const HINTS = {
  verifier: 'Esimerkiksi tilintarkastusyhteisö tai sertifiointilaitos.',
  standard: 'Esimerkiksi ISO 14064-1 tai ISO 50001.',
  dated: 'Päivä, esimerkiksi 15.3.2026.',
  note: 'Mitä lausunto kattaa, jos se ei kata kaikkea.',
} as const;

export const review: Words<ReviewMessages> = {
  'figure.goal': ({ target, unit = '' }) => `tavoitearvo ${number('fi', target)} ${unit}`.trim(),
  'review.title': ({ network }) => `Tarkistettavana: ${network}`,
  'review.intro': () => 'Päivitykset, joihin on liitetty näyttöä ja joita kukaan ei ole vielä tarkistanut, vanhin ensin.',
  'review.none': () => 'Ei tarkistettavaa juuri nyt.',
  'review.next': () => 'Näytä seuraavat',
  'review.row': ({ row }) => ROWS[row],
  'review.by': ({ name = 'joku', at, product, onBehalf }) =>
    `${name}, ${day('fi', at)}, ${PRODUCTS[product]}${onBehalf ? ' · yrityksen puolesta' : ''}`,
  'review.measured': ({ how }) => MEASURED[how],
  'review.double': ({ reason, title, company }) => {
    if (reason === 'avoided') return 'Muiden välttämät päästöt on laskettu omaksi vähennykseksi.';
    if (reason === 'scope2') return `Sama sähkö tai lämpö on laskettu sekä markkina- että sijaintiperusteisesti: ”${title}”.`;
    return reason === 'same-company'
      ? `Muistuttaa yrityksen omaa sitoumusta ”${title}”.`
      : `Muistuttaa sitoumusta ”${title}” (${company}).`;
  },
  'review.askedOn': ({ by = 'Koordinaattori', at, words }) => `${by}, ${day('fi', at)}: ”${words}”`,
  'review.button.checked': () => 'Tarkistettu',
  'review.button.third': () => 'Kolmas osapuoli',
  'review.button.ask': () => 'Pyydä lisää',
  'review.button.file': ({ name }) => `Lataa ${name}`,

  'review.saved': ({ company, title, level }) => `Merkitty: ${company}, ”${title}”: ${levelOf(level)}.`,
  'review.done': ({ level, at, by = 'Joku muu', standard }) =>
    `${by} ehti ensin: ${levelOf(level)} ${day('fi', at)}${standard === undefined ? '' : ` (${standard})`}. Mikään ei muuttunut.`,
  'review.undone': () => 'Päivitys on kumottu. Tarkistettavaa ei ole.',
  'review.own': ({ company }) => `Edustat yritystä ${company}. Sen näytön tarkistaa toinen koordinaattori.`,
  'review.told': ({ network, title, level }) => `${network}: päivityksesi sitoumukseen ”${title}” on nyt ${levelOf(level)}.`,

  'review.third.title': () => 'Kolmas osapuoli',
  'review.third.field': ({ field }) => FIELDS[field],
  'review.third.hint': ({ field }) => HINTS[field],
  'review.third.date': ({ typed }) => `”${typed}” ei kelpaa lausunnon päivämääräksi. Anna päivä, joka on jo ollut, esimerkiksi 15.3.2026.`,
  'review.ask.title': () => 'Täydennyspyyntö',
  'review.ask.words': ({ company, title }) => `Mitä yritykseltä ${company} tarvitaan sitoumukseen ”${title}”?`,
  'review.ask.hint': () => 'Teksti lähetetään sellaisenaan yksityisviestinä päivityksen tekijälle.',
  'review.submit': () => 'Merkitse',
  'review.send': () => 'Lähetä',
  'review.cancel': () => 'Peruuta',
  'review.asked': ({ company }) => `Täydennyspyyntö on lähetetty (${company}). Päivitys odottaa edelleen luettelossa.`,
  'review.asked.told': ({ network, coordinator, title }) =>
    `${coordinator} (${network}) tarkistaa päivitystäsi sitoumukseen ”${title}” ja kysyy:`,
  'review.asked.how': ({ title }) => `Vastaa uudella päivityksellä ja liitä siihen näyttö: ”sitoumus päivitä ${title} …”.`,

  'review.file': ({ name, expires }) => `${name} (ladattavissa ${day('fi', expires)} asti)`,
  'review.file.gone': () => 'Tiedostoa ei enää ole.',
};
