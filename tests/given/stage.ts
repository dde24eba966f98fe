import { randomUUID } from 'node:crypto';
import type { Network } from '../../src/domain/network.ts';
import { networkSettingsSchema } from '../../src/domain/network.ts';
import type { Given } from './tandem.ts';

export const SETTINGS = networkSettingsSchema.parse({
  criteria: { commitments: { least: 0 } },
  followUp: { every: 'year', lapseMonths: 0 },
  badge: 'none',
  fees: [],
  timeZone: 'Europe/Helsinki',
  visibility: 'network',
});

interface Told extends Partial<Network> {
  /** Handles of coordinators: "carita". */
  readonly coordinators?: readonly string[];
  /** A channel's name. */
  readonly channel?: string;
}

/** A network with a channel, in the local workspace's tenant; each coordinator and the channel have been heard. */
export async function givenNetwork(given: Given, { coordinators = ['carita'], channel = 'klimat', ...told }: Told = {}): Promise<Network> {
  const network: Network = {
    id: `network-${randomUUID()}`,
    tenant: 'web:local',
    name: 'Exempelviks klimatnätverk',
    method: 'closed',
    settings: SETTINGS,
    founded: new Date(),
    revision: 1,
    ...told,
  };
  for (const as of coordinators) {
    await given.command('/me', { as });
    await given.command('/me', { as, channel });
  }
  const [first = 'carita', ...others] = coordinators;
  await given.store.unit(undefined, async (tx) => {
    await tx.networks.found(network, `web:local:${first}`);
    await tx.networks.bind(network.id, { id: `web:local:${channel}` });
    for (const as of others) await tx.networks.addCoordinator(network.id, `web:local:${as}`, `web:local:${first}`, new Date());
  });
  return network;
}

/** The log that coordinators read, newest first. */
export const logOf = async (given: Given, network: Network) => (await given.store.records.log(network.id, { size: 100 })).entries;
