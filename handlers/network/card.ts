import type { Counted } from '../../src/chat/events.ts';
import type { CardDrawer } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { entry } from '../../src/domain/membership-moves.ts';
import { hasCompanies, type Network } from '../../src/domain/network.ts';
import { momentFor } from '../../src/text/event-times.ts';
import type { CardPlace } from '../../src/text/network.ts';
import { count, list } from '../../src/text/numbers.ts';
import { say } from '../../src/text/say.ts';
import { type PlanLine, planLines, planRows } from './plan-lines.ts';

/** Cancelled ones may stand before the next event. */
const FEW = 10;

/** What the card shows. */
export interface CardState {
  readonly network: Network;
  readonly room: string;
  readonly language: Language;
  /** Names. */
  readonly coordinators: readonly string[];
  readonly companies: number;
  readonly plan: readonly PlanLine[];
  /** The event that comes next. */
  readonly next?: Counted['event'];
}

/** The card of the network in that channel: one a channel, each in its channel's language. */
export const cardKey = (network: string, room: string): string => `network:${network}@${room}`;

/** Of a room's id: whether its product pins. */
export const cardPlace = (room: string): CardPlace => (room.startsWith('slack:') ? 'slack' : room.startsWith('teams:') ? 'teams' : 'other');

/** The key of the message that posts it; `once` names the occasion. Without the card's "@": a message's id is made of it. */
export const postKey = (network: string, room: string, once: string): string => `network-card:${network}:${room}:${once}`;

/** The buttons of the card, in their order: a capability that does not exist, or that the method has no use for, has none. */
const BUTTONS: readonly ((network: Network, language: Language) => Choice | undefined)[] = [
  ({ id, method }, language) =>
    hasCompanies(method)
      ? undefined
      : { label: say(language, 'plan.button'), action: 'plan.show', data: { network: id }, style: 'primary' },
  ({ id, method }, language) => {
    if (!hasCompanies(method)) return undefined;
    const label = say(language, entry(method) === 'apply' ? 'company.button.apply' : 'company.button.join');
    return { label, action: 'company.join', data: { network: id }, style: 'primary' };
  },
  ({ id, method }, language) =>
    hasCompanies(method)
      ? { label: say(language, 'commit.button', { what: 'update' }), action: 'commit.update', data: { network: id } }
      : undefined,
  ({ id, method }, language) =>
    hasCompanies(method) ? { label: say(language, 'follow.list'), action: 'commit.list', data: { network: id } } : undefined,
  (_, language) => ({ label: say(language, 'network.card.ask'), action: 'ask.open', data: {} }),
  ({ id }, language) => ({ label: say(language, 'network.card.about'), action: 'network.show', data: { network: id } }),
];

/** The card as it is posted in the channel. */
export function drawNetworkCard(state: CardState): Reply {
  const { network, language, room } = state;
  const items = [...BUTTONS.flatMap((button) => button(network, language) ?? []), ...eventChoices(state)];
  const blocks: readonly Block[] = [
    { kind: 'text', text: say(language, 'network.card.intro', { method: network.method }) },
    ...rowsOf(state),
    ...nextRows(state),
    { kind: 'choices', items },
    { kind: 'note', text: say(language, 'network.card.typed', { method: network.method }) },
  ];
  return { to: 'room', title: network.name, blocks, language, card: cardKey(network.id, room), pin: true };
}

/** Where one answers the next event. */
const eventChoices = ({ network, language, next }: CardState): readonly Choice[] =>
  next
    ? [{ label: say(language, 'event.button', { what: 'rsvp' }), action: 'event.show', data: { network: network.id, event: next.id } }]
    : [];

function nextRows({ language, next }: CardState): readonly Block[] {
  if (!next) return [];
  const when = momentFor(language, next.starts, next.timeZone);
  return [{ kind: 'facts', rows: [[say(language, 'event.card.next'), `${next.title}, ${when}`]] }];
}

function rowsOf({ network, language, coordinators, companies, plan }: CardState): readonly Block[] {
  const people = [say(language, 'network.card.coordinators'), list(language, coordinators)] as const;
  if (!hasCompanies(network.method)) {
    return [...(plan.length > 0 ? [{ kind: 'facts' as const, rows: planRows(plan, language) }] : []), { kind: 'facts', rows: [people] }];
  }
  const { least, most } = network.settings.criteria.commitments;
  const promises =
    network.method === 'open'
      ? []
      : [[say(language, 'network.card.promises'), say(language, 'network.card.promises.some', { least, most })] as const];
  return [{ kind: 'facts', rows: [[say(language, 'network.card.companies'), count(language, companies)], ...promises, people] }];
}

/** Reads what the card shows. */
export async function cardState(
  ports: Ports,
  network: Network,
  room: { readonly id: string; readonly language?: Language },
  now: Date,
): Promise<CardState> {
  const language = room.language ?? (await ports.people.roomLanguage(room.id)) ?? ports.language;
  const coming = { from: now, which: 'coming', drafts: false, size: FEW } as const;
  const [known, { companies }, plan, events] = await Promise.all([
    ports.networks.coordinators(network.id),
    ports.companies.counts(network.id),
    ports.plans.of(network.id),
    ports.events.ofNetwork(network.id, coming),
  ]);
  const next = events.items.find(({ event }) => event.state === 'open')?.event;
  const coordinators = known.map(({ name }) => name ?? say(language, 'network.somebody'));
  return { network, room: room.id, language, coordinators, companies, plan: planLines(ports, plan, language), ...(next ? { next } : {}) };
}

/** The card `network:<network>@<room>`, drawn when its update is sent; gone with its channel. */
export const drawCard: CardDrawer = async (key, ports, now) => {
  const [id = '', roomId = ''] = key.split(/@(.*)/su);
  const [network, room] = await Promise.all([ports.networks.ofRoom(roomId), ports.networks.room(roomId)]);
  return network?.id === id && room ? drawNetworkCard(await cardState(ports, network, room, now)) : undefined;
};

/** Brings the network's card up to date in each of its channels, once the unit is committed. */
export async function refreshCards(tx: Tx, networkId: string): Promise<void> {
  for (const { id } of await tx.networks.rooms(networkId)) await tx.outbox.update(cardKey(networkId, id), id);
}
