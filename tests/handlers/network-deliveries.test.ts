import { expect, test, vi } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { say } from '../../src/text/say.ts';
import { ANNA, CARITA, givenNetwork } from '../given/founded.ts';
import { blocks, button, type Given, givenTandem, said } from '../given/tandem.ts';

const REPLY: Reply = { to: 'room', title: 'Veckobrevet', blocks: [{ kind: 'text', text: 'Så gick veckan' }] };

/** A network with a message for a room that no courier serves. */
async function givenFailed() {
  const given = await givenTandem();
  const network = await givenNetwork(given);
  const room = { id: 'page:borta', kind: 'direct', address: null } as const;
  const turn = { ...said(ANNA), id: 'met', room, kind: 'command', name: 'help', args: '', back: 'ack', heard: 'asker' } as const;
  await given.store.once(turn, async () => ({ to: 'asker', blocks: [] }));
  await given.store.unit(undefined, (tx) => tx.outbox.post({ key: 'digest:1', room, network: network.id, reply: REPLY }));
  await untilFailed(given);
  return { ...given, network };
}

const untilFailed = ({ store }: Pick<Given, 'store'>) =>
  vi.waitUntil(async () => (await store.outbox.backlog()).failed === 1, { timeout: 10_000, interval: 5 });

const shows = (reply: Reply, action: string): boolean => JSON.stringify(reply).includes(`"${action}"`);

test('a message that cannot arrive is shown to the coordinator alone, with its reason, and tried again or put away', async () => {
  const { command, press, store, network } = await givenFailed();
  expect(shows(await command('/network', ANNA), 'delivery.list')).toBe(false);

  const overview = await command('/network', CARITA);
  const list = await press(button(overview, 'delivery.list'), CARITA);
  const [row] = blocks(list, 'facts').flatMap(({ rows }) => rows);
  expect(row?.[1]).toContain('Veckobrevet');
  expect(row?.[1]).toContain(say('sv', 'delivery.row', { reason: 'broken', at: new Date(), title: undefined }).split('.')[0]);

  // Its room is still served by nobody: it comes back to the list.
  await press(button(list, 'delivery.again'), CARITA);
  await untilFailed({ store });
  expect(await store.deliveries.failed(network.id, { after: 0, size: 5 })).toMatchObject([{ key: 'digest:1', reason: 'broken' }]);

  await press(button(list, 'delivery.away'), CARITA);
  expect(shows(await command('/network', CARITA), 'delivery.list')).toBe(false);
  expect((await press(button(list, 'delivery.again'), CARITA)).refused).toBeDefined();
});

test('whoever does not coordinate the network neither reads nor sends what failed', async () => {
  const { command, press, store, network } = await givenFailed();
  const list = await press(button(await command('/network', CARITA), 'delivery.list'), CARITA);

  for (const action of ['delivery.list', 'delivery.again', 'delivery.away'] as const)
    expect((await press({ action, data: { network: network.id, key: 'digest:1' } }, ANNA)).refused).toBeDefined();
  expect((await press({ action: 'delivery.again', data: { network: network.id, key: 'digest:2' } }, CARITA)).refused).toBeDefined();
  expect(shows(list, 'delivery.again')).toBe(true);
  expect(await store.deliveries.failures(network.id, new Date(0))).toBe(1);
});
