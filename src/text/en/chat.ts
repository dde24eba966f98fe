import type { ChatMessages } from '../chat.ts';
import type { Words } from '../messages.ts';

export const chat: Words<ChatMessages> = {
  'chat.broken': ({ id }) =>
    `Something went wrong on our side, not yours. Try again in a moment. If it happens again, give the error code ${id} to whoever runs Tandem.`,
  'chat.unclear': ({ id }) =>
    `The database fell silent just as this was being saved, so it is not certain whether it was. Look before you send it again. Error code: ${id}.`,
  'chat.notSaved': ({ id }) => `This was not saved, because the database did not answer. Send it again in a moment. Error code: ${id}.`,
  'chat.oldButton': () => 'That button belongs to an older message and no longer works. Type “help” to see what you can do now.',
  'chat.tooLong': ({ max }) => `The text is too long: at most ${max} characters fit here. Shorten it and send it again.`,
  'chat.typed': () => 'You typed:',
  'chat.required': ({ label }) => `Fill in the field “${label}”.`,
  'chat.cut': () => '… (shortened)',
  'chat.file.here': ({ name, address }) =>
    `Download “${name}” at ${address}. The address works only on the computer or network where Tandem runs.`,
};
