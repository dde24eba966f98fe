import { describe, expect, test } from 'vitest';
import type { Network } from '../../src/domain/network.ts';
import { ANNA, BO, CARITA, cardNow, givenNetwork, networkIn, rowsOf } from '../given/founded.ts';
import { button, type Given, givenTandem, type Where } from '../given/tandem.ts';

const DAY = 86_400_000;
const ELSEWHERE: Where = { ...ANNA, channel: 'ilmasto' };
const codeIn = async (given: Given, where: Where = CARITA): Promise<string> =>
  rowsOf(await given.command('/network invite', where)).get('Kod') ?? '';
const roomsOf = async ({ tandem }: Given, network: Network) => (await tandem.ports.networks.rooms(network.id)).map(({ id }) => id);

describe('one more channel', () => {
  test('is bound by a code that its coordinator alone saw: one network, its card there too, and the others are told', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given);
    const invited = await given.say('nätverk bjud in', CARITA);
    expect(given.sent.at(-1)?.delivery.to).toBe('web:local:carita');
    const code = rowsOf(invited).get('Kod') ?? '';

    const connected = await given.command(`/network connect ${code.toLowerCase().replaceAll('-', '')}`, { ...ELSEWHERE, locale: 'fi-FI' });
    await given.untilSent(4);

    expect(connected.refused).toBeUndefined();
    expect((await networkIn(given, 'ilmasto')).id).toBe(network.id);
    const [, , first, second] = given.sent.map(({ delivery }) => delivery);
    const card = [first, second].find((one) => one?.reply.card);
    const line = [first, second].find((one) => !one?.reply.card);
    expect(card).toMatchObject({ room: { id: 'web:local:ilmasto' }, reply: { language: 'fi', title: network.name } });
    expect(line).toMatchObject({ room: { id: 'web:local:klimat' }, reply: { language: 'sv' } });
    expect(JSON.stringify(line)).toContain('anna');
    expect(rowsOf(await cardNow(given, network, 'ilmasto')).has('Yrityksiä')).toBe(true);
  });

  test('takes a code once, within a week, and only one that exists; a refused code stays good', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given);
    const code = await codeIn(given);
    const connect = (where: Where, typed = code) => given.command(`/network koppla ${typed}`, where);

    const wrong = await connect(ELSEWHERE, '0000-0000-0000');
    const bound = await connect(CARITA);
    const personal = await connect({ as: 'anna' });
    const company = { ...ELSEWHERE, as: 'eve', tenant: 'web:elsewhere' };
    const outsider = await connect(company);
    const late = await connect({ ...ELSEWHERE, at: new Date(Date.now() + 8 * DAY) });
    expect([wrong, bound, personal, outsider, late].map(({ refused }) => refused?.text)).toEqual([
      expect.stringContaining('0000-0000-0000'),
      expect.stringContaining(network.name),
      expect.stringContaining('privata'),
      expect.stringContaining('kommunens egen personal'),
      expect.stringContaining('gällde till'),
    ]);
    expect(await roomsOf(given, network)).toEqual(['web:local:klimat']);

    const two = await Promise.all([connect(ELSEWHERE), connect({ ...ELSEWHERE, channel: 'tredje' })]);

    expect(two.filter(({ refused }) => refused)).toHaveLength(1);
    expect(two.find(({ refused }) => refused)?.refused?.text).toContain('redan använts');
    expect(await roomsOf(given, network)).toHaveLength(2);
    expect((await connect({ ...ELSEWHERE, channel: 'fjärde' })).refused?.text).toContain('redan använts');
  });

  test('in another tenant of the same product is refused, and learns nothing of the network', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given, 'stängt Hemlig');
    const code = await codeIn(given);

    const refused = await given.command(`/network connect ${code}`, {
      ...ELSEWHERE,
      as: 'eve',
      account: 'web:elsewhere:eve',
      room: 'web:elsewhere:kanal',
      tenant: 'web:elsewhere',
    });

    expect(refused.refused?.text).toContain('annan organisation');
    expect(JSON.stringify(refused)).not.toContain('Hemlig');
    expect(await roomsOf(given, network)).toEqual(['web:local:klimat']);
  });

  test('of another network is left where it is', async () => {
    const given = await givenTandem();
    await givenNetwork(given, 'stängt Ett');
    const code = await codeIn(given);
    await given.command('/network start öppet Två', ELSEWHERE);

    expect((await given.command(`/network connect ${code}`, ELSEWHERE)).refused?.text).toContain('Två');
    expect((await networkIn(given, 'ilmasto')).name).toBe('Två');
  });

  test('is invited by coordinators alone', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given);
    expect((await given.command('/network invite', BO)).refused?.text).toContain('koordinatorerna');
    expect((await given.press({ action: 'network.invite', data: { network: network.id } }, BO)).refused).toBeDefined();
  });
});

describe('disconnecting a channel', () => {
  test('asks first, and leaves the network as it was', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given);
    const sure = await given.command('/network koppla från', CARITA);
    const press = button(sure, 'network.disconnect');
    expect((await given.press(press, BO)).refused).toBeDefined();
    expect((await networkIn(given)).id).toBe(network.id);

    await given.press(press, CARITA);

    expect(await given.tandem.ports.networks.ofRoom('web:local:klimat')).toBeUndefined();
    const still = await given.command('/network', { as: 'carita', locale: 'sv-FI' });
    expect(still.title).toBe(network.name);
    await given.command(`/network koppla ${await codeIn(given, { as: 'carita', locale: 'sv-FI' })}`, CARITA);
    expect((await networkIn(given)).id).toBe(network.id);
    expect(button(still, 'network.invite')).toBeDefined();
  });
});
