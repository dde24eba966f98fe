import { describe, expect, test } from 'vitest';
import type { Network } from '../../src/domain/network.ts';
import { RETENTION } from '../../src/domain/retention.ts';
import { until } from '../given/platform.ts';
import { givenNetwork, logOf } from '../given/stage.ts';
import { blocks, button, type Given, givenTandem, textOf } from '../given/tandem.ts';

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/u;
const codeIn = (text: string) => CODE.exec(text)?.[0] ?? '';

describe('the privacy notice', () => {
  test('follows somebody’s first Turn, privately, once, in their language', async () => {
    const given = await givenTandem();
    await given.say('what is this?', { as: 'aino', locale: 'fi-FI', channel: 'klimat' });
    await given.command('/help', { as: 'aino', locale: 'fi-FI' });
    await given.command('/help', { as: 'bo' });
    await given.untilSent(1);
    await until(() => given.notices.length === 2);

    const told = given.notices.map(({ delivery: { room, to, reply } }) => ({ room: room.id, to, language: reply.language }));
    expect(told).toContainEqual({ room: 'web:local:klimat', to: 'web:local:aino', language: 'fi' });
    expect(told).toContainEqual({ room: 'web:local:direct-bo', to: undefined, language: 'sv' });
  });

  test('speaks the language that was asked in, where the product tells none that Tandem has', async () => {
    const given = await givenTandem();
    await given.say('mitä suljettu verkosto vaatii?', { as: 'aino', locale: 'et-EE' });
    await until(() => given.notices.length === 1);

    expect(given.notices[0]?.delivery.reply.language).toBe('fi');
  });

  test('also follows a Turn that was refused, and names the controller’s own notice', async () => {
    const given = await givenTandem({ TANDEM_PRIVACY_URL: 'https://exempelvik.example/dataskydd' });
    expect((await given.command('/ask gaps', { as: 'bo' })).refused).toBeDefined();
    await until(() => given.notices.length === 1);
    const notice = given.notices[0]?.delivery.reply ?? { to: 'asker', blocks: [] };
    expect(textOf(notice)).toContain('https://exempelvik.example/dataskydd');

    const more = await given.press(button(notice, 'me.privacy'), { as: 'bo' });
    expect(blocks(more, 'facts')[0]?.rows).toHaveLength(Object.keys(RETENTION).length + 1);
  });
});

describe('two accounts of one person', () => {
  test('are joined by a code of one typed with the other: the roles are common from then on', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given, { coordinators: ['carita'] });
    const made = await given.command('/me link', { as: 'carita' });
    const asked = await given.command(`/me link ${codeIn(textOf(made))}`, { as: 'carita2' });
    expect((await given.press({ action: 'people.code', data: { network: network.id } }, { as: 'carita2' })).refused).toBeDefined();

    await given.press(button(asked, 'me.link'), { as: 'carita2' });

    expect((await given.press({ action: 'people.code', data: { network: network.id } }, { as: 'carita2' })).refused).toBeUndefined();
    expect((await given.store.roster.accountsOf('web:local:carita')).map(({ id }) => id)).toEqual([
      'web:local:carita',
      'web:local:carita2',
    ]);
    const again = await given.press(button(asked, 'me.link'), { as: 'bo' });
    expect(again.refused).toBeDefined();
  });

  test('a code run out, used or made up joins nothing, nor one’s own', async () => {
    const given = await givenTandem();
    const code = codeIn(textOf(await given.command('/me link', { as: 'anna', at: new Date('2026-11-01T10:00:00Z') })));
    const at = new Date('2026-11-01T10:16:00Z');
    expect((await given.command(`/me link ${code}`, { as: 'bo', at })).refused).toBeDefined();
    expect((await given.press({ action: 'me.link', data: { code } }, { as: 'bo', at })).refused).toBeDefined();
    expect((await given.command('/me link AAAA-BBBB-CCC0', { as: 'bo' })).refused).toBeDefined();
    const early = new Date('2026-11-01T10:01:00Z');
    expect((await given.command(`/me link ${code}`, { as: 'anna', at: early })).refused).toBeDefined();
    expect(await given.store.roster.accountsOf('web:local:anna')).toHaveLength(1);
  });

  test('what both had becomes one: the stronger role, the chosen language', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given, { coordinators: ['carita', 'anna'] });
    await given.press({ action: 'people.resign', data: { network: network.id, sure: 'yes' } }, { as: 'carita' });
    await given.command('/me language fi', { as: 'anna' });
    await join(given, 'carita', 'anna');

    expect((await given.store.networks.coordinators(network.id)).map(({ person }) => person)).toEqual(['web:local:carita']);
    expect(await given.tandem.ports.people.resolve({ id: 'web:local:anna', guest: false })).toMatchObject({
      id: 'web:local:carita',
      language: 'fi',
    });
  });
});

