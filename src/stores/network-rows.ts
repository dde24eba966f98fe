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
  return standingIn((await standingRows(db, { person: personId, network: networkId })).rows);
}

/** The room's network and what the person is in it, read at once: most Turns begin with these. */
export async function hereOf(db: Db, personId: string, roomId: string): Promise<{ network: Network; standing: Standing } | undefined> {
  const { rows } = await hereRows(db, { person: personId, room: roomId });
  const [row] = rows;
  return row && { network: networkOf(row), standing: standingIn(rows) };
}

/** A row for each company that the person speaks for in the network, else one without; each says whether they coordinate it. */
interface StandingRow {
  readonly coordinates: number | null;
  readonly company: string | null;
  readonly company_name: string | null;
  readonly membership: Spoken['membership'] | null;
  readonly voice: Spoken['state'] | null;
}

function standingIn(rows: readonly StandingRow[]): Standing {
  const speaks = rows.flatMap(({ company, company_name: name, membership, voice }): readonly Spoken[] =>
    company === null || name === null || membership === null || voice === null ? [] : [{ company, name, membership, state: voice }],
  );
  return { coordinator: rows.some(({ coordinates }) => coordinates !== null), speaks };
}

const networksWithStanding = (db: Db, person: string) =>
  db
    .selectFrom('networks')
    .leftJoin('coordinators', (join) =>
      join
        .onRef('coordinators.network_id', '=', 'networks.id')
        .on('coordinators.person_id', '=', person)
        .on('coordinators.ended', 'is', null),
    )
    .leftJoin('spokespeople', (join) => join.onRef('spokespeople.network_id', '=', 'networks.id').on('spokespeople.person_id', '=', person))
    .leftJoin('companies', 'companies.id', 'spokespeople.company_id')
    .leftJoin('memberships', (join) =>
      join.onRef('memberships.company_id', '=', 'spokespeople.company_id').onRef('memberships.network_id', '=', 'spokespeople.network_id'),
    )
    .select(['coordinators.since as coordinates', 'companies.id as company', 'companies.name as company_name'])
    .select(['memberships.state as membership', 'spokespeople.state as voice'])
    .orderBy('companies.name');

const standingRows = prepared<{ readonly person: string; readonly network: string }, StandingRow>((db, slot) =>
  networksWithStanding(db, slot('person')).where('networks.id', '=', slot('network')),
);

const hereRows = prepared<{ readonly person: string; readonly room: string }, Schema['networks'] & StandingRow>((db, slot) =>
  networksWithStanding(db, slot('person'))
    .selectAll('networks')
    .innerJoin('rooms', 'rooms.network_id', 'networks.id')
    .where('rooms.id', '=', slot('room')),
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
