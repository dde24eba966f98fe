import { expect, test } from 'vitest';
import type { Commitment } from '../../src/domain/commitment.ts';
import { dayIn } from '../../src/domain/day.ts';
import { doubleClaims } from '../../src/domain/double-claims.ts';
import { blocks, givenTandem, textOf } from '../given/tandem.ts';

const MEMBERS = ['demo-company-1', 'demo-company-2', 'demo-company-4', 'demo-company-5', 'demo-company-6'];

test('the demo’s ledger shows what there is: every level of evidence, one stuck, one overdue, one done, one avoided, and a year of history', async () => {
  const given = await givenTandem();
  await given.tandem.openDemo();
  const { commitments } = given.tandem.ports;

  const all = await commitments.ofCompanies('demo', MEMBERS, 100);
  const counts = await commitments.counts('demo');
  expect(Object.keys(counts.level).sort()).toEqual(['attached', 'checked', 'self', 'third']);
  expect(counts.status).toMatchObject({ blocked: 1, done: 1, 'at-risk': 1 });
  expect(await commitments.overdue('demo', dayIn('Europe/Helsinki', new Date()))).toBe(1);
  expect(all.filter(({ accounting }) => accounting.scope === 'avoided')).toHaveLength(1);
  // Believable: nothing is counted twice, nothing is of the future, and nobody has more than the network takes.
  for (const one of all) expect(doubleClaims(one, all), one.title).toEqual([]);
  for (const { id, made } of all) {
    const history = await commitments.history(id, { size: 50 });
    const times = history.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(made.getTime());
    expect(Math.max(...times)).toBeLessThanOrEqual(Date.now());
  }
  const year = all.map(({ made }: Commitment) => Date.now() - made.getTime());
  expect(Math.max(...year)).toBeGreaterThan(51 * 7 * 86_400_000);
  // Once for all time of a database.
  await given.tandem.openDemo();
  expect(await commitments.ofCompanies('demo', MEMBERS, 100)).toHaveLength(all.length);
});

test('each sees their own in it, the coordinator all, and the open network’s deeds are never late', async () => {
  const given = await givenTandem();
  await given.tandem.openDemo();

  const bo = await given.command('/commit', { as: 'bo', locale: 'sv-FI', channel: 'klimat' });
  expect(blocks(bo, 'progress').map(({ label }) => label)).toContain('Solpaneler på taket');
  const carita = await given.command('/commit', { as: 'carita', locale: 'sv-FI', channel: 'klimat' });
  expect(blocks(carita, 'facts').flatMap(({ rows }) => rows).length).toBeGreaterThan(4);
  const petra = await given.command('/commit', { as: 'petra', locale: 'sv-FI', channel: 'traff' });
  const [deed] = blocks(petra, 'progress');
  expect(deed).toMatchObject({ label: 'Komposten tar emot grannarnas löv', percent: 80 });
  expect(deed?.text).not.toMatch(/senast|väntades/u);
  expect(textOf(await given.command('/commit export', { as: 'carita', locale: 'sv-FI', channel: 'klimat' }))).toMatch(/1\d åtaganden/u);
});
