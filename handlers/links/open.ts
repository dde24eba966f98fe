import type { Handler } from '../../src/chat/handler.ts';
import { type LinkPurpose, stateOf } from '../../src/chat/links.ts';
import type { Spoken } from '../../src/chat/networks.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import { isCurrent } from '../../src/domain/membership.ts';
import { entry } from '../../src/domain/membership-moves.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { commitmentsPressed } from '../commit/list.ts';
import { joinForm } from '../company/form.ts';
import { showPressed } from '../company/show.ts';
import { listPressed as eventsPressed } from '../event/list.ts';

type Page = (turn: Heard<ActionTurn>, ports: Ports, network: Network) => Promise<Reply>;

/** What the page of a link shows, by its purpose. */
const PAGES: Readonly<Record<LinkPurpose, Page>> = { apply, update, rsvp };

/** The form, until the company is in or waits for an answer; then where it stands. */
async function apply(turn: Heard<ActionTurn>, ports: Ports, network: Network): Promise<Reply> {
  const { speaks } = await ports.networks.standing(turn.person.id, network.id);
  const shown = await Promise.all(speaks.map((one) => placeOf(turn, ports, network, one)));
  const blocks = shown.flat();
  if (speaks.some(({ membership }) => isCurrent(membership))) return { to: 'asker', blocks };
  const intro: Block = {
    kind: 'text',
    text: say(turn.language, 'link.page.apply', { network: network.name, apply: entry(network.method) === 'apply' }),
  };
  return { to: 'asker', blocks: [...blocks, intro], form: joinForm(turn.language, network) };
}

/** The commitments of the companies that the person speaks for. */
async function update(turn: Heard<ActionTurn>, ports: Ports, network: Network): Promise<Reply> {
  const { speaks } = await ports.networks.standing(turn.person.id, network.id);
  const isIn = speaks.some(({ membership, state }) => isCurrent(membership) && state === 'confirmed');
  const none: Reply = { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'link.page.nobody', { network: network.name }) }] };
  if (!isIn) return none;
  const page = await commitmentsPressed({ ...turn, data: { network: network.id } }, ports);
  return typeof page === 'function' ? none : page;
}

async function placeOf(turn: Heard<ActionTurn>, ports: Ports, network: Network, { company, name }: Spoken): Promise<readonly Block[]> {
  const page = await showPressed({ ...turn, data: { network: network.id, company } }, ports);
  return typeof page === 'function' ? [] : [{ kind: 'text', text: name }, ...page.blocks];
}

/** The events that they are invited to. */
async function rsvp(turn: Heard<ActionTurn>, ports: Ports, network: Network): Promise<Reply> {
  const intro: Block = { kind: 'text', text: say(turn.language, 'event.page', { network: network.name }) };
  const page = await eventsPressed({ ...turn, data: { network: network.id } }, ports);
  return { to: 'asker', blocks: [intro, ...(typeof page === 'function' ? [] : page.blocks)] };
}

/** A link of one purpose opens nothing of another: the attempt is refused, and so kept. data: link, what */
export const tried: Handler<ActionTurn> = async (turn, ports) => {
  const link = await ports.links.get(turn.data.link ?? '');
  const own = link?.contact.person === turn.by.id;
  refuse('link.page.closed', null, own ? { network: link.network } : {});
};

/** Somebody opens the page of their link, or (`again`) sends something from it. data: link, again? */
export const open: Handler<ActionTurn> = async (turn, ports) => {
  const link = await ports.links.get(turn.data.link ?? '');
  if (link?.contact.person !== turn.by.id) refuse('link.unknown', null);
  const network = (await ports.networks.get(link.network)) ?? refuse('link.unknown', null);
  const state = stateOf(link, turn.at);
  if (state !== 'open') refuse('link.over', { state, date: link.revoked ?? link.expires, network: network.name }, { network: network.id });
  const page = await PAGES[link.purpose](turn, ports, network);
  if (turn.data.again === 'yes') return { title: network.name, ...page };
  return async (tx) => {
    await tx.links.used(link.id, turn.at);
    return { title: network.name, ...page };
  };
};
