import autocannon from 'autocannon';
import { type Served, usage } from './child.ts';

const CONNECTIONS = 50;
const WARM_UP_S = 4;
const WARM_UP_CONNECTIONS = 5;
const ROUNDS = 3;
const ROUND_S = 6;

/** A request as it is sent, whole. */
export interface Asked {
  readonly method: 'POST';
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** One server under load. */
export interface Rival {
  readonly name: string;
  readonly served: Served;
  next(): Asked;
  /** Whether the body is what a person should get. */
  readonly isRight: (body: string) => boolean;
}

export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU time of the server for each request, in milliseconds: comparable on a busy machine too. */
  readonly cpuMs: number;
}

export type Rounds = ReadonlyMap<string, readonly Round[]>;

/** Loads them in turn, round by round, so that whatever else the machine does hits all alike; stops the servers. Throws at a wrong response. */
export async function race(rivals: readonly Rival[]): Promise<Rounds> {
  try {
    // With few at once: fifty cold requests together take longer than Slack waits, and would be told so.
    for (const rival of rivals) await load(rival, WARM_UP_S, WARM_UP_CONNECTIONS);
    const rounds = new Map(rivals.map(({ name }) => [name, [] as Round[]]));
    for (let round = 0; round < ROUNDS; round += 1) for (const rival of rivals) rounds.get(rival.name)?.push(await load(rival, ROUND_S));
    return rounds;
  } finally {
    await Promise.all([...new Set(rivals.map(({ served }) => served))].map((served) => served.stop()));
  }
}

async function load({ name, served, next, isRight }: Rival, seconds: number, connections = CONNECTIONS): Promise<Round> {
  let wrong: string | undefined;
  const before = usage(served.pid)?.cpuSeconds ?? Number.NaN;
  const result = await autocannon({
    url: `${served.url}/slack/events`,
    connections,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
    verifyBody: (body) => {
      const right = isRight(String(body ?? ''));
      if (!right) wrong ??= String(body);
      return right;
    },
  });
  const { non2xx, errors, timeouts, mismatches } = result;
  if (non2xx + errors + timeouts + mismatches > 0 || result['2xx'] === 0) {
    throw new Error(
      `${name}: ${JSON.stringify({ ok: result['2xx'], non2xx, errors, timeouts, mismatches })} ${wrong?.slice(0, 300) ?? ''}`,
    );
  }
  const cpuMs = (((usage(served.pid)?.cpuSeconds ?? Number.NaN) - before) * 1_000) / result['2xx'];
  return { perSecond: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99, cpuMs };
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Requests a second, the mean of the rounds. */
export const perSecond = (rounds: Rounds, name: string): number => average((rounds.get(name) ?? []).map((run) => run.perSecond));
/** The worst round's. */
export const worst99 = (rounds: Rounds, name: string): number => Math.max(...(rounds.get(name) ?? []).map(({ p99 }) => p99));

/** A row for each server, beside one of them. */
export function tableOf(rounds: Rounds, beside: string): readonly object[] {
  return [...rounds].map(([server, runs]) => ({
    server,
    'requests/s': Math.round(perSecond(rounds, server)),
    'each round': runs.map((run) => Math.round(run.perSecond)).join(' '),
    'p50 ms': average(runs.map(({ p50 }) => p50)).toFixed(1),
    'p99 ms': worst99(rounds, server).toFixed(1),
    'CPU ms each': average(runs.map(({ cpuMs }) => cpuMs)).toFixed(2),
    [`of ${beside}`]: (perSecond(rounds, server) / perSecond(rounds, beside)).toFixed(2),
  }));
}
