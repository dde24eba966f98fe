import type { CompanyMessages } from '../company.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';

const SIZES = {
  sole: 'Sole trader',
  micro: 'Under 10 employees',
  small: '10–49 employees',
  medium: '50–249 employees',
  large: '250 employees or more',
};
const BRANCHES = {
  farming: 'Farming, forestry, fishing',
  industry: 'Industry and mining',
  energy: 'Energy, water and waste',
  building: 'Building and property',
  trade: 'Trade',
  transport: 'Transport and storage',
  hospitality: 'Hotels, restaurants, culture and leisure',
  digital: 'Information and communication',
  expert: 'Expert and business services, finance',
  public: 'Public services, education, health and care',
  other: 'Another branch',
};
const STAGES = { starting: 'Just starting', underway: 'Well under way', leading: 'Leading the way' };
const STATES = {
  applied: 'application waits for a decision',
  member: 'in the network',
  dormant: 'in the network, dormant',
  declined: 'application declined',
  withdrawn: 'application withdrawn',
  left: 'has left',
};
const STEPS = { joining: 'Help with getting started', monitoring: 'Help with follow-up', updating: 'Help with updating commitments' };
const ROWS = {
  businessId: 'Business id',
  size: 'Size',
  branch: 'Branch',
  stage: 'Climate work',
  state: 'State',
  promises: 'Commitments applied with',
  fee: 'Fee class',
  invoiced: 'Invoiced',
  steering: 'Steering group',
  contact: 'Last contact',
  case: 'Case number',
  people: 'Contact persons',
  reason: 'Reason',
};
const COLUMNS = { company: 'Company', size: 'Size', branch: 'Branch', notes: 'Notes' };

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const names = (all: Readonly<Record<string, string>>, of: readonly string[]): string =>
  list(
    'en',
    of.map((one) => small(all[one] ?? one)),
  );
const numbered = (number: string | undefined): string => (number === undefined ? '' : ` Case number: ${number}.`);
const outsideText = (outside: string | undefined): string =>
  outside === undefined ? '' : ` Companies outside the network are offered: ${outside}`;
const promises = (n: number): string => (n === 1 ? 'one commitment' : `${n} commitments`);

const howMany = (least: number, most: number | undefined): string => {
  if (most === undefined) return least === 0 ? 'voluntary' : `at least ${least}`;
  if (least === 0) return `at most ${most}`;
  return least === most ? `${least}` : `${least}–${most}`;
};

