import type { Standing } from '../../src/chat/networks.ts';

/** The keys of rows that were made, changed or removed. */
export const changedIn = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));

/** Tables whose rows hold counts of the network. */
const COUNTS: ReadonlySet<string> = new Set(['networks', 'case_numbers', 'ledger_counts']);
const ONLY_COORDINATORS: ReadonlySet<string> = new Set(['coordinators', 'invitations', 'plan_steps', 'rooms']);

const OF_UPDATES: ReadonlySet<string> = new Set(['update_marks', 'review_queue', 'waiting_notices', 'imports']);

/**
 * Whether somebody with that standing may have changed that row of a network (a key of World.rows). A table that is not named here is a
 * company's where its rows name one, and then its confirmed people's; else nobody's but the coordinators'.
 */
export function may(key: string, person: string, { coordinator, speaks }: Standing, fresh: boolean): boolean {
  const [table = '', first = '', second = ''] = key.split(' ');
  if (coordinator || COUNTS.has(table)) return true;
  if (ONLY_COORDINATORS.has(table)) return false;
  // Of an update, which names its company: what is noted of it does not.
  if (OF_UPDATES.has(table)) return speaks.some(({ state }) => state === 'confirmed');
  // A link of one's own, for one's own company's files; a company's rows are told by their company.
  if (table === 'imports') return fresh && speaks.some(({ state }) => state === 'confirmed');
  // That its page was opened; the address of one's own calendar.
  if (table === 'links' || table === 'calendar_feeds') return first === person;
  if (table === 'spokespeople' && second === person) return true;
  const own = speaks.some(({ company, state }) => company === first && state === 'confirmed');
  const asking = speaks.some(({ company, state, membership }) => company === first && state === 'asked' && membership === 'applied');
  // Somebody's own new application, and its case.
  return own || (['memberships', 'cases'].includes(table) && (asking || fresh));
}
