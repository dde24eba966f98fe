import { describe, expect, test } from 'vitest';
import { BO, CARITA, cardNow, givenNetwork, networkIn } from '../given/founded.ts';
import { logOf } from '../given/stage.ts';
import { button, type Given, givenTandem, textOf } from '../given/tandem.ts';

const join = (given: Given, company: string, network: string) =>
  given.submit('company.join', { company, size: 'small', branch: 'energy', promises: 'Solceller' }, { network }, BO);
const ask = (given: Given, method: string) => given.command(`/network settings method ${method}`, CARITA);

describe('the method of a network', () => {
  test('changes by a press, once what it means for those who are in was shown; the card and the log follow', async () => {
    const given = await givenTandem();
    const { id } = await givenNetwork(given, 'öppet Klimatgänget');
    await join(given, 'Solvind Ab', id);

    const shown = await ask(given, 'stängt');
    expect(textOf(shown)).toContain('Företaget som är med är kvar');
    expect(textOf(shown)).toContain('Kriterierna är tomma');
    expect((await networkIn(given)).method, 'nothing changes before the press').toBe('open');

    expect((await given.press(button(shown, 'settings.method'), CARITA)).refused).toBeUndefined();
    const network = await networkIn(given);
    expect(network).toMatchObject({ method: 'closed', settings: { criteria: { commitments: { least: 0 }, sizes: [] } } });
    expect(await given.store.companies.counts(id)).toMatchObject({ companies: 1 });
    expect(button(await cardNow(given, network), 'company.join').label).toBe('Ansök');
    expect((await logOf(given, network))[0]).toMatchObject({
      did: 'network.method',
      before: { method: 'open' },
      after: { method: 'closed' },
    });
    expect(textOf(await join(given, 'Kuusipuu Oy', id)), 'from now on companies apply').toMatch(/ärendenummer \d{4}-\d{4}/u);
  });

  test('is chosen in a form too', async () => {
    const given = await givenTandem();
    const { id } = await givenNetwork(given, 'stängt');
    const settings = await given.command('/network settings', CARITA);
    const { form } = await given.press(button(settings, 'settings.method'), CARITA);
    expect(form?.fields[0]).toMatchObject({ id: 'method', value: 'closed' });
    expect((await ask(given, '')).form?.name).toBe('settings.method');

    const shown = await given.submit('settings.method', { method: 'frontrunner' }, form?.data ?? {}, CARITA);
    await given.press(button(shown, 'settings.method'), CARITA);
    expect((await given.tandem.ports.networks.get(id))?.method).toBe('frontrunner');
  });

  test('does not leave companies without a network, nor a plan without its place', async () => {
    const given = await givenTandem();
    const { id } = await givenNetwork(given, 'stängt');
    await join(given, 'Solvind Ab', id);
    expect((await ask(given, 'enskilda')).refused?.text).toContain('har företag');
    expect((await ask(given, 'stängt')).refused?.text).toContain('redan');
    expect((await ask(given, 'halvöppet')).refused?.text).toContain('halvöppet');

    const there = { ...CARITA, channel: 'prova' };
    await given.command('/network start integration Egen plan', there);
    expect((await given.command('/network settings metod öppet', there)).refused?.text).toContain('en plan med');
  });

  test('does not change by an old press, by anybody else, or where a company came in a moment before', async () => {
    const given = await givenTandem();
    const { id } = await givenNetwork(given, 'stängt');
    const shown = await ask(given, 'enskilda');
    const press = button(shown, 'settings.method');
    expect((await given.press(press, BO)).refused).toBeDefined();
    await join(given, 'Solvind Ab', id);
    expect((await given.press(press, CARITA)).refused?.text).toContain('har företag');

    const open = button(await ask(given, 'öppet'), 'settings.method');
    await given.command('/network settings namn Något annat', CARITA);
    expect((await given.press(open, CARITA)).refused?.text).toContain('Någon annan');
    expect((await given.tandem.ports.networks.get(id))?.method).toBe('closed');
  });
});
