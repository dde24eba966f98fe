import { expect, test } from 'vitest';
import type { PersonTurn } from '../../../src/chat/turn.ts';
import { COMMITMENT_KINDS } from '../../../src/domain/commitment.ts';
import { say } from '../../../src/text/say.ts';
import { COORDINATOR, csvFile, faultsIn, fileOf, givenImport, HEAD } from '../../given/importing.ts';
import { KAISLA } from '../../given/ledger.ts';
import { AINO, BO } from '../../given/network.ts';
import { ending, filesOf, sheetsOf } from '../../given/sheets.ts';
import { blocks, button, said, textOf } from '../../given/tandem.ts';

const OIL = 'Kaisla Oy;Oljan bort;minskning;t CO2e;1 234,5;2022;0;31.12.2030;15.3.2026;;900;Första pannan bort;https://example.org/intyg';

test('a clean file changes nothing until its button is pressed; then its commitments and updates stand as if they had been told', async () => {
  const given = await givenImport();
  const id = await given.open();
  const file = csvFile(
    HEAD,
    OIL,
    'Solvind Ab;Solpaneler på taket;;;;;;;1.9.2026;60 %;;;',
    'Solvind Ab;solpaneler;;;;;;;1.10.2026;;90 kW;;',
  );

  const checked = await given.send(id, file);

  expect(textOf(checked)).toMatch(/3 rader .*1 nytt åtagande .*3 uppdateringar/u);
  expect(await given.store.commitments.ofCompanies(given.network.id, [KAISLA], 10)).toEqual([]);
  expect(await given.store.commitments.get('solar')).toMatchObject({ updates: 0 });

  await given.run(checked);

  const [oil] = await given.store.commitments.ofCompanies(given.network.id, [KAISLA], 10);
  expect(oil).toMatchObject({
    title: 'Oljan bort',
    kind: 'reduction',
    unit: 't CO2e',
    baseline: { value: 1234.5, year: 2022 },
    target: 0,
    due: '2030-12-31',
    onBehalf: true,
    value: 900,
    level: 'attached',
  });
  const [update] = await given.store.commitments.history(oil?.id ?? '', { size: 5 });
  expect(update).toMatchObject({
    product: 'import',
    onBehalf: true,
    note: 'Första pannan bort',
    evidence: [{ kind: 'link', at: 'https://example.org/intyg' }],
  });
  expect(update?.at.toISOString().slice(0, 10)).toBe('2026-03-15');
  const solar = await given.store.commitments.history('solar', { size: 5 });
  expect(solar.map(({ percent, value }) => [percent, value])).toEqual([
    [75, 90],
    [60, 72],
  ]);
  expect(await given.store.commitments.reviewing(given.network.id)).toBe(1);
  // One line to whoever sent it, and nothing to the channels.
  const told = await given.gone('import:');
  expect(told.map(({ delivery }) => delivery.room.id)).toEqual(['web:local:direct-carita']);
  expect(await given.gone('commit-notice:')).toEqual([]);
  expect(await given.audited()).toEqual(expect.arrayContaining(['commit.import']));
});

test('a row with several cells that nobody can read names each of them', async () => {
  const given = await givenImport();
  const line = 'Solvind Ab;Nytt;andel;kW;tolv;;abc;31.2.2030;;;;;';

  const reply = await given.send(await given.open(), csvFile(HEAD, line));

  expect(faultsIn(reply).map(([, column]) => column)).toEqual(['E Utgångsvärde', 'G Målvärde', 'H Måldatum']);
});

