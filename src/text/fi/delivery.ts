import { clock, day } from '../dates.ts';
import type { DeliveryMessages } from '../delivery.ts';
import type { Words } from '../messages.ts';

const REASONS = {
  archived: 'Kanava on arkistoitu. Ota se uudelleen käyttöön tai irrota se verkostosta.',
  gone: 'Kanavaa tai keskustelua ei enää ole.',
  removed: 'Tandem ei ole enää kanavalla. Kutsu se takaisin.',
  revoked: 'Tandemia ei ole enää asennettu sinne, tai sen käyttöoikeus on peruttu. Työtilan ylläpitäjä voi asentaa sen uudelleen.',
  forbidden: 'Tandem ei saa kirjoittaa sinne. Tarkista kanavan oikeudet.',
  person: 'Henkilö ei ota vastaan Tandemin viestejä, tai hänen tilinsä on suljettu.',
  refused: 'Viestiä ei otettu vastaan tällaisena.',
  address: 'Tandem ei tiedä, minne viesti lähetetään. Pyydä jotakuta kirjoittamaan siellä Tandemille kerran.',
  letter: 'Sähköposti ei mennyt perille. Tarkista osoite.',
  unclear: 'Viestin perillemenosta ei saatu varmuutta. Se voi jo olla siellä, joten katso ennen kuin lähetät uudelleen.',
  tired: 'Viestiä ei otettu vastaan vuorokauteen.',
  broken: 'Vika on Tandemissa. Se näkyy Tandemin ylläpitäjän lokissa.',
} as const;

const placeOf = (room: string | undefined, product: string): string =>
  room === undefined ? `kanava (${product})` : `${room} (${product})`;

export const delivery: Words<DeliveryMessages> = {
  'delivery.title': ({ network }) => `Viestit, jotka eivät menneet perille · ${network}`,
  'delivery.note': ({ failed, times }) =>
    [
      ...(failed > 0 ? [failed === 1 ? 'Yksi viesti ei mennyt perille.' : `${failed} viestiä ei mennyt perille.`] : []),
      ...(times > 0 ? [times === 1 ? 'Yksi viesti voi näkyä kahdesti.' : `${times} viestiä voi näkyä kahdesti.`] : []),
    ].join(' '),
  'delivery.button': ({ count }) => (count > 0 ? `Ei perillä (${count})` : 'Mahdolliset kaksoiskappaleet'),
  'delivery.none': () => 'Kaikki viestit ovat menneet perille.',
  'delivery.about': () => 'Korjaa ensin syy ja yritä sitten uudelleen. Sivuun siirrettyä viestiä ei lähetetä, ja sen teksti poistetaan.',
  'delivery.where': ({ person, room, product }) => (person === undefined ? placeOf(room, product) : `${person} (${product})`),
  'delivery.row': ({ reason, at, title }) =>
    `${title === undefined ? '' : `”${title}”. `}${REASONS[reason]} ${day('fi', at)} klo ${clock('fi', at)}`,
  'delivery.again': () => 'Yritä uudelleen',
  'delivery.away': () => 'Siirrä sivuun',
  'delivery.more': () => 'Näytä lisää',
  'delivery.sent': () => 'Viesti lähetetään uudelleen. Jos se ei mene perille, se näkyy taas täällä.',
  'delivery.put': () => 'Viesti on siirretty sivuun, eikä sitä lähetetä.',
  'delivery.double': ({ room, product, times }) =>
    `${placeOf(room, product)}: ${times === 1 ? 'yksi viesti lähetettiin' : `${times} viestiä lähetettiin`} uudelleen, koska ${product} ei kertonut, oliko ensimmäinen mennyt perille.`,
};
