import type { Memo } from '../../src/chat/memo.ts';
import type { Language } from '../../src/domain/language.ts';

/** A memo as the talk makes one. The municipality and everybody in it are invented. */
const sv: Memo = {
  language: 'sv',
  title: 'Vilken samordningsmetod passar oss?',
  subject: 'Solnäs kommun',
  date: '24 november 2026',
  version: '3f2a9c01b7de',
  answeredBy: ['Anna', 'Joel', 'Åsa'],
  recommended: {
    method: 'Stängt klimatnätverk',
    why: 'Ni vill att företagen förbinder sig till egna mål, har ungefär en person som kan samordna, och ett klimatprogram som åtagandena kan knytas till.',
  },
  runnerUp: { method: 'Öppet klimatnätverk', margin: '3 poäng efter', why: 'Det som också skiljer dem åt är att ansvaret inte delas.' },
  scores: {
    title: 'Poäng per metod',
    alt: 'Stängt klimatnätverk får 14 poäng, öppet klimatnätverk 11, integrering 8, enskilda evenemang 5 och spjutspetsnätverk 4.',
    max: 14,
    bars: [
      { label: 'Stängt klimatnätverk', value: 14, mark: true },
      { label: 'Öppet klimatnätverk', value: 11 },
      { label: 'Integrering i befintlig verksamhet', value: 8 },
      { label: 'Enskilda evenemang och kampanjer', value: 5 },
      { label: 'Spjutspetsnätverk', value: 4 },
    ],
  },
  reasons: [
    'Företagen ska förbinda sig till egna mål (+4).',
    'Kommunen kan ställa kriterier, mäta och stöda (+3).',
    'Det finns ett klimatprogram att knyta åtagandena till (+2).',
    'Ungefär en person kan samordna (+2).',
  ],
  against: [],
  settled: [],
  vetoes: ['Spjutspetsnätverk: det kräver en avgift av företagen, och den vill ni inte ta ut.'],
  flips: [
    'Om nätverket ska vara öppet för alla: öppet klimatnätverk.',
    'Om ingen hinner följa upp åtagandena och arbetstiden är några timmar: integrering i befintlig verksamhet.',
  ],
  resources: {
    stated: ['En koordinator behövs, och stöd åt företagen när de går med.', 'Uppföljningen av åtagandena tar tid varje år.'],
    estimated: ['Ungefär en årsarbetstid och 10 000–20 000 euro per år för möten och kommunikation.'],
  },
  growth: {
    steps: [
      'Börja med ett stängt nätverk för dem som redan vill förbinda sig.',
      'Gå vidare till ett spjutspetsnätverk när minst fem medlemmar har nått sina första mål.',
    ],
    editorial: true,
  },
  firstSteps: [
    'Bestäm kriterierna för att gå med, och vad kommunen erbjuder i gengäld.',
    'Fråga fem företag som redan har egna mål om de vill vara med från början.',
    'Kom överens om hur åtagandena följs upp varje år.',
  ],
  examples: ['Helsingfors klimatpartner: företag gör åtaganden som följs upp.', 'YmpyräKS i Mellersta Finland.'],
  sources: [{ text: 'Metoder för samordning, uppdaterad 27.1.2022', address: 'https://example.org/metoder_for_samordning' }],
};

const fi: Memo = {
  ...sv,
  language: 'fi',
  title: 'Mikä koordinointitapa sopii meille?',
  subject: 'Päivälän kunta',
  date: '24. marraskuuta 2026',
  answeredBy: ['Aino', 'Väinö'],
  recommended: {
    method: 'Suljettu ilmastoverkosto',
    why: 'Haluatte, että yritykset sitoutuvat omiin tavoitteisiin. Koordinointiin on noin yksi henkilö, ja sitoumukset voi kytkeä ilmasto-ohjelmaan.',
  },
  runnerUp: {
    method: 'Avoin ilmastoverkosto',
    margin: '3 pistettä jäljessä',
    why: 'Tavat erottaa toisistaan myös se, että vastuuta ei jaeta.',
  },
  scores: {
    title: 'Pisteet tavoittain',
    alt: 'Suljettu ilmastoverkosto saa 14 pistettä ja avoin 11.',
    max: 14,
    bars: [
      { label: 'Suljettu ilmastoverkosto', value: 14, mark: true },
      { label: 'Avoin ilmastoverkosto', value: 11 },
      { label: 'Kytkeminen olemassa olevaan toimintaan', value: 8 },
    ],
  },
  reasons: ['Yritykset sitoutuvat omiin tavoitteisiin (+4).', 'Kunta pystyy asettamaan kriteerit, mittaamaan ja tukemaan (+3).'],
  against: [],
  settled: [],
  vetoes: [],
  flips: ['Jos verkosto on avoin kaikille: avoin ilmastoverkosto.'],
  resources: { stated: ['Koordinaattori tarvitaan.'], estimated: ['Noin yksi henkilötyövuosi.'] },
  growth: { steps: ['Aloittakaa suljetusta verkostosta.'], editorial: true },
  firstSteps: ['Päättäkää liittymisen kriteerit.', 'Kysykää viideltä yritykseltä, lähtevätkö ne mukaan.'],
  examples: ['Helsingin ilmastokumppanit.'],
  sources: [{ text: 'Koordinointitapoja, päivitetty 27.1.2022', address: 'https://example.org/koordinointitapoja' }],
};

