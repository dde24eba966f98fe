import type { Answer, Answers, AskContext, Citation, Outcome, RefusedBecause, Topic } from '../chat/answers.ts';
import { writtenDay } from '../domain/day.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { ASPECTS, type Aspect, type Method } from '../domain/method.ts';
import type { About } from './asked.ts';
import { decide } from './decide.ts';
import { type Considered, type FollowUp, followUp, priceOf, SHORT, standsAlone, untied } from './follow-up.ts';
import { FactIndex } from './index-of-facts.ts';
import { kept } from './kept.ts';
import { Languages } from './language.ts';
import { Places } from './places.ts';
import { Reader, type Reading } from './reading.ts';
import type { Fact, Knowledge, Words } from './schema.ts';
import { type Found, search } from './search.ts';
import { fewest } from './summary.ts';
import { termsOf } from './terms.ts';
import { tokenize } from './text.ts';

/** More than there are: five methods' six sides in three languages. */
const SUMMARIES = 100;

interface Desk {
  readonly reader: Reader;
  readonly index: FactIndex;
}

/**
 * The grounded engine over the knowledge. Everything is indexed here, once; answering is synchronous and pure.
 * A question in one language can be answered in another (the context's `language`).
 * `ready`: the languages to index now; the others are when a question first needs them.
 */
export function createAnswers(knowledge: Knowledge, ready: readonly Language[] = LANGUAGES): Answers {
  const languages = new Languages(knowledge);
  const places = new Places(knowledge.words.places);
  const made = new Map<Language, Desk>();
  const desk = (language: Language): Desk => {
    const known = made.get(language);
    if (known) return known;
    const reader = new Reader(knowledge, language, places);
    const one = { reader, index: new FactIndex(knowledge, language, reader) };
    made.set(language, one);
    return one;
  };
  for (const language of ready) desk(language);
  const summaries = kept<readonly Citation[]>(SUMMARIES);
  const byId = new Map(knowledge.facts.map((fact) => [fact.id, fact]));
  return {
    version: knowledge.version,
    answer: (question, context) => answer(question, context, languages, desk, knowledge.words),
    about: (method, language, aspect) =>
      ASPECTS.filter((one) => aspect === undefined || one === aspect).flatMap((one) =>
        knowledge.facts.filter((fact) => fact.method === method && fact.aspect === one).map((fact) => cite(fact, language)),
      ),
    summary: (method, language, aspect) => summaries(`${method} ${aspect} ${language}`, () => summary(knowledge, method, language, aspect)),
    cite: (ids, language) => ids.flatMap((id) => byId.get(id) ?? []).map((fact) => cite(fact, language)),
  };
}

function summary({ facts }: Knowledge, method: Method, language: Language, aspect: Aspect): readonly Citation[] {
  return fewest(facts.filter((fact) => fact.method === method && fact.aspect === aspect)).map((fact) => cite(fact, language));
}

function answer(question: string, context: AskContext, languages: Languages, desk: (language: Language) => Desk, words: Words): Answer {
  const start = performance.now();
  const tokens = tokenize(question);
  const told = languages.tell(question, tokens);
  const spoken = told === 'foreign' || told === 'unclear' ? (context.language ?? context.fallback) : told;
  const language = context.language ?? spoken;
  const { reader, index } = desk(spoken);
  const { topic } = context;
  const reading = topic ? untied(question, reader, tokens) : reader.read(question, tokens);
  const early = refusedEarly(reading, told);
  const goesOn = early ? undefined : ((topic && followUp(reading, topic, index, words[spoken])) ?? priceOf(reading, index));
  const { about, found, decision } = early ? refusal(reading, early) : considered(reading, topic, goesOn, index, words[spoken]);
  const facts = decision.facts.flatMap((id) => index.facts[id] ?? []);
  const outcome: Outcome = decision.outcome;
  return {
    question,
    language,
    outcome,
    citations: facts.map((fact) => cite(fact, language)),
    uncovered: [...new Set(decision.uncovered.map((at) => reading.tokens[at]?.typed ?? ''))].filter(Boolean),
    ...(decision.missing ? { missing: decision.missing } : {}),
    ...(decision.because ? { because: decision.because } : {}),
    nearest: nearest(about, found, index),
    topic: topicOf(outcome, about, facts, language, topic) ?? topic,
    ...(outcome !== 'refused' && (goesOn ? goesOn.compares : about.compares) && about.methods.length > 1 ? { compare: about.methods } : {}),
    ms: performance.now() - start,
  };
}

