import type { ClockHandler } from '../../src/chat/handler.ts';
import type { Coordinator } from '../../src/chat/networks.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import type { Reach } from '../../src/chat/roster.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { COORDINATORS_WANTED, tenantOf } from '../../src/domain/people.ts';
import { say } from '../../src/text/say.ts';

/** What to do for one network, found out before the unit. */
interface Found {
  readonly network: Network;
  readonly closed: readonly { readonly account: string; readonly at: Date | undefined }[];
  /** Coordinators without any open account since this look. */
  readonly newlyGone: readonly string[];
  readonly readers: readonly { readonly reach: Reach; readonly language: Language }[];
}

/** Each night: whose accounts the products report as closed, and where a second coordinator is wanted. Coordinators are told. */
export const watch: ClockHandler<'people.watch'> = async (turn, ports) => {
  const found: Found[] = [];
  for (const network of await ports.roster.networks()) found.push(await look(network, ports, turn.at));
  return async (tx) => {
    for (const one of found) await tell(one, tx, turn.at);
  };
};

async function look(network: Network, ports: Ports, at: Date): Promise<Found> {
  const coordinators = await ports.networks.coordinators(network.id);
  const looked = await Promise.all(coordinators.map((one) => lookAt(one, network, ports, at)));
  const active = looked.filter(({ gone }) => !gone);
  const newlyGone = looked
    .filter(({ gone, before }) => gone && !before)
    .map(({ name, language }) => name ?? say(language, 'network.somebody'));
  return {
    network,
    closed: looked.flatMap(({ closed }) => closed),
    newlyGone,
    readers: active.length < COORDINATORS_WANTED || newlyGone.length > 0 ? active.flatMap(({ reader }) => reader) : [],
  };
}

async function lookAt({ person, name, gone: before }: Coordinator, network: Network, ports: Ports, at: Date) {
  const [accounts, rooms, reach, chosen] = await Promise.all([
    ports.roster.accountsOf(person),
    ports.networks.rooms(network.id),
    ports.roster.reach(person, network.id),
    ports.roster.languageOf(person),
  ]);
  const states = await Promise.all(
    accounts.map(async ({ id, tenant, gone }) => {
      const there = rooms.filter((room) => tenantOf(room.id) === tenant);
      const told = await ports.directory.isDeactivated(id, tenant, there);
      return { account: id, was: gone, at: told === undefined ? gone : told ? (gone ?? at) : undefined };
    }),
  );
  const language = chosen ?? 'sv';
  const gone = states.length > 0 && states.every((state) => state.at !== undefined);
  return {
    ...{ name, before, gone, language },
    closed: states.filter((state) => state.at?.getTime() !== state.was?.getTime()),
    reader: reach ? [{ reach, language }] : [],
  };
}

async function tell({ network: { id, name: network }, closed, newlyGone, readers }: Found, tx: Tx, at: Date): Promise<void> {
  for (const { account, at: since } of closed) await tx.roster.setGone(account, since);
  const alone = readers.length < COORDINATORS_WANTED;
  for (const { reach, language } of readers) {
    const lines = newlyGone.map((name) => say(language, 'people.remind.gone', { name, network }));
    if (alone) lines.push(say(language, 'people.remind.two', { network }));
    await tx.outbox.post({
      key: `coordinators:${id}:${reach.room.id}:${newlyGone.length > 0 ? at.toISOString() : monthOf(at)}`,
      ...reach,
      reply: { to: 'asker', language, blocks: lines.map((text) => ({ kind: 'text', text })) },
    });
  }
}

/** Nobody is reminded of the same more often than this. */
const monthOf = (at: Date): string => at.toISOString().slice(0, 7);
