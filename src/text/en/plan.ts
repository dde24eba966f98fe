import type { Method } from '../../domain/method.ts';
import type { PlanKind } from '../../domain/plan.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { PlanMessages } from '../plan.ts';

const kindOf = (kind: PlanKind, method: Method): string => {
  if (kind === 'step') return 'Steps';
  return method === 'integrated' ? 'Activities with climate built in' : 'Operating models';
};

export const plan: Words<PlanMessages> = {
  'plan.button': () => 'The plan',
  'plan.state': ({ unit, owner, due }) =>
    [unit, owner ?? 'no owner yet', due ? `by ${day('en', due)}` : 'no date'].filter(Boolean).join(' · '),
  'plan.done': ({ date, by }) => `✓ done ${day('en', date)}${by ? `, ${by}` : ''}`,
  'plan.kind': ({ kind, method }) => kindOf(kind, method),
  'plan.progress': () => 'The plan',
  'plan.progress.text': ({ done, of }) => `${done} of ${of} done`,
  'plan.empty': () => 'The plan is empty. Add the first step.',
  'plan.open': ({ n }) => `Open ${n}`,
  'plan.add': () => 'Add',
  'plan.back': () => 'The whole plan',
  'plan.tick': () => 'Done',
  'plan.untick': () => 'Not done after all',
  'plan.take': () => 'I take it',
  'plan.edit': () => 'Change',
  'plan.remove': () => 'Remove',
  'plan.row.kind': () => 'Kind',
  'plan.row.title': () => 'What',
  'plan.row.state': () => 'State',
  'plan.row.source': () => 'Source',

  'plan.form.add': () => 'Add to the plan',
  'plan.form.edit': () => 'Change in the plan',
  'plan.form.submit': () => 'Save',
  'plan.form.kind': () => 'Kind',
  'plan.form.kind.option': ({ kind, method }) =>
    kind === 'step' ? 'A step' : method === 'integrated' ? 'An existing activity' : 'An operating model',
  'plan.form.title': () => 'What',
  'plan.form.unit': () => 'Unit',
  'plan.form.unit.hint': () => 'For example: Environment Centre',
  'plan.form.owner': () => 'Owner',
  'plan.form.owner.hint': () => 'The name. Whoever has an account can press “I take it” themselves.',
  'plan.form.due': () => 'By',

  'plan.added': ({ title }) => `Added to the plan: ${title}`,
  'plan.saved': ({ title }) => `Saved: ${title}`,
  'plan.ticked': ({ title }) => `Done: ${title}`,
  'plan.unticked': ({ title }) => `Open again: ${title}`,
  'plan.taken': ({ title }) => `You now own: ${title}`,
  'plan.removed': ({ title }) => `Removed from the plan: ${title}`,

  'plan.none': ({ network }) => `${network} is a network of companies and has no plan of this kind.`,
  'plan.usage': ({ typed }) =>
    `I understood that this is about the plan, but not what “${typed}” means. Write for example: network plan done 2, or: network plan owner 2 @name.`,
  'plan.number': ({ typed, of }) =>
    of === 0
      ? `The plan has no lines yet, so there is no “${typed}”. Write for example: network plan add Choose an operating model.`
      : `The plan has lines 1–${of}, but no “${typed}”. Write for example: network plan done 1.`,
  'plan.date': ({ typed }) => `I understood that a date shall change, but not the date “${typed}”. Write for example: 31.1.2027.`,
  'plan.full': ({ max }) => `The plan has ${max} lines already, and nobody can follow more. Remove or join some first.`,
  'plan.notYours': ({ owner }) =>
    owner === undefined
      ? 'The line has no owner yet. Press “I take it” if it is yours, or ask a coordinator.'
      : `${owner} and the coordinators can change this. Ask one of them.`,
  'plan.owned': ({ owner }) => `${owner} owns the line already. Ask a coordinator if somebody else shall.`,
  'plan.guest': () => 'The plan is for the municipality’s own people. Guests and other organisations can see it but take no line.',
  'plan.stranger': () =>
    'I understood whom you mean, but that person does not belong to the municipality’s organisation here. Write the name instead: network plan owner 2 Maija Virtanen.',
  'plan.moved': () => 'Somebody else changed the line meanwhile. Nothing was overwritten. Open the plan again and redo it.',
};
