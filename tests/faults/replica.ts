import { LogLevel, webApi } from '@slack/bolt';
import type { Courier } from '../../src/chat/delivery.ts';
import { deliveryLoop } from '../../src/jobs/outbox.ts';
import { courier as slackCourier } from '../../src/platforms/slack/courier.ts';
import { createBotbuilder } from '../../src/platforms/teams/botbuilder.ts';
import { createCourier } from '../../src/platforms/teams/courier.ts';
import { openStore } from '../../src/stores/open.ts';

/** The delivering part of a Tandem in a process of its own, with its real couriers, on what the environment names. */
const { REPLICA_FOLDER: folder = '', REPLICA_DATABASE: url, REPLICA_FAKE: fake = '' } = process.env;
const log = { debug() {}, info() {}, warn() {}, error: (fields: object, message: string) => console.error(message, fields) };

const store = await openStore({ folder, log, ...(url ? { url } : {}) });
const options = {
  slackApiUrl: `${fake}/api/`,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
  logLevel: LogLevel.ERROR,
};
const clients = new Map<string, webApi.WebClient>();
const clientOf = (team: string): webApi.WebClient => {
  const client = clients.get(team) ?? new webApi.WebClient(`xoxb-${team}`, options);
  clients.set(team, client);
  return client;
};
const unsigned = {
  appId: '',
  password: '',
  type: 'MultiTenant',
  allowedTenants: [],
  allowedServiceHosts: [],
  unauthenticated: true,
} as const;
const { connector } = createBotbuilder(unsigned);
const couriers = new Map<string, Courier>([
  ['slack', slackCourier(async ({ team }) => clientOf(team))],
  ['teams', createCourier({ connector, log, posted: store.posted, hosts: [], anyLocal: true })],
]);
const loop = deliveryLoop({
  ...{ outbox: store.outbox, couriers, log, random: Math.random, language: 'sv' },
  draw: async () => undefined,
  now: () => new Date(),
  unpinned: async () => {},
  observe() {},
});
loop.start();
console.log('delivering');
// A resting job keeps no process alive; a server has its port for that.
setInterval(() => {}, 60_000);