/** The second account becomes the first one's person's. */
async function join(given: Given, first: string, second: string): Promise<void> {
  const code = codeIn(textOf(await given.command('/me link', { as: first })));
  await given.press({ action: 'me.link', data: { code } }, { as: second });
}

async function fileOf(given: Given, as: string) {
  const reply = await given.command('/me export', { as });
  const file = blocks(reply, 'file')[0];
  const stored = await given.tandem.files.get(file?.token ?? '', new Date());
  return JSON.parse(Buffer.from(stored?.bytes ?? []).toString('utf8'));
}

describe('one’s own data', () => {
  test('come as a file with everything that is kept, and nothing of others', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given, { coordinators: ['anna', 'carita'] });
    await given.press({ action: 'people.code', data: { network: network.id } }, { as: 'anna' });

    const file = await fileOf(given, 'anna');
    expect(file).toMatchObject({
      person: { id: 'web:local:anna' },
      accounts: [{ id: 'web:local:anna', name: 'anna' }],
      heardIn: [{ room: 'web:local:klimat' }],
      coordinates: [{ network: network.name, ended: null }],
      audit: [{ did: 'people.code' }],
    });
    expect(JSON.stringify(file)).not.toContain('carita');
  });

  test('are deleted after a second press: the log stays and names nobody, and nothing else knows them', async () => {
    const { given, network } = await twoCoordinators();
    await given.press({ action: 'people.code', data: { network: network.id } }, { as: 'anna' });
    const asked = await given.command('/me delete', { as: 'anna' });
    expect(textOf(asked)).toContain(network.name);
    expect((await logOf(given, network))[0]?.who).toBe('anna');

    await given.press(button(asked, 'me.delete'), { as: 'anna' });

    const log = await logOf(given, network);
    expect(log.map(({ did, who }) => [did, who])).toEqual([
      ['me.delete', undefined],
      ['people.code', undefined],
    ]);
    expect((await given.store.networks.coordinators(network.id)).map(({ person }) => person)).toEqual(['web:local:carita']);
    expect(await given.store.roster.account('web:local:anna')).toBeUndefined();
  });

  test('whoever comes back after that is met anew, and told anew', async () => {
    const { given } = await twoCoordinators();
    await given.press({ action: 'me.delete', data: { sure: 'yes' } }, { as: 'anna' });
    const before = given.notices.length;
    await given.command('/help', { as: 'anna' });

    await until(() => given.notices.length === before + 1);
    expect(await given.store.roster.account('web:local:anna')).toMatchObject({ name: 'anna' });
    expect(await fileOf(given, 'anna')).toMatchObject({ coordinates: [] });
  });

  test('of a network’s only coordinator are not, until another one is there', async () => {
    const given = await givenTandem();
    await givenNetwork(given, { coordinators: ['anna'] });
    const refused = await given.press({ action: 'me.delete', data: { sure: 'yes' } }, { as: 'anna' });
    expect(refused.refused).toBeDefined();
    expect(await given.store.roster.account('web:local:anna')).toBeDefined();
  });
});

async function twoCoordinators(): Promise<{ given: Given; network: Network }> {
  const given = await givenTandem();
  return { given, network: await givenNetwork(given, { coordinators: ['carita', 'anna'] }) };
}
