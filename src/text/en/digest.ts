import { writtenDay } from '../../domain/day.ts';
import type { ComingEvent, HeldEvent } from '../../domain/digest.ts';
import { clock, day } from '../dates.ts';
import type { DigestMessages } from '../digest.ts';
import type { Words } from '../messages.ts';
import { count, exact, list } from '../numbers.ts';

const PARTS = {
  progress: 'Progress',
  people: 'Who took part',
  events: 'Events',
  stuck: 'Stuck',
  waiting: 'Waiting for you',
  gaps: 'Questions without an answer',
  plan: 'The plan',
  fees: 'Fees',
} as const;
const LABELS = {
  updates: 'Updates',
  moved: 'Closer to the target',
  made: 'New commitments',
  done: 'Done in the week',
  open: 'Open commitments',
  overdue: 'Waiting for an update',
  atRisk: 'At risk',
  unproven: 'Without evidence',
  levels: 'Commitments updated in the week',
  totals: 'Achieved so far',
  companies: 'Companies in the network',
  active: 'Active in the week',
  quiet: 'Not heard of for long',
  wentQuiet: 'Went quiet in the week',
  joined: 'Joined',
  left: 'Left',
  held: 'Held in the week',
  coming: 'Coming',
  applications: 'Applications',
  people: 'People to confirm',
  review: 'Evidence to review',
  claims: 'Claims to release',
  failed: 'Messages that did not arrive',
  lines: 'Lines done',
  planMoved: 'Moved in the week',
  late: 'Late',
  orphaned: 'Without an owner',
  next: 'Next steps',
  invoiced: 'Invoiced for the year',
} as const;
const BUTTONS = {
  send: 'Send to the members',
  greet: 'Edit the greeting',
  preview: 'Show the members’ version',
  draft: 'Back to the draft',
  risks: 'Show which',
  scores: 'Companies’ engagement',
  page: 'Open as a web page',
  year: 'The year for the council',
  help: 'Ask for help for it',
  fit: 'Ask again which method fits',
  waiting: 'Applications',
  review: 'Review evidence',
  claims: 'Claims',
  gaps: 'The questions',
  failed: 'Show the network',
  before: 'The week before',
} as const;
const PIECES = {
  progress: 'what was achieved',
  trend: 'the picture',
  finished: 'finished commitments',
  thanks: 'the companies’ names',
  events: 'coming events',
} as const;
const LEVELS = {
  self: 'self-declared',
  attached: 'evidence attached',
  checked: 'checked by the coordinator',
  third: 'verified by a third party',
} as const;
const KINDS = { reduction: 'reduction', share: 'share', deed: 'deed', project: 'project' } as const;
const SCOPES = { '1': 'scope 1', '2': 'scope 2', '3': 'scope 3', avoided: 'avoided emissions' } as const;
const SCOPE2 = { location: 'location-based', market: 'market-based' } as const;
const DAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'] as const;

const SCORES = { company: 'Company', points: 'Points', how: 'How they add up, 12 weeks' } as const;
const SIGNS = {
  updates: 'updates',
  attendance: 'attendance',
  rsvps: 'answers to invitations',
  helped: 'helped others',
  asked: 'questions',
} as const;

const n = (value: number): string => count('en', value);
const UNMEASURED = 'not measured';
const number = (value: number | undefined): string => (value === undefined ? UNMEASURED : n(value));
const week = (iso: string): string => `week ${Number(iso.slice(6))}/${iso.slice(0, 4)}`;
const companies = (many: number): string => (many === 1 ? '1 company' : `${n(many)} companies`);
const signed = (change: number): string => (change === 0 ? '±0' : `${change > 0 ? '+' : ''}${exact('en', change)}`);
const at = (moment: Date): string => `${day('en', moment)} at ${clock('en', moment)}`;

const held = ({ title, day: on, going, came }: HeldEvent): string =>
  `${title}, ${writtenDay('en', on)}: ${came === undefined ? `attendance ${UNMEASURED}` : `${n(came)} came`} (${n(going)} had said yes)`;
const coming = ({ title, starts, going, waiting, left }: ComingEvent): string =>
  [
    `${title}, ${at(starts)}: ${n(going)} coming`,
    waiting > 0 ? `${n(waiting)} on the waiting list` : '',
    left === undefined ? '' : left === 0 ? 'full' : left === 1 ? '1 seat left' : `${n(left)} seats left`,
  ]
    .filter(Boolean)
    .join(', ');

