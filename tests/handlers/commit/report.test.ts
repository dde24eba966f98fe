import { expect, test } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { say } from '../../../src/text/say.ts';
import { givenLedger, KAISLA, SOLVIND } from '../../given/ledger.ts';
import { AINO, BO, CARITA, CHANNEL } from '../../given/network.ts';
import { ending, filesOf, rowsBy, sheetsOf } from '../../given/sheets.ts';
import { blocks, button, textOf, type Where } from '../../given/tandem.ts';

const COORDINATOR: Where = { ...CARITA, channel: CHANNEL };
const JANUARY = new Date('2027-01-12T09:00:00Z');
const at = (text: string) => ({ at: new Date(text) });
const formIn = (reply: Reply) => reply.form as NonNullable<Reply['form']>;
const rowsIn = (reply: Reply) => blocks(reply, 'table')[0]?.rows;

async function givenYear() {
  const given = await givenLedger();
  await given.update('u1', { says: 'progress', percent: 10 }, at('2025-12-30T09:00:00Z'));
  await given.update('u2', { says: 'progress', percent: 40 }, { ...at('2026-05-05T09:00:00Z'), note: 'panelerna beställda' });
  // In Helsinki the new year has begun by then.
  await given.update('u3', { says: 'progress', percent: 90 }, at('2026-12-31T22:30:00Z'));
  await given.promise({ id: 'late', title: 'Gjort senare', made: new Date('2027-01-02T09:00:00Z') });
  await given.promise({ id: 'kaisla', title: 'Kaislas egen', holder: { company: KAISLA } });
  return given;
}
const send = (given: Awaited<ReturnType<typeof givenYear>>, reply: Reply, fields: object, who: Where = BO) =>
  given.submit('report.send', { well: 'Panelerna kom på plats.', next: '', release: 'no', ...fields }, formIn(reply).data, {
    ...who,
    at: JANUARY,
  });

test('a year is filled in from its updates, where the network is; in January it is the year before', async () => {
  const given = await givenYear();

  const reply = await given.command('/commit report', { ...BO, at: JANUARY });

  expect(reply.title).toContain('2026');
  expect(rowsIn(reply)).toEqual([
    [
      'Solpaneler på taket',
      expect.stringContaining('10 %'),
      expect.stringContaining('40 %'),
      say('sv', 'commit.level', { level: 'self' }),
      say('sv', 'commit.status', { status: 'on-track' }),
    ],
  ]);
  expect(blocks(reply, 'typed').map(({ text }) => text)).toEqual(['panelerna beställda']);
  const next = await given.command('/commit report 2027', { ...BO, at: JANUARY });
  expect(rowsIn(next)?.map(([title, start, end]) => [title, start, end])).toEqual([
    ['Solpaneler på taket', expect.stringContaining('40 %'), expect.stringContaining('90 %')],
    ['Gjort senare', '–', 'ingen uppdatering under året'],
  ]);
});

test('a figure that nobody changed for years is shown as well as the update that said it, however long ago', async () => {
  const given = await givenLedger();
  const evidence = [{ kind: 'link', at: 'https://solvind.example/order' }] as const;
  await given.update('figure', { says: 'progress', percent: 40 }, { ...at('2025-12-30T09:00:00Z'), evidence });
  const same = ['2025-12-30T10:00:00Z', '2025-12-30T11:00:00Z', ...Array(199).fill('2026-05-05T09:00:00Z')];
  for (const [nth, day] of same.entries()) await given.update(`same-${nth}`, { says: 'same' }, at(day));

  const reply = await given.command('/commit report', { ...BO, at: JANUARY });

  expect(rowsIn(reply)).toMatchObject([
    ['Solpaneler på taket', expect.stringContaining('40 %'), expect.anything(), say('sv', 'commit.level', { level: 'attached' }), {}],
  ]);
});

