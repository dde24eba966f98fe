import type { IncomingMessage, ServerResponse } from 'node:http';

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\]|::1)$/u;

/** Whether a host name or address (without a port) is this machine alone. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host.toLowerCase());
}

function hostName(authority: string | undefined): string | undefined {
  const url = authority && !/[/@\\?#\s]/u.test(authority) ? URL.parse(`http://${authority}`) : null;
  return url?.hostname;
}

/**
 * Whether a request may be served: to this machine, or by one of the names that `hosts` opens it to. A page elsewhere that resolves its own name to this machine still sends its own Host (DNS rebinding),
 * and a page that posts here sends its own Origin; a proxy that is not opened to names itself.
 */
export function admits(request: IncomingMessage, hosts: readonly string[]): boolean {
  const { host, origin } = request.headers;
  const name = hostName(host);
  if (name === undefined) return false;
  const forwarded = 'forwarded' in request.headers || 'x-forwarded-for' in request.headers;
  if (!hosts.includes(name) && (!isLoopback(name) || forwarded)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || (site === 'same-site' && request.method !== 'GET')) return false;
  if (origin === undefined) return true;
  const from = URL.parse(origin);
  return from !== null && from.host === host?.toLowerCase();
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer of the workspace carries: no inline scripts or styles, no frames, no referrers. */
export function protect(response: ServerResponse): void {
  response.setHeader('content-security-policy', POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
}
