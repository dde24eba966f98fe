import type { Words } from '../messages.ts';
import type { PagesMessages } from '../pages.ts';

export const pages: Words<PagesMessages> = {
  'pages.gone': () => 'The link is no longer valid, or part of it is missing. Ask Tandem for the file again.',
  'pages.tooMany': () => 'Too many attempts. Wait a minute and try again.',
  'pages.broken': () => 'The file could not be fetched just now. Try again in a moment.',
};
