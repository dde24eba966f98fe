import { expect, test, vi } from 'vitest';
import { csvFile, faultsIn, givenImport, HEAD } from '../../given/importing.ts';
import { KAISLA, SOLVIND } from '../../given/ledger.ts';
import { BO } from '../../given/network.ts';
import { blocks, button, textOf } from '../../given/tandem.ts';

test('history is added in the order of time: what is older than what stands is refused, whichever order the rows have', async () => {
  const given = await givenImport();
  await given.update('u1', { says: 'progress', percent: 20 }, { at: new Date('2026-06-01T09:00:00Z') });
  const id = await given.open();
  const row = (day: string, percent: number) => `Solvind Ab;Solpaneler på taket;;;;;;;${day};${percent};;;`;

  expect(faultsIn(await given.send(id, csvFile(HEAD, row('1.5.2026', 10))))).toEqual([
    ['2', 'I Uppdateringens datum', expect.stringContaining('1.6.2026')],
  ]);
  await given.run(await given.send(id, csvFile(HEAD, row('1.9.2026', 60), row('1.7.2026', 40), row('1.8.2026', 50))));

  const history = await given.store.commitments.history('solar', { size: 9 });
  expect(history.map(({ percent }) => percent)).toEqual([60, 50, 40, 20]);
});

test('whoever loses the right in the middle stops it: what is in stays, what is not says so', async () => {
  const given = await givenImport();
  const rows = Array.from({ length: 30 }, (_, n) => `Solvind Ab;Solpaneler på taket;;;;;;;${n + 1}.9.2026;${n};;;`);
  const checked = await given.send(await given.open(BO), csvFile(HEAD, ...rows), BO);
  // The right goes between the button and the first part.
  const begin = button(checked, 'import.run');
  await given.write(async (tx) => {
    await tx.networks.take(given.network.id);
    await tx.imports.take(begin.data.import ?? '');
    await tx.imports.begin(begin.data.import ?? '');
    await tx.companies.silence({ networkId: given.network.id, companyId: SOLVIND }, 'web:local:bo');
  });
  // Another one wakes the job.
  await given.promise({ id: 'kaisla-1', title: 'Kaislas egen', holder: { company: KAISLA } });
  await given.run(await given.send(await given.open(), csvFile(HEAD, 'Kaisla Oy;Kaislas egen;;;;;;;1.9.2026;10;;;')));
  await vi.waitUntil(async () => (await given.store.imports.get(begin.data.import ?? ''))?.state === 'stopped', { timeout: 10_000 });
  const told = (await given.gone('import:')).filter(({ delivery }) => delivery.room.id === 'web:local:direct-bo');

  expect(await given.store.imports.get(begin.data.import ?? '')).toMatchObject({ state: 'stopped', updates: 0 });
  expect(await given.store.commitments.get('solar')).toMatchObject({ updates: 0 });
  expect(told.map(({ delivery }) => textOf(delivery.reply))).toEqual([expect.stringContaining('rad 2')]);
});

test('a company that rests is active again once its updates come by a file; one that only promises something rests on', async () => {
  const given = await givenImport();
  await given.write(async (tx) => {
    await tx.networks.take(given.network.id);
    for (const company of [SOLVIND, KAISLA]) {
      const held = await tx.companies.held(given.network.id, company);
      if (held) await tx.companies.save({ ...held.membership, state: 'dormant', since: new Date('2026-10-01T09:00:00Z') });
    }
  });
  const promise = 'Kaisla Oy;Oljan bort;klimatåtgärd;;;;;31.12.2030;;;;;';
  const updates = [10, 20].map((percent) => `Solvind Ab;Solpaneler på taket;;;;;;;${percent}.10.2026;${percent} %;;;`);

  await given.run(await given.send(await given.open(), csvFile(HEAD, promise, ...updates)));

  const states = await Promise.all([SOLVIND, KAISLA].map((company) => given.store.companies.held(given.network.id, company)));
  expect(states.map((held) => held?.membership.state)).toEqual(['member', 'dormant']);
  const told = (await given.gone('import:')).filter(({ delivery }) => /Solvind/u.test(textOf(delivery.reply)));
  expect(told.map(({ delivery }) => delivery.room.id)).toEqual(['web:local:direct-carita']);
  expect((await given.audited()).filter((did) => did === 'company.wake')).toHaveLength(1);
});

test('a thousand rows are looked through and brought in while others are answered', async () => {
  const given = await givenImport();
  const rows = Array.from({ length: 1_000 }, (_, n) => {
    const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(n / 2))).toISOString().slice(0, 10);
    return `Solvind Ab;Solpaneler på taket;;;;;;;${day};;${n % 100};rad ${n};`;
  });
  const file = csvFile(HEAD, ...rows);
  const id = await given.open();
  type Doing = 'looking' | 'bringing';
  const answered: Record<Doing, number> = { looking: 0, bringing: 0 };
  let now: Doing | undefined = 'looking';
  const asking = (async () => {
    while (now) {
      const began: Doing = now;
      expect((await given.command('/commit', BO)).refused).toBeUndefined();
      const { updates = 0 } = (await given.store.commitments.get('solar')) ?? {};
      // Counted only where both the question and its answer fell within, and of what is brought in some stands, and some does not.
      if (began === now && (began === 'looking' || (updates > 0 && updates < 1_000))) answered[began] += 1;
    }
  })();

  const checked = await given.send(id, file);
  now = 'bringing';
  await given.run(checked);
  now = undefined;
  await asking;

  expect(await given.store.commitments.get('solar')).toMatchObject({ updates: 1_000 });
  expect(answered.looking).toBeGreaterThan(1);
  expect(answered.bringing).toBeGreaterThan(1);
  expect(blocks(checked, 'facts')).toEqual([]);
}, 120_000);
