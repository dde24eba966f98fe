import type { Room } from './turn.ts';

/**
 * What a product itself says of its people, asked anew each time: nobody's standing there is kept. Undefined: the product cannot
 * tell, or does not answer just now; whoever asks then gives no right and takes none.
 */
export interface Directory {
  /** A full member of the workspace or tenant: nobody from outside, no guest. `room`: where Teams looks them up. */
  isMember(accountId: string, tenant: string, room: Pick<Room, 'id' | 'address'>): Promise<boolean | undefined>;
  /**
   * Administrator or owner of the workspace or tenant where Tandem is installed (`tenant`: "slack:T0123"). False for everybody from
   * outside. Teams tells no bot who administers a tenant.
   */
  isAdmin(accountId: string, tenant: string): Promise<boolean | undefined>;
  /** Owner of that channel: Slack's creator of it, an owner of Teams' team where Teams tells. Never somebody from outside, never a guest. */
  ownsRoom(accountId: string, tenant: string, room: Pick<Room, 'id' | 'address'>): Promise<boolean | undefined>;
  /**
   * True only where the product reports that the account is deactivated or gone. `rooms`: where they would be found; Teams tells
   * of people in a room's roster only, so there it means gone from each of them.
   */
  isDeactivated(accountId: string, tenant: string, rooms: readonly Pick<Room, 'id' | 'address'>[]): Promise<boolean | undefined>;
}

/** Platforms' directories by the prefix of their ids ("slack"). */
export type Directories = ReadonlyMap<string, Directory>;

/** One directory for all products: an account is asked about where it belongs. `known` is called at each question. */
export function directoryOf(known: () => Directories): Directory {
  const at = (accountId: string) => known().get(accountId.slice(0, accountId.indexOf(':')));
  return {
    isMember: async (accountId, tenant, room) => at(accountId)?.isMember(accountId, tenant, room),
    isAdmin: async (accountId, tenant) => at(accountId)?.isAdmin(accountId, tenant),
    ownsRoom: async (accountId, tenant, room) => at(accountId)?.ownsRoom(accountId, tenant, room),
    isDeactivated: async (accountId, tenant, rooms) => at(accountId)?.isDeactivated(accountId, tenant, rooms),
  };
}
