import type { Reply } from '../../src/chat/reply.ts';
import type { Network } from '../../src/domain/network.ts';
import { blocks, type Given, type Where } from './tandem.ts';

/** The demo's own people, in its channels. */
export const CARITA: Where = { as: 'carita', locale: 'sv-FI', channel: 'klimat' };
export const ANNA: Where = { as: 'anna', locale: 'sv-FI', channel: 'klimat' };
export const BO: Where = { as: 'bo', locale: 'sv-FI', channel: 'klimat' };

/** All rows of all facts of a reply. */
export const rowsOf = (reply: Reply): ReadonlyMap<string, string> => new Map(blocks(reply, 'facts').flatMap((block) => block.rows));

/** The network of that channel. */
export async function networkIn({ tandem }: Given, channel = 'klimat'): Promise<Network> {
  const network = await tandem.ports.networks.ofRoom(`web:local:${channel}`);
  if (!network) throw new Error(`the channel ${channel} has no network`);
  return network;
}

/** A network founded by one line, by Carita, its coordinator; its card is posted. */
export async function givenNetwork(given: Given, line = 'stängt'): Promise<Network> {
  const before = given.sent.length;
  const reply = await given.command(`/network start ${line}`, CARITA);
  if (reply.refused) throw new Error(reply.refused.text);
  await given.untilSent(before + 1);
  return networkIn(given);
}

/** The card of the channel as it stands now. */
export async function cardNow({ tandem }: Given, network: Network, channel = 'klimat'): Promise<Reply> {
  const { drawCard } = await import('../../handlers/network/card.ts');
  const card = await drawCard(`${network.id}@web:local:${channel}`, tandem.ports, new Date());
  if (!card) throw new Error('the card is gone');
  return card;
}
