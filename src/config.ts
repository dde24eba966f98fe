import { z } from 'zod';

/** What Slack needs: one workspace by bot token, or many by OAuth; HTTP, or socket mode with an app token. */
export interface SlackSettings {
  readonly botToken?: string;
  readonly signingSecret?: string;
  readonly appToken?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly stateSecret?: string;
  readonly apiUrl?: string;
}

export interface TeamsSettings {
  readonly appId: string;
  readonly password: string;
  readonly tenantId: string;
  readonly type: 'SingleTenant' | 'MultiTenant';
  /** Tenants (GUIDs) that may use the bot; empty: `tenantId` alone. */
  readonly allowedTenants: readonly string[];
  /** Microsoft's Agents Playground on this machine: no authentication, loopback only. */
  readonly playground: boolean;
}

/** Letters to people who are known only by a personal link. */
export interface MailSettings {
  /** smtp://user:password@host:587, smtps://… */
  readonly url: string;
  /** "Tandem <tandem@example.fi>" or an address alone. */
  readonly from: string;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl?: string;
  /** Folder of the SQLite file. */
  readonly folder: string;
  /** Folder of methods.yaml, words.yaml and local/; absent: the project's own. */
  readonly knowledge?: string;
  readonly secret?: string;
  /** The public address, without a slash at its end. */
  readonly url?: string;
  /** The controller's own privacy notice. */
  readonly privacyUrl?: string;
  readonly language: 'sv' | 'fi' | 'en';
  readonly timeZone: string;
  readonly logLevel: string;
  /** Account ids, as of `admins`: who may found networks besides administrators and channel owners. */
  readonly founders: readonly string[];
  /** Account ids: `slack:<team>:<user>`, `teams:<tenant>:<user>`. */
  readonly admins: readonly string[];
  readonly workspace: boolean;
  /** Names by which the workspace is served besides this machine's own; none: to this machine alone. */
  readonly workspaceHosts: readonly string[];
  readonly slack?: SlackSettings;
  readonly teams?: TeamsSettings;
  readonly mail?: MailSettings;
  readonly model: {
    readonly apiKey?: string;
    readonly baseUrl?: string;
    readonly name: string;
    readonly perPerson: number;
    readonly perDay: number;
  };
}

