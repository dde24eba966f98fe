import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { wireNetworks } from '../../src/wire-tools.ts';
import { changedIn } from '../given/may.ts';
import { ACTORS, CANARIES, givenWorld, type NetworkId, ROOMS, type World } from '../given/world.ts';

const NETWORKS = Object.keys(CANARIES) as NetworkId[];
const TENANTS = { one: 'web:local', two: 'web:north' } as const;

/** Its first one again, or nobody. */
async function withCoordinators({ store }: World, network: NetworkId, some: boolean): Promise<void> {
  const now = await store.networks.coordinators(network);
  const boss = { one: 'web:local:carita', two: 'web:north:olga' }[network];
  await store.unit(undefined, async (tx) => {
    for (const { person } of now) await tx.networks.endCoordinator(network, person, new Date());
    if (some) await tx.networks.addCoordinator(network, boss, boss, new Date());
  });
}

test('the operator’s recovery makes a coordinator of an own account where none is left, and nothing else; what it refuses is audited', async () => {
  const world = await givenWorld();
  const tool = await wireNetworks(readConfig({ TANDEM_DATA: world.folder, LOG_LEVEL: 'silent' }));
  onTestFinished(() => tool.close());
  const network = fc.constantFrom(...NETWORKS, 'three', '', 'ONE', "one' or '1'='1");
  const account = fc.oneof(
    fc.constantFrom(...ACTORS.map(({ id }) => id), ...ROOMS.map(({ id }) => id)),
    fc.constantFrom('web:local:', 'web:local', 'web:local:a b', 'web:local:a:b', 'web:local:\u0000', 'WEB:LOCAL:carita', '', 'operator'),
    fc.constantFrom('web:local:ny', 'web:north:ny'),
    fc.string({ maxLength: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(network, account, fc.boolean(), fc.boolean(), async (id, who, anyway, ended) => {
      const known = NETWORKS.find((one) => one === id);
      if (known) await withCoordinators(world, known, !ended);
      const before = { one: await world.rows('one'), two: await world.rows('two'), audit: await world.audit() };
      const had = known ? (await world.store.networks.coordinators(known)).length : 0;

      const told = await tool.recover(id, who, anyway).catch((error: Error) => error);

      const kept = (await world.audit()).slice(before.audit.length);
      const changed = await Promise.all(NETWORKS.map(async (one) => changedIn(before[one], await world.rows(one))));
      if (told instanceof Error) {
        expect(changed.flat()).toEqual([]);
        expect(kept).toEqual(known ? [{ outcome: 'refused', did: 'people.recover', network_id: known }] : []);
        return;
      }
      const guest = ACTORS.some((actor) => actor.id === who && actor.guest);
      expect([who.startsWith(`${TENANTS[id as NetworkId]}:`), who.split(':').length, guest, anyway || had === 0]).toEqual([
        true,
        3,
        false,
        true,
      ]);
      expect(changed.flat().filter((key) => key !== `coordinators ${who}`)).toEqual([]);
      expect(kept).toEqual([{ outcome: 'done', did: 'people.recover', network_id: known }]);
    }),
    { numRuns: 300, endOnFailure: true },
  );
}, 120_000);

test('the operator’s list tells who coordinates what, and nothing of what is in a network', async () => {
  const world = await givenWorld();
  const tool = await wireNetworks(readConfig({ TANDEM_DATA: world.folder, LOG_LEVEL: 'silent' }));
  onTestFinished(() => tool.close());
  const before = await world.audit();

  const listed = await tool.list();

  expect(listed.map(({ id, coordinators }) => [id, coordinators.map(({ person }) => person)])).toEqual([
    ['one', ['web:local:carita']],
    ['two', ['web:north:olga']],
  ]);
  expect(JSON.stringify(listed)).not.toMatch(/hemligt|Solvind|Norrman/u);
  expect(await world.audit()).toEqual(before);
});
