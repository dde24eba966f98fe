import type { Words } from '../messages.ts';
import type { TeamsMessages } from '../teams.ts';

export const teams: Words<TeamsMessages> = {
  'teams.done': () => 'Done.',
  'teams.summary': () => 'Tandem replied',
  'teams.moved': () => 'You asked in a channel or group chat. The reply is for you alone, so it comes here.',
};
