import { COMMIT_WORDS } from '../text/commit-words.ts';
import { EVENT_WORDS } from '../text/event-words.ts';
import { NETWORK_WORDS } from '../text/network-words.ts';
import { RSVP_WORDS } from '../text/rsvp-words.ts';
import { COMMAND_WORDS, ME_WORDS, SUB_WORDS } from '../text/words.ts';
import { COMMANDS, type CommandName } from './command.ts';

/** Anything but what English is typed with. */
const MARKED = /[^ -~]/u;

/** Lower case without diacritics: "Jämför" and "jamfor" are one word. */
export function fold(text: string): string {
  if (!MARKED.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

interface Form {
  readonly folded: string;
  /** In words. */
  readonly length: number;
}

const known = new WeakMap<readonly string[], readonly Form[]>();

/** Forms as they are compared; folding them is most of a comparison, so each list is folded once. */
export function formsOf(forms: readonly string[]): readonly Form[] {
  const found = known.get(forms) ?? forms.map((form) => ({ folded: fold(form), length: form.split(' ').length }));
  known.set(forms, found);
  return found;
}

/**
 * The keyword that a text starts with, in any of the three languages; the longest match wins.
 * Gives what follows it as it was typed, trimmed.
 */
export function readKeyword<K extends string>(
  text: string,
  words: Readonly<Record<K, readonly string[]>>,
): { readonly word: K; readonly rest: string } | undefined {
  const typed = text.trim();
  const tokens = typed.split(/\s+/u);
  const starts: string[] = [];
  let best: { word: K; length: number } | undefined;
  for (const [word, forms] of Object.entries(words) as [K, readonly string[]][]) {
    for (const { folded, length } of formsOf(forms)) {
      starts[length] ??= fold(tokens.slice(0, length).join(' '));
      if (starts[length] === folded && length > (best?.length ?? 0)) best = { word, length };
    }
  }
  if (!best) return undefined;
  const rest = typed.replace(new RegExp(`^(?:\\S+\\s*){${best.length}}`, 'u'), '');
  return { word: best.word, rest };
}

export type Typed =
  | { readonly kind: 'command'; readonly name: CommandName; readonly args: string }
  | { readonly kind: 'question'; readonly text: string };

const isOneWord = (text: string): boolean => !/\s/u.test(text);

/** "link 7F3K-Q2MD-0XVA": a code is one word with a digit or a hyphen. */
const isLink = (text: string): boolean => /^\S*[\d-]\S*$/u.test(readKeyword(text, { link: ME_WORDS.link })?.rest ?? '');

/** Whether `help` alone follows a command: "network help". */
export const asksHelp = (rest: string): boolean => readKeyword(rest, { help: COMMAND_WORDS.help })?.rest === '';

/**
 * Whether a command takes what was typed after its word. "Me" is Finnish for "we", and "help us choose a network" asks
 * something: where more follows than the command can read, the whole is a question.
 */
const TAKES: Readonly<Record<CommandName, (rest: string) => boolean>> = {
  ask: () => true,
  me: (rest) => isOneWord(rest) || readKeyword(rest, { language: SUB_WORDS.language }) !== undefined || isLink(rest),
  fit: (rest) => isOneWord(rest) || readKeyword(rest, { together: SUB_WORDS.together, resume: SUB_WORDS.resume }) !== undefined,
  // "Network members" is a command; "network of companies, what does it cost?" a question.
  network: (rest) => rest === '' || readKeyword(rest, NETWORK_WORDS) !== undefined || asksHelp(rest),
  // "Commit update solar 60%" is a command; "commitments of companies, what are they?" a question.
  commit: (rest) => rest === '' || readKeyword(rest, COMMIT_WORDS) !== undefined || asksHelp(rest),
  // "Event new …" is a command; "events of a network, who pays for them?" a question.
  event: (rest) => rest === '' || readKeyword(rest, EVENT_WORDS) !== undefined || asksHelp(rest),
  // "Rsvp yes" is a command; "ilmoittautuminen verkostoon, miten?" a question.
  rsvp: (rest) => rest === '' || readKeyword(rest, RSVP_WORDS) !== undefined || asksHelp(rest),
  help: isOneWord,
};

/**
 * What a mention, a direct message or `/tandem …` says: a command in any language, else a question.
 * Slashes before a command are accepted ("/ask …", "/tandem ask …" typed as a message).
 */
export function readTyped(text: string): Typed {
  const typed = text.trim().replace(/^\/(?:tandem\s+)?/u, '');
  const found = readKeyword<CommandName>(typed, COMMAND_WORDS);
  if (found && TAKES[found.word](found.rest)) return { kind: 'command', name: found.word, args: found.rest };
  return { kind: 'question', text: text.trim() };
}

/** A slash command's own name ("ask" of "/ask"), or undefined for one that is not ours; "tandem" reads its text. */
export function readSlash(name: string, text: string): Typed | undefined {
  const bare = name.replace(/^\//u, '').toLowerCase();
  if (bare === 'tandem') return text.trim() === '' ? { kind: 'command', name: 'help', args: '' } : readTyped(text);
  const command = COMMANDS.find((known) => known === bare);
  return command && { kind: 'command', name: command, args: text.trim() };
}
