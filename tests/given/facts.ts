import type { Citation } from '../../src/chat/answers.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';

const TEXTS = {
  'open.what.reach': {
    sv: 'Alla företag kan komma med i ett öppet klimatnätverk utan åtaganden.',
    fi: 'Kaikki yritykset voivat tulla mukaan avoimeen ilmastoverkostoon ilman sitoumuksia.',
    en: 'All companies can take part in an open climate network without commitments.',
  },
  'open.how.start': {
    sv: 'Till ett öppet klimatnätverk utses en koordinator, och en handlingsplan görs upp.',
    fi: 'Avoimelle ilmastoverkostolle nimetään koordinaattori ja laaditaan toimintasuunnitelma.',
    en: 'For an open climate network a coordinator is appointed and a plan of action drawn up.',
  },
  'closed.risks.slack': {
    sv: 'Utan kriterier blir ett stängt klimatnätverk slappt och risken för grönmålning ökar.',
    fi: 'Ilman kriteerejä suljetun ilmastoverkoston toiminta on velttoa ja viherpesun riski kasvaa.',
    en: 'Without criteria a closed climate network is slack and the risk of greenwashing grows.',
  },
  'closed.why.engaged': {
    sv: 'Ett stängt klimatnätverk är endast till för företag som är engagerade i klimatarbete.',
    fi: 'Suljettu ilmastoverkosto on tarkoitettu vain yrityksille, jotka ovat sitoutuneet ilmastotyöhön.',
    en: 'A closed climate network is only for companies that are engaged in climate work.',
  },
  'frontrunner.examples.fee': {
    sv: 'Greenreality Network i Villmanstrand kostar 500–1 000 € om året.',
    fi: 'Lappeenrannan Greenreality Network maksaa 500–1 000 € vuodessa.',
    en: 'The Greenreality Network in Lappeenranta costs 500–1,000 € a year.',
  },
  'frontrunner.examples.staff': {
    sv: 'Den direkta driften av medlemstjänster i Greenreality Network tar ca 2 årsverken, och därutöver deltar ca 6 personer.',
    fi: 'Jäsenpalvelujen suora hoito vie Greenreality Networkissa noin 2 henkilötyövuotta, ja lisäksi mukana on noin 6 henkilöä.',
    en: 'Running member services directly takes about 2 person-years in the Greenreality Network, and about 6 people are involved besides.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type FactId = keyof typeof TEXTS;
export const FACT_IDS = Object.keys(TEXTS) as FactId[];

const SOURCE: Readonly<Record<Language, string>> = {
  sv: 'Metoder för samordning, 2022-01',
  fi: 'Koordinointitapoja, 2022-01',
  en: 'Coordination methods, 2022-01',
};

/** Six facts as the engine would cite them. */
export function fact(id: FactId, language: Language): Citation {
  const [method, aspect] = id.split('.') as [Citation['method'], Citation['aspect']];
  return { id, method, aspect, quote: TEXTS[id][language], cell: 'Var', source: SOURCE[language], address: 'https://example.org/metoder' };
}

export const facts = (language: Language, ids: readonly FactId[] = FACT_IDS): readonly Citation[] => ids.map((id) => fact(id, language));

export const everyFact = LANGUAGES.flatMap((language) => FACT_IDS.map((id) => ({ language, fact: fact(id, language) })));
