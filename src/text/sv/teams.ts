import type { Words } from '../messages.ts';
import type { TeamsMessages } from '../teams.ts';

export const teams: Words<TeamsMessages> = {
  'teams.done': () => 'Klart.',
  'teams.summary': () => 'Tandem har svarat',
  'teams.moved': () => 'Du frågade i en kanal eller gruppchatt. Svaret är bara för dig, så jag skickar det i vår privata chatt i stället.',
};
