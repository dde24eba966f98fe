import type { Words } from '../messages.ts';
import type { NoticeMessages } from '../notices.ts';
import { STATUSES } from './commit.ts';

const HOW = { each: 'yksitellen', daily: 'koosteena kerran päivässä' } as const;
const of = (company: string | undefined, title: string): string => (company === undefined ? title : `${company} · ${title}`);

export const notices: Words<NoticeMessages> = {
  'notice.line': ({ company, title, far, status }) => `${of(company, title)}: ${[far, STATUSES[status]].filter(Boolean).join(' · ')}`,
  'notice.undone': ({ company, title }) => `${of(company, title)}: päivitys on kumottu.`,
  'notice.in': () => 'Suomeksi',
  'notice.gone': () => 'Tätä päivitystä ei enää näytetä täällä.',
  'notice.daily': ({ count }) => (count === 1 ? 'Päivän päivitys' : `Päivän ${count} päivitystä`),
  'notice.daily.more': ({ count }) => `… ja ${count} muuta.`,
  'notice.usage': () =>
    'En ymmärtänyt, miten päivityksistä ilmoitetaan tällä kanavalla. Kirjoita ”sitoumus ilmoitukset päivittäin”, jos haluatte yhden koosteen päivässä, tai ”sitoumus ilmoitukset yksitellen”.',
  'notice.channel': () => 'Tämä koskee yhtä verkoston kanavista: kirjoita komento sillä kanavalla.',
  'notice.set': ({ how }) => `Valmis. Päivitykset tulevat tänne ${HOW[how]}.`,
  'notice.now': ({ how }) => `Päivitykset tulevat tälle kanavalle ${HOW[how]}.`,
  'notice.button': ({ how }) => (how === 'daily' ? 'Kooste kerran päivässä' : 'Yksitellen'),
  'helping.asked': ({ company, title, own, note }) =>
    `Yritys ${company} ei pääse eteenpäin sitoumuksessaan ”${title}”${note ? ` ja kirjoittaa: ”${note}”` : ''}. Te olette toteuttaneet sitoumuksen ”${own}”. Voisitteko kertoa, miten sen teitte?`,
  'helping.yes': () => 'Kyllä, mielellään',
  'helping.no': () => 'Ei nyt',
  'helping.thanks': ({ company }) => `Kiitos! Yritys ${company} saa tiedon, että autatte, ja ottaa yhteyttä.`,
  'helping.declined': () => 'Kiitos vastauksesta. Sitä ei kerrota muille.',
  'helping.late': () => 'Kiitos, mutta apua ei enää tarvita.',
  'helping.offered': ({ helper, person, title, own }) =>
    `${person} (${helper}) auttaa mielellään sitoumuksessa ”${title}”. Yritys on toteuttanut sitoumuksen ”${own}”. Ottakaa yhteyttä, kun teille sopii. Jos teillä ei ole yhteystietoja, verkoston koordinaattori välittää ne.`,
  'helping.sent': ({ count }) =>
    count === 1
      ? 'Kysyn yritykseltä, joka on toteuttanut jotain vastaavaa.'
      : `Kysyn ${count} yritykseltä, jotka ovat toteuttaneet jotain vastaavaa.`,
  'helping.none': () => 'Koordinaattori saa tästä tiedon ja ottaa yhteyttä.',
  'helping.coordinator': ({ company, title, note, asked }) =>
    `Yritys ${company} ei pääse eteenpäin sitoumuksessaan ”${title}”${note ? `: ”${note}”` : ''}. ${asked === 0 ? 'Apua ei voitu kysyä yhdeltäkään yritykseltä: ota yritykseen yhteyttä.' : asked === 1 ? 'Kysyin apua yhdeltä yritykseltä.' : `Kysyin apua ${asked} yritykseltä.`}`,
  'helping.consent': ({ title }) =>
    `Hienoa työtä! Saammeko kysyä teiltä neuvoa, jos toinen yritys tarvitsee apua samankaltaiseen sitoumukseen kuin ”${title}”?`,
  'helping.consent.yes': () => 'Kyllä, kysykää meiltä',
  'helping.consent.no': () => 'Ei kiitos',
  'helping.consented': ({ may }) => (may ? 'Kiitos! Kysymme teiltä, kun neuvoa tarvitaan.' : 'Selvä, emme kysy teiltä.'),
};