export const company: Words<CompanyMessages> = {
  'company.size': ({ size }) => SIZES[size],
  'company.branch': ({ branch }) => BRANCHES[branch],
  'company.stage': ({ stage }) => STAGES[stage],
  'company.state': ({ state }) => STATES[state],
  'company.fee': ({ name, perYear }) => `${name}, ${count('en', perYear)} euros a year`,

  'company.form.join': () => 'Join the network',
  'company.form.join.submit': () => 'Join',
  'company.form.apply': () => 'Apply for membership',
  'company.form.apply.submit': () => 'Send application',
  'company.form.cancel': () => 'Cancel',
  'company.form.company': () => 'Name of the company',
  'company.form.businessId': () => 'Business id',
  'company.form.businessId.hint': () => 'For example 1234567-1. Leave empty if the company has none.',
  'company.form.size': () => 'Size of the company',
  'company.form.branch': () => 'Branch',
  'company.form.stage': () => 'How far has your climate work come?',
  'company.form.promises': ({ least, most }) => `Your climate commitments (${howMany(least, most)})`,
  'company.form.promises.hint': () => 'One commitment a line. Say what will change, by how much, and by when.',
  'company.form.baseline': () => 'Where do you stand today?',
  'company.form.baseline.hint': () => 'For example energy use, emissions, transport, and what you have done already.',
  'company.form.fee': () => 'Fee class',
  'company.form.own': ({ criterion }) => `The network also asks: ${criterion} Do you meet this?`,
  'company.form.own.answer': ({ value }) => (value === 'yes' ? 'Yes' : 'Not yet'),
  'company.form.secret': () => 'Does the application hold trade secrets?',
  'company.form.secret.answer': ({ value }) => (value === 'yes' ? 'Yes' : 'No'),
  'company.form.open': ({ network, apply }) =>
    apply ? `Apply for membership in ${network} with the form.` : `Join ${network} with the form.`,

  'company.none': ({ network }) =>
    `${network} is the municipality’s own work and takes in no companies. Ask the coordinator what the municipality can offer you.`,
  'company.badId': ({ typed }) =>
    `“${typed}” is not a valid business id: its length or check digit is wrong. Write seven digits, a dash and a check digit, for example 1234567-1, or leave the field empty.`,
  'company.badName': () => 'Write the company’s name with letters or digits, for example: Solvind Ab.',
  'company.badChoice': ({ label }) => `Choose one of the options in the field “${label}”.`,
  'company.otherId': ({ businessId, name, known }) =>
    `As far as we know the business id ${businessId} belongs to ${known ?? 'a company of another name'}, not to ${name}. Check the number. If the company has changed its name, ask the coordinator for help.`,
  'company.otherName': ({ name }) =>
    `There is already a company called ${name} in the network, with another business id. Check the number. If they are two companies, add the town to the name, for example “${name} Vaasa”.`,
  'company.already': ({ company: name, state, speaks, page }) =>
    speaks === 'confirmed'
      ? `${name} ${state === 'applied' ? 'has applied already: the application waits for a decision' : 'is in the network already'}, and you are its contact person.${page ? '' : ' Write “network company” to see its details.'}`
      : speaks === 'asked'
        ? `You have already said that you speak for ${name}${state === 'applied' ? ', and the application waits for a decision' : ' and wait to be confirmed'}. There is nothing more to do.`
        : `${name} ${state === 'applied' ? 'has applied already: the application waits for a decision' : 'is in the network already'}.`,
  'company.notTaken.size': ({ sizes, outside }) =>
    `The network is for companies of this size: ${names(SIZES, sizes)}.${outsideText(outside)}`,
  'company.notTaken.branch': ({ branches, outside }) =>
    `The network is for these branches: ${names(BRANCHES, branches)}.${outsideText(outside)}`,
  'company.promises.few': ({ least, given }) =>
    `An application needs at least ${promises(least)}, and this one has ${promises(given)}. Write one a line.`,
  'company.promises.many': ({ most, given }) =>
    `An application may have at most ${promises(most)}, and this one has ${promises(given)}. Choose the most important ones.`,
  'company.promises.long': ({ max }) =>
    `One of the commitments is too long: at most ${max} characters a line. Say briefly what you promise; details can follow later.`,
  'company.forbidden': ({ company: name }) => `Only a coordinator or a confirmed contact person of ${name} can do this.`,
  'company.membersOnly': ({ network }) =>
    `The members of ${network} are shown to its coordinators and to confirmed contact persons of member companies.`,
  'company.moved': ({ company: name, state, since, by }) =>
    `Nothing was changed. ${name}: ${STATES[state]} since ${day('en', since)}${by === undefined ? '' : ` (${by})`}.`,
  'company.changed': ({ company: name, page }) =>
    `What is known of ${name} has changed since you saw it, so nothing was done. ${page ? 'Here it is as it stands now.' : 'Open it again: write “network applications”.'}`,
  'company.unknown': ({ typed }) =>
    `I find no company called “${typed}” here. Write how its name begins, for example: network company Solvind.`,
  'company.notYours': ({ network, page }) =>
    page
      ? `You do not speak for that company in ${network}.`
      : `You speak for no company in ${network}. Write “network join” to bring yours.`,
  'company.person.unknown': ({ company: name }) =>
    `That person has not asked to speak for ${name}. Let them write “network join ${name}” first.`,
  'company.person.already': ({ person, company: name }) => `${person} is a contact person of ${name} already. Nothing was changed.`,
  'company.person.last': ({ company: name }) =>
    `You are the only one who speaks for ${name}. Hand over to a colleague with “network handover”, or let the company leave with “network leave”.`,
  'company.elsewhere': ({ company: name }) =>
    `${name} is in several networks, so the company changes its details itself. Ask its contact person.`,
  'company.year': ({ typed }) => `“${typed}” is not a year. Write a year with four digits, for example 2026.`,

  'company.joined': ({ company: name, network }) => `${name} is now in ${network}.`,
  'company.joined.wait': () =>
    'A coordinator still confirms that it is you who speaks for the company. You will get a message, and need do nothing more.',
  'company.applied': ({ company: name, network, number, page }) =>
    `The application of ${name} to ${network} has been received with case number ${number}. The coordinator handles it, and you will hear the decision here. To take it back, press “Withdraw the application”${page ? '' : ' or write “network withdraw”'}.`,
  'company.entered': ({ company: name, network, number }) =>
    number === undefined
      ? `${name} is now in ${network}, entered by you on the company’s behalf.`
      : `The application of ${name} to ${network} has been entered by you on the company’s behalf, with case number ${number}.`,
  'company.entered.nobody': ({ company: name }) =>
    `Nobody speaks for ${name} yet. Ask somebody of the company to write “network join ${name}” in the network’s channel, or give them a personal link and let them bring the company under the same name. You then confirm them by one press.`,
  'company.asked': ({ company: name, by }) =>
    by === 'colleague'
      ? `${name} is in already. A colleague who is a confirmed contact person, or a coordinator, now confirms that you speak for the company too.`
      : `${name} is here already. A coordinator now confirms that you speak for the company.`,
  'company.approved': ({ company: name, number, person }) =>
    `${name} is approved and in the network.${person === undefined ? '' : ` ${person} is now its contact person.`}${numbered(number)}`,
  'company.declined': ({ company: name, number }) =>
    `The application of ${name} is declined, and the company gets your reason.${numbered(number)}`,
  'company.withdrawn': ({ company: name, number }) =>
    `The application of ${name} is withdrawn. You can apply again whenever you like.${numbered(number)}`,
  'company.left': ({ company: name, network }) => `${name} is no longer in ${network}. You are welcome back whenever it suits you.`,
  'company.leave.sure': ({ company: name, network }) =>
    `Shall ${name} leave ${network}? The company can come back, but its contact persons must then be confirmed again.`,
  'company.rested': ({ company: name }) => `${name} is now left in peace: no reminders are sent. Only coordinators see this.`,
  'company.woken': ({ company: name }) => `${name} is active again.`,
  'company.confirmed': ({ company: name, person }) => `${person} is now a confirmed contact person of ${name}.`,
  'company.confirmedAll': ({ count: n }) => (n === 1 ? 'One person is now confirmed.' : `${count('en', n)} people are now confirmed.`),
  'company.removed': ({ company: name, person }) => `${person} does not speak for ${name} in the network.`,
  'company.refused': ({ company: name, person }) =>
    `${person} does not speak for ${name}. Nobody else does either, so the company is no longer in.`,
  'company.handedOver': ({ company: name, person }) => `${person} is now contact person of ${name} in your place.`,
  'company.handover.whom': ({ company: name }) => `Who takes over as contact person of ${name}?`,
  'company.handover.nobody': ({ company: name }) =>
    `No colleague has asked to speak for ${name} yet. Name who takes over, for example “network handover @Anna”, or let your colleague write “network join ${name}”.`,
  'company.details.saved': ({ company: name }) => `The details of ${name} are saved.`,
  'company.terms.saved': ({ company: name }) => `Fee, invoice and steering group of ${name} are saved.`,
  'company.support': ({ step, who }) => `${STEPS[step]}: ${who}`,
  'company.outside': ({ text }) => `Companies outside the network are offered this too: ${text}`,
  'company.onBehalf': () => 'entered by a coordinator',

  'company.notice.applied': ({ company: name, network, number, person }) =>
    `${name} applies for membership in ${network} (${person}, case number ${number}).`,
  'company.notice.asked': ({ company: name, network, person }) =>
    `${person} has brought ${name} to ${network}. Confirm that they speak for the company.`,
  'company.notice.colleague': ({ company: name, network, person }) =>
    `${person} would like to speak for ${name} in ${network} too. Do you know them?`,
  'company.notice.withdrawn': ({ company: name, network }) => `${name} has withdrawn its application to ${network}.`,
  'company.notice.left': ({ company: name, network }) => `${name} has left ${network}.`,
  'company.notice.approved': ({ company: name, network, number }) =>
    `Welcome! ${name} is approved as a member of ${network}, and you are its contact person.${numbered(number)}`,
  'company.notice.declined': ({ company: name, network, reason, number }) =>
    `The application of ${name} to ${network} was not approved. Reason: ${reason}${numbered(number)}`,
  'company.notice.confirmed': ({ company: name, network }) => `You are now a confirmed contact person of ${name} in ${network}.`,
  'company.notice.removed': ({ company: name, network }) =>
    `You are not a contact person of ${name} in ${network}. If that is a mistake, ask a coordinator.`,
  'company.notice.handedOver': ({ company: name, network, person }) =>
    `${person} has handed over to you: you are now contact person of ${name} in ${network}.`,

  'company.members.title': ({ network }) => `Members of ${network}`,
  'company.members.count': ({ companies: n }) => (n === 1 ? '1 company' : `${count('en', n)} companies`),
  'company.members.none': () => 'No companies are in yet.',
  'company.members.noneSuch': ({ typed }) => `No member’s name begins with “${typed}”.`,
  'company.members.head': ({ column }) => COLUMNS[column],
  'company.members.more': () => 'Show more',
  'company.waiting.title': ({ network }) => `Waiting for a decision in ${network}`,
  'company.waiting.count': ({ waiting }) => (waiting === 1 ? 'One waits for you.' : `${count('en', waiting)} wait for you.`),
  'company.waiting.none': () => 'Nothing waits for a decision.',
  'company.waiting.person': ({ person, since }) => `${person} asks to speak for the company, since ${day('en', since)}`,
  'company.waiting.application': ({ person, since, number, onBehalf }) =>
    `Application ${number}, ${day('en', since)}, ${onBehalf ? `entered by ${person} on the company’s behalf` : person}`,
  'company.waiting.more': () => 'Show more',
  'company.waiting.all': ({ count: n }) => `Confirm all ${n} people`,
  'company.invoiced': ({ year }) => `invoiced ${year}`,
  'company.steering': () => 'in the steering group',
  'company.which': ({ typed }) => `Several companies begin with “${typed}”. Which one do you mean?`,
  'company.missing': ({ sizes, branches, stages }) =>
    [
      'For coordinators only: some groups are missing altogether among the members.',
      ...(sizes.length > 0 ? [`Size: ${names(SIZES, sizes)}.`] : []),
      ...(stages.length > 0 ? [`Stage of climate work: ${names(STAGES, stages)}.`] : []),
      ...(branches.length > 0 ? [`Branch: ${names(BRANCHES, branches)}.`] : []),
    ].join(' '),

  'company.row': ({ row }) => ROWS[row],
  'company.row.state': ({ state, since }) => `${STATES[state]} since ${day('en', since)}`,
  'company.row.person': ({ person, state }) => (state === 'confirmed' ? person : `${person} (waits to be confirmed)`),
  'company.nobodyElse': () => 'Nobody yet',

  'company.button.join': () => 'Join',
  'company.button.apply': () => 'Apply',
  'company.button.show': ({ company: name }) => name,
  'company.button.approve': ({ company: name }) => (name === undefined ? 'Approve' : `Approve ${name}`),
  'company.button.decline': ({ company: name }) => (name === undefined ? 'Decline' : `Decline ${name}`),
  'company.button.confirm': ({ person, company: name }) => (name === undefined ? `Confirm ${person}` : `Confirm ${person}, ${name}`),
  'company.button.remove': ({ person }) => `${person} does not speak for it`,
  'company.button.link': () => 'Give a personal link',
  'company.button.withdraw': () => 'Withdraw the application',
  'company.button.leave': () => 'Leave the network',
  'company.button.sure': () => 'Yes, leave',
  'company.button.rest': () => 'Leave in peace',
  'company.button.wake': () => 'Make active again',
  'company.button.handover': () => 'Hand over to a colleague',
  'company.button.details': () => 'Change details',
  'company.button.terms': () => 'Fee and steering group',
  'company.button.waiting': () => 'Show all that waits',
  'company.decline.title': () => 'Decline application',
  'company.decline.submit': () => 'Decline',
  'company.decline.label': ({ company: name }) => `Reason for ${name}`,
  'company.decline.hint': () => 'The company gets your reason word for word. Tell what would be needed.',
  'company.details.title': () => 'Company details',
  'company.details.submit': () => 'Save',
  'company.terms.title': () => 'Fee and steering group',
  'company.terms.invoiced': () => 'Invoiced for the year',
  'company.terms.invoiced.hint': () => 'For example 2026. Leave empty if nothing was invoiced.',
  'company.terms.steering': () => 'In the steering group',
  'company.terms.noFee': () => 'No fee chosen',
  'company.yesNo': ({ value }) => (value === 'yes' ? 'Yes' : 'No'),
};
