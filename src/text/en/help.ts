import type { HelpMessages, HelpRow, HelpTopic } from '../help.ts';
import type { Words } from '../messages.ts';

const EXAMPLES = {
  1: 'What does a closed climate network demand of the municipality?',
  2: 'How does an open network differ from a closed one?',
  3: 'Which networks are given as examples?',
};

/** What is typed, and what it does. */
const ROWS: Readonly<Record<HelpRow, readonly [typed: string, does: string]>> = {
  ask: ['ask …', 'ask in your own words'],
  compare: ['ask compare open closed', 'two or more methods side by side'],
  gaps: ['ask gaps', 'what people asked that the source does not answer'],
  fit: ['fit', 'which method fits us? A few questions and a recommendation'],
  together: ['fit together', 'the same questions, answered by several people in a channel'],
  resume: ['fit resume', 'go on where you stopped'],
  network: ['network', 'the network that the channel belongs to'],
  join: ['network join Company Ltd', 'join, or apply to join'],
  company: ['network company', 'what the network knows of your company'],
  members: ['network members', 'the companies that take part'],
  leave: ['network leave', 'leave the network'],
  plan: ['network plan', 'the steps of the plan, where the method has one'],
  start: ['network start', 'found a network in the channel'],
  applications: ['network applications', 'what waits for a decision'],
  settings: ['network settings', 'how the network works'],
  link: ['network link', 'personal links for those with neither Slack nor Teams'],
  cases: ['network cases', 'applications and decisions with their case numbers'],
  coordinators: ['network coordinators', 'who they are, and how to bring one in'],
  invite: ['network invite', 'a code that connects one more channel'],
  log: ['network log', 'who did what'],
  commit: ['commit', 'your commitments, and how far they have come'],
  deeds: ['commit', 'your deeds; they are voluntary'],
  update: ['commit update solar 60%', 'tell how it goes: a figure, “done”, “no change” or “blocked”'],
  new: ['commit new', 'make a commitment'],
  history: ['commit history solar', 'how it went, as a table and a picture'],
  undo: ['commit undo', 'take back your last update, within a quarter of an hour'],
  claim: ['commit claim', 'say something of a commitment in public, once it holds'],
  badge: ['commit badge', 'the badge: what it takes, and what is missing'],
  report: ['commit report', 'the yearly report, pre-filled from your updates'],
  sheets: ['commit export', 'commitments and updates as Excel and CSV files'],
  import: ['commit import', 'commitments and updates from a file'],
  review: ['commit review', 'evidence to review'],
  claims: ['commit claims', 'release or refuse public claims'],
  register: ['commit register', 'the public register of claims'],
  overview: ['commit', 'how the network’s commitments are going'],
  notices: ['commit notices daily', 'one summary a day in the channel'],
  rsvp: ['rsvp yes breakfast +2', 'answer: yes, no or maybe; with guests, remotely'],
  events: ['event', 'what is coming, with RSVP'],
  'event-new': ['event new “Solar breakfast” 2026-12-03 08:30 Town Hall 40', 'a new event: you see it as a draft first'],
  'event-show': ['event show breakfast', 'time, place and seats left'],
  'event-edit': ['event edit breakfast', 'change it; those who answered are told what'],
  'event-cancel': ['event cancel breakfast', 'cancel it; those who answered are told'],
  drafts: ['event drafts', 'what is not published yet'],
  owned: ['commit update …', 'tell how the work that you own is going'],
  me: ['me', 'what I know about you'],
  language: ['me language english', 'change the language'],
  export: ['me export', 'your data as a file'],
  delete: ['me delete', 'delete your data'],
};

const TOPICS: Readonly<Record<HelpTopic, string>> = {
  ask: 'Questions',
  fit: 'Which method fits us?',
  network: 'Network',
  commit: 'Commitments',
  event: 'Events',
  me: 'Your data',
};

export const help: Words<HelpMessages> = {
  'help.title': () => 'Tandem',
  'help.intro': () =>
    'I answer questions about the five methods of coordinating municipal climate work with companies. Everything I state has a source, and I say so when the source does not reach.',
  'help.topic': ({ topic }) => TOPICS[topic],
  'help.typed': ({ row }) => ROWS[row][0],
  'help.row': ({ row }) => ROWS[row][1],
  'help.more': () => 'More on a command: write help after it, for instance “network help”.',
  'help.ask': () => 'Ask a question',
  'help.example': ({ n }) => EXAMPLES[n],
};