test('it is sent with the company’s own words: the coordinator hears in private, and a second sending is a new version', async () => {
  const given = await givenYear();
  const card = await given.command('/commit report 2026', { ...BO, at: JANUARY });
  const form = await given.press(button(card, 'report.form') as never, { ...BO, at: JANUARY });
  expect(formIn(form).fields.find(({ id }) => id === 'release')?.value).toBe('no');

  const first = await send(given, form, {});
  expect(textOf(first)).toContain('2026');
  const told = await given.gone('report:');
  expect(told.map(({ delivery }) => delivery.room.id)).toContain('web:local:direct-carita');
  expect(told.every(({ delivery }) => !delivery.room.id.endsWith('klimat'))).toBe(true);
  const second = await send(given, form, { well: 'Panelerna ger ström.', release: 'yes' });
  expect(textOf(second)).toContain('version 2');

  const newest = await given.store.reports.newest(given.network.id, SOLVIND, 2026);
  expect(newest).toMatchObject({ version: 2, well: 'Panelerna ger ström.', released: true, onBehalf: false });
  expect(newest?.lines).toMatchObject([
    { title: 'Solpaneler på taket', start: { percent: 10 }, end: { percent: 40 }, notes: ['panelerna beställda'] },
  ]);
  const listed = await given.command('/commit report 2026', { ...COORDINATOR, at: JANUARY });
  expect(blocks(listed, 'facts').flatMap(({ rows }) => rows)).toEqual([
    ['Solvind Ab', expect.stringMatching(/version 2.*får publiceras/u)],
  ]);
  const { items } = await given.store.reports.sent(given.network.id, { size: 10 });
  expect(items.map(({ report }) => [report.version, report.well])).toEqual([
    [1, 'Panelerna kom på plats.'],
    [2, 'Panelerna ger ström.'],
  ]);
  // A document changes nothing of what it is about.
  expect(await given.store.commitments.get('solar')).toMatchObject({ percent: 90, updates: 3 });
});

test('a sent report is there as files, and in the export with all its versions', async () => {
  const given = await givenYear();
  const form = await given.press(
    { action: 'report.form', data: { network: given.network.id, company: SOLVIND, year: '2026' } },
    { ...BO, at: JANUARY },
  );
  await send(given, form, { well: '=1+1 <b>fett</b>', next: 'Batteri.' });

  const reply = await given.press({ action: 'report.files', data: { network: given.network.id, company: SOLVIND, year: '2026' } }, BO);

  const files = await filesOf(given, reply);
  const markdown = ending(files, '.md').toString('utf8');
  expect(markdown).toContain('| Solpaneler på taket | kW |');
  expect(markdown).toContain('\\=1+1 &lt;b&gt;fett&lt;/b&gt;');
  expect(markdown).toContain('Batteri');
  const sheets = await sheetsOf(ending(files, '.xlsx'));
  expect(rowsBy(sheets.get('Årsrapporter'))).toMatchObject([{ År: 2026, 'Vad gick bra': "'=1+1 <b>fett</b>" }]);
  const exported = await sheetsOf(ending(await filesOf(given, await given.command('/commit export xlsx', COORDINATOR)), '.xlsx'));
  expect(rowsBy(exported.get('Årsrapporter'))).toMatchObject([{ Företag: 'Solvind Ab', År: 2026, Version: 1, 'Får publiceras': 'nej' }]);
});

test('a coordinator who sends it for the company is named so; another company can neither see nor send it', async () => {
  const given = await givenYear();
  const data = { network: given.network.id, company: SOLVIND, year: '2026' };

  for (const action of ['report.show', 'report.form', 'report.files'] as const)
    expect((await given.press({ action, data }, { ...AINO, at: JANUARY })).refused).toBeDefined();
  const fields = { well: 'x', next: '', release: 'yes' };
  expect((await given.submit('report.send', fields, data, { ...AINO, at: JANUARY })).refused).toBeDefined();
  expect((await given.submit('report.send', fields, { ...data, year: '2031' }, { ...BO, at: JANUARY })).refused).toBeDefined();
  expect((await given.submit('report.send', { ...fields, well: ' ' }, data, { ...BO, at: JANUARY })).refused).toMatchObject({
    field: 'well',
  });
  expect(await given.store.reports.newest(given.network.id, SOLVIND, 2026)).toBeUndefined();

  const sent = await given.submit('report.send', fields, data, { ...COORDINATOR, at: JANUARY });
  expect(textOf(sent)).toContain('Solvind Ab');
  expect(await given.store.reports.newest(given.network.id, SOLVIND, 2026)).toMatchObject({ onBehalf: true });
});
