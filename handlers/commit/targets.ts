import type { Held } from '../../src/chat/companies.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Heard } from '../../src/chat/turn.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import { isIn, type MembershipState } from '../../src/domain/membership.ts';
import { hasCompanies, type Network } from '../../src/domain/network.ts';
import type { PlanItem } from '../../src/domain/plan.ts';
import type { Here } from '../network/here.ts';
import { planLines } from '../network/plan-lines.ts';
import { demandSpeaks } from './mine.ts';

/** More than a company promises, and more than a plan has lines. */
export const MOST = 100;

/** A commitment that this person may update. */
export interface Target {
  readonly commitment: Commitment;
  /** As its reader sees it: a fact's line is in their language. */
  readonly title: string;
  /** Whose it is, by name: the company's, or the network's for a line of its plan. */
  readonly whose: string;
  /** A coordinator speaks for the company, or for the line's owner. */
  readonly onBehalf: boolean;
  /** Its company is dormant: an update wakes it. */
  readonly resting?: true;
}

const LINE = 'line:';
/** A plan line's commitment is made with its first update, under this id. */
const lineCommitmentId = (line: string): string => `${LINE}${line}`;

/** All that the person may update by their own right: their companies' commitments, or their lines of the plan. */
export async function ownTargets(turn: Heard, ports: Ports, here: Here): Promise<readonly Target[]> {
  return hasCompanies(here.network.method) ? ofCompanies(ports, here) : ofLines(turn, ports, here);
}

async function ofCompanies(ports: Ports, here: Here): Promise<readonly Target[]> {
  const companies = demandSpeaks(here);
  const known = new Map(companies.map((spoken) => [spoken.company, spoken]));
  const commitments = await ports.commitments.ofCompanies(here.network.id, [...known.keys()], MOST);
  return commitments.map((commitment) => {
    const spoken = 'company' in commitment.holder ? known.get(commitment.holder.company) : undefined;
    return { commitment, title: commitment.title, whose: spoken?.name ?? '', onBehalf: false, ...resting(spoken?.membership) };
  });
}

const resting = (membership: MembershipState | undefined) => (membership === 'dormant' ? { resting: true as const } : {});

/** The commitments of a company of the network, for a coordinator. */
export async function targetsOfCompany(ports: Ports, here: Here, { company, membership }: Held): Promise<readonly Target[]> {
  const own = here.standing.speaks.some((one) => one.company === company.id && one.state === 'confirmed');
  const commitments = await ports.commitments.ofCompanies(here.network.id, [company.id], MOST);
  return commitments.map((commitment) => ({
    commitment,
    title: commitment.title,
    whose: company.name,
    onBehalf: !own,
    ...resting(membership.state),
  }));
}

async function ofLines(turn: Heard, ports: Ports, here: Here): Promise<readonly Target[]> {
  const { network, standing } = here;
  const [items, known] = await Promise.all([ports.plans.of(network.id), ports.commitments.ofLines(network.id)]);
  const mine = items.filter((item) => item.kind === 'work' && (standing.coordinator || item.ownerPerson === turn.person.id));
  return planLines(ports, mine, turn.language).map((line) => {
    const commitment = known.find(({ holder }) => 'line' in holder && holder.line === line.id) ?? freshOf(line, network, turn.at);
    return { commitment, title: line.shown, whose: network.name, onBehalf: line.ownerPerson !== turn.person.id };
  });
}

/** What a line of the plan is before its first update. */
function freshOf(line: PlanItem, network: Network, made: Date): Commitment {
  return {
    id: lineCommitmentId(line.id),
    network: network.id,
    holder: { line: line.id },
    title: line.title,
    kind: 'deed',
    ...(line.due === undefined ? {} : { due: line.due }),
    accounting: {},
    visibility: network.settings.visibility,
    status: 'on-track',
    onBehalf: false,
    made,
    revision: 0,
    updates: 0,
  };
}

/** The one that a button or a form names, if this person may update it; anybody else's is refused, and audited. */
export async function targetNamed(turn: Heard, ports: Ports, here: Here, id = ''): Promise<Target> {
  const { network } = here;
  if (id.startsWith(LINE)) {
    const found = (await ofLines(turn, ports, here)).find(({ commitment }) => commitment.id === id);
    return found ?? refuse('commit.notYours', { network: network.name }, { network: network.id });
  }
  const commitment = await ports.commitments.get(id);
  // Of a network that this person was not asked about: no other word of it than that there is none here.
  if (!commitment || commitment.network !== network.id) refuse('chat.oldButton', null, { network: network.id });
  if ('line' in commitment.holder) refuse('chat.oldButton', null, { network: network.id });
  const { company } = commitment.holder;
  const voice = voiceFor(here, company);
  const held = await ports.companies.held(network.id, company);
  if (!held || !isIn(held.membership.state)) refuse('chat.oldButton', null, { network: network.id });
  return { commitment, title: commitment.title, whose: held.company.name, onBehalf: voice === 'behalf', ...resting(held.membership.state) };
}

/** By whose right the person speaks for the company; ends the Turn of somebody who has none. */
export function voiceFor({ standing, network }: Pick<Here, 'standing' | 'network'>, company: string): 'own' | 'behalf' {
  const own = standing.speaks.find((one) => one.company === company && isIn(one.membership));
  if (own?.state === 'confirmed') return 'own';
  if (standing.coordinator) return 'behalf';
  if (own) refuse('commit.unconfirmed', { company: own.name }, { network: network.id });
  return refuse('commit.notYours', { network: network.name }, { network: network.id });
}

/**
 * Inside the unit, where it decides: the commitment as it is now, taken so that others wait, if the person may still update it. A plan
 * line's is made here, where it has none.
 */
export async function takeTarget(tx: Tx, turn: Heard, network: Network, target: Target): Promise<Commitment> {
  const { commitment } = target;
  // Side by side, one way to the database and back: whoever has no right gives it back with their unit.
  const [standing, taken] = await Promise.all([tx.networks.standing(turn.person.id, network.id), tx.commitments.take(commitment.id)]);
  if ('line' in commitment.holder) await demandLine(tx, turn, network, commitment.holder.line, standing.coordinator);
  else voiceFor({ standing, network }, commitment.holder.company);
  if (taken) return taken;
  if (commitment.revision > 0) refuse('chat.oldButton', null, { network: network.id });
  await tx.commitments.add(commitment);
  return (await tx.commitments.take(commitment.id)) ?? refuse('chat.oldButton', null, { network: network.id });
}

async function demandLine(tx: Tx, { person }: Heard, network: Network, id: string, coordinator: boolean): Promise<void> {
  const line = await tx.plans.item(id);
  if (line?.network !== network.id) refuse('chat.oldButton', null, { network: network.id });
  if (!coordinator && line.ownerPerson !== person.id) refuse('commit.notYours', { network: network.name }, { network: network.id });
}
