import { fold } from '../chat/read.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { kept } from './kept.ts';
import type { Knowledge } from './schema.ts';
import { grams, type Token, tokenize } from './text.ts';

export type Told = Language | 'foreign' | 'unclear';

interface Profile {
  readonly functions: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
  /** Words of places' names as this language has them. */
  readonly names: ReadonlySet<string>;
  /** By run of three letters: the logarithm of how likely it is; `unseen` for those that no known word has. */
  readonly odds: ReadonlyMap<string, number>;
  readonly unseen: number;
}

const FUNCTION = 2;
const KNOWN = 1;
/** What a word's look alone may tell, at most. */
const LOOK = 0.5;
/** How far the best language must be ahead of the second. */
const AHEAD = 0.6;
/** A language is known from so many facts, however many there are. */
const ENOUGH_FACTS = 500;
/** Words whose signs are remembered. */
const WORDS_KEPT = 2_000;
/** Letters that none of our languages writes its own words with. */
const STRANGE_LETTERS = /[æøõßñçłřýěãêôœþðășțığ]/u;

/** What one word tells, by language in the order of LANGUAGES. */
interface Sign {
  /** Part of a name, which says nothing as a word; so does one without letters. */
  readonly isMute: boolean;
  /** As a known word of the language. */
  readonly known: readonly number[];
  /** By its look. */
  readonly look: readonly number[];
  /** As a form of a name that not all languages have. */
  readonly name: readonly number[];
}

const NOTHING: readonly number[] = LANGUAGES.map(() => 0);
const MUTE: Sign = { isMute: true, known: NOTHING, look: NOTHING, name: NOTHING };

/**
 * Tells the language of a question from the knowledge's own words. Other languages betray themselves by their everyday words
 * (`foreign` of words.yaml) and letters.
 */
export class Languages {
  readonly #profiles: Readonly<Record<Language, Profile>>;
  readonly #foreign: readonly ReadonlySet<string>[];
  readonly #anyForeign: ReadonlySet<string>;
  readonly #names: ReadonlySet<string>;
  readonly #kept = kept<Sign>(WORDS_KEPT);

