import { randomBytes } from 'node:crypto';
import { type Link, type Links, type LinkWrites, type PageMessages, roomOfContact, stateOf } from '../chat/links.ts';
import type { Reply } from '../chat/reply.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { fromJson, hashOf, keepable, maybe } from './values.ts';

const linkRows = (db: Db) =>
  db
    .selectFrom('links')
    .innerJoin('people', 'people.id', 'links.person_id')
    .selectAll('links')
    .select(['people.name', 'people.email', 'people.language']);

type Row = Awaited<ReturnType<ReturnType<typeof linkRows>['execute']>>[number];

const linkOf = (row: Row): Link => ({
  id: row.id,
  network: row.network_id,
  contact: { person: row.person_id, ...maybe('name', row.name), ...maybe('email', row.email), ...maybe('language', row.language) },
  purpose: row.purpose,
  made: new Date(row.made),
  expires: new Date(row.expires),
  ...maybe('revoked', row.revoked === null ? null : new Date(row.revoked)),
  used: row.used,
  ...maybe('lastUsed', row.last_used === null ? null : new Date(row.last_used)),
});

async function linkOfId(db: Db, id: string): Promise<Link | undefined> {
  const row = await linkRows(db).where('links.id', '=', id).executeTakeFirst();
  return row && linkOf(row);
}

/** Reads about personal links. */
export function linksOf(engine: Engine): Links {
  return {
    async ofToken(token) {
      const row = await linkRows(engine.read())
        .innerJoin('link_tokens', 'link_tokens.link_id', 'links.id')
        .where('link_tokens.token', '=', hashOf(token))
        .executeTakeFirst();
      return row && linkOf(row);
    },
    get: (id) => linkOfId(engine.read(), id),
    async ofNetwork(networkId, { after, size }) {
      const rows = await linkRows(engine.read())
        .where('links.network_id', '=', networkId)
        .orderBy('links.made', 'desc')
        .orderBy('links.id', 'desc')
        .offset(after)
        .limit(size)
        .execute();
      return rows.map(linkOf);
    },
  };
}

/** A token of the link; only its hash is kept. */
async function newToken(db: Db, linkId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db
    .insertInto('link_tokens')
    .values({ token: hashOf(token), link_id: linkId })
    .execute();
  return token;
}

/** What a unit may write about personal links. */
export function linkWrites(db: Db): LinkWrites {
  return {
    get: (id) => linkOfId(db, id),
    async madeSince(networkId, since) {
      const made = await db
        .selectFrom('links')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('network_id', '=', networkId)
        .where('made', '>', since.getTime())
        .executeTakeFirstOrThrow();
      return Number(made.count);
    },
    async meet({ person, name, email, language }, tenant) {
      const known = {
        name: name === undefined ? null : keepable(name, 200),
        email: email === undefined ? null : keepable(email, 320),
        language: language ?? null,
      };
      await db
        .insertInto('people')
        .values({ id: person, told: null, ...known })
        .execute();
      const account = { id: person, person_id: person, tenant, name: known.name, locale: language ?? null, guest: 1 };
      await db
        .insertInto('accounts')
        .values({ ...account, met_at: Date.now(), gone_at: null })
        .execute();
      const { id, kind, address } = roomOfContact({ person });
      const room = { id, kind, account_id: person, address_json: JSON.stringify(address) };
      await db
        .insertInto('rooms')
        .values({ ...room, language: null, name: null, network_id: null, state: 'open', notices: 'each' })
        .execute();
    },
    async make({ id, network, person, purpose, by, made, expires }) {
      const times = { made: made.getTime(), expires: expires.getTime(), revoked: null, used: 0, last_used: null };
      await db
        .insertInto('links')
        .values({ id, network_id: network, person_id: person, purpose, by, ...times })
        .execute();
      return newToken(db, id);
    },
    async renew(id, at, expires) {
      await db.deleteFrom('link_tokens').where('link_id', '=', id).execute();
      const times = { made: at.getTime(), expires: expires.getTime(), revoked: null };
      await db.updateTable('links').set(times).where('id', '=', id).execute();
      return newToken(db, id);
    },
    async revoke(id, at) {
      const revoked = await db
        .updateTable('links')
        .set({ revoked: at.getTime() })
        .where('id', '=', id)
        .where('revoked', 'is', null)
        .executeTakeFirst();
      return revoked.numUpdatedRows > 0n;
    },
    async used(id, at) {
      await db
        .updateTable('links')
        .set((eb) => ({ used: eb('used', '+', 1), last_used: at.getTime() }))
        .where('id', '=', id)
        .execute();
    },
  };
}

