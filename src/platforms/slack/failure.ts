import { webApi } from '@slack/bolt';
import { DeliveryFailed } from '../../chat/delivery.ts';
import type { FailureReason } from '../../domain/delivery.ts';

/** Nobody installed Tandem in that workspace, or somebody took it away. */
export class NotInstalled extends Error {
  override readonly name = 'NotInstalled';
}

/** A request that ends with a bare status. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** What was thrown first: Bolt and its installer wrap it, in `original`. */
export function rootOf(error: unknown): unknown {
  const { original } = Object(error) as { original?: unknown };
  return original === undefined || original === error ? error : rootOf(original);
}

/** What no retry mends, and what a coordinator is told of it: the room, the installation or the permission is gone, or the message itself is refused. */
const NEVER: ReadonlyMap<string, FailureReason> = new Map(
  Object.entries({
    archived: 'is_archived',
    gone: 'channel_not_found is_inactive thread_not_found message_not_found',
    removed: 'not_in_channel',
    revoked:
      'account_inactive invalid_auth not_authed token_expired token_revoked team_not_found team_access_not_granted org_login_required app_not_installed',
    forbidden:
      'ekm_access_denied missing_scope no_permission not_allowed_token_type permission_denied restricted_action restricted_action_non_threadable_channel restricted_action_read_only_channel restricted_action_thread_locked restricted_action_thread_only_channel slack_connect_canvas_sharing_blocked',
    person: 'cannot_dm_bot messages_tab_disabled user_not_found user_disabled user_not_visible',
    refused:
      'already_pinned app_missing_action_url as_user_not_supported cant_update_message edit_window_closed invalid_arguments invalid_blocks invalid_blocks_format invalid_metadata_format invalid_metadata_schema metadata_too_large msg_too_long msg_blocks_too_long no_pin no_text not_pinnable too_many_pins',
  } satisfies Partial<Record<FailureReason, string>>).flatMap(([reason, codes]) =>
    codes.split(' ').map((code) => [code, reason as FailureReason] as const),
  ),
);

/** Slack's own faults, after which a message may or may not stand in the room. */
const UNCLEAR = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);

/** Failures before anything was sent. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function rootCode(error: unknown): string | undefined {
  const { code, cause, original } = error as { code?: unknown; cause?: unknown; original?: unknown };
  const deeper = cause ?? original;
  if (deeper !== undefined && deeper !== error) return rootCode(deeper) ?? (typeof code === 'string' ? code : undefined);
  return typeof code === 'string' ? code : undefined;
}

/** What a status says of a request that was answered: 429 asks to wait, 5xx may have done its work. */
export function failedStatus(status: number, retryAfter: string | null | undefined, cause?: unknown): DeliveryFailed {
  const seconds = Number(retryAfter);
  if (status === 429) return new DeliveryFailed('later', 'Slack asks to wait', { retryAfter: (seconds > 0 ? seconds : 30) * 1000, cause });
  return new DeliveryFailed(status >= 500 ? 'unclear' : 'later', `Slack answered ${status}`, { cause });
}

/** A Web API or network error as the outbox understands it. */
export function toDeliveryFailed(error: unknown): DeliveryFailed {
  if (error instanceof DeliveryFailed) return error;
  if (rootOf(error) instanceof NotInstalled)
    return new DeliveryFailed('never', 'Tandem is not installed there', { reason: 'revoked', cause: error });
  if (error instanceof webApi.WebAPIRateLimitedError) return failedStatus(429, String(error.retryAfter), error);
  if (error instanceof webApi.WebAPIHTTPError) return failedStatus(error.statusCode, error.headers['retry-after'], error);
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: code } = error.data;
    if (code === 'ratelimited' || code === 'rate_limited')
      return failedStatus(429, String(error.data.response_metadata?.retryAfter), error);
    const reason = NEVER.get(code);
    if (reason) return new DeliveryFailed('never', `Slack refused: ${code}`, { reason, cause: error });
    return new DeliveryFailed(UNCLEAR.has(code) ? 'unclear' : 'later', `Slack refused: ${code}`, { cause: error });
  }
  const code = rootCode(error);
  return new DeliveryFailed(code && UNSENT.has(code) ? 'later' : 'unclear', `Slack did not answer (${code ?? 'no code'})`, {
    cause: error,
  });
}