test('every fault is named with its row and column, and nothing of the file is kept', async () => {
  const given = await givenImport();
  await given.promise({ id: 'solar2', title: 'Solpaneler på ladan' });
  const id = await given.open();
  const rows: readonly (readonly [line: string, column: string, fault: RegExp])[] = [
    ['Okänd Ab;Solpaneler på taket;;;;;;;1.9.2026;60 %;;;', 'A Företag', /finns inte/u],
    ['Solv;Solpaneler på taket;;;;;;;1.9.2026;60 %;;;', 'A Företag', /Solvind Ab\?/u],
    ['Solvind Ab;Solpaneler;;;;;;;1.9.2026;60 %;;;', 'B Åtagande', /Solpaneler på taket.*Solpaneler på ladan/u],
    ['Solvind Ab;Vindkraft;;;;;;;1.9.2026;60 %;;;', 'B Åtagande', /Typ/u],
    ['Solvind Ab;Nytt;tårta;;;;;31.12.2030;;;;;', 'C Typ', /minskning/u],
    ['Solvind Ab;Nytt;minskning;t;tolv;;2;31.12.2030;;;;;', 'E Utgångsvärde', /tolv/u],
    ['Solvind Ab;Nytt;minskning;t;1,234;;2;31.12.2030;;;;;', 'E Utgångsvärde', /1,234|1 234/u],
    ['Solvind Ab;Nytt;andel;kW;;;120;31.2.2030;;;;;', 'H Måldatum', /31\.2\.2030/u],
    ['Solvind Ab;Solpaneler på taket;;MWh;;;;;;;;;', 'D Enhet', /kW/u],
    ['Solvind Ab;Solpaneler på taket;;;;;;;igår;60 %;;;', 'I Uppdateringens datum', /datum/u],
    ['Solvind Ab;Solpaneler på taket;;;;;;;1.9.2099;60 %;;;', 'I Uppdateringens datum', /2099/u],
    ['Solvind Ab;Solpaneler på taket;;;;;;;;60 %;;;', 'I Uppdateringens datum', /tom/u],
    ['Solvind Ab;Solpaneler på taket;;;;;;;1.9.2026;140 %;;;', 'J Procent', /0 och 100/u],
    ['Solvind Ab;Solpaneler på taket;;;;;;;1.9.2026;−5;;;', 'J Procent', /0 och 100/u],
    ['Solvind Ab;Solpaneler på taket;;;;;;;1.9.2026;;12 MWh;;', 'K Värde', /kW/u],
    ['Solvind Ab;Solpaneler på taket;;;;;;;1.9.2026;10;;;javascript:alert(1)', 'M Underlag (länkar och filer)', /https/u],
    ['Solvind Ab;Solpaneler på taket;;;;;;;1.9.2026;10;;=HYPERLINK("http://x");', 'L Anteckning', /formel/u],
    ['Solvind Ab;@channel;deed;;;;;31.12.2030;;;;;', 'B Åtagande', /@/u],
    ['Solvind Ab;Solpaneler på ladan;;;;;;;2.9.2026;11;;;', 'B Åtagande', /rad 21/u],
  ];
  const twice = 'Solvind Ab;Solpaneler på ladan;;;;;;;2.9.2026;11 %;;;';

  const reply = await given.send(id, csvFile(HEAD, ...rows.map(([line]) => line).slice(0, -1), '', twice, rows.at(-1)?.[0] ?? ''));

  const faults = faultsIn(reply);
  const found = rows.map((_, at) => faults.find(([row]) => Number(row) === (at === rows.length - 1 ? at + 4 : at + 2)));
  const said = rows.map(([line], at) => `${line} ${found[at]?.[1]}`);
  expect(said).toEqual(rows.map(([line, column]) => `${line} ${column}`));
  for (const [at, [line, , fault]] of rows.entries()) expect(found[at]?.[2], line).toMatch(fault);
  expect(faults).toHaveLength(rows.length);
  expect(() => button(reply, 'import.run')).toThrow();
  expect(await given.store.imports.get(id)).toMatchObject({ state: 'open', parts: 0 });
});