  constructor(knowledge: Knowledge) {
    this.#profiles = { sv: profile(knowledge, 'sv'), fi: profile(knowledge, 'fi'), en: profile(knowledge, 'en') };
    this.#foreign = Object.values(knowledge.words.foreign).map((words) => new Set(words.map((word) => word.toLowerCase())));
    this.#anyForeign = new Set(this.#foreign.flatMap((words) => [...words]));
    this.#names = new Set(
      knowledge.entities.flatMap(({ names }) =>
        Object.values(names)
          .flat()
          .flatMap((name) => tokenize(name).map(({ word }) => word)),
      ),
    );
  }

  /** The text's language; `foreign` when it is none of ours, `unclear` when it could be several. `tokens`: those of the text. */
  tell(text: string, tokens: readonly Token[]): Told {
    if (!isLatin(text)) return 'foreign';
    const signs = tokens.map(({ word }) => this.#kept(word, this.#read));
    const points = LANGUAGES.map((_, at) => pointsOf(signs, at));
    const most = Math.max(...points);
    const at = points.indexOf(most);
    const language = LANGUAGES[at];
    if (!language) return 'unclear';
    const typed = tokens.filter((_, nth) => !signs[nth]?.isMute).map((token) => token.typed.toLowerCase());
    if (this.#isForeign(typed, language)) return 'foreign';
    return most - Math.max(...points.filter((_, other) => other !== at)) < AHEAD ? 'unclear' : language;
  }

  readonly #read = (word: string): Sign => {
    if (this.#names.has(word) || !/\p{L}/u.test(word)) return { ...MUTE, name: this.#asName(word) };
    const shared = { functions: this.#sharers('functions', word), known: this.#sharers('known', word) };
    return {
      isMute: false,
      known: LANGUAGES.map((language) => {
        if (this.#profiles[language].functions.has(word)) return FUNCTION / shared.functions;
        return this.#profiles[language].known.has(word) ? KNOWN / shared.known : 0;
      }),
      look: word.length > 2 ? this.#looks(word) : NOTHING,
      name: this.#asName(word),
    };
  };

  /** "Helsingin" is Finnish, "Helsingfors" Swedish; a form that all have tells nothing. */
  #asName(word: string): readonly number[] {
    const sharers = this.#sharers('names', word);
    if (sharers === 0 || sharers === LANGUAGES.length) return NOTHING;
    return LANGUAGES.map((language) => (this.#profiles[language].names.has(word) ? KNOWN / sharers : 0));
  }

  #sharers(what: 'functions' | 'known' | 'names', word: string): number {
    return LANGUAGES.filter((language) => this.#profiles[language][what].has(word)).length;
  }

  /** How much more the word's letter runs belong to each language than to the others. */
  #looks(word: string): readonly number[] {
    const runs = grams(word, 3);
    const odds = LANGUAGES.map((language) => likelihood(this.#profiles[language], runs));
    const most = Math.max(...odds);
    const shares = odds.map((value) => Math.exp(value - most));
    const all = shares.reduce((sum, share) => sum + share, 0);
    return shares.map((share) => LOOK * (share / all));
  }

  /** Words of one foreign language that ours has not: two, or one where nothing speaks for ours alone. */
  #isForeign(words: readonly string[], language: Language): boolean {
    if (!words.some((word) => this.#anyForeign.has(word)) && !STRANGE_LETTERS.test(words.join(' '))) return false;
    const { functions, known } = this.#profiles[language];
    const isOurs = (word: string) => functions.has(fold(word)) || known.has(fold(word));
    const ours = words.filter(isOurs);
    const strange = words.filter((word) => !isOurs(word) && STRANGE_LETTERS.test(word)).length;
    return this.#foreign.some((set) => {
      const theirs = strange + words.filter((word) => set.has(word) && !isOurs(word) && !STRANGE_LETTERS.test(word)).length;
      const shared = ours.filter((word) => set.has(word)).length;
      if (theirs >= 2) return theirs >= ours.length - shared;
      return theirs === 1 && shared === ours.length;
    });
  }
}

/** Whether at least half of the letters are Latin. Up to U+024F all are, but for one sign. */
function isLatin(text: string): boolean {
  if (!/[\u00b5\u0250-\u{10ffff}]/u.test(text)) return true;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters === 0 || latin >= letters / 2;
}

function pointsOf(signs: readonly Sign[], at: number): number {
  let points = 0;
  let names = 0;
  for (const { isMute, known, look, name } of signs) {
    if (!isMute) points = points + (known[at] ?? 0) + (look[at] ?? 0);
    names += name[at] ?? 0;
  }
  return points + names;
}

function likelihood({ odds, unseen }: Profile, runs: readonly string[]): number {
  return runs.reduce((sum, run) => sum + (odds.get(run) ?? unseen), 0);
}

function profile({ facts, words, entities }: Knowledge, language: Language): Profile {
  const tongue = words[language];
  const functions = new Set([...tongue.function, ...tongue.chat].map(fold));
  const names = new Set(
    entities.flatMap(({ names: forms }) =>
      Object.values(forms)
        .flat()
        .flatMap((name) => tokenize(name).map(({ word }) => word)),
    ),
  );
  const ownNames = new Set(
    entities.flatMap(({ names: forms }) => forms[language].flatMap((name) => tokenize(name).map(({ word }) => word))),
  );
  const known = new Set<string>();
  const counts = new Map<string, number>();
  let total = 0;
  for (const fact of facts.slice(0, ENOUGH_FACTS)) {
    for (const text of [fact.text[language], ...fact.questions[language]]) {
      for (const { word } of tokenize(text)) if (!names.has(word)) known.add(word);
    }
  }
  for (const word of known) {
    const runs = grams(word, 3);
    for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
    total += runs.length;
  }
  const log = (count: number) => Math.log((count + 0.5) / (total + 5000));
  return { functions, known, names: ownNames, odds: new Map([...counts].map(([run, count]) => [run, log(count)])), unseen: log(0) };
}
