import { clock, day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { RecordField, RecordsMessages } from '../records.ts';

/** Deeds as the log names them; one without words here is shown by its name. */
const DEEDS: Readonly<Record<string, string>> = {
  'network.found': 'founded the network',
  'network.invite': 'made a code for a channel',
  'network.connect': 'connected a channel',
  'network.disconnect': 'disconnected a channel',
  'network.settings': 'changed the settings',
  'network.method': 'changed the coordination method',
  'network.card': 'posted the card anew',
  'plan.added': 'added to the plan',
  'plan.saved': 'changed the plan',
  'plan.ticked': 'ticked off in the plan',
  'plan.unticked': 'reopened in the plan',
  'plan.taken': 'took on in the plan',
  'plan.removed': 'removed from the plan',
  'company.join': 'joined a company',
  'company.apply': 'sent an application',
  'company.approve': 'approved an application',
  'company.decline': 'declined an application',
  'company.withdraw': 'withdrew an application',
  'company.leave': 'left the network',
  'company.rest': 'left a company in peace',
  'company.wake': 'woke a company',
  'company.ask': 'asked to speak for a company',
  'company.confirm': 'confirmed a spokesperson',
  'company.remove': 'removed a spokesperson',
  'company.handover': 'handed the company over',
  'company.details': 'changed the company’s details',
  'company.terms': 'changed fee or steering',
  'people.code': 'made a code for a coordinator',
  'people.coordinate': 'became a coordinator by a code',
  'people.add': 'added a coordinator',
  'people.resign': 'stopped coordinating',
  'people.end': 'removed a coordinator whose account is closed',
  'people.recover': 'gave the network a new coordinator (operator)',
  'me.link': 'joined their accounts',
  'me.delete': 'deleted their data',
  'records.export': 'exported the cases',
  'records.secret': 'changed a trade-secret mark',
};

const FIELDS: Readonly<Record<RecordField, string>> = {
  number: 'Case number',
  kind: 'Kind',
  company: 'Company',
  businessId: 'Business id',
  opened: 'Opened',
  decided: 'Decided',
  decision: 'Decision',
  decidedBy: 'Decided by',
  reason: 'Reason',
  retention: 'Retention class',
  keepUntil: 'Kept until',
  tradeSecret: 'Trade secret',
  content: 'Content',
};

const DECISIONS = { approved: 'approved', declined: 'declined', withdrawn: 'withdrawn' };

export const records: Words<RecordsMessages> = {
  'records.log.title': ({ network }) => `Log of ${network}`,
  'records.log.none': () => 'The log is empty.',
  'records.log.more': () => 'Older',
  'records.when': ({ at }) => `${day('en', at)} ${clock('en', at)}`,
  'records.line': ({ who = 'somebody', whom, did, outcome, change }) => {
    const deed = outcome === 'refused' ? `tried without the right to: ${did}` : (DEEDS[did] ?? did);
    const about = whom === undefined ? '' : ` (${whom})`;
    return `${who} ${deed}${about}${change === '' ? '' : `: ${change}`}`;
  },
  'records.cases.title': ({ network }) => `Cases of ${network}`,
  'records.cases.none': () => 'There are no cases yet.',
  'records.cases.export': () => 'Export all cases',
  'records.cases.file': () => 'cases.csv',
  'records.cases.label': ({ count }) => (count === 1 ? '1 case with metadata' : `${count} cases with metadata`),
  'records.case.unknown': ({ typed }) => `I find no case “${typed}”. Write the number like this: network cases 2026-0007.`,
  'records.case.state': ({ opened, decided, decision, secret }) =>
    [
      decided && decision ? `${DECISIONS[decision]} ${day('en', decided)}` : `waiting since ${day('en', opened)}`,
      ...(secret ? ['holds a trade secret'] : []),
    ].join(' · '),
  'records.field': ({ field }) => FIELDS[field],
  'records.secret.button': ({ secret }) => (secret ? 'Mark as trade secret' : 'Take the mark away'),
  'records.secret.done': ({ number, secret }) =>
    secret ? `${number} is marked: it holds a trade secret.` : `${number} is no longer marked as a trade secret.`,
};
