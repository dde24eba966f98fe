import type { Lack } from '../../domain/claims.ts';
import { noonOf } from '../../domain/day.ts';
import type { ClaimField, ClaimRow, ClaimsMessages } from '../claims.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { list } from '../numbers.ts';

const FIELDS: Readonly<Record<ClaimField, string>> = {
  commitment: 'Åtagande',
  text: 'Påstående',
  about: 'Påståendet handlar om',
  subject: 'Påståendet gäller',
  offsets: 'Bygger på klimatkompensation',
  plan: 'Plan',
  planAddress: 'Planens webbadress',
  expert: 'Oberoende sakkunnig',
  expertAt: 'Den sakkunnigas senaste granskning',
};
const HINTS: Readonly<Record<ClaimField, string>> = {
  commitment: '',
  text: 'Ordagrant så som det ska publiceras: vad, hur mycket och sedan när. Högst 500 tecken.',
  about: '',
  subject: '',
  offsets: 'Det vill säga utsläppskrediter eller minskningar som görs någon annanstans.',
  plan: 'Hur ni ska nå målet, eller hur ni nådde det.',
  planAddress: 'Krävs när påståendet gäller framtiden: https://…',
  expert: 'Krävs när påståendet gäller framtiden: vem som regelbundet granskar planen.',
  expertAt: 'Datum, högst ett år tillbaka, till exempel 15.3.2026.',
};
const ROWS: Readonly<Record<ClaimRow, string>> = {
  state: 'Läge',
  company: 'Företag',
  commitment: 'Åtagande',
  text: 'Påstående',
  about: 'Handlar om',
  figure: 'Resultat',
  evidence: 'Underlag',
  baseline: 'Utgångsvärde',
  due: 'Måldatum',
  plan: 'Plan',
  expert: 'Sakkunnig',
  lacks: 'Saknas',
  flags: 'Allmänna uttryck',
  doubles: 'Eventuell dubbelräkning',
  decided: 'Beslut',
  expires: 'Gäller till',
};
const STATES = {
  waiting: 'väntar på koordinatorn',
  released: 'godkänt för publicering',
  refused: 'avslaget',
  withdrawn: 'återtaget av företaget',
  lapsed: 'har förfallit',
} as const;

const LACKS: Readonly<Record<Lack, (months: number) => string>> = {
  offsets: () =>
    'En produkt får inte påstås vara neutral eller bättre för klimatet tack vare kompensation (direktiv (EU) 2024/825). Det går inte att avhjälpa med fler uppgifter: beskriv i stället vad ni själva har minskat.',
  baseline: () => 'Utgångsvärdet eller basåret saknas i åtagandet. Lägg till det: skriv ”åtagande ändra”.',
  date: () => 'Åtagandet har inget måldatum. Lägg till det: skriv ”åtagande ändra”.',
  plan: () => 'Planen saknas.',
  evidence: () => 'Det finns inget underlag. Gör först en uppdatering med en länk eller en fil.',
  stale: (months) => `Underlaget är äldre än ${months} månader. Gör först en ny uppdatering med underlag.`,
  address: () => 'Ett påstående om framtiden kräver en offentlig plan: ange planens adress, som börjar med https://.',
  expert: () => 'Ett påstående om framtiden kräver att en oberoende sakkunnig granskar planen regelbundet: ange vem.',
  expertDate: () => 'Ange när den sakkunniga senast granskade planen. Det får vara högst ett år sedan.',
};

const because = (reason: string | undefined): string => (reason === undefined ? '' : ` Motivering: ”${reason}”`);

