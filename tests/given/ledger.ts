import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import type { NewCommitment, NewUpdate } from '../../src/chat/commitments.ts';
import type { Commitment, Update } from '../../src/domain/commitment.ts';
import type { Method } from '../../src/domain/method.ts';
import type { Network, NetworkSettings } from '../../src/domain/network.ts';
import { advance, type Said } from '../../src/domain/progress.ts';
import { type GivenNetwork, givenNetwork } from './network.ts';
import { closedSettings } from './settings.ts';
import type { Sent } from './tandem.ts';

export const SOLVIND = 'company:solvind';
export const KAISLA = 'company:kaisla';
const SINCE = new Date('2025-12-31T10:00:00Z');

export interface GivenLedger extends GivenNetwork {
  /** Solvind's commitment, that the network sees: 120 kW of solar panels by the summer of 2027. */
  readonly solar: Commitment;
  /** Another commitment; Solvind's where nothing else is said. */
  promise(told: Partial<NewCommitment> & { readonly id: string }): Promise<Commitment>;
  /** An update as the ledger keeps it; nobody is told of it. */
  update(id: string, said: Said, told?: Partial<NewUpdate> & { readonly of?: string }): Promise<Update>;
  /** What left by the outbox under a key that begins so, once everything that is due has left. */
  gone(key: string): Promise<readonly Sent[]>;
}

/**
 * A network in the channel "klimat" with two companies: Solvind, that bo speaks for, and Kaisla, that aino speaks for. Solvind
 * promised solar panels.
 */
export async function givenLedger(
  method: Method = 'closed',
  settings: NetworkSettings = closedSettings(),
  told: Partial<Network> = {},
): Promise<GivenLedger> {
  const given = await givenNetwork(method, settings, told);
  const { network, write, store } = given;
  for (const [id, name, person] of [
    [SOLVIND, 'Solvind Ab', 'web:local:bo'],
    [KAISLA, 'Kaisla Oy', 'web:local:aino'],
  ] as const)
    await write(async (tx) => {
      await tx.networks.take(network.id);
      await tx.companies.add({ id, name }, SINCE);
      const place = {
        id: `place-${id}`,
        network: network.id,
        company: id,
        state: 'member',
        since: SINCE,
        promises: [],
        steering: false,
      } as const;
      await tx.companies.save({ ...place, applicant: person, onBehalf: false, revision: 0 });
      await tx.companies.speak({ networkId: network.id, companyId: id }, person, 'confirmed', SINCE, 'web:local:carita');
    });
  const promise = async (told: Partial<NewCommitment> & { readonly id: string }): Promise<Commitment> => {
    const plain = { network: network.id, holder: { company: SOLVIND }, title: told.id, kind: 'deed', accounting: {} } as const;
    const whole = { ...plain, visibility: 'network', status: 'on-track', onBehalf: false, made: SINCE, ...told } as const;
    await write(async (tx) => tx.commitments.add(whole));
    return (await store.commitments.get(told.id)) as Commitment;
  };
  const solar = await promise({
    ...{ id: 'solar', title: 'Solpaneler på taket', kind: 'share', unit: 'kW', baseline: { value: 0, year: 2025 }, target: 120 },
    due: '2027-06-30',
  });
  return {
    ...given,
    solar,
    promise,
    update: (id, said, { of = 'solar', ...told } = {}) =>
      write(async (tx) => {
        const commitment = (await tx.commitments.take(of)) as Commitment;
        const plain = { id, at: new Date(), product: 'web', says: said.says, onBehalf: false, evidence: [], who: 'web:local:bo' } as const;
        return tx.commitments.append(commitment, { ...plain, week: '2026-W48', stand: advance(commitment, said), ...told });
      }),
    async gone(key) {
      // Those who answered an event are told by the clock what changed.
      await vi.waitUntil(async () => (await store.events.untold({ size: 1 })).length === 0, { timeout: 10_000, interval: 5 });
      // What was due before this one has left before it: the outbox keeps its order.
      const last = `sentinel:${randomUUID()}`;
      await write((tx) => tx.outbox.post({ key: last, room: { id: 'web:local:direct-eva' }, reply: { to: 'asker', blocks: [] } }));
      const has = () => given.sent.some(({ delivery }) => delivery.key === last);
      await vi.waitUntil(has, { timeout: 10_000, interval: 5 });
      return given.sent.filter(({ delivery }) => delivery.key.startsWith(key) || (delivery.reply.card ?? '').startsWith(key));
    },
  };
}
