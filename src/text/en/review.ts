import type { EvidenceLevel } from '../../domain/commitment.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { number } from '../numbers.ts';
import type { ReviewMessages } from '../review.ts';
import { commit } from './commit.ts';
import { PRODUCTS } from './commit-show.ts';

const ROWS = {
  company: 'Company',
  figure: 'Figure',
  status: 'Status',
  by: 'Reported',
  period: 'About',
  measured: 'Measured or estimated',
  link: 'Evidence',
  double: 'May be counted twice',
  asked: 'Asked for more',
} as const;
const levelOf = (level: EvidenceLevel): string => commit['commit.level']({ level });
const FIELDS = { verifier: 'Who verified it', standard: 'By which standard', dated: 'Date of the statement', note: 'Note' } as const;
const HINTS = {
  verifier: 'For example an audit firm or a certification body.',
  standard: 'For example ISO 14064-1 or ISO 50001.',
  dated: 'A day, for example 15.3.2026.',
  note: 'What the statement covers, where it is not everything.',
} as const;

export const review: Words<ReviewMessages> = {
  'figure.goal': ({ target, unit = '' }) => `target ${number('en', target)} ${unit}`.trim(),
  'review.title': ({ network }) => `To review: ${network}`,
  'review.intro': () => 'Updates with evidence that nobody has looked at yet, oldest first.',
  'review.none': () => 'Nothing to review just now.',
  'review.next': () => 'Show the next ones',
  'review.row': ({ row }) => ROWS[row],
  'review.by': ({ name = 'somebody', at, product, onBehalf }) =>
    `${name}, ${day('en', at)}, ${PRODUCTS[product]}${onBehalf ? ' · on the company’s behalf' : ''}`,
  'review.measured': ({ how }) => how,
  'review.double': ({ reason, title, company }) => {
    if (reason === 'avoided') return 'Emissions that others avoid are counted as a reduction of its own.';
    if (reason === 'scope2') return `The same energy is counted by the market and by the location: “${title}”.`;
    return reason === 'same-company' ? `Looks like the company’s own “${title}”.` : `Looks like “${title}” (${company}).`;
  },
  'review.askedOn': ({ by = 'A coordinator', at, words }) => `${by}, ${day('en', at)}: “${words}”`,
  'review.button.checked': () => 'Checked',
  'review.button.third': () => 'Third party',
  'review.button.ask': () => 'Ask for more',
  'review.button.file': ({ name }) => `Fetch ${name}`,

  'review.saved': ({ company, title, level }) => `Noted: ${company}, “${title}”: ${levelOf(level)}.`,
  'review.done': ({ level, at, by = 'Somebody else', standard }) =>
    `${by} was quicker: ${levelOf(level)}, ${day('en', at)}${standard === undefined ? '' : ` (${standard})`}. Nothing was changed.`,
  'review.undone': () => 'The update was taken back. There is nothing to review.',
  'review.own': ({ company }) => `You speak for ${company}. Another coordinator has to look at its evidence.`,
  'review.told': ({ network, title, level }) => `${network}: your update of “${title}” is now ${levelOf(level)}.`,

  'review.third.title': () => 'Third party',
  'review.third.field': ({ field }) => FIELDS[field],
  'review.third.hint': ({ field }) => HINTS[field],
  'review.third.date': ({ typed }) => `“${typed}” cannot be the date of the statement. Give a day that has been, for example 15.3.2026.`,
  'review.ask.title': () => 'Ask for more',
  'review.ask.words': ({ company, title }) => `What is needed from ${company} for “${title}”?`,
  'review.ask.hint': () => 'Goes word for word to whoever made the update, in a private message.',
  'review.submit': () => 'Note it',
  'review.send': () => 'Send',
  'review.cancel': () => 'Cancel',
  'review.asked': ({ company }) => `The question was sent to ${company}. The update still waits in the list.`,
  'review.asked.told': ({ network, coordinator, title }) =>
    `${coordinator} of ${network} is looking at your update of “${title}” and asks:`,
  'review.asked.how': ({ title }) => `Answer with a new update and its evidence: “commit update ${title} …”.`,

  'review.file': ({ name, expires }) => `${name} (can be fetched until ${day('en', expires)})`,
  'review.file.gone': () => 'The file is no longer there.',
};
