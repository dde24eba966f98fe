import { expect, test } from 'vitest';
import { openStore } from '../../src/stores/open.ts';
import { newFolder, runTool } from '../given/cli.ts';
import { plainSettings } from '../given/settings.ts';

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

test('an operator gives a network whose coordinators are gone a new one of its own tenant, and the log keeps it', async () => {
  const folder = newFolder();
  const store = await openStore({ folder, log: SILENT });
  const network = {
    id: 'n1',
    tenant: 'slack:T1',
    name: 'Klimat',
    method: 'closed',
    settings: plainSettings(),
    founded: new Date(),
  } as const;
  await store.unit(undefined, async (tx) => {
    await tx.networks.found(network, 'slack:T1:UOLD');
    await tx.networks.endCoordinator('n1', 'slack:T1:UOLD', new Date());
  });
  const env = { TANDEM_DATA: folder };

  expect((await runTool('network', ['list'], { env })).out).toContain('nobody coordinates it');
  expect(await runTool('network', ['recover', 'n1', 'slack:T2:UNEW'], { env })).toMatchObject({ code: 1 });
  expect(await runTool('network', ['recover', 'n9', 'slack:T1:UNEW'], { env })).toMatchObject({ code: 1 });
  expect(await store.networks.coordinators('n1')).toEqual([]);

  expect(await runTool('network', ['recover', 'n1', 'slack:T1:UNEW'], { env })).toMatchObject({ code: 0, err: '' });
  expect(await store.networks.coordinators('n1')).toMatchObject([{ person: 'slack:T1:UNEW' }]);
  expect(await store.records.log('n1', { size: 9 })).toMatchObject({
    entries: [
      { did: 'people.recover', outcome: 'done', whom: 'slack:T1:UNEW' },
      { did: 'people.recover', outcome: 'refused', after: { because: 'foreign' } },
    ],
  });
  const again = await runTool('network', ['recover', 'n1', 'slack:T1:UTHIRD'], { env });
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('--anyway') });
  expect(await runTool('network', ['recover', 'n1', 'slack:T1:UTHIRD', '--anyway'], { env })).toMatchObject({ code: 0 });
  await store.close();
});

test('anything else is told how it is used', async () => {
  expect(await runTool('network', ['recover'])).toMatchObject({ code: 2 });
});
