import { describe, expect, test } from 'vitest';
import { LONGEST_TITLE } from '../../../src/domain/commitment.ts';
import { type GivenLedger, givenLedger, SOLVIND } from '../../given/ledger.ts';
import { AINO, BO, CARITA, CHANNEL } from '../../given/network.ts';
import { closedSettings, plainSettings } from '../../given/settings.ts';
import { blocks, button } from '../../given/tandem.ts';

/** Where its due dates lie ahead. */
const YEAR = new Date().getUTCFullYear() + 2;
const own = async ({ store, network }: GivenLedger, company = SOLVIND) =>
  (await store.commitments.ofCompanies(network.id, [company], 20)).filter(({ id }) => id !== 'solar');
const rows = (reply: Parameters<typeof blocks>[0]) => Object.fromEntries(blocks(reply, 'facts').flatMap((block) => block.rows));
const FORM = {
  title: 'Fjärrvärme',
  kind: 'reduction',
  unit: 't CO2e',
  baseline: '1 200,5',
  year: '2025',
  target: '600',
  due: `${YEAR}-12-31`,
  visibility: 'network',
};

describe('a new commitment', () => {
  test.each<[string, object]>([
    [
      `Elbilar i flottan % 0 -> 50 senast slutet av ${YEAR}`,
      { title: 'Elbilar i flottan', kind: 'share', unit: '%', baseline: { value: 0 }, target: 50, due: `${YEAR}-12-31` },
    ],
    [
      `Heating [t CO2e 1 200 -> 600] by 30.6.${YEAR}`,
      { title: 'Heating', kind: 'reduction', unit: 't CO2e', baseline: { value: 1_200 }, target: 600, due: `${YEAR}-06-30` },
    ],
    [`Panels 0 kW -> 80 kW by the end of ${YEAR}`, { title: 'Panels', kind: 'project', unit: 'kW', target: 80 }],
    [
      `Ilmastokävely henkilöstölle vuoden ${YEAR} loppuun mennessä`,
      { title: 'Ilmastokävely henkilöstölle', kind: 'deed', due: `${YEAR}-12-31` },
    ],
  ])('is made by the line “%s”, and shown back', async (line, made) => {
    const given = await givenLedger();
    const reply = await given.command(`/commit new ${line}`, BO);
    expect(reply.refused).toBeUndefined();
    expect(reply.form).toBeUndefined();
    expect(await own(given)).toMatchObject([{ ...made, holder: { company: SOLVIND }, onBehalf: false, asked: expect.any(String) }]);
    expect(Object.values(rows(reply))).toContain(`${(made as { due?: string }).due?.endsWith('06-30') ? '30.6.' : '31.12.'}${YEAR}`);
    expect((await given.audited()).at(-1)).toBe('commit.new');
  });

  test.each([
    'Elbilar i flottan',
    `Elbilar 0 -> 50 senast ${YEAR}`,
    'Elbilar kW 0 -> 50',
    'Elbilar kW 0 -> 50 by next spring or so',
    '',
    'Sol kW 0 -> 1,234 by 2029',
  ])('of which something is missing or doubtful opens the form with what was understood: “%s”', async (line) => {
    const given = await givenLedger();
    const reply = await given.command(`/commit new ${line}`, BO);
    expect(reply.form?.name).toBe('commit.new');
    if (line.startsWith('Elbilar')) expect(reply.form?.fields[0]?.value).toContain('Elbilar');
    expect(await own(given)).toEqual([]);
  });

  test('is made by the form, with its accounting', async () => {
    const given = await givenLedger();
    const reply = await given.submit(
      'commit.new',
      {
        ...FORM,
        scope: '2',
        scope2: 'market',
        boundary: 'Kontoret',
        measure: 'absolute',
        factors: 'Leverantören',
        goal: 'Utsläppsfri värme',
      },
      { network: given.network.id, company: SOLVIND },
      BO,
    );
    expect(reply.refused).toBeUndefined();
    expect(await own(given)).toMatchObject([
      {
        title: 'Fjärrvärme',
        baseline: { value: 1_200.5, year: 2025 },
        target: 600,
        goal: 'Utsläppsfri värme',
        accounting: { scope: '2', scope2: 'market', boundary: 'Kontoret', measure: 'absolute', factors: 'Leverantören' },
      },
    ]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['no title', { title: ' ' }, 'title'],
    ['a title that calls a channel', { title: 'Sol <!channel>' }, 'title'],
    ['a title that calls a person', { title: 'Sol @{web:local:anna}' }, 'title'],
    ['a long title', { title: 'x'.repeat(LONGEST_TITLE + 1) }, 'title'],
    ['a title that it has already', { title: 'SOLPANELER på taket' }, 'title'],
    ['no unit', { unit: '' }, 'unit'],
    ['no target', { target: '' }, 'target'],
    ['no baseline of a reduction', { baseline: '' }, 'baseline'],
    ['words for a number', { baseline: 'mycket' }, 'baseline'],
    ['another unit', { target: '600 kWh' }, 'target'],
    ['a doubtful number', { target: '1,200' }, 'target'],
    ['a reduction that grows', { target: '1 300' }, 'target'],
    ['nothing to do', { target: '1 200,5' }, 'target'],
    ['no year', { year: 'i fjol' }, 'year'],
    ['a day that is over', { due: '2020-01-01' }, 'due'],
    ['no day', { due: '' }, 'due'],
    ['a day that is none', { due: '31.2.2029' }, 'due'],
    ['no such visibility', { visibility: 'everybody' }, 'visibility'],
    ['no such kind', { kind: 'constructor' }, 'kind'],
  ])('with %s is refused at that field', async (_, fields, field) => {
    const given = await givenLedger();
    const reply = await given.submit('commit.new', { ...FORM, ...fields }, { network: given.network.id, company: SOLVIND }, BO);
    expect(reply.refused?.field).toBe(field);
    expect(await own(given)).toEqual([]);
  });

  test('is one of at most as many as the network’s criteria take', async () => {
    const given = await givenLedger('closed', closedSettings());
    for (const title of ['Ett', 'Två']) await given.command(`/commit new ${title} by ${YEAR}`, BO);
    const reply = await given.command(`/commit new Tre by ${YEAR}`, BO);
    expect(reply.refused?.text).toContain('3');
    expect(await own(given)).toHaveLength(2);
  });

  test('of an open network is a deed: no target, no date, and never asked for', async () => {
    const given = await givenLedger('open', plainSettings());
    await given.command('/klimatåtgärd ny Cyklar till jobbet', BO);
    const [deed] = await own(given);
    expect(deed).toMatchObject({ title: 'Cyklar till jobbet', kind: 'deed' });
    expect(deed?.asked).toBeUndefined();
    expect(deed?.due).toBeUndefined();
  });

  test('is made for a company by a coordinator, and labelled so; by another company’s person it is refused', async () => {
    const given = await givenLedger();
    await given.command(`/commit new Solvind Elbilar by ${YEAR}`, { ...CARITA, channel: CHANNEL });
    expect(await own(given)).toMatchObject([{ title: 'Elbilar', onBehalf: true }]);
    const reply = await given.submit('commit.new', FORM, { network: given.network.id, company: SOLVIND }, AINO);
    expect(reply.refused).toBeDefined();
  });
});

describe('a commitment', () => {
  test('is edited: where it stands follows its new target, and the change is audited', async () => {
    const given = await givenLedger();
    await given.command('/commit update solpaneler 60 kW', BO);
    const opened = await given.command('/commit edit solpaneler', BO);
    const values = Object.fromEntries((opened.form?.fields ?? []).map(({ id, value = '' }) => [id, value]));
    expect(values).toMatchObject({ title: 'Solpaneler på taket', unit: 'kW', baseline: '0', target: '120' });

    await given.submit('commit.new', { ...values, target: '60', due: `${YEAR}-01-01` }, opened.form?.data ?? {}, BO);

    expect(await given.store.commitments.get('solar')).toMatchObject({ target: 60, value: 60, percent: 100, due: `${YEAR}-01-01` });
    expect((await given.audited()).at(-1)).toBe('commit.edit');
  });

  test('is closed with a reason, by a line or the form', async () => {
    const given = await givenLedger();
    expect((await given.command('/commit close solpaneler', BO)).form?.name).toBe('commit.close');
    await given.command('/commit close solpaneler hyresvärden sade nej', BO);
    expect(await given.store.commitments.get('solar')).toMatchObject({ status: 'dropped', reason: 'hyresvärden sade nej' });
    expect((await given.store.commitments.get('solar'))?.asked).toBeUndefined();
    await given.command('/commit undo', BO);
    expect(await given.store.commitments.get('solar')).toMatchObject({ status: 'on-track' });
    expect((await given.store.commitments.get('solar'))?.reason).toBeUndefined();
    await given.submit('commit.close', { how: 'done', reason: 'allt är på plats' }, { network: given.network.id, commitment: 'solar' }, BO);
    expect(await given.store.commitments.get('solar')).toMatchObject({ status: 'done', percent: 100 });
  });

  test('is shown with what is not stated where it matters', async () => {
    const given = await givenLedger();
    await given.promise({ id: 'co2', title: 'Utsläpp', kind: 'reduction', unit: 't CO2e', target: 5, accounting: { scope: '2' } });
    const shown = rows(await given.command('/commit show utsläpp', BO));
    expect(
      Object.entries(shown)
        .filter(([, value]) => value === 'inte angivet')
        .map(([name]) => name),
    ).toHaveLength(5);
    expect(Object.values(rows(await given.command('/commit show solpaneler', BO)))).toContain('120 kW');
  });

  test('has its history as a table and a picture, taken back ones too', async () => {
    const given = await givenLedger();
    for (const percent of [10, 30, 90]) await given.command(`/commit update solpaneler ${percent}%`, BO);
    await given.command('/commit undo', BO);
    await given.command('/commit update solpaneler 40% rättat', BO);

    const reply = await given.command('/commit history solpaneler', BO);

    expect(blocks(reply, 'table')[0]?.rows).toHaveLength(4);
    expect(blocks(reply, 'table')[0]?.rows[0]).toEqual(expect.arrayContaining(['rättat']));
    expect(blocks(reply, 'chart')[0]?.bars.map(({ value }) => value)).toEqual([10, 30, 40]);
    expect(new Set(blocks(reply, 'chart')[0]?.bars.map(({ label }) => label)).size).toBe(3);
  });

  test('is seen by others as its visibility says, without what is due', async () => {
    const given = await givenLedger();
    await given.command('/commit update solpaneler 10%', BO);
    await given.promise({ id: 'secret', title: 'Hemligt', visibility: 'totals', asked: '2020-01-01' });
    const press = (action: 'commit.show' | 'commit.history', commitment: string) =>
      given.press({ action, data: { network: given.network.id, commitment } }, AINO);
    const shown = JSON.stringify([await press('commit.show', 'solar'), await given.command('/commit list Solvind', AINO)]);
    expect(shown).toContain('Solpaneler');
    expect(shown).not.toContain('Hemligt');
    expect(shown).not.toMatch(/commit\.(?:update|edit|close)/u);
    const mine = await given.command('/commit', BO);
    const due = (await given.store.commitments.get('solar'))?.asked ?? '';
    expect(JSON.stringify(mine)).toContain(String(Number(due.slice(0, 4))));
    expect((await press('commit.show', 'secret')).refused).toBeDefined();
    expect((await press('commit.history', 'secret')).refused).toBeDefined();
  });

  test('stands in a list, page by page, with its buttons', async () => {
    const given = await givenLedger();
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9]) await given.promise({ id: `c${n}`, title: `Åtgärd ${n}` });
    const first = await given.command('/commit', BO);
    expect(blocks(first, 'choices')).toHaveLength(9);
    const second = await given.press(button(first, 'commit.list'), BO);
    expect(JSON.stringify(second)).toContain('Solpaneler');
    button(second, 'commit.same');
    button(second, 'commit.new');
  });
});
