import type { Held } from '../../src/chat/companies.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import { nameKey } from '../../src/domain/company.ts';
import type { Language } from '../../src/domain/language.ts';
import { isIn } from '../../src/domain/membership.ts';
import { missingIn } from '../../src/domain/membership-spread.ts';
import { type Network, wordingIn } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import type { Here, InNetwork } from '../network/here.ts';
import { pressed } from './inside.ts';

const PAGE = 20;
/** As many as this have a button each. */
const BUTTONS = 8;

/** `/network members`, `/network members solv`: those who are in, by name. */
export const members: InNetwork<Heard<CommandTurn>> = (turn, ports, here) => memberPage(turn, ports, here, { find: turn.args.trim() });

/** A page of them. data: network, after?, find? */
export const membersPressed = pressed((turn, ports, here) => memberPage(turn, ports, here, turn.data));

interface Asked {
  readonly find?: string;
  readonly after?: string;
}

async function memberPage(turn: Heard, ports: Ports, here: Here, { find = '', after }: Asked): Promise<Reply> {
  demandMember(here);
  const { language } = turn;
  const { network } = here;
  const starts = nameKey(find);
  const [page, { companies }] = await Promise.all([
    ports.companies.members(network.id, {
      size: PAGE,
      ...(after === undefined ? {} : { after }),
      ...(starts === '' ? {} : { starts }),
    }),
    ports.companies.counts(network.id),
  ]);
  const title = say(language, 'company.members.title', { network: network.name });
  const warning = after === undefined && find === '' ? await missingNote(language, ports, here) : [];
  if (page.members.length === 0) {
    const text = find === '' ? say(language, 'company.members.none') : say(language, 'company.members.noneSuch', { typed: find });
    return { to: 'asker', title, blocks: [{ kind: 'text', text }] };
  }
  const items = choicesOf(language, here, page.members);
  if (page.next !== undefined) {
    const data = { network: network.id, after: page.next, ...(find === '' ? {} : { find }) };
    items.push({ label: say(language, 'company.members.more'), action: 'company.members', data });
  }
  const blocks: Block[] = [
    { kind: 'text', text: say(language, 'company.members.count', { companies }) },
    tableOf(language, here, page.members),
    ...(items.length > 0 ? [{ kind: 'choices' as const, items }] : []),
    ...warning,
  ];
  return { to: 'asker', title, blocks };
}

/** Coordinators, and those who are confirmed for a company that is in. */
function demandMember({ network, standing: { coordinator, speaks } }: Here): void {
  const among = speaks.some(({ membership, state }) => isIn(membership) && state === 'confirmed');
  if (!coordinator && !among) refuse('company.membersOnly', { network: network.name });
}

const COLUMNS = ['company', 'size', 'branch'] as const;

function tableOf(language: Language, { network, standing: { coordinator } }: Here, shown: readonly Held[]): Block {
  const columns = coordinator ? [...COLUMNS, 'notes' as const] : COLUMNS;
  return {
    kind: 'table',
    caption: '',
    head: columns.map((column) => say(language, 'company.members.head', { column })),
    rows: shown.map((held) => {
      const { name, size, branch } = held.company;
      const row = [
        name,
        size === undefined ? '' : say(language, 'company.size', { size }),
        branch === undefined ? '' : say(language, 'company.branch', { branch }),
      ];
      return coordinator ? [...row, notesOf(language, network, held).join(', ')] : row;
    }),
  };
}

/** What coordinators alone see of a company in the list. */
function notesOf(language: Language, { settings }: Network, { membership }: Held): readonly string[] {
  const fee = settings.fees.find(({ id }) => id === membership.fee);
  return [
    ...(membership.state === 'dormant' ? [say(language, 'company.state', { state: 'dormant' })] : []),
    ...(fee ? [wordingIn(language, fee.name)] : []),
    ...(membership.invoiced === undefined ? [] : [say(language, 'company.invoiced', { year: membership.invoiced })]),
    ...(membership.steering ? [say(language, 'company.steering')] : []),
    ...(membership.onBehalf ? [say(language, 'company.onBehalf')] : []),
  ];
}

function choicesOf(language: Language, { network, standing }: Here, shown: readonly Held[]): Choice[] {
  if (!standing.coordinator || shown.length > BUTTONS) return [];
  return shown.map(({ company }) => ({
    label: say(language, 'company.button.show', { company: company.name }),
    action: 'company.show',
    data: { network: network.id, company: company.id },
  }));
}

/** What never appears among the members; coordinators alone are told. */
export async function missingNote(language: Language, ports: Ports, { network, standing }: Here): Promise<readonly Block[]> {
  if (!standing.coordinator) return [];
  const missing = missingIn(await ports.companies.spread(network.id), network.settings);
  return missing ? [{ kind: 'note', text: say(language, 'company.missing', missing) }] : [];
}
