import { clock, day } from '../dates.ts';
import type { DeliveryMessages } from '../delivery.ts';
import type { Words } from '../messages.ts';

const REASONS = {
  archived: 'Kanalen är arkiverad. Öppna den igen, eller koppla bort den från nätverket.',
  gone: 'Kanalen eller samtalet finns inte längre.',
  removed: 'Tandem är inte med i kanalen längre. Bjud in Tandem igen.',
  revoked:
    'Tandem är inte längre installerat där, eller så har behörigheten återkallats. Den som administrerar arbetsytan kan installera det på nytt.',
  forbidden: 'Tandem får inte skriva där. Kontrollera kanalens behörigheter.',
  person: 'Personen tar inte emot meddelanden från Tandem, eller så är kontot stängt.',
  refused: 'Meddelandet togs inte emot i den formen.',
  address: 'Tandem har ingen adress dit. Be någon skriva till Tandem där en gång.',
  letter: 'E-posten gick inte fram. Kontrollera adressen.',
  unclear: 'Det gick inte att få bekräftat att meddelandet kom fram. Det kan redan finnas där, så titta efter innan du skickar igen.',
  tired: 'Meddelandet togs inte emot på ett dygn.',
  broken: 'Felet ligger hos Tandem. Det finns i loggen hos den som driver Tandem.',
} as const;

const placeOf = (room: string | undefined, product: string): string =>
  room === undefined ? `en kanal (${product})` : `${room} (${product})`;

export const delivery: Words<DeliveryMessages> = {
  'delivery.title': ({ network }) => `Meddelanden som inte kom fram · ${network}`,
  'delivery.note': ({ failed, times }) =>
    [
      ...(failed > 0 ? [failed === 1 ? 'Ett meddelande kom inte fram.' : `${failed} meddelanden kom inte fram.`] : []),
      ...(times > 0 ? [times === 1 ? 'Ett meddelande kan finnas dubbelt.' : `${times} meddelanden kan finnas dubbelt.`] : []),
    ].join(' '),
  'delivery.button': ({ count }) => (count > 0 ? `Kom inte fram (${count})` : 'Möjliga dubbletter'),
  'delivery.none': () => 'Alla meddelanden har kommit fram.',
  'delivery.about': () => 'Åtgärda orsaken och försök sedan igen. Det du lägger undan skickas inte, och texten raderas.',
  'delivery.where': ({ person, room, product }) => (person === undefined ? placeOf(room, product) : `${person} (${product})`),
  'delivery.row': ({ reason, at, title }) =>
    `${title === undefined ? '' : `”${title}”. `}${REASONS[reason]} ${day('sv', at)} kl. ${clock('sv', at)}`,
  'delivery.again': () => 'Försök igen',
  'delivery.away': () => 'Lägg undan',
  'delivery.more': () => 'Visa fler',
  'delivery.sent': () => 'Meddelandet skickas på nytt. Kommer det inte fram syns det här igen.',
  'delivery.put': () => 'Meddelandet är undanlagt och skickas inte.',
  'delivery.double': ({ room, product, times }) =>
    `${placeOf(room, product)}: ${times === 1 ? 'ett meddelande' : `${times} meddelanden`} skickades på nytt, eftersom ${product} inte kunde säga om det första hade kommit fram.`,
};
