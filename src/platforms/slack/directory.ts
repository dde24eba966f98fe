import { z } from 'zod';
import type { Directory } from '../../chat/directory.ts';
import type { Log } from '../../chat/ports.ts';
import type { Clients } from './courier.ts';
import { addressSchema } from './parse.ts';

const flag = z.boolean().optional();
const userSchema = z.object({
  team_id: z.string().optional(),
  deleted: flag,
  is_admin: flag,
  is_owner: flag,
  is_primary_owner: flag,
  is_restricted: flag,
  is_ultra_restricted: flag,
  is_stranger: flag,
});
type User = z.infer<typeof userSchema>;

/** A full member of the workspace or organisation that Tandem is installed in: its own people, no guests. */
const isOwn = (user: User, team: string): boolean =>
  !user.deleted && !user.is_restricted && !user.is_ultra_restricted && !user.is_stranger && (user.team_id ?? team) === team;

/** Who somebody is in Slack, by users.info and conversations.info (scopes users:read, channels:read, groups:read). */
export function directory(clients: Clients, log: Log): Directory {
  const user = async (accountId: string, tenant: string): Promise<User | undefined> => {
    const client = await clients({ team: partOf(tenant, 1) });
    return userSchema.parse((await client.users.info({ user: partOf(accountId, 2) })).user);
  };
  const asking = async (ask: () => Promise<boolean | undefined>): Promise<boolean | undefined> => {
    try {
      return await ask();
    } catch (error) {
      log.warn({ reason: (error as Error).message }, 'Slack did not tell who somebody is');
      return undefined;
    }
  };
  const own = async (accountId: string, tenant: string): Promise<User | undefined> => {
    // Somebody of another workspace is nobody here, whatever their own says of them; no need to ask.
    if (!accountId.startsWith(`${tenant}:`)) return undefined;
    const found = await user(accountId, tenant);
    return found && isOwn(found, partOf(tenant, 1)) ? found : undefined;
  };
  return {
    isMember: (accountId, tenant) => asking(async () => (await own(accountId, tenant)) !== undefined),
    isAdmin: (accountId, tenant) =>
      asking(async () => {
        const found = await own(accountId, tenant);
        return found !== undefined && (found.is_admin === true || found.is_owner === true || found.is_primary_owner === true);
      }),
    ownsRoom: (accountId, tenant, room) =>
      asking(async () => {
        const address = addressSchema.parse(room.address);
        if (!(await own(accountId, tenant)) || `slack:${address.team}` !== tenant) return false;
        const client = await clients(address);
        const { channel } = await client.conversations.info({ channel: address.channel });
        return channel?.creator === partOf(accountId, 2);
      }),
    isDeactivated: (accountId, tenant) => asking(async () => (await user(accountId, tenant))?.deleted === true),
  };
}

const partOf = (id: string, at: number): string => id.split(':')[at] ?? '';
