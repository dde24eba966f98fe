import { join } from 'node:path';
import { aboutOf } from '../src/answers/answers.ts';
import type { Without } from '../src/answers/asked.ts';
import { cell, choose, decide, isBroad, isFar, isNameAlone, strangePlace, tellsWhole } from '../src/answers/decide.ts';
import { readCases, TUNED } from '../src/answers/evaluate.ts';
import { type Case, weigh } from '../src/answers/evidence.ts';
import { FactIndex } from '../src/answers/index-of-facts.ts';
import { loadKnowledge } from '../src/answers/load.ts';
import { Places } from '../src/answers/places.ts';
import { Reader } from '../src/answers/reading.ts';
import type { Knowledge } from '../src/answers/schema.ts';
import { type Found, search } from '../src/answers/search.ts';
import { termsOf } from '../src/answers/terms.ts';
import { TRAITS } from '../src/answers/traits.ts';
import { LANGUAGES, type Language } from '../src/domain/language.ts';
import { dot, logistic, type Row, ranking } from './logistic.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDS = 5;
/** Candidates of a question that the ranking is fitted on. */
const CANDIDATES = 20;
const RANKING_RIDGE = 0.002;
const CONFIDENCE_RIDGE = 0.003;
/** How much one question counts beside one of the knowledge's own. */
const COUNTS = { own: 0.5, ownWithout: 0.5, told: 6, near: 14, without: 6, unanswered: 3 };
/** The share of the knowledge's own questions that is used: one in so many. */
const ONE_IN = Number(process.env.ONE_IN ?? 3);

/** A question in one state of the knowledge (as it is, or its facts or itself taken out), with its candidates. */
interface Example {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly kind: 'own' | 'ownWithout' | 'told' | 'without' | 'near' | 'far' | 'unanswered';
  readonly asked: Case;
  readonly right: readonly boolean[];
  readonly isRight: (fact: number) => boolean;
  readonly without: Without;
}

const NOTHING: Without = { fact: () => false, unit: undefined };

/** Fits the weights of src/answers/weights.ts, and prints them and the figures that questions held out of the fit reach. */
function main(): void {
  const knowledge = loadKnowledge(join(ROOT, 'knowledge'));
  const examples = LANGUAGES.flatMap((language) => examplesOf(knowledge, language));
  console.log(`${examples.length} examples`);
  const held: { example: Example; verdict: Verdict; z: number }[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isHeld = ({ id }: Example) => foldOf(id) === fold;
    const model = fitted(examples.filter((one) => !isHeld(one)));
    for (const example of examples.filter(
      (one) => isHeld(one) && one.kind !== 'own' && one.kind !== 'ownWithout' && one.kind !== 'unanswered',
    )) {
      const verdict = judge(example, model.ranks);
      held.push({ example, verdict, z: verdict.numbers ? model.base + dot(model.confidence, verdict.numbers) : Number.NEGATIVE_INFINITY });
    }
  }
  report(held);
  if (process.argv.includes('--held')) list(held);
  if (process.argv.includes('--weights')) {
    const model = fitted(examples);
    const names = examples.find(({ asked }) => asked.found.length > 0);
    if (!names) throw new Error('there are no examples');
    console.log('RANKING', named(TRAITS, model.ranks));
    console.log('CONFIDENCE', named(Object.keys(weigh(names.asked, [names.asked.found[0] as Found]).numbers), model.confidence));
    console.log('CONFIDENCE_BASE', model.base.toFixed(2));
  }
}

const named = (names: readonly string[], weights: readonly number[]) =>
  `{\n${names.map((name, at) => `  ${name}: ${Number((weights[at] ?? 0).toFixed(2))},`).join('\n')}\n}`;

/** The same fold for a question and for its state without facts. */
const foldOf = (id: string) => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_003, 7) % FOLDS;

