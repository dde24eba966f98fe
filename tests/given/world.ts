import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import type { Account, PersonTurn, Room } from '../../src/chat/turn.ts';
import { openEngine, storeOf } from '../../src/stores/open.ts';
import { closedSettings } from './settings.ts';
import { type Given, givenTandem } from './tandem.ts';

/** Whoever may say something in the world below; the home tenant stands in the id. */
export const ACTORS: readonly Account[] = [
  { id: 'web:local:carita', name: 'carita', guest: false },
  { id: 'web:local:anna', name: 'anna', guest: false },
  { id: 'web:local:bo', name: 'bo', guest: false },
  { id: 'web:local:aino', name: 'aino', guest: false },
  { id: 'web:north:olga', name: 'olga', guest: false },
  { id: 'web:north:nils', name: 'nils', guest: true },
  { id: 'web:far:stranger', name: 'stranger', guest: true },
  { id: 'link:6f0c', name: 'known by a link', guest: true },
];

export const ROOMS: readonly Room[] = [
  { id: 'web:local:klimat', kind: 'channel', address: null, name: '#klimat' },
  { id: 'web:north:ilmasto', kind: 'channel', address: null, name: '#ilmasto' },
  { id: 'web:local:tom', kind: 'channel', address: null, name: '#tom' },
  { id: 'web:local:direct', kind: 'direct', address: null },
];

/** What only the coordinators of a network may read, as a word that stands nowhere else. */
export const CANARIES = { one: 'hemligettan', two: 'hemligtvaan' } as const;
export type NetworkId = keyof typeof CANARIES;

export interface World extends Pick<Given, 'tandem' | 'store'> {
  /** Of its database. */
  readonly folder: string;
  say(part: object, by: Account, room: Room): Promise<Reply>;
  /** Rows of one network, as JSON by their keys. */
  rows(network: NetworkId): Promise<ReadonlyMap<string, string>>;
  audit(): Promise<readonly { readonly outcome: string; readonly did: string; readonly network_id: string | null }[]>;
  networks(): Promise<number>;
  ids: { readonly companies: readonly string[]; readonly cases: readonly string[]; readonly commitments: readonly string[] };
}

/**
 * Two municipalities with a closed network each: "one" (tenant web:local; carita coordinates, bo speaks for Solvind) and "two" (tenant
 * web:north; olga coordinates). In each an application lies, by people who say nothing here.
 */
