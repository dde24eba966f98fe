import type { Language } from './language.ts';

/** What a word claims: that nothing is emitted on balance, or that something is good for the environment, without saying how. */
export type GenericSense = 'neutral' | 'generic';

interface Entry {
  readonly language: Language;
  readonly sense: GenericSense;
  /** How it is written, folded (lower case, no diacritics), without spaces and hyphens, before its ending. */
  readonly stem: string;
  /** The endings that it takes, folded; `*`: any, since nothing else begins so. */
  readonly endings: string;
}

/** Adjectives: -t, -a, -are, -aste, and the noun and adverb made of them. */
const SV = '|t|a|e|are|ast|aste|het|heten|itet|iteten';
/** Finnish -nen: -nen, -sen, -sta, -set, -sia, -sempi, -sesti … */
const NEN = '*';
/** Finnish adjectives in a vowel, after their stem: the endings of cases, the plural, comparison, the adverb. */
const FI =
  '|a|n|t|ssa|sta|lla|lta|lle|na|ksi|an|hin|i|in|ia|ita|iden|itten|issa|ista|illa|ilta|ille|ina|iksi|ta|den|tten|mpi|mman|mpaa|mmat|mpia|mmin|in|sti|sta|ks';

const of = (language: Language, sense: GenericSense, endings: string, ...stems: readonly string[]): readonly Entry[] =>
  stems.map((stem) => ({ language, sense, stem, endings }));

/**
 * Words that say nothing that can be checked. Endings are told where a longer word would be an innocent one ("grönsaker", "Greenland").
 * An official can add to the lists: a stem as one types it, folded, and its endings.
 */
const ENTRIES: readonly Entry[] = [
  ...of('sv', 'neutral', SV, 'klimatneutral', 'kolneutral', 'koldioxidneutral', 'co2neutral', 'utslappsneutral'),
  ...of(
    'sv',
    'neutral',
    SV,
    'klimatpositiv',
    'klimatkompenserad',
    'klimatkompenserat',
    'klimatkompenserade',
    'utslappsfri',
    'utslappsfritt',
    'klimatsmart',
  ),
  ...of('sv', 'neutral', '|n|s', 'nettonoll', 'nollutslapp'),
  ...of(
    'sv',
    'generic',
    SV,
    'miljovanlig',
    'klimatvanlig',
    'naturvanlig',
    'hallbar',
    'ekologisk',
    'ekovanlig',
    'miljoanpassad',
    'miljoanpassat',
  ),
  ...of(
    'sv',
    'generic',
    SV,
    'gron',
    'gront',
    'miljosmart',
    'naturskonsam',
    'skonsamformiljon',
    'braformiljon',
    'snallmotmiljon',
    'miljomedveten',
    'miljomedvetet',
    'miljomedvetna',
  ),
  ...of(
    'fi',
    'neutral',
    '*',
    'hiilineutraal',
    'ilmastoneutraal',
    'paastoneutraal',
    'hiilidioksidineutraal',
    'hiilinegatiiv',
    'ilmastopositiiv',
    'hiilikompensoi',
    'ilmastokompensoi',
  ),
  ...of('fi', 'neutral', '*', 'paastoton', 'paastotto', 'hiiliton', 'hiilitto', 'nettonolla', 'nollapaasto'),
  ...of('fi', 'generic', NEN, 'ymparistoystavalli', 'ilmastoystavalli', 'luontoystavalli', 'ekologi', 'ymparistotietoi'),
  ...of('fi', 'generic', FI, 'vihrea', 'vihrei', 'vihream', 'kestava', 'kestavi', 'kestavam', 'ymparistomyotai', 'ymparistomyotainen'),
  ...of('fi', 'generic', '*', 'hyvaymparistolle', 'hyvailmastolle', 'ilmastoviisa', 'ymparistoasaastav', 'luontoasaastav'),
  ...of(
    'en',
    'neutral',
    '|ity|ly',
    'climateneutral',
    'carbonneutral',
    'co2neutral',
    'emissionneutral',
    'carbonnegative',
    'climatepositive',
    'netzero',
    'zeroemission',
    'zeroemissions',
    'carbonfree',
    'emissionfree',
    'carboncompensated',
    'climatecompensated',
  ),
  ...of(
    'en',
    'generic',
    '|er|est|ly|ness',
    'green',
    'ecofriendly',
    'environmentallyfriendly',
    'environmentfriendly',
    'climatefriendly',
    'earthfriendly',
    'naturefriendly',
    'environmentallysafe',
    'environmentallycorrect',
    'goodfortheenvironment',
    'gentleontheenvironment',
  ),
  ...of(
    'en',
    'generic',
    '|ly',
    'sustainable',
    'sustainably',
    'sustainability',
    'ecological',
    'ecologically',
    'ecoconscious',
    'climatesmart',
    'biodegradable',
    'energyefficient',
  ),
];

/** Words of a text that are looked at together: "good for the environment" has four. */
const LONGEST = 4;

const PATTERNS: readonly { readonly entry: Entry; readonly pattern: RegExp }[] = ENTRIES.map((entry) => ({
  entry,
  pattern: new RegExp(`^${entry.stem}${entry.endings === '*' ? '[a-z]*' : `(?:${entry.endings})`}$`, 'u'),
}));

export interface GenericWord {
  /** As it was typed. */
  readonly word: string;
  readonly sense: GenericSense;
  readonly language: Language;
}

/** Lower case, no diacritics, no hyphens: "Miljö-vänlig" and "miljovanlig" are one word. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .replace(/[-‐‑–·]/gu, '')
    .toLowerCase();

/** The generic words in a text of any language, each once, in their order; inflected, hyphenated or in several words. */
export function genericWords(text: string): readonly GenericWord[] {
  const words = [...text.normalize('NFC').matchAll(/[\p{L}\p{N}\u00ad₂-]+/gu)].map(([word]) => word);
  const found = new Map<string, GenericWord>();
  for (let at = 0; at < words.length; ) {
    const hit = hitAt(words, at);
    if (hit) {
      const word = words.slice(at, at + hit.length).join(' ');
      if (!found.has(folded(word))) found.set(folded(word), { word, sense: hit.entry.sense, language: hit.entry.language });
    }
    at += hit?.length ?? 1;
  }
  return [...found.values()];
}

/** The most words from there on that are one generic word. */
function hitAt(words: readonly string[], at: number): { readonly entry: Entry; readonly length: number } | undefined {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const key = folded(words.slice(at, at + length).join(''));
    const found = PATTERNS.find(({ pattern }) => pattern.test(key));
    if (found) return { entry: found.entry, length };
  }
  return undefined;
}

/** That emissions are made up for elsewhere: compensation, credits, offsets. */
const OFFSETS =
  /(?<!\p{L})(?:(?:klimat|kol|koldioxid|co2)?kompens\p{L}*|utslappskredit\p{L}*|kolkredit\p{L}*|klimatkredit\p{L}*|(?:hiili|ilmasto|paasto)?kompensoi\p{L}*|(?:paasto|hiili|ilmasto)?hyvit\p{L}*|hiilikredii?t\p{L}*|(?:carbon |climate )?offset\p{L}*|carbon credits?|compensat\p{L}*)/u;

/** Whether a text says that the effect rests on offsets. */
export const mentionsOffsets = (text: string): boolean => OFFSETS.test(folded(text));
