import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Activity as BotActivity,
  type Request as BotRequest,
  type Response as BotResponse,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { AuthenticationConstants, ConnectorClient, PasswordServiceClientCredentialFactory } from 'botframework-connector';
import * as mappers from 'botframework-connector/lib/connectorApi/models/mappers.js';
import type { TeamsConfig } from './config.ts';
import { type Connector, ConnectorError, retryAfterOf } from './connector.ts';
import type { Node } from './plain.ts';

/** The one file that knows botbuilder 4.23.3, whose support has ended: the way out of it is one file wide. */

const TIMEOUT_MS = 15_000;

/** Whether the sender is who it says. `why` is for the log alone. */
export type Received = { readonly authentic: true } | { readonly authentic: false; readonly why: string };

export interface Botbuilder {
  /** Authenticates an activity (given as parsed JSON) by its Authorization header; runs `logic` only if it is authentic. */
  receive(authorization: string | undefined, activity: Node, logic: () => Promise<void>): Promise<Received>;
  readonly connector: Connector;
}

/** Builds the adapter, the authentication and the connector of one configuration. */
export function createBotbuilder(config: TeamsConfig): Botbuilder {
  keepUnknownFields();
  silenceSdk();
  const credentials = credentialsOf(config);
  const adapter = new CloudAdapter(authenticationOf(config, credentials));
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  return {
    receive: (authorization, activity, logic) => quiet.run(true, () => receive(adapter, authorization, activity, logic)),
    connector: createConnector(config, credentials),
  };
}

/**
 * 4.23.3 drops every field of an entity and of an account that its mappers do not name: citations, the AI label, isTargeted
 * (botbuilder-js#4902). The mappers are plain objects, so they can be told to let the rest through.
 */
function keepUnknownFields(): void {
  for (const mapper of [mappers.Entity, mappers.ChannelAccount]) {
    mapper.type.additionalProperties = { type: { name: 'any' } };
  }
}

const quiet = new AsyncLocalStorage<boolean>();
let silenced = false;

/** The SDK prints each refused token with its stack, on its own; a stranger could fill the disk. We log once, in one line. */
function silenceSdk(): void {
  if (silenced) return;
  silenced = true;
  for (const method of ['error', 'warn'] as const) {
    const print = console[method].bind(console);
    console[method] = (...said: unknown[]) => {
      if (!quiet.getStore()) print(...said);
    };
  }
}

function credentialsOf(config: TeamsConfig): PasswordServiceClientCredentialFactory {
  if (config.unauthenticated) return new PasswordServiceClientCredentialFactory('', '');
  const { identity } = config;
  if (identity) return new GivenToken(config.appId, identity.outgoingToken);
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: config.appId,
    MicrosoftAppType: config.type,
    ...(config.type === 'UserAssignedMSI' ? {} : { MicrosoftAppPassword: config.password }),
    ...(config.tenantId ? { MicrosoftAppTenantId: config.tenantId } : {}),
  });
}

type Credentials = Awaited<ReturnType<PasswordServiceClientCredentialFactory['createCredentials']>>;
type Signed = Parameters<Credentials['signRequest']>[0];

/** Signs what goes out with a token that was given, where no Microsoft gives one. */
class GivenToken extends PasswordServiceClientCredentialFactory {
  readonly #token: string;

  constructor(appId: string, token: string) {
    super(appId, '');
    this.#token = token;
  }

