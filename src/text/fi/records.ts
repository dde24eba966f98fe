import { clock, day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { RecordField, RecordsMessages } from '../records.ts';

/** Deeds as the log names them; one without words here is shown by its name. */
const DEEDS: Readonly<Record<string, string>> = {
  'network.found': 'perusti verkoston',
  'network.invite': 'teki koodin kanavaa varten',
  'network.connect': 'yhdisti kanavan',
  'network.disconnect': 'irrotti kanavan',
  'network.settings': 'muutti asetuksia',
  'network.method': 'vaihtoi koordinointitavan',
  'network.card': 'julkaisi kortin uudelleen',
  'plan.added': 'lisäsi suunnitelmaan',
  'plan.saved': 'muutti suunnitelmaa',
  'plan.ticked': 'merkitsi tehdyksi suunnitelmassa',
  'plan.unticked': 'avasi uudelleen suunnitelmassa',
  'plan.taken': 'otti vastuulleen suunnitelmassa',
  'plan.removed': 'poisti suunnitelmasta',
  'company.join': 'liitti yrityksen',
  'company.apply': 'jätti hakemuksen',
  'company.approve': 'hyväksyi hakemuksen',
  'company.decline': 'hylkäsi hakemuksen',
  'company.withdraw': 'perui hakemuksen',
  'company.leave': 'erosi verkostosta',
  'company.rest': 'jätti yrityksen lepäämään',
  'company.wake': 'aktivoi yrityksen',
  'company.ask': 'pyysi edustaa yritystä',
  'company.confirm': 'vahvisti yrityksen edustajan',
  'company.remove': 'poisti yrityksen edustajan',
  'company.handover': 'siirsi yrityksen edustuksen',
  'company.details': 'muutti yrityksen tietoja',
  'company.terms': 'muutti maksua tai ohjausryhmää',
  'people.code': 'teki koodin koordinaattoria varten',
  'people.coordinate': 'ryhtyi koordinaattoriksi koodilla',
  'people.add': 'lisäsi koordinaattorin',
  'people.resign': 'luopui koordinoinnista',
  'people.end': 'poisti koordinaattorin, jonka tili on suljettu',
  'people.recover': 'antoi verkostolle uuden koordinaattorin (ylläpito)',
  'me.link': 'yhdisti tilinsä',
  'me.delete': 'poisti tietonsa',
  'records.export': 'latasi asiat',
  'records.secret': 'muutti liikesalaisuusmerkintää',
};

const FIELDS: Readonly<Record<RecordField, string>> = {
  number: 'Asianumero',
  kind: 'Laji',
  company: 'Yritys',
  businessId: 'Y-tunnus',
  opened: 'Vireille',
  decided: 'Ratkaistu',
  decision: 'Päätös',
  decidedBy: 'Päättäjä',
  reason: 'Perustelu',
  retention: 'Säilytysluokka',
  keepUntil: 'Säilytetään asti',
  tradeSecret: 'Liikesalaisuus',
  content: 'Sisältö',
};

const DECISIONS = { approved: 'hyväksytty', declined: 'hylätty', withdrawn: 'peruttu' };

export const records: Words<RecordsMessages> = {
  'records.log.title': ({ network }) => `Loki: ${network}`,
  'records.log.none': () => 'Loki on tyhjä.',
  'records.log.more': () => 'Vanhemmat',
  'records.when': ({ at }) => `${day('fi', at)} ${clock('fi', at)}`,
  'records.line': ({ who = 'joku', whom, did, outcome, change }) => {
    const deed = outcome === 'refused' ? `yritti ilman oikeutta: ${did}` : (DEEDS[did] ?? did);
    const about = whom === undefined ? '' : ` (${whom})`;
    return `${who} ${deed}${about}${change === '' ? '' : `: ${change}`}`;
  },
  'records.cases.title': ({ network }) => `Asiat: ${network}`,
  'records.cases.none': () => 'Asioita ei ole vielä.',
  'records.cases.export': () => 'Lataa kaikki asiat',
  'records.cases.file': () => 'asiat.csv',
  'records.cases.label': ({ count }) => (count === 1 ? '1 asia metatietoineen' : `${count} asiaa metatietoineen`),
  'records.case.unknown': ({ typed }) => `En löydä asiaa ”${typed}”. Kirjoita numero näin: verkosto asiat 2026-0007.`,
  'records.case.state': ({ opened, decided, decision, secret }) =>
    [
      decided && decision ? `${DECISIONS[decision]} ${day('fi', decided)}` : `odottaa, jätetty ${day('fi', opened)}`,
      ...(secret ? ['sisältää liikesalaisuuden'] : []),
    ].join(' · '),
  'records.field': ({ field }) => FIELDS[field],
  'records.secret.button': ({ secret }) => (secret ? 'Merkitse liikesalaisuudeksi' : 'Poista merkintä'),
  'records.secret.done': ({ number, secret }) =>
    secret ? `${number} on merkitty: sisältää liikesalaisuuden.` : `${number} ei ole enää merkitty liikesalaisuudeksi.`,
};
