import type { Handler } from '../../src/chat/handler.ts';
import { type LinkPurpose, stateOf } from '../../src/chat/links.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';

type Page = (turn: Heard<ActionTurn>, ports: Ports, network: Network) => Promise<Reply>;

/** What the page of a link shows, by its purpose. */
const PAGES: Readonly<Record<LinkPurpose, Page>> = { apply: later('apply'), update: later('update'), rsvp: later('rsvp') };

function later(purpose: LinkPurpose): Page {
  return async ({ language }) => ({ to: 'asker', blocks: [{ kind: 'text', text: say(language, 'link.page.later', { purpose }) }] });
}

/** A link of one purpose opens nothing of another: the attempt is refused, and so kept. data: link, what */
export const tried: Handler<ActionTurn> = async () => refuse('link.page.closed', null);

/** Somebody opens the page of their link, or (`again`) sends something from it. data: link, again? */
export const open: Handler<ActionTurn> = async (turn, ports) => {
  const link = await ports.links.get(turn.data.link ?? '');
  if (link?.contact.person !== turn.by.id) refuse('link.unknown', null);
  const network = (await ports.networks.get(link.network)) ?? refuse('link.unknown', null);
  const state = stateOf(link, turn.at);
  if (state !== 'open') refuse('link.over', { state, date: link.revoked ?? link.expires, network: network.name });
  const page = await PAGES[link.purpose](turn, ports, network);
  if (turn.data.again === 'yes') return { title: network.name, ...page };
  return async (tx) => {
    await tx.links.used(link.id, turn.at);
    return { title: network.name, ...page };
  };
};
