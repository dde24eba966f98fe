import { expect, test } from 'vitest';
import { givenLedger, SOLVIND } from '../../given/ledger.ts';
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

test('whoever is mentioned in a note stands in it by name until they delete their data, and then nowhere', async () => {
  const given = await givenLedger();
  await given.promise({ id: 'cars', title: 'Elbilar i hela flottan' });
  await given.command('/commit update solpaneler 60% fråga @{web:local:dan} om taket', BO);
  await given.command('/commit close elbilar @{web:local:dan} sålde bilarna', BO);
  const before = await given.command('/commit history solpaneler', BO);
  expect(JSON.stringify(before)).toContain('fråga @dan om taket');
  const year = String(new Date().getFullYear());
  await given.submit('report.send', { well: 'Bra', next: '', release: 'no' }, { network: given.network.id, company: SOLVIND, year }, BO);

  const asked = await given.command('/me delete', { as: 'dan' });
  await given.press(button(asked, 'me.delete'), { as: 'dan' });

  const after = await Promise.all(
    ['history solpaneler', 'show elbilar', `report ${year}`].map((line) => given.command(`/commit ${line}`, BO)),
  );
  expect(JSON.stringify(after[0])).toMatch(/fråga @. om taket/u);
  expect(JSON.stringify(after)).not.toContain('@dan');
  expect(JSON.stringify(await given.store.reports.newest(given.network.id, SOLVIND, Number(year)))).not.toContain('dan');
  expect(JSON.stringify(await given.store.roster.record('web:local:bo'))).not.toContain('dan');
});
