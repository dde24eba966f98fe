import type { BadgeMessages } from '../badge.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { count } from '../numbers.ts';
import { commit } from './commit.ts';

const LANGUAGES = { sv: 'svenska', fi: 'finska', en: 'engelska' } as const;

export const badge: Words<BadgeMessages> = {
  'badge.face.kind': ({ kind }) => (kind === 'certificate' ? 'Diplom' : 'Märke'),
  'badge.face.member': () => 'Klimatåtaganden med underlag och uppföljning',
  'badge.face.granted': ({ date }) => `Beviljat ${day('sv', date)}`,
  'badge.face.by': ({ by }) => `Utfärdare: ${by}`,
  'badge.face.see': () => 'Vad det grundar sig på och om det gäller:',
  'badge.face.over': ({ since }) => (since === undefined ? 'Gäller inte längre' : `Gällde till ${day('sv', since)}`),
  'badge.face.alt': ({ company, by, date, over }) =>
    `Märke för ${company}, beviljat av ${by} ${day('sv', date)}${over ? '. Det gäller inte längre' : ''}`,

  'badge.title': ({ company }) => `Märke: ${company}`,
  'badge.list.title': ({ network }) => `Märken: ${network}`,
  'badge.list.none': () =>
    'Inget företag har märket. När ett företag ber om det får du ett meddelande. Du kan också skriva till exempel ”åtagande märke Företaget Ab”.',
  'badge.off': ({ network }) => `${network} beviljar inga märken.`,
  'badge.valid': ({ until }) =>
    `Gäller till ${day('sv', until)} om inget ändras. En ny uppdatering förlänger giltighetstiden. Märket förfaller automatiskt om kriterierna inte längre uppfylls.`,
  'badge.over': ({ since }) => (since === undefined ? 'Gäller inte längre.' : `Gällde till ${day('sv', since)}.`),
  'badge.never': () => 'Märket har inte beviljats.',
  'badge.lack': ({ lack, needs, months }) => {
    if (lack === 'off') return 'Nätverket beviljar inga märken.';
    if (lack === 'member') return 'Företaget är inte med i nätverket.';
    if (lack === 'commitments') return `Det behövs minst ${count('sv', needs)} åtagande${needs === 1 ? '' : 'n'}.`;
    if (lack === 'evidence') return `Minst ${count('sv', needs)} åtagande${needs === 1 ? '' : 'n'} måste ha underlag.`;
    return `Den senaste uppdateringen får vara högst ${months} månader gammal.`;
  },
  'badge.lacks': ({ lacks }) => `Det här saknas:\n${lacks.map((lack) => `– ${lack}`).join('\n')}`,
  'badge.ready': () => 'Kriterierna är uppfyllda. Koordinatorn kan bevilja märket.',
  'badge.page': () => 'Märkets sida',
  'badge.endedFor': ({ reason }) => `Koordinatorn drog in märket. Motivering: ”${reason}”`,
  'badge.grantedBy': ({ name = 'koordinatorn', date }) => `Beviljat ${day('sv', date)} (${name})`,
  'badge.file': ({ language, format }) => `Märket på ${LANGUAGES[language]}, ${format.toUpperCase()}`,
  'badge.button.ask': () => 'Be om märket',
  'badge.button.grant': ({ company }) => `Bevilja: ${company}`,
  'badge.button.end': () => 'Dra in märket',
  'badge.button.files': () => 'Hämta bilderna',
  'badge.button.show': ({ company }) => `Visa: ${company}`,
  'badge.button.more': () => 'Visa fler',
  'badge.asked': () => 'Koordinatorerna har fått veta att ni vill ha märket.',
  'badge.granted': ({ company, until }) => `Märket är beviljat: ${company}. Det gäller till ${day('sv', until)} om inget ändras.`,
  'badge.ended': ({ company }) => `Märket är indraget: ${company}. Det framgår också av märkets sida.`,
  'badge.already': ({ company, name = 'någon', date }) => `${company} har redan märket (${name}, ${day('sv', date)}). Inget ändrades.`,
  'badge.authority': () =>
    'Märket beviljas av en kommun, och ingen är angiven. Ange kommunen först: skriv till exempel ”nätverk inställningar kommun Exempelviks stad”. Bevilja sedan märket på nytt.',
  'badge.none': ({ company }) => `${company} har inget märke att dra in.`,
  'badge.end.title': () => 'Dra in märket',
  'badge.end.reason': ({ company }) => `Motivering till ${company}`,
  'badge.end.hint': () => 'Skickas ordagrant till företaget. Visas inte offentligt.',
  'badge.cancel': () => 'Avbryt',
  'badge.own': ({ company }) => `Du företräder ${company}, så någon annan koordinator måste besluta om företagets märke.`,
  'badge.told.asked': ({ company, network }) => `${company} önskar få märket i nätverket ${network}.`,
  'badge.told.granted': ({ network, until }) => `${network} har beviljat er märket. Det gäller till ${day('sv', until)} om inget ändras.`,
  'badge.told.ended': ({ network, reason }) =>
    `${network} har dragit in ert märke. Ta bort det överallt där ni visar det. Koordinatorns motivering: ”${reason}”`,

  'badge.page.title': ({ company }) => `Märke för ${company}`,
  'badge.page.valid': ({ by, granted, until }) =>
    `Märket gäller. ${by} beviljade det ${day('sv', granted)}. Det gäller till ${day('sv', until)} om inget ändras.`,
  'badge.page.over': ({ by, granted, since }) =>
    `${since === undefined ? 'Märket gäller inte längre.' : `Märket gällde till ${day('sv', since)}.`} ${by} beviljade det ${day('sv', granted)}.`,
  'badge.page.behind': () => 'Vad märket grundar sig på',
  'badge.page.rule': ({ needs, months }) =>
    `Märket gäller bara så länge företaget är med i nätverket och har minst ${count('sv', needs)} klimatåtagande${needs === 1 ? '' : 'n'} med underlag, och den senaste uppdateringen är högst ${months} månader gammal. Annars förfaller det automatiskt.`,
  'badge.page.count': ({ level, count: n }) =>
    `${level === 'none' ? 'utan uppdatering' : commit['commit.level']({ level })}: ${count('sv', n)}`,
  'badge.page.newest': ({ date }) => `Senaste uppdatering: ${day('sv', date)}`,
  'badge.page.commitments': () => 'Offentliga åtaganden',
  'badge.page.claims': () => 'Offentliga påståenden',
  'badge.page.not': () => 'Märket säger att företaget arbetar mot sina åtaganden i nätverket. Det säger inget om enskilda produkter.',
};
