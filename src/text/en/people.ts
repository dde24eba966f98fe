import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { PeopleMessages } from '../people.ts';

export const people: Words<PeopleMessages> = {
  'people.two': () => 'A network needs two coordinators, so that somebody is always there. Invite another one.',
  'people.gone': () => 'the account is closed',
  'people.code.button': () => 'Invite a coordinator',
  'people.code.made': ({ code, network, until }) =>
    `Give the code ${code} to whoever shall coordinate ${network}. They write “network coordinate ${code}” to me. The code works once, until ${day('en', until)}.`,
  'people.code.bad': (bad) => {
    if (bad.wrong === 'used') return `The code has been used already (${day('en', bad.since)}). Ask the coordinator for a new one.`;
    if (bad.wrong === 'late') return `The code ran out on ${day('en', bad.since)}. Ask the coordinator for a new one.`;
    if (bad.wrong === 'purpose')
      return 'The code is for something else than becoming a coordinator. Ask the coordinator for one: “network coordinators code”.';
    return 'I do not know that code. Check how it is written, for example: network coordinate 7F3K-Q2MD-0XVA.';
  },
  'people.coordinate.usage': () => 'Type the code that you were given, for example: network coordinate 7F3K-Q2MD-0XVA.',
  'people.outside': ({ network }) =>
    `Only the municipality’s own people can coordinate ${network}. Guests and people from other organisations cannot.`,
  'people.already': ({ network }) => `You coordinate ${network} already. The code is unused; give it to somebody else.`,
  'people.welcome': ({ network }) => `You now coordinate ${network}. Write “network” to see what you can do.`,
  'people.add.usage': () =>
    'I understood that you want to add a coordinator, but not whom. Mention the person, for example: network coordinators add @Anna. Or write “network coordinators code” and give them the code.',
  'people.add.silent': () => 'I could not check who that is. Write “network coordinators code” and give them the code instead.',
  'people.add.already': ({ name, network }) => `${name} coordinates ${network} already.`,
  'people.added': ({ name, network }) => `${name} now coordinates ${network} and has been told.`,
  'people.resign.button': () => 'Stop coordinating',
  'people.resign.ask': ({ network }) =>
    `Do you want to stop coordinating ${network}? You can come back only if another coordinator invites you.`,
  'people.resign.sure': () => 'Yes, I stop',
  'people.resign.done': ({ network }) => `You no longer coordinate ${network}. Thank you for your work.`,
  'people.only': ({ network }) =>
    `You are the only coordinator of ${network}, and it cannot be without one. Invite somebody first: write “network coordinators code”.`,
  'people.end.button': ({ name }) => `Remove ${name}`,
  'people.end.done': ({ name, network }) => `${name} no longer coordinates ${network}.`,
  'people.end.here': ({ name }) => `The account of ${name} is in use. They leave by themselves: “network coordinators leave”.`,
  'people.remind.two': ({ network }) =>
    `You are the only coordinator of ${network}. If you fall ill or leave, nobody can look after it. Invite another one: write “network coordinators code”.`,
  'people.remind.gone': ({ name, network }) =>
    `The account of ${name}, who coordinates ${network}, seems to be closed. Write “network coordinators” to remove them or invite somebody new.`,
};