test('headings are read in any of the three languages and in any order; an unknown one is named, and so is one that is missing', async () => {
  const given = await givenImport();
  const id = await given.open();
  const finnish = csvFile('Arvo,Päivityksen päivä,Sitoumus,Yritys', '"90",1.9.2026,Solpaneler på taket,Solvind Ab');
  expect(textOf(await given.send(id, finnish))).toMatch(/1 uppdatering/u);
  const english = csvFile(
    'Company;Commitment;Date of the update;The update says;Note',
    'Solvind Ab;Solpaneler på taket;2026-09-01;jumissa;väntar på lov',
  );
  expect(textOf(await given.send(id, english))).toMatch(/1 uppdatering/u);

  const wrong = await given.send(id, csvFile('Företag;Vad;Procent', 'Solvind Ab;Solpaneler;10'));
  expect(faultsIn(wrong)).toEqual([
    ['1', 'B', expect.stringContaining('Vad')],
    ['1', 'Åtagande', expect.stringContaining('saknas')],
  ]);
  // An unknown heading does not hide what is wrong below it.
  const both = await given.send(id, csvFile('Företag;Åtagande;Vad;Procent', 'Solvind Ab;Solpaneler på taket;x;140'));
  expect(faultsIn(both).map(([row, column]) => [row, column])).toEqual([
    ['1', 'C'],
    ['2', 'Uppdateringens datum'],
    ['2', 'D Procent'],
  ]);
  expect(await given.store.imports.get(id)).toMatchObject({ parts: 1 });
});

test('typed in a conversation an import is a button, since no message keeps a link; pressed it gives one, and a lost answer another', async () => {
  const given = await givenImport();
  const inChat = { ...said(BO), heard: 'asker', back: 'outbox', kind: 'command', name: 'commit', args: 'import' } as PersonTurn;
  const typed = await given.tandem.deps.app(inChat);
  expect(blocks(typed, 'typed')).toEqual([]);

  const turn = { ...said(BO), heard: 'asker', back: 'ack', kind: 'action', name: 'import.link', data: button(typed, 'import.link').data };
  const given1 = await given.tandem.deps.app(turn as PersonTurn);
  const token = blocks(given1, 'typed')[0]?.text.split('/').at(-1) ?? '';
  expect(await given.store.imports.ofToken(token)).toMatchObject({ state: 'open' });

  // The same delivery again: the link itself was kept nowhere, the way to a new one was.
  const again = await given.tandem.deps.app(turn as PersonTurn);
  expect(JSON.stringify(again)).not.toContain(token);
  expect(button(again, 'import.link').data).toEqual({ network: given.network.id });
});

test('takes one file: of several none is read', async () => {
  const given = await givenImport();
  const id = await given.open();
  const one = csvFile('Företag;Åtagande;Uppdateringens datum;Procent', 'Solvind Ab;Solpaneler på taket;1.9.2026;10');
  const reply = await given.tandem.deps.app({
    ...said(COORDINATOR),
    ...{ heard: 'asker', back: 'ack', kind: 'form', name: 'import.file', fields: {}, files: { file: [one, one] } },
    data: { network: given.network.id, import: id },
  } as PersonTurn);
  expect(reply.refused?.field).toBe('file');
  expect(await given.store.imports.get(id)).toMatchObject({ state: 'open', parts: 0 });
});

