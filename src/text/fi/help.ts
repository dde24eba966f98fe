import type { HelpMessages } from '../help.ts';
import type { Words } from '../messages.ts';

const EXAMPLES = {
  1: 'Mitä suljettu ilmastoverkosto vaatii kunnalta?',
  2: 'Miten avoin ja suljettu verkosto eroavat toisistaan?',
  3: 'Mitä verkostoja on esimerkkeinä?',
};

export const help: Words<HelpMessages> = {
  'help.title': () => 'Tandem',
  'help.intro': () =>
    'Vastaan kysymyksiin viidestä tavasta koordinoida kunnan ilmastotyötä yritysten kanssa. Mainitsen aina lähteen ja sanon suoraan, jos lähde ei riitä.',
  'help.row.ask': () => 'kysy omin sanoin',
  'help.row.compare': () => 'kaksi tai useampi koordinointitapa rinnakkain',
  'help.row.fit': () => 'mikä koordinointitapa sopii meille? Muutama kysymys ja suositus',
  'help.row.together': () => 'samat kysymykset, joihin vastataan yhdessä kanavalla',
  'help.row.gaps': () => 'kysymykset, joihin lähde ei vastaa',
  'help.row.found': () => 'tee kanavasta verkoston kanava',
  'help.row.network': () => 'verkosto täällä: mitä pätee ja mitä voit tehdä',
  'help.row.join': () => 'liitä yrityksesi',
  'help.row.commitments': ({ deeds }) => `${deeds ? 'ilmastotekosi' : 'sitoumuksesi'} ja miten pitkällä ne ovat`,
  'help.row.update': () => 'kerro, miten sujuu: luku, ”valmis”, ”ennallaan” tai ”jumissa”',
  'help.row.plan': () => 'suunnitelma: kuka tekee mitä ja milloin',
  'help.row.applications': () => 'mitä odottaa sinulta päätöstä',
  'help.row.review': () => 'tarkistettavat todisteet',
  'help.update': () => 'päivitä aurinkopaneelit 60 %',
  'help.row.language': () => 'vaihda kieltä',
  'help.ask': () => 'Kysy',
  'help.example': ({ n }) => EXAMPLES[n],
};
