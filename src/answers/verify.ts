import type { Citation } from '../chat/answers.ts';
import type { Sentence } from '../chat/sentence.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { type Clause, parse, speaks } from './clause.ts';
import { ACTORS, FORCES, type Force } from './lexicon.ts';
import { alike, coverage, KNOWN, sameName } from './likeness.ts';

/** A sentence as a model wrote it: nothing in it is believed yet. */
export interface Draft {
  readonly text: string;
  readonly cites: readonly string[];
}

/** What a sentence may stand on: a fact verbatim, in the answer's language, and whose fact it is. */
export type Fact = Pick<Citation, 'id' | 'quote' | 'method'>;

/** Mean coverage of a sentence's content words by its fact (design: answers.md, measured there at .9). */
const STRICT = 0.9;
/** How much of a fact's content its sentence must carry: less would leave conditions out. */
const COMPLETE = 0.8;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;

const within = (names: readonly string[], others: readonly string[]): boolean =>
  names.every((name) => others.some((other) => sameName(name, other)));

/** A name may be written small in the fact ("greenreality"), never be absent from it. */
function namesAgree(said: Clause, fact: Clause): boolean {
  return within(said.names, [...fact.names, ...fact.content]) && within(fact.names, [...said.names, ...said.content]);
}

/** The same numbers, and where the fact has several, each with what it counts. */
function numbersAgree(said: Clause, fact: Clause): boolean {
  const values = (clause: Clause): ReadonlySet<string> => new Set(clause.numbers.map(({ value }) => value));
  const [mine, theirs] = [values(said), values(fact)];
  if (mine.size !== theirs.size || [...mine].some((value) => !theirs.has(value))) return false;
  if (theirs.size < 2) return true;
  return said.numbers.every(({ value, unit }) => {
    const units = fact.numbers.filter((number) => number.value === value).map((number) => number.unit);
    return units.some((other) => other === unit || (other !== undefined && unit !== undefined && coverage(unit, [other]) >= KNOWN));
  });
}

function forcesAgree(said: Clause, fact: Clause): boolean {
  return (Object.keys(FORCES) as Force[]).every((force) => {
    const [inSaid, inFact] = [said.forces.has(force), fact.forces.has(force)];
    if (FORCES[force] === 'keep') return inSaid || !inFact;
    if (FORCES[force] === 'add') return inFact || !inSaid;
    return inSaid === inFact;
  });
}

/** Each negation denies something that the other side denies too: "not A but B" is not "A but not B". */
function negationsAgree(said: Clause, fact: Clause): boolean {
  const meets = ([denied]: readonly string[], theirs: readonly (readonly string[])[]): boolean =>
    theirs.some((words) => denied === undefined || words.length === 0 || coverage(denied, words) >= KNOWN);
  return (
    said.doubled === fact.doubled &&
    said.negated.every((words) => meets(words, fact.negated)) &&
    fact.negated.every((words) => meets(words, said.negated))
  );
}

/** No word more often than in the fact: "large and large" has lost its "small", "companies offer companies" its other party. */
function repeatsNothing(said: Clause, fact: Clause): boolean {
  const times = (word: string, words: readonly string[]): number => words.filter((other) => alike(word, other) >= KNOWN).length;
  return said.content.every((word) => {
    const again = times(word, said.content);
    return again < 2 || again <= times(word, fact.content);
  });
}

/** Who acts on whom cannot be told from single words: the actors keep their order, at the price of some true passives. */
function actorsAgree(said: Clause, fact: Clause): boolean {
  const order = (clause: Clause): readonly number[] => [
    ...new Set(clause.content.map((word) => ACTORS.findIndex((actor) => actor.test(word))).filter((index) => index >= 0)),
  ];
  const [mine, theirs] = [order(said), order(fact)];
  const shared = theirs.filter((actor) => mine.includes(actor));
  return mine.filter((actor) => theirs.includes(actor)).every((actor, index) => actor === shared[index]);
}

/** Whether the fact carries everything that is said. */
function supports(fact: Clause, said: Clause): boolean {
  const covered = said.content.map((word) => coverage(word, fact.content));
  return covered.every((value) => value >= KNOWN) && mean(covered) >= STRICT;
}

const carries = (said: Clause, fact: Clause): boolean =>
  mean(fact.content.map((word) => (coverage(word, said.content) >= KNOWN ? 1 : 0))) >= COMPLETE;

