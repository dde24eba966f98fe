import { expect, test } from 'vitest';
import { watch } from '../../handlers/people/watch.ts';
import { directory } from '../../src/platforms/web/directory.ts';
import { givenNetwork } from '../given/stage.ts';
import { givenTandem } from '../given/tandem.ts';

/** A Tandem whose product reports these accounts as closed. */
async function setUp(coordinators: readonly string[]) {
  const closed = new Set<string>();
  const unknown = new Set<string>();
  const given = await givenTandem(
    {},
    { directory: { ...directory, isDeactivated: async (id) => (unknown.has(id) ? undefined : closed.has(id)) } },
  );
  const network = await givenNetwork(given, { coordinators });
  const night = async (day: string) => {
    const data = { network: network.id };
    const turn = { kind: 'clock', id: `people.watch:${day}`, at: new Date(`${day}T03:30:00Z`), name: 'people.watch', data } as const;
    const work = await watch(turn, given.tandem.ports);
    if (work) await given.store.unit(turn.id, work);
  };
  const goneOnes = async () => (await given.store.networks.coordinators(network.id)).filter(({ gone }) => gone).map(({ person }) => person);
  return { given, closed, unknown, night, goneOnes };
}

test('the only coordinator is reminded that two are wanted, once a month', async () => {
  const { given, night } = await setUp(['carita']);
  await night('2026-11-02');
  await night('2026-11-03');
  await given.untilSent(1);
  await night('2026-12-01');
  await given.untilSent(2);

  expect(given.sent.map(({ delivery }) => delivery.room.id)).toEqual(['web:local:direct-carita', 'web:local:direct-carita']);
});

test('a closed account is noticed once, the colleague is told by name, and its return is noticed too', async () => {
  const { given, closed, night, goneOnes } = await setUp(['carita', 'anna']);
  await night('2026-11-02');
  expect(given.sent).toEqual([]);

  closed.add('web:local:anna');
  await night('2026-11-03');
  await given.untilSent(1);
  expect(await goneOnes()).toEqual(['web:local:anna']);
  expect(JSON.stringify(given.sent[0]?.delivery.reply)).toContain('anna');
  expect(given.sent[0]?.delivery.room.id).toBe('web:local:direct-carita');

  closed.clear();
  await night('2026-11-04');
  expect(await goneOnes()).toEqual([]);
});

test('a product that does not answer changes nothing', async () => {
  const { closed, unknown, night, goneOnes } = await setUp(['carita', 'anna']);
  closed.add('web:local:anna');
  await night('2026-11-03');
  unknown.add('web:local:anna').add('web:local:carita');
  await night('2026-11-04');

  expect(await goneOnes()).toEqual(['web:local:anna']);
});
