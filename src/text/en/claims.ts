import type { Lack } from '../../domain/claims.ts';
import { noonOf } from '../../domain/day.ts';
import type { ClaimField, ClaimRow, ClaimsMessages } from '../claims.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { list } from '../numbers.ts';

const FIELDS: Readonly<Record<ClaimField, string>> = {
  commitment: 'Commitment',
  text: 'Claim',
  about: 'What it is about',
  subject: 'What it concerns',
  offsets: 'Does it rest on offsets',
  plan: 'Plan',
  planAddress: 'The plan’s address on the web',
  expert: 'Independent expert',
  expertAt: 'Last verified by the expert',
};
const HINTS: Readonly<Record<ClaimField, string>> = {
  commitment: '',
  text: 'Exactly as it shall stand in public: what, how much, since when. At most 500 characters.',
  about: '',
  subject: '',
  offsets: 'Offsets: emission credits, or reductions made somewhere else.',
  plan: 'How you get there, or how you got there.',
  planAddress: 'Needed where it is about the future: https://…',
  expert: 'Needed where it is about the future: who verifies the plan regularly.',
  expertAt: 'A day, at most a year ago, for example 15.3.2026.',
};
const ROWS: Readonly<Record<ClaimRow, string>> = {
  state: 'State',
  company: 'Company',
  commitment: 'Commitment',
  text: 'Claim',
  about: 'About',
  figure: 'Figure',
  evidence: 'Evidence',
  baseline: 'Baseline',
  due: 'By',
  plan: 'Plan',
  expert: 'Expert',
  lacks: 'Lacks',
  flags: 'Generic words',
  doubles: 'May be counted twice',
  decided: 'Decided',
  expires: 'Valid until',
};
const STATES = {
  waiting: 'waits for the coordinator',
  released: 'released',
  refused: 'refused',
  withdrawn: 'withdrawn by the company',
  lapsed: 'lapsed',
} as const;

const LACKS: Readonly<Record<Lack, (months: number) => string>> = {
  offsets: () =>
    'That a product is neutral, or better for the climate, because of offsets may not be claimed (Directive (EU) 2024/825). More information does not mend it: say instead what you have reduced yourselves.',
  baseline: () => 'The commitment has no baseline with its year. Add them: “commit edit”.',
  date: () => 'The commitment has no due date. Add it: “commit edit”.',
  plan: () => 'The plan is missing.',
  evidence: () => 'There is no evidence. Make an update with a link or a file first.',
  stale: (months) => `The evidence is older than ${months} months. Make a new update with evidence first.`,
  address: () => 'About the future a public plan is needed: give its address, which begins with https://.',
  expert: () => 'About the future an independent expert has to verify the plan regularly: say who.',
  expertDate: () => 'Say when the expert last verified the plan: at most a year ago.',
};

const because = (reason: string | undefined): string => (reason === undefined ? '' : ` Reason: “${reason}”`);