/** The newest link of whose page it is, an open one before all others. */
async function newestLink(db: Db, roomId: string, now: Date): Promise<Link | undefined> {
  const rows = await linkRows(db)
    .innerJoin('rooms', 'rooms.account_id', 'links.person_id')
    .where('rooms.id', '=', roomId)
    .orderBy('links.made', 'desc')
    .limit(20)
    .execute();
  const links = rows.map(linkOf);
  return links.find((link) => stateOf(link, now) === 'open') ?? links[0];
}

async function wasMailed(db: Db, roomId: string): Promise<boolean> {
  const mailed = db.selectFrom('page_messages').select('key').where('room_id', '=', roomId).where('mailed', 'is not', null).limit(1);
  return (await mailed.executeTakeFirst()) !== undefined;
}

/** Messages on pages, for their courier. */
export function pageMessagesOf(engine: Engine): PageMessages {
  return {
    async list(roomId, limit) {
      const rows = await engine
        .read()
        .selectFrom('page_messages')
        .select(['at', 'language', 'reply_json'])
        .where('room_id', '=', roomId)
        .where('shown', '=', 1)
        .orderBy('at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ at, language, reply_json }) => ({ at: new Date(at), language, reply: fromJson<Reply>(reply_json) }));
    },
    keep: ({ key, room, at, language, reply, shown }) =>
      engine.unit(async (db) => {
        const row = { key, room_id: room, at: at.getTime(), language, reply_json: JSON.stringify(reply), shown: Number(shown) };
        await db
          .insertInto('page_messages')
          .values({ ...row, mailed: null })
          .onConflict((on) => on.column('key').doNothing())
          .execute();
      }),
    change: (key, reply) =>
      engine.unit(async (db) => {
        const changed = await db
          .updateTable('page_messages')
          .set({ reply_json: JSON.stringify(reply) })
          .where('key', '=', key)
          .executeTakeFirst();
        return changed.numUpdatedRows > 0n;
      }),
    letterTo: (roomId, now) =>
      engine.unit(async (db) => {
        const link = await newestLink(db, roomId, now);
        if (!link) return undefined;
        const first = !(await wasMailed(db, roomId));
        return { link, first, ...(stateOf(link, now) === 'open' ? { token: await newToken(db, link.id) } : {}) };
      }),
    mailed: (key, at) =>
      engine.unit(async (db) => {
        await db.updateTable('page_messages').set({ mailed: at.getTime() }).where('key', '=', key).execute();
      }),
    async isMailed(key) {
      const row = await engine.read().selectFrom('page_messages').select('mailed').where('key', '=', key).executeTakeFirst();
      return row !== undefined && row.mailed !== null;
    },
  };
}

/** All links of a person, and what was said on the page of those accounts. */
export async function forgetLinks(db: Db, personId: string, accounts: readonly string[]): Promise<void> {
  const links = db.selectFrom('links').select('id').where('person_id', '=', personId);
  await db.deleteFrom('link_tokens').where('link_id', 'in', links).execute();
  await db.deleteFrom('links').where('person_id', '=', personId).execute();
  const rooms = db.selectFrom('rooms').select('id').where('account_id', 'in', accounts);
  await db.deleteFrom('page_messages').where('room_id', 'in', rooms).execute();
}
