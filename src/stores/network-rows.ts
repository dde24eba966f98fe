import type { NetworkRoom, Spoken, Standing } from '../chat/networks.ts';
import type { Contents } from '../domain/method-change.ts';
import type { Network, NetworkSettings } from '../domain/network.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';
import { fromJson, maybe } from './values.ts';

/** The network of a row. */
export function networkOf(row: Schema['networks']): Network {
  return {
    id: row.id,
    tenant: row.tenant,
    name: row.name,
    method: row.method,
    ...maybe('like', row.preset),
    settings: fromJson<NetworkSettings>(row.settings_json),
    founded: new Date(row.founded),
    revision: row.revision,
  };
}

/** What the person is in the network, by that connection or unit. */
export async function standingOf(db: Db, personId: string, networkId: string): Promise<Standing> {
  const coordinator = await db
    .selectFrom('coordinators')
    .select('since')
    .where('network_id', '=', networkId)
    .where('person_id', '=', personId)
    .where('ended', 'is', null)
    .executeTakeFirst();
  return { coordinator: coordinator !== undefined, speaks: await spokenBy(db, personId, networkId) };
}

function spokenBy(db: Db, personId: string, networkId: string): Promise<readonly Spoken[]> {
  return db
    .selectFrom('spokespeople')
    .innerJoin('companies', 'companies.id', 'spokespeople.company_id')
    .innerJoin('memberships', (join) =>
      join.onRef('memberships.company_id', '=', 'spokespeople.company_id').onRef('memberships.network_id', '=', 'spokespeople.network_id'),
    )
    .select(['companies.id as company', 'companies.name', 'memberships.state as membership', 'spokespeople.state'])
    .where('spokespeople.person_id', '=', personId)
    .where('spokespeople.network_id', '=', networkId)
    .orderBy('companies.name')
    .execute();
}

export const ROOM = ['id', 'name', 'language', 'state', 'notices', 'address_json'] as const;

/** The channel of a row. */
export const roomOf = ({
  id,
  name,
  language,
  state,
  notices,
  address_json,
}: Pick<Schema['rooms'], (typeof ROOM)[number]>): NetworkRoom => ({
  id,
  ...maybe('name', name),
  ...maybe('language', language),
  state,
  notices,
  address: fromJson(address_json),
});

/** The network's channels, by that connection or unit. */
export async function roomsOf(db: Db, networkId: string): Promise<readonly NetworkRoom[]> {
  return (await db.selectFrom('rooms').select(ROOM).where('network_id', '=', networkId).orderBy('id').execute()).map(roomOf);
}

/** See Networks.contents. */
export async function contentsOf(db: Db, networkId: string): Promise<Contents> {
  const counts = await db.selectFrom('networks').select(['companies', 'waiting']).where('id', '=', networkId).executeTakeFirst();
  const lines = await db
    .selectFrom('plan_steps')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('network_id', '=', networkId)
    .executeTakeFirstOrThrow();
  return { companies: counts?.companies ?? 0, waiting: counts?.waiting ?? 0, lines: Number(lines.count) };
}
