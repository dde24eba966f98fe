import type { Lack } from '../../domain/claims.ts';
import type { ClaimField, ClaimRow, ClaimsMessages } from '../claims.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { list } from '../numbers.ts';

const FIELDS: Readonly<Record<ClaimField, string>> = {
  commitment: 'Åtagande',
  text: 'Påstående',
  about: 'Vad handlar det om',
  subject: 'Vad gäller det',
  offsets: 'Bygger det på klimatkompensation',
  plan: 'Plan',
  planAddress: 'Planens adress på webben',
  expert: 'Oberoende sakkunnig',
  expertAt: 'Senast granskad av den sakkunniga',
};
const HINTS: Readonly<Record<ClaimField, string>> = {
  commitment: '',
  text: 'Exakt så som det ska stå offentligt: vad, hur mycket, sedan när. Högst 500 tecken.',
  about: '',
  subject: '',
  offsets: 'Kompensation: utsläppskrediter eller minskningar som görs någon annanstans.',
  plan: 'Hur ni når dit, eller hur ni nådde dit.',
  planAddress: 'Krävs när det handlar om framtiden: https://…',
  expert: 'Krävs när det handlar om framtiden: vem som regelbundet granskar planen.',
  expertAt: 'Dag, högst ett år sedan, till exempel 15.3.2027.',
};
const ROWS: Readonly<Record<ClaimRow, string>> = {
  state: 'Läge',
  company: 'Företag',
  commitment: 'Åtagande',
  text: 'Påstående',
  about: 'Handlar om',
  figure: 'Uppgift',
  baseline: 'Utgångsläge',
  due: 'Senast',
  plan: 'Plan',
  expert: 'Sakkunnig',
  lacks: 'Saknas',
  flags: 'Allmänna ord',
  doubles: 'Kan vara räknat två gånger',
  decided: 'Avgjort',
  expires: 'Gäller till',
};
const STATES = {
  waiting: 'väntar på koordinatorn',
  released: 'frisläppt',
  refused: 'avslaget',
  withdrawn: 'återtaget av företaget',
  lapsed: 'har förfallit',
} as const;

const LACKS: Readonly<Record<Lack, (months: number) => string>> = {
  offsets: () =>
    'Att en produkt är neutral eller bättre för klimatet tack vare kompensation får inte påstås (direktiv (EU) 2024/825). Det går inte att rätta till med fler uppgifter: beskriv i stället vad ni själva har minskat.',
  baseline: () => 'Utgångsläget och dess år saknas i åtagandet. Lägg till dem: ”åtagande ändra”.',
  date: () => 'Åtagandet har inget slutdatum. Lägg till det: ”åtagande ändra”.',
  plan: () => 'Planen saknas.',
  evidence: () => 'Det finns inget underlag. Gör en uppdatering med en länk eller en fil först.',
  stale: (months) => `Underlaget är äldre än ${months} månader. Gör en ny uppdatering med underlag först.`,
  address: () => 'Om framtiden krävs en offentlig plan: ange planens adress, som börjar med https://.',
  expert: () => 'Om framtiden krävs att en oberoende sakkunnig regelbundet granskar planen: ange vem.',
  expertDate: () => 'Ange när den sakkunniga senast granskade planen: högst ett år sedan.',
};

const because = (reason: string | undefined): string => (reason === undefined ? '' : ` Motivering: ${reason}`);