const en: Memo = {
  ...sv,
  language: 'en',
  title: 'Which coordination method fits us?',
  subject: 'Municipality of Solnäs',
  date: '24 November 2026',
  recommended: {
    method: 'Closed climate network',
    why: 'You want companies to commit to targets of their own, and about one person can coordinate.',
  },
  runnerUp: {
    method: 'Open climate network',
    margin: '3 points behind',
    why: 'What also sets the two apart is that responsibility is not shared.',
  },
  scores: {
    title: 'Score per method',
    alt: 'The closed climate network scores 14, the open one 11.5.',
    max: 14,
    bars: [
      { label: 'Closed climate network', value: 14, mark: true },
      { label: 'Open climate network', value: 11.5 },
    ],
  },
  reasons: ['Companies shall commit to their own targets (+4).'],
  against: [],
  settled: [],
  vetoes: ['Frontrunner network: it asks companies for a fee, which you do not want.'],
  flips: ['If the network is to be open to all: open climate network.'],
  resources: { stated: ['A coordinator is needed.'], estimated: ['About one full-time post.'] },
  growth: { steps: ['Start with a closed network.'], editorial: false },
  firstSteps: ['Decide on the criteria for joining.'],
  examples: ['Helsinki Climate Partners; YmpyräKS in Central Finland.'],
  sources: [{ text: 'Coordination methods, updated 27 January 2022' }],
};

export const MEMOS: Readonly<Record<Language, Memo>> = { sv, fi, en };

const long = (words: string, times: number): string => `${words} `.repeat(times).trim();

/** A memo that nobody would write: everything in it is far too long. */
export const ENDLESS: Memo = {
  ...sv,
  title: long('Vilken samordningsmetod passar oss bäst', 40),
  subject: 'Ö'.repeat(2_000),
  answeredBy: Array.from({ length: 60 }, (_, at) => `Person${at} ${'x'.repeat(80)}`),
  recommended: { method: long('Stängt klimatnätverk', 60), why: long('Ni vill att företagen förbinder sig.', 300) },
  runnerUp: { method: long('Öppet', 100), margin: long('poäng', 100), why: long('Det skiljer.', 200) },
  scores: {
    title: long('Poäng', 200),
    alt: long('Stängt får 14.', 200),
    max: 14,
    bars: Array.from({ length: 30 }, (_, at) => ({ label: long(`Metod ${at}`, 40), value: at / 2 })),
  },
  reasons: Array.from({ length: 40 }, () => long('Svaret ändrade mycket.', 60)),
  against: [],
  settled: [],
  vetoes: Array.from({ length: 40 }, () => 'W'.repeat(3_000)),
  flips: Array.from({ length: 40 }, () => long('Om ni ändrar er.', 60)),
  resources: {
    stated: Array.from({ length: 40 }, () => long('Tid.', 200)),
    estimated: Array.from({ length: 40 }, () => long('Pengar.', 200)),
  },
  growth: { steps: Array.from({ length: 40 }, () => long('Vidare.', 200)), editorial: true },
  firstSteps: Array.from({ length: 40 }, () => long('Börja.', 200)),
  examples: Array.from({ length: 40 }, () => long('Exempel.', 200)),
  sources: Array.from({ length: 40 }, (_, at) => ({ text: long('Källa', 200), address: `https://example.org/${'a'.repeat(900)}${at}` })),
};
