import type { AskMessages } from '../ask.ts';
import type { Words } from '../messages.ts';

export const ask: Words<AskMessages> = {
  'ask.usage': () => '',
};
