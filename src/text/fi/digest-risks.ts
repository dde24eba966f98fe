import { writtenDay } from '../../domain/day.ts';
import { day } from '../dates.ts';
import type { RiskMessages } from '../digest-risks.ts';
import type { Words } from '../messages.ts';

const REASONS = {
  lapsing: (on: string) => `siirtyy lepotilaan ${on}, jos päivitystä ei tule`,
  blocked: (on: string) => `jumissa ${on} lähtien`,
  overdue: (on: string) => `päivitystä odotettiin viimeistään ${on}`,
  'at-risk': () => 'kertoi itse, että sitoumus on vaarassa',
  quiet: (on: string) => `ei ole kuulunut mitään ${on} jälkeen`,
  absent: () => 'ilmoittautui viime tapahtumiin mutta ei tullut paikalle',
} as const;
const DRAFTS = {
  lapsing:
    'Hei! Emme ole saaneet teiltä päivitystä pitkään aikaan, ja pian paikkanne verkostossa siirtyy lepotilaan. Yksi rivi riittää, myös ”ennallaan”. Kertokaa, jos tarvitsette apua.',
  blocked: 'Hei! Sitoumuksenne on jumissa. Mistä olisi apua? Voin yhdistää teidät yritykseen, joka on toteuttanut jotain vastaavaa.',
  overdue: 'Hei! Miten sitoumuksenne etenevät? Odotamme päivitystä; yksi rivi riittää, myös ”ennallaan”. Kertokaa, jos tarvitsette apua.',
  'at-risk': 'Hei! Kerroitte, että sitoumuksenne on vaarassa. Jutellaanko siitä, mikä auttaisi?',
  quiet: 'Hei! Viime yhteydenpidosta on jo aikaa. Mitä teille kuuluu, ja mistä verkostossa olisi teille hyötyä?',
  absent: 'Hei! Kaipasimme teitä viime tapahtumissa. Olisiko jokin aika tai aihe, joka sopisi teille paremmin?',
} as const;
const ACTIONS = {
  write: 'Ehdotus: lähetä muutama rivi.',
  call: 'Ehdotus: soita ja kysy.',
  help: 'Ehdotus: pyydä apua yritykseltä, joka on toteuttanut jotain vastaavaa.',
} as const;
const KINDS = { call: 'Puhelu', meeting: 'Tapaaminen', mail: 'Viesti' } as const;
const BUTTONS = { write: 'Kirjoita yritykselle', log: 'Kirjaa yhteydenotto', dismiss: 'Ohita', show: 'Näytä yritys' } as const;
const SUBMITS = { write: 'Lähetä', log: 'Tallenna', dismiss: 'Ohita', show: 'Näytä' } as const;
const OUTCOMES = { answered: 'He vastasivat', moving: 'Etenee taas', silent: 'Ei vastausta', left: 'He eroavat' } as const;

export const digestRisks: Words<RiskMessages> = {
  'risk.title': ({ network }) => `Voi tarvita apua · ${network}`,
  'risk.none': () => 'Mikään yritys ei näytä juuri nyt tarvitsevan apua.',
  'risk.more': ({ count }) => `… ja ${count === 1 ? '1 muu' : `${count} muuta`}. Kiireellisimmät ovat ensin.`,
  'risk.private': () => 'Tilanne juuri nyt. Vain verkoston koordinaattorit näkevät luettelon.',
  'risk.line': ({ name, reason, day: on }) => `${name}: ${REASONS[reason](writtenDay('fi', on))}.`,
  'risk.action': ({ action }) => ACTIONS[action],
  'risk.contact': ({ contact }) =>
    contact ? `Viimeisin yhteydenotto: ${KINDS[contact.kind].toLowerCase()} ${day('fi', contact.at)}.` : 'Yhteydenottoja ei ole kirjattu.',
  'risk.button': ({ what }) => BUTTONS[what],
  'risk.form': ({ what }) => BUTTONS[what],
  'risk.submit': ({ what }) => SUBMITS[what],
  'risk.note': ({ company }) => (company === undefined ? 'Muistiinpano' : `Muistiinpano: ${company}`),
  'risk.note.hint': () => 'Vain koordinaattorit näkevät sen.',
  'risk.kind.label': () => 'Mikä se oli?',
  'risk.kind': ({ kind }) => KINDS[kind],
  'risk.written': ({ name, at }) => `${name}: kirjoitit ${day('fi', at)}. Mitä siitä seurasi?`,
  'risk.outcome': ({ what }) => OUTCOMES[what],
  'risk.noted': () => 'Kirjattu.',
  'risk.dismissed': ({ name }) => `Valmis. ${name} ei näy tästä syystä kahdeksaan viikkoon, mutta muusta syystä se voi näkyä heti.`,
  'risk.nobody': ({ name }) =>
    `Yrityksellä ${name} ei ole vahvistettua edustajaa, joten viestille ei ole vastaanottajaa. Soita yritykseen tai vahvista edustaja: kirjoita ”verkosto hakemukset”.`,
  'risk.message': ({ name }) => `Viesti yritykselle ${name}`,
  'risk.message.hint': () => 'Lähetetään yksityisesti yrityksen edustajille juuri tällaisena.',
  'risk.draft': ({ reason }) => DRAFTS[reason],
  'risk.from': ({ coordinator }) => `${coordinator ?? 'Verkoston koordinaattori'} kirjoittaa teille:`,
  'risk.sent': ({ name, people }) => `Lähetetty: ${name} (${people === 1 ? '1 henkilö' : `${people} henkilöä`}).`,
};
