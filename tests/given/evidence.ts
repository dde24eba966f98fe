import type { NewCommitment, NewUpdate } from '../../src/chat/commitments.ts';
import type { Commitment, Update } from '../../src/domain/commitment.ts';
import type { NetworkSettings } from '../../src/domain/network.ts';
import { advance, type Said } from '../../src/domain/progress.ts';
import { type GivenNetwork, givenNetwork } from './network.ts';
import { closedSettings } from './settings.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
/** Something to look at. */
export const METER = [{ kind: 'link', at: 'https://solvind.example/meter' }] as const;

/** A closed network with two companies in it: bo speaks for Solvind, aino for Tyst. What is promised and told is written as others would. */
export interface GivenLedger extends GivenNetwork {
  /** A reduction from 100 to 40 t CO2e unless told otherwise; of Solvind. */
  promise(told?: Partial<NewCommitment>): Promise<Commitment>;
  /** An update by bo, with evidence unless told otherwise. */
  report(commitment: Pick<Commitment, 'id'>, said: Said, told?: Partial<NewUpdate>): Promise<Update>;
  standing(commitment: Pick<Commitment, 'id'>): Promise<Commitment>;
}

export async function givenLedger(settings: NetworkSettings = closedSettings({ badge: 'logo' })): Promise<GivenLedger> {
  const given = await givenNetwork('closed', settings);
  const { network, write, store } = given;
  for (const [id, name, person] of [
    ['solvind', 'Solvind Ab', 'bo'],
    ['tyst', 'Tyst Ab', 'aino'],
  ] as const)
    await write(async (tx) => {
      await tx.companies.add({ id, name }, NOW);
      await tx.companies.save({
        ...{ id: `${id}-place`, network: network.id, company: id, state: 'member', since: NOW, promises: [] },
        ...{ steering: false, applicant: `web:local:${person}`, onBehalf: false, revision: 0 },
      });
      await tx.companies.speak({ networkId: network.id, companyId: id }, `web:local:${person}`, 'confirmed', NOW);
    });
  let made = 0;
  const standing = async ({ id }: Pick<Commitment, 'id'>) => (await store.commitments.get(id)) as Commitment;
  return {
    ...given,
    standing,
    async promise(told = {}) {
      made += 1;
      const id = `commitment-${made}`;
      const one: NewCommitment = {
        ...{ id, network: network.id, holder: { company: 'solvind' }, title: 'Fjärrvärme i stället för olja', kind: 'reduction' },
        ...{ unit: 't CO2e', baseline: { value: 100, year: 2025 }, target: 40, due: '2030-12-31', accounting: { scope: '1' } },
        ...{ visibility: 'network', status: 'on-track', onBehalf: false, made: NOW },
        ...told,
      } as NewCommitment;
      await write((tx) => tx.commitments.add(one));
      return standing(one);
    },
    async report({ id }, said, told = {}) {
      made += 1;
      return write(async (tx) => {
        const commitment = (await tx.commitments.take(id)) as Commitment;
        return tx.commitments.append(commitment, {
          ...{ id: `update-${made}`, at: NOW, product: 'slack', says: said.says, onBehalf: false, evidence: METER },
          ...{ who: 'web:local:bo', week: '2026-W48', stand: advance(commitment, said) },
          ...told,
        });
      });
    },
  };
}
