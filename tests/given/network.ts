import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Tx } from '../../src/chat/ports.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Data } from '../../src/chat/turn.ts';
import type { Method } from '../../src/domain/method.ts';
import type { Network, NetworkSettings } from '../../src/domain/network.ts';
import { openEngine, type Store, storeOf } from '../../src/stores/open.ts';
import type { Schema } from '../../src/stores/schema.ts';
import { storyDatabase } from './ground.ts';
import { button, type Given, givenTandem, type Where } from './tandem.ts';

export const CHANNEL = 'klimat';
/** Coordinates the networks below. */
export const CARITA: Where = { as: 'carita', locale: 'sv-FI' };
export const BO: Where = { as: 'bo', locale: 'sv-FI', channel: CHANNEL };
export const AINO: Where = { as: 'aino', locale: 'fi-FI', channel: CHANNEL };

/** Who met Tandem in a room of their own, so that a private message can reach them. */
const PEOPLE = ['carita', 'dan', 'bo', 'aino', 'eva'];

export interface GivenNetwork extends Given {
  readonly network: Network;
  /** Reads and writes the same database, as another process would. */
  readonly store: Store;
  write<R>(work: (tx: Tx) => Promise<R>): Promise<R>;
  /** What stands in the audit log, oldest first: what was done. */
  audited(): Promise<readonly string[]>;
  /** The cases, by number. */
  cases(): Promise<readonly Schema['cases'][]>;
  /** Sends the join form. */
  join(who: Where, fields: Data, data?: Data): Promise<Reply>;
  /** The coordinator presses the first button of that action in the list of what waits. */
  pressWaiting(action: 'company.confirm' | 'company.confirmAll' | 'company.show', who?: Where): Promise<Reply>;
}

/** A network of that method in the channel "klimat", coordinated by carita; a whole Tandem on its database. */
export async function givenNetwork(method: Method, settings: NetworkSettings, told: Partial<Network> = {}): Promise<GivenNetwork> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-network-'));
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const at = await storyDatabase();
  const engine = await openEngine({ folder, log: quiet, ...at });
  const store = await storeOf(engine, quiet);
  const network: Network = {
    id: 'network-1',
    tenant: 'web:local',
    name: 'Exempelviks klimatnätverk',
    method,
    settings,
    founded: new Date('2026-11-01T08:00:00Z'),
    revision: 1,
    ...told,
  };
  const given = await givenTandem({ TANDEM_DATA: folder, ...(at.url === undefined ? {} : { DATABASE_URL: at.url }) });
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const write = async <R>(work: (tx: Tx) => Promise<R>): Promise<R> => (await store.unit(undefined, work)).value as R;
  for (const as of PEOPLE) await given.command('/help', { as, locale: as === 'aino' ? 'fi-FI' : 'sv-FI' });
  await given.command('/help', { as: 'carita', channel: CHANNEL });
  await write(async (tx) => {
    await tx.networks.found(network, 'web:local:carita');
    await tx.networks.bind(network.id, { id: `web:local:${CHANNEL}` });
  });
  return {
    ...given,
    network,
    store,
    write,
    async audited() {
      const rows = await engine.read().selectFrom('audit').select(['did', 'outcome', 'network_id']).orderBy('id').execute();
      return rows.map(({ did, outcome }) => (outcome === 'done' ? did : `${did} ${outcome}`));
    },
    cases: () => engine.read().selectFrom('cases').selectAll().orderBy('number').execute(),
    join: (who, fields, data = {}) => given.submit('company.join', fields, { network: network.id, ...data }, who),
    async pressWaiting(action, who = CARITA) {
      const list = await given.command('/network applications', { ...who, channel: CHANNEL });
      return given.press(button(list, action), { ...who, channel: CHANNEL });
    },
  };
}

/** The application of a company that meets the criteria of closedSettings. */
export const SOLVIND: Data = {
  company: 'Solvind Ab',
  businessId: '1234567-1',
  size: 'small',
  branch: 'energy',
  promises: '- Solceller på taket före 2027\n- Elbilar i hela flottan',
};
