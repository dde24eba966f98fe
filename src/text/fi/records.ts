import { clock, day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { RecordField, RecordsMessages } from '../records.ts';

/** Deeds as the log names them; one without words here is shown by its name. */
const DEEDS: Readonly<Record<string, string>> = {
  'network.found': 'perusti verkoston',
  'network.invite': 'loi koodin kanavan liittämistä varten',
  'network.connect': 'liitti kanavan',
  'network.disconnect': 'irrotti kanavan',
  'network.settings': 'muutti asetuksia',
  'network.card': 'julkaisi kortin uudelleen',
  'plan.added': 'lisäsi suunnitelmaan',
  'plan.saved': 'muutti suunnitelmaa',
  'plan.ticked': 'merkitsi valmiiksi suunnitelmassa',
  'plan.unticked': 'palautti keskeneräiseksi suunnitelmassa',
  'plan.taken': 'otti vastuulleen suunnitelmassa',
  'plan.removed': 'poisti suunnitelmasta',
  'company.join': 'ilmoitti yrityksen mukaan',
  'company.apply': 'jätti hakemuksen',
  'company.approve': 'hyväksyi hakemuksen',
  'company.decline': 'hylkäsi hakemuksen',
  'company.withdraw': 'perui hakemuksen',
  'company.leave': 'erosi verkostosta',
  'company.rest': 'siirsi yrityksen lepotilaan',
  'company.wake': 'palautti yrityksen aktiiviseksi',
  'company.ask': 'ilmoittautui yrityksen edustajaksi',
  'company.confirm': 'vahvisti yrityksen edustajan',
  'company.remove': 'poisti yrityksen edustajan',
  'company.handover': 'siirsi yrityksen edustamisen toiselle',
  'company.details': 'muutti yrityksen tietoja',
  'company.terms': 'muutti maksua tai ohjausryhmää',
  'people.code': 'loi koodin uutta koordinaattoria varten',
  'people.coordinate': 'ryhtyi koordinaattoriksi koodilla',
  'people.add': 'lisäsi koordinaattorin',
  'people.resign': 'luopui koordinaattorin tehtävästä',
  'people.end': 'poisti koordinaattorin, jonka tili on suljettu',
  'people.recover': 'nimesi verkostolle uuden koordinaattorin (ylläpito)',
  'me.link': 'yhdisti kaksi tiliään',
  'me.delete': 'poisti tietonsa',
  'records.export': 'latasi asiat tiedostona',
  'records.secret': 'muutti liikesalaisuusmerkintää',
};

const FIELDS: Readonly<Record<RecordField, string>> = {
  number: 'Asianumero',
  kind: 'Asiatyyppi',
  company: 'Yritys',
  businessId: 'Y-tunnus',
  opened: 'Tullut vireille',
  decided: 'Ratkaistu',
  decision: 'Päätös',
  decidedBy: 'Päättäjä',
  reason: 'Perustelut',
  retention: 'Säilytysluokka',
  keepUntil: 'Säilytysaika päättyy',
  tradeSecret: 'Liikesalaisuus',
  content: 'Sisältö',
};

const DECISIONS = { approved: 'hyväksytty', declined: 'hylätty', withdrawn: 'peruttu' };

export const records: Words<RecordsMessages> = {
  'records.log.title': ({ network }) => `Loki: ${network}`,
  'records.log.none': () => 'Loki on tyhjä.',
  'records.log.more': () => 'Näytä vanhempia',
  'records.when': ({ at }) => `${day('fi', at)} klo ${clock('fi', at)}`,
  'records.line': ({ who = 'joku', whom, did, outcome, change }) => {
    const deed = outcome === 'refused' ? `yritti ilman oikeutta: ${did}` : (DEEDS[did] ?? did);
    const about = whom === undefined ? '' : ` (${whom})`;
    return `${who} ${deed}${about}${change === '' ? '' : `: ${change}`}`;
  },
  'records.cases.title': ({ network }) => `Asiat: ${network}`,
  'records.cases.none': () => 'Asioita ei vielä ole.',
  'records.cases.export': () => 'Lataa kaikki asiat',
  'records.cases.file': () => 'asiat.csv',
  'records.cases.label': ({ count }) => (count === 1 ? '1 asia metatietoineen' : `${count} asiaa metatietoineen`),
  'records.case.unknown': ({ typed }) => `En löydä asiaa ”${typed}”. Kirjoita asianumero näin: verkosto asiat 2026-0007.`,
  'records.case.state': ({ opened, decided, decision, secret }) =>
    [
      decided && decision ? `${DECISIONS[decision]} ${day('fi', decided)}` : `odottaa päätöstä, jätetty ${day('fi', opened)}`,
      ...(secret ? ['sisältää liikesalaisuuksia'] : []),
    ].join(' · '),
  'records.field': ({ field }) => FIELDS[field],
  'records.secret.button': ({ secret }) => (secret ? 'Merkitse liikesalaisuudeksi' : 'Poista liikesalaisuusmerkintä'),
  'records.secret.done': ({ number, secret }) =>
    secret ? `Asiaan ${number} on merkitty, että se sisältää liikesalaisuuksia.` : `Asiassa ${number} ei ole enää liikesalaisuusmerkintää.`,
};
