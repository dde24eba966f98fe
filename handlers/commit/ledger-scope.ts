import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Heard } from '../../src/chat/turn.ts';
import { isIn } from '../../src/domain/membership.ts';
import { hasCompanies } from '../../src/domain/network.ts';
import type { Here } from '../network/here.ts';
import { demandStill } from '../network/within.ts';
import { demandSpeaks } from './mine.ts';
import { ownTargets, type Target } from './targets.ts';

/** What of a network's ledger somebody may take with them: all of it, their companies' part, or lines of the plan. */
export type Scope =
  | { readonly all: true; readonly name: string }
  | { readonly companies: readonly string[]; readonly name: string }
  | { readonly lines: readonly Target[]; readonly name: string };

/** By their standing now; ends the Turn of somebody who has no part. */
export async function scopeOf(turn: Heard, ports: Ports, here: Here): Promise<Scope> {
  const { network, standing } = here;
  if (!hasCompanies(network.method)) {
    const lines = await ownTargets(turn, ports, here);
    if (lines.length === 0) refuse('export.nothing', { whose: network.name }, { network: network.id });
    return { lines, name: network.name };
  }
  if (standing.coordinator) return { all: true, name: network.name };
  const spoken = demandSpeaks(here);
  return { companies: spoken.map(({ company }) => company), name: spoken.map(({ name }) => name).join(', ') };
}

/** Inside the unit that hands it over: whether it is still theirs. */
export async function demandScope(tx: Tx, turn: Heard, { network }: Here, scope: Scope): Promise<void> {
  if ('all' in scope) {
    await demandStill(tx, turn, network.id);
    return;
  }
  const { coordinator, speaks } = await tx.networks.standing(turn.person.id, network.id);
  const notYours = () => refuse('commit.notYours', { network: network.name }, { network: network.id });
  if ('companies' in scope) {
    const own = new Set(speaks.filter(({ state, membership }) => state === 'confirmed' && isIn(membership)).map(({ company }) => company));
    if (!scope.companies.every((company) => own.has(company))) notYours();
    return;
  }
  if (coordinator) return;
  for (const { commitment } of scope.lines) {
    const line = 'line' in commitment.holder ? await tx.plans.item(commitment.holder.line) : undefined;
    if (line?.ownerPerson !== turn.person.id) notYours();
  }
}
