import type { Method } from '../../domain/method.ts';
import type { AskMessages } from '../ask.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';

const NAMES: Readonly<Record<Method | 'all', string>> = {
  all: 'Coordination methods',
  single: 'Individual operating models',
  integrated: 'Integration into existing activity',
  open: 'Open climate network',
  closed: 'Closed climate network',
  frontrunner: 'Front-line network (closed, paid)',
};
const SHORT: Readonly<Record<Method | 'all', string>> = {
  all: 'All methods',
  single: 'Individual',
  integrated: 'Integration',
  open: 'Open',
  closed: 'Closed',
  frontrunner: 'Front line',
};
const ASPECTS = { what: 'What', why: 'Why', how: 'How', resources: 'Resources', risks: 'Risks', examples: 'Examples' };
const MISSING = {
  price: 'what it costs',
  count: 'how many there are',
  date: 'when it happens',
  contact: 'whom to contact',
  length: 'how long it takes',
  place: 'that place',
};

const quoted = (words: readonly string[]): string =>
  list(
    'en',
    words.map((word) => `“${word}”`),
  );

export const ask: Words<AskMessages> = {
  'method.name': ({ method }) => NAMES[method],
  'method.short': ({ method }) => SHORT[method],
  'aspect.name': ({ aspect }) => ASPECTS[aspect],

  'ask.form.title': () => 'Ask a question',
  'ask.form.label': () => 'Your question',
  'ask.form.hint': () => 'Ask in your own words about the five coordination methods, in Swedish, Finnish or English.',
  'ask.form.submit': () => 'Ask',
  'ask.form.cancel': () => 'Cancel',
  'ask.open': () => 'Ask a question',

  'ask.partial': ({ missing, uncovered }) => {
    if (missing === 'place') return 'This is what the source says. It says nothing about that place.';
    if (missing) return `This is what the source says. It does not say ${MISSING[missing]}.`;
    if (uncovered.length > 0) return `This is what the source says. It says nothing about ${quoted(uncovered)}.`;
    return 'This is what the source says, but it does not answer the whole question.';
  },
  'ask.partial.whom': ({ network }) =>
    network
      ? 'The network’s own coordinator knows the rest best.'
      : 'Ask whoever looks after climate work or business contacts in your municipality.',
  'ask.refused.far': () => 'My source says nothing about that, so I would rather not answer than guess.',
  'ask.refused.foreign': () => 'I answer in Swedish, Finnish and English. Please ask in one of them.',
  'ask.refused.empty': () => 'I found no question in what you wrote. Type for example: What does a closed network demand?',
  'ask.refused.order': () => 'I take no instructions on how to answer, but I am glad to answer a question about the methods.',
  'ask.refused.which': ({ method }) => `Which two do you want to compare? So far we have talked about one: ${SHORT[method].toLowerCase()}.`,
  'ask.refused.can': () => 'I can tell you about the five methods: what they are, why and how to use them, resources, risks and examples.',
  'ask.tooLong': ({ max, length }) =>
    `The question is ${count('en', length)} characters long; I read at most ${count('en', max)}. Ask it shorter, one thing at a time.`,

  'ask.sources': () => 'Sources',
  'ask.source.label': ({ method, aspect, cell }) =>
    `${NAMES[method]} · ${ASPECTS[aspect]} (${cell === 'sidan' ? 'the whole page' : `the source’s column: ${cell}`})`,
  'ask.button.more': ({ method }) => `More on: ${SHORT[method].toLowerCase()}`,
  'ask.button.compare': ({ a, b }) => `Compare ${SHORT[a].toLowerCase()} and ${SHORT[b].toLowerCase()}`,
  'ask.button.watch': () => 'Tell me when this is answered',
  'ask.helpful.yes': () => 'Helpful',
  'ask.helpful.no': () => 'Not helpful',
  'ask.helpful.thanks': ({ verdict }) =>
    verdict === 'yes' ? 'Thank you, good to know.' : 'Thank you. Your verdict is kept without your name.',
  'ask.watch.saved': () => 'I will tell you when the source answers it. After that, who you are is erased.',
  'ask.watch.gone': () => 'That question is no longer open. Ask it again to see what the source says today.',
  'ask.watch.answered': ({ question }) => `No need to wait: there is already an answer to “${question}”.`,
  'ask.gone': () => 'I no longer have that question. Please ask it again.',

  'ask.onItsWay': () => 'The answer is on its way …',
  'ask.byModel': () => 'A language model worded this answer from the source’s facts. Every sentence was checked against them.',
  'ask.verbatim.cap': () => 'Today’s limit for reworded answers is reached, so here are the source’s facts as they stand.',
  'ask.compare.caption': () => 'The methods compared',
  'ask.compare.usage': ({ understood, unknown }) =>
    `${
      understood.length > 0
        ? `I understood ${list(
            'en',
            understood.map((method) => SHORT[method].toLowerCase()),
          )}, but`
        : 'You want to compare methods, but'
    } ${
      unknown ? `I do not know “${unknown}”` : 'at least two are needed'
    }. Type for example: compare open closed. The methods are single, integrated, open, closed and frontrunner.`,
  'ask.compare.none': () => 'the source does not say',
  'ask.about.nothing': () => 'The source says nothing about that.',

  'gaps.title': () => 'Unanswered questions',
  'gaps.none': () => 'There are no unanswered questions right now.',
  'gaps.intro': () => 'What people asked during the last 90 days without getting a full answer from the source. Who asked is not shown.',
  'gaps.row': ({ count: times, uncovered, owner, watchers }) =>
    [
      times === 1 ? 'once' : `${count('en', times)} times`,
      uncovered.length > 0 ? `not covered: ${uncovered.join(', ')}` : '',
      owner ? `owner: ${owner}` : 'no owner',
      watchers > 0 ? `${count('en', watchers)} want to hear` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  'gaps.unhelpful': () => 'Answers that were of no help:',
  'gaps.unhelpful.row': ({ count: times }) => (times === 1 ? '1 pressed “Not helpful”' : `${count('en', times)} pressed “Not helpful”`),
  'gaps.own': ({ n }) => `Set the owner of ${n}`,
  'gaps.more': () => 'Show more',
  'gaps.forbidden': () => 'The list of unanswered questions is for coordinators. Ask whoever runs Tandem to add you (TANDEM_ADMINS).',
  'gaps.unknown': () => 'That question is no longer open. Open the list again: ask gaps.',
  'gaps.owner.title': () => 'Owner of the question',
  'gaps.owner.label': () => 'Who finds out the answer?',
  'gaps.owner.hint': () => 'A name or a unit, for example “environment unit”.',
  'gaps.owner.submit': () => 'Save',
  'gaps.owner.saved': ({ question, owner }) => `${owner} finds out the answer to “${question}”.`,
  'gaps.answered': ({ question }) => `You asked me to tell you: there is now an answer to “${question}”.`,
};
