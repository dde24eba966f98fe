import type { Words } from '../messages.ts';
import type { TeamsMessages } from '../teams.ts';

export const teams: Words<TeamsMessages> = {
  'teams.form.open': () => 'Open',
};
