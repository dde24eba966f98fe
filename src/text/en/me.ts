import type { Language } from '../../domain/language.ts';
import type { Kept } from '../../domain/retention.ts';
import type { MeMessages } from '../me.ts';
import type { Words } from '../messages.ts';

const NAMES: Readonly<Record<Language, string>> = { sv: 'Swedish', fi: 'Finnish', en: 'English' };

const KEPT: Readonly<Record<Kept, string>> = {
  questions: 'questions word for word, without a name',
  turns: 'answers to what you wrote, for redeliveries',
  unsent: 'messages that could not be sent',
  unfinished: 'dialogues on methods that were not finished',
  results: 'results of dialogues on methods',
  heard: 'in which channels you wrote to me',
  keys: 'codes, invitations and links that ran out',
  evidence: 'files given as evidence, after a commitment is over, unless a public claim, a badge or a checked figure rests on them',
  imported: 'fingerprints of imported rows, so that none is imported twice',
  audit: 'the log of changes',
  needs: 'diet and access notes of an answer, after the event',
  walkIns: 'names of people who came to an event without an account',
  people: 'your account, if you did not write and have no role',
};

const time = (days: number): string => {
  const [count, unit] = days % 365 === 0 ? [days / 365, 'year'] : [days, 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};

const MORE = {
  chat: 'Write “me privacy” to see what is kept and for how long.',
  page: 'Press “What is kept about me” to see what is kept and for how long.',
  letter: 'Your page shows what is kept and for how long.',
};

export const me: Words<MeMessages> = {
  'me.account': ({ id }) => `Your account with me: ${id}`,
  'me.language.ask': ({ language }) => `I speak ${NAMES[language]} with you now. Which language would you like?`,
  'me.language.saved': ({ language }) => `From now on I speak ${NAMES[language]} with you.`,
  'me.language.unknown': ({ typed }) =>
    `I understood that you want to change the language, but I do not know “${typed}”. Type for example: me language en (or sv, fi).`,
  'me.language.button': () => 'In English',
  'me.notice': ({ address, where }) =>
    `About your data: I keep what you write to me, your name and your roles in the networks, so that the municipality can do its climate work. I read no other messages. ${MORE[where]}${address ? ` The municipality’s privacy notice: ${address}` : ''}`,
  'me.privacy.button': () => 'What is kept about me',
  'me.privacy.title': () => 'Your data',
  'me.privacy.text': ({ address }) =>
    `The controller is the municipality that runs Tandem. The data serve its climate work with companies, a task in the public interest. I keep your account and name, your language, your questions (without your name), your answers in the dialogue on methods, your roles in the networks, and a log of changes. You can have your data, correct them or delete them. What a company reported and what the municipality decided is not deleted.${address ? ` The municipality’s privacy notice: ${address}` : ''}`,
  'me.privacy.kept': ({ kept }) => KEPT[kept],
  'me.privacy.days': ({ days }) => time(days),
  'me.privacy.cases': () => 'applications and the decisions on them',
  'me.privacy.cases.kept': () => 'by the municipality’s records plan (10 years, declined ones 2 years)',
  'me.export.button': () => 'Download my data',
  'me.export.name': () => 'my-data.json',
  'me.export.text': () => 'Here is everything that is kept about you. The file can be fetched for a day, by whoever has the link.',
  'me.export.label': () => 'My data',
  'me.delete.button': () => 'Delete my data',
  'me.delete.ask': ({ networks }) =>
    `Shall I delete everything that is kept about you? This cannot be undone.${networks.length > 0 ? ` Your roles end in: ${networks.join(', ')}.` : ''} What your company reported stays, and so do the municipality’s decisions.`,
  'me.delete.sure': () => 'Yes, delete',
  'me.delete.only': ({ network }) =>
    `You are the only coordinator of ${network}. Invite somebody first (write “network coordinators code”), then delete your data.`,
  'me.delete.done': () => 'Your data are deleted. If you write to me again, we start anew.',
  'me.link.code': ({ code, minutes }) =>
    `Write “me link ${code}” to me from your other account (in Teams, for example, if you are in Slack now). The code holds for ${minutes} minutes. Give it to nobody else: whoever uses it becomes you.`,
  'me.link.bad': ({ wrong }) =>
    `${{ unknown: 'I do not know that code.', used: 'The code has been used already.', late: 'The code has run out.' }[wrong]} Write “me link” from your other account to get a new one.`,
  'me.link.same': () => 'These accounts are one person already. Type the code from your other account.',
  'me.link.ask': ({ account }) =>
    `The code belongs to the account ${account}. Is that you, too? Then the two become one person with the same roles, and this cannot be undone. If somebody else asked you to type the code, do not answer.`,
  'me.link.sure': () => 'Yes, both accounts are mine',
  'me.link.done': ({ account }) => `This account and ${account} are now one person, with the same roles and language.`,
};
