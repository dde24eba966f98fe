import type { Held } from '../../src/chat/companies.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Company } from '../../src/domain/company.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Membership, Spokesperson } from '../../src/domain/membership.ts';
import { say } from '../../src/text/say.ts';
import { waitingChoice } from './choices.ts';
import { type Draw, type Inside, tell } from './inside.ts';

/** Tells every coordinator, each in their own language. `key`: the same one is one message to each of them, whatever happens. */
export async function tellCoordinators(inside: Inside, key: string, draw: Draw): Promise<void> {
  for (const person of await inside.tx.companies.deciders(inside.network.id)) await tell(inside, person, `${key}:${person}`, draw);
}

/** Tells those who are confirmed for the company. */
export async function tellSpeakers(inside: Inside, speakers: readonly Spokesperson[], key: string, draw: Draw): Promise<void> {
  for (const { person, state } of speakers) if (state === 'confirmed') await tell(inside, person, `${key}:${person}`, draw);
}

export const appliedKey = ({ id, revision }: Membership): string => `company.applied:${id}:${revision}`;

const HOUR = 3_600_000;

/** At most one message an hour: where many join at once, the list holds them all. */
export const askedKey = ({ turn, network }: Inside): string => `company.asked:${network.id}:${Math.floor(turn.at.getTime() / HOUR)}`;

/** An application, to decide at once. */
export function appliedBlocks({ turn, network }: Inside, language: Language, { company, membership }: Held): Reply['blocks'] {
  const data = { network: network.id, company: company.id, seen: String(membership.revision) };
  const told = {
    company: company.name,
    network: network.name,
    number: membership.caseNumber ?? '',
    person: turn.by.name ?? say(language, 'network.somebody'),
  };
  return [
    { kind: 'text', text: say(language, 'company.notice.applied', told) },
    {
      kind: 'choices',
      items: [
        { label: say(language, 'company.button.show', { company: company.name }), action: 'company.show', data },
        { label: say(language, 'company.button.approve', {}), action: 'company.approve', data, style: 'primary' },
        { label: say(language, 'company.button.decline', {}), action: 'company.decline', data, style: 'danger' },
      ],
    },
  ];
}

/** Somebody whom no one of the company can confirm. */
export function askedBlocks({ turn, network }: Inside, language: Language, company: Company): Reply['blocks'] {
  const person = turn.by.name ?? say(language, 'network.somebody');
  const data = { network: network.id, company: company.id, who: turn.person.id };
  return [
    { kind: 'text', text: say(language, 'company.notice.asked', { company: company.name, network: network.name, person }) },
    {
      kind: 'choices',
      items: [
        { label: say(language, 'company.button.confirm', { person }), action: 'company.confirm', data, style: 'primary' },
        waitingChoice(language, network.id),
      ],
    },
  ];
}

/** To those who are confirmed for the company already. */
export function colleagueBlocks({ turn, network }: Inside, language: Language, company: Company): Reply['blocks'] {
  const person = turn.by.name ?? say(language, 'network.somebody');
  const data = { network: network.id, company: company.id, who: turn.person.id };
  return [
    { kind: 'text', text: say(language, 'company.notice.colleague', { company: company.name, network: network.name, person }) },
    {
      kind: 'choices',
      items: [
        { label: say(language, 'company.button.confirm', { person }), action: 'company.confirm', data, style: 'primary' },
        { label: say(language, 'company.button.remove', { person }), action: 'company.remove', data },
      ],
    },
  ];
}
