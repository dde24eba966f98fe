import { expect, test } from 'vitest';
import { say } from '../../../src/text/say.ts';
import { givenLedger, KAISLA, SOLVIND } from '../../given/ledger.ts';
import { AINO, BO, CARITA, CHANNEL } from '../../given/network.ts';
import { csvOf, ending, filesOf, hasFormula, rowsBy, sheetsOf } from '../../given/sheets.ts';
import { blocks, textOf, type Where } from '../../given/tandem.ts';

const COORDINATOR: Where = { ...CARITA, channel: CHANNEL };
const [SELF, ATTACHED] = (['self', 'attached'] as const).map((level) => say('sv', 'commit.level', { level }));
const DAY = new Date('2026-11-24T09:00:00Z');

test('a company takes its own part with it, and nothing of another one, whatever others see of each other', async () => {
  const given = await givenLedger();
  await given.update(
    'u1',
    { says: 'progress', percent: 60 },
    { note: '=HYPERLINK("http://x";"tryck")', evidence: [{ kind: 'link', at: 'https://example.org/kvitto' }] },
  );
  await given.promise({ id: 'kaisla-1', holder: { company: KAISLA }, title: 'Hemlig för andra', visibility: 'network' });

  const reply = await given.command('/commit export', BO);

  expect(reply.to).toBe('asker');
  const files = await filesOf(given, reply);
  const xlsx = ending(files, '.xlsx');
  const sheets = await sheetsOf(xlsx);
  expect(rowsBy(sheets.get('Åtaganden'))).toMatchObject([
    {
      Företag: 'Solvind Ab',
      Åtagande: 'Solpaneler på taket',
      Typ: 'andel',
      Enhet: 'kW',
      Utgångsvärde: 0,
      Basår: 2025,
      Målvärde: 120,
      Procent: 60,
      Värde: 72,
      Läge: 'enligt plan',
      Underlagsnivå: ATTACHED,
    },
  ]);
  const [row] = rowsBy(sheets.get('Åtaganden'));
  expect(row?.Måldatum).toEqual(new Date('2027-06-30T00:00:00Z'));
  expect(rowsBy(sheets.get('Uppdateringar'))).toMatchObject([
    {
      Åtagande: 'Solpaneler på taket',
      Anteckning: '\'=HYPERLINK("http://x";"tryck")',
      'Underlag (länkar och filer)': 'https://example.org/kvitto',
    },
  ]);
  expect(hasFormula(xlsx)).toBe(false);
  for (const file of files.values()) expect(file.toString('utf8')).not.toContain('Hemlig');
  expect([...sheets.values()].flat(2)).not.toContain('Hemlig för andra');
  expect(await given.audited()).toContain('commit.export');
});

test('a coordinator takes the whole network, what nobody else sees included; in the reader’s own language', async () => {
  const given = await givenLedger();
  await given.promise({
    id: 'quiet',
    holder: { company: KAISLA },
    title: 'Endast koordinatorn',
    visibility: 'coordinator',
    onBehalf: true,
  });

  const reply = await given.command('/commit export xlsx', { ...COORDINATOR, locale: 'fi-FI' });

  const files = await filesOf(given, reply);
  expect([...files.keys()]).toHaveLength(1);
  const sheets = await sheetsOf(ending(files, '.xlsx'));
  expect(rowsBy(sheets.get('Sitoumukset'))).toMatchObject([
    {
      Yritys: 'Kaisla Oy',
      Sitoumus: 'Endast koordinatorn',
      'Kirjattu yrityksen puolesta': 'kyllä',
      Näkyy: say('fi', 'commit.visibility', { visibility: 'coordinator' }),
    },
    { Yritys: 'Solvind Ab', 'Kirjattu yrityksen puolesta': 'ei' },
  ]);
});

