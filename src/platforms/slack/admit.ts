import { z } from 'zod';
import { Refused } from './failure.ts';

/** Whose bot token this is: one workspace, or (`whole`) every one of an organisation. */
export interface Own {
  readonly team?: string | undefined;
  readonly enterprise?: string | undefined;
  readonly whole: boolean;
}

/** Known only once Slack has been asked. */
export type OwnTeam = () => Own | undefined;

const part = z.looseObject({});
const named = z.union([z.string(), part]).optional();
const text = z.string().min(1);
const team = z.string().nullish();

/** As much of a delivery as Bolt reads without looking: what is otherwise made breaks it. */
const event = z.looseObject({
  type: z.literal('event_callback'),
  event: z.looseObject({ type: text, channel: named, user: named, item: part.optional(), subteam: part.optional() }),
  authorizations: z.array(z.looseObject({ team_id: team, enterprise_id: team })).nullish(),
  team_id: team,
  enterprise_id: team,
});
const command = z.looseObject({ command: z.string().regex(/^\/./u), team_id: team, enterprise_id: team });
const press = { user: z.looseObject({ id: text }), team: part.nullish(), enterprise: part.nullish(), channel: part.optional() };
const other = z.discriminatedUnion('type', [
  z.looseObject({ type: z.enum(['block_actions', 'interactive_message']), ...press, actions: z.tuple([part], part) }),
  z.looseObject({ type: z.enum(['view_submission', 'view_closed']), ...press, view: part }),
  z.looseObject({ type: z.enum(['message_action', 'shortcut', 'block_suggestion', 'dialog_submission']), ...press }),
  z.looseObject({ type: z.literal('app_rate_limited') }),
]);

function foreign(own: Own | undefined, to: { readonly team_id?: unknown; readonly enterprise_id?: unknown }): boolean {
  if (!own || (own.whole && to.enterprise_id === own.enterprise)) return false;
  return typeof to.team_id === 'string' && to.team_id !== own.team;
}

/**
 * Whether a signed delivery is one that Slack makes, and for the workspace of our token. A press is not asked for its workspace: in a
 * shared channel it names the presser's.
 * @throws ZodError, or Refused where it is another workspace's
 */
export function admit(body: Readonly<Record<string, unknown>>, own: Own | undefined): void {
  if (body.event === undefined && body.command === undefined) return void other.parse(body);
  const sent = body.event === undefined ? command.parse(body) : event.parse(body);
  const [to] = 'authorizations' in sent && Array.isArray(sent.authorizations) ? sent.authorizations : [];
  // An organisation-wide installation's deliveries name no workspace, or any of its own.
  if (foreign(own, to ?? sent)) throw new Refused(401, 'for a workspace that is not that of SLACK_BOT_TOKEN');
}