function examplesOf(knowledge: Knowledge, language: Language): readonly Example[] {
  const reader = new Reader(knowledge, language, new Places(knowledge.words.places));
  const index = new FactIndex(knowledge, language, reader);
  const make = (id: string, text: string, kind: Example['kind'], isRight: (fact: number) => boolean, without: Without): Example => {
    const reading = reader.read(text);
    const about = aboutOf(reading, undefined, index);
    const terms = termsOf(reading, index);
    const { found: all, unanswered } = search(terms, reading, about, index, without);
    const found = all.slice(0, CANDIDATES);
    const asked = { reading, terms, about, found, unanswered, index };
    return { id, text, language, kind, asked, isRight, right: found.map(({ fact }) => isRight(fact)), without };
  };
  const unanswered = knowledge.unanswered[language].map((text, nth) =>
    make(`unanswered ${language} ${nth}`, text, 'unanswered', () => false, { ...NOTHING, unit: index.firstUnanswered + nth }),
  );
  return [...ownExamples(knowledge, language, index, make), ...unanswered, ...givenExamples(knowledge, language, make)];
}

type Make = (id: string, text: string, kind: Example['kind'], isRight: (fact: number) => boolean, without: Without) => Example;

function ownExamples(knowledge: Knowledge, language: Language, index: FactIndex, make: Make): readonly Example[] {
  return knowledge.facts.flatMap((fact, id) => {
    const kin = knowledge.facts.map(({ covers }) => covers.some((number) => fact.covers.includes(number)));
    const isRight = (other: number) => kin[other] === true;
    return fact.questions[language].flatMap((text, nth) => {
      if ((id + nth) % ONE_IN !== 0) return [];
      const unit = (index.firstUnit[id] ?? 0) + nth + 1;
      const name = `${fact.id} ${language} ${nth}`;
      return [
        make(name, text, 'own', isRight, { ...NOTHING, unit }),
        make(name, text, 'ownWithout', isRight, { ...NOTHING, fact: isRight }),
      ];
    });
  });
}

function givenExamples(knowledge: Knowledge, language: Language, make: Make): readonly Example[] {
  const cases = TUNED.flatMap((name) => readCases(join(ROOT, 'tests/eval', name))).filter(({ lang }) => lang === language);
  return cases.flatMap(({ id, question, kind, covers }) => {
    const isRight = (fact: number) => knowledge.facts[fact]?.covers.some((number) => covers.includes(number)) ?? false;
    if (kind === 'near' || kind === 'far') return [make(id, question, kind, isRight, NOTHING)];
    if (kind !== 'direct' && kind !== 'compare') return [];
    return [make(id, question, 'told', isRight, NOTHING), make(id, question, 'without', isRight, { ...NOTHING, fact: isRight })];
  });
}

interface Model {
  readonly ranks: readonly number[];
  readonly confidence: readonly number[];
  readonly base: number;
}

function fitted(examples: readonly Example[]): Model {
  const choices = examples
    .filter(({ kind, right }) => (kind === 'own' || kind === 'told') && right.includes(true))
    .map(({ kind, asked, right }) => ({
      candidates: asked.found.map(({ traits }) => traits),
      right,
      weight: kind === 'told' ? COUNTS.told : COUNTS.own,
    }));
  const ranks = ranking(choices, RANKING_RIDGE);
  const rows = examples.flatMap((example): Row[] => {
    const { numbers, hit3 } = judge(example, ranks);
    const positive = example.kind === 'own' || example.kind === 'told';
    if (!numbers || example.kind === 'far' || (positive && !hit3)) return [];
    return [{ x: numbers, y: positive ? 1 : 0, weight: COUNTS[example.kind] }];
  });
  const { weights, base } = logistic(rows, CONFIDENCE_RIDGE);
  return { ranks, confidence: weights, base };
}

interface Verdict {
  readonly hit1: boolean;
  readonly hit3: boolean;
  /** Decided before the confidence is looked at. */
  readonly outcome?: 'answered' | 'partial' | 'refused';
  readonly numbers?: readonly number[];
  readonly facts: readonly string[];
}

function judge(example: Example, ranks: readonly number[]): Verdict {
  const { asked, isRight } = example;
  const { reading, terms, about, index } = asked;
  const found = asked.found.map((one) => ({ ...one, score: dot(ranks, one.traits) })).sort((a, b) => b.score - a.score || a.fact - b.fact);
  if (isBroad(reading, terms, about)) return broadly({ ...asked, found }, example);
  const [first, ...more] = choose(found, terms, about, index);
  if (!first) return { hit1: false, hit3: false, outcome: 'refused', facts: [] };
  const facts = [first, ...more].map(({ fact }) => fact);
  const head = hits(facts, isRight, index);
  const evidence = weigh({ ...asked, found }, [first, ...more]);
  if (isFar(evidence, reading, about)) return { ...head, outcome: 'refused' };
  if (strangePlace(reading, about, facts, index) || evidence.otherMethod) return { ...head, outcome: 'partial' };
  if (isNameAlone(evidence, reading, about)) return { ...head, outcome: evidence.bare ? 'answered' : 'partial' };
  return { ...head, numbers: Object.values(evidence.numbers) };
}

