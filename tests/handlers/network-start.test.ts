import { describe, expect, test } from 'vitest';
import { METHODS } from '../../src/domain/method.ts';
import { ANNA, BO, CARITA, cardNow, givenNetwork, networkIn, rowsOf } from '../given/founded.ts';
import { blocks, button, givenTandem, textOf, type Where } from '../given/tandem.ts';

describe('founding a network', () => {
  test('takes three presses from an empty channel to a network with its card', async () => {
    const given = await givenTandem();

    const choice = await given.command('/network start', CARITA);
    const preview = await given.press(button(choice, 'network.start', { method: 'open' }), CARITA);
    const founded = await given.press(button(preview, 'network.found'), CARITA);

    expect(METHODS.every((method) => button(choice, 'network.start', { method }))).toBe(true);
    expect(founded).toMatchObject({ to: 'asker' });
    const network = await networkIn(given);
    expect(network).toMatchObject({ method: 'open', tenant: 'web:local', revision: 1 });
    expect(await given.tandem.ports.networks.standing('web:local:carita', network.id)).toMatchObject({ coordinator: true });
    await given.untilSent(1);
    expect(given.sent[0]?.delivery).toMatchObject({
      room: { id: 'web:local:klimat' },
      language: 'sv',
      reply: { to: 'room', card: `network:${network.id}@web:local:klimat`, title: network.name },
    });
    expect(given.sent[0]?.delivery).not.toHaveProperty('to');
  });

  test('takes one line: the method, a name, and a known network to start like', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given, 'stängt Exempelviks klimatpartner —som lahti');

    expect(network).toMatchObject({ name: 'Exempelviks klimatpartner', method: 'closed', like: 'lahti' });
    expect(network.settings.criteria).toMatchObject({ baseline: true, commitments: { least: 2, most: 4 } });
    expect(rowsOf(await cardNow(given, network)).get('Ansökan')).toBe('2–4 åtaganden');
  });

  test('takes the preset’s method where none was named, in any of the languages', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given, 'kuten Helsingfors');
    expect(network).toMatchObject({ method: 'closed', like: 'helsinki' });
  });

  test('by a form: the name and the preset that were chosen', async () => {
    const given = await givenTandem();
    const preview = await given.press({ action: 'network.start', data: { method: 'frontrunner' } }, CARITA);
    const opened = await given.press(button(preview, 'network.name'), CARITA);
    const form = opened.form;
    if (!form) throw new Error('no form opened');
    expect(form.fields.find(({ id }) => id === 'like')?.options?.map(({ value }) => value)).toEqual([
      'none',
      'energyvaasa',
      'greenreality-network',
    ]);

    await given.submit('network.found', { name: 'Spetsen', like: 'greenreality-network' }, form.data, CARITA);

    expect(await networkIn(given)).toMatchObject({
      name: 'Spetsen',
      method: 'frontrunner',
      settings: { fees: [{ perYear: 500 }, { perYear: 1000 }] },
    });
  });

  test('refuses a preset that nobody knows, one of another method, and a name too long: each says what to type', async () => {
    const given = await givenTandem();

    const unknown = await given.command('/network start closed --like atlantis', CARITA);
    const other = await given.command('/network start open --like lahti', CARITA);
    const long = await given.command(`/network start closed ${'x'.repeat(200)}`, CARITA);

    expect(unknown.refused?.text).toMatch(/atlantis.*lahti/u);
    expect(other.refused?.text).toContain('Stängt');
    expect(blocks(other, 'typed')[0]?.text).toContain('--like lahti');
    expect(long.refused?.text).toContain('80');
    expect(await given.tandem.ports.networks.ofRoom('web:local:klimat')).toBeUndefined();
  });

  test('is not for companies’ people, guests, or anybody from outside', async () => {
    const given = await givenTandem();

    const company = await given.command('/network start open', BO);
    const outsider = await given.command('/network start open', { ...CARITA, as: 'eve', tenant: 'web:elsewhere' });

    expect(company.refused?.text).toContain('administratör');
    expect(outsider.refused).toBeDefined();
    for (const who of [BO, { ...CARITA, as: 'eve' }])
      expect((await given.press({ action: 'network.found', data: { method: 'open' } }, who)).refused).toBeDefined();
    expect(await given.tandem.ports.networks.ofRoom('web:local:klimat')).toBeUndefined();
  });

  test('happens once a channel, whoever is faster; the other is told', async () => {
    const given = await givenTandem();
    const press = { action: 'network.found', data: { method: 'open' } } as const;

    const both = await Promise.all([given.press(press, CARITA), given.press(press, ANNA)]);
    const later = await given.command('/network start closed', ANNA);

    expect(both.filter(({ refused }) => refused)).toHaveLength(1);
    expect(later.refused?.text).toContain((await networkIn(given)).name);
  });

  test('offers only channels that belong to no network yet', async () => {
    const given = await givenTandem();
    await given.command('/me', { ...CARITA, channel: 'ledigt' });
    await given.command('/network start open', CARITA);

    const where = await given.command('/network start closed', { as: 'carita' });

    expect(blocks(where, 'choices').flatMap(({ items }) => items.map(({ data }) => data.room))).toEqual(['web:local:ledigt']);
  });

  test('from one’s own conversation asks for the channel, and takes none where its person was never heard', async () => {
    const given = await givenTandem();
    const privately: Where = { as: 'carita', locale: 'sv-FI' };
    expect(textOf(await given.command('/network start closed', privately))).toContain('Bjud först in Tandem');
    await given.command('/help', CARITA);

    const where = await given.command('/network start closed', privately);
    const preview = await given.press(button(where, 'network.start', { room: 'web:local:klimat' }), privately);
    const elsewhere = await given.press({ action: 'network.found', data: { method: 'closed', room: 'web:local:ilmasto' } }, privately);
    await given.press(button(preview, 'network.found'), privately);

    expect(elsewhere.refused).toBeDefined();
    expect((await networkIn(given)).method).toBe('closed');
  });
});

describe('the network', () => {
  test('shows what it is to everybody there, and its coordinators the ways on', async () => {
    const given = await givenTandem();
    await givenNetwork(given, 'stängt Klimatpartner som lahti');

    const seen = await given.command('/network', BO);
    const coordinators = await given.command('/network', CARITA);

    expect(rowsOf(seen).get('Koordinatorer')).toBe('carita');
    expect(rowsOf(seen).get('Förebild')).toContain('Lahtis');
    expect(() => button(seen, 'network.invite')).toThrow();
    expect(button(coordinators, 'network.invite')).toBeDefined();
    expect(button(coordinators, 'settings.show')).toBeDefined();
  });

  test('is told of to nobody who was never there', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given);
    const shown = await given.press({ action: 'network.show', data: { network: network.id } }, { as: 'eve', channel: 'annat' });
    expect(shown.refused).toBeDefined();
    expect(JSON.stringify(shown)).not.toContain(network.name);
  });

  test('that is not there is offered to those who may found one', async () => {
    const given = await givenTandem();
    expect(button(await given.command('/network', CARITA), 'network.start')).toBeDefined();
    expect(blocks(await given.command('/network', BO), 'choices')).toEqual([]);
  });

  test('gets a new card where the old one is out of sight, and only from its coordinators', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given);
    expect((await given.command('/network card', BO)).refused).toBeDefined();

    await given.command('/network kort', CARITA);
    await given.untilSent(2);

    expect(given.sent[1]?.delivery.reply.card).toBe(`network:${network.id}@web:local:klimat`);
  });
});
