import type { ChatMessages } from '../chat.ts';
import type { Words } from '../messages.ts';

export const chat: Words<ChatMessages> = {
  'chat.broken': ({ id }) =>
    `Något gick fel hos oss, inte hos dig. Försök igen om en stund. Om det händer på nytt, uppge felkoden ${id} för den som sköter Tandem.`,
  'chat.unclear': ({ id }) =>
    `Databasen slutade svara just när det här sparades, så det är oklart om det sparades. Se efter innan du skickar det på nytt. Felkod: ${id}.`,
  'chat.notSaved': ({ id }) => `Det här sparades inte eftersom databasen inte svarade. Skicka det på nytt om en stund. Felkod: ${id}.`,
  'chat.oldButton': () => 'Den knappen hör till ett äldre meddelande och fungerar inte längre. Skriv ”hjälp” så ser du vad du kan göra nu.',
  'chat.tooLong': ({ max }) => `Texten är för lång: här ryms högst ${max} tecken. Korta ner den och skicka på nytt.`,
  'chat.typed': () => 'Du skrev:',
  'chat.required': ({ label }) => `Fyll i fältet ”${label}”.`,
  'chat.cut': () => '… (förkortat)',
  'chat.file.here': ({ name, address }) =>
    `Filen ”${name}” kan hämtas på ${address}. Adressen fungerar bara på den dator eller i det nät där Tandem körs.`,
};
