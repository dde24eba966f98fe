import type { Words } from '../messages.ts';
import type { PagesMessages } from '../pages.ts';

export const pages: Words<PagesMessages> = {
  'pages.gone': () => 'Länken gäller inte längre, eller så är den ofullständig. Be Tandem om filen på nytt.',
  'pages.tooMany': () => 'För många försök. Vänta en minut och försök igen.',
  'pages.broken': () => 'Filen kunde inte hämtas just nu. Försök igen om en stund.',
};