function broadly(asked: Case, { without, isRight }: Example): Verdict {
  const { outcome, facts } = decide(asked);
  const aspects = asked.about.aspects.length > 0 ? asked.about.aspects : ['what' as const];
  const left = asked.about.methods.every((method) =>
    aspects.some((aspect) =>
      cell(asked.index, [], method, aspect).some((fact) => tellsWhole(asked.index, fact, aspect) && !without.fact(fact)),
    ),
  );
  return { ...hits(facts, isRight, asked.index), outcome: left ? outcome : 'partial' };
}

const hits = (facts: readonly number[], isRight: (fact: number) => boolean, index: FactIndex) => ({
  hit1: facts.slice(0, 1).some(isRight),
  hit3: facts.some(isRight),
  facts: facts.map((fact) => index.facts[fact]?.id ?? ''),
});

type Held = readonly { readonly example: Example; readonly verdict: Verdict; readonly z: number }[];

const isAnswered = ({ verdict, z }: Held[number], threshold: number) =>
  verdict.outcome === undefined ? z >= threshold : verdict.outcome === 'answered';

/** So large a part of the near misses may be answered in full. */
const MOST_NEAR = 0.03;

/** The lowest threshold at which no more of the near misses are answered. */
function shipped(held: Held): number {
  const near = held.filter(({ example }) => example.kind === 'near');
  const passes = (threshold: number) => near.filter((one) => isAnswered(one, threshold)).length <= MOST_NEAR * near.length;
  return Array.from({ length: 121 }, (_, step) => Number((step * 0.05 - 2).toFixed(2))).find(passes) ?? Number.POSITIVE_INFINITY;
}

function report(held: Held): void {
  const share = (some: Held, holds: (one: Held[number]) => boolean) => (some.filter(holds).length / some.length).toFixed(3);
  const best = shipped(held);
  const table = [...new Set([-0.5, 0, 0.5, 1, 1.5, 2, 2.5, best])].flatMap((threshold) =>
    [...(threshold === best ? LANGUAGES : []), 'all' as const].map((language) => {
      const of = (kind: Example['kind']) =>
        held.filter(({ example }) => example.kind === kind && (language === 'all' || example.language === language));
      const answered = (kind: Example['kind']) => share(of(kind), (one) => isAnswered(one, threshold));
      return {
        threshold,
        language,
        'hit@1': share(of('told'), ({ verdict }) => verdict.hit1),
        'hit@3': share(of('told'), ({ verdict }) => verdict.hit3),
        answered: answered('told'),
        near: answered('near'),
        far: answered('far'),
        without: answered('without'),
      };
    }),
  );
  console.table(table);
  const decided = (kind: Example['kind'], outcome: string) =>
    held.filter(({ example, verdict }) => example.kind === kind && verdict.outcome === outcome).length;
  for (const kind of ['told', 'near', 'without', 'far'] as const)
    console.log(
      kind,
      'before the confidence: answered',
      decided(kind, 'answered'),
      'partial',
      decided(kind, 'partial'),
      'refused',
      decided(kind, 'refused'),
    );
}

/** The held-out questions, the least expected first. */
function list(held: Held): void {
  const line = ({ example, verdict, z }: Held[number]) =>
    `${z.toFixed(2)} ${verdict.outcome ?? ''} ${example.kind} ${example.id} ${verdict.hit1 ? '' : verdict.hit3 ? 'NOT FIRST ' : 'NOT FOUND '}${example.text} → ${verdict.facts.join(' ')}`;
  const sorted = [...held].sort((a, b) => b.z - a.z);
  console.log(
    sorted
      .filter(({ example }) => example.kind === 'near')
      .map(line)
      .join('\n'),
  );
  console.log(
    sorted
      .filter(({ example }) => example.kind === 'without')
      .slice(0, 80)
      .map(line)
      .join('\n'),
  );
  console.log(
    sorted
      .filter(({ example }) => example.kind === 'told')
      .reverse()
      .map(line)
      .join('\n'),
  );
}

main();
