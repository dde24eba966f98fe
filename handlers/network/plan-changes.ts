import type { Handler, Work } from '../../src/chat/handler.ts';
import type { PlanChange } from '../../src/chat/plans.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Heard, Json } from '../../src/chat/turn.ts';
import type { Network } from '../../src/domain/network.ts';
import { LONGEST_PLAN, type PlanKind } from '../../src/domain/plan.ts';
import type { MessageData } from '../../src/text/messages.ts';
import { say } from '../../src/text/say.ts';
import { refreshCards } from './card.ts';
import { demandCoordinator, demandStill, type Here } from './here.ts';
import { lineIn } from './plan-here.ts';
import type { PlanLine } from './plan-lines.ts';

const LONGEST_TITLE = 300;
const LONGEST_NAME = 100;

/** What a person may write of a line; an empty text empties it. */
export interface Written {
  readonly kind?: PlanKind;
  readonly title?: string;
  readonly unit?: string;
  readonly owner?: string;
  readonly due?: string;
}

type Deed = 'plan.saved' | 'plan.ticked' | 'plan.unticked' | 'plan.taken' | 'plan.removed' | 'plan.added';

/** A new line, last. */
export async function addLine(turn: Heard, ports: Ports, here: Here, written: Written & { readonly kind: PlanKind }): Promise<Work> {
  demandCoordinator(here);
  const title = (written.title ?? '').trim();
  if (title === '') refuse('chat.required', { label: say(turn.language, 'plan.form.title') }, { field: 'title' });
  const { to } = await changeOf(ports, here.network, written);
  return async (tx) => {
    const network = await demandStill(tx, turn, here.network.id);
    const [id] = await tx.plans.add(network.id, [{ kind: written.kind, title }]);
    if (id === undefined) return refuse('plan.full', { max: LONGEST_PLAN });
    const { title: _, ...rest } = to;
    await tx.plans.change(id, 1, rest);
    return told(tx, turn, network, 'plan.added', title, { after: { title, ...rest } as Json });
  };
}

/** Changes what is written in a line: its coordinators may. */
export async function change(turn: Heard, ports: Ports, here: Here, line: PlanLine, written: Written, seen = line.revision): Promise<Work> {
  demandCoordinator(here);
  const { to } = await changeOf(ports, here.network, written);
  return async (tx) => {
    const network = await demandStill(tx, turn, here.network.id);
    if (!(await tx.plans.change(line.id, seen, to))) refuse('plan.moved', null);
    return told(tx, turn, network, 'plan.saved', to.title ?? line.shown, { before: shortOf(line), after: to as Json });
  };
}

const MENTION = /^@\{([^}]+)\}$/u;

/** Checks what was written. An owner that is mentioned is a person of the municipality; a name is kept as a name. */
async function changeOf(ports: Ports, network: Network, { title, unit, owner, due }: Written): Promise<{ readonly to: PlanChange }> {
  const short = (field: string, text: string, max: number): string =>
    text.length > max ? refuse('chat.tooLong', { max }, { field, typed: text }) : text;
  const mentioned = MENTION.exec(owner?.trim() ?? '')?.[1];
  if (mentioned !== undefined && !(await isHome(ports, network, mentioned))) refuse('plan.stranger', null, { field: 'owner' });
  const named = owner === undefined || mentioned !== undefined ? undefined : short('owner', owner.trim(), LONGEST_NAME);
  return {
    to: {
      ...(title === undefined ? {} : { title: short('title', title.trim(), LONGEST_TITLE) }),
      ...(unit === undefined ? {} : { unit: short('unit', unit.trim(), LONGEST_NAME) || null }),
      ...(mentioned === undefined ? {} : { owner: null, ownerPerson: (await ports.people.resolve({ id: mentioned, guest: false })).id }),
      ...(named === undefined ? {} : { owner: named || null, ownerPerson: null }),
      ...(due === undefined ? {} : { due: due || null }),
    },
  };
}

/** Of a workspace or tenant that the network lives in. */
async function isHome(ports: Ports, network: Network, account: string): Promise<boolean> {
  const rooms = await ports.networks.rooms(network.id);
  const tenants = [network.tenant, ...rooms.map(({ id }) => id.split(':', 2).join(':'))];
  return tenants.some((tenant) => account.startsWith(`${tenant}:`));
}

