import type { Words } from '../messages.ts';
import type { NoticeMessages } from '../notices.ts';

const STATUSES = {
  'on-track': 'suunnitelman mukaan',
  'at-risk': 'vaarassa',
  blocked: 'jumissa',
  done: 'valmis',
  dropped: 'keskeytetty',
} as const;
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
    'En ymmärtänyt, miten kanavan pitäisi kuulla päivityksistä. Kirjoita ”sitoumus ilmoitukset päivittäin”, niin saat yhden koosteen päivässä, tai ”sitoumus ilmoitukset yksitellen”.',
  'notice.channel': () => 'Tämä koskee verkoston kanavaa: kirjoita se kanavassa.',
  'notice.set': ({ how }) => `Valmis. Päivitykset tulevat tänne ${HOW[how]}.`,
  'notice.now': ({ how }) => `Päivitykset tulevat tälle kanavalle ${HOW[how]}.`,
  'notice.button': ({ how }) => (how === 'daily' ? 'Kooste kerran päivässä' : 'Yksitellen'),
  'helping.asked': ({ company, title, own, note }) =>
    `Yritys ${company} on jumissa sitoumuksessaan ”${title}”${note ? ` ja kirjoittaa: ”${note}”` : ''}. Te olette toteuttaneet sitoumuksen ”${own}”. Voisitteko kertoa, miten sen teitte?`,
  'helping.yes': () => 'Kyllä, mielellään',
  'helping.no': () => 'Ei nyt',
  'helping.thanks': ({ company }) => `Kiitos! Yritys ${company} saa tiedon avustasi ja ottaa yhteyttä.`,
  'helping.declined': () => 'Kiitos vastauksesta. Kukaan muu ei saa tietää siitä.',
  'helping.late': () => 'Kiitos, mutta apua ei enää tarvita.',
  'helping.offered': ({ helper, person, title, own }) =>
    `${person} (${helper}) auttaa mielellään sitoumuksessa ”${title}”. He ovat toteuttaneet sitoumuksen ”${own}”. Ottakaa yhteyttä, kun sopii.`,
  'helping.sent': ({ count }) =>
    count === 1
      ? 'Kysyn yritykseltä, joka on toteuttanut jotain vastaavaa.'
      : `Kysyn ${count} yritykseltä, jotka ovat toteuttaneet jotain vastaavaa.`,
  'helping.none': () => 'Koordinaattori saa tästä tiedon ja ottaa yhteyttä.',
  'helping.coordinator': ({ company, title, note, asked }) =>
    `Yritys ${company} on jumissa sitoumuksessaan ”${title}”${note ? `: ”${note}”` : ''}. ${asked === 0 ? 'Yhdeltäkään yritykseltä ei voitu kysyä apua: ota yhteyttä.' : asked === 1 ? 'Kysyin apua yhdeltä yritykseltä.' : `Kysyin apua ${asked} yritykseltä.`}`,
  'helping.consent': ({ title }) =>
    `Hienoa työtä! Saammeko kysyä teiltä, jos toinen yritys jää jumiin johonkin samankaltaiseen kuin ”${title}”?`,
  'helping.consent.yes': () => 'Kyllä, kysykää meiltä',
  'helping.consent.no': () => 'Ei kiitos',
  'helping.consented': ({ may }) => (may ? 'Kiitos! Kysymme teiltä, kun apua tarvitaan.' : 'Selvä, emme kysy teiltä.'),
};
