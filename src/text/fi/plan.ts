import type { Method } from '../../domain/method.ts';
import type { PlanKind } from '../../domain/plan.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { PlanMessages } from '../plan.ts';

const kindOf = (kind: PlanKind, method: Method): string => {
  if (kind === 'step') return 'Vaiheet';
  return method === 'integrated' ? 'Toiminta, johon ilmasto liitetään' : 'Toimintamallit';
};

export const plan: Words<PlanMessages> = {
  'plan.button': () => 'Suunnitelma',
  'plan.state': ({ unit, owner, due }) =>
    [unit, owner ?? 'ei vielä vastuuhenkilöä', due ? `viimeistään ${day('fi', due)}` : 'ei määräpäivää'].filter(Boolean).join(' · '),
  'plan.done': ({ date, by }) => `✓ valmis ${day('fi', date)}${by ? `, ${by}` : ''}`,
  'plan.kind': ({ kind, method }) => kindOf(kind, method),
  'plan.progress': () => 'Suunnitelma',
  'plan.progress.text': ({ done, of }) => `${done}/${of} valmiina`,
  'plan.empty': () => 'Suunnitelma on tyhjä. Lisää ensimmäinen vaihe.',
  'plan.open': ({ n }) => `Avaa ${n}`,
  'plan.add': () => 'Lisää',
  'plan.back': () => 'Koko suunnitelma',
  'plan.tick': () => 'Merkitse valmiiksi',
  'plan.untick': () => 'Palauta keskeneräiseksi',
  'plan.take': () => 'Otan tämän',
  'plan.edit': () => 'Muokkaa',
  'plan.remove': () => 'Poista',
  'plan.row.kind': () => 'Laji',
  'plan.row.title': () => 'Mitä tehdään',
  'plan.row.state': () => 'Tilanne',
  'plan.row.source': () => 'Lähde',

  'plan.form.add': () => 'Lisää suunnitelmaan',
  'plan.form.edit': () => 'Muokkaa suunnitelmaa',
  'plan.form.submit': () => 'Tallenna',
  'plan.form.kind': () => 'Laji',
  'plan.form.kind.option': ({ kind, method }) =>
    kind === 'step' ? 'Vaihe' : method === 'integrated' ? 'Nykyinen toiminta' : 'Toimintamalli',
  'plan.form.title': () => 'Mitä tehdään',
  'plan.form.unit': () => 'Yksikkö',
  'plan.form.unit.hint': () => 'Esimerkiksi: Ympäristökeskus',
  'plan.form.owner': () => 'Vastuuhenkilö',
  'plan.form.owner.hint': () => 'Henkilön nimi. Jos hänellä on tili, hän voi itse painaa ”Otan tämän”.',
  'plan.form.due': () => 'Määräpäivä',

  'plan.added': ({ title }) => `Lisätty suunnitelmaan: ${title}`,
  'plan.saved': ({ title }) => `Tallennettu: ${title}`,
  'plan.ticked': ({ title }) => `Valmis: ${title}`,
  'plan.unticked': ({ title }) => `Taas kesken: ${title}`,
  'plan.taken': ({ title }) => `Olet nyt vastuussa tästä: ${title}`,
  'plan.removed': ({ title }) => `Poistettu suunnitelmasta: ${title}`,

  'plan.none': ({ network }) => `${network} on yritysten verkosto, eikä sillä ole tällaista suunnitelmaa.`,
  'plan.usage': ({ typed }) =>
    `Ymmärsin, että asia koskee suunnitelmaa, mutta en sitä, mitä ”${typed}” tarkoittaa. Kirjoita esimerkiksi: verkosto suunnitelma valmis 2, tai: verkosto suunnitelma vastuuhenkilö 2 @nimi.`,
  'plan.number': ({ typed, of }) =>
    of === 0
      ? `Suunnitelmassa ei ole vielä rivejä, joten riviä ”${typed}” ei ole. Kirjoita esimerkiksi: verkosto suunnitelma lisää Valitaan toimintamalli.`
      : `Suunnitelmassa on rivit 1–${of}, mutta ei riviä ”${typed}”. Kirjoita esimerkiksi: verkosto suunnitelma valmis 1.`,
  'plan.date': ({ typed }) =>
    `Ymmärsin, että määräpäivä muutetaan, mutta en ymmärtänyt päivämäärää ”${typed}”. Kirjoita esimerkiksi: 31.1.2027.`,
  'plan.full': ({ max }) => `Suunnitelmassa on jo ${max} riviä, eikä useampia pysty seuraamaan. Poista tai yhdistä ensin joitakin rivejä.`,
  'plan.notYours': ({ owner }) =>
    owner === undefined
      ? 'Rivillä ei ole vielä vastuuhenkilöä. Paina ”Otan tämän”, jos rivi kuuluu sinulle, tai ota yhteyttä koordinaattoriin.'
      : `Tätä voivat muuttaa ${owner} ja koordinaattorit. Pyydä muutosta joltakulta heistä.`,
  'plan.owned': ({ owner }) => `Rivistä vastaa jo ${owner}. Jos vastuuhenkilön pitäisi vaihtua, ota yhteyttä koordinaattoriin.`,
  'plan.guest': () =>
    'Suunnitelma on kunnan oman henkilöstön työkalu. Vieraat ja muiden organisaatioiden edustajat näkevät sen, mutta eivät voi ottaa rivejä vastuulleen.',
  'plan.stranger': () =>
    'Ymmärsin, ketä tarkoitat, mutta hän ei ole täällä kunnan työntekijänä. Kirjoita maininnan sijasta hänen nimensä: verkosto suunnitelma vastuuhenkilö 2 Maija Meikäläinen.',
  'plan.moved': () =>
    'Joku muu muutti riviä sillä välin. Hänen muutoksensa on voimassa, eikä sinun muutostasi tallennettu. Avaa suunnitelma ja tee muutos uudelleen.',
};
