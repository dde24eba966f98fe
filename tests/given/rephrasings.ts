import type { Language } from '../../src/domain/language.ts';
import type { FactId } from './facts.ts';

/** A sentence as a model might write it, and the facts it says it stands on. */
export interface Rephrasing {
  readonly language: Language;
  readonly cites: readonly string[];
  readonly text: string;
}
type Spoilt = Rephrasing & { readonly how: string };

const good = (language: Language, cites: readonly FactId[], text: string): Rephrasing => ({ language, cites, text });
const bad = (how: string, language: Language, cites: readonly string[], text: string): Spoilt => ({ how, language, cites, text });

const [REACH, START, SLACK, ENGAGED, FEE, STAFF] = [
  'open.what.reach',
  'open.how.start',
  'closed.risks.slack',
  'closed.why.engaged',
  'frontrunner.examples.fee',
  'frontrunner.examples.staff',
] as const;

/** True sentences: what a verifier should let through. Written before it was tuned. */
export const GOOD: readonly Rephrasing[] = [
  good('sv', [REACH], 'I ett öppet klimatnätverk kan alla företag komma med utan åtaganden.'),
  good('sv', [REACH], 'Ett öppet klimatnätverk kan alla företag delta i, utan åtaganden.'),
  good('sv', [START], 'För ett öppet klimatnätverk utser man en koordinator och gör upp en handlingsplan.'),
  good('sv', [SLACK], 'Ett stängt klimatnätverk utan kriterier blir slappt, och då ökar risken för grönmålning.'),
  good('sv', [ENGAGED], 'Endast företag som är engagerade i klimatarbetet hör hemma i ett stängt klimatnätverk.'),
  good('sv', [FEE], 'I Villmanstrand kostar Greenreality Network 500–1000 euro per år.'),
  good(
    'sv',
    [STAFF],
    'Medlemstjänsternas direkta drift i Greenreality Network tar ungefär två årsverken, och ungefär sex personer deltar därutöver.',
  ),
  good(
    'sv',
    [REACH, START],
    'Alla företag kan komma med i ett öppet klimatnätverk utan åtaganden, och till nätverket utses en koordinator och en handlingsplan görs upp.',
  ),
  good('fi', [REACH], 'Avoimeen ilmastoverkostoon voivat tulla mukaan kaikki yritykset ilman sitoumuksia.'),
  good('fi', [REACH], 'Avoimessa ilmastoverkostossa voivat olla mukana kaikki yritykset, eikä sitoumuksia ole.'),
  good('fi', [START], 'Avointa ilmastoverkostoa varten laaditaan toimintasuunnitelma ja nimetään koordinaattori.'),
  good('fi', [SLACK], 'Suljetussa ilmastoverkostossa toiminta on ilman kriteerejä velttoa, ja riski viherpesusta kasvaa.'),
  good('fi', [ENGAGED], 'Suljettu ilmastoverkosto on vain niille yrityksille, jotka ovat sitoutuneet ilmastotyöhön.'),
  good('fi', [FEE], 'Greenreality Network Lappeenrannassa maksaa 500–1000 euroa vuodessa.'),
  good(
    'fi',
    [STAFF],
    'Greenreality Networkin jäsenpalvelujen suora hoito vie noin kaksi henkilötyövuotta, ja mukana on lisäksi noin kuusi henkilöä.',
  ),
  good(
    'fi',
    [REACH, START],
    'Kaikki yritykset voivat tulla mukaan avoimeen ilmastoverkostoon ilman sitoumuksia, ja verkostolle nimetään koordinaattori ja laaditaan toimintasuunnitelma.',
  ),
  good('en', [REACH], 'An open climate network is one in which all companies can take part without commitments.'),
  good('en', [REACH], 'Every company can join an open climate network without making commitments.'),
  good('en', [START], 'An open climate network appoints a coordinator and draws up a plan of action.'),
  good('en', [SLACK], 'A closed climate network without criteria is slack, and then the risk of greenwashing grows.'),
  good('en', [ENGAGED], 'Only companies engaged in climate work belong in a closed climate network.'),
  good('en', [FEE], 'In Lappeenranta, the Greenreality Network costs 500–1000 euros per year.'),
  good(
    'en',
    [STAFF],
    'In the Greenreality Network, running member services directly takes about two person-years, and besides, about six people are involved.',
  ),
  good(
    'en',
    [REACH, START],
    'All companies can take part in an open climate network without commitments, and a coordinator is appointed and a plan of action drawn up for the network.',
  ),
];

