import { describe, expect, test } from 'vitest';
import { SETTINGS, settingsOf } from '../../src/domain/network-profiles.ts';
import { BO, CARITA, cardNow, givenNetwork, networkIn, rowsOf } from '../given/founded.ts';
import { blocks, button, citedIn, type Given, givenTandem } from '../given/tandem.ts';

const set = (given: Given, line: string) => given.command(`/network settings ${line}`, CARITA);

describe('the settings of a network', () => {
  test('are shown to its coordinators, each with the fact that explains it and where a preset has it from', async () => {
    const given = await givenTandem();
    await givenNetwork(given, 'stängt Klimatpartner som lahti');

    const shown = await given.command('/network settings', CARITA);

    const rows = rowsOf(shown);
    expect(rows.get('Åtaganden i ansökan')).toMatch(/^2–4 \[\d\]$/u);
    expect(citedIn(shown)).toEqual(expect.arrayContaining(['closed.what.joining', 'closed.risks.outsiders', 'closed.risks.marks']));
    const notes = blocks(shown, 'note').map(({ text }) => text);
    expect(notes.join('\n')).toMatch(/lahti\.fi.*2022/u);
    expect((await given.command('/network settings', BO)).refused).toBeDefined();
  });

  test('are changed by words, in any of the three languages', async () => {
    const given = await givenTandem();
    await givenNetwork(given, 'frontlinje Spetsen');

    for (const line of [
      'åtaganden 2–3',
      'storlek små, medelstora',
      'toimialat energia; teollisuus',
      'uppföljning varje kvartal',
      'lapse 9',
      'märke diplom',
      'avgifter Små företag 500; Stora företag: 1 500 euro',
      'styrgrupp nej',
      'utanför Öppna frukostmöten',
      'stöd vid anslutning Miljöcentralen',
      'synlighet i totalsiffror',
      'slutar 31.12.2028',
      'efteråt Kommunen tar över',
      'time zone Europe/Stockholm',
      'criteria Har räknat sina utsläpp',
      'kartläggning ja',
      'name Spetsen 2.0',
    ])
      expect((await set(given, line)).refused?.text, line).toBeUndefined();

    const network = await networkIn(given);
    expect(network.name).toBe('Spetsen 2.0');
    expect(network.settings).toMatchObject({
      criteria: {
        commitments: { least: 2, most: 3 },
        sizes: ['small', 'medium'],
        branches: ['industry', 'energy'],
        baseline: true,
        own: ['Har räknat sina utsläpp'],
      },
      followUp: { every: 'quarter', lapseMonths: 9 },
      badge: 'certificate',
      fees: [
        { id: 'sma-foretag', name: 'Små företag', perYear: 500 },
        { id: 'stora-foretag', name: 'Stora företag', perYear: 1500 },
      ],
      steering: false,
      outside: 'Öppna frukostmöten',
      support: { joining: 'Miljöcentralen' },
      visibility: 'totals',
      period: { ends: '2028-12-31', after: 'Kommunen tar över' },
      timeZone: 'Europe/Stockholm',
    });
    await set(given, 'storlek alla');
    await set(given, 'slutar -');
    expect((await networkIn(given)).settings).not.toHaveProperty('period');
    expect((await networkIn(given)).settings.criteria.sizes).toEqual([]);
  });

  test('that make no sense are refused with what was understood and what to type; nothing changes', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given, 'stängt');

    for (const [line, says] of [
      ['åtaganden 4–2', '2–4'],
      ['åtaganden många', 'många'],
      ['storlek jättestora', 'Ensamföretagare'],
      ['märke guld', 'diplom'],
      ['lapse 1000', '60'],
      ['slutar 31.2.2028', '31.12.2028'],
      ['efteråt Någon', 'slutar'],
      ['tidszon Mars/Phobos', 'Europe/Helsinki'],
      ['avgift Små 500', 'Stängt'],
      ['frukost varje dag', 'frukost'],
      ['name', 'tomt'],
      ['kriterier x'.padEnd(700, 'x'), '500'],
    ] as const)
      expect((await set(given, line)).refused?.text, line).toContain(says);

    expect(await networkIn(given)).toEqual(network);
    expect((await given.command('/network settings märke logo', BO)).refused).toBeDefined();
  });

  test('are those that the method has a use for', async () => {
    const given = await givenTandem();
    await givenNetwork(given, 'öppet');
    expect((await set(given, 'kriterier Något')).refused?.text).toContain('Öppet');
    expect(settingsOf('single')).toEqual(['timeZone']);
    expect(settingsOf('frontrunner')).toEqual(SETTINGS);
  });

  test('are changed by a form, a part at a time; what is wrong is told at its field and nothing is lost', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given, 'stängt som lahti');
    const shown = await given.command('/network settings', CARITA);
    const { form } = await given.press(button(shown, 'settings.edit', { group: 'joining' }), CARITA);
    const standing = Object.fromEntries((form?.fields ?? []).map(({ id, value = '' }) => [id, value]));
    expect(form?.fields.find(({ id }) => id === 'own')?.hint).toContain('kriterier');
    const send = (fields: object) => given.submit('settings.edit', { ...standing, ...fields }, form?.data ?? {}, CARITA);

    const wrong = await send({ commitments: 'noll', sizes: 'små' });
    const same = await send({});
    const saved = await send({ commitments: '1', sizes: 'små; mikroföretag' });
    const twice = await send({ commitments: '3' });

    expect(wrong.refused?.field).toBe('commitments');
    expect(same.refused).toBeUndefined();
    expect(saved.refused).toBeUndefined();
    expect(twice.refused?.text).toContain('Någon annan');
    const now = (await networkIn(given)).settings.criteria;
    // What stood there in three languages and was not touched still stands in three.
    expect(now).toEqual({ ...network.settings.criteria, commitments: { least: 1 }, sizes: ['micro', 'small'] });
  });

  test('hold the language of each channel: its card is redrawn in it', async () => {
    const given = await givenTandem();
    const network = await givenNetwork(given, 'stängt');
    expect((await given.command('/network settings language fi', { as: 'carita', locale: 'sv-FI' })).refused?.text).toContain('kanal');

    await set(given, 'språk suomi');
    await given.untilSent(2);

    expect(given.sent[1]).toMatchObject({ how: 'update', delivery: { reply: { language: 'fi' } } });
    expect(rowsOf(await cardNow(given, network)).has('Yrityksiä')).toBe(true);
    expect(await given.tandem.ports.people.roomLanguage('web:local:klimat')).toBe('fi');
  });

  test('change for one of two coordinators at a time, and neither loses a word', async () => {
    const given = await givenTandem();
    await givenNetwork(given, 'stängt');
    await Promise.all([set(given, 'utanför Frukostmöten'), set(given, 'kartläggning ja')]);
    const { settings } = await networkIn(given);
    expect(settings).toMatchObject({ outside: 'Frukostmöten', criteria: { baseline: true } });
  });
});
