import type { Words } from '../messages.ts';
import type { TeamsMessages } from '../teams.ts';

export const teams: Words<TeamsMessages> = {
  'teams.done': () => 'Valmis.',
  'teams.summary': () => 'Tandem vastasi',
  'teams.moved': () => 'Kysyit kanavalla tai ryhmäkeskustelussa. Vastaus on tarkoitettu vain sinulle, joten lähetän sen tänne.',
};
