import { describe, expect, test } from 'vitest';
import { givenLedger, SOLVIND } from '../../given/ledger.ts';
import { AINO, BO, CARITA, CHANNEL } from '../../given/network.ts';
import { plainSettings } from '../../given/settings.ts';
import { blocks, button, textOf } from '../../given/tandem.ts';

const ledger = (given: Awaited<ReturnType<typeof givenLedger>>, id = 'solar') => given.store.commitments.history(id, { size: 20 });

describe('a line', () => {
  test('without doubt is saved at once, and answered in full to its sender alone', async () => {
    const given = await givenLedger();

    const reply = await given.command('/commit update solpaneler 60% panels ordered https://solvind.example/order', BO);

    expect(reply.to).toBe('asker');
    expect(textOf(reply)).toMatch(/Solpaneler på taket.*60 %.*72 av 120 kW.*panels ordered.*https:\/\/solvind\.example\/order/u);
    expect(blocks(reply, 'progress')).toMatchObject([{ percent: 60 }]);
    expect(await ledger(given)).toMatchObject([
      { percent: 60, value: 72, note: 'panels ordered', says: 'progress', product: 'web', level: 'attached', onBehalf: false, by: 'bo' },
    ]);
    expect(await given.store.commitments.get('solar')).toMatchObject({
      percent: 60,
      status: 'on-track',
      asked: expect.stringMatching(/^\d{4}-/u),
    });
    expect(button(reply, 'commit.undo').data).toMatchObject({ network: given.network.id });
    expect(button(reply, 'commit.change')).toBeDefined();
  });

  test.each<[string, object]>([
    ['solp 84 kW', { says: 'progress', value: 84, percent: 70 }],
    ['solp 96,5 kW mätt', { value: 96.5, note: 'mätt' }],
    ['solp 60% at risk supplier late', { says: 'at-risk', percent: 60, note: 'supplier late' }],
    ['solp blocked, need help', { says: 'blocked', note: 'need help' }],
    ['solp kört fast: väntar på nätbolaget', { says: 'blocked', note: 'väntar på nätbolaget' }],
    ['solp valmis', { says: 'done', percent: 100, value: 120, status: 'done' }],
    ['solp ei muutosta', { says: 'same' }],
    ['solp 60 % klart, resten i vår', { says: 'progress', percent: 60, note: 'resten i vår', status: 'on-track' }],
    ['30%', { percent: 30 }],
  ])('“%s” is understood', async (line, row) => {
    const given = await givenLedger();
    const reply = await given.command(`/commit update ${line}`, BO);
    expect(reply.refused).toBeUndefined();
    expect(await ledger(given)).toMatchObject([row]);
  });

  test('“done” keeps the value that went beyond the target: nobody reported the target instead of it', async () => {
    const given = await givenLedger();
    const waste = { kind: 'reduction', unit: 't', baseline: { value: 360, year: 2024 }, target: 180 } as const;
    await given.promise({ id: 'waste', title: 'Träspill', ...waste });
    await given.update('measured', { says: 'progress', value: 176 }, { of: 'waste' });

    await given.command('/commit update träspill klart', BO);

    expect(await given.store.commitments.get('waste')).toMatchObject({ status: 'done', percent: 100, value: 176 });
  });

  test('that repeats a figure shows it as well as before, to its writer and to the channels', async () => {
    const given = await givenLedger();
    await given.update('measured', { says: 'progress', value: 90 }, { evidence: [{ kind: 'link', at: 'https://solvind.example/meter' }] });

    const reply = await given.command('/commit update solp oförändrat', { ...BO, at: new Date(Date.now() - 120_000) });

    expect(blocks(reply, 'progress')[0]?.text).toContain('underlag finns');
    const [notice] = await given.gone('commit-notice:');
    expect(textOf(notice?.delivery.reply ?? reply)).toContain('underlag finns');
  });

  test('with a title that several begin with asks which, and a press saves what was typed', async () => {
    const given = await givenLedger();
    await given.promise({ id: 'carport', title: 'Solpaneler på biltaket', unit: 'kW', target: 40, kind: 'share' });

    const asked = await given.command('/commit update solpaneler 20% första raden', BO);
    expect(await ledger(given)).toEqual([]);
    await given.press(button(asked, 'commit.say', { commitment: 'carport' }), BO);

    expect(await ledger(given, 'carport')).toMatchObject([{ percent: 20, note: 'första raden' }]);
    expect(await ledger(given)).toEqual([]);
  });

  test('how it goes is not read into a title that has the same small word', async () => {
    const given = await givenLedger();
    await given.promise({ id: 'heat', title: 'Bergvärme i verkstaden', unit: 'MWh', target: 40 });

    await given.command('/commit update bergvärme i riskzonen ritningarna dröjer', BO);

    expect(await ledger(given, 'heat')).toMatchObject([{ says: 'at-risk', note: 'ritningarna dröjer' }]);
  });

  test('of a reduction is shown with its target beside it, and a value behind the baseline as its reader writes numbers', async () => {
    const given = await givenLedger();
    const co2 = { kind: 'reduction', unit: 't CO2e', baseline: { value: 1_200, year: 2025 }, target: 300 } as const;
    await given.promise({ id: 'co2', title: 'Processvärme', ...co2 });

    const saved = await given.command('/commit update processvärme 900,5 t', BO);
    const asked = await given.command('/commit update processvärme 1 234,5 t', BO);

    expect(textOf(saved)).not.toContain('900,5 av 300');
    expect(textOf(asked)).toMatch(/1.234,5 t CO2e/u);
    expect(textOf(asked)).not.toContain('1234.5');
  });

  test('with a name that nobody has, or several, says the name back without the figure', async () => {
    const given = await givenLedger();
    await given.promise({ id: 'carport', title: 'Solpaneler på biltaket', unit: 'kW', target: 40, kind: 'share' });

    const asked = await given.command('/commit update sol 1 234,5 kW', BO);
    const unknown = await given.command('/commit update vind 1 234,5 kW', BO);

    expect(textOf(asked)).toContain('”sol”');
    expect(textOf(unknown)).toContain('”vind”');
  });

  test('prefers what is open to what is over', async () => {
    const given = await givenLedger();
    await given.promise({ id: 'old', title: 'Solpaneler på ladan', status: 'done' });
    await given.command('/commit update solpaneler 20%', BO);
    expect(await ledger(given)).toMatchObject([{ percent: 20 }]);
  });

  test.each<[string, string, object]>([
    ['a bare number', '60', { percent: 60, value: 72 }],
    ['a word that is no unit', '60 paneler på plats', { percent: 60, note: 'paneler på plats' }],
    ['more than the target', '150 kW', { value: 150, percent: 100 }],
    ['less than the start', '-5 kW', { value: -5, percent: 0 }],
    ['a comma that may part thousands', '1,234 kW', { value: 1.234 }],
  ])('with %s is asked before anything is saved', async (_, typed, row) => {
    const given = await givenLedger();

    const asked = await given.command(`/commit update solpaneler ${typed}`, BO);
    expect(asked.refused).toBeUndefined();
    expect(await ledger(given)).toEqual([]);
    const saved = await given.press(button(asked, 'commit.say'), BO);

    expect(saved.refused).toBeUndefined();
    expect(await ledger(given)).toMatchObject([row]);
  });

  test('a bare number may mean its unit as well', async () => {
    const given = await givenLedger();
    const asked = await given.command('/commit update solpaneler 60', BO);
    const inUnit = blocks(asked, 'choices')[0]?.items[1];
    if (!inUnit) throw new Error('no second way');
    await given.press(inUnit, BO);
    expect(await ledger(given)).toMatchObject([{ value: 60, percent: 50 }]);
  });

  test.each<[string, RegExp]>([
    ['-12%', /−12 %.*60 %/u],
    ['140 %', /140 %.*100 %/u],
    ['40 MWh', /40 MWh.*kW/u],
    ['60% javascript:alert(1)', /javascript:alert\(1\).*https:\/\//u],
    ['60% file:///etc/passwd', /file:/u],
    [`60% ${'long '.repeat(2_000)}`, /9999.*2000/u],
    ['9999999999999999999999 kW', /9999999999999999999999/u],
    ['avbrutet', /varför/u],
  ])('“%s” is refused with what to type instead, and goes back', async (typed, said) => {
    const given = await givenLedger();

    const reply = await given.command(`/commit update solpaneler ${typed}`, BO);

    expect(reply.refused?.text).toMatch(said);
    expect(blocks(reply, 'typed')[0]?.text).toContain(typed.trim());
    expect(await ledger(given)).toEqual([]);
  });

  test('that mentions people has their names in its note, in the ledger as in the channel, and calls nobody', async () => {
    const given = await givenLedger();
    const at = new Date(Date.now() - 120_000);
    const reply = await given.command('/commit update solpaneler 60% ring @{web:local:carita} eller @{slack:T1:UGONE}', { ...BO, at });
    expect(textOf(reply)).toContain('ring @carita eller @…');
    expect(await ledger(given)).toMatchObject([{ note: 'ring @carita eller @…' }]);
    const [notice] = await given.gone('commit-notice:');
    expect(JSON.stringify(notice?.delivery.reply)).toContain('ring @carita eller @…');
    expect(JSON.stringify(notice?.delivery.reply)).not.toContain('@{');
  });

  test('of a reduction tells what a fall would come to', async () => {
    const given = await givenLedger();
    await given.promise({ id: 'co2', title: 'Utsläpp', kind: 'reduction', unit: 't CO2e', baseline: { value: 1_000 }, target: 500 });
    const reply = await given.command('/commit update utsläpp −12 %', BO);
    expect(reply.refused?.text).toContain('880 t CO2e');
    await given.command('/commit update utsläpp 880 t mätt', BO);
    expect(await ledger(given, 'co2')).toMatchObject([{ value: 880, percent: 24, note: 'mätt' }]);
  });

  test('with no figure opens the form with what was written', async () => {
    const given = await givenLedger();
    const reply = await given.command('/commit update solpaneler beställda igår', BO);
    expect(reply.form?.name).toBe('commit.update');
    expect(reply.form?.fields.find(({ id }) => id === 'note')?.value).toBe('beställda igår');
  });

  test('that names nothing of theirs says what they have', async () => {
    const given = await givenLedger();
    expect((await given.command('/commit update vindkraft 20%', BO)).refused?.text).toContain('Solpaneler på taket');
  });

  test('delivered twice is one update', async () => {
    const given = await givenLedger();
    await Promise.all([1, 2].map(() => given.command('/commit update solpaneler 60%', { ...BO, id: 'web:same' })));
    expect(await ledger(given)).toHaveLength(1);
  });
});

describe('a press', () => {
  test('says no change, or blocked with the coordinators told', async () => {
    const given = await givenLedger();
    await given.command('/commit update solpaneler 60%', BO);
    const data = { network: given.network.id, commitment: 'solar' };
    await given.press({ action: 'commit.same', data }, BO);
    await given.press({ action: 'commit.blocked', data }, BO);
    expect(await ledger(given)).toMatchObject([
      { says: 'blocked', percent: 60 },
      { says: 'same', percent: 60 },
      { says: 'progress', percent: 60 },
    ]);
    expect(await given.gone('help-coordinator:')).toHaveLength(1);
  });

  test.each(['commit.same', 'commit.blocked', 'commit.say', 'commit.update', 'commit.edit', 'commit.close'] as const)(
    '%s on another company’s commitment is refused and audited',
    async (action) => {
      const given = await givenLedger();
      const reply = await given.press({ action, data: { network: given.network.id, commitment: 'solar', text: '60%' } }, AINO);
      expect(reply.refused).toBeDefined();
      expect(await ledger(given)).toEqual([]);
      expect((await given.audited()).at(-1)).toBe(`action:${action} refused`);
    },
  );

  test('on another network’s commitment, or on none, is refused', async () => {
    const given = await givenLedger();
    for (const commitment of ['nothing', 'line:nothing', ''])
      expect((await given.press({ action: 'commit.same', data: { network: given.network.id, commitment } }, BO)).refused).toBeDefined();
  });
});

describe('a coordinator', () => {
  test('updates on behalf of a company by its name, and it is labelled so', async () => {
    const given = await givenLedger();

    const reply = await given.command('/commit update Solvind solpaneler 60% per telefon', { ...CARITA, channel: CHANNEL });

    expect(textOf(reply)).toContain('Solvind Ab');
    expect(await ledger(given)).toMatchObject([{ percent: 60, onBehalf: true, by: 'carita' }]);
  });
});

test('in an open network no update is ever asked for', async () => {
  const given = await givenLedger('open', plainSettings({ followUp: { every: 'month', lapseMonths: 0 } }));
  await given.command('/commit update solpaneler 60%', BO);
  expect((await given.store.commitments.get('solar'))?.asked).toBeUndefined();
  expect((await given.store.commitments.get('solar'))?.holder).toEqual({ company: SOLVIND });
});
