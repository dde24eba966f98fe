import { z } from 'zod';

/** The fields of Bot Framework activities that Tandem reads; everything else is let through unseen. */
const maybe = z
  .string()
  .nullish()
  .transform((text) => text || undefined);

const account = z.looseObject({
  id: z.string().min(1).max(1_000),
  name: maybe,
  aadObjectId: maybe,
  /** Given for people of other tenants in shared channels. */
  tenantId: maybe,
});

const entity = z.looseObject({
  type: z.string().nullish(),
  text: maybe,
  locale: maybe,
  mentioned: z.looseObject({ id: maybe, name: maybe, aadObjectId: maybe }).nullish(),
});

const named = z.looseObject({ id: maybe, name: maybe }).nullish();

export const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: maybe,
  timestamp: z.iso.datetime({ offset: true }).nullish(),
  channelId: z.string().min(1),
  serviceUrl: z.url().max(2_000),
  from: account,
  recipient: account.extend({ isTargeted: z.boolean().nullish() }),
  conversation: z.looseObject({
    id: z.string().min(1).max(1_000),
    name: maybe,
    conversationType: maybe,
    isGroup: z.boolean().nullish(),
    tenantId: maybe,
  }),
  channelData: z.looseObject({ tenant: named, team: named, channel: named, eventType: maybe }).nullish().catch(undefined),
  entities: z.array(entity).nullish().catch(undefined),
  locale: maybe,
  text: maybe,
  textFormat: maybe,
  replyToId: maybe,
  name: maybe,
  action: maybe,
  value: z.unknown().optional(),
  membersAdded: z.array(account).nullish().catch(undefined),
  membersRemoved: z.array(account).nullish().catch(undefined),
});

export type Activity = z.infer<typeof activitySchema>;

/** What the courier needs to reach a conversation later. Stored as Room.address, refreshed by every activity. */
export const addressSchema = z.object({
  serviceUrl: z.url(),
  conversation: z.string().min(1),
  tenant: z.string().exactOptional(),
  /** The team that a channel is of. */
  team: z.string().exactOptional(),
  bot: z.object({ id: z.string(), name: z.string().exactOptional() }),
});
export type Address = z.infer<typeof addressSchema>;

/** What rides along with a reply: who asked, in Teams' own ids, and which message's button was pressed. */
export const hintSchema = z.object({
  account: z.string(),
  user: z.object({ id: z.string(), name: z.string().exactOptional(), aadObjectId: z.string().exactOptional() }),
  pressed: z.string().exactOptional(),
});
export type Hint = z.infer<typeof hintSchema>;
