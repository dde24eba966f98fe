import type { Directory } from './directory.ts';
import type { Networks } from './networks.ts';
import type { Authority } from './ports.ts';
import type { Account } from './turn.ts';

/** The local workspace's coordinator; nobody from outside can be that person: it is served on loopback only. */
const LOCAL_COORDINATOR = 'web:local:carita';

export interface AuthorityParts {
  /** Account ids. */
  readonly admins: readonly string[];
  readonly founders: readonly string[];
  /** The local workspace is served. */
  readonly workspace: boolean;
  readonly networks: Pick<Networks, 'coordinatesIn'>;
  readonly directory: Directory;
}

/** Who may do what in an installation as a whole; what concerns one network is its Standing. */
export function authorityOf({ admins, founders, workspace, networks, directory }: AuthorityParts): Authority {
  const named = new Set(workspace ? [...admins, LOCAL_COORDINATOR] : admins);
  const listed = new Set(founders);
  return {
    coordinates: async (person, account, tenant) =>
      named.has(account.id) || named.has(person.id) || (await networks.coordinatesIn(person.id, tenant)),
    async founds(account, tenant, room) {
      if (!isHome(account, tenant)) return false;
      if (listed.has(account.id)) return true;
      const told = await Promise.all([directory.isAdmin(account.id, tenant), directory.ownsRoom(account.id, tenant, room)]);
      if (told.includes(true)) return true;
      // Teams never tells of administrators, so its word on the channel alone decides there.
      return told.every((one) => one === undefined) ? undefined : false;
    },
  };
}

/** Of the tenant's own people, as far as the product said with the Turn. */
const isHome = (account: Account, tenant: string): boolean => !account.guest && account.id.startsWith(`${tenant}:`);
