import { writtenDay } from '../../domain/day.ts';
import type { EngagementMessages } from '../digest-engagement.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';

const SIGNS = {
  updates: 'Päivitys',
  attendance: 'Läsnäolo tapahtumassa',
  rsvps: 'Vastaus kutsuun',
  helped: 'Apu toiselle yritykselle',
  asked: 'Kysymys Tandemille',
} as const;
const KINDS = { call: 'puhelu', meeting: 'tapaaminen', mail: 'viesti' } as const;
const points = (many: number): string => (many === 1 ? '1 piste' : `${count('fi', many)} pistettä`);

export const digestEngagement: Words<EngagementMessages> = {
  'weights.title': () => 'Pisteiden painot',
  'weights.intro': () =>
    'Näin paljon kukin asia antaa yritykselle pisteitä kahdentoista viikon ajalta. 0 tarkoittaa, ettei sitä lasketa. Pisteet ovat yrityksen, eivät koskaan ihmisen; mittaamatonta ei lasketa nollaksi.',
  'weights.sign': ({ sign }) => SIGNS[sign],
  'weights.value': ({ weight, usual }) => (weight === usual ? points(weight) : `${points(weight)} (oletusarvo ${usual})`),
  'weights.change': () => 'Muuta painoja',
  'weights.hint': ({ usual }) => `Kokonaisluku nollasta kymmeneen. Oletusarvo on ${usual}.`,
  'weights.bad': ({ label, typed }) => `${label}: kirjoita kokonaisluku nollasta kymmeneen${typed === '' ? '' : `, ei ”${typed}”`}.`,
  'weights.nothing': () => 'Kaikki painot ovat nollia, joten pisteitä ei kerry. Anna paino ainakin yhdelle asialle.',
  'weights.saved': () => 'Tallennettu. Pisteet lasketaan tästä lähtien uusilla painoilla; jo lähetetyt koosteet eivät muutu.',
  'weights.same': () => 'Painot ovat ennallaan. Mitään ei muutettu.',

  'log.company': () => 'Yritys',
  'log.day': () => 'Minä päivänä?',
  'log.day.hint': () => 'Jätä tyhjäksi, jos se oli tänään.',
  'log.day.bad': ({ typed }) => `En ymmärtänyt, mikä päivä ”${typed}” on. Kirjoita esimerkiksi 24.11.2026.`,
  'log.future': ({ typed }) => `”${typed}” ei ole vielä ollut. Kirjaa se, mikä on jo tapahtunut.`,
  'log.usage': ({ company, typed }) =>
    `${company === undefined ? `En ymmärtänyt, mikä yritys ”${typed}” on.` : `Ymmärsin yrityksen ${company} mutta en kohtaa ”${typed}”.`} Kirjoita esimerkiksi ”kooste kirjaa Esimerkki Oy puhelu 24.11. Kävimme läpi aurinkopaneelit”.`,
  'log.several': ({ typed, names }) => `Usean yrityksen nimen alussa on ”${typed}”: ${list('fi', names)}. Kirjoita koko nimi.`,
  'log.saved': ({ name, kind, day }) => `Kirjattu: ${KINDS[kind]}, ${name}, ${writtenDay('fi', day)}. Vain koordinaattorit näkevät sen.`,
  'log.undo': () => 'Kumoa',
  'log.undone': () => 'Kirjaus on poistettu.',
  'log.gone': () => 'Kirjausta ei enää ole.',
  'score.pending': ({ overdue, blocked }) =>
    [
      overdue === undefined || overdue === 0 ? '' : `${count('fi', overdue)} odottaa päivitystä`,
      blocked === 0 ? '' : `${count('fi', blocked)} jumissa`,
    ]
      .filter(Boolean)
      .join(', ') || 'ei mitään',
  'score.head': ({ column }) => (column === 'contact' ? 'Viimeisin yhteydenotto' : 'Odottaa'),
};