  override async createCredentials(): Promise<Credentials> {
    const signRequest = async (request: Signed): Promise<Signed> => {
      if (!this.#token) throw new Error('no outgoing token is given');
      request.headers.set('authorization', `Bearer ${this.#token}`);
      return request;
    };
    return { getToken: async () => this.#token, signRequest } as Credentials;
  }
}

function authenticationOf(
  config: TeamsConfig,
  credentials: PasswordServiceClientCredentialFactory,
): ConfigurationBotFrameworkAuthentication {
  if (!config.identity) return new ConfigurationBotFrameworkAuthentication({}, credentials);
  const { openIdMetadata } = config.identity;
  // All of them, or the factory takes Microsoft's for none and empty ones for the rest.
  const options = {
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
    CallerId: 'urn:botframework:azure',
  };
  return new ConfigurationBotFrameworkAuthentication(options, credentials);
}

/**
 * `process` answers a wrong token with 401, a forged one with 500 and the error's text, and rejects on some bodies. So it
 * writes into nothing, and whether our logic was reached is all that counts.
 */
async function receive(
  adapter: CloudAdapter,
  authorization: string | undefined,
  activity: Node,
  logic: () => Promise<void>,
): Promise<Received> {
  let reached = false;
  let failure: unknown;
  let why = 'refused';
  const response: BotResponse = {
    socket: undefined,
    status: (code: number) => code,
    header: () => undefined,
    send: (body: unknown) => {
      why = String(body);
    },
    end: () => undefined,
  };
  const request: BotRequest = {
    method: 'POST',
    headers: { authorization: authorization ?? '' },
    // `process` changes the dates of what it is given.
    body: structuredClone(activity) as Record<string, unknown>,
  };
  try {
    await adapter.process(request, response, async () => {
      reached = true;
      // What goes wrong in our own logic is ours to tell, not the SDK's to print.
      await quiet.exit(logic).catch((error: unknown) => {
        failure = error ?? new Error('the logic failed');
      });
    });
  } catch (error) {
    if (!reached) return { authentic: false, why: error instanceof Error ? error.message : String(error) };
    throw error;
  }
  if (failure) throw failure;
  return reached ? { authentic: true } : { authentic: false, why };
}

function createConnector(config: TeamsConfig, factory: PasswordServiceClientCredentialFactory): Connector {
  let credentials: Promise<Credentials> | undefined;
  const clients = new Map<string, Promise<ConnectorClient>>();
  const client = (serviceUrl: string, targeted: boolean): Promise<ConnectorClient> => {
    credentials ??= factory.createCredentials(
      config.appId,
      AuthenticationConstants.ToChannelFromBotOAuthScope,
      AuthenticationConstants.ToChannelFromBotLoginUrl,
      true,
    );
    const key = `${targeted} ${serviceUrl}`;
    const known = clients.get(key);
    if (known) return known;
    // One service URL a region and tenant: a few. Whoever sends many has them forgotten, not kept.
    if (clients.size > 200) clients.clear();
    const made = credentials.then((signer) => connectorClient(signer, serviceUrl, targeted));
    clients.set(key, made);
    return made;
  };
  const options = () => ({ timeout: TIMEOUT_MS, abortSignal: AbortSignal.timeout(TIMEOUT_MS) });
  const activityOf = (activity: Node) => activity as Partial<BotActivity>;
  return {
    send: (serviceUrl, conversation, activity, targeted) =>
      calling(async () => {
        const { conversations } = await client(serviceUrl, targeted);
        return (await conversations.sendToConversation(conversation, activityOf(activity), options())).id;
      }),
    update: (serviceUrl, conversation, activityId, activity, targeted) =>
      calling(async () => {
        const { conversations } = await client(serviceUrl, targeted);
        await conversations.updateActivity(conversation, activityId, activityOf(activity), options());
      }),
    member: (serviceUrl, conversation, user) =>
      calling(async () => {
        const { conversations } = await client(serviceUrl, false);
        return (await conversations.getConversationMember(conversation, user, options())) as unknown as Node;
      }).catch((error: unknown) => {
        if (error instanceof ConnectorError && error.status === 404) return undefined;
        throw error;
      }),
    personal: (serviceUrl, bot, user, tenant) =>
      calling(async () => {
        const { conversations } = await client(serviceUrl, false);
        const members = [{ id: user, name: '' }];
        const about = {
          bot: { id: bot, name: '' },
          members,
          isGroup: false,
          ...(tenant ? { tenantId: tenant, channelData: { tenant: { id: tenant } } } : {}),
        };
        // Its type asks for an activity and a topic, which Teams does without.
        const parameters = about as unknown as Parameters<typeof conversations.createConversation>[0];
        return (await conversations.createConversation(parameters, options())).id;
      }),
  };
}

/** Targeted messages are asked for by a query that the client's own operations do not know. */
function connectorClient(signer: Credentials, serviceUrl: string, targeted: boolean): ConnectorClient {
  const signRequest = (request: Signed): Promise<Signed> =>
    signer.signRequest(request).catch((cause: unknown) => {
      throw new NotSigned(`no token for the Bot Connector service: ${String(cause)}`, { cause });
    });
  const client = new ConnectorClient({ signRequest } as Credentials, {
    baseUri: serviceUrl,
    requestPolicyFactories: targeted
      ? [
          {
            create: (next) => ({
              sendRequest: (request) => {
                const url = new URL(request.url);
                url.searchParams.set('isTargetedActivity', 'true');
                request.url = url.href;
                return next.sendRequest(request);
              },
            }),
          },
        ]
      : [],
  });
  // The outbox retries, and keeps the pace over all replicas; a client that sleeps and retries by itself would send twice.
  const inner = (client as unknown as { client: { pipeline: { removePolicy(policy: { name: string }): unknown } } }).client;
  inner.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  return client;
}

interface Failed {
  readonly message?: string;
  readonly code?: string;
  readonly statusCode?: number;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
}

/** No token was to be had, so nothing was sent. */
class NotSigned extends Error {
  override readonly name = 'NotSigned';
}

/** Errors that mean that no connection came about. */
const UNSENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT|SSL/u;

async function calling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await quiet.run(true, call);
  } catch (error) {
    const { message = 'no answer', code, statusCode, response } = error as Failed;
    const text = `${code ?? ''} ${message}`.trim();
    const retryAfter = retryAfterOf(response?.headers?.get('retry-after'), Date.now());
    throw new ConnectorError(clipped(text), {
      cause: error,
      ...(statusCode === undefined ? {} : { status: statusCode }),
      unsent: statusCode === undefined && (UNSENT.test(text) || error instanceof NotSigned),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
  }
}

const clipped = (text: string): string => text.slice(0, 300);
