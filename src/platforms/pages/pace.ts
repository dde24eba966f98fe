import type { IncomingMessage } from 'node:http';

/** Addresses that are counted at once; beyond it counting begins anew. */
const MOST_ADDRESSES = 10_000;
const LOCAL = /^(?:::ffff:)?127\.|^::1$/u;

/**
 * Who asks: the other end of the connection, or, where that is a proxy on this machine, whom the proxy names last (what stands
 * before it anybody can write). Of IPv6 the network, since a household has 2^64 addresses.
 */
export function callerOf(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? '';
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const caller = forwarded && LOCAL.test(peer) ? forwarded.slice(0, 64) : peer;
  return caller.includes(':') && !caller.startsWith('::ffff:') ? caller.split(':').slice(0, 4).join(':') : caller;
}

/** Counts each caller's requests in windows of that length; gives whether one more is admitted. `now` in milliseconds. */
export function pace(most: number, windowMs: number): (caller: string, now: number) => boolean {
  const counts = new Map<string, number>();
  let ends = 0;
  return (caller, now) => {
    if (now >= ends || counts.size >= MOST_ADDRESSES) {
      counts.clear();
      ends = now + windowMs;
    }
    const count = (counts.get(caller) ?? 0) + 1;
    counts.set(caller, count);
    return count <= most;
  };
}
