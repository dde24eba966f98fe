import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Companies, Held, Waiting } from '../chat/companies.ts';
import type { Spread } from '../domain/membership-spread.ts';
import { type Cursor, heldIn, heldOf, namesOf, places, readCursor, speakersOf, spokenCompanies, waitingOf } from './company-rows.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';

/** Reads about companies in networks. */
export function companiesOf(engine: Engine): Companies {
  return {
    members: (networkId, page) => membersOf(engine.read(), networkId, page),
    async counts(networkId) {
      const row = await engine
        .read()
        .selectFrom('networks')
        .select(['companies', 'waiting'])
        .where('id', '=', networkId)
        .executeTakeFirst();
      return row ?? { companies: 0, waiting: 0 };
    },
    held: (networkId, companyId) => heldIn(engine.read(), networkId, companyId),
    named: (networkId, nameKey, states, limit) => named(engine.read(), networkId, nameKey, states, limit),
    speakers: (networkId, companyId) => speakersOf(engine.read(), networkId, companyId),
    waiting: (networkId, { after, upTo, size }) => waitingIn(engine.read(), networkId, readCursor(after), readCursor(upTo), size),
    spread: (networkId) => spreadOf(engine.read(), networkId),
    spokenBy: (personId) => spokenCompanies(engine.read(), personId),
  };
}

/** Names that begin so: a range, which an index serves on both databases as they compare; `like` it serves on neither. */
const beginsWith =
  (start: string) =>
  (eb: ExpressionBuilder<Schema, 'memberships' | 'companies'>): Expression<SqlBool> =>
    eb.and([eb('memberships.name_key', '>=', start), eb('memberships.name_key', '<', `${start}\u{10ffff}`)]);

/** Where a page ended: a sort key and a name key, neither of which holds a slash. */
const readPlace = (after: string): readonly [string, string] => {
  const [sort = '', name = ''] = after.split('/');
  return [sort, name];
};

/** A page reads as many rows of each state as it shows, whatever the network's size. */
async function membersOf(
  db: Db,
  networkId: string,
  { after, starts, size }: { readonly after?: string; readonly starts?: string; readonly size: number },
): Promise<{ readonly members: readonly Held[]; readonly next?: string }> {
  const inState = (state: 'member' | 'dormant') => {
    const page = places(db)
      .where('memberships.network_id', '=', networkId)
      .where('memberships.state', '=', state)
      .$if(after !== undefined, (on) =>
        on.where((eb) => eb(eb.refTuple('memberships.sort_key', 'memberships.name_key'), '>', eb.tuple(...readPlace(after ?? '')))),
      )
      .$if(starts !== undefined, (on) => on.where(beginsWith(starts ?? '')))
      .orderBy('memberships.sort_key')
      .orderBy('memberships.name_key')
      .limit(size + 1);
    return db.selectFrom(page.as('page')).selectAll();
  };
  const rows = await inState('member')
    .unionAll(inState('dormant'))
    .orderBy('sort_key')
    .orderBy('name_key')
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return { members: shown.map(heldOf), ...(last === undefined ? {} : { next: `${last.sort_key}/${last.name_key}` }) };
}

async function named(
  db: Db,
  networkId: string,
  nameKey: string,
  states: Parameters<Companies['named']>[2],
  limit: number,
): Promise<readonly Held[]> {
  const among = () => places(db).where('memberships.network_id', '=', networkId).where('memberships.state', 'in', states);
  const exact = await among().where('memberships.name_key', '=', nameKey).execute();
  if (exact.length > 0) return exact.map(heldOf);
  const begin = among().where(beginsWith(nameKey)).orderBy('memberships.name_key').limit(limit);
  return (await begin.execute()).map(heldOf);
}

