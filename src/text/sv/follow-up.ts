import { day } from '../dates.ts';
import type { FollowUpMessages } from '../follow-up.ts';
import type { Words } from '../messages.ts';

export const followUp: Words<FollowUpMessages> = {
  'follow.title': ({ network }) => `Hur går det? · ${network}`,
  'follow.intro': ({ company }) => `Det är dags att berätta hur det går med åtagandena för ${company}.`,
  'follow.asked': ({ date, late }) => (late ? `var tänkt till ${day('sv', date)}` : `senast ${day('sv', date)}`),
  'follow.easy': () => 'Ett tryck räcker. ”Oförändrat” är också ett svar, och kör det fast kan du be om hjälp.',
  'follow.more': ({ count }) => (count === 1 ? 'Ett åtagande till väntar.' : `${count} åtaganden till väntar.`),
  'follow.lapses': ({ date }) =>
    `Hör vi inget före den ${day('sv', date)} låter vi företaget vila i nätverket. Inga andra företag ser det, och en uppdatering räcker för att komma tillbaka.`,
  'follow.same': ({ title }) => `Oförändrat: ${title}`,
  'follow.update': ({ title }) => `Uppdatera: ${title}`,
  'follow.list': () => 'Mina åtaganden',
  'follow.lapsed': ({ company, network, since }) =>
    `${company} har inte lämnat någon uppdatering sedan den ${day('sv', since)} och vilar nu i nätverket ${network}. Inga andra företag ser det. Lämna en uppdatering när det passar, så är ni med igen.`,
  'follow.lapsed.coordinator': ({ company, since }) =>
    `${company} har inte lämnat någon uppdatering sedan den ${day('sv', since)} och vilar nu. Bara koordinatorerna ser det.`,
  'follow.ended': ({ network, date, after }) =>
    `Projektperioden för ${network} gick ut den ${day('sv', date)}. Tandem ber inte längre företagen om uppdateringar.${after === undefined ? '' : ` Om tiden efter projektet står det: ”${after}”`} Ändra slutdatumet i inställningarna om verksamheten fortsätter.`,
  'follow.woken': ({ company }) => `${company} är aktivt i nätverket igen.`,
};
