import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Given } from '../../src/domain/fit.ts';
import { type Next, next, nextOfAll } from '../../src/domain/fit-next.ts';
import type { Fit } from '../../src/domain/fit-schema.ts';
import { givenOf } from './stand.ts';

/** Most kept; when there are more, all are forgotten and found again. */
const MOST = 5_000;

const known = new WeakMap<Fit, Map<string, Next>>();

/**
 * Where the answers have led to, as `next` finds it. A card asks several times, and people come by the same answers; finding which
 * questions no longer matter is the slow part of a press.
 */
export function standsAt(fit: Fit, given: Given): Next {
  const kept = known.get(fit) ?? new Map<string, Next>();
  known.set(fit, kept);
  const key = JSON.stringify(fit.questions.map(({ id }) => given[id] ?? null));
  const found = kept.get(key) ?? next(fit, given);
  if (kept.size >= MOST) kept.clear();
  kept.set(key, found);
  return found;
}

/** Where that person's answers in the dialogue have led to. */
export function standsIn(fit: Fit, dialogue: WholeDialogue, person: string): Next {
  const given = givenOf(dialogue, person);
  return dialogue.kind === 'together' ? nextOfAll(fit, given) : standsAt(fit, given);
}
