import { randomBytes } from 'node:crypto';
import type { DigestWrites } from '../chat/digests.ts';
import { LONGEST_NOTE } from '../domain/commitment.ts';
import { pseudonymOf } from './audit.ts';
import { digestOf, scheduleOf } from './digests.ts';
import type { Db } from './inside.ts';
import { hashOf, keepable } from './values.ts';

/** What a unit writes for the digest. */
export function digestWrites(db: Db): DigestWrites {
  return {
    get: (networkId, week) => digestOf(db, networkId, week),
    edit: (networkId, week, to) => edit(db, networkId, week, to),
    send: (networkId, week, sent) => send(db, networkId, week, sent),
    schedule: (networkId) => scheduleOf(db, networkId),
    async setSchedule({ network, weekday, hour, minute, how, quiet, next, week }) {
      const row = { weekday, hour, minute, how, quiet, next_at: next.getTime(), week, lease_until: 0 };
      await db
        .insertInto('digest_schedules')
        .values({ network_id: network, ...row })
        .onConflict((on) => on.column('network_id').doUpdateSet(row))
        .execute();
    },
    async endSchedule(networkId) {
      const ended = await db.deleteFrom('digest_schedules').where('network_id', '=', networkId).returning('network_id').executeTakeFirst();
      return ended !== undefined;
    },
    async helped(networkId, companyId, week) {
      await db
        .insertInto('company_signs')
        .values({ network_id: networkId, company_id: companyId, week, sign: 'helped', count: 1 })
        .onConflict((on) =>
          on.columns(['network_id', 'company_id', 'week', 'sign']).doUpdateSet((eb) => ({ count: eb('company_signs.count', '+', 1) })),
        )
        .execute();
    },
    async asked(personId, week) {
      await db
        .insertInto('company_signs')
        .columns(['network_id', 'company_id', 'week', 'sign', 'count'])
        .expression((eb) =>
          eb
            .selectFrom('spokespeople')
            .select(['network_id', 'company_id', eb.val(week).as('week'), eb.val('asked' as const).as('sign'), eb.lit(1).as('count')])
            .where('person_id', '=', personId)
            .where('state', '=', 'confirmed'),
        )
        .onConflict((on) =>
          on.columns(['network_id', 'company_id', 'week', 'sign']).doUpdateSet((eb) => ({ count: eb('company_signs.count', '+', 1) })),
        )
        .execute();
    },
    async contact(networkId, companyId, { id, kind, at, note, by }) {
      const who = await pseudonymOf(db, by);
      const row = { id, network_id: networkId, company_id: companyId, at: at.getTime(), kind, who };
      await db
        .insertInto('company_contacts')
        .values({ ...row, note: note === undefined ? null : keepable(note, LONGEST_NOTE) })
        .onConflict((on) => on.column('id').doNothing())
        .execute();
    },
    async dropContact(networkId, id) {
      const dropped = await db
        .deleteFrom('company_contacts')
        .where('network_id', '=', networkId)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      return dropped !== undefined;
    },
    async mark(networkId, { id, company, reason, did, at, note, by }) {
      await db
        .insertInto('risk_marks')
        .values({
          ...{ id, network_id: networkId, company_id: company, reason, did, at: at.getTime() },
          note: note === undefined ? null : keepable(note, LONGEST_NOTE),
          who: await pseudonymOf(db, by),
          outcome: null,
          outcome_at: null,
        })
        .onConflict((on) => on.column('id').doNothing())
        .execute();
    },
    async outcome(networkId, markId, { what, at }) {
      const changed = await db
        .updateTable('risk_marks')
        .set({ outcome: what, outcome_at: at.getTime() })
        .where('network_id', '=', networkId)
        .where('id', '=', markId)
        .returning('id')
        .executeTakeFirst();
      return changed !== undefined;
    },
    async link(networkId, personId, expires) {
      const token = randomBytes(32).toString('base64url');
      await db
        .insertInto('digest_links')
        .values({ token: hashOf(token), network_id: networkId, person_id: personId, expires: expires.getTime() })
        .execute();
      return token;
    },
  };
}

async function edit(db: Db, networkId: string, week: string, { greeting, leftOut }: Parameters<DigestWrites['edit']>[2]): Promise<void> {
  const to = {
    ...(greeting === undefined ? {} : { greeting: greeting === null ? null : keepable(greeting, LONGEST_NOTE) }),
    ...(leftOut === undefined ? {} : { left_out_json: JSON.stringify(leftOut) }),
  };
  await db
    .insertInto('digests')
    .values({ ...DRAFT, network_id: networkId, week, ...to })
    .onConflict((on) => on.columns(['network_id', 'week']).doUpdateSet(to))
    .execute();
}

const DRAFT = { greeting: null, left_out_json: '[]', sent: null, sent_by: null, rooms_json: null, numbers_json: null } as const;

async function send(
  db: Db,
  networkId: string,
  week: string,
  { at, by, rooms, numbers }: Parameters<DigestWrites['send']>[2],
): Promise<boolean> {
  const sent = {
    sent: at.getTime(),
    sent_by: by === 'tandem' ? by : await pseudonymOf(db, by),
    rooms_json: JSON.stringify(rooms),
    numbers_json: JSON.stringify(numbers),
  };
  // The row's key and this guard hold where nothing else does: a week leaves once.
  const done = await db
    .insertInto('digests')
    .values({ ...DRAFT, network_id: networkId, week, ...sent })
    .onConflict((on) => on.columns(['network_id', 'week']).doUpdateSet(sent).where('digests.sent', 'is', null))
    .returning('week')
    .executeTakeFirst();
  return done !== undefined;
}
