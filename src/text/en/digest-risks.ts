import { writtenDay } from '../../domain/day.ts';
import { day } from '../dates.ts';
import type { RiskMessages } from '../digest-risks.ts';
import type { Words } from '../messages.ts';

const REASONS = {
  lapsing: (on: string) => `becomes dormant on ${on} if no update comes`,
  blocked: (on: string) => `stuck since ${on}`,
  overdue: (on: string) => `an update was asked for by ${on}`,
  'at-risk': () => 'said itself that a commitment is at risk',
  quiet: (on: string) => `not heard of since ${on}`,
  absent: () => 'said yes to the last events and did not come',
} as const;
const DRAFTS = {
  lapsing:
    'Hello! We have not had an update from you for long, and your place in the network will soon become dormant. One line is enough, “no change” too. Tell us if you need help.',
  blocked:
    'Hello! You are stuck with a commitment. What would help? I can bring you together with a company that has done something similar.',
  overdue:
    'Hello! How are your commitments going? We are waiting for an update; one line is enough, “no change” too. Tell us if you need help.',
  'at-risk': 'Hello! You told us that a commitment is at risk. Shall we talk about what would help?',
  quiet: 'Hello! It is a while since we heard from you. How are things, and what would be of use to you in the network?',
  absent: 'Hello! We missed you at the last events. Is there a time or a topic that would suit you better?',
} as const;
const ACTIONS = {
  write: 'Suggestion: send a few lines.',
  call: 'Suggestion: call and ask.',
  help: 'Suggestion: ask a company that has done something similar to help.',
} as const;
const KINDS = { call: 'Call', meeting: 'Meeting', mail: 'Message' } as const;
const BUTTONS = { write: 'Write to the company', log: 'Log a contact', dismiss: 'Dismiss', show: 'Show the company' } as const;
const SUBMITS = { write: 'Send', log: 'Save', dismiss: 'Dismiss', show: 'Show' } as const;
const OUTCOMES = { answered: 'They answered', moving: 'It moves again', silent: 'No answer', left: 'They leave' } as const;

export const digestRisks: Words<RiskMessages> = {
  'risk.title': ({ network }) => `May need a hand · ${network}`,
  'risk.none': () => 'No company seems to need help just now.',
  'risk.more': ({ count }) => `… and ${count} more. The most pressing come first.`,
  'risk.private': () => 'As things stand now. Only the network’s coordinators see this list.',
  'risk.line': ({ name, reason, day: on }) => `${name}: ${REASONS[reason](writtenDay('en', on))}.`,
  'risk.action': ({ action }) => ACTIONS[action],
  'risk.contact': ({ contact }) =>
    contact ? `Last contact: ${KINDS[contact.kind].toLowerCase()}, ${day('en', contact.at)}.` : 'No contact logged.',
  'risk.button': ({ what }) => BUTTONS[what],
  'risk.form': ({ what }) => BUTTONS[what],
  'risk.submit': ({ what }) => SUBMITS[what],
  'risk.note': ({ company }) => (company === undefined ? 'Note' : `Note on ${company}`),
  'risk.note.hint': () => 'Only coordinators see it.',
  'risk.kind.label': () => 'What was it?',
  'risk.kind': ({ kind }) => KINDS[kind],
  'risk.written': ({ name, at }) => `${name}: you wrote on ${day('en', at)}. What came of it?`,
  'risk.outcome': ({ what }) => OUTCOMES[what],
  'risk.noted': () => 'Noted.',
  'risk.dismissed': ({ name }) => `Done. ${name} is not shown for that reason for eight weeks; for another one at once.`,
  'risk.nobody': ({ name }) =>
    `Nobody confirmed speaks for ${name}, so there is nobody to write to. Call the company, or confirm somebody: write “network applications”.`,
  'risk.message': ({ name }) => `Message to ${name}`,
  'risk.message.hint': () => 'Sent in private to the company’s people, word for word.',
  'risk.draft': ({ reason }) => DRAFTS[reason],
  'risk.from': ({ coordinator }) => `${coordinator ?? 'The network’s coordinator'} writes to you:`,
  'risk.sent': ({ name, people }) => `Sent to ${name} (${people === 1 ? '1 person' : `${people} people`}).`,
};
