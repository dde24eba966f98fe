import type { BadgeGrounds } from '../domain/badge.ts';
import { isIn } from '../domain/membership.ts';
import type { Network } from '../domain/network.ts';
import type { Commitments } from './commitments.ts';
import type { Held } from './companies.ts';

/** More than a company promises. */
const MOST = 100;

/** What a company's mark stands on, as it is now; the same outside a unit and inside. */
export async function badgeGrounds(
  ledger: Pick<Commitments, 'ofCompanies' | 'evidenced'>,
  { id, settings }: Network,
  { company, membership }: Held,
): Promise<BadgeGrounds & { readonly commitments: Awaited<ReturnType<Commitments['ofCompanies']>> }> {
  const commitments = await ledger.ofCompanies(id, [company.id], MOST);
  const evidenced = await ledger.evidenced(commitments.map((one) => one.id));
  return { settings, member: isIn(membership.state), commitments, evidenced: new Set(evidenced.keys()) };
}
