import type { Network } from '../../src/domain/network.ts';
import type { Store } from '../../src/stores/open.ts';
import { plainSettings } from '../given/settings.ts';

export const NETWORK: Network = {
  id: 'network-1',
  tenant: 'web:local',
  name: 'Exempelviks klimatnätverk',
  method: 'closed',
  settings: plainSettings(),
  founded: new Date('2026-01-05T08:00:00Z'),
  revision: 1,
};
export const COMPANIES = ['a', 'b', 'c'] as const;

/** The network and its companies, which have done nothing yet. */
export async function founded(store: Store): Promise<void> {
  await store.unit(undefined, async (tx) => {
    await tx.networks.found(NETWORK, 'web:local:carita');
    for (const id of COMPANIES) {
      await tx.companies.add({ id, name: `Bolag ${id}` }, NETWORK.founded);
      const place = { id: `p-${id}`, network: NETWORK.id, company: id, state: 'member', since: NETWORK.founded, promises: [] } as const;
      await tx.companies.save({ ...place, steering: false, applicant: 'x', onBehalf: false, revision: 0 });
    }
  });
}
