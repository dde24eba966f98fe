import type { Ports } from '../../src/chat/ports.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import { type DoubleReason, doubleClaims } from '../../src/domain/double-claims.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';

/** Commitments that are compared with one: the nearest by their baselines, and the company's own. */
const COMPARED = 200;
/** Said of one commitment; more would hide the rest. */
const SAID = 5;

/** Why a commitment's reduction may be claimed twice. `title`, `company`: of the other one. */
export interface Double {
  readonly reason: DoubleReason;
  readonly title: string;
  readonly company: string;
}

/** What a coordinator is told of a commitment that looks like another one, at review and before a claim is released. */
export async function doublesOf(ports: Ports, commitment: Commitment): Promise<readonly Double[]> {
  if (commitment.kind !== 'reduction') return [];
  const others = await ports.commitments.alike(commitment, COMPARED);
  const found = doubleClaims(
    commitment,
    others.map((other) => other.commitment),
  );
  return found.slice(0, SAID).map(({ reason, other }) => {
    const listed = others.find((one) => one.commitment.id === other);
    return { reason, title: listed?.commitment.title ?? '', company: listed?.company ?? '' };
  });
}

export const doubleText = (language: Language, double: Double): string => say(language, 'review.double', double);
