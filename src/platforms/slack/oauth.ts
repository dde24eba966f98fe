import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { HTTPReceiver, type Installation, type InstallationQuery, type InstallationStore, type StateStore } from '@slack/bolt';
import { z } from 'zod';
import type { Installations, Once, PlatformDeps } from '../../chat/ports.ts';
import type { Json } from '../../chat/turn.ts';
import { say } from '../../text/say.ts';
import { NotInstalled } from './failure.ts';
import { boltLogger } from './logger.ts';

/** What Tandem asks for at an installation: the manifest's list, held together by a test. */
export const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  // The histories: only to look for a message of its own whose sending ended unclear.
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  // Evidence that people put into a form.
  'files:read',
  'groups:history',
  'groups:read',
  'im:history',
  'metadata.message:read',
  // The network's card.
  'pins:write',
  // Whether somebody is an administrator or gone, and in what locale they read.
  'users:read',
];

const STATE_LIFE = 10 * 60 * 1000;

/** As much of an installation as is needed to believe that a row holds one. */
const stored = z.looseObject({ bot: z.looseObject({ token: z.string(), id: z.string(), userId: z.string() }) });

const idOf = (team: string) => `slack:${team}`;

/** The row of an installation: the workspace's, or the organisation's where the whole of it has Tandem. */
export function installationIds(query: { readonly teamId?: string | undefined; readonly enterpriseId?: string | undefined }): string[] {
  return [query.teamId, query.enterpriseId].filter((id) => id !== undefined).map(idOf);
}

/** Our rows as Bolt's store. A workspace's own installation goes before its organisation's. */
export function installationStore(installations: Installations): InstallationStore {
  return {
    async storeInstallation(installation) {
      const id = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id;
      if (!id) throw new TypeError('Slack named neither a workspace nor an organisation');
      await installations.put(idOf(id), JSON.parse(JSON.stringify(installation)) as Json);
    },
    async fetchInstallation(query: InstallationQuery<boolean>) {
      for (const id of installationIds(query)) {
        const found = stored.safeParse(await installations.get(id));
        if (found.success) return found.data as unknown as Installation<'v2', boolean>;
      }
      throw new NotInstalled('Tandem is not installed there');
    },
    async deleteInstallation(query) {
      const [id] = installationIds(query.isEnterpriseInstall ? { enterpriseId: query.enterpriseId } : { teamId: query.teamId });
      if (id) await installations.remove(id);
    },
  };
}

const stateSchema = z.object({ scopes: z.array(z.string()), redirectUri: z.string().exactOptional() });

/** OAuth states: random, used once, ten minutes. With a secret they are signed too, and forged ones never reach the database. */
export function stateStore(once: Once, secret: string | undefined): StateStore {
  const sign = (value: string) => (secret ? `${value}.${createHmac('sha256', secret).update(value).digest('base64url')}` : value);
  const isOurs = (state: string) => {
    const [given, expected] = [Buffer.from(state), Buffer.from(sign(state.split('.')[0] ?? ''))];
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
  return {
    async generateStateParam(options, now) {
      const state = sign(randomBytes(24).toString('base64url'));
      await once.put(`slack:state:${state}`, JSON.parse(JSON.stringify(options)) as Json, new Date(now.getTime() + STATE_LIFE));
      return state;
    },
    async verifyStateParam(now, state) {
      const found = isOurs(state) ? stateSchema.safeParse(await once.take(`slack:state:${state}`, now)) : undefined;
      if (!found?.success) throw new Error('the state is unknown, used, or too old');
      return found.data;
    },
  };
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/gu, (one) => `&#${one.charCodeAt(0)};`);

function page(
  response: ServerResponse,
  status: number,
  title: string,
  text: string,
  link?: { readonly href: string; readonly label: string },
): void {
  const body = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>:root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem}</style>
<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${link ? `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p>` : ''}`;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  response.end(body);
}

export interface OAuthConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret?: string | undefined;
  readonly publicUrl?: string | undefined;
  readonly apiUrl?: string | undefined;
}

export const INSTALL = '/slack/install';
export const REDIRECT = '/slack/oauth_redirect';

/**
 * Bolt's receiver for its installation pages alone (GET /slack/install, /slack/oauth_redirect) and its `installer`, whose
 * `authorize` finds an installation's token and renews one that rotates.
 */
export function oauth(config: OAuthConfig, deps: Pick<PlatformDeps, 'installations' | 'once' | 'log' | 'language'>): HTTPReceiver {
  const words = (key: Parameters<typeof say>[1] & `slack.${string}`) => say(deps.language, key);
  return new HTTPReceiver({
    // Never used: events go through our own receiver.
    signingSecret: randomBytes(32).toString('hex'),
    endpoints: [],
    logger: boltLogger(deps.log),
    clientId: config.clientId,
    clientSecret: config.clientSecret,
    scopes: SCOPES,
    installationStore: installationStore(deps.installations),
    ...(config.publicUrl && { redirectUri: new URL(REDIRECT, config.publicUrl).href }),
    installerOptions: {
      directInstall: true,
      stateStore: stateStore(deps.once, config.stateSecret),
      installPath: INSTALL,
      redirectUriPath: REDIRECT,
      clientOptions: { ...(config.apiUrl && { slackApiUrl: config.apiUrl }), retryConfig: { retries: 1 }, timeout: 10_000 },
      ...(config.apiUrl && { authorizationUrl: new URL('/oauth/v2/authorize', config.apiUrl).href }),
      callbackOptions: {
        success: (_installation, _options, _request, response) =>
          page(response, 200, words('slack.installed.title'), words('slack.installed.text')),
        failure: (error, _options, _request, response) => {
          deps.log.warn({ reason: error.message }, 'an installation in Slack failed');
          page(response, 400, words('slack.failed.title'), words('slack.failed.text'), { href: INSTALL, label: words('slack.retry') });
        },
      },
    },
  });
}