/** Ticks a line off, or back: its owner and the coordinators may. */
export async function tick(turn: Heard, here: Here, line: PlanLine, done: boolean): Promise<Work> {
  const { person, at, by } = turn;
  if (!here.standing.coordinator && line.ownerPerson !== person.id) refuse('plan.notYours', { owner: line.owner });
  return async (tx) => {
    const network = (await tx.networks.take(here.network.id)) ?? refuse('chat.oldButton', null);
    const still = (await tx.networks.standing(person.id, network.id)).coordinator || line.ownerPerson === person.id;
    if (!still) refuse('plan.notYours', { owner: line.owner });
    const name = by.name ?? say(turn.language, 'network.somebody');
    const same = (line.done !== undefined) === done;
    // The revision that was seen holds the owner that was seen: whoever lost the line meanwhile ticks nothing off.
    if (!same && !(await tx.plans.change(line.id, line.revision, { done: done ? { at, by: name } : null }))) refuse('plan.moved', null);
    return told(tx, turn, network, done ? 'plan.ticked' : 'plan.unticked', line.shown, { before: shortOf(line), after: { done } });
  };
}

/** Somebody of the municipality takes a line that nobody has. */
export async function take(turn: Heard, here: Here, line: PlanLine): Promise<Work> {
  if (turn.by.guest) refuse('plan.guest', null);
  if (line.owner !== undefined && line.ownerPerson !== turn.person.id) refuse('plan.owned', { owner: line.owner });
  return async (tx) => {
    const network = (await tx.networks.take(here.network.id)) ?? refuse('chat.oldButton', null);
    const taken = line.ownerPerson === turn.person.id || (await tx.plans.change(line.id, line.revision, { ownerPerson: turn.person.id }));
    if (!taken) refuse('plan.moved', null);
    return told(tx, turn, network, 'plan.taken', line.shown, { before: shortOf(line), after: { ownerPerson: turn.person.id } });
  };
}

/** Takes a line out: a coordinator may. */
export async function removeLine(turn: Heard, here: Here, line: PlanLine): Promise<Work> {
  demandCoordinator(here);
  return async (tx) => {
    const network = await demandStill(tx, turn, here.network.id);
    if (!(await tx.plans.remove(line.id, line.revision))) refuse('plan.moved', null);
    return told(tx, turn, network, 'plan.removed', line.shown, { before: shortOf(line) });
  };
}

const shortOf = ({ title, unit, owner, due, done }: PlanLine): Json => ({
  title,
  unit: unit ?? null,
  owner: owner ?? null,
  due: due ?? null,
  done: done !== undefined,
});

/** The change is audited, the cards follow, and its person is told, with the way back to the plan. */
async function told(
  tx: Tx,
  turn: Heard,
  network: Network,
  did: Deed,
  title: string,
  kept: { readonly before?: Json; readonly after?: Json },
): Promise<Reply> {
  const { at, tenant, person, language } = turn;
  await tx.audit.note({ at, who: person.id, tenant, did, outcome: 'done', network: network.id, ...kept });
  await refreshCards(tx, network.id);
  const text = (say as (of: typeof language, key: Deed, data: MessageData[Deed]) => string)(language, did, { title });
  const back = { label: say(language, 'plan.back'), action: 'plan.show', data: { network: network.id, from: 'plan' } } as const;
  const replaces = turn.kind === 'action' && (turn as Heard<ActionTurn>).data.from === 'plan';
  return {
    to: 'asker',
    title: network.name,
    blocks: [
      { kind: 'text', text },
      { kind: 'choices', items: [back] },
    ],
    ...(replaces ? { replaces: true as const } : {}),
  };
}

type OnLine = (turn: Heard, here: Here, line: PlanLine) => Promise<Work>;

const pressed =
  (deed: OnLine): Handler<ActionTurn> =>
  async (turn, ports) => {
    const found = await lineIn(turn, ports);
    return 'reply' in found ? found.reply : deed(turn, found.here, found.line);
  };

/** data of each: network, line */
export const tickPressed = pressed((turn, here, line) => tick(turn, here, line, true));
export const untickPressed = pressed((turn, here, line) => tick(turn, here, line, false));
export const takePressed = pressed(take);
export const removePressed = pressed(removeLine);
