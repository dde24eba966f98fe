import { z } from 'zod';

/**
 * The fields that Tandem reads of what Slack sends; all others are ignored.
 * https://docs.slack.dev/apis/events-api, https://docs.slack.dev/reference/interaction-payloads
 */

const id = z.string().min(1);
/** Slack writes `null` where others leave out. */
const maybe = id.nullish().transform((value) => value ?? undefined);
const flag = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .nullish()
  .transform((value) => value === true || value === 'true');

export const commandSchema = z.object({
  command: id,
  text: z.string().default(''),
  user_id: id,
  user_name: maybe,
  team_id: maybe,
  enterprise_id: maybe,
  is_enterprise_install: flag,
  channel_id: id,
  channel_name: maybe,
  trigger_id: id,
  response_url: maybe,
});

const authorization = z.object({
  team_id: maybe,
  enterprise_id: maybe,
  user_id: maybe,
  is_enterprise_install: flag,
});

/** The envelope of every event. `authorizations` names the installation that it was sent to. */
export const envelopeSchema = z.object({
  event_id: id,
  event_time: z.number(),
  team_id: maybe,
  enterprise_id: maybe,
  authorizations: z.array(authorization).nullish(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** A mention or a message. `user_team`, `team`: the author's own workspace, also in a shared channel. */
export const messageSchema = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: maybe,
  bot_id: maybe,
  user: maybe,
  user_team: maybe,
  source_team: maybe,
  team: maybe,
  user_profile: z.object({ is_restricted: flag, is_ultra_restricted: flag }).nullish(),
  text: z.string().nullish(),
  channel: id,
  channel_type: maybe,
  ts: id,
  thread_ts: maybe,
});

export const homeOpenedSchema = z.object({ user: id, channel: id, tab: maybe });

export const threadStartedSchema = z.object({
  assistant_thread: z.object({ user_id: id, channel_id: id, thread_ts: id }),
});

export const tokensRevokedSchema = z.object({
  tokens: z.object({ bot: z.array(id).nullish() }),
});

const user = z.object({ id, team_id: maybe, name: maybe, username: maybe });
const place = {
  user,
  team: z.object({ id, enterprise_id: maybe }).nullish(),
  enterprise: z.object({ id }).nullish(),
  is_enterprise_install: flag,
};

const viewSchema = z.object({
  id,
  hash: id,
  type: z.enum(['modal', 'home']),
  callback_id: z.string().nullish(),
  private_metadata: z.string().nullish(),
  app_installed_team_id: maybe,
  blocks: z.array(z.object({ block_id: z.string().nullish() })).default([]),
});

/** A pressed button, or one of two feedback buttons: both carry their value in `value`. */
export const pressSchema = z.object({
  ...place,
  trigger_id: id,
  response_url: maybe,
  channel: z.object({ id, name: maybe }).nullish(),
  message: z.object({ ts: id, thread_ts: maybe }).nullish(),
  container: z.object({ type: maybe, thread_ts: maybe }).nullish(),
  view: viewSchema.nullish(),
  actions: z.tuple([z.object({ action_id: z.string(), action_ts: maybe, value: z.string().nullish() })], z.unknown()),
});
export type Press = z.infer<typeof pressSchema>;

const file = z.object({ id, name: maybe, mimetype: maybe, size: z.number().nullish() });
export type SlackFile = z.infer<typeof file>;

const typed = z
  .object({
    value: z.string().nullish(),
    selected_date: z.string().nullish(),
    selected_option: z.object({ value: z.string() }).nullish(),
    files: z.array(file).nullish(),
  })
  .transform(({ value, selected_date, selected_option, files }) => files ?? value ?? selected_date ?? selected_option?.value);

export const submissionSchema = z.object({
  ...place,
  view: viewSchema.extend({ state: z.object({ values: z.record(z.string(), z.record(z.string(), typed)) }) }),
});
export type Submission = z.infer<typeof submissionSchema>;
