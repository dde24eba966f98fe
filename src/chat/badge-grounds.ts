import type { BadgeGrounds } from '../domain/badge.ts';
import type { Commitment } from '../domain/commitment.ts';
import { isIn } from '../domain/membership.ts';
import type { Network } from '../domain/network.ts';
import type { Commitments } from './commitments.ts';
import type { Held } from './companies.ts';

/** More than a company promises. */
const MOST = 100;

interface WholeGrounds extends BadgeGrounds {
  readonly commitments: readonly Commitment[];
}

/** What a company's mark stands on, as it is now; the same outside a unit and inside. */
export async function badgeGrounds(
  ledger: Pick<Commitments, 'ofCompanies' | 'evidenced'>,
  { id, settings }: Network,
  { company, membership }: Held,
): Promise<WholeGrounds> {
  const commitments = await ledger.ofCompanies(id, [company.id], MOST);
  const evidenced = await ledger.evidenced(commitments.map((one) => one.id));
  return { settings, member: isIn(membership.state), commitments, evidenced: new Set(evidenced.keys()) };
}
