import type { ClockHandler } from '../../src/chat/handler.ts';
import type { NetworkRoom } from '../../src/chat/networks.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import type { ClockTurn, RoomNews } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { productOf } from '../../src/text/products.ts';
import { say } from '../../src/text/say.ts';
import { cardKey, cardState, drawNetworkCard, postKey } from './card.ts';
import { tellPrivately } from './within.ts';

type Told = 'archived' | 'gone' | 'shared' | 'moved';
type Heard = ClockTurn<'room.news'>;

/** What a product tells of a network's channel: nothing of the network is lost, its coordinators hear of what they must mend. */
export const roomNews: ClockHandler<'room.news'> = async (turn, ports) => {
  const news = turn.data;
  const rooms = await roomsOf(ports, news);
  if (rooms.length === 0) return undefined;
  const found = await Promise.all(rooms.map(async (room) => ({ room, network: await ports.networks.ofRoom(room.id) })));
  // A fresh card where Tandem is back: the old one may be gone with it.
  const cards = await Promise.all(
    found.map(async ({ room, network }) =>
      network && news.what === 'back' && room.state !== 'open'
        ? drawNetworkCard(await cardState(ports, network, room, turn.at))
        : undefined,
    ),
  );
  return async (tx) => {
    for (const [at, { room, network }] of found.entries()) {
      await change(tx, room, news, network);
      if (!network) continue;
      const card = cards[at];
      if (card) await tx.outbox.post({ key: postKey(network.id, room.id, turn.id), room: { id: room.id }, reply: card });
      const told = toldOf(news, room);
      if (told) await tellCoordinators(tx, turn, ports.language, network, room, told);
      await note(tx, turn, network, room);
    }
  };
};

async function roomsOf({ networks }: Ports, news: RoomNews): Promise<readonly NetworkRoom[]> {
  if ('room' in news) {
    const room = await networks.room(news.room);
    return room ? [room] : [];
  }
  const rooms = await networks.roomsIn(news.tenant);
  return news.team === undefined
    ? rooms
    : rooms.filter(({ address }) => (address as { readonly team?: string } | null)?.team === news.team);
}

async function change(tx: Tx, room: NetworkRoom, news: RoomNews, network: Network | undefined): Promise<void> {
  switch (news.what) {
    case 'renamed':
      return tx.networks.changeRoom(room.id, { name: news.name });
    case 'moved': {
      const cards = network && { from: cardKey(network.id, room.id), to: cardKey(network.id, news.to) };
      await tx.networks.moveRoom(room.id, { id: news.to, address: news.address }, cards);
      if (cards) await tx.outbox.update(cards.to, news.to);
      return;
    }
    case 'back':
      return tx.networks.changeRoom(room.id, { state: 'open' });
    case 'archived':
    case 'gone':
      return tx.networks.changeRoom(room.id, { state: news.what });
    case 'shared':
      return;
  }
}

/** What coordinators hear of; what they did themselves, as a new name, they know. */
function toldOf({ what }: RoomNews, room: NetworkRoom): Told | undefined {
  if (what === 'archived' || what === 'gone') return room.state === what ? undefined : what;
  return what === 'shared' || what === 'moved' ? what : undefined;
}

/** In private, each in their language. */
async function tellCoordinators(tx: Tx, turn: Heard, spoken: Language, network: Network, room: NetworkRoom, told: Told): Promise<void> {
  for (const person of await tx.companies.deciders(network.id))
    await tellPrivately(tx, {
      person,
      key: `room-news:${turn.id}:${room.id}:${person}`,
      spoken: room.language ?? spoken,
      // Where it was said is where nobody can be reached any more.
      into: (id) => id !== room.id || told === 'shared',
      draw: (language) => {
        const data = { told, room: room.name, product: productOf(room.id), network: network.name };
        return { title: network.name, blocks: [{ kind: 'text', text: say(language, 'network.room.news', data) }] };
      },
    });
}

/** `who`: the product itself. */
async function note(tx: Tx, { at, data }: Heard, network: Network, room: NetworkRoom): Promise<void> {
  const [product = ''] = room.id.split(':');
  const before = { room: room.id, name: room.name ?? null, state: room.state };
  await tx.audit.note({
    ...{ at, who: product, tenant: room.id.split(':', 2).join(':'), did: `room.${data.what}`, outcome: 'done' as const },
    ...{ network: network.id, before, after: data },
  });
}
