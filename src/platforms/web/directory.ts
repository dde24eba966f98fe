import type { Directory } from '../../chat/directory.ts';
import { playerOf, TENANT } from './cast.ts';

/** The local workspace's people: those of the municipality and its coordinator run the place, companies' people do not. */
export const directory: Directory = {
  isMember: async (accountId, tenant) => tenant === TENANT && playerOf(accountId) !== undefined,
  isAdmin: async (accountId, tenant) => tenant === TENANT && runs(accountId),
  ownsRoom: async (accountId, tenant) => tenant === TENANT && runs(accountId),
  isDeactivated: async () => false,
};

function runs(accountId: string): boolean {
  const role = playerOf(accountId)?.role;
  return role !== undefined && role !== 'company';
}
