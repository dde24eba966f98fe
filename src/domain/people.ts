import type { Network } from './network.ts';

/** A network wants so many coordinators: one person falls ill, leaves, or has a holiday. */
export const COORDINATORS_WANTED = 2;

/**
 * Whether an account is of the network's own people: at home in the municipality's installation, or in another product's where
 * one of its channels lives (`tenants`), and no guest there. Identity is the home tenant's, so somebody from elsewhere in a
 * shared channel is of nobody's own.
 */
export function isOwn(
  network: Pick<Network, 'tenant'>,
  tenants: readonly string[],
  account: { readonly id: string; readonly guest: boolean },
) {
  if (account.guest) return false;
  return [network.tenant, ...tenants].some((tenant) => account.id.startsWith(`${tenant}:`));
}

/** "slack:T1" of "slack:T1:C1". */
export const tenantOf = (id: string): string => id.split(':', 2).join(':');
