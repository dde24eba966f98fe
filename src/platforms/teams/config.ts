/** What main.ts hands over; filled from the Microsoft… environment variables by src/config.ts. */
export interface TeamsConfig {
  /** Empty only together with `unauthenticated`. */
  readonly appId: string;
  readonly password: string;
  /** The tenant that the app is registered in; needed for SingleTenant and UserAssignedMSI. */
  readonly tenantId?: string;
  readonly type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  /** Tenants (GUIDs) that may talk to this bot. Empty: the one of `tenantId`. */
  readonly allowedTenants: readonly string[];
  /** Hosts that activities may name as their service: "host", "host:port", or ".suffix". Empty: Microsoft's own. */
  readonly allowedServiceHosts: readonly string[];
  /** For Microsoft's Agents Playground: no tokens, so only requests that come from this machine itself are taken. */
  readonly unauthenticated?: true;
  /** Where tokens are checked and how outgoing requests are signed, when it is not Microsoft: sovereign clouds, tests. */
  readonly identity?: { readonly openIdMetadata: string; readonly outgoingToken: string };
}

/** The connector services of the public cloud and of the government clouds. */
export const SERVICE_HOSTS = [
  'smba.trafficmanager.net',
  '.botframework.com',
  '.teams.microsoft.com',
  'smba.infra.gcc.teams.microsoft.com',
  '.teams.microsoft.us',
] as const;

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** The tenants that are let in. Throws when nothing says which: an empty list would otherwise mean everybody. */
export function tenantsOf(config: TeamsConfig): ReadonlySet<string> {
  const named = config.allowedTenants.length > 0 ? config.allowedTenants : config.tenantId ? [config.tenantId] : [];
  if (named.length === 0 && !config.unauthenticated) {
    throw new Error('Teams: no tenant is allowed in. Give the tenant of the app, or the list of tenants that may use it.');
  }
  const odd = named.find((tenant) => !GUID.test(tenant));
  if (odd !== undefined) throw new Error(`Teams: a tenant is named by its id (a GUID), not by "${odd}".`);
  return new Set(named.map((tenant) => tenant.toLowerCase()));
}
