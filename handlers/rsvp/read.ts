import { fold, formsOf } from '../../src/chat/read.ts';
import type { Attending } from '../../src/domain/event.ts';
import { GUEST_WORDS, WAY_WORDS } from '../../src/text/rsvp-words.ts';

/** What follows the answer: "solar breakfast +2 remote". */
export interface Read {
  /** What is left: the event's name. */
  readonly words: string;
  readonly guests?: number;
  readonly attends?: Attending;
  /** Account ids that were mentioned. */
  readonly people: readonly string[];
}

const MENTION = /@\{([^}]+)\}/gu;

/** Reads guests ("+2", "2 guests"), the way of taking part and mentions out of a line, wherever they stand. */
export function readLine(typed: string): Read {
  const people = [...typed.matchAll(MENTION)].flatMap(([, id]) => id ?? []);
  let words = typed.replaceAll(MENTION, ' ').split(/\s+/u).filter(Boolean);
  const told: { guests?: number; attends?: Attending } = {};
  for (const attends of ['remote', 'on-site'] as const) {
    const without = withoutForm(words, WAY_WORDS[attends]);
    if (without) Object.assign(told, { attends });
    words = without ?? words;
  }
  const at = words.findIndex((word, n) => /^\+\d+$/u.test(word) || (/^\d+$/u.test(word) && isGuestWord(words[n + 1])));
  if (at >= 0) {
    told.guests = Number(words[at]?.replace('+', ''));
    words = words.toSpliced(at, isGuestWord(words[at + 1]) ? 2 : 1);
  }
  return { words: words.join(' ').replaceAll(/^["”“»]+|["”“»]+$/gu, ''), people, ...told };
}

const isGuestWord = (word: string | undefined): boolean =>
  word !== undefined && formsOf(GUEST_WORDS).some(({ folded }) => folded === fold(word));

/** The words without that form, at the beginning or the end alone: in between it may belong to a name. */
function withoutForm(words: readonly string[], forms: readonly string[]): string[] | undefined {
  for (const { folded, length } of formsOf(forms)) {
    const is = (from: number) => fold(words.slice(from, from + length).join(' ')) === folded;
    const place = [words.length - length, 0].find((from) => from >= 0 && is(from));
    if (place !== undefined) return words.toSpliced(place, length);
  }
  // Before the guests: "remote +2".
  const at = words.findIndex((word) => /^\+\d+$/u.test(word));
  return at > 0 && at === words.length - 1 ? again(words.slice(0, at), forms, words.slice(at)) : undefined;
}

function again(words: readonly string[], forms: readonly string[], rest: readonly string[]): string[] | undefined {
  const without = withoutForm(words, forms);
  return without && [...without, ...rest];
}