interface Looked extends Considered {
  readonly found: readonly Found[];
}

function refusal(reading: Reading, because: RefusedBecause): Looked {
  const { methods, aspects, entities, compares } = reading;
  return {
    about: { methods, aspects, entities, compares },
    found: [],
    decision: { outcome: 'refused', facts: [], uncovered: [], because },
  };
}

/** What is found and decided: about what the thread talked of, unless the question is one of its own. */
function considered(
  reading: Reading,
  topic: Topic | undefined,
  goesOn: FollowUp | undefined,
  index: FactIndex,
  tongue: Words[Language],
): Looked {
  const terms = termsOf(reading, index);
  const look = (about: About): Looked => {
    const { found, unanswered } = search(terms, reading, about, index);
    return { about, found, decision: goesOn?.decision ?? decide({ reading, terms, about, found, unanswered, index }) };
  };
  const about = aboutOf(reading, topic, index);
  if (goesOn) return look({ ...about, methods: goesOn.methods });
  const tied = look(about);
  if (!topic || about.methods !== topic.methods) return tied;
  const alone = look(aboutOf(reading, undefined, index));
  return standsAlone(reading, alone, tied, index, tongue) ? alone : tied;
}

function refusedEarly(reading: Reading, told: string): RefusedBecause | undefined {
  if (reading.tokens.length === 0) return 'empty';
  if (told === 'foreign') return 'foreign';
  return reading.orders ? 'order' : undefined;
}

/** What is asked about: what the question names, and for a short one that names nothing, what the thread talked of. */
export function aboutOf(reading: Reading, topic: Topic | undefined, index: FactIndex): About {
  const { entities, compares } = reading;
  const short = reading.tokens.length <= SHORT;
  if (topic && reading.methods.length === 0 && entities.length === 0 && short) {
    return { methods: topic.methods, aspects: reading.aspects, entities, compares };
  }
  const own = entities.length > 0 && !reading.sure ? index.methodsOf(entities) : reading.methods;
  // "And the open one?" asks for the same side; "what is an open one?" asks a question of its own.
  const goesOn = reading.follows || reading.kinds[0] !== 'function';
  const bare = topic && short && goesOn && !reading.kinds.includes('content') && reading.aspects.length === 0;
  return { methods: own, aspects: bare && topic.aspect ? [topic.aspect] : reading.aspects, entities, compares };
}

function nearest(about: About, found: readonly Found[], index: FactIndex): readonly Method[] {
  const seen = found.slice(0, 20).flatMap(({ fact }) => index.facts[fact]?.method ?? []);
  return [...new Set([...about.methods, ...seen])].filter((method) => method !== 'all');
}

function topicOf(outcome: Outcome, about: About, facts: readonly Fact[], language: Language, last: Topic | undefined): Topic | undefined {
  if (outcome === 'refused') return undefined;
  const first = facts[0];
  const own = first && first.method !== 'all' ? [first.method] : [];
  // A fact of another method than the thread's takes the thread with it.
  const methods = about.methods.length > 0 && own.every((method) => about.methods.includes(method)) ? about.methods : own;
  if (methods.length === 0) return undefined;
  const earlier = last && last.methods.join() !== methods.join() ? last.methods : last?.before;
  return { methods, language, ...(earlier ? { before: earlier } : {}), ...(first ? { aspect: first.aspect } : {}) };
}

function cite(fact: Fact, language: Language): Citation {
  const { source } = fact;
  return {
    id: fact.id,
    method: fact.method,
    aspect: fact.aspect,
    quote: fact.text[language],
    cell: fact.cell,
    source: `${source.title[language]} (${writtenDay(language, source.updated ?? source.published)})`,
    address: source.address,
  };
}