test('figures of two levels of evidence are in no one sum, percentages in none; what may be counted twice is told', async () => {
  const given = await givenLedger();
  const reduction = {
    kind: 'reduction',
    unit: 't CO2e',
    baseline: { value: 100, year: 2022 },
    target: 40,
    goal: 'Koldioxidsnålt 2035',
  } as const;
  await given.promise({ ...reduction, id: 'a', title: 'Oljepannan byts ut' });
  await given.promise({ ...reduction, id: 'b', title: 'Oljepannan byts', holder: { company: KAISLA } });
  await given.promise({ id: 'share', title: 'Grön el', kind: 'share', unit: '%', target: 100, goal: 'Koldioxidsnålt 2035' });
  await given.update('u1', { says: 'progress', value: 70 }, { of: 'a' });
  await given.update('u2', { says: 'progress', value: 60 }, { of: 'b', evidence: [{ kind: 'link', at: 'https://example.org/' }] });
  await given.update('u3', { says: 'progress', percent: 50 }, { of: 'share' });

  const sheets = await sheetsOf(ending(await filesOf(given, await given.command('/commit export', COORDINATOR)), '.xlsx'));

  const goals = rowsBy(sheets.get('Enligt mål'));
  expect(goals).toHaveLength(3);
  expect(goals).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        'Mål i klimatprogrammet': 'Koldioxidsnålt 2035',
        'Antal åtaganden': 3,
        Enhet: 't CO2e',
        Underlagsnivå: SELF,
        'Förändring sedan utgångsläget': 30,
        'Varav kan vara räknade två gånger': 1,
      }),
      expect.objectContaining({
        'Mål i klimatprogrammet': 'Koldioxidsnålt 2035',
        Enhet: 't CO2e',
        Underlagsnivå: ATTACHED,
        'Förändring sedan utgångsläget': 40,
      }),
      expect.objectContaining({ 'Mål i klimatprogrammet': '(inget mål angivet)' }),
    ]),
  );
  expect(goals.map((row) => row.Enhet)).not.toContain('%');
  const levels = rowsBy(sheets.get('Enligt underlagsnivå'));
  expect(levels.map((row) => [row.Underlagsnivå, row['Antal åtaganden']])).toEqual(
    expect.arrayContaining([
      [SELF, 2],
      [ATTACHED, 1],
      [say('sv', 'commit.never'), 1],
    ]),
  );
});

test('VSME B3: what units and scopes say stands in its row, each other row is there, named and empty', async () => {
  const given = await givenLedger();
  const reduction = { kind: 'reduction', baseline: { value: 900_000, year: 2022 }, target: 1 } as const;
  await given.promise({ ...reduction, id: 'oil', title: 'Olja', unit: 'kWh', accounting: { scope: '1', boundary: 'Hallen' } });
  await given.promise({ ...reduction, id: 'heat', title: 'Utsläpp', unit: 't CO2e', accounting: { scope: '2', scope2: 'location' } });
  await given.promise({ ...reduction, id: 'market', title: 'Avtal', unit: 't CO2e', accounting: { scope: '2', scope2: 'market' } });
  await given.promise({ ...reduction, id: 'car', title: 'Bilar', unit: 'MWh' });
  await given.update('u1', { says: 'progress', value: 450_000 }, { of: 'oil', period: '2026' });
  for (const [n, of] of ['heat', 'market', 'car'].entries()) await given.update(`v${n}`, { says: 'progress', value: 12.5 }, { of });

  const sheets = await sheetsOf(ending(await filesOf(given, await given.command('/commit export', BO)), '.xlsx'));

  const rows = rowsBy(sheets.get('VSME B3'));
  const of = (start: string) => rows.filter(({ Uppgift }) => String(Uppgift).startsWith(start));
  expect(of('Bränslen totalt')).toMatchObject([
    {
      'Punkt i VSME': 'B3 29',
      Värde: 450,
      Enhet: 'MWh',
      'Gäller perioden': '2026',
      Underlagsnivå: SELF,
      'Rapporterat värde': 450_000,
      'Rapporterad enhet': 'kWh',
      Avgränsning: 'Hallen',
    },
  ]);
  expect(of('Växthusgasutsläpp brutto, scope 2')).toMatchObject([
    { 'Punkt i VSME': 'B3 30 (b)', Värde: 12.5, Enhet: 't CO2e', Åtagande: 'Utsläpp' },
  ]);
  expect(of('Energiförbrukning, el eller bränsle')).toMatchObject([{ Värde: 12.5, Åtagande: 'Bilar' }]);
  // Market-based emissions are not what B3 asks for, and no total is made of what nobody reported.
  expect(rows.map((row) => row.Åtagande)).not.toContain('Avtal');
  for (const empty of ['Elförbrukning totalt', 'Energiförbrukning totalt', 'Växthusgasutsläpp brutto, scope 1', 'Utsläppsintensitet'])
    expect(of(empty)).toMatchObject([{ Värde: undefined }]);
});

