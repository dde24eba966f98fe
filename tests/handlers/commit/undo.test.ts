import { expect, test } from 'vitest';
import { givenLedger } from '../../given/ledger.ts';
import { AINO, BO, CHANNEL } from '../../given/network.ts';
import { button, textOf } from '../../given/tandem.ts';

const ROOM = `web:local:${CHANNEL}`;
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const noticesIn = async (given: Awaited<ReturnType<typeof givenLedger>>) => (await given.gone('commit-notice:')).length;

test('undo takes one’s own last update back: it leaves a trace, what was asked for is asked for anew, and no channel ever hears of it', async () => {
  const given = await givenLedger();
  const at = ago(2 * 24 * 60);
  await given.command('/commit update solpaneler 20%', { ...BO, at });
  const before = await given.store.commitments.get('solar');
  expect(await noticesIn(given)).toBe(1);
  await given.command('/commit update solpaneler 60% tryckfel', BO);

  const reply = await given.command('/åtagande ångra', BO);

  expect(textOf(reply)).toMatch(/tryckfel.*20 %/u);
  expect(await given.store.commitments.get('solar')).toMatchObject({ percent: 20, value: 24, asked: before?.asked });
  expect(await given.store.commitments.history('solar', { size: 5 })).toMatchObject([
    { note: 'tryckfel', undone: expect.any(Date) },
    { percent: 20 },
  ]);
  expect(await noticesIn(given)).toBe(1);
});

test('what has left already says in its place that it was taken back', async () => {
  const given = await givenLedger();
  const reply = await given.command('/commit update solpaneler 60%', { ...BO, at: ago(10) });
  expect(await noticesIn(given)).toBe(1);

  await given.press(button(reply, 'commit.undo'), BO);

  const sent = await given.gone('notice:');
  expect(sent.filter(({ how }) => how === 'update').map(({ delivery }) => delivery.room.id)).toEqual([ROOM]);
});

test('is refused when it is too late, to anybody else, and a second time', async () => {
  const given = await givenLedger();
  const old = await given.command('/commit update solpaneler 10%', { ...BO, at: ago(16) });
  expect((await given.press(button(old, 'commit.undo'), BO)).refused?.text).toContain('15');
  expect((await given.command('/commit undo', BO)).refused?.text).toContain('15');
  const reply = await given.command('/commit update solpaneler 20%', BO);
  expect((await given.press(button(reply, 'commit.undo'), AINO)).refused).toBeDefined();
  expect((await given.command('/commit undo', AINO)).refused).toBeDefined();
  await given.press(button(reply, 'commit.undo'), BO);
  expect((await given.press(button(reply, 'commit.undo'), BO)).refused).toBeDefined();
  expect(await given.store.commitments.get('solar')).toMatchObject({ percent: 10 });
});

test('change opens the form with what was understood; saving it takes the old one back and writes the new one at once', async () => {
  const given = await givenLedger();
  const reply = await given.command('/commit update solpaneler 84,5 kW paneler https://a.example/1', BO);

  const opened = await given.press(button(reply, 'commit.change'), BO);
  const values = Object.fromEntries((opened.form?.fields ?? []).map(({ id, value = '' }) => [id, value]));
  expect(values).toMatchObject({ figure: '84,5 kW', note: 'paneler', links: 'https://a.example/1', says: 'progress' });
  const saved = await given.submit('commit.update', { ...values, figure: '48 kW' }, opened.form?.data ?? {}, BO);

  expect(saved.refused).toBeUndefined();
  expect(await given.store.commitments.history('solar', { size: 5 })).toMatchObject([
    { seq: 2, value: 48, percent: 40, note: 'paneler' },
    { seq: 1, value: 84.5, undone: expect.any(Date) },
  ]);
  expect(await given.store.commitments.get('solar')).toMatchObject({ value: 48, percent: 40 });
  const again = await given.submit('commit.update', { ...values, figure: '50 kW' }, opened.form?.data ?? {}, BO);
  expect(again.refused).toBeDefined();
});

test('the question about a changed figure still takes the old one’s place', async () => {
  const given = await givenLedger();
  const reply = await given.command('/commit update solpaneler 84 kW', BO);
  const opened = await given.press(button(reply, 'commit.change'), BO);
  const asked = await given.submit('commit.update', { figure: '150 kW', says: 'progress' }, opened.form?.data ?? {}, BO);
  await given.press(button(asked, 'commit.say'), BO);
  expect(await given.store.commitments.history('solar', { size: 5 })).toMatchObject([
    { value: 150 },
    { value: 84, undone: expect.any(Date) },
  ]);
});
