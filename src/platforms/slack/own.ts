import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../../chat/ports.ts';
import type { Own } from './admit.ts';

/** Slack was out of reach: asked again after so many milliseconds, when something comes in. */
const ASK_AGAIN = 30_000;

const tested = z.object({ team_id: z.string(), enterprise_id: z.string().nullish(), is_enterprise_install: z.boolean().nullish() });

export interface OwnToken {
  /** Whose token it is, as far as Slack has told; never waits. */
  own(): Own | undefined;
  /** Asks Slack. Never rejects: a wrong token is told in the log, and Slack out of reach is no reason not to start. */
  ask(): Promise<void>;
}

/** The bot token's own workspace. @param now milliseconds, monotonic */
export function ownToken(client: webApi.WebClient, log: Log, now: () => number = () => performance.now()): OwnToken {
  let known: Own | undefined;
  /** Never, until it was asked once. */
  let again = Number.POSITIVE_INFINITY;
  const ask = async (): Promise<void> => {
    again = Number.POSITIVE_INFINITY;
    try {
      const told = tested.safeParse(await client.auth.test());
      if (told.success) {
        const { team_id: team, enterprise_id: enterprise, is_enterprise_install: whole } = told.data;
        known = { team, enterprise: enterprise ?? undefined, whole: whole === true };
      }
    } catch (error) {
      const reason = (error as Error).message;
      if (error instanceof webApi.WebAPIPlatformError)
        log.error({ reason }, 'Slack did not accept SLACK_BOT_TOKEN; see "OAuth & Permissions" of the app');
      else {
        log.warn({ reason }, 'Slack could not be asked whether SLACK_BOT_TOKEN is valid');
        again = now() + ASK_AGAIN;
      }
    }
  };
  return {
    own() {
      if (!known && now() >= again) void ask();
      return known;
    },
    ask,
  };
}
