import type { BadgeMessages } from '../badge.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { count } from '../numbers.ts';
import { commit } from './commit.ts';

const LANGUAGES = { sv: 'ruotsiksi', fi: 'suomeksi', en: 'englanniksi' } as const;

export const badge: Words<BadgeMessages> = {
  'badge.face.kind': ({ kind }) => (kind === 'certificate' ? 'Kunniakirja' : 'Merkki'),
  'badge.face.member': () => 'Ilmastositoumukset, joista on näyttöä ja joita seurataan',
  'badge.face.granted': ({ date }) => `Myönnetty ${day('fi', date)}`,
  'badge.face.by': ({ by }) => `Myöntäjä: ${by}`,
  'badge.face.see': () => 'Mihin se perustuu ja onko se voimassa:',
  'badge.face.over': ({ since }) => (since === undefined ? 'Ei enää voimassa' : `Oli voimassa ${day('fi', since)} asti`),
  'badge.face.alt': ({ company, by, date, over }) =>
    `Merkki: ${company}, myöntäjä ${by}, ${day('fi', date)}${over ? '. Se ei ole enää voimassa' : ''}`,

  'badge.title': ({ company }) => `Merkki: ${company}`,
  'badge.list.title': ({ network }) => `Merkit: ${network}`,
  'badge.list.none': () =>
    'Yhdelläkään yrityksellä ei ole merkkiä. Saat viestin, kun yritys pyytää sitä. Voit myös kirjoittaa esimerkiksi ”sitoumus merkki Yritys Oy”.',
  'badge.off': ({ network }) => `Tässä verkostossa ei myönnetä merkkiä (${network}).`,
  'badge.valid': ({ until }) =>
    `Voimassa ${day('fi', until)} asti, jos mikään ei muutu. Uusi päivitys jatkaa voimassaoloa. Merkki raukeaa itsestään, jos kriteerit eivät enää täyty.`,
  'badge.over': ({ since }) => (since === undefined ? 'Ei enää voimassa.' : `Oli voimassa ${day('fi', since)} asti.`),
  'badge.never': () => 'Merkkiä ei ole myönnetty.',
  'badge.lack': ({ lack, needs, months }) => {
    if (lack === 'off') return 'Verkosto ei myönnä merkkiä.';
    if (lack === 'member') return 'Yritys ei ole verkostossa.';
    if (lack === 'commitments') return `Sitoumuksia tarvitaan vähintään ${count('fi', needs)}.`;
    if (lack === 'evidence') return `Näyttöä tarvitaan vähintään ${count('fi', needs)} sitoumuksesta.`;
    return `Uusin päivitys saa olla enintään ${months} kuukauden ikäinen.`;
  },
  'badge.lacks': ({ lacks }) => `Tämä puuttuu:\n${lacks.map((lack) => `– ${lack}`).join('\n')}`,
  'badge.ready': () => 'Kriteerit täyttyvät. Koordinaattori myöntää merkin.',
  'badge.page': () => 'Merkin sivu',
  'badge.endedFor': ({ reason }) => `Koordinaattori päätti merkin voimassaolon. Perustelu: ”${reason}”`,
  'badge.grantedBy': ({ name = 'koordinaattori', date }) => `Myönnetty ${day('fi', date)} (${name})`,
  'badge.file': ({ language, format }) => `Merkki ${LANGUAGES[language]}, ${format.toUpperCase()}`,
  'badge.button.ask': () => 'Pyydä merkkiä',
  'badge.button.grant': ({ company }) => `Myönnä: ${company}`,
  'badge.button.end': () => 'Päätä merkin voimassaolo',
  'badge.button.files': () => 'Lataa kuvat',
  'badge.button.show': ({ company }) => `Näytä: ${company}`,
  'badge.button.more': () => 'Näytä lisää',
  'badge.asked': () => 'Pyyntö merkistä on lähetetty koordinaattoreille.',
  'badge.granted': ({ company, until }) =>
    `Merkki on myönnetty (${company}). Se on voimassa ${day('fi', until)} asti, jos mikään ei muutu.`,
  'badge.ended': ({ company }) => `Merkki ei ole enää voimassa (${company}). Tieto näkyy myös merkin sivulla.`,
  'badge.already': ({ company, name = 'joku', date }) =>
    `Yrityksellä ${company} on jo merkki (${name}, ${day('fi', date)}). Mikään ei muuttunut.`,
  'badge.authority': () =>
    'Merkin myöntää kunta, eikä kuntaa ole vielä ilmoitettu. Kirjoita ensin esimerkiksi ”verkosto asetukset kunta Esimerkkilahden kaupunki” ja myönnä merkki sitten uudelleen.',
  'badge.none': ({ company }) => `Yrityksellä ${company} ei ole voimassa olevaa merkkiä.`,
  'badge.end.title': () => 'Päätä merkin voimassaolo',
  'badge.end.reason': ({ company }) => `Perustelu yritykselle (${company})`,
  'badge.end.hint': () => 'Perustelu lähetetään yritykselle sellaisenaan. Sitä ei näytetä julkisesti.',
  'badge.cancel': () => 'Peruuta',
  'badge.own': ({ company }) => `Edustat yritystä ${company}. Sen merkistä päättää toinen koordinaattori.`,
  'badge.told.asked': ({ company, network }) => `Yritys ${company} pyytää verkoston merkkiä (${network}).`,
  'badge.told.granted': ({ network, until }) =>
    `Verkosto ${network} on myöntänyt teille merkin. Se on voimassa ${day('fi', until)} asti, jos mikään ei muutu.`,
  'badge.told.ended': ({ network, reason }) =>
    `Verkosto ${network} on päättänyt merkkinne voimassaolon. Poistakaa merkki kaikkialta, missä se näkyy. Koordinaattorin perustelu: ”${reason}”`,

  'badge.page.title': ({ company }) => `Merkki: ${company}`,
  'badge.page.valid': ({ by, granted, until }) =>
    `Merkki on voimassa. Myöntäjä: ${by}, ${day('fi', granted)}. Se on voimassa ${day('fi', until)} asti, jos mikään ei muutu.`,
  'badge.page.over': ({ by, granted, since }) =>
    `${since === undefined ? 'Merkki ei ole enää voimassa.' : `Merkki oli voimassa ${day('fi', since)} asti.`} Myöntäjä: ${by}, ${day('fi', granted)}.`,
  'badge.page.behind': () => 'Mihin merkki perustuu',
  'badge.page.rule': ({ needs, months }) =>
    `Merkki on voimassa vain niin kauan kuin yritys on verkostossa, sillä on vähintään ${count('fi', needs)} ${needs === 1 ? 'ilmastositoumus, josta' : 'ilmastositoumusta, joista'} on näyttöä, ja uusin päivitys on enintään ${months} kuukauden ikäinen. Merkki raukeaa itsestään.`,
  'badge.page.count': ({ level, count: n }) =>
    `${level === 'none' ? 'ei päivitystä' : commit['commit.level']({ level })}: ${count('fi', n)}`,
  'badge.page.newest': ({ date }) => `Uusin päivitys ${day('fi', date)}`,
  'badge.page.commitments': () => 'Julkiset sitoumukset',
  'badge.page.claims': () => 'Julkaistut ympäristöväitteet',
  'badge.page.not': () => 'Merkki kertoo, että yritys edistää sitoumuksiaan verkostossa. Se ei kerro mitään yksittäisistä tuotteista.',
};
