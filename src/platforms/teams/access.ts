import type { IncomingMessage } from 'node:http';
import type { Activity } from './activity.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?|::ffff:127(?:\.\d{1,3}){3})$/iu;

/** Whether the request was made by this very machine and passed through no proxy on its way. */
export function fromThisMachine(request: IncomingMessage): boolean {
  // Behind a proxy every request comes from a loopback address, so a forwarded one never counts as local.
  if (request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined) return false;
  const named = request.headers.host?.replace(/:\d+$/u, '') ?? '';
  return LOOPBACK.test(request.socket.remoteAddress ?? '') && LOOPBACK.test(named);
}

/** Whether replies may be sent to that service: https (or this machine, when it is listed) and a host of the list. */
export function serviceAllowed(serviceUrl: string, hosts: readonly string[], anyLocal = false): boolean {
  const url = URL.parse(serviceUrl);
  if (url?.username !== '' || url.password !== '') return false;
  const local = LOOPBACK.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) return false;
  if (anyLocal && local) return true;
  return hosts.some((host) => (host.startsWith('.') ? url.hostname.endsWith(host) : host === url.host || host === url.hostname));
}

/** The tenants that an activity names for the place it comes from. */
export function tenantsNamed(activity: Activity): readonly string[] {
  return [activity.conversation.tenantId, activity.channelData?.tenant?.id].filter((tenant) => tenant !== undefined);
}

/** The Bot Framework's token says nothing of the tenant, so the body's word is checked against the list. */
export function tenantAllowed(activity: Activity, allowed: ReadonlySet<string>): boolean {
  const tenants = tenantsNamed(activity);
  return tenants.length > 0 && tenants.every((tenant) => allowed.has(tenant.toLowerCase()));
}
