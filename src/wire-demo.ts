import { cardState, drawNetworkCard, postKey } from '../handlers/network/card.ts';
import seed from '../seeds/demo.json' with { type: 'json' };
import type { Ports, Tx } from './chat/ports.ts';
import type { Reply } from './chat/reply.ts';
import type { CommandTurn, Room } from './chat/turn.ts';
import { yearIn } from './domain/case-number.ts';
import type { Company } from './domain/company.ts';
import { type Demo, type DemoNetwork, demoSchema } from './domain/demo.ts';
import type { Network } from './domain/network.ts';
import type { Store } from './stores/open.ts';
import { promiseDemo } from './wire-demo-ledger.ts';

const TENANT = 'web:local';
/** The first network's id, and the first unit's. */
const NETWORK = 'demo';
/** How long ago it was founded. */
const AGE_MS = 60 * 7 * 86_400_000;

const accountOf = (handle: string): string => `${TENANT}:${handle}`;
const roomOf = (channel: string): Room => ({ id: `${TENANT}:${channel}`, kind: 'channel', name: `#${channel}`, address: null });

/**
 * The demo network of seeds/demo.json: once for all time of a database, so that what people try in it stays as they left it. The
 * workspace's messages end with the process, so its cards are posted at each start.
 */
export async function openDemo(store: Store, ports: Ports, at: Date): Promise<void> {
  const demo = demoSchema.parse(seed);
  await meetEverybody(store, demo, at);
  for (const [n, one] of [demo, ...demo.others].entries()) {
    const id = n === 0 ? NETWORK : `${NETWORK}-${n + 1}`;
    // The ledger's history is younger than the network: its weeks can be looked back on.
    const founded = new Date(at.getTime() - AGE_MS);
    const network = networkOf(id, one, ports, founded, demo.municipality.sv);
    await store.unit(id, (tx) => found(tx, network, one, at));
    await tellLedger(store, network, one, at);
    await postCards(store, ports, one, at);
  }
}

const companyId = (network: Pick<Network, 'id'>, n: number): string => `${network.id}-company-${n + 1}`;

/** A unit a company: it shall hold up others for less than 100 ms. */
async function tellLedger(store: Store, network: Network, { companies }: DemoNetwork, now: Date): Promise<void> {
  for (const [n, { commitments }] of companies.entries()) {
    const company = companyId(network, n);
    await store.unit(`${company}-ledger`, async (tx) => {
      for (const [m, told] of commitments.entries())
        await promiseDemo(tx, { network, now, accountOf }, company, `${company}-commitment-${m + 1}`, told);
    });
  }
}

/** As if everybody had once said something, so that messages find them. */
async function meetEverybody(store: Store, demo: Demo, at: Date): Promise<void> {
  const silence: Reply = { to: 'asker', blocks: [] };
  const said = demo.people.map(({ handle }): readonly [string, Room] => [
    handle,
    { id: `${TENANT}:direct-${handle}`, kind: 'direct', address: null },
  ]);
  const hosted = [demo, ...demo.others].flatMap(({ coordinators: [host = ''], bound }) =>
    bound.map(({ channel }) => [host, roomOf(channel)] as const),
  );
  for (const [handle, room] of [...said, ...hosted]) {
    const person = demo.people.find((one) => one.handle === handle);
    const turn: CommandTurn = {
      ...{
        kind: 'command',
        name: 'help',
        args: '',
        id: `demo:${handle}:${room.id}`,
        at,
        room,
        tenant: TENANT,
        heard: 'asker',
        back: 'ack',
      },
      by: { id: accountOf(handle), guest: false, ...(person ? { name: person.name, locale: person.locale } : {}) },
    };
    await store.once(turn, async () => silence);
  }
}

function networkOf(id: string, { network, method, like }: DemoNetwork, { presets }: Ports, at: Date, authority: string): Network {
  const preset = presets.find(({ id }) => id === like);
  if (!preset) throw new Error(`seeds/demo.json starts like "${like}", which is no preset`);
  return { id, tenant: TENANT, name: network, method, like, settings: { ...preset.settings, authority }, founded: at, revision: 1 };
}

async function found(tx: Tx, network: Network, demo: DemoNetwork, at: Date): Promise<void> {
  const [first = '', ...others] = demo.coordinators.map(accountOf);
  await tx.networks.found(network, first);
  for (const other of others) await tx.networks.addCoordinator(network.id, other, first, at);
  for (const { channel, language } of demo.bound) {
    await tx.networks.bind(network.id, roomOf(channel));
    await tx.networks.setRoomLanguage(roomOf(channel).id, language);
  }
  for (const [n, company] of demo.companies.entries()) await enter(tx, network, companyId(network, n), company, at);
}

/** A company with its people; one that has applied waits with a case of its own. */
async function enter(tx: Tx, network: Network, id: string, told: DemoNetwork['companies'][number], now: Date): Promise<void> {
  const { name, size, branch, stage, state, promises, people } = told;
  const at = state === 'applied' ? now : network.founded;
  const company: Company = { id, name, size, branch, stage };
  await tx.companies.add(company, at);
  const membership = {
    ...{ id: `${id}-membership`, network: network.id, company: id, state, since: at, promises, steering: false, revision: 0 },
    ...{ applicant: accountOf(people[0]?.handle ?? 'carita'), onBehalf: people.length === 0 },
  };
  const opened = { id: `${id}-case`, membership, at, year: yearIn(network.settings.timeZone, at), secret: false };
  const caseNumber = state === 'applied' ? await tx.companies.openCase({ ...opened, body: { company: id, promises } }) : undefined;
  await tx.companies.save({ ...membership, ...(caseNumber === undefined ? {} : { caseNumber }) });
  const place = { networkId: network.id, companyId: id };
  for (const one of people) await tx.companies.speak(place, accountOf(one.handle), one.state, at);
}

async function postCards(store: Store, ports: Ports, demo: DemoNetwork, at: Date): Promise<void> {
  for (const { channel } of demo.bound) {
    const room = await ports.networks.room(roomOf(channel).id);
    const network = await ports.networks.ofRoom(roomOf(channel).id);
    if (!room || !network) continue;
    const reply = drawNetworkCard(await cardState(ports, network, room, at));
    const key = postKey(network.id, room.id, `start-${at.getTime()}`);
    await store.unit(undefined, (tx) => tx.outbox.post({ key, room: { id: room.id }, reply }));
  }
}
