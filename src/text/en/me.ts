import type { Language } from '../../domain/language.ts';
import type { MeMessages } from '../me.ts';
import type { Words } from '../messages.ts';

const NAMES: Readonly<Record<Language, string>> = { sv: 'Swedish', fi: 'Finnish', en: 'English' };

export const me: Words<MeMessages> = {
  'me.account': ({ id }) => `Your account with me: ${id}`,
  'me.language.ask': ({ language }) => `I speak ${NAMES[language]} with you now. Which language would you like?`,
  'me.language.saved': ({ language }) => `From now on I speak ${NAMES[language]} with you.`,
  'me.language.unknown': ({ typed }) =>
    `I understood that you want to change the language, but I do not know “${typed}”. Type for example: me language en (or sv, fi).`,
  'me.language.button': () => 'In English',
};
