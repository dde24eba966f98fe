import type { ActionName } from '../../src/chat/command.ts';
import type { Held } from '../../src/chat/companies.ts';
import { isPage } from '../../src/chat/links.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import { nameKey } from '../../src/domain/company.ts';
import { MEMBERSHIP_STATES, type MembershipState } from '../../src/domain/membership.ts';
import { say } from '../../src/text/say.ts';
import type { Here } from '../network/here.ts';

const CANDIDATES = 10;

/** The company whose name begins with what was typed; of several the Reply offers them as buttons of that action. */
export async function findCompany(
  turn: Heard,
  ports: Ports,
  { network }: Here,
  typed: string,
  { states = MEMBERSHIP_STATES, action }: { readonly states?: readonly MembershipState[]; readonly action: ActionName },
): Promise<{ readonly held: Held } | { readonly reply: Reply }> {
  const text = typed.trim();
  const found = text === '' ? [] : await ports.companies.named(network.id, nameKey(text), states, CANDIDATES);
  const [first, ...others] = found;
  if (!first) refuse('company.unknown', { typed: text });
  return others.length === 0 ? { held: first } : { reply: offered(turn, found, action, text) };
}

/** Which of them? */
export function offered(turn: Heard, found: readonly Held[], action: ActionName, typed: string): Reply {
  const items = found.map(({ company, membership }) => ({
    label: say(turn.language, 'company.button.show', { company: company.name }),
    action,
    data: { network: membership.network, company: company.id, seen: String(membership.revision) },
  }));
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text: say(turn.language, 'company.which', { typed }) },
      { kind: 'choices', items },
    ],
  };
}

/** The companies that the person is something for in the network, as they stand. */
export async function ownCompanies({ standing, network }: Here, ports: Ports): Promise<readonly Held[]> {
  const held = await Promise.all(standing.speaks.map(({ company }) => ports.companies.held(network.id, company)));
  return held.filter((one) => one !== undefined);
}

/** The person's company: the one whose name is typed, their only one, or an offer of several. */
export async function ownCompany(
  turn: Heard,
  ports: Ports,
  here: Here,
  typed: string,
  action: ActionName,
): Promise<{ readonly held: Held } | { readonly reply: Reply }> {
  const own = await ownCompanies(here, ports);
  const key = nameKey(typed);
  const meant = key === '' ? own : own.filter(({ company }) => nameKey(company.name).startsWith(key));
  const [first, ...others] = meant;
  if (first) return others.length === 0 ? { held: first } : { reply: offered(turn, meant, action, typed) };
  return own.length === 0
    ? refuse('company.notYours', { network: here.network.name, page: isPage(turn.room) })
    : refuse('company.unknown', { typed });
}
