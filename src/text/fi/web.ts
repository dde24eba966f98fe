import type { Words } from '../messages.ts';
import type { WebMessages } from '../web.ts';

export const web: Words<WebMessages> = {
  'web.title': () => 'Tandem',
};
