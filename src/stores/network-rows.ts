import type { NetworkRoom, Spoken, Standing } from '../chat/networks.ts';
import type { Contents } from '../domain/method-change.ts';
import type { Network, NetworkSettings } from '../domain/network.ts';
import type { Db } from './inside.ts';
import { prepared } from './prepared.ts';
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
  const of = { person: personId, network: networkId };
  const [coordinates, spoken] = await Promise.all([coordinating(db, of), spokenBy(db, of)]);
  return { coordinator: coordinates.rows.length > 0, speaks: spoken.rows };
}

interface Of {
  readonly person: string;
  readonly network: string;
}

const coordinating = prepared<Of>((db, slot) =>
  db
    .selectFrom('coordinators')
    .select('since')
    .where('network_id', '=', slot('network'))
    .where('person_id', '=', slot('person'))
    .where('ended', 'is', null),
);

const spokenBy = prepared<Of, Spoken>((db, slot) =>
  db
    .selectFrom('spokespeople')
    .innerJoin('companies', 'companies.id', 'spokespeople.company_id')
    .innerJoin('memberships', (join) =>
      join.onRef('memberships.company_id', '=', 'spokespeople.company_id').onRef('memberships.network_id', '=', 'spokespeople.network_id'),
    )
    .select(['companies.id as company', 'companies.name', 'memberships.state as membership', 'spokespeople.state'])
    .where('spokespeople.person_id', '=', slot('person'))
    .where('spokespeople.network_id', '=', slot('network'))
    .orderBy('companies.name'),
);

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
  return (await roomsIn(db, { network: networkId })).rows.map(roomOf);
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

const roomsIn = prepared<{ readonly network: string }, Pick<Schema['rooms'], (typeof ROOM)[number]>>((db, slot) =>
  db.selectFrom('rooms').select(ROOM).where('network_id', '=', slot('network')).orderBy('id'),
);
