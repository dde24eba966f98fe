import type { Db } from '../../src/stores/inside.ts';

/**
 * What in a ledger without daily summaries is not whole, in words, counted anew from its rows: each commitment stands by its newest
 * update that was not taken back, what the networks count is what there is, each update has its notice, each Turn its Reply.
 */
export async function halves(db: Db): Promise<readonly string[]> {
  return [...(await standings(db)), ...(await counts(db)), ...(await notices(db)), ...(await turns(db))];
}

const of = <T>(rows: readonly T[], key: (row: T) => string): Map<string, number> =>
  new Map([...Map.groupBy(rows, key)].map(([one, same]) => [one, same.length]));

async function standings(db: Db): Promise<readonly string[]> {
  const commitments = await db.selectFrom('commitments').select(['id', 'updates', 'percent', 'value', 'status']).execute();
  const undone = db.selectFrom('update_marks').select('update_id').where('kind', '=', 'undone');
  const updates = await db
    .selectFrom('commitment_updates')
    .select(['id', 'commitment_id', 'seq', 'percent', 'value', 'status'])
    .select((on) => on('id', 'in', undone).as('undone'))
    .orderBy('seq')
    .execute();
  const by = Map.groupBy(updates, ({ commitment_id }) => commitment_id);
  return commitments.flatMap(({ id, updates: count, percent, value, status }) => {
    const own = by.get(id) ?? [];
    const last = own.findLast((one) => !one.undone) ?? { percent: null, value: null, status: 'on-track' };
    const isInOrder = own.length === count && own.every(({ seq }, at) => seq === at + 1);
    const stands = last.percent === percent && last.value === value && last.status === status;
    return [
      ...(isInOrder ? [] : [`${id} counts ${count} updates, and has ${own.map(({ seq }) => seq).join(' ')}`]),
      ...(stands ? [] : [`${id} stands at ${percent} % ${status}, and its newest update at ${last.percent} % ${last.status}`]),
    ];
  });
}

async function counts(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('commitments').select(['network_id', 'status', 'level']).where('company_id', 'is not', null).execute();
  const counted = await db.selectFrom('ledger_counts').selectAll().where('count', '!=', 0).execute();
  const there = new Map([
    ...of(rows, ({ network_id, status }) => `${network_id} status ${status}`),
    ...of(
      rows.filter(({ level }) => level !== null),
      ({ network_id, level }) => `${network_id} level ${level}`,
    ),
  ]);
  const said = new Map(counted.map(({ network_id, kind, value, count }) => [`${network_id} ${kind} ${value}`, count]));
  return [...new Set([...there.keys(), ...said.keys()])]
    .filter((key) => there.get(key) !== said.get(key))
    .map((key) => `counted ${said.get(key) ?? 0} as "${key}", and there are ${there.get(key) ?? 0}`);
}

/** Of commitments that the network sees, in its open channels. */
async function notices(db: Db): Promise<readonly string[]> {
  const expected = await db
    .selectFrom('commitment_updates')
    .innerJoin('commitments', 'commitments.id', 'commitment_updates.commitment_id')
    .innerJoin('rooms', 'rooms.network_id', 'commitment_updates.network_id')
    .select(['commitment_updates.id', 'rooms.id as room'])
    .where('commitments.visibility', 'in', ['network', 'public'])
    .where('rooms.state', '=', 'open')
    // No channel hears of what was imported.
    .where('commitment_updates.product', '!=', 'import')
    .execute();
  const posted = await db.selectFrom('outbox').select('key').where('key', 'like', 'commit-notice:%').execute();
  const marked = await db.selectFrom('update_marks').select('update_id').where('kind', '=', 'undone').execute();
  const undone = new Set(marked.map(({ update_id }) => update_id));
  const keys = new Set(posted.map(({ key }) => key));
  const wanted = new Map(expected.map(({ id, room }) => [`commit-notice:${id}:${room}`, id]));
  return [
    ...[...wanted].filter(([key, id]) => !keys.has(key) && !undone.has(id)).map(([key]) => `no ${key}`),
    ...[...keys].filter((key) => !wanted.has(key)).map((key) => `${key} tells of no update`),
  ];
}

async function turns(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('inbound').select('turn_id').where('kind', '=', 'person').where('reply_json', 'is', null).execute();
  return rows.map(({ turn_id }) => `the Turn ${turn_id} has no Reply`);
}
