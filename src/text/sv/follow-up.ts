import { day } from '../dates.ts';
import type { FollowUpMessages } from '../follow-up.ts';
import type { Words } from '../messages.ts';

export const followUp: Words<FollowUpMessages> = {
  'follow.title': ({ network }) => `Hur går det? · ${network}`,
  'follow.intro': ({ company }) => `Det är dags att berätta hur det går med åtagandena för ${company}.`,
  'follow.asked': ({ date, late }) => (late ? `väntades senast ${day('sv', date)}` : `senast ${day('sv', date)}`),
  'follow.easy': () => 'Det räcker med ett tryck. ”Oförändrat” är också ett svar, och om ni har kört fast kan du be om hjälp.',
  'follow.more': ({ count }) => (count === 1 ? 'Ett åtagande till väntar.' : `${count} åtaganden till väntar.`),
  'follow.lapses': ({ date }) =>
    `Om vi inte hör något före den ${day('sv', date)} blir företaget vilande i nätverket. Andra företag ser det inte, och det räcker med en uppdatering för att bli aktiv igen.`,
  'follow.same': ({ title }) => `Oförändrat: ${title}`,
  'follow.update': ({ title }) => `Uppdatera: ${title}`,
  'follow.list': () => 'Mina åtaganden',
  'follow.lapsed': ({ company, network, since }) =>
    `${company} har inte lämnat någon uppdatering sedan den ${day('sv', since)} och är nu vilande i nätverket ${network}. Andra företag ser det inte. Lämna en uppdatering när det passar, så är ni aktiva igen.`,
  'follow.lapsed.coordinator': ({ company, since }) =>
    `${company} har inte lämnat någon uppdatering sedan den ${day('sv', since)} och är nu vilande. Bara koordinatorerna ser det.`,
  'follow.ended': ({ network, date, after }) =>
    `Projektperioden för ${network} gick ut den ${day('sv', date)}. Tandem ber inte längre företagen om uppdateringar.${after === undefined ? '' : ` Om tiden efter projektet står det i inställningarna: ”${after}”`} Ändra projektets slutdatum i inställningarna om verksamheten fortsätter.`,
  'follow.woken': ({ company }) => `${company} är aktivt i nätverket igen.`,
};