/** Every fault of the environment at once, a line each: the variable, what is wrong, how to get it right. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const names = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/u).filter(Boolean));
const accounts = names.refine(
  (ids) => ids.every((id) => /^(?:slack|teams|web):[^:]+:.+$/u.test(id)),
  'write account ids such as slack:T0123:U0456 with commas between; "me" to Tandem shows a person their own id',
);
const flag = z.enum(['0', '1'], 'write 1 (on) or 0 (off)').optional();
const address = (example: string) => z.url({ protocol: /^https?$/u, error: `write a whole address such as ${example}` }).optional();
const whole = (least: number, most: number) =>
  z.coerce.number(`write a whole number from ${least} to ${most}`).int().min(least, `at least ${least}`).max(most, `at most ${most}`);

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(0, 65535).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//u, 'write postgres://user:password@host:5432/database, or leave it out for a SQLite file')
    .optional(),
  TANDEM_DATA: z.string().default('data'),
  TANDEM_KNOWLEDGE: z.string().optional(),
  TANDEM_SECRET: z.string().min(32, 'at least 32 characters; leave it out and Tandem makes one and keeps it in the database').optional(),
  TANDEM_URL: address('https://tandem.example.fi'),
  TANDEM_PRIVACY_URL: address('https://exempelvik.fi/dataskydd'),
  TANDEM_LANGUAGE: z.enum(['sv', 'fi', 'en'], 'write sv, fi or en').default('sv'),
  TANDEM_TIME_ZONE: z.string().refine(isTimeZone, 'write an IANA name such as Europe/Helsinki').default('Europe/Helsinki'),
  TANDEM_FOUNDERS: accounts,
  TANDEM_ADMINS: accounts,
  TANDEM_WORKSPACE: flag,
  TANDEM_WORKSPACE_HOSTS: names
    .refine(
      (hosts) => hosts.every((host) => /^(?:[\p{L}\d.-]+|\[[0-9a-f:.]+\])$/iu.test(host) && URL.canParse(`http://${host}`)),
      'write names or addresses as browsers ask for them, without http:// and port, such as tandem.example.fi, with commas between',
    )
    // As the Host of a request is read.
    .transform((hosts) => hosts.flatMap((host) => URL.parse(`http://${host}`)?.hostname ?? [])),
  TANDEM_PLAYGROUND: flag,
  TANDEM_MODEL_PER_PERSON: whole(0, 10_000).default(30),
  TANDEM_MODEL_PER_DAY: whole(0, 1_000_000).default(1_000),
  SMTP_URL: z.url({ protocol: /^smtps?$/u, error: 'write smtp://user:password@mail.example.fi:587, or smtps:// with port 465' }).optional(),
  SMTP_FROM: z
    .string()
    .regex(/^[^<>@\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/u, 'write an address such as tandem@example.fi, or Tandem <tandem@example.fi>')
    .optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'write trace, debug, info, warn, error, fatal or silent')
    .default('info'),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'it starts with xoxb-: api.slack.com/apps → your app → OAuth & Permissions').optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'it starts with xapp-: api.slack.com/apps → your app → Basic Information → App-Level Tokens')
    .optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().min(16, 'at least 16 characters: any random text of your own').optional(),
  SLACK_API_URL: address('https://slack.com/api/'),
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  TANDEM_TENANTS: names,
  MicrosoftAppType: z.enum(['SingleTenant', 'MultiTenant'], 'write SingleTenant or MultiTenant').default('SingleTenant'),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: address('http://127.0.0.1:11434/v1'),
  OPENAI_MODEL: z.string().default('gpt-4o-mini'),
});
type Env = z.infer<typeof schema>;

/**
 * Reads the environment; an empty or blank variable counts as absent, and blanks around a value (a pasted line's end) are none of it.
 * @throws ConfigError that names each variable at fault and how to get it.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim()] as const);
  const parsed = schema.safeParse(Object.fromEntries(trimmed.filter(([, value]) => value)));
  const faults = parsed.success
    ? [...missing(parsed.data), ...conflicts(parsed.data)]
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!parsed.success || faults.length > 0)
    throw new ConfigError(`The environment needs mending:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return shape(parsed.data);
}

const WHERE = {
  SLACK_BOT_TOKEN:
    'api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token (or set SLACK_CLIENT_ID for many workspaces)',
  SLACK_SIGNING_SECRET: 'api.slack.com/apps → your app → Basic Information → Signing Secret',
  SLACK_CLIENT_ID: 'api.slack.com/apps → your app → Basic Information → Client ID',
  SLACK_CLIENT_SECRET: 'api.slack.com/apps → your app → Basic Information → Client Secret',
  SLACK_STATE_SECRET: 'any random text of your own, at least 16 characters',
  SMTP_URL: 'your mail provider: the outgoing server’s address, port, user and password',
  SMTP_FROM: 'the address that letters come from; your mail provider must allow it',
  MicrosoftAppId: 'portal.azure.com → your Azure Bot → Configuration → Microsoft App ID',
  MicrosoftAppPassword: 'portal.azure.com → App registrations → your app → Certificates & secrets',
  MicrosoftAppTenantId: 'portal.azure.com → App registrations → your app → Overview → Directory (tenant) ID',
} as const;

/** What is half set: a line for each variable that is wanted besides those given. */
function missing(env: Env): readonly string[] {
  return [...slackWants(env), ...teamsWants(env), ...mailWants(env)]
    .filter((name) => env[name] === undefined)
    .map((name) => `${name}: missing. Find it at ${WHERE[name]}`);
}

/** What cannot be together, a line each. */
function conflicts(env: Env): readonly string[] {
  const faults: string[] = [];
  if (env.SLACK_BOT_TOKEN && env.SLACK_CLIENT_ID)
    faults.push(
      'SLACK_BOT_TOKEN: it serves one workspace, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET serve many; take one or the others away',
    );
  if (hasWorkspace(env) && !LOOPBACK.test(env.HOST) && env.TANDEM_WORKSPACE_HOSTS.length === 0)
    faults.push(
      `HOST: the local workspace lets everybody be anybody, so it is not served on ${env.HOST}. Take HOST away, or set TANDEM_WORKSPACE=0 and connect Slack or Teams. To open it to all who reach it, name it in TANDEM_WORKSPACE_HOSTS`,
    );
  return faults;
}

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\]|::1)$/iu;