test('the same file imports once, whichever way it comes: again, as another kind of file, or by two links at once', async () => {
  const given = await givenImport();
  const file = csvFile(HEAD, OIL, 'Solvind Ab;Solpaneler på taket;;;;;;;1.9.2026;60 %;;;');
  const [first, second] = [await given.open(), await given.open()];
  const [one, two] = [await given.send(first, file), await given.send(second, file)];
  await given.run(one);
  await given.run(two);
  const xlsx = await given.tandem.ports.papers.workbook([
    {
      name: 'Rader',
      head: HEAD.split(';'),
      rows: [
        [
          'Kaisla Oy',
          'Oljan bort',
          'minskning',
          't CO2e',
          1234.5,
          2022,
          0,
          { day: '2030-12-31' },
          { day: '2026-03-15' },
          undefined,
          900,
          'Första pannan bort',
          'https://example.org/intyg',
        ],
        ['Solvind Ab', 'Solpaneler på taket', undefined, undefined, undefined, undefined, undefined, undefined, { day: '2026-09-01' }, 60],
      ],
    },
  ]);
  const again = await given.send(await given.open(), fileOf(xlsx, 'fil.xlsx'));

  expect(textOf(again)).toMatch(/2 rader är redan/u);
  expect(await given.store.commitments.ofCompanies(given.network.id, [KAISLA], 10)).toMatchObject([{ updates: 1 }]);
  expect(await given.store.commitments.get('solar')).toMatchObject({ updates: 1, percent: 60 });
  expect(await given.store.imports.get(second)).toMatchObject({ state: 'done', commitments: 0, updates: 0 });
});

test('a spreadsheet’s 60 % is kept as 0.6: it is asked about, never guessed', async () => {
  const given = await givenImport();
  const xlsx = await given.tandem.ports.papers.workbook([
    {
      name: 'a',
      head: ['Företag', 'Åtagande', 'Uppdateringens datum', 'Procent'],
      rows: [['Solvind Ab', 'Solpaneler på taket', { day: '2026-09-01' }, 0.6]],
    },
  ]);
  expect(faultsIn(await given.send(await given.open(), fileOf(xlsx, 'a.xlsx')))).toEqual([
    ['2', 'D Procent', expect.stringContaining('60 %')],
  ]);
});

test('a company imports its own rows and nobody else’s; a link is its person’s, and good for an hour', async () => {
  const given = await givenImport();
  await given.promise({ id: 'kaisla-1', title: 'Kaislas egen', holder: { company: KAISLA } });
  const id = await given.open(BO);
  const head = 'Åtagande;Företag;Uppdateringens datum;Procent';

  const foreign = await given.send(id, csvFile(head, 'Kaislas egen;Kaisla Oy;1.9.2026;10'), BO);
  expect(faultsIn(foreign)).toEqual([['2', 'B Företag', expect.not.stringContaining('?')]]);
  const own = await given.send(id, csvFile('Åtagande;Uppdateringens datum;Procent', 'Solpaneler på taket;1.9.2026;10'), BO);
  expect((await given.press(button(own, 'import.run'), AINO)).refused).toBeDefined();
  expect((await given.press(button(own, 'import.run'), COORDINATOR)).refused).toBeDefined();
  expect((await given.press(button(own, 'import.run'), { ...BO, at: new Date(Date.now() + 3_700_000) })).refused).toBeDefined();
  expect(await given.store.commitments.get('solar')).toMatchObject({ updates: 0 });

  await given.run(own, BO);
  const [update] = await given.store.commitments.history('solar', { size: 1 });
  expect(update).toMatchObject({ percent: 10, onBehalf: false, product: 'import' });
  expect((await given.command('/commit import', { as: 'eva', locale: 'sv-FI', channel: 'klimat' })).refused).toBeDefined();
});

test('the template has every heading that an import reads, and says what each takes', async () => {
  const given = await givenImport();
  const files = await filesOf(given, await given.command('/commit import', COORDINATOR));
  const sheets = await sheetsOf(ending(files, '.xlsx'));
  const [head = []] = sheets.get('Rader') ?? [];
  expect(head).toEqual(expect.arrayContaining(['Företag', 'Åtagande', 'Typ', 'Procent', 'Uppdateringens datum']));
  expect(sheets.get('Anvisning')?.flat().join(' ')).toContain(
    COMMITMENT_KINDS.map((kind) => say('sv', 'commit.kind', { kind })).join(' / '),
  );
  const empty = await given.send(await given.open(), fileOf(ending(files, '.csv')));
  expect(empty.refused).toMatchObject({ field: 'file' });
});
