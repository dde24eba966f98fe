import { writtenDay } from '../../domain/day.ts';
import type { EngagementMessages } from '../digest-engagement.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';

const SIGNS = {
  updates: 'An update',
  attendance: 'Attendance at an event',
  rsvps: 'An answer to an invitation',
  helped: 'Help given to another company',
  asked: 'A question to Tandem',
} as const;
const KINDS = { call: 'call', meeting: 'meeting', mail: 'message' } as const;
const points = (many: number): string => (many === 1 ? '1 point' : `${count('en', many)} points`);

export const digestEngagement: Words<EngagementMessages> = {
  'weights.title': () => 'Weights of the score',
  'weights.intro': () =>
    'So much does each thing add to a company’s score over twelve weeks. 0 means that it does not count. The score is the company’s, never a person’s; what was not measured does not count as zero.',
  'weights.sign': ({ sign }) => SIGNS[sign],
  'weights.value': ({ weight, usual }) => (weight === usual ? points(weight) : `${points(weight)} (usually ${usual})`),
  'weights.change': () => 'Change the weights',
  'weights.hint': ({ usual }) => `A whole number from 0 to 10. Usually ${usual}.`,
  'weights.bad': ({ label, typed }) => `${label}: write a whole number from 0 to 10${typed === '' ? '' : `, not “${typed}”`}.`,
  'weights.nothing': () => 'All weights are 0, so there is no score. Give at least one thing a weight.',
  'weights.saved': () => 'Saved. Scores are counted with the new weights from now on; digests already sent do not change.',
  'weights.same': () => 'The weights are as before. Nothing was changed.',

  'log.company': () => 'Company',
  'log.day': () => 'Which day?',
  'log.day.hint': () => 'Leave empty if it was today.',
  'log.day.bad': ({ typed }) => `I did not understand which day “${typed}” is. Write for example 24.11.2026.`,
  'log.future': ({ typed }) => `“${typed}” has not been yet. Log what has already happened.`,
  'log.usage': ({ company, typed }) =>
    `${company === undefined ? `I did not understand which company “${typed}” is.` : `I understood ${company} but not “${typed}”.`} Write for example “digest log Example Ltd call 24.11. We went through the solar panels”.`,
  'log.several': ({ typed, names }) => `Several companies begin with “${typed}”: ${list('en', names)}. Write the whole name.`,
  'log.saved': ({ name, kind, day }) => `Logged: a ${KINDS[kind]} with ${name} on ${writtenDay('en', day)}. Only coordinators see it.`,
  'log.undo': () => 'Undo',
  'log.undone': () => 'It is no longer logged.',
  'log.gone': () => 'It was not logged any more.',
  'score.pending': ({ overdue, blocked }) =>
    [
      overdue === undefined || overdue === 0 ? '' : `${count('en', overdue)} waiting for an update`,
      blocked === 0 ? '' : `${count('en', blocked)} blocked`,
    ]
      .filter(Boolean)
      .join(', ') || 'nothing',
  'score.head': ({ column }) => (column === 'contact' ? 'Last contact' : 'Pending'),
};
