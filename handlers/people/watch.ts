import type { ClockHandler } from '../../src/chat/handler.ts';
import type { Coordinator } from '../../src/chat/networks.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { COORDINATORS_WANTED, tenantOf } from '../../src/domain/people.ts';
import { say } from '../../src/text/say.ts';
import { tellPrivately } from '../network/within.ts';

/** What to do, found out before the unit. */
interface Found {
  readonly network: Network;
  readonly closed: readonly { readonly account: string; readonly at: Date | undefined }[];
  /** Names of the coordinators without any open account since this look; undefined where no product told one. */
  readonly newlyGone: readonly (string | undefined)[];
  /** The others, by their persons' ids. */
  readonly active: readonly string[];
}

/**
 * Each night, for a network: whose accounts the products report as closed, and whether a second coordinator is wanted. Coordinators are
 * told. data: network
 */
export const watch: ClockHandler<'people.watch'> = async (turn, ports) => {
  const network = await ports.networks.get(turn.data.network);
  if (!network) return undefined;
  const found = await look(network, ports, turn.at);
  return async (tx) => {
    await tell(found, tx, ports.language, turn.at);
    await tx.roster.watched(network.id, turn.at);
  };
};

async function look(network: Network, ports: Ports, at: Date): Promise<Found> {
  const coordinators = await ports.networks.coordinators(network.id);
  const looked = await Promise.all(coordinators.map((one) => lookAt(one, network, ports, at)));
  return {
    network,
    closed: looked.flatMap(({ closed }) => closed),
    newlyGone: looked.filter(({ gone, before }) => gone && !before).map(({ name }) => name),
    active: looked.filter(({ gone }) => !gone).map(({ person }) => person),
  };
}

async function lookAt({ person, name, gone: before }: Coordinator, network: Network, ports: Ports, at: Date) {
  const [accounts, rooms] = await Promise.all([ports.roster.accountsOf(person), ports.networks.rooms(network.id)]);
  const states = await Promise.all(
    accounts.map(async ({ id, tenant, gone }) => {
      const there = rooms.filter((room) => tenantOf(room.id) === tenant);
      const told = await ports.directory.isDeactivated(id, tenant, there);
      return { account: id, was: gone, at: told === undefined ? gone : told ? (gone ?? at) : undefined };
    }),
  );
  const gone = states.length > 0 && states.every((state) => state.at !== undefined);
  return { ...{ person, name, before, gone }, closed: states.filter((state) => state.at?.getTime() !== state.was?.getTime()) };
}

async function tell({ network, closed, newlyGone, active }: Found, tx: Tx, spoken: Language, at: Date): Promise<void> {
  for (const { account, at: since } of closed) await tx.roster.setGone(account, since);
  const alone = active.length < COORDINATORS_WANTED;
  if (!alone && newlyGone.length === 0) return;
  const when = newlyGone.length > 0 ? at.toISOString() : monthOf(at);
  for (const person of active)
    await tellPrivately(tx, {
      ...{ person, key: `coordinators:${network.id}:${person}:${when}`, spoken, network: network.id },
      draw: (language) => ({ blocks: linesOf(network, newlyGone, alone, language).map((text) => ({ kind: 'text', text })) }),
    });
}

function linesOf({ name: network }: Network, newlyGone: Found['newlyGone'], alone: boolean, language: Language): readonly string[] {
  const gone = newlyGone.map((name) => say(language, 'people.remind.gone', { name: name ?? say(language, 'network.somebody'), network }));
  return alone ? [...gone, say(language, 'people.remind.two', { network })] : gone;
}

/** Nobody is reminded of the same more often than this. */
const monthOf = (at: Date): string => at.toISOString().slice(0, 7);
