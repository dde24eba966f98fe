import { z } from 'zod';
import type { Directory } from '../../chat/directory.ts';
import type { Log } from '../../chat/ports.ts';
import type { Json } from '../../chat/turn.ts';
import { serviceAllowed } from './access.ts';
import { addressSchema } from './activity.ts';
import type { Connector } from './connector.ts';

/** `userRole`: "user", "guest", "anonymous", and "owner" where Teams tells. `tenantId`: the person's home. */
const memberSchema = z.looseObject({ userRole: z.string().optional(), tenantId: z.string().optional() });
type Member = z.infer<typeof memberSchema>;

export interface DirectoryParts {
  readonly connector: Connector;
  readonly log: Log;
  readonly hosts: readonly string[];
  readonly anyLocal: boolean;
}

/** Who somebody is in Teams, by the roster of a room: Bot Connector tells bots nothing more. */
export function directory(parts: DirectoryParts): Directory {
  const asking = async (ask: () => Promise<boolean | undefined>): Promise<boolean | undefined> => {
    try {
      return await ask();
    } catch (error) {
      parts.log.warn({ reason: (error as Error).message }, 'Teams did not tell who somebody is');
      return undefined;
    }
  };
  return {
    isMember: (accountId, tenant, room) =>
      asking(async () => accountId.startsWith(`${tenant}:`) && isOwn(await memberIn(parts, room.address, accountId), tenant)),
    // Only Graph knows a tenant's administrators, and Tandem asks for no right to read it.
    isAdmin: async () => undefined,
    ownsRoom: (accountId, tenant, room) =>
      asking(async () => {
        if (!accountId.startsWith(`${tenant}:`)) return false;
        const member = await memberIn(parts, room.address, accountId);
        return isOwn(member, tenant) && member?.userRole === 'owner';
      }),
    isDeactivated: (accountId, _tenant, rooms) =>
      asking(async () => {
        if (rooms.length === 0) return undefined;
        const found = await Promise.all(rooms.map(({ address }) => memberIn(parts, address, accountId)));
        return found.every((member) => member === undefined);
      }),
  };
}

function isOwn(member: Member | undefined, tenant: string): boolean {
  if (!member || member.userRole === 'guest' || member.userRole === 'anonymous') return false;
  return member.tenantId === undefined || `teams:${member.tenantId}` === tenant;
}

async function memberIn({ connector, hosts, anyLocal }: DirectoryParts, room: Json, accountId: string): Promise<Member | undefined> {
  const { serviceUrl, conversation } = addressSchema.parse(room);
  if (!serviceAllowed(serviceUrl, hosts, anyLocal)) throw new Error('the service of that room is not allowed');
  const found = await connector.member(serviceUrl, conversation, accountId.split(':').slice(2).join(':'));
  return found && memberSchema.parse(found);
}
