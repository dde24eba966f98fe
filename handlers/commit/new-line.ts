import { fold } from '../../src/chat/read.ts';
import type { CommitmentKind } from '../../src/domain/commitment.ts';
import { isUnit, readQuantity, unitKey } from '../../src/domain/quantity.ts';
import { BY_WORDS } from '../../src/text/commit-words.ts';

/** A commitment as a line tells it. `unsure`: something of it could be read otherwise: the form asks. */
export interface Line {
  readonly title: string;
  readonly kind: CommitmentKind;
  readonly unit?: string;
  readonly baseline?: number;
  readonly target?: number;
  /** YYYY-MM-DD */
  readonly due?: string;
  readonly unsure: boolean;
}

const ARROW = /\s*(?:->|=>|→|–>|—>|--?>|⇒)\s*/u;
/** Words of a date. */
const MOST_WORDS = 6;

/**
 * Reads "<title> [unit baseline -> target] by <date>", the brackets as one likes: "Solar panels kW 0 -> 120 by 30.6.2027".
 * @param dayOf the day that a text names, YYYY-MM-DD
 */
export function readNew(text: string, dayOf: (text: string) => string | undefined): Line {
  const { rest, due } = splitDue(text.trim(), dayOf);
  const parts = rest.replace(/[[\]]/gu, ' ').split(ARROW);
  const told = due === undefined ? {} : { due };
  // Something stands after "by", and it is no date.
  const lostDue = due === undefined && BY_WORDS.some((word) => new RegExp(`(?:^|\\s)${word}(?:\\s|$)`, 'iu').test(rest));
  if (parts.length !== 2) return { title: tidy(parts.join(' ')), kind: 'deed', ...told, unsure: parts.length > 2 || lostDue };
  const [left = '', right = ''] = parts;
  const from = readLeft(left);
  const to = readQuantity(right);
  if (!from || !to) return { title: tidy(rest), kind: 'deed', ...told, unsure: true };
  const unit = from.unit ?? to.unit;
  return {
    title: tidy(from.title),
    kind: to.value < from.value ? 'reduction' : kindOfGrowth(unit),
    ...(unit === undefined ? {} : { unit }),
    baseline: from.value,
    target: to.value,
    ...told,
    unsure: lostDue || unit === undefined || !isKnownUnit(unit) || from.other || to.other !== undefined || strayAfter(to, unit),
  };
}

/** What grows in per cent is a share of something; in kW or pieces it is what is being built. */
const kindOfGrowth = (unit: string | undefined): CommitmentKind => (unit === undefined || unitKey(unit) === '%' ? 'share' : 'project');

const tidy = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\s,;:–-]+$/u, '')
    .trim();

const isKnownUnit = (unit: string): boolean =>
  unit.split(' ').every((word, at) => isUnit(word) || (at > 0 && /^co2/iu.test(word.replaceAll('₂', '2'))));

/** Words after the target that are not its unit: they belong somewhere, and nobody said where. */
function strayAfter({ unit, rest }: { readonly unit?: string; readonly rest: string }, own: string | undefined): boolean {
  const after = [unit ?? '', rest].join(' ').trim();
  return after !== '' && fold(after) !== fold(own ?? '') && !fold(own ?? '').startsWith(fold(after));
}

/** "Solar panels kW 0", "Fleet 0 kW", "Emissions t CO2e 1 200": the title, the unit and the number at the end. */
function readLeft(
  left: string,
): { readonly title: string; readonly unit?: string; readonly value: number; readonly other: boolean } | undefined {
  const words = left.trim().split(/\s+/u);
  // The longest run at the end that is one number, with or without its unit behind it.
  for (let at = 0; at < words.length; at++) {
    const found = readQuantity(words.slice(at).join(' '));
    if (!found) continue;
    const behind = [found.unit ?? '', found.rest].join(' ').trim();
    if (behind !== '' && !isKnownUnit(behind)) continue;
    const before = words.slice(0, at);
    const unit = behind === '' ? unitAtEnd(before) : { unit: behind, words: 0 };
    return {
      title: before.slice(0, before.length - unit.words).join(' '),
      ...(unit.unit === undefined ? {} : { unit: unit.unit }),
      value: found.value,
      other: found.other !== undefined,
    };
  }
  return undefined;
}

function unitAtEnd(words: readonly string[]): { readonly unit?: string; readonly words: number } {
  for (const length of [2, 1]) {
    const unit = words.slice(-length).join(' ');
    if (words.length > length && isKnownUnit(unit)) return { unit, words: length };
  }
  const last = words.at(-1);
  return last === undefined || words.length < 2 ? { words: 0 } : { unit: last, words: 1 };
}

/** The due date at the end: after "by" or "senast", or before "mennessä". */
function splitDue(text: string, dayOf: (text: string) => string | undefined): { readonly rest: string; readonly due?: string } {
  const words = [...text.matchAll(/\S+/gu)];
  const at = (index: number) => words[index]?.index ?? text.length;
  for (let length = Math.min(MOST_WORDS, words.length - 1); length > 0; length--) {
    const start = words.length - length;
    const isBy = BY_WORDS.some((word) => fold(words[start - 1]?.[0] ?? '') === fold(word));
    const ends = fold(words.at(-1)?.[0] ?? '') === fold('mennessä');
    if (!isBy && !ends) continue;
    const due = dayOf(text.slice(at(start)));
    if (due !== undefined) return { rest: text.slice(0, at(isBy ? start - 1 : start)).trim(), due };
  }
  return { rest: text };
}