/** Sentences that say what the source does not. */
export const SPOILT: readonly Spoilt[] = [
  bad('another number', 'sv', [FEE], 'I Villmanstrand kostar Greenreality Network 500–1 500 € om året.'),
  bad(
    'another number, as a word',
    'sv',
    [STAFF],
    'Den direkta driften av medlemstjänster i Greenreality Network tar ca tre årsverken, och därutöver deltar ca sex personer.',
  ),
  bad(
    'numbers swapped',
    'sv',
    [STAFF],
    'Den direkta driften av medlemstjänster i Greenreality Network tar ca 6 årsverken, och därutöver deltar ca 2 personer.',
  ),
  bad('another name', 'sv', [FEE], 'Greenreality Network i Vasa kostar 500–1 000 € om året.'),
  bad('a name left out', 'sv', [FEE], 'Ett nätverk kostar 500–1 000 € om året.'),
  bad('negation added', 'sv', [ENGAGED], 'Ett stängt klimatnätverk är inte endast till för företag som är engagerade i klimatarbete.'),
  bad('negation lost', 'sv', [REACH], 'Alla företag kan komma med i ett öppet klimatnätverk med åtaganden.'),
  bad('negation moved', 'sv', [SLACK], 'Med kriterier blir ett stängt klimatnätverk slappt utan risken för grönmålning.'),
  bad('invented clause', 'sv', [START], 'Till ett öppet klimatnätverk utses en koordinator, och en handlingsplan görs upp varje höst.'),
  bad('invented word', 'sv', [REACH], 'Alla företag kan gratis komma med i ett öppet klimatnätverk utan åtaganden.'),
  bad('wrong fact', 'sv', [START], 'Alla företag kan komma med i ett öppet klimatnätverk utan åtaganden.'),
  bad('unknown fact', 'sv', ['open.what.everything'], 'Alla företag kan komma med i ett öppet klimatnätverk utan åtaganden.'),
  bad('another language', 'sv', [REACH], 'All companies can take part in an open climate network without commitments.'),
  bad('two methods mixed', 'sv', [REACH, ENGAGED], 'Alla företag kan komma med i ett stängt klimatnätverk utan åtaganden.'),
  bad('a limit lost', 'sv', [ENGAGED], 'Ett stängt klimatnätverk är till för alla företag.'),
  bad('may became must', 'sv', [REACH], 'Alla företag ska komma med i ett öppet klimatnätverk utan åtaganden.'),
  bad('a question', 'sv', [REACH], 'Kan alla företag komma med i ett öppet klimatnätverk utan åtaganden?'),
  bad('negation doubled', 'sv', [REACH], 'Alla företag kan komma med i ett öppet klimatnätverk, inte utan åtaganden.'),
  bad('a word in another’s place', 'sv', [SLACK], 'Utan kriterier blir ett stängt klimatnätverk stängt och risken för grönmålning ökar.'),
  bad('another number', 'fi', [FEE], 'Lappeenrannan Greenreality Network maksaa 50–1 000 € vuodessa.'),
  bad(
    'another number, as a word',
    'fi',
    [STAFF],
    'Jäsenpalvelujen suora hoito vie Greenreality Networkissa noin kolme henkilötyövuotta, ja lisäksi mukana on noin kuusi henkilöä.',
  ),
  bad(
    'numbers swapped',
    'fi',
    [STAFF],
    'Jäsenpalvelujen suora hoito vie Greenreality Networkissa noin 6 henkilötyövuotta, ja lisäksi mukana on noin 2 henkilöä.',
  ),
  bad('another name', 'fi', [FEE], 'Tampereen Greenreality Network maksaa 500–1 000 € vuodessa.'),
  bad(
    'a name in small letters',
    'fi',
    [REACH],
    'Kaikki yritykset voivat tulla mukaan avoimeen ilmastoverkostoon tampereella ilman sitoumuksia.',
  ),
  bad('negation added', 'fi', [START], 'Avoimelle ilmastoverkostolle ei nimetä koordinaattoria eikä laadita toimintasuunnitelmaa.'),
  bad('negation lost', 'fi', [SLACK], 'Kriteerien myötä suljetun ilmastoverkoston toiminta on velttoa ja viherpesun riski kasvaa.'),
  bad('negation by an ending', 'fi', [FEE], 'Lappeenrannan Greenreality Network on maksuton, 500–1 000 € vuodessa.'),
  bad(
    'invented clause',
    'fi',
    [ENGAGED],
    'Suljettu ilmastoverkosto on tarkoitettu vain yrityksille, jotka ovat sitoutuneet ilmastotyöhön ja raportoivat päästönsä.',
  ),
  bad('wrong fact', 'fi', [ENGAGED], 'Avoimelle ilmastoverkostolle nimetään koordinaattori ja laaditaan toimintasuunnitelma.'),
  bad('another language', 'fi', [START], 'Till ett öppet klimatnätverk utses en koordinator, och en handlingsplan görs upp.'),
  bad('two methods mixed', 'fi', [REACH, SLACK], 'Kaikki yritykset voivat tulla mukaan suljettuun ilmastoverkostoon ilman kriteerejä.'),
  bad('a limit lost', 'fi', [ENGAGED], 'Suljettu ilmastoverkosto on tarkoitettu yrityksille, jotka ovat sitoutuneet ilmastotyöhön.'),
  bad('another number', 'en', [FEE], 'The Greenreality Network in Lappeenranta costs 500–10,000 € a year.'),
  bad('a further number', 'en', [REACH], 'All 40 companies can take part in an open climate network without commitments.'),
  bad('another unit of time', 'en', [FEE], 'The Greenreality Network in Lappeenranta costs 500–1,000 € a month.'),
  bad('another name', 'en', [FEE], 'The Greenreality Network in Helsinki costs 500–1,000 € a year.'),
  bad('negation added', 'en', [ENGAGED], 'A closed climate network is not only for companies that are engaged in climate work.'),
  bad('negation lost', 'en', [REACH], 'All companies can take part in an open climate network with commitments.'),
  bad('negation moved', 'en', [REACH], 'Companies without commitments can take part in no open climate network at all.'),
  bad(
    'invented clause',
    'en',
    [SLACK],
    'Without criteria a closed climate network is slack, members leave, and the risk of greenwashing grows.',
  ),
  bad('invented praise', 'en', [START], 'For a successful open climate network a coordinator is appointed and a plan of action drawn up.'),
  bad('wrong fact', 'en', [FEE], 'A closed climate network is only for companies that are engaged in climate work.'),
  bad(
    'another language',
    'en',
    [ENGAGED],
    'Suljettu ilmastoverkosto on tarkoitettu vain yrityksille, jotka ovat sitoutuneet ilmastotyöhön.',
  ),
  bad('two methods mixed', 'en', [REACH, FEE], 'An open climate network costs 500–1,000 € a year.'),
  bad(
    'a subject carried over',
    'en',
    [ENGAGED, REACH],
    'A closed climate network is only for companies that are engaged in climate work, and all companies can take part without commitments.',
  ),
  bad('reversed by a prefix', 'en', [ENGAGED], 'A closed climate network is only for companies that are disengaged in climate work.'),
  bad('an address', 'en', [REACH], 'All companies can take part in an open climate network without commitments: https://example.com/join'),
];
