import type { Language } from '../../domain/language.ts';
import type { MeMessages } from '../me.ts';
import type { Words } from '../messages.ts';

const NAMES: Readonly<Record<Language, string>> = { sv: 'ruotsia', fi: 'suomea', en: 'englantia' };

export const me: Words<MeMessages> = {
  'me.account': ({ id }) => `Tilisi tunnus Tandemissa: ${id}`,
  'me.language.ask': ({ language }) => `Puhun kanssasi nyt ${NAMES[language]}. Mitä kieltä haluat käyttää?`,
  'me.language.saved': ({ language }) => `Tästä lähtien puhun kanssasi ${NAMES[language]}.`,
  'me.language.unknown': ({ typed }) =>
    `Ymmärsin, että haluat vaihtaa kieltä, mutta en tunne kieltä ”${typed}”. Kirjoita esimerkiksi: omat tiedot kieli fi (tai sv, en).`,
  'me.language.button': () => 'Suomeksi',
};