export const digest: Words<DigestMessages> = {
  'digest.title': ({ week: iso, network }) => `Weekly digest, ${week(iso)} · ${network}`,
  'digest.title.members': ({ week: iso, network }) => `${network}: ${week(iso)}`,
  'digest.span': ({ from, to, running }) =>
    `${writtenDay('en', from)} – ${writtenDay('en', to)}${running ? '. The week is not over: these are the figures so far.' : ''}`,
  'digest.part': ({ part }) => PARTS[part],
  'digest.label': ({ label }) => LABELS[label],
  'digest.number': ({ now }) => number(now),
  'digest.compared': ({ now, before }) => (before === undefined ? number(now) : `${number(now)} (the week before ${n(before)})`),
  'digest.levels': ({ levels }) =>
    (['self', 'attached', 'checked', 'third'] as const)
      .filter((level) => levels[level] > 0)
      .map((level) => `${LEVELS[level]} ${n(levels[level])}`)
      .join(' · ') || '0',
  'digest.total': ({ total: { amount, unit, kind, scope, scope2, level, change, count: many } }) => {
    const what = [KINDS[kind], scope && SCOPES[scope], scope2 && SCOPE2[scope2], LEVELS[level]].filter(Boolean).join(', ');
    const moved = change === undefined || change === 0 ? '' : ` (${signed(change)} in the week)`;
    return `${exact('en', amount)} ${unit}${moved} · ${what} · ${many === 1 ? '1 commitment' : `${n(many)} commitments`}`;
  },
  'digest.names': ({ names, all }) => (all > names.length ? `${names.join(', ')} and ${n(all - names.length)} more` : list('en', names)),
  'digest.event.held': ({ event }) => held(event),
  'digest.event.coming': ({ event }) => coming(event),
  'digest.stuck': ({ name, title, since }) => `${name} · ${title}: stuck since ${writtenDay('en', since)}`,
  'digest.asked': ({ count: many }) =>
    many === 0
      ? 'No company that has done something similar agreed to be asked. Get in touch with the company yourself.'
      : `Done. I asked ${companies(many)} that ${many === 1 ? 'has' : 'have'} done something similar.`,
  'digest.gap': ({ count: many }) => (many === 1 ? 'asked once' : `asked ${n(many)} times`),
  'digest.plan.next': ({ title, owner, due }) =>
    `${title} · ${owner ?? 'no owner'}${due === undefined ? '' : ` · by ${writtenDay('en', due)}`}`,
  'digest.fees': ({ invoiced, of }) => `${n(invoiced)} of ${companies(of)}`,
  'digest.signal': ({ signal: { because, count: many, of }, towards }) => {
    const seen = {
      'all-report': `${n(many)} of ${companies(of)} tell how it goes of their own accord.`,
      'half-rest': `${n(many)} of ${companies(of)} are dormant.`,
      'few-report': `${n(many)} of ${companies(of)} have told nothing for a year.`,
    } as const;
    return `${seen[because]} Perhaps the method “${towards}” fits you better now. Go through the questions again if you want to find out.`;
  },
  'digest.risks': ({ count: many }) => `${companies(many)} may need a hand. Only coordinators see which.`,
  'digest.button': ({ what }) => BUTTONS[what],
  'digest.leave': ({ piece, out }) => (out ? `Put back ${PIECES[piece]}` : `Leave out ${PIECES[piece]}`),
  'digest.private': () => 'Only you see this. The members get a version of their own, which names nobody who is behind.',
  'digest.empty': () => 'There are no companies in the network yet. The digest begins when the first one has joined.',
  'digest.quiet': ({ week: iso }) => `It was quiet in the network in ${week(iso)}: no updates, events or new companies.`,
  'digest.quiet.next': ({ event }) => (event ? `Next: ${coming(event)}.` : 'No event is planned.'),
  'digest.thanks': ({ active, updates, made, done }) => {
    const did = [
      updates === 1 ? '1 commitment was updated' : `${n(updates)} commitments were updated`,
      made === 0 ? '' : made === 1 ? '1 new one was made' : `${n(made)} new ones were made`,
      done === 0 ? '' : done === 1 ? '1 was finished' : `${n(done)} were finished`,
    ].filter(Boolean);
    return `${active === 0 ? '' : `Thank you! ${companies(active)} took part in the week. `}${list('en', did)}.`;
  },
  'digest.finished': () => 'Done in the week',
  'digest.thanked': ({ names }) => `Thanks to ${list('en', names)} for this week’s updates.`,
  'digest.totals': () => 'Together we have so far',
  'digest.coming': () => 'Coming events',
  'digest.in': () => 'In English',
  'digest.preview': ({ rooms }) =>
    rooms === 1
      ? 'This is how it looks in the network’s channel.'
      : `This is how it looks in the network’s ${n(rooms)} channels, in each one’s own language.`,
  'digest.sent': ({ rooms, without }) =>
    `Sent to ${list('en', rooms)}.${without.length === 0 ? '' : ` I cannot reach ${list('en', without)}: the channel is archived, or Tandem was removed from it.`}`,
  'digest.already': ({ week: iso, at: then }) => `The digest of ${week(iso)} was sent already, ${at(then)}. Nothing was sent again.`,
  'digest.nowhere': () =>
    'Nothing was sent: the network has no channel that I reach. The channel is archived, or Tandem was removed from it. Add Tandem to it again, or connect another one: write “network invite”.',
  'digest.late': ({ due }) => `The digest was to come ${at(due)}, but Tandem was not running then.`,
  'digest.future': ({ typed, now }) =>
    `“${typed}” is a week that has not been yet. It is ${week(now)} now. Write for example: digest week ${Number(now.slice(6))}`,
  'digest.before': ({ week: iso, founded }) =>
    `The network was not there in ${week(iso)}: it was founded ${day('en', founded)}. Choose a later week.`,
  'digest.week': ({ typed }) =>
    `I did not understand which week “${typed}” is. Write for example “digest week 47” or “digest --week 2026-W47”.`,
  'digest.unknown': ({ typed }) =>
    `I understood “digest”, but not “${typed}”. Write for example “digest”, “digest send”, “digest week 47” or “digest schedule monday 09:00”.`,
  'digest.greet.label': () => 'Greeting to the members',
  'digest.greet.hint': () => 'Stands at the top, as you write it. Leave empty for none.',
  'digest.greeting': () => 'Your greeting:',
  'digest.page': ({ address, until, here }) =>
    `The page is your own: ${address}\nThe link works until ${day('en', until)}. Do not pass it on.${here ? ' It works only on the machine or in the network where Tandem runs.' : ''}`,
  'digest.page.kept': () => 'The link was shown once. Ask for a new one: write “digest page”.',
  'digest.score.head': ({ column }) => SCORES[column],
  'digest.score.term': ({ term: { sign, times, weight } }) =>
    times === undefined ? `${SIGNS[sign]} ${UNMEASURED}` : `${SIGNS[sign]} ${n(times)} × ${weight}`,
  'digest.page.over': () => 'The link is over, or you do not coordinate the network. Ask Tandem for a new one: write “digest page”.',
  'digest.page.weeks': () => 'Other weeks',
  'digest.page.week': ({ week: iso }) => `Week ${Number(iso.slice(6))}/${iso.slice(0, 4)}`,
  'digest.schedule.usage': ({ typed }) =>
    `I did not understand when the digest shall come${typed === '' ? '' : ` from “${typed}”`}. Write for example “digest schedule monday 09:00” (draft first) or “digest schedule monday 09:00 straight out”. Off: “digest off”.`,
  'digest.schedule.none': () => 'The digest does not come by itself. Write for example “digest schedule monday 09:00”.',
  'digest.schedule.now': ({ schedule, next, timeZone }) => `${planned(schedule, timeZone)} Next: ${at(next)}.`,
  'digest.schedule.set': ({ schedule, next, moved, timeZone }) =>
    `Done. ${planned(schedule, timeZone)} Next: ${at(next)}${moved ? ', since the day is a public holiday' : ''}.`,
  'digest.schedule.off': ({ was }) =>
    was
      ? 'Done. The digest no longer comes by itself; “digest” shows it whenever you want.'
      : 'The digest did not come by itself before either. Nothing was changed.',
};

function planned({ weekday, hour, minute, how, quiet }: DigestMessages['digest.schedule.now']['schedule'], timeZone: string): string {
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const what = how === 'draft' ? 'comes first as a draft to the coordinators' : 'goes straight to the members';
  const silent = quiet === 'nothing' ? ' Of a quiet week nothing comes.' : '';
  return `The digest of the week before ${what} on ${DAYS[weekday - 1]} at ${time} (${timeZone}); a public holiday moves it to the next working day.${silent}`;
}
