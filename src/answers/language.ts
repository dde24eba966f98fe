import { fold } from '../chat/read.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import type { Knowledge } from './schema.ts';
import { grams, tokenize } from './text.ts';

export type Told = Language | 'foreign' | 'unclear';

interface Profile {
  readonly functions: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
  /** Words of places' names as this language has them. */
  readonly names: ReadonlySet<string>;
  readonly grams: ReadonlyMap<string, number>;
  readonly total: number;
}

const FUNCTION = 2;
const KNOWN = 1;
/** What a word's look alone may tell, at most. */
const LOOK = 0.5;
/** How far the best language must be ahead of the second. */
const AHEAD = 0.6;
/** A language is known from so many facts, however many there are. */
const ENOUGH_FACTS = 500;
/** Letters that none of our languages writes its own words with. */
const STRANGE_LETTERS = /[æøõßñçłřýěãêôœþðășțığ]/u;

/**
 * Tells the language of a question from the knowledge's own words. Other languages betray themselves by their everyday words
 * (`foreign` of words.yaml) and letters.
 */
export class Languages {
  readonly #profiles: Readonly<Record<Language, Profile>>;
  readonly #foreign: readonly ReadonlySet<string>[];
  readonly #names: ReadonlySet<string>;

  constructor(knowledge: Knowledge) {
    this.#profiles = { sv: profile(knowledge, 'sv'), fi: profile(knowledge, 'fi'), en: profile(knowledge, 'en') };
    this.#foreign = Object.values(knowledge.words.foreign).map((words) => new Set(words.map((word) => word.toLowerCase())));
    this.#names = new Set(
      knowledge.entities.flatMap(({ names }) =>
        Object.values(names)
          .flat()
          .flatMap((name) => tokenize(name).map(({ word }) => word)),
      ),
    );
  }

  /** The text's language; `foreign` when it is none of ours, `unclear` when it could be several. */
  tell(text: string): Told {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
    if (letters > 0 && latin < letters / 2) return 'foreign';
    const tokens = tokenize(text).filter(({ word }) => !this.#names.has(word) && /\p{L}/u.test(word));
    const ranked = LANGUAGES.map((language) => ({
      language,
      points:
        this.#points(
          tokens.map(({ word }) => word),
          language,
        ) +
        this.#ofNames(
          tokenize(text).map(({ word }) => word),
          language,
        ),
    })).sort((a, b) => b.points - a.points);
    const [best, second] = ranked;
    if (!best || !second) return 'unclear';
    const typed = tokens.map((token) => token.typed.toLowerCase());
    if (this.#isForeign(typed, best.language)) return 'foreign';
    return best.points - second.points < AHEAD ? 'unclear' : best.language;
  }

  /** "Helsingin" is Finnish, "Helsingfors" Swedish; a form that all have tells nothing. */
  #ofNames(words: readonly string[], language: Language): number {
    const own = words.filter(
      (word) => this.#profiles[language].names.has(word) && sharers(this.#profiles, 'names', word) < LANGUAGES.length,
    );
    return own.reduce((sum, word) => sum + KNOWN / sharers(this.#profiles, 'names', word), 0);
  }

  #points(words: readonly string[], language: Language): number {
    let points = 0;
    for (const word of words) {
      if (this.#profiles[language].functions.has(word)) points += FUNCTION / sharers(this.#profiles, 'functions', word);
      else if (this.#profiles[language].known.has(word)) points += KNOWN / sharers(this.#profiles, 'known', word);
      if (word.length > 2) points += LOOK * this.#look(word, language);
    }
    return points;
  }

  /** From 0 to 1: how much more the word's letter runs belong to this language than to the others. */
  #look(word: string, language: Language): number {
    const odds = LANGUAGES.map((other) => likelihood(this.#profiles[other], word));
    const most = Math.max(...odds);
    const shares = odds.map((value) => Math.exp(value - most));
    return (shares[LANGUAGES.indexOf(language)] ?? 0) / shares.reduce((sum, share) => sum + share, 0);
  }

  /** Words of one foreign language that ours has not: two, or one where nothing speaks for ours alone. */
  #isForeign(words: readonly string[], language: Language): boolean {
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

function sharers(profiles: Readonly<Record<Language, Profile>>, what: 'functions' | 'known' | 'names', word: string): number {
  return LANGUAGES.filter((language) => profiles[language][what].has(word)).length;
}

function likelihood({ grams: counts, total }: Profile, word: string): number {
  return grams(word, 3).reduce((sum, run) => sum + Math.log(((counts.get(run) ?? 0) + 0.5) / (total + 5000)), 0);
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
  return { functions, known, names: ownNames, grams: counts, total };
}
