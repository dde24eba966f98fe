import type { Posted } from '../chat/delivery.ts';
import type { Installations, Jobs, Once } from '../chat/ports.ts';
import type { Engine } from './engine.ts';
import { fromJson } from './values.ts';

export function installationsOf(engine: Engine): Installations {
  return {
    put: (id, data) =>
      engine.unit(async (db) => {
        const row = { data_json: JSON.stringify(data) };
        await db
          .insertInto('installations')
          .values({ id, ...row })
          .onConflict((on) => on.column('id').doUpdateSet(row))
          .execute();
      }),
    async get(id) {
      const row = await engine.read().selectFrom('installations').select('data_json').where('id', '=', id).executeTakeFirst();
      return row && fromJson(row.data_json);
    },
    remove: (id) =>
      engine.unit(async (db) => {
        await db.deleteFrom('installations').where('id', '=', id).execute();
      }),
  };
}

export function tokensOf(engine: Engine): Once {
  return {
    put: (key, value, expires) =>
      engine.unit(async (db) => {
        const row = { value_json: JSON.stringify(value), expires: expires.getTime() };
        await db
          .insertInto('tokens')
          .values({ key, ...row })
          .onConflict((on) => on.column('key').doUpdateSet(row))
          .execute();
      }),
    take: (key, now) =>
      engine.unit(async (db) => {
        const row = await db.deleteFrom('tokens').where('key', '=', key).returningAll().executeTakeFirst();
        return row && row.expires > now.getTime() ? fromJson(row.value_json) : undefined;
      }),
  };
}

export function postedOf(engine: Engine): Posted {
  return {
    async cardOf(roomId, messageId) {
      const row = await engine
        .read()
        .selectFrom('posted')
        .select('card')
        .where('room_id', '=', roomId)
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      return row?.card;
    },
  };
}

export function jobsOf(engine: Engine): Jobs {
  return {
    async claimDue(name, now, next) {
      const known = await engine.read().selectFrom('jobs').select('next_at').where('name', '=', name).executeTakeFirst();
      if (known && known.next_at > now.getTime()) return undefined;
      return engine.unit(async (db) => {
        const set = { next_at: next.getTime() };
        if (!known) {
          await db
            .insertInto('jobs')
            .values({ name, ...set })
            .onConflict((on) => on.column('name').doNothing())
            .execute();
          return undefined;
        }
        const won = await db
          .updateTable('jobs')
          .set(set)
          .where('name', '=', name)
          .where('next_at', '=', known.next_at)
          .returning('name')
          .executeTakeFirst();
        return won && new Date(known.next_at);
      });
    },
  };
}

/** The given secret, or the one made at the first start and kept in the database (256 bits, base64url). */
export async function secretOf(engine: Engine, given: string | undefined, made: string): Promise<string> {
  if (given !== undefined) return given;
  return engine.unit(async (db) => {
    await db
      .insertInto('settings')
      .values({ name: 'secret', value: made })
      .onConflict((on) => on.column('name').doNothing())
      .execute();
    return (await db.selectFrom('settings').select('value').where('name', '=', 'secret').executeTakeFirstOrThrow()).value;
  });
}
