import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { PeopleMessages } from '../people.ts';

export const people: Words<PeopleMessages> = {
  'people.two': () => 'Ett nätverk behöver två koordinatorer, så att någon alltid är anträffbar. Bjud in en till.',
  'people.gone': () => 'kontot är stängt',
  'people.code.button': () => 'Bjud in en koordinator',
  'people.code.made': ({ code, network, until }) =>
    `Ge koden ${code} till den som ska bli koordinator för ${network}. Personen skriver ”nätverk koordinera ${code}” till mig. Koden gäller en gång, till ${day('sv', until)}.`,
  'people.code.bad': (bad) => {
    if (bad.wrong === 'used') return `Koden har redan använts (${day('sv', bad.since)}). Be koordinatorn om en ny.`;
    if (bad.wrong === 'late') return `Koden gällde till ${day('sv', bad.since)}. Be koordinatorn om en ny.`;
    if (bad.wrong === 'purpose')
      return 'Koden är till för något annat än att bli koordinator. Be koordinatorn skapa rätt kod (”nätverk koordinatorer kod”).';
    return 'Jag känner inte igen koden. Kontrollera att den är rätt skriven, till exempel: nätverk koordinera 7F3K-Q2MD-0XVA.';
  },
  'people.coordinate.usage': () => 'Skriv koden du har fått, till exempel: nätverk koordinera 7F3K-Q2MD-0XVA.',
  'people.outside': ({ network }) =>
    `Bara kommunens egen personal kan koordinera ${network}. Gäster och personer från andra organisationer kan inte bli koordinatorer.`,
  'people.already': ({ network }) => `Du är redan koordinator för ${network}. Koden är fortfarande oanvänd och kan ges till någon annan.`,
  'people.welcome': ({ network }) => `Du är nu koordinator för ${network}. Skriv ”nätverk” så ser du vad du kan göra.`,
  'people.add.usage': () =>
    'Jag förstod att du vill lägga till en koordinator, men inte vem. Nämn personen, till exempel: nätverk koordinatorer lägg till @Anna. Eller skriv ”nätverk koordinatorer kod” och ge koden till personen.',
  'people.add.silent': () =>
    'Jag kunde inte kontrollera vem personen är. Skriv i stället ”nätverk koordinatorer kod” och ge koden till personen.',
  'people.add.already': ({ name, network }) => `${name} är redan koordinator för ${network}.`,
  'people.added': ({ name, network }) => `${name} är nu koordinator för ${network} och har fått ett meddelande om det.`,
  'people.resign.button': () => 'Sluta som koordinator',
  'people.resign.ask': ({ network }) =>
    `Vill du sluta som koordinator för ${network}? Du kan bli koordinator igen bara om en annan koordinator bjuder in dig.`,
  'people.resign.sure': () => 'Ja, jag slutar',
  'people.resign.done': ({ network }) => `Du är inte längre koordinator för ${network}. Tack för ditt arbete.`,
  'people.only': ({ network }) =>
    `Du är den enda koordinatorn för ${network}, och nätverket kan inte vara utan koordinator. Bjud först in någon annan: skriv ”nätverk koordinatorer kod”.`,
  'people.end.button': ({ name }) => `Ta bort ${name}`,
  'people.end.done': ({ name, network }) => `${name} är inte längre koordinator för ${network}.`,
  'people.end.here': ({ name }) => `Kontot för ${name} är i bruk. Personen kan själv sluta genom att skriva ”nätverk koordinatorer avgå”.`,
  'people.remind.two': ({ network }) =>
    `Du är den enda koordinatorn för ${network}. Om du blir sjuk eller slutar kan ingen sköta nätverket. Bjud in en till: skriv ”nätverk koordinatorer kod”.`,
  'people.remind.gone': ({ name, network }) =>
    `Kontot för ${name}, som är koordinator för ${network}, verkar vara stängt. Skriv ”nätverk koordinatorer” om du vill ta bort personen eller bjuda in någon ny.`,
};
