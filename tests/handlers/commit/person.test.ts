import { expect, test } from 'vitest';
import { givenLedger } from '../../given/ledger.ts';
import { BO } from '../../given/network.ts';
import { button } from '../../given/tandem.ts';

test('whoever told something sees it among their own data; deleted, the company’s figure stays and their name does not', async () => {
  const given = await givenLedger();
  await given.command('/commit uppdatera solpaneler 60 % panelerna är beställda', BO);
  const record = await given.store.roster.record('web:local:bo');
  expect(record.updates).toMatchObject([{ title: 'Solpaneler på taket', percent: 60, note: 'panelerna är beställda' }]);
  expect((await given.store.commitments.history('solar', { size: 5 }))[0]?.by).toBe('bo');

  const asked = await given.command('/me delete', BO);
  await given.press(button(asked, 'me.delete'), BO);

  const [update] = await given.store.commitments.history('solar', { size: 5 });
  expect(update).toMatchObject({ percent: 60, value: 72 });
  expect(update?.by).toBeUndefined();
});
