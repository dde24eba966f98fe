import { randomBytes } from 'node:crypto';
import type { Badges, BadgeWrites } from '../chat/claims.ts';
import type { Badge } from '../domain/badge.ts';
import { namesOf, pseudonymOf } from './audit.ts';
import { cursor, readMoment } from './cursor.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';
import { keepable, maybe } from './values.ts';

/** Reads of marks. */
export function badgesOf(engine: Engine): Badges {
  return {
    async ofToken(token) {
      const db = engine.read();
      const row = await db.selectFrom('badges').selectAll().where('token', '=', token).executeTakeFirst();
      return row && badgeOf(db, row);
    },
    newest: (networkId, companyId) => newest(engine.read(), networkId, companyId),
    async ofNetwork(networkId, { after, size }) {
      const db = engine.read();
      const from = readMoment(after);
      const all = db
        .selectFrom('badges')
        .innerJoin('companies', 'companies.id', 'badges.company_id')
        .selectAll('badges')
        .select('companies.name')
        .where('network_id', '=', networkId)
        .where('ended', 'is', null);
      const onward = from
        ? all.where(({ eb, or, and }) =>
            or([eb('granted', '<', from.at), and([eb('granted', '=', from.at), eb('badges.id', '<', from.id)])]),
          )
        : all;
      const found = await onward
        .orderBy('granted', 'desc')
        .orderBy('badges.id', 'desc')
        .limit(size + 1)
        .execute();
      const page = found.slice(0, size);
      const items = await Promise.all(page.map(async (row) => ({ ...(await badgeOf(db, row)), name: row.name })));
      const last = found.length > size ? page.at(-1) : undefined;
      return { items, ...maybe('next', last && cursor(last.granted, last.id)) };
    },
  };
}

/** What a unit writes about marks. */
export function badgeWrites(db: Db): BadgeWrites {
  return {
    newest: (networkId, companyId) => newest(db, networkId, companyId),
    grant: (badge) => grant(db, badge),
    async end(id, at, reason) {
      const ended = await db
        .updateTable('badges')
        .set({ ended: at.getTime(), reason: keepable(reason, 1_000) })
        .where('id', '=', id)
        .where('ended', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return ended !== undefined;
    },
  };
}

async function newest(db: Db, networkId: string, companyId: string): Promise<Badge | undefined> {
  const row = await db
    .selectFrom('badges')
    .selectAll()
    .where('network_id', '=', networkId)
    .where('company_id', '=', companyId)
    .orderBy('granted', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && badgeOf(db, row);
}

async function grant(db: Db, { id, network, company, granted, who }: Parameters<BadgeWrites['grant']>[0]): Promise<Badge> {
  await db
    .updateTable('badges')
    .set({ ended: granted.getTime() })
    .where('network_id', '=', network)
    .where('company_id', '=', company)
    .where('ended', 'is', null)
    .execute();
  const row = await db
    .insertInto('badges')
    .values({
      ...{ id, token: randomBytes(32).toString('base64url'), network_id: network, company_id: company },
      ...{ granted: granted.getTime(), who: await pseudonymOf(db, who), ended: null, reason: null },
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return badgeOf(db, row);
}

async function badgeOf(db: Db, row: Schema['badges']): Promise<Badge> {
  const names = await namesOf(db, [row.who]);
  return {
    ...{ id: row.id, token: row.token, network: row.network_id, company: row.company_id, granted: new Date(row.granted) },
    ...maybe('by', names.get(row.who)),
    ...maybe('ended', row.ended === null ? null : new Date(row.ended)),
    ...maybe('reason', row.reason),
  };
}
