import type { Words } from '../messages.ts';
import type { PagesMessages } from '../pages.ts';

export const pages: Words<PagesMessages> = {
  'pages.gone': () => 'Linkki ei ole enää voimassa, tai siitä puuttuu osa. Pyydä tiedosto Tandemilta uudelleen.',
  'pages.tooMany': () => 'Liian monta yritystä. Odota minuutti ja yritä uudelleen.',
  'pages.broken': () => 'Tiedoston hakeminen ei onnistunut. Yritä hetken kuluttua uudelleen.',
};
