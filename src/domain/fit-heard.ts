import { DONT_KNOW } from './fit.ts';
import { isBreak, placesOf, type Span, type Word, wordsOf } from './fit-heard-words.ts';
import type { Fit, FitQuestion } from './fit-schema.ts';
import { LANGUAGES, type Language } from './language.ts';

export interface Heard {
  /** One of the question's options, or `dont_know`. */
  readonly option: string;
  /** By which rule: a phrase of the file, or a number with its unit. */
  readonly by: 'phrase' | 'amount';
  /** The words that it was read from, in lower case and without diacritics. */
  readonly words: string;
}

/** What is read of a free answer; the rest of a longer text is left. */
const LONGEST = 600;
/** A number without a unit is an answer only in a text this short. */
const SHORT = 4;

type Found = Heard & Span;

/**
 * What a free text says as an answer to the question: the options that it may mean, the likeliest first; more than one means that
 * the person has to choose, none that it was not understood. By rules alone. The person's language is tried before the others.
 */
export function heard(fit: Fit, question: FitQuestion, text: string, language: Language): readonly Heard[] {
  const words = wordsOf(text.slice(0, LONGEST));
  for (const tongue of [language, ...LANGUAGES.filter((other) => other !== language)]) {
    const found = heardIn(fit, question, words, tongue);
    if (found.length > 0) return found;
  }
  return [];
}

function heardIn(fit: Fit, question: FitQuestion, words: readonly Word[], language: Language): readonly Heard[] {
  const all = [...phrasesIn(fit, question, words, language), ...amountsIn(fit, question, words, language)];
  const kept = longest(all.filter((found) => !negated(fit, words, found, language)));
  const options = new Map<string, Heard>();
  for (const { option, by, words: read } of kept) if (!options.has(option)) options.set(option, { option, by, words: read });
  return [...options.values()];
}

function phrasesIn(fit: Fit, question: FitQuestion, words: readonly Word[], language: Language): readonly Found[] {
  const spoken = [
    ...question.options.map(({ id, label, hears }) => ({ option: id, phrases: [label[language], ...hears[language]] })),
    { option: DONT_KNOW, phrases: fit.words.dont_know[language] },
  ];
  return spoken.flatMap(({ option, phrases }) =>
    phrases.flatMap((phrase) =>
      placesOf(phrase, words).map((span) => ({ option, by: 'phrase' as const, ...span, words: read(words, span) })),
    ),
  );
}

const read = (words: readonly Word[], { from, to }: Span): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

/** Whether a "not" stands before it in its clause, at most two words away. */
function negated(fit: Fit, words: readonly Word[], { from }: Span, language: Language): boolean {
  const nots = fit.words.negations[language].flatMap((word) => placesOf(word, words).map((span) => span.from));
  for (let at = from - 1; at >= from - 2; at -= 1) {
    if (isBreak(words[at])) return false;
    if (nots.includes(at)) return true;
  }
  return false;
}

/** Longer readings first; one that overlaps a longer one is dropped ("half a person" is not "a person"). */
function longest(all: readonly Found[]): readonly Found[] {
  const length = ({ from, to }: Span) => to - from;
  const kept: Found[] = [];
  for (const found of all.toSorted((a, b) => length(b) - length(a) || a.from - b.from)) {
    const over = kept.some((other) => other.from < found.to && found.from < other.to && length(other) > length(found));
    if (!over) kept.push(found);
  }
  return kept;
}

function amountsIn(fit: Fit, question: FitQuestion, words: readonly Word[], language: Language): readonly Found[] {
  if (!question.options.some(({ amount }) => amount)) return [];
  const numbers = numbersIn(fit, words, language);
  const units = (question.units?.[language] ?? []).flatMap((unit) => placesOf(unit, words));
  const shares = question.shares ? fit.words.percent[language].flatMap((sign) => placesOf(sign, words)) : [];
  const said = words.filter((word) => !isBreak(word)).length;
  return numbers.flatMap(({ value, ...span }) => {
    const share = shares.find(({ from }) => from === span.to);
    const unit = share ?? units.find(({ from }) => near(words, span, from));
    // "Two hours" is not "two": a word right after the number is its unit, and not one of ours.
    if (!unit && (said > SHORT || !isBreak(words[span.to]))) return [];
    const option = optionFor(question, share ? value / 100 : value);
    const whole = unit ? { from: Math.min(span.from, unit.from), to: Math.max(span.to, unit.to) } : span;
    return option === undefined ? [] : [{ option, by: 'amount' as const, ...whole, words: read(words, whole) }];
  });
}

/** The unit stands right before the number, or at most two words after it, in the same clause. */
function near(words: readonly Word[], { from, to }: Span, unit: number): boolean {
  if (unit === from - 1) return true;
  return unit >= to && unit <= to + 2 && !words.slice(to, unit).some((word) => isBreak(word) && word.text !== '–');
}

function optionFor(question: FitQuestion, value: number): string | undefined {
  return question.options.find(({ amount }) => amount && value >= (amount.from ?? 0) && value < (amount.below ?? Number.POSITIVE_INFINITY))
    ?.id;
}

/** Numbers in digits and in words, a thousand after a number multiplied with it. */
function numbersIn(fit: Fit, words: readonly Word[], language: Language): readonly (Span & { readonly value: number })[] {
  const digits = words.flatMap(({ number }, at) => (number === undefined ? [] : [{ value: number, from: at, to: at + 1 }]));
  const spelt = Object.entries(fit.words.amounts[language]).flatMap(([word, value]) =>
    placesOf(word, words).map((span) => ({ value, ...span })),
  );
  const outer = spelt.filter(
    (one) => !spelt.some((other) => other !== one && other.from <= one.from && other.to >= one.to && length(other) > length(one)),
  );
  const all = [...digits, ...outer].toSorted((a, b) => a.from - b.from);
  return all.reduce<(Span & { value: number })[]>((joined, one) => {
    const before = joined.at(-1);
    if (before && before.to === one.from && one.value === 1000)
      joined.splice(-1, 1, { value: before.value * one.value, from: before.from, to: one.to });
    else joined.push(one);
    return joined;
  }, []);
}

const length = ({ from, to }: Span): number => to - from;
