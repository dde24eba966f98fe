import { expect, test, vi } from 'vitest';
import { rowsOf } from '../given/founded.ts';
import { button, givenTandem, type Where } from '../given/tandem.ts';

const CARITA: Where = { as: 'carita', locale: 'sv-FI', channel: 'klimat' };

test('the demo network is there once, in both its channels, with companies in every role', async () => {
  const given = await givenTandem();
  await given.tandem.openDemo();
  await given.untilSent(2);

  const { networks, companies } = given.tandem.ports;
  const network = await networks.ofRoom('web:local:klimat');
  expect(await networks.ofRoom('web:local:ilmasto')).toEqual(network);
  expect(await networks.ofRoom('web:local:prova')).toBeUndefined();
  expect((await networks.coordinators('demo')).map(({ name }) => name).sort()).toEqual(['Carita', 'Joel']);
  const { members } = await companies.members('demo', { size: 20 });
  expect(members.length).toBeGreaterThanOrEqual(5);
  expect(new Set(members.map(({ membership }) => membership.state))).toEqual(new Set(['member', 'dormant']));
  expect((await companies.waiting('demo', { size: 9 })).map(({ company }) => company.name)).toContain('Norrbageriet');
  expect(await companies.counts('demo')).toMatchObject({ companies: members.length });
  const cards = given.sent.map(({ delivery }) => delivery);
  expect(cards.map(({ room, reply }) => [room.id, reply.language])).toEqual(
    expect.arrayContaining([
      ['web:local:klimat', 'sv'],
      ['web:local:ilmasto', 'fi'],
    ]),
  );
  expect(button(cards[0]?.reply ?? { to: 'asker', blocks: [] }, 'company.join')).toBeDefined();
});

test('what people did in it stays at the next start, and its cards are shown again', async () => {
  const given = await givenTandem();
  await given.tandem.openDemo();
  await given.command('/network settings namn Vårt eget', CARITA);
  await new Promise((resolve) => setTimeout(resolve, 5));

  await given.tandem.openDemo();
  const again = () => given.sent.filter(({ how, delivery }) => how === 'post' && delivery.reply.title === 'Vårt eget');
  await vi.waitUntil(() => again().length === 2, { timeout: 10_000 });

  expect((await given.command('/network', CARITA)).title).toBe('Vårt eget');
  expect(rowsOf(await given.command('/network', { as: 'aino', locale: 'fi-FI' })).get('Kanavat')).toContain('#ilmasto');
});