/** Applications first; what they leave of the page is for persons. */
async function waitingIn(
  db: Db,
  networkId: string,
  after: Cursor | undefined,
  upTo: Cursor | undefined,
  size: number,
): Promise<readonly Waiting[]> {
  const applied = after?.kind === 'p' ? [] : await applications(db, networkId, after, size);
  if (applied.length === size) return applied;
  const persons = await firstPersons(db, networkId, {
    after: after?.kind === 'p' ? after : undefined,
    upTo: upTo?.kind === 'p' ? upTo : undefined,
    size: size - applied.length,
  });
  return [...applied, ...persons];
}

async function applications(db: Db, networkId: string, after: Cursor | undefined, size: number): Promise<readonly Waiting[]> {
  const rows = await places(db)
    .where('memberships.network_id', '=', networkId)
    .where('memberships.state', '=', 'applied')
    .$if(after !== undefined, (on) =>
      on.where((eb) => eb(eb.refTuple('memberships.since', 'memberships.id'), '>', eb.tuple(after?.since ?? 0, after?.of[0] ?? ''))),
    )
    .orderBy('memberships.since')
    .orderBy('memberships.id')
    .limit(size)
    .execute();
  const names = await namesOf(
    db,
    rows.map(({ applicant }) => applicant),
  );
  return rows.map((row) => waitingOf('application', row, { id: row.applicant, since: row.since, name: names.get(row.applicant) }));
}

const ORDER = ['spokespeople.since', 'spokespeople.company_id', 'spokespeople.person_id'] as const;
const placeIn = (cursor: Cursor | undefined): readonly [number, string, string] => [
  cursor?.since ?? 0,
  cursor?.of[0] ?? '',
  cursor?.of[1] ?? '',
];

/** Those who ask to speak for a company that is in and that nobody speaks for yet. */
async function firstPersons(
  db: Db,
  networkId: string,
  { after, upTo, size }: { readonly after: Cursor | undefined; readonly upTo: Cursor | undefined; readonly size: number },
): Promise<readonly Waiting[]> {
  const rows = await places(db)
    .innerJoin('spokespeople', (join) =>
      join.onRef('spokespeople.network_id', '=', 'memberships.network_id').onRef('spokespeople.company_id', '=', 'memberships.company_id'),
    )
    .select(['spokespeople.person_id', 'spokespeople.since as asked'])
    .where('spokespeople.network_id', '=', networkId)
    .where('spokespeople.state', '=', 'asked')
    .where('memberships.state', 'in', ['member', 'dormant'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('spokespeople as others')
            .select('others.person_id')
            .whereRef('others.network_id', '=', 'memberships.network_id')
            .whereRef('others.company_id', '=', 'memberships.company_id')
            .where('others.state', '=', 'confirmed'),
        ),
      ),
    )
    .$if(after !== undefined, (on) => on.where((eb) => eb(eb.refTuple(...ORDER), '>', eb.tuple(...placeIn(after)))))
    .$if(upTo !== undefined, (on) => on.where((eb) => eb(eb.refTuple(...ORDER), '<=', eb.tuple(...placeIn(upTo)))))
    .orderBy('spokespeople.since')
    .orderBy('spokespeople.company_id')
    .orderBy('spokespeople.person_id')
    .limit(size)
    .execute();
  const names = await namesOf(
    db,
    rows.map(({ person_id }) => person_id),
  );
  return rows.map((row) => waitingOf('person', row, { id: row.person_id, since: row.asked, name: names.get(row.person_id) }));
}

async function spreadOf(db: Db, networkId: string): Promise<Spread> {
  const rows = await db.selectFrom('spread').select(['kind', 'value', 'count']).where('network_id', '=', networkId).execute();
  const of = (kind: string) => Object.fromEntries(rows.filter((row) => row.kind === kind).map(({ value, count }) => [value, count]));
  const network = await db.selectFrom('networks').select('companies').where('id', '=', networkId).executeTakeFirst();
  return { companies: network?.companies ?? 0, size: of('size'), branch: of('branch'), stage: of('stage') };
}
