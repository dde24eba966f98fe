import { describe, expect, test } from 'vitest';
import { ANNA, BO, CARITA, cardNow, givenNetwork, rowsOf } from '../given/founded.ts';
import { blocks, button, citedIn, givenTandem, type Where } from '../given/tandem.ts';

const planOf = async (given: Awaited<ReturnType<typeof givenTandem>>, id: string) => given.tandem.ports.plans.of(id);

describe('a plan', () => {
  test('begins with the steps of the method’s how, each in its reader’s language, and stands on the card', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given, 'enskilda Vår plan');

    const swedish = rowsOf(await given.command('/network plan', CARITA));
    const finnish = rowsOf(await given.command('/network suunnitelma', { ...CARITA, locale: 'fi-FI' }));

    const { steps } = given.tandem.ports.fit.methods.single;
    const quotes = (language: 'sv' | 'fi') =>
      given.tandem.ports.answers.cite(steps, language).map(({ quote }, at) => `${at + 1}. ${quote}`);
    expect([...swedish.keys()]).toEqual(quotes('sv'));
    expect([...finnish.keys()]).toEqual(quotes('fi'));
    expect([...rowsOf(await cardNow(given, network)).keys()].slice(0, steps.length)).toEqual(quotes('sv'));
  });

  test('gets operating models and steps, with a unit, an owner and a date, by a form or by words', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given, 'enskilda');
    const shown = await given.command('/network plan', CARITA);
    const form = (await given.press(button(shown, 'plan.add'), CARITA)).form;

    await given.submit(
      'plan.add',
      { kind: 'work', title: 'Energiråd', unit: 'Miljöcentralen', owner: '', due: '2027-01-31' },
      form?.data ?? {},
      CARITA,
    );
    await given.command('/network plan ansvarig 4 @{web:local:anna}', CARITA);
    await given.command('/network plan senast 1 28.2.2027', CARITA);
    await given.command('/network plan enhet 1 Lokalservice', CARITA);

    const items = await planOf(given, network.id);
    expect(items[3]).toMatchObject({
      kind: 'work',
      title: 'Energiråd',
      unit: 'Miljöcentralen',
      ownerPerson: 'web:local:anna',
      due: '2027-01-31',
    });
    expect(items[0]).toMatchObject({ due: '2027-02-28', unit: 'Lokalservice', fact: given.tandem.ports.fit.methods.single.steps[0] });
    const state = rowsOf(await given.command('/network plan', ANNA)).get('4. Energiråd');
    expect(state).toMatch(/Miljöcentralen.*31\.1\.2027/u);
  });

  test('is ticked off where the unit works, by its owner, and the card in the channel follows', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given, 'enskilda');
    const line = await given.command('/network plan 1', ANNA);
    expect(() => button(line, 'plan.tick')).toThrow();
    expect((await given.command('/network plan klar 1', ANNA)).refused?.text).toContain('Jag tar den');

    await given.press(button(line, 'plan.take'), ANNA);
    const mine = await given.command('/network plan 1', ANNA);
    await given.press(button(mine, 'plan.tick'), ANNA);

    expect((await planOf(given, network.id))[0]).toMatchObject({ ownerPerson: 'web:local:anna', doneBy: 'anna' });
    await given.untilSent(2);
    expect(given.sent.slice(1).every(({ how, delivery }) => how === 'update' && delivery.room.id === 'web:local:klimat')).toBe(true);
    expect([...rowsOf(await cardNow(given, network)).values()][0]).toContain('anna');
    await given.press(button(await given.command('/network plan 1', ANNA), 'plan.untick'), ANNA);
    expect((await planOf(given, network.id))[0]?.done).toBeUndefined();
  });

  test('is changed by coordinators alone; a line that somebody has is not taken by another', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given, 'integration');
    await given.command('/network plan take 1', ANNA);
    const [first] = await planOf(given, network.id);
    const data = { network: network.id, line: first?.id ?? '' };

    const refused = await Promise.all([
      given.command('/network plan take 1', { ...ANNA, as: 'joel' }),
      given.command('/network plan klar 1', BO),
      given.press({ action: 'plan.edit', data }, ANNA),
      given.press({ action: 'plan.remove', data }, ANNA),
      given.press({ action: 'plan.tick', data }, { ...BO, channel: 'annat' }),
      given.submit('plan.edit', { title: 'Mitt' }, { ...data, seen: '2' }, ANNA),
      given.submit('plan.add', { title: 'Mitt' }, data, BO),
      given.command('/network plan owner 1 @{slack:T9:U1}', CARITA),
      given.command('/network plan klar 9', CARITA),
      given.command('/network plan senast 1 31.2.2027', CARITA),
      given.command('/network plan krångla 1', CARITA),
    ]);

    expect(refused.map(({ refused: text }) => text !== undefined)).toEqual(refused.map(() => true));
    expect((await planOf(given, network.id))[0]).toEqual(first);
  });

  test('loses nothing when two change a line at once: the second is told, what they typed goes back', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given, 'enskilda');
    const [first] = await planOf(given, network.id);
    const opened = await given.press({ action: 'plan.edit', data: { network: network.id, line: first?.id ?? '' } }, CARITA);
    const data = opened.form?.data ?? {};
    const fields = Object.fromEntries((opened.form?.fields ?? []).map(({ id, value = '' }) => [id, value]));

    await given.submit('plan.edit', { ...fields, unit: 'Ett' }, data, CARITA);
    const second = await given.submit('plan.edit', { ...fields, unit: 'Två' }, data, CARITA);

    expect(second.refused).toBeDefined();
    expect(blocks(second, 'typed')[0]?.text).toContain('Två');
    expect((await planOf(given, network.id))[0]).toMatchObject({ unit: 'Ett', fact: first?.fact });
  });

  test('is what a finished fit hands over for the two methods without companies', async () => {
    const given = await givenTandem();
    const preview = await given.press({ action: 'fit.begin', data: { method: 'integrated' } }, CARITA);
    await given.press(button(preview, 'network.found'), CARITA);
    await given.untilSent(1);
    const titles = rowsOf(await given.command('/network plan', CARITA));
    expect(titles.size).toBe(given.tandem.ports.fit.methods.integrated.steps.length);
  });

  test('is none of a network of companies', async () => {
    const given = await givenTandem();
    await givenNetwork(given, 'öppet');
    expect((await given.command('/network plan', CARITA)).refused?.text).toContain('företag');
    expect(citedIn(await given.command('/network', CARITA))).toEqual([]);
  });
});

describe('what a fit hands over', () => {
  test('is a network of its method, in the channel or in the one that is chosen', async () => {
    const given = await givenTandem();
    const privately: Where = { as: 'carita', locale: 'sv-FI' };
    await given.command('/help', CARITA);

    const where = await given.press({ action: 'fit.begin', data: { method: 'closed' } }, privately);
    const preview = await given.press(button(where, 'network.start', { room: 'web:local:klimat', method: 'closed' }), privately);

    expect(button(preview, 'network.found', { method: 'closed' })).toBeDefined();
    expect((await given.press({ action: 'fit.begin', data: { method: 'closed' } }, BO)).refused).toBeDefined();
    expect((await given.press({ action: 'fit.begin', data: {} }, CARITA)).refused).toBeDefined();
  });
});
