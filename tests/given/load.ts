import { randomUUID } from 'node:crypto';
import type { PersonTurn } from '../../src/chat/turn.ts';
import { readConfig } from '../../src/config.ts';
import { networkSettingsSchema } from '../../src/domain/network.ts';
import { openStore } from '../../src/stores/open.ts';
import { wire } from '../../src/wire.ts';
import { commandBody } from './slack.ts';

const TEAM = 'T000000001';
const CHANNEL = 'C000000777';
const NETWORK = 'load';
const quiet = { debug() {}, info() {}, warn() {}, error: console.error };

const userOf = (n: number): string => `U00000${1000 + n}`;

/** A signed load's `/commit update` by the person of the `n`th company, whole but for its signature. `trigger`: the delivery's own. */
export const updateBody = (n: number, said: string, trigger: string): string =>
  commandBody({ command: '/commit', text: `update solar ${said}`, trigger_id: trigger, user_id: userOf(n), channel_id: CHANNEL });

/** And their `/commit import`, to which a link is the answer. */
export const importBody = (n: number, trigger: string): string =>
  commandBody({ command: '/commit', text: 'import', trigger_id: trigger, user_id: userOf(n), channel_id: CHANNEL });

/** What an update's acknowledgement is where it was saved: what was understood, with the way back. */
export const isSaved = (body: string): boolean => body.startsWith('{') && body.includes('commit.undo');

/** The same of a signed `/rsvp yes`, with so many guests. */
export const answerBody = (n: number, guests: number, trigger: string): string =>
  commandBody({ command: '/rsvp', text: `yes solfrukost +${guests}`, trigger_id: trigger, user_id: userOf(n), channel_id: CHANNEL });

/** What its acknowledgement is where the answer was saved and the person comes: with the way to change it. */
export const isAnswered = (body: string): boolean => body.startsWith('{') && body.includes('rsvp.form');

/** An event of the network that fillForLoad made, a month ahead, with room for everybody. */
export async function addLoadEvent(env: Readonly<Record<string, string>>): Promise<void> {
  const url = env.DATABASE_URL;
  const store = await openStore({ folder: env.TANDEM_DATA ?? '', log: quiet, ...(url === undefined ? {} : { url }) });
  const made = new Date();
  const starts = new Date(made.getTime() + 30 * 86_400_000);
  await store.unit(undefined, (tx) =>
    tx.events.add({
      ...{ id: 'solfrukost', network: NETWORK, state: 'open', title: 'Solfrukost', starts, ends: new Date(starts.getTime() + 7_200_000) },
      ...{ timeZone: 'Europe/Helsinki', place: 'Stadshuset', seats: {}, closes: starts, audience: 'network', language: 'sv', made },
      by: `slack:${TEAM}:${userOf(0)}`,
    }),
  );
  await store.close();
}

/** A network in one channel of Slack, on the database of those settings: each of its companies has one person and one commitment. */
export async function fillForLoad(env: Readonly<Record<string, string>>, companies: number): Promise<void> {
  const tandem = await wire(readConfig({ LOG_LEVEL: 'error', ...env }));
  for (let n = 0; n < companies; n += 1) {
    await tandem.deps.app({
      id: randomUUID(),
      at: new Date(),
      by: { id: `slack:${TEAM}:${userOf(n)}`, name: `Namn ${n}`, locale: 'sv-FI', guest: false },
      room: { id: `slack:${TEAM}:${CHANNEL}`, kind: 'channel', address: { team: TEAM, channel: CHANNEL } },
      tenant: `slack:${TEAM}`,
      ...{ heard: 'asker', back: 'ack', kind: 'command', name: 'help', args: '' },
    } as PersonTurn);
  }
  await tandem.stop();
  const url = env.DATABASE_URL;
  const store = await openStore({ folder: env.TANDEM_DATA ?? '', log: quiet, ...(url === undefined ? {} : { url }) });
  const settings = networkSettingsSchema.parse({
    criteria: { commitments: { least: 1 } },
    followUp: { every: 'year', lapseMonths: 0 },
    badge: 'none',
    fees: [],
    timeZone: 'Europe/Helsinki',
    visibility: 'network',
  });
  const founder = `slack:${TEAM}:${userOf(0)}`;
  await store.unit(undefined, async (tx) => {
    await tx.networks.found(
      { id: NETWORK, tenant: `slack:${TEAM}`, name: NETWORK, method: 'closed', settings, founded: new Date() },
      founder,
    );
    await tx.networks.bind(NETWORK, { id: `slack:${TEAM}:${CHANNEL}` });
  });
  for (let n = 0; n < companies; n += 1)
    await store.unit(undefined, async (tx) => {
      const id = `${NETWORK}/${n}`;
      const since = new Date();
      await tx.networks.take(NETWORK);
      await tx.companies.add({ id, name: `Bolag ${n}` }, since);
      const place = { id: `place/${id}`, network: NETWORK, company: id, state: 'member', since, promises: [], steering: false } as const;
      await tx.companies.save({ ...place, applicant: founder, onBehalf: false, revision: 0 });
      await tx.companies.speak({ networkId: NETWORK, companyId: id }, `slack:${TEAM}:${userOf(n)}`, 'confirmed', since);
      await tx.commitments.add({
        ...{ id: `solar/${n}`, network: NETWORK, holder: { company: id }, title: 'Solar panels', kind: 'share', unit: 'kW', target: 120 },
        ...{ accounting: {}, visibility: 'network', status: 'on-track', onBehalf: false, made: since },
      });
    });
  await store.close();
}