const hasWorkspace = (env: Env): boolean =>
  env.TANDEM_WORKSPACE === undefined ? !slackOf(env) && !teamsOf(env) : env.TANDEM_WORKSPACE === '1';

function slackWants(env: Env): readonly (keyof typeof WHERE)[] {
  if (env.SLACK_CLIENT_ID || env.SLACK_CLIENT_SECRET) {
    return ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'SLACK_SIGNING_SECRET'];
  }
  if (env.SLACK_APP_TOKEN) return ['SLACK_BOT_TOKEN'];
  return env.SLACK_BOT_TOKEN || env.SLACK_SIGNING_SECRET ? ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET'] : [];
}

function teamsWants(env: Env): readonly (keyof typeof WHERE)[] {
  if (!(env.MicrosoftAppId || env.MicrosoftAppPassword)) return [];
  return [
    'MicrosoftAppId',
    'MicrosoftAppPassword',
    ...(env.MicrosoftAppType === 'SingleTenant' ? (['MicrosoftAppTenantId'] as const) : []),
  ];
}

const mailWants = (env: Env): readonly (keyof typeof WHERE)[] => (env.SMTP_URL || env.SMTP_FROM ? ['SMTP_URL', 'SMTP_FROM'] : []);

function shape(env: Env): Config {
  const slack = slackOf(env);
  const teams = teamsOf(env);
  return {
    host: env.HOST,
    port: env.PORT,
    folder: env.TANDEM_DATA,
    language: env.TANDEM_LANGUAGE,
    timeZone: env.TANDEM_TIME_ZONE,
    logLevel: env.LOG_LEVEL,
    founders: env.TANDEM_FOUNDERS,
    admins: env.TANDEM_ADMINS,
    workspace: hasWorkspace(env),
    workspaceHosts: env.TANDEM_WORKSPACE_HOSTS,
    model: {
      name: env.OPENAI_MODEL,
      perPerson: env.TANDEM_MODEL_PER_PERSON,
      perDay: env.TANDEM_MODEL_PER_DAY,
      ...present({ apiKey: env.OPENAI_API_KEY, baseUrl: env.OPENAI_BASE_URL }),
    },
    ...present({
      knowledge: env.TANDEM_KNOWLEDGE,
      databaseUrl: env.DATABASE_URL,
      secret: env.TANDEM_SECRET,
      privacyUrl: env.TANDEM_PRIVACY_URL,
      url: env.TANDEM_URL?.replace(/\/+$/u, ''),
      slack,
      teams,
      mail: env.SMTP_URL && env.SMTP_FROM ? { url: env.SMTP_URL, from: env.SMTP_FROM } : undefined,
    }),
  };
}

function slackOf(env: Env): SlackSettings | undefined {
  if (slackWants(env).length === 0) return undefined;
  return present({
    botToken: env.SLACK_BOT_TOKEN,
    signingSecret: env.SLACK_SIGNING_SECRET,
    appToken: env.SLACK_APP_TOKEN,
    clientId: env.SLACK_CLIENT_ID,
    clientSecret: env.SLACK_CLIENT_SECRET,
    stateSecret: env.SLACK_STATE_SECRET,
    apiUrl: env.SLACK_API_URL,
  });
}

function teamsOf(env: Env): TeamsSettings | undefined {
  const playground = env.TANDEM_PLAYGROUND === '1' && !env.MicrosoftAppId;
  if (!env.MicrosoftAppId && !playground) return undefined;
  return {
    appId: env.MicrosoftAppId ?? '',
    password: env.MicrosoftAppPassword ?? '',
    tenantId: env.MicrosoftAppTenantId ?? '',
    type: env.MicrosoftAppType,
    allowedTenants: env.TANDEM_TENANTS,
    playground,
  };
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** The object without what is undefined (exactOptionalPropertyTypes tells absent from undefined). */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