export async function givenWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-world-'));
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const engine = await openEngine({ folder, log: quiet });
  const store = await storeOf(engine, quiet);
  const given = await givenTandem({ TANDEM_DATA: folder, TANDEM_ADMINS: '' });
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  let said = 0;
  const say = (part: object, by: Account, room: Room): Promise<Reply> => {
    said += 1;
    const tenant = (room.kind === 'direct' ? by.id : room.id).split(':').slice(0, 2).join(':');
    const own = room.kind === 'direct' ? { ...room, id: `${room.id}-${by.id}` } : room;
    const turn = { id: `world:${said}`, at: new Date(), by, room: own, tenant, heard: 'asker', back: 'ack', ...part };
    return given.tandem.deps.app(turn as PersonTurn);
  };
  for (const by of ACTORS) for (const room of ROOMS) await say({ kind: 'command', name: 'help', args: '' }, by, room);
  await found('one', 'web:local', 'web:local:carita', 'web:local:klimat');
  await found('two', 'web:north', 'web:north:olga', 'web:north:ilmasto');
  const [carita, , bo] = ACTORS as [Account, Account, Account];
  const [klimat] = ROOMS as [Room];
  await apply('one', klimat, bo, 'Solvind Ab', '1234567-1', 'solar');
  await say({ kind: 'command', name: 'network', args: 'approve Solvind' }, carita, klimat);
  await apply('one', klimat, { id: 'web:local:dan', guest: false }, 'Tyst Ab', '7654321-2', CANARIES.one);
  const north = ROOMS[1] ?? klimat;
  await apply('two', north, { id: 'web:north:eva', guest: false }, 'Norrman Ab', '2222222-9', CANARIES.two);

  await promise('one', 'Tyst Ab', 'Solvind Ab');
  await promise('two', 'Norrman Ab', 'Norrman Ab');

  /** A commitment that coordinators alone may see, and one that the network sees. */
  async function promise(network: NetworkId, hidden: string, shown: string): Promise<void> {
    const known = await engine.read().selectFrom('companies').select(['id', 'name']).execute();
    const idOf = (name: string) => known.find((one) => one.name === name)?.id ?? '';
    const plain = { network, kind: 'deed', accounting: {}, status: 'on-track', onBehalf: false, made: new Date() } as const;
    await store.unit(undefined, async (tx) => {
      const own = { ...plain, id: `hidden-${network}`, title: CANARIES[network], visibility: 'coordinator' } as const;
      await tx.commitments.add({ ...own, holder: { company: idOf(hidden) } });
      await tx.commitments.add({
        ...plain,
        id: `shown-${network}`,
        title: 'Solar',
        visibility: 'network',
        holder: { company: idOf(shown) },
      });
    });
  }

  async function found(id: NetworkId, tenant: string, coordinator: string, room: string): Promise<void> {
    await store.unit(undefined, async (tx) => {
      const network = { id, tenant, name: `Net ${id}`, method: 'closed', settings: closedSettings(), founded: new Date() } as const;
      await tx.networks.found(network, coordinator);
      await tx.networks.bind(id, { id: room });
      await tx.audit.note({ at: new Date(), who: coordinator, tenant, did: CANARIES[id], outcome: 'done', network: id });
    });
  }

  async function apply(network: NetworkId, room: Room, by: Account, company: string, businessId: string, promises: string): Promise<void> {
    const fields = { company, businessId, size: 'small', branch: 'energy', promises };
    const reply = await say({ kind: 'form', name: 'company.join', data: { network }, fields }, by, room);
    if (reply.refused) throw new Error(reply.refused.text);
  }

  // Whatever tables there are: one that a later capability brings is looked at without being named here.
  const tables = (await engine.read().introspection.getTables()).filter(
    ({ name, columns }) => !UNSEEN.has(name) && (name === 'networks' || columns.some((column) => column.name === 'network_id')),
  );
  const rows = async (network: NetworkId) => {
    const found = new Map<string, string>();
    for (const { name } of tables) {
      const table = name as 'memberships';
      const all = await engine
        .read()
        .selectFrom(table)
        .selectAll()
        .where(name === 'networks' ? 'id' : 'network_id', '=', network)
        .execute();
      for (const row of all as readonly Readonly<Record<string, unknown>>[]) found.set(keyOf(name, row), JSON.stringify(kept(row)));
    }
    return found;
  };
  return {
    ...given,
    store,
    folder,
    say,
    rows,
    audit: () => engine.read().selectFrom('audit').select(['outcome', 'did', 'network_id']).orderBy('seq').execute(),
    networks: async () => (await engine.read().selectFrom('networks').select('id').execute()).length,
    ids: {
      companies: (await engine.read().selectFrom('companies').select('id').execute()).map(({ id }) => id),
      commitments: (await engine.read().selectFrom('commitments').select('id').execute()).map(({ id }) => id),
      cases: (await engine.read().selectFrom('cases').select('number').execute()).map(({ number }) => number),
    },
  };
}

/** The log grows with every refusal, and counts follow what they count. */
const UNSEEN: ReadonlySet<string> = new Set(['audit', 'spread']);

/** Where a room was last spoken to is no secret and changes with every word. */
const kept = ({ address_json: _, ...row }: Readonly<Record<string, unknown>>) => row;

/**
 * "memberships <company>", "spokespeople <company> <person>", "coordinators <person>", "rooms <id>": what a rule can speak of. A row of a
 * company's is told by its company first, whatever table it is in.
 */
function keyOf(table: string, row: Readonly<Record<string, unknown>>): string {
  const own = row.company_id === undefined && row.person_id === undefined ? [row.id ?? row.code ?? JSON.stringify(row)] : [];
  const more = ['memberships', 'spokespeople', 'coordinators', 'cases'].includes(table) ? [] : [row.id ?? row.code];
  const parts = [row.company_id, row.person_id, ...own, ...more];
  return [table, ...new Set(parts.filter((part) => part !== undefined))].join(' ');
}
