import type { Handler } from '../../src/chat/handler.ts';
import { type Link, stateOf } from '../../src/chat/links.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import { hasCompanies, type Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { joinForm } from '../company/form.ts';
import { coordinatedHere, demandCoordinator, type InNetwork } from '../network/here.ts';
import { asForm, linkForm, readContact } from './form.ts';
import { nameOf } from './link.ts';

const PAGE = 5;
/** Nobody pages further; a forged number beyond it would be none that a database takes. */
const FURTHEST = 100_000;

/** `/network link`: the links that there are. With a name or an address: the form of a new one, filled in. */
export const links: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  if (turn.args.trim() === '') return listLinks(turn, ports, here.network, 0);
  return asForm(linkForm(turn.language, here.network, ports, readContact(turn.args)));
};

/** The next page, or the first one again. data: network, after? */
export const listPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const after = Number(turn.data.after ?? '0');
  return listLinks(turn, ports, network, Number.isInteger(after) && after > 0 && after <= FURTHEST ? after : 0);
};

async function listLinks(turn: Heard, ports: Ports, network: Network, after: number): Promise<Reply> {
  const { language } = turn;
  const found = await ports.links.ofNetwork(network.id, { after, size: PAGE + 1 });
  const shown = found.slice(0, PAGE);
  const more: Choice = {
    label: say(language, 'link.more'),
    action: 'link.list',
    data: { network: network.id, after: String(after + PAGE) },
  };
  const blocks: Block[] = [
    { kind: 'text', text: say(language, shown.length === 0 ? 'link.none' : 'link.intro', { network: network.name }) },
    ...shown.flatMap((link) => linkBlocks(turn, ports, network, link)),
    { kind: 'form', label: say(language, 'link.new'), form: linkForm(language, network, ports) },
    ...(hasCompanies(network.method) ? behalf(language, network) : []),
    ...(found.length > PAGE ? [{ kind: 'choices' as const, items: [more] }] : []),
  ];
  return { to: 'asker', title: say(language, 'link.title'), blocks };
}

/** The form for a company that cannot apply by itself. */
const behalf = (language: Language, network: Network): readonly Block[] => [
  { kind: 'note', text: say(language, 'link.behalf.about') },
  { kind: 'form', label: say(language, 'link.behalf'), form: joinForm(language, network, { onBehalf: true }) },
];

/** One link in words, and what can be done with it. */
function linkBlocks(turn: Heard, ports: Ports, network: Network, link: Link): readonly Block[] {
  const { language, at } = turn;
  const state = stateOf(link, at);
  const name = nameOf(link, turn);
  const of = (action: Choice['action'], label: string, style?: Choice['style']): Choice => ({
    label,
    action,
    data: { network: network.id, link: link.id },
    ...(style ? { style } : {}),
  });
  const { purpose, expires, used } = link;
  const row = say(language, 'link.row', {
    purpose,
    state,
    date: link.revoked ?? expires,
    used,
    ...(link.lastUsed ? { last: link.lastUsed } : {}),
  });
  const mail = ports.pages.letters && link.contact.email !== undefined;
  return [
    { kind: 'facts', rows: [[name, row]] },
    {
      kind: 'choices',
      items: [
        of('link.renew', say(language, 'link.renew', { name })),
        ...(mail ? [of('link.mail', say(language, 'link.mail', { name }))] : []),
        ...(state === 'open' ? [of('link.revoke', say(language, 'link.revoke', { name }), 'danger')] : []),
      ],
    },
  ];
}
