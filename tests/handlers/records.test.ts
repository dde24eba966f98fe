import { expect, test } from 'vitest';
import { csv } from '../../src/domain/csv.ts';
import { AINO, BO, CARITA, givenNetwork, SOLVIND } from '../given/network.ts';
import { closedSettings } from '../given/settings.ts';
import { blocks, button, textOf } from '../given/tandem.ts';

const CHANNEL = { ...CARITA, channel: 'klimat' };

async function applied() {
  const given = await givenNetwork('closed', closedSettings());
  const reply = await given.join(BO, SOLVIND);
  if (reply.refused) throw new Error(reply.refused.text);
  const [found] = await given.store.records.cases(given.network.id, 9);
  if (!found) throw new Error('the application opened no case');
  return { ...given, number: found.number };
}

test('coordinators read who did what, refused attempts too; others do not', async () => {
  const { command, network } = await applied();
  const attempt = await command('/network log', AINO);
  expect(attempt.refused?.text).toContain(network.name);

  const log = await command('/network log', CHANNEL);
  const lines = blocks(log, 'facts').flatMap(({ rows }) => rows.map(([, line]) => line));
  expect(lines[0]).toContain('aino');
  expect(lines[0]).toContain('command:network');
  expect(lines.some((line) => line.includes('bo '))).toBe(true);
});

test('the log is read page by page', async () => {
  const { command, press, write, network } = await applied();
  await write(async (tx) => {
    for (let n = 0; n < 30; n += 1)
      await tx.audit.note({
        at: new Date(),
        who: 'web:local:carita',
        tenant: 'web:local',
        did: `d${n}`,
        outcome: 'done',
        network: network.id,
      });
  });
  const first = await command('/network log', CHANNEL);
  const next = await press(button(first, 'records.log'), CARITA);
  const rowsOf = (reply: typeof first) => blocks(reply, 'facts').flatMap(({ rows }) => rows);

  expect(rowsOf(first)).toHaveLength(20);
  expect(rowsOf(next).length).toBeGreaterThan(10);
  expect(rowsOf(next)[0]?.[1]).toContain('d9');
});

test('cases are exported with their metadata: number, decision, retention class, trade-secret mark', async () => {
  const { command, press, tandem, network, number } = await applied();
  const shown = await command(`/network cases ${number}`, CHANNEL);
  await press(button(shown, 'records.secret'), CARITA);
  const list = await command('/network cases', CHANNEL);
  const file = blocks(await press(button(list, 'records.export'), CARITA), 'file')[0];
  const text = Buffer.from((await tandem.files.get(file?.token ?? '', new Date()))?.bytes ?? []).toString('utf8');

  const [head = '', row = ''] = text.replace('\uFEFF', '').split('\r\n');
  const record = Object.fromEntries(head.split(';').map((field, at) => [field, row.split(';')[at]]));
  expect(record).toMatchObject({ number, company: 'Solvind Ab', businessId: '1234567-1', retention: 'application', tradeSecret: 'yes' });
  expect((await press({ action: 'records.export', data: { network: network.id } }, BO)).refused).toBeDefined();
  expect((await press({ action: 'records.secret', data: { network: network.id, case: number, secret: 'no' } }, BO)).refused).toBeDefined();
});

test('a decision gives the document the time that its class is kept for, and the sweep ends it', async () => {
  const { command, store, write, network } = await applied();
  await command('/network approve Solvind', CHANNEL);
  const [decided] = await store.records.cases(network.id, 9);
  expect(decided).toMatchObject({ decision: 'approved', decidedBy: 'carita' });
  const years = ((decided?.keepUntil?.getTime() ?? 0) - (decided?.decided?.getTime() ?? 0)) / 86_400_000 / 365;
  expect(years).toBe(10);

  await write((tx) => tx.questions.sweep(new Date((decided?.keepUntil?.getTime() ?? 0) - 1)));
  expect(await store.records.cases(network.id, 9)).toHaveLength(1);
  await write((tx) => tx.questions.sweep(new Date((decided?.keepUntil?.getTime() ?? 0) + 1)));
  expect(await store.records.cases(network.id, 9)).toEqual([]);
});

test('a case is read in words, in the coordinator’s own language: no ids, no codes of ours', async () => {
  const { command, press, number } = await applied();
  const list = await command('/network cases', { ...CHANNEL, locale: 'fi-FI' });
  const one = await press(button(list, 'records.cases', { case: number }), { ...CARITA, locale: 'fi-FI' });
  const rows = new Map(blocks(one, 'facts').flatMap((block) => block.rows));

  expect(rows.get('Asiatyyppi')).toBe('hakemus');
  expect(rows.get('Liikesalaisuus')).toBe('ei');
  expect(rows.get('Sisältö')).toMatch(/sitoumukset: /u);
  expect([...rows.values()].join('\n')).not.toMatch(/[{}"]|T\d\d:|application|company-/u);
  expect(button(one, 'records.cases').data).not.toHaveProperty('case');
});

test('the log says in words what changed', async () => {
  const { command } = await applied();
  await command('/network settings badge logo', CHANNEL);
  await command('/network approve Solvind', CHANNEL);
  const lines = blocks(await command('/network log', { ...CHANNEL, locale: 'sv-FI' }), 'facts').flatMap(({ rows }) =>
    rows.map(([, line]) => line),
  );

  expect(lines.join('\n')).toMatch(/\(Solvind Ab\): läge: .* → läge: /u);
  expect(lines.join('\n')).not.toMatch(/state:|badge:/u);
});

test('a number that is none is told with how one looks', async () => {
  const { command } = await applied();
  expect((await command('/network cases 7', CHANNEL)).refused?.text).toContain('2026-0007');
  expect(textOf(await command('/network cases', CHANNEL))).toBe('');
});

test('what people typed is a text for a spreadsheet, never a formula', () => {
  expect(csv([['=1+1', 'a;b', 'say "hi"']])).toBe('\uFEFF\'=1+1;"a;b";"say ""hi"""\r\n');
  const link = '=HYPERLINK("https://evil.example";"Open")';
  expect(csv([[link, '+1', '-1', '@SUM(A1)']])).toBe(`\uFEFF"'${link.replaceAll('"', '""')}";'+1;'-1;'@SUM(A1)\r\n`);
});