export const claims: Words<ClaimsMessages> = {
  'claim.form.title': () => 'Offentligt påstående',
  'claim.form.submit': () => 'Lämna till koordinatorn',
  'claim.form.cancel': () => 'Avbryt',
  'claim.field': ({ field }) => FIELDS[field],
  'claim.hint': ({ field }) => HINTS[field],
  'claim.about': ({ about }) => (about === 'reached' ? 'något som är uppnått' : 'framtiden'),
  'claim.subject': ({ subject }) => (subject === 'company' ? 'företagets verksamhet' : 'en produkt eller tjänst'),
  'claim.yesNo': ({ value }) => (value === 'yes' ? 'ja' : 'nej'),

  'claim.nothing': () => 'Ett påstående gäller alltid ett åtagande, och ni har inga ännu.',
  'claim.unknown': ({ typed }) =>
    `Jag hittade inget åtagande som börjar som ”${typed}”. Välj det i formuläret eller skriv dess namn först.`,
  'claim.which': ({ typed }) => `Vilket åtagande gäller ”${typed}”?`,
  'claim.pick': ({ title }) => title,
  'claim.lacks': ({ lacks, months }) =>
    `Påståendet kan inte lämnas in ännu.\n${lacks.map((lack) => `– ${LACKS[lack](months)}`).join('\n')}\nDet här är inte juridisk rådgivning.`,
  'claim.lack': ({ lack, months }) => LACKS[lack](months),
  'claim.date': ({ typed }) => `Jag förstod inte datumet ”${typed}”. Skriv till exempel 15.3.2027.`,
  'claim.waits': ({ title }) => `Påståendet om ”${title}” väntar på koordinatorn. Det är inte offentligt förrän det har släppts fritt.`,
  'claim.flags': ({ words }) =>
    `${list(
      'sv',
      words.map((word) => `”${word}”`),
    )}: ett allmänt miljöpåstående utan erkänt bevis. Sådana är förbjudna i marknadsföring till konsumenter, om inte samma text säger exakt vad som avses (direktiv (EU) 2024/825, tillämpas sedan 27.9.2026).`,
  'claim.notAdvice': () => 'Granskningen är hjälp på vägen, inte juridisk rådgivning. Företaget ansvarar för vad det påstår.',

  'claim.title': ({ company }) => `Påstående: ${company}`,
  'claim.list.title': ({ network }) => `Påståenden: ${network}`,
  'claim.list.none': () => 'Inga påståenden.',
  'claim.list.waiting': ({ waiting }) => (waiting ? 'Väntar på koordinatorn, de äldsta först.' : 'Inget påstående väntar. De senaste:'),
  'claim.row': ({ row }) => ROWS[row],
  'claim.state': ({ state }) => STATES[state],
  'claim.decided': ({ by = 'koordinatorn', at, reason }) => `${by}, ${day('sv', at)}.${because(reason)}`,
  'claim.baseline': ({ value, year }) => (year === undefined ? value : `${value} (${year})`),
  'claim.expert': ({ name, at }) => (at === undefined ? name : `${name}, ${day('sv', new Date(`${at}T12:00:00Z`))}`),
  'claim.none': () => 'inte angivet',
  'claim.show': ({ company }) => `Visa: ${company}`,
  'claim.more': () => 'Visa fler',
  'claim.new': () => 'Nytt påstående',
  'claim.release': () => 'Släpp fritt',
  'claim.releaseAnyway': () => 'Släpp fritt ändå',
  'claim.refuse': () => 'Avslå',
  'claim.withdraw': () => 'Återta',
  'claim.sure': () => 'Läs det här innan påståendet släpps fritt. Håller det ändå?',

  'claim.refuse.title': () => 'Avslå påståendet',
  'claim.refuse.reason': ({ company }) => `Motivering till ${company}`,
  'claim.refuse.hint': () => 'Går ordagrant till företaget.',

  'claim.released': ({ company, expires, register }) =>
    `Frisläppt: påståendet från ${company}. Det förfaller av sig självt ${day('sv', expires)}.${register ? ' Det syns nu i det offentliga registret.' : ''}`,
  'claim.refused': ({ company }) => `Avslaget. ${company} har fått motiveringen.`,
  'claim.withdrawn': () => 'Påståendet är återtaget och syns inte längre offentligt.',
  'claim.already': ({ state, by = 'någon', at, reason }) =>
    `Påståendet är redan avgjort: ${STATES[state]} (${by}${at === undefined ? '' : `, ${day('sv', at)}`}).${because(reason)} Inget ändrades.`,
  'claim.own': ({ company }) => `Du företräder ${company}. Någon annan koordinator avgör företagets påståenden.`,
  'claim.notYours': () => 'Det åtagandet eller påståendet är inte ert.',

  'claim.told.new': ({ company, title }) => `${company} vill säga något offentligt om ”${title}”.`,
  'claim.told.released': ({ network, title, expires }) =>
    `${network}: påståendet om ”${title}” är frisläppt. Det förfaller av sig självt ${day('sv', expires)}, om ni inte lämnar ett nytt med färskt underlag.`,
  'claim.told.refused': ({ network, title, reason }) => `${network}: påståendet om ”${title}” får inte användas. Motivering: ${reason}`,
};
