import type { Commitment } from '../domain/commitment.ts';
import type { Db } from './inside.ts';

type Counted = Pick<Commitment, 'status' | 'level' | 'holder'>;

/** What a commitment counts among, in one order, so that two units never wait for each other. */
const among = ({ status, level, holder }: Counted): readonly string[] =>
  'company' in holder ? [...(level === undefined ? [] : [`level ${level}`]), `status ${status}`] : [];

/** Sets right what the network counts, by the difference between a commitment as it was (undefined: new) and as it is. */
export async function recount(db: Db, networkId: string, was: Counted | undefined, is: Counted): Promise<void> {
  const before = was ? among(was) : [];
  const after = among(is);
  const changes = [
    ...before.filter((one) => !after.includes(one)).map((one) => [one, -1] as const),
    ...after.filter((one) => !before.includes(one)).map((one) => [one, 1] as const),
  ].toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [one, difference] of changes) await add(db, networkId, one, difference);
}

async function add(db: Db, networkId: string, one: string, difference: number): Promise<void> {
  const [kind = '', value = ''] = one.split(' ');
  await db
    .insertInto('ledger_counts')
    .values({ network_id: networkId, kind, value, count: difference })
    .onConflict((on) =>
      on.columns(['network_id', 'kind', 'value']).doUpdateSet((eb) => ({ count: eb('ledger_counts.count', '+', difference) })),
    )
    .execute();
}