test('a CSV opens in a Finnish Excel: semicolons, decimal commas, days, and nothing that runs', async () => {
  const given = await givenLedger();
  await given.promise({ id: '=cmd', title: '=1+1', kind: 'reduction', unit: 't', baseline: { value: 1234.5 }, target: -2 });

  const reply = await given.command('/commit export csv', BO);

  const text = ending(await filesOf(given, reply), '.csv').toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain(";'=1+1;");
  expect(text).toContain(';1234,5;');
  expect(text).toContain(';-2;');
  expect(text).toContain(';30.6.2027;');
  const [head, ...rows] = await csvOf(ending(await filesOf(given, reply), '.csv'));
  expect(head?.[0]).toBe('Företag');
  expect(rows).toHaveLength(2);
});

test('who speaks for no company gets nothing; who stopped speaking between reading and writing gets nothing either', async () => {
  const given = await givenLedger();

  expect((await given.command('/commit export', { as: 'eva', locale: 'sv-FI', channel: CHANNEL })).refused).toBeDefined();
  expect((await given.command('/commit export excel', BO)).refused?.text).toContain('excel');

  const workbook = given.tandem.ports.papers.workbook;
  Object.assign(given.tandem.ports.papers, {
    async workbook(sheets: never) {
      await given.write(async (tx) => {
        await tx.networks.take(given.network.id);
        await tx.companies.silence({ networkId: given.network.id, companyId: SOLVIND }, 'web:local:bo');
      });
      return workbook(sheets);
    },
  });
  const late = await given.command('/commit export', BO);
  expect(late.refused).toBeDefined();
  expect(blocks(late, 'file')).toEqual([]);
  expect(textOf(await given.command('/commit export', AINO))).not.toBe('');
});

test('a network’s newest updates are in the file, and it says where there are more', async () => {
  const given = await givenLedger();
  for (let n = 0; n < 3; n++) await given.update(`u${n}`, { says: 'progress', percent: n }, { at: new Date(DAY.getTime() + n * 1_000) });
  const workbook = given.tandem.ports.papers.workbook;
  // A file that is too large as long as it holds more than one update.
  Object.assign(given.tandem.ports.papers, {
    async workbook(sheets: Parameters<typeof workbook>[0]) {
      const updates = sheets.find(({ name }) => name === 'Uppdateringar')?.rows.length ?? 0;
      return updates > 1 ? new Uint8Array(5_000_001) : workbook(sheets);
    },
  });

  const reply = await given.command('/commit export xlsx', COORDINATOR);

  expect(textOf(reply)).toMatch(/Uppdateringar: .*\b1 nyaste/u);
  const sheets = await sheetsOf(ending(await filesOf(given, reply), '.xlsx'));
  expect(rowsBy(sheets.get('Uppdateringar')).map((row) => row.Procent)).toEqual([2]);
  expect(sheets.get('Om filen')?.flat().join('\n')).toContain('1 nyaste');
});
