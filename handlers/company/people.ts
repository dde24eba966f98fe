import { FIRST_PERSON, type Held } from '../../src/chat/companies.ts';
import { isPage } from '../../src/chat/links.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import type { Company } from '../../src/domain/company.ts';
import { isIn, type Spokesperson } from '../../src/domain/membership.ts';
import { ask, confirm, type PeopleChange, type PeopleFault, remove } from '../../src/domain/membership-people.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, type Here } from '../network/here.ts';
import { waitingChoice } from './choices.ts';
import { heldInside, type Inside, note, pressed, tell, within } from './inside.ts';
import { makeMove } from './move.ts';
import { askedBlocks, askedKey, colleagueBlocks, tellCoordinators, tellSpeakers } from './notices.ts';

/** How many are confirmed by one press; a unit has to be short. */
export const AT_ONCE = 20;

/** Somebody joins with a company that is here already: they ask to speak for it. */
export async function askToSpeak(inside: Inside, { company, membership }: Held): Promise<Reply> {
  const { tx, turn, network } = inside;
  const speakers = await tx.companies.speakers(network.id, company.id);
  if ('fault' in ask(speakers, turn.person.id)) {
    const speaks = speakers.find(({ person }) => person === turn.person.id)?.state ?? 'nobody';
    refuse('company.already', { company: company.name, state: membership.state, speaks, page: isPage(turn.room) });
  }
  await tx.companies.speak({ networkId: network.id, companyId: company.id }, turn.person.id, 'asked', turn.at);
  await note(inside, 'company.ask', { company: company.id, person: turn.person.id });
  const byColleague = speakers.some(({ state }) => state === 'confirmed');
  if (byColleague)
    await tellSpeakers(inside, speakers, `company.colleague:${turn.ref}`, (language) => colleagueBlocks(inside, language, company));
  else await tellCoordinators(inside, askedKey(inside), (language) => askedBlocks(inside, language, company));
  const by = byColleague ? 'colleague' : 'coordinator';
  return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'company.asked', { company: company.name, by }) }] };
}

/** Ends the Turn with what keeps the person from it. */
export function demandChange(change: PeopleChange, company: Company, person: string): void {
  if (!('fault' in change)) return;
  const told: { readonly [F in PeopleFault]: () => never } = {
    forbidden: () => refuse('company.forbidden', { company: company.name }),
    unknown: () => refuse('company.person.unknown', { company: company.name }),
    already: () => refuse('company.person.already', { person, company: company.name }),
    last: () => refuse('company.person.last', { company: company.name }),
  };
  told[change.fault]();
}

export const nameIn = (inside: Inside, speakers: readonly Spokesperson[], person: string): string =>
  speakers.find((one) => one.person === person)?.name ?? say(inside.turn.language, 'network.somebody');

const actorOf = ({ turn, standing }: Inside) => ({ self: turn.person.id, coordinator: standing.coordinator });

/** Confirms a person: a coordinator, or somebody who is confirmed for the company. data: network, company, who */
export const confirmPressed = pressed(async (turn, _, here) =>
  within(turn, here, async (inside) => {
    const { company } = await heldInside(inside, turn.data.company);
    const person = await confirmInside(inside, company, turn.data.who ?? '');
    return said(inside, 'company.confirmed', company, person);
  }),
);

/** Confirms the person as things stand now; gives their name. */
async function confirmInside(inside: Inside, company: Company, who: string): Promise<string> {
  const { tx, turn, network } = inside;
  const speakers = await tx.companies.speakers(network.id, company.id);
  const person = nameIn(inside, speakers, who);
  demandChange(confirm(speakers, actorOf(inside), who), company, person);
  await keepConfirmed(inside, company, who);
  await tell(inside, who, `company.confirmed:${turn.ref}:${company.id}`, (language) => [
    { kind: 'text', text: say(language, 'company.notice.confirmed', { company: company.name, network: network.name }) },
  ]);
  return person;
}

/** Writes that the person speaks for the company. */
export async function keepConfirmed(inside: Inside, company: Company, who: string): Promise<void> {
  const { tx, turn, network } = inside;
  await tx.companies.speak({ networkId: network.id, companyId: company.id }, who, 'confirmed', turn.at, turn.person.id);
  await note(inside, 'company.confirm', { company: company.id, person: who, state: 'confirmed' });
}

/** Confirms at once all the persons that a page of the list shows. data: network, after?, upTo (cursors: those and no others) */
export const confirmAllPressed = pressed(async (turn, ports, here) => {
  demandCoordinator(here);
  const shown = await shownPersons(turn, ports, here);
  return within(turn, here, async (inside) => {
    demandCoordinator(inside);
    let count = 0;
    for (const { company, person, kind } of shown) {
      if (kind !== 'person') continue;
      const speakers = await inside.tx.companies.speakers(here.network.id, company.id);
      // Confirmed or gone since the page was drawn: that one is done.
      if (!speakers.some((one) => one.person === person && one.state === 'asked')) continue;
      await confirmInside(inside, company, person);
      count += 1;
    }
    return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'company.confirmedAll', { count }) }] };
  });
});

/** Those of the page that still wait. */
function shownPersons({ data: { after = FIRST_PERSON, upTo } }: Heard<ActionTurn>, ports: Ports, { network }: Here) {
  if (upTo === undefined) refuse('chat.oldButton', null);
  return ports.companies.waiting(network.id, { after, upTo, size: AT_ONCE });
}

/** Says that a person does not speak for the company. With the last of them its place ends, where nobody was ever confirmed. */
export const removePressed = pressed(async (turn, _, here) =>
  within(turn, here, async (inside) => {
    const held = await heldInside(inside, turn.data.company);
    const { company, membership } = held;
    const who = turn.data.who ?? '';
    const speakers = await inside.tx.companies.speakers(here.network.id, company.id);
    const person = nameIn(inside, speakers, who);
    const change = remove(speakers, actorOf(inside), who);
    demandChange(change, company, person);
    await inside.tx.companies.silence({ networkId: here.network.id, companyId: company.id }, who);
    await note(inside, 'company.remove', { company: company.id, person: who });
    await tell(inside, who, `company.removed:${turn.ref}`, (language) => [
      { kind: 'text', text: say(language, 'company.notice.removed', { company: company.name, network: here.network.name }) },
    ]);
    const nobody = 'people' in change && change.people.length === 0 && speakers.every(({ state }) => state === 'asked');
    if (!nobody || membership.onBehalf || !isIn(membership.state)) return said(inside, 'company.removed', company, person);
    await makeMove(inside, 'refuse', { company: company.id, names: new Map() });
    return said(inside, 'company.refused', company, person);
  }),
);

type SaidKey = 'company.confirmed' | 'company.removed' | 'company.refused';

/** What was done; for a coordinator with the way to the next one. */
function said({ turn, network, standing }: Inside, key: SaidKey, company: Company, person: string): Reply {
  const next: readonly Block[] = standing.coordinator ? [{ kind: 'choices', items: [waitingChoice(turn.language, network.id)] }] : [];
  return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, key, { company: company.name, person }) }, ...next] };
}
