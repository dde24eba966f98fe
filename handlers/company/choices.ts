import type { Held } from '../../src/chat/companies.ts';
import type { Choice } from '../../src/chat/reply.ts';
import type { Data, Heard } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import { isIn, type Spokesperson } from '../../src/domain/membership.ts';
import { say } from '../../src/text/say.ts';
import type { Here } from '../network/here.ts';
import { speaksFor } from './inside.ts';

/** The person asked for the company's place. */
export const isApplicant = ({ person }: Heard, { membership }: Held): boolean => membership.applicant === person.id;

/** What this person can do about the company as it stands. No authority: each press is judged anew. */
export function choicesOf(turn: Heard, here: Here, held: Held, speakers: readonly Spokesperson[]): readonly Choice[] {
  const { company, membership } = held;
  const { coordinator } = here.standing;
  const data = { network: here.network.id, company: company.id, seen: String(membership.revision) };
  const mine = speaksFor(here.standing, company.id) === 'confirmed';
  if (membership.state === 'applied')
    return [
      ...(coordinator ? decisions(turn.language, data) : []),
      ...(mine || isApplicant(turn, held) ? [withdrawal(turn.language, data)] : []),
    ];
  if (!isIn(membership.state)) return [];
  const unconfirmed = !speakers.some(({ state }) => state === 'confirmed');
  return [
    ...(coordinator || mine ? peopleChoices(turn, data, speakers, coordinator) : []),
    ...(coordinator || mine ? changes(turn.language, here, held, data) : []),
    ...(mine ? [{ label: say(turn.language, 'company.button.handover'), action: 'company.handover' as const, data }] : []),
    ...(coordinator || mine || (unconfirmed && isApplicant(turn, held)) ? [leaving(turn.language, data)] : []),
  ];
}

const decisions = (language: Language, data: Data): readonly Choice[] => [
  { label: say(language, 'company.button.approve', {}), action: 'company.approve', data, style: 'primary' },
  { label: say(language, 'company.button.decline', {}), action: 'company.decline', data, style: 'danger' },
];

export const withdrawal = (language: Language, data: Data): Choice => ({
  label: say(language, 'company.button.withdraw'),
  action: 'company.withdraw',
  data,
  style: 'danger',
});

const leaving = (language: Language, data: Data): Choice => ({
  label: say(language, 'company.button.leave'),
  action: 'company.leave',
  data,
  style: 'danger',
});

function changes(language: Language, { network, standing: { coordinator } }: Here, { membership }: Held, data: Data): readonly Choice[] {
  const dormant = membership.state === 'dormant';
  return [
    { label: say(language, 'company.button.details'), action: 'company.details', data },
    ...(coordinator ? [{ label: say(language, 'risk.button', { what: 'log' }), action: 'digest.log' as const, data }] : []),
    ...(coordinator && network.method === 'frontrunner'
      ? [{ label: say(language, 'company.button.terms'), action: 'company.terms' as const, data }]
      : []),
    ...(dormant ? [{ label: say(language, 'company.button.wake'), action: 'company.wake' as const, data }] : []),
    ...(coordinator && !dormant ? [{ label: say(language, 'company.button.rest'), action: 'company.rest' as const, data }] : []),
  ];
}

/** Those who ask can be confirmed or turned away; of those confirmed, coordinators can remove any. */
function peopleChoices(
  { language, person: self }: Heard,
  data: Data,
  speakers: readonly Spokesperson[],
  coordinator: boolean,
): readonly Choice[] {
  return speakers.flatMap(({ person: who, name, state }): readonly Choice[] => {
    const person = name ?? say(language, 'network.somebody');
    const of = { ...data, who };
    const remove: Choice = { label: say(language, 'company.button.remove', { person }), action: 'company.remove', data: of };
    if (state === 'confirmed') return coordinator && who !== self.id ? [remove] : [];
    return [{ label: say(language, 'company.button.confirm', { person }), action: 'company.confirm', data: of, style: 'primary' }, remove];
  });
}

/** The way to what waits for a coordinator. */
export const waitingChoice = (language: Language, network: string): Choice => ({
  label: say(language, 'company.button.waiting'),
  action: 'company.waiting',
  data: { network },
});
