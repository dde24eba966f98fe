import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { NetworkMessages } from '../network.ts';

export const network: Words<NetworkMessages> = {
  'network.none': () =>
    'Tämä kanava ei kuulu mihinkään verkostoon, etkä ole mukana missään verkostossa. Kirjoita tähän ”verkosto perusta”, jos kunta haluaa perustaa verkoston, tai ”verkosto liity” verkoston omalla kanavalla.',
  'network.which': () => 'Mitä verkostoa tarkoitat?',
  'network.forbidden': ({ network }) =>
    `Tämän voivat tehdä vain verkoston koordinaattorit (${network}). Pyydä heiltä apua: kirjoita ”verkosto koordinaattorit”.`,
  'network.somebody': () => 'Joku',
  'network.since': ({ date }) => `${day('fi', date)} alkaen`,
  'network.unknown': ({ typed }) =>
    `Ymmärsin, että asia koskee verkostoa, mutta en tiedä, mitä ”${typed}” tarkoittaa. Kirjoita esimerkiksi: verkosto jäsenet.`,
};