export const claims: Words<ClaimsMessages> = {
  'claim.form.title': () => 'Public claim',
  'claim.form.submit': () => 'Hand to the coordinator',
  'claim.form.cancel': () => 'Cancel',
  'claim.field': ({ field }) => FIELDS[field],
  'claim.hint': ({ field }) => HINTS[field],
  'claim.about': ({ about }) => (about === 'reached' ? 'something reached' : 'the future'),
  'claim.subject': ({ subject }) => (subject === 'company' ? 'what the company does' : 'a product or service'),
  'claim.yesNo': ({ value }) => value,

  'claim.nothing': () => 'A claim is always about a commitment, and you have none yet.',
  'claim.unknown': ({ typed }) => `I found no commitment that begins like “${typed}”. Choose it in the form, or type its name first.`,
  'claim.which': ({ typed }) => (typed === '' ? 'Which commitment is the claim about?' : `Which commitment is “${typed}” about?`),
  'claim.mend': ({ title, lacks, months }) =>
    `Before a claim about “${title}” can be made, the commitment needs more:\n${lacks.map((lack) => `– ${LACKS[lack](months)}`).join('\n')}`,
  'claim.again': () => 'Done, on to the claim',
  'claim.pick': ({ title }) => title,
  'claim.lacks': ({ lacks, months }) =>
    `The claim cannot be handed in yet.\n${lacks.map((lack) => `– ${LACKS[lack](months)}`).join('\n')}\nThis is not legal advice.`,
  'claim.lack': ({ lack, months }) => LACKS[lack](months),
  'claim.date': ({ typed }) => `I did not understand the date “${typed}”. Type for example 15.3.2026.`,
  'claim.waits': ({ title }) => `The claim about “${title}” waits for the coordinator. It is not public until it is released.`,
  'claim.flags': ({ words }) =>
    `${list(
      'en',
      words.map((word) => `“${word}”`),
    )}: a generic environmental claim without recognised proof. Such claims are prohibited in marketing to consumers, unless the same text says exactly what is meant (Directive (EU) 2024/825, applied since 27 September 2026).`,
  'claim.notAdvice': () => 'The review helps; it is not legal advice. The company answers for what it claims.',

  'claim.title': ({ company }) => `Claim: ${company}`,
  'claim.list.title': ({ network }) => `Claims: ${network}`,
  'claim.list.none': () => 'No claims.',
  'claim.list.waiting': ({ waiting }) => (waiting ? 'Waiting for the coordinator, oldest first.' : 'No claim is waiting. The newest:'),
  'claim.row': ({ row }) => ROWS[row],
  'claim.state': ({ state }) => STATES[state],
  'claim.decided': ({ by = 'the coordinator', at, reason }) => `${by}, ${day('en', at)}.${because(reason)}`,
  'claim.baseline': ({ value, year }) => (year === undefined ? value : `${value} (${year})`),
  'claim.expert': ({ name, at }) => (at === undefined ? name : `${name}, ${day('en', noonOf(at))}`),
  'claim.none': () => 'not given',
  'claim.show': ({ beginning }) => `Show: “${beginning}”`,
  'claim.more': () => 'Show more',
  'claim.new': () => 'New claim',
  'claim.anew': () => 'Hand in anew',
  'claim.release': () => 'Release',
  'claim.releaseAnyway': () => 'Release all the same',
  'claim.refuse': () => 'Refuse',
  'claim.withdraw': () => 'Withdraw',
  'claim.sure': () => 'Read this before the claim is released. Does it hold all the same?',

  'claim.refuse.title': () => 'Refuse the claim',
  'claim.refuse.reason': ({ company }) => `Reason for ${company}`,
  'claim.refuse.hint': () => 'Goes to the company word for word.',

  'claim.released': ({ company, expires, register }) =>
    `Released: the claim of ${company}. It lapses by itself on ${day('en', expires)}.${register ? ' It now stands in the public register.' : ''}`,
  'claim.refused': ({ company }) => `Refused. ${company} was given the reason.`,
  'claim.withdrawn': () => 'The claim is withdrawn and no longer public.',
  'claim.already': ({ state, by = 'somebody', at, reason }) =>
    `The claim is decided already: ${STATES[state]} (${by}${at === undefined ? '' : `, ${day('en', at)}`}).${because(reason)} Nothing was changed.`,
  'claim.own': ({ company }) => `You speak for ${company}. Another coordinator decides its claims.`,
  'claim.notYours': () => 'That commitment or claim is not yours.',

  'claim.told.new': ({ company, title }) => `${company} wants to say something in public about “${title}”.`,
  'claim.told.released': ({ network, title, expires }) =>
    `${network}: the claim about “${title}” is released. It lapses by itself on ${day('en', expires)}, unless you hand in a new one with fresh evidence.`,
  'claim.told.refused': ({ network, title, reason }) =>
    `${network}: the claim about “${title}” must not be used. The coordinator’s reason: “${reason}”`,
};
