import { describe, expect, test } from 'vitest';
import { givenNetwork, logOf } from '../given/stage.ts';
import { blocks, button, givenTandem, textOf } from '../given/tandem.ts';

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/u;
const CARITA = { as: 'carita', channel: 'klimat' };

async function setUp(coordinators = ['carita']) {
  const given = await givenTandem();
  const network = await givenNetwork(given, { coordinators });
  const known = async () => (await given.store.networks.coordinators(network.id)).map(({ person }) => person);
  const coordinates = async (as: string) => (await known()).includes(`web:local:${as}`);
  return { given, network, known, coordinates };
}

test('a coordinator’s code makes a colleague a coordinator, once, and the log says by whom', async () => {
  const { given, network, coordinates } = await setUp();
  const made = await given.press({ action: 'people.code', data: { network: network.id } }, CARITA);
  const code = CODE.exec(textOf(made))?.[0] ?? '';
  expect(made.to).toBe('asker');

  await given.command(`/network coordinate ${code.toLowerCase()}`, { as: 'anna' });
  expect(await coordinates('anna')).toBe(true);
  expect(await logOf(given, network)).toMatchObject([{ did: 'people.coordinate', who: 'anna', whom: 'carita' }, { did: 'people.code' }]);

  const again = await given.command(`/network coordinate ${code}`, { as: 'joel' });
  expect(again.refused).toBeDefined();
  expect(await coordinates('joel')).toBe(false);
});

test('a code run out, of another purpose, or made up is told as such', async () => {
  const { given, network, coordinates } = await setUp();
  const at = new Date('2026-11-01T10:00:00Z');
  const make = async (purpose: 'room' | 'coordinator') =>
    (
      await given.store.unit(undefined, (tx) =>
        tx.invitations.make(network.id, purpose, 'web:local:carita', at, new Date('2026-11-08T10:00:00Z')),
      )
    ).value;
  const late = await make('coordinator');
  const room = await make('room');
  const replies = await Promise.all(
    [late, room, 'AAAA-BBBB-CCCC', ''].map((code) => given.command(`/network coordinate ${code}`, { as: 'anna' })),
  );

  expect(new Set(replies.map((reply) => reply.refused?.text)).size).toBe(4);
  expect(await coordinates('anna')).toBe(false);
});

test('a guest and somebody from outside cannot use a code, and it stays good for a colleague', async () => {
  const { given, network, coordinates } = await setUp();
  const { value: code = '' } = await given.store.unit(undefined, (tx) =>
    tx.invitations.make(network.id, 'coordinator', 'web:local:carita', new Date(), new Date(Date.now() + 1e6)),
  );
  const outsider = await given.command(`/network coordinate ${code}`, { as: 'stranger', tenant: 'web:elsewhere' });
  expect(outsider.refused).toBeDefined();
  expect((await logOf(given, network))[0]).toMatchObject({ outcome: 'refused', did: 'command:network' });

  await given.command(`/network coordinate ${code}`, { as: 'anna' });
  expect(await coordinates('anna')).toBe(true);
});

test('a coordinator adds a colleague by mention; the colleague is told privately', async () => {
  const { given, coordinates } = await setUp();
  await given.command('/network coordinators add @{web:local:anna}', CARITA);

  expect(await coordinates('anna')).toBe(true);
  await given.untilSent(1);
  expect(given.sent[0]?.delivery).toMatchObject({ room: { id: 'web:local:klimat' }, to: 'web:local:anna' });
});

test('nobody unknown to the product is added, nor by somebody who is no coordinator', async () => {
  const { given, known, network } = await setUp();
  expect((await given.command('/network coordinators add @{web:local:nobody}', CARITA)).refused).toBeDefined();
  expect((await given.command('/network coordinators add Anna', CARITA)).refused).toBeDefined();
  expect((await given.command('/network coordinators add @{web:local:bo}', { as: 'bo', channel: 'klimat' })).refused).toBeDefined();
  expect((await given.press({ action: 'people.code', data: { network: network.id } }, { as: 'bo' })).refused).toBeDefined();

  expect(await known()).toEqual(['web:local:carita']);
  expect((await logOf(given, network)).every(({ outcome }) => outcome === 'refused')).toBe(true);
  expect(await logOf(given, network)).toHaveLength(4);
});

describe('leaving', () => {
  test('asks first, then ends the role; the only one cannot', async () => {
    const { given, network, known } = await setUp(['carita', 'anna']);
    const asked = await given.command('/network coordinators leave', CARITA);
    await given.press(button(asked, 'people.resign'), CARITA);
    expect(await known()).toEqual(['web:local:anna']);

    const only = await given.press({ action: 'people.resign', data: { network: network.id, sure: 'yes' } }, { as: 'anna' });
    expect(only.refused?.text).toContain(network.name);
    expect(await known()).toEqual(['web:local:anna']);
  });

  test('of the last two at once leaves one', async () => {
    const { given, network, known } = await setUp(['carita', 'anna']);
    const leave = (as: string) => given.press({ action: 'people.resign', data: { network: network.id, sure: 'yes' } }, { as });
    const replies = await Promise.all([leave('carita'), leave('anna')]);

    expect(replies.filter(({ refused }) => refused)).toHaveLength(1);
    expect(await known()).toHaveLength(1);
  });

  test('a colleague whose account is closed does not count, and can be removed; one who is there cannot', async () => {
    const { given, network, known } = await setUp(['carita', 'anna']);
    const end = { action: 'people.end', data: { network: network.id, person: 'web:local:anna' } } as const;
    expect((await given.press(end, CARITA)).refused).toBeDefined();
    await given.store.unit(undefined, (tx) => tx.roster.setGone('web:local:anna', new Date()));

    const alone = await given.press({ action: 'people.resign', data: { network: network.id, sure: 'yes' } }, CARITA);
    expect(alone.refused).toBeDefined();
    const list = await given.command('/network coordinators', CARITA);
    await given.press(button(list, 'people.end'), CARITA);
    expect(await known()).toEqual(['web:local:carita']);
  });
});

test('everybody sees who coordinates; only coordinators see buttons, and that two are wanted', async () => {
  const { given } = await setUp();
  const seen = await given.command('/network coordinators', { as: 'bo', channel: 'klimat' });
  expect(blocks(seen, 'facts')[0]?.rows[0]?.[0]).toBe('carita');
  expect(blocks(seen, 'choices')).toEqual([]);
  expect(blocks(await given.command('/network coordinators', CARITA), 'note')).toHaveLength(1);
});

test('a coordinator of a network reads the gaps of its tenant, somebody of a company does not', async () => {
  const given = await givenTandem({ TANDEM_ADMINS: '', TANDEM_WORKSPACE: '0', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'x' });
  await givenNetwork(given, { coordinators: ['anna'] });
  expect((await given.command('/ask gaps', { as: 'anna' })).refused).toBeUndefined();
  expect((await given.command('/ask gaps', { as: 'bo' })).refused).toBeDefined();
});
