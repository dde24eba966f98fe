import type { Term, Without } from './asked.ts';
import type { FactIndex } from './index-of-facts.ts';

/** So surely a word must be had to count as had. */
export const COVERED = 0.6;

/** Which of the question's words some facts have: a row of terms for each fact, one row after the other. */
export interface Holdings {
  /** How surely the fact has the word, 0 to 1. */
  readonly sure: Float64Array;
  /** In what part of its texts it stands. */
  readonly share: Float64Array;
  /** 1 where the fact's own text has it. */
  readonly own: Uint8Array;
}

/** What the facts have of the terms, looked up from the words' side: each word knows who has it. */
export function holdingsOf(terms: readonly Term[], facts: readonly number[], index: FactIndex, without?: Without): Holdings {
  const size = terms.length * facts.length;
  const held: Holdings = { sure: new Float64Array(size), share: new Float64Array(size), own: new Uint8Array(size) };
  const rows = index.rows;
  for (const [row, fact] of facts.entries()) rows[fact] = row + 1;
  for (const [nth, { kin }] of terms.entries())
    for (const { id, sure } of kin) addHolders({ id, sure, nth, width: terms.length }, held, index, without);
  for (const fact of facts) rows[fact] = 0;
  return held;
}

interface Word {
  readonly id: number;
  readonly sure: number;
  /** Its term, and how many there are. */
  readonly nth: number;
  readonly width: number;
}

function addHolders({ id, sure, nth, width }: Word, held: Holdings, index: FactIndex, without: Without | undefined): void {
  const { rows, firstUnit, holders } = index;
  const { facts, counts, own } = holders;
  const end = facts.starts[id + 1] as number;
  for (let at = facts.starts[id] as number; at < end; at += 1) {
    const fact = facts.items[at] as number;
    const row = rows[fact] as number;
    if (row === 0) continue;
    const [gone, goneHere] = without ? leftOut(fact, id, index, without) : NOTHING;
    const count = (counts[at] as number) - goneHere;
    if (count === 0) continue;
    const size = (firstUnit[fact + 1] as number) - (firstUnit[fact] as number) - gone;
    const place = (row - 1) * width + nth;
    if (sure > (held.sure[place] as number)) held.sure[place] = sure;
    held.share[place] = (held.share[place] as number) + (sure * count) / size;
    if (sure >= COVERED && own[at] === 1) held.own[place] = 1;
  }
}

const NOTHING = [0, 0] as const;

/** How many of the fact's texts are left out, and how many of these have the word. */
function leftOut(fact: number, word: number, index: FactIndex, { unit }: Without): readonly [number, number] {
  if (unit === undefined || index.units.fact[unit] !== fact) return NOTHING;
  return [1, index.has(unit, word) ? 1 : 0];
}
