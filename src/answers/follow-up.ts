import type { Topic } from '../chat/answers.ts';
import { fold } from '../chat/read.ts';
import type { Aspect, Method } from '../domain/method.ts';
import type { About } from './asked.ts';
import type { Decision } from './decide.ts';
import type { FactIndex } from './index-of-facts.ts';
import { kept } from './kept.ts';
import type { Reader, Reading } from './reading.ts';
import type { Words } from './schema.ts';
import { fewest } from './summary.ts';
import type { Token } from './text.ts';

/** A question of so many words may go on from the one before. */
export const SHORT = 7;
const MOST = 3;
/** Patterns whose folded form is remembered: all that words.yaml has. */
const FOLDED_KEPT = 500;

/** What a question that only goes on is answered with, and about which methods. */
export interface FollowUp {
  readonly decision: Decision;
  readonly methods: readonly Method[];
  readonly compares: boolean;
}

type Tongue = Words['sv'];

/** The question's reading, without a first word that only ties it to the one before and would be taken for what is asked ("entä resurssit?"). */
export function untied(question: string, reader: Reader, tokens: readonly Token[]): Reading {
  const reading = reader.read(question, tokens);
  const [first] = reading.tokens;
  if (!first || !reading.follows || reading.kinds[0] !== 'content' || reading.tokens.length === 1) return reading;
  // Without that word it still goes on from the question before.
  return { ...reader.read(question.slice(question.indexOf(first.typed) + first.typed.length)), follows: true };
}

/** "Which is better?" and "what does it cost?" in a thread; undefined for all that asks for more than that. */
export function followUp(reading: Reading, topic: Topic, index: FactIndex, tongue: Tongue): FollowUp | undefined {
  const { methods, entities, places, tokens } = reading;
  if (methods.length > 0 || entities.length > 0 || places.length > 0 || tokens.length > SHORT) return undefined;
  return choice(reading, topic, index, tongue) ?? price(reading, topic.methods, index);
}

/** "What does an open network cost?", with or without a thread; undefined for all that asks for more than that. */
export function priceOf(reading: Reading, index: FactIndex): FollowUp | undefined {
  const { entities, places, methods } = reading;
  return methods.length === 0 || entities.length > 0 || places.length > 0 ? undefined : price(reading, methods, index);
}

/** What one way of reading a question comes to. */
export interface Considered {
  readonly about: About;
  readonly decision: Decision;
}

/**
 * Whether a short question in a thread is one of its own ("which methods are there?"), and not about what the thread talked of: by
 * itself it is answered in full, and with the thread's methods it is not, or what answers it is about no method alone.
 */
export function standsAlone(reading: Reading, alone: Considered, tied: Considered, index: FactIndex, tongue: Tongue): boolean {
  if (alone.decision.outcome !== 'answered' || reading.follows) return false;
  if (alone.decision.facts.every((fact) => index.facts[fact]?.method === 'all')) return true;
  return tied.decision.outcome !== 'answered' && !reading.tokens.some(({ word }) => has(tongue.refers, word));
}

const folded = kept<string>(FOLDED_KEPT);

const has = (patterns: readonly string[], word: string): boolean =>
  patterns.some((written) => {
    const pattern = folded(written, fold);
    return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
  });

/** Nothing is asked for but what those words say. */
const nothingElse = ({ kinds, methods }: Reading, isSaid: (at: number) => boolean): boolean =>
  // Beside a method's name "nätverk" is part of it.
  kinds.every((kind, at) => (kind !== 'content' && (kind !== 'common' || methods.length > 0)) || isSaid(at));

function choice(reading: Reading, topic: Topic, index: FactIndex, { choice: words }: Tongue): FollowUp | undefined {
  const { tokens, slots, aspects } = reading;
  const isBetter = (at: number) => has(words.better, tokens[at]?.word ?? '') || has(words.which, tokens[at]?.word ?? '');
  const asks = tokens.some(({ word }) => has(words.which, word)) && tokens.some(({ word }) => has(words.better, word));
  // "Why is it better?" asks for a reason; "which is better, and why?" for both.
  const isOther = aspects.some((aspect) => aspect !== 'what') && !has(words.which, tokens[0]?.word ?? '');
  if (!asks || isOther || slots.length > 0 || !nothingElse(reading, isBetter)) return undefined;
  const methods = topic.methods.length > 1 ? topic.methods : [...new Set([...(topic.before ?? []), ...topic.methods])];
  if (methods.length < 2) return { decision: { outcome: 'refused', facts: [], uncovered: [], because: 'which' }, methods, compares: false };
  const facts = methods.flatMap((method) => index.cell(method, 'what').slice(0, 1)).slice(0, MOST);
  return { decision: { outcome: 'answered', facts, uncovered: [] }, methods, compares: true };
}

/** What the source tells of the methods: a price where there is one, and what they take. */
function price(reading: Reading, methods: readonly Method[], index: FactIndex): FollowUp | undefined {
  const { slots, slotWords, aspects } = reading;
  const isCost = slots.includes('price') && slots.every((slot) => slot === 'price' || slot === 'count' || slot === 'length');
  const isSide = (aspect: Aspect) => aspect === 'what' || aspect === 'resources' || aspect === 'how';
  if (!isCost || !aspects.every(isSide) || !nothingElse(reading, (at) => slotWords.has(at))) return undefined;
  const priced = index.facts.flatMap((fact, at) =>
    methods.some((one) => one === fact.method) && fact.fills?.includes('price') ? [at] : [],
  );
  const takes = methods.map((method) => fewest(index.cell(method, 'resources').flatMap((at) => index.facts[at] ?? [])));
  const told = methods.length > 1 ? takes.flatMap((facts) => facts.slice(0, 1)) : takes.flat();
  const facts = [...priced, ...told.map((fact) => index.facts.indexOf(fact))].slice(0, MOST);
  if (facts.length === 0) return undefined;
  const open = priced.length > 0 ? {} : { missing: 'price' as const };
  return { decision: { outcome: 'partial', facts, uncovered: priced.length > 0 ? [] : [...slotWords], ...open }, methods, compares: false };
}