export const claims: Words<ClaimsMessages> = {
  'claim.form.title': () => 'Offentligt påstående',
  'claim.form.submit': () => 'Skicka till koordinatorn',
  'claim.form.cancel': () => 'Avbryt',
  'claim.field': ({ field }) => FIELDS[field],
  'claim.hint': ({ field }) => HINTS[field],
  'claim.about': ({ about }) => (about === 'reached' ? 'något som har uppnåtts' : 'framtiden'),
  'claim.subject': ({ subject }) => (subject === 'company' ? 'företagets verksamhet' : 'en produkt eller tjänst'),
  'claim.yesNo': ({ value }) => (value === 'yes' ? 'ja' : 'nej'),

  'claim.nothing': () => 'Ett påstående gäller alltid ett åtagande, och ni har inga ännu.',
  'claim.unknown': ({ typed }) =>
    `Jag hittade inget åtagande som börjar på ”${typed}”. Välj åtagandet i formuläret eller börja med dess namn.`,
  'claim.which': ({ typed }) => (typed === '' ? 'Vilket åtagande gäller påståendet?' : `Vilket åtagande gäller ”${typed}”?`),
  'claim.mend': ({ title, lacks, months }) =>
    `Innan ni kan göra ett påstående om ”${title}” behöver åtagandet kompletteras:\n${lacks.map((lack) => `– ${LACKS[lack](months)}`).join('\n')}`,
  'claim.again': () => 'Kompletterat, till påståendet',
  'claim.pick': ({ title }) => title,
  'claim.lacks': ({ lacks, months }) =>
    `Påståendet kan inte lämnas in ännu.\n${lacks.map((lack) => `– ${LACKS[lack](months)}`).join('\n')}\nDet här är inte juridisk rådgivning.`,
  'claim.lack': ({ lack, months }) => LACKS[lack](months),
  'claim.date': ({ typed }) => `Jag förstod inte datumet ”${typed}”. Skriv till exempel 15.3.2026.`,
  'claim.waits': ({ title }) =>
    `Påståendet om ”${title}” väntar på koordinatorn. Det är inte offentligt förrän koordinatorn har godkänt det.`,
  'claim.flags': ({ words }) =>
    `${list(
      'sv',
      words.map((word) => `”${word}”`),
    )}: ett allmänt miljöpåstående utan erkänd utmärkt miljöprestanda. Sådana är förbjudna i marknadsföring till konsumenter, om det inte av samma text framgår exakt vad som avses (direktiv (EU) 2024/825, tillämpas sedan 27.9.2026).`,
  'claim.notAdvice': () => 'Granskningen är ett stöd, inte juridisk rådgivning. Företaget ansvarar självt för sina påståenden.',

  'claim.title': ({ company }) => `Påstående: ${company}`,
  'claim.list.title': ({ network }) => `Påståenden: ${network}`,
  'claim.list.none': () => 'Inga påståenden.',
  'claim.list.waiting': ({ waiting }) => (waiting ? 'Väntar på koordinatorn, de äldsta först.' : 'Inget påstående väntar. De senaste:'),
  'claim.row': ({ row }) => ROWS[row],
  'claim.state': ({ state }) => STATES[state],
  'claim.decided': ({ by = 'koordinatorn', at, reason }) => `${by}, ${day('sv', at)}.${because(reason)}`,
  'claim.baseline': ({ value, year }) => (year === undefined ? value : `${value} (${year})`),
  'claim.expert': ({ name, at }) => (at === undefined ? name : `${name}, ${day('sv', noonOf(at))}`),
  'claim.none': () => 'inte angivet',
  'claim.show': ({ beginning }) => `Visa: ”${beginning}”`,
  'claim.more': () => 'Visa fler',
  'claim.new': () => 'Nytt påstående',
  'claim.anew': () => 'Lämna in på nytt',
  'claim.release': () => 'Godkänn för publicering',
  'claim.releaseAnyway': () => 'Godkänn ändå',
  'claim.refuse': () => 'Avslå',
  'claim.withdraw': () => 'Återta',
  'claim.sure': () => 'Läs anmärkningarna innan du godkänner påståendet. Kan det godkännas ändå?',

  'claim.refuse.title': () => 'Avslå påståendet',
  'claim.refuse.reason': ({ company }) => `Motivering till ${company}`,
  'claim.refuse.hint': () => 'Skickas ordagrant till företaget.',

  'claim.released': ({ company, expires, register }) =>
    `Påståendet från ${company} är godkänt. Det förfaller automatiskt ${day('sv', expires)}.${register ? ' Det syns nu i det offentliga registret.' : ''}`,
  'claim.refused': ({ company }) => `Påståendet är avslaget. ${company} har fått motiveringen.`,
  'claim.withdrawn': () => 'Påståendet är återtaget och syns inte längre offentligt.',
  'claim.already': ({ state, by = 'någon', at, reason }) =>
    `Påståendet är redan avgjort: ${STATES[state]} (${by}${at === undefined ? '' : `, ${day('sv', at)}`}).${because(reason)} Inget ändrades.`,
  'claim.own': ({ company }) => `Du företräder ${company}. Någon annan koordinator måste avgöra företagets påståenden.`,
  'claim.notYours': () => 'Åtagandet eller påståendet hör inte till ert företag.',

  'claim.told.new': ({ company, title }) => `${company} vill offentliggöra ett påstående om ”${title}”.`,
  'claim.told.released': ({ network, title, expires }) =>
    `${network}: påståendet om ”${title}” är godkänt för publicering. Det förfaller automatiskt ${day('sv', expires)} om ni inte lämnar in ett nytt med aktuellt underlag.`,
  'claim.told.refused': ({ network, title, reason }) =>
    `${network}: påståendet om ”${title}” får inte användas. Koordinatorns motivering: ”${reason}”`,
};
