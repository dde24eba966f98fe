import type { Ports } from '../../src/chat/ports.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import { meant } from '../../src/domain/commitment-titles.ts';
import type { Here } from '../network/here.ts';
import { companyNamed } from './of-company.ts';
import { ownTargets, type Target } from './targets.ts';

/** What there is none of. */
export const noneOf = ({ network }: Here) => ({
  deeds: network.method === 'open',
  lines: network.method === 'single' || network.method === 'integrated',
});

/** Whose commitments are meant: one's own; for a coordinator those of the company that the line begins with. */
export async function addressed(
  turn: Heard<CommandTurn>,
  ports: Ports,
  here: Here,
): Promise<{ readonly targets: readonly Target[]; readonly typed: string }> {
  const own = await ownIfAny(turn, ports, here);
  if (!here.standing.coordinator || (own && meant(turn.args, own).which.length > 0)) return { targets: own ?? [], typed: turn.args };
  const named = await companyNamed(ports, here, turn.args);
  return named ?? { targets: own ?? [], typed: turn.args };
}

/** One's own; a coordinator who speaks for no company has none of their own, anybody else hears why. */
async function ownIfAny(turn: Heard, ports: Ports, here: Here): Promise<readonly Target[] | undefined> {
  const speaksForNone = here.standing.speaks.every(({ state }) => state !== 'confirmed');
  const isPlan = noneOf(here).lines;
  return here.standing.coordinator && speaksForNone && !isPlan ? undefined : ownTargets(turn, ports, here);
}

/** The beginning of what was typed, to say back: the name, without the figure that follows it. */
export function firstWords(typed: string): string {
  const words = typed.trim().split(/\s+/u).slice(0, 3);
  const figure = words.findIndex((word, at) => at > 0 && /^[-−+]?\d/u.test(word));
  return words
    .slice(0, figure < 0 ? undefined : figure)
    .join(' ')
    .slice(0, 60);
}