const inLanguage = (text: string, language: Language): boolean =>
  LANGUAGES.every((other) => other === language || speaks(text, other) <= speaks(text, language));

const bare = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Whether a part of a sentence (`said`) says what one fact says, no more and no other. `whole`: the sentence it is a part of. */
function stands(said: string, quote: string, language: Language, whole = said): boolean {
  if (bare(said) === bare(quote)) return true;
  const [part, fact] = [parse(said, language), parse(quote, language)];
  return (
    part.content.length > 0 &&
    part.signs.every((sign) => fact.signs.includes(sign)) &&
    part.question === fact.question &&
    numbersAgree(part, fact) &&
    namesAgree(part, fact) &&
    forcesAgree(part, fact) &&
    negationsAgree(part, fact) &&
    supports(fact, part) &&
    repeatsNothing(part, fact) &&
    actorsAgree(part, fact) &&
    carries(whole === said ? part : parse(whole, language), fact)
  );
}

/** Where a sentence that joins facts may be cut. */
const JOINT = /\s*(?:[;,]|(?<=[.!?])\s|\s(?:och|samt|men|medan|ja|sekä|mutta|and|but|while)\s)\s*/giu;

function joints(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(JOINT)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => start > 0 && end < text.length)
    .slice(0, 8);
}

/** Whether the text, cut once for each further fact, gives every fact a part of its own that says what it says. */
function divides(text: string, facts: readonly Fact[], language: Language, whole: string): boolean {
  const [only] = facts;
  if (facts.length === 1 && only) return stands(text, only.quote, language, whole);
  return joints(text).some(({ start, end }) =>
    facts.some(
      (fact) =>
        stands(text.slice(0, start), fact.quote, language, whole) &&
        divides(
          text.slice(end),
          facts.filter((other) => other !== fact),
          language,
          whole,
        ),
    ),
  );
}

/**
 * The facts that a sentence truly stands on, in the order it cites them; none when it does not hold.
 * A sentence over several facts holds when it falls into parts that each hold against one of them; it may join facts of
 * one method only, because the parts after the first seldom repeat their subject.
 */
export function holds(draft: Draft, facts: readonly Fact[], language: Language): readonly string[] {
  const text = bare(draft.text);
  const cited = [...new Set(draft.cites)].map((id) => facts.find((fact) => fact.id === id));
  if (cited.length === 0 || cited.some((fact) => fact === undefined)) return [];
  const known = cited.filter((fact) => fact !== undefined);
  const single = known.filter((fact) => stands(text, fact.quote, language));
  if (single.some((fact) => bare(fact.quote) === text)) return single.map(({ id }) => id);
  if (!inLanguage(text, language)) return [];
  if (single.length > 0) return single.map(({ id }) => id);
  const joined = known.length > 1 && new Set(known.map(({ method }) => method)).size === 1 && divides(text, known, language, text);
  return joined ? known.map(({ id }) => id) : [];
}

/** What holds of one draft, or the facts that must stand in its place. */
type Checked = { readonly draft: Draft; readonly cites: readonly string[] };

/**
 * Checks what a model wrote against the facts it was given. A sentence that does not hold gives way to its facts verbatim,
 * and a fact that nothing cites is added at the end, so that the answer is always complete. The order is the model's.
 * @returns the sentences, at least one of them the model's; undefined when none of the model's held
 */
export function verify(drafts: readonly Draft[], facts: readonly Fact[], language: Language): readonly Sentence[] | undefined {
  const checked: readonly Checked[] = drafts.map((draft) => ({ draft, cites: holds(draft, facts, language) }));
  const carried = new Set(checked.flatMap(({ cites }) => cites));
  if (carried.size === 0) return undefined;

  const sentences = new Map<string, Sentence>();
  const told = new Set<string>();
  const verbatim = (fact: Fact): void => {
    if (carried.has(fact.id) || told.has(fact.id)) return;
    told.add(fact.id);
    sentences.set(bare(fact.quote), { text: fact.quote, cites: [fact.id], by: 'fact' });
  };
  for (const { draft, cites } of checked) {
    const text = bare(draft.text);
    if (cites.length === 0) {
      for (const fact of facts.filter(({ id }) => draft.cites.includes(id))) verbatim(fact);
      continue;
    }
    const before = sentences.get(text);
    sentences.set(text, { text, cites: [...new Set([...(before?.cites ?? []), ...cites])], by: 'model' });
  }
  for (const fact of facts) verbatim(fact);
  return [...sentences.values()];
}
