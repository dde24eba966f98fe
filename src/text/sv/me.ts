import type { Language } from '../../domain/language.ts';
import type { MeMessages } from '../me.ts';
import type { Words } from '../messages.ts';

const NAMES: Readonly<Record<Language, string>> = { sv: 'svenska', fi: 'finska', en: 'engelska' };

export const me: Words<MeMessages> = {
  'me.account': ({ id }) => `Ditt konto hos mig: ${id}`,
  'me.language.ask': ({ language }) => `Jag talar nu ${NAMES[language]} med dig. Vilket språk vill du ha?`,
  'me.language.saved': ({ language }) => `Från och med nu talar jag ${NAMES[language]} med dig.`,
  'me.language.unknown': ({ typed }) =>
    `Jag förstod att du vill byta språk, men känner inte till ”${typed}”. Skriv till exempel: mina uppgifter språk sv (eller fi, en).`,
  'me.language.button': () => 'På svenska',
};
