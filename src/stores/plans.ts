import type { PlanChange, Plans, PlanWrites } from '../chat/plans.ts';
import { LONGEST_PLAN, type PlanItem } from '../domain/plan.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { keepable, maybe, newId } from './values.ts';

/** Reads about plans. */
export function plansOf(engine: Engine): Plans {
  return {
    of: async (networkId) => (await items(engine.read()).where('plan_steps.network_id', '=', networkId).execute()).map(itemOf),
    item: (id) => itemById(engine.read(), id),
  };
}

async function itemById(db: Db, id: string): Promise<PlanItem | undefined> {
  const row = await items(db).where('plan_steps.id', '=', id).executeTakeFirst();
  return row && itemOf(row);
}

/** A person's name: what somebody wrote of them, else that of any account that tells one. */
function items(db: Db) {
  return db
    .selectFrom('plan_steps')
    .selectAll('plan_steps')
    .select((on) => [
      on
        .selectFrom('accounts')
        .select((named) => named.fn.max<string | null>('accounts.name').as('name'))
        .whereRef('accounts.person_id', '=', 'plan_steps.owner_person')
        .as('person_name'),
    ])
    .orderBy('plan_steps.position');
}

type Row = Awaited<ReturnType<ReturnType<typeof items>['execute']>>[number];

function itemOf(row: Row): PlanItem {
  return {
    id: row.id,
    network: row.network_id,
    kind: row.kind,
    position: row.position,
    ...maybe('fact', row.fact),
    title: row.title,
    ...maybe('unit', row.unit),
    ...maybe('ownerPerson', row.owner_person),
    ...maybe('owner', row.owner ?? row.person_name),
    ...maybe('due', row.due),
    ...maybe('done', row.done === null ? null : new Date(row.done)),
    ...maybe('doneBy', row.done_by),
    revision: row.revision,
  };
}

const fresh = { unit: null, owner_person: null, owner: null, due: null, done: null, done_by: null, revision: 1 };

/** What a unit may write in a plan. */
export function planWrites(db: Db): PlanWrites {
  return {
    item: (id) => itemById(db, id),
    async add(networkId, added) {
      const last = await db
        .selectFrom('plan_steps')
        .select((on) => on.fn.max('position').as('position'))
        .where('network_id', '=', networkId)
        .executeTakeFirst();
      const from = Number(last?.position ?? 0);
      if (from + added.length > LONGEST_PLAN) return [];
      const rows = added.map(({ kind, title, fact }, at) => ({
        ...fresh,
        id: newId(),
        network_id: networkId,
        kind,
        position: from + at + 1,
        fact: fact ?? null,
        title: keepable(title, 500),
      }));
      if (rows.length > 0) await db.insertInto('plan_steps').values(rows).execute();
      return rows.map(({ id }) => id);
    },
    async change(id, seen, to) {
      const changed = await db
        .updateTable('plan_steps')
        .set({ ...columnsOf(to), revision: seen + 1 })
        .where('id', '=', id)
        .where('revision', '=', seen)
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },
    async remove(id, seen) {
      const gone = await db
        .deleteFrom('plan_steps')
        .where('id', '=', id)
        .where('revision', '=', seen)
        .returning(['network_id', 'position'])
        .executeTakeFirst();
      if (!gone) return false;
      await db
        .updateTable('plan_steps')
        .set((on) => ({ position: on('position', '-', 1) }))
        .where('network_id', '=', gone.network_id)
        .where('position', '>', gone.position)
        .execute();
      return true;
    },
  };
}

/** A title of one's own is no longer the fact's. */
function columnsOf({ title, unit, owner, ownerPerson, due, done }: PlanChange) {
  return {
    ...(title === undefined ? {} : { title: keepable(title, 500), fact: null }),
    ...(unit === undefined ? {} : { unit: unit && keepable(unit, 200) }),
    ...(owner === undefined ? {} : { owner: owner && keepable(owner, 200) }),
    ...(ownerPerson === undefined ? {} : { owner_person: ownerPerson }),
    ...(due === undefined ? {} : { due }),
    ...(done === undefined ? {} : { done: done === null ? null : done.at.getTime(), done_by: done && keepable(done.by, 200) }),
  };
}
