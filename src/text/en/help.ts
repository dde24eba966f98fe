import type { HelpMessages } from '../help.ts';
import type { Words } from '../messages.ts';

const EXAMPLES = {
  1: 'What does a closed climate network demand of the municipality?',
  2: 'How does an open network differ from a closed one?',
  3: 'Which networks are given as examples?',
};

export const help: Words<HelpMessages> = {
  'help.title': () => 'Tandem',
  'help.intro': () =>
    'I answer questions about the five methods of coordinating municipal climate work with companies. Everything I state has a source, and I say so when the source does not reach.',
  'help.row.ask': () => 'ask in your own words',
  'help.row.compare': () => 'two or more methods side by side',
  'help.row.fit': () => 'which method fits us? A few questions and a recommendation',
  'help.row.together': () => 'the same questions, answered by several people in a channel',
  'help.row.gaps': () => 'what people asked that the source does not answer',
  'help.row.found': () => "make this channel a network's",
  'help.row.network': () => 'the network here: what holds, and what you can do',
  'help.row.join': () => 'bring your company in',
  'help.row.commitments': ({ deeds }) => `${deeds ? 'your deeds' : 'your commitments'}, and how far they have come`,
  'help.row.update': () => 'tell how it goes: a figure, “done”, “no change” or “blocked”',
  'help.row.plan': () => 'the plan: who does what, and by when',
  'help.row.applications': () => 'what waits for your decision',
  'help.row.review': () => 'evidence to review',
  'help.update': () => 'update solar 60%',
  'help.row.language': () => 'change the language',
  'help.ask': () => 'Ask a question',
  'help.example': ({ n }) => EXAMPLES[n],
};
