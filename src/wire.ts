import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { paragraphs } from '../handlers/ask/phrase.ts';
import { cards, handlers } from '../handlers/index.ts';
import { createAnswers } from './answers/answers.ts';
import { askAgain, type ChangedAnswer } from './answers/asked-again.ts';
import { type Coverage, coverage, NUMBERS } from './answers/coverage.ts';
import { evaluate } from './answers/evaluate.ts';
import { loadKnowledge } from './answers/load.ts';
import { loadFit } from './answers/load-fit.ts';
import { remembering } from './answers/remembered-answers.ts';
import { createWriter } from './answers/writer.ts';
import { createApp } from './app.ts';
import { type Base, locatingApp, locatingCourier } from './chat/files.ts';
import type { ClockHandler } from './chat/handler.ts';
import type { Answer, Answers, Authority, Courier, Files, Log, PlatformDeps, Ports, Writer } from './chat/ports.ts';
import type { Reply } from './chat/reply.ts';
import type { ClockTurn } from './chat/turn.ts';
import type { Config } from './config.ts';
import { type Given, type Ranked, rank } from './domain/fit.ts';
import { type Flip, flips } from './domain/fit-flips.ts';
import { readGiven } from './domain/fit-given.ts';
import { next } from './domain/fit-next.ts';
import type { Fit } from './domain/fit-schema.ts';
import { type Walked, walkAll } from './domain/fit-walk.ts';
import { LANGUAGES, type Language, languageSchema } from './domain/language.ts';
import type { Method } from './domain/method.ts';
import { dailyLoop } from './jobs/daily.ts';
import type { Running } from './jobs/loop.ts';
import { deliveryLoop } from './jobs/outbox.ts';
import { writingLoop } from './jobs/writing.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { papersInThread } from './papers/thread.ts';
import { openStore, type Store } from './stores/open.ts';
import { readRemembered } from './stores/remembered.ts';
import { say } from './text/say.ts';

/** Where the knowledge lies, from the project's root. */
const KNOWLEDGE_FOLDER = new URL('../knowledge/', import.meta.url).pathname;
/** Newest answers kept in memory. */
const ANSWERS_KEPT = 2_000;
/** After the start, and between one language and the next, in milliseconds: an index takes some hundred. */
const WARM_MS = 1_000;
/** Overall time for a model's answer, in milliseconds; after it the verbatim answer stands. */
const MODEL_DEADLINE_MS = 12_000;

/** Everything put together but the platforms, which main.ts adds. */
export interface Tandem {
  readonly deps: PlatformDeps;
  readonly ports: Ports;
  readonly log: Log;
  /** What is fetched by token. */
  readonly files: Files;
  readonly health: { ready(): Promise<boolean>; metrics: Metrics['text'] };
  /** Starts the jobs. `couriers` by the room id's prefix. */
  start(couriers: ReadonlyMap<string, Courier>): void;
  /** Ends what is under way, then closes the store. */
  stop(): Promise<void>;
}

/**
 * Loads the knowledge, opens the store, and joins them to the handlers and jobs.
 * `replace`: tests put a fake in a part's place.
 * @throws KnowledgeError, or what the store throws when it cannot be opened.
 */
export async function wire(config: Config, replace: { readonly writer?: Writer } = {}): Promise<Tandem> {
  const log = createLog(config);
  const knowledge = loadKnowledge(config.knowledge ?? KNOWLEDGE_FOLDER);
  // The other languages follow once the start is over (warm), or with the first question that needs them.
  const engine = createAnswers(knowledge, [config.language]);
  const answers = remembering(engine, ANSWERS_KEPT);
  const fit = fitOf(config, knowledge);
  const store = await openStore({ folder: config.folder, log, ...given('url', config.databaseUrl), ...given('secret', config.secret) });
  const metrics = createMetrics(() => store.outbox.counts());
  const papers = papersInThread();
  const ports: Ports = {
    answers,
    writer: replace.writer ?? writerOf(config, log),
    modelLimits: config.model,
    threads: store.threads,
    questions: store.questions,
    people: store.people,
    authority: authorityOf(config),
    papers,
    fit,
    dialogues: store.dialogues,
  };
  const base = baseOf(config);
  const app = createApp({
    handlers,
    ports,
    store,
    log,
    language: config.language,
    secret: store.secret(),
    clock: () => performance.now(),
    observe: metrics.turn,
  });
  const tick = ticker(store, ports);
  return {
    deps: {
      app: locatingApp(app, base),
      log,
      installations: store.installations,
      once: store.tokens,
      posted: store.posted,
      language: config.language,
    },
    log,
    ports,
    files: store.files,
    health: { ready: () => store.ready(), metrics: metrics.text },
    ...jobsOf({ config, log, store, ports, metrics, tick, base, papers }),
  };
}

const given = <K extends string, V>(key: K, value: V | undefined) => (value === undefined ? {} : ({ [key]: value } as { [k in K]: V }));

function createLog(config: Config): Log {
  return pino({ level: config.logLevel, base: null, serializers: { error: pino.stdSerializers.err } });
}

function writerOf(config: Config, log: Log): Writer {
  const { apiKey, baseUrl, name } = config.model;
  return createWriter({ apiKey, baseUrl, model: name, deadlineMs: MODEL_DEADLINE_MS, log });
}

/** The local workspace's coordinator; nobody from outside can be that person: it is served on loopback only. */
const LOCAL_COORDINATOR = 'web:local:carita';

function authorityOf(config: Config): Authority {
  const admins = new Set(config.workspace ? [...config.admins, LOCAL_COORDINATOR] : config.admins);
  return { coordinates: (person, account) => admins.has(account.id) || admins.has(person.id) };
}

/** Where files are fetched: the public address, else where the server listens. */
function baseOf({ url, host, port }: Config): Base {
  if (url !== undefined) return { address: url, reach: 'public' };
  return { address: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`, reach: 'here' };
}

/** @throws KnowledgeError that names the file, the line and the field. */
function fitOf(config: Config, knowledge: ReturnType<typeof loadKnowledge>): Fit {
  return loadFit(config.knowledge ?? KNOWLEDGE_FOLDER, new Set(knowledge.facts.map(({ id }) => id)));
}

type Tick = (turn: ClockTurn) => Promise<void>;

/** A clock turn's handler, then its Work in a unit that runs once for the turn's id. */
function ticker(store: Store, ports: Ports): Tick {
  return async (turn) => {
    const handler = handlers.clock[turn.name] as ClockHandler;
    const work = await handler(turn, ports);
    if (work) await store.unit(turn.id, work);
  };
}

interface JobParts {
  readonly config: Config;
  readonly log: Log;
  readonly store: Store;
  readonly ports: Ports;
  readonly metrics: Metrics;
  readonly tick: Tick;
  readonly base: Base;
  readonly papers: { close(): Promise<void> };
}

function jobsOf(parts: JobParts): Pick<Tandem, 'start' | 'stop'> {
  const { log, store, metrics, tick, config, ports, base } = parts;
  const now = () => new Date();
  let loops: readonly Running[] = [];
  return {
    start(couriers) {
      const draw = (card: string) => drawCard(card, ports);
      const language = config.language;
      const delivery = deliveryLoop({
        outbox: store.outbox,
        couriers: new Map([...couriers].map(([prefix, courier]) => [prefix, locatingCourier(courier, base)])),
        draw,
        log,
        now,
        random: Math.random,
        language,
        observe: metrics.delivery,
      });
      const writing = writingLoop({ pending: store.pendingAnswers, writer: ports.writer, tick, log, now, observe: metrics.model });
      store.onCommit((wake) => (wake === 'outbox' ? delivery : writing).wake());
      loops = [delivery, writing, dailyLoop({ jobs: store.jobs, tick, log, now, timeZone: config.timeZone })];
      for (const loop of loops) loop.start();
      warm(ports.answers, config.language);
      recheckGaps(parts, now());
    },
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await parts.papers.close();
      await store.close();
    },
  };
}

/** Asks something in each language that is not indexed yet, one at a time, so that no person's question waits for it. */
function warm(answers: Answers, indexed: Language): void {
  for (const [at, language] of LANGUAGES.filter((other) => other !== indexed).entries()) {
    setTimeout(() => answers.answer(say(language, 'ask.open'), { language, fallback: language }), WARM_MS * (at + 1)).unref();
  }
}

async function drawCard(card: string, ports: Ports): Promise<Reply | undefined> {
  const [name = '', id = ''] = card.split(/:(.*)/su);
  return cards[name]?.(id, ports);
}

/** At each start, at most once a day for one version of the knowledge: gaps that an edit has closed. */
function recheckGaps({ tick, ports, log }: JobParts, at: Date): void {
  const id = `gaps.recheck:${ports.answers.version}:${at.toISOString().slice(0, 10)}`;
  tick({ kind: 'clock', id, at, name: 'gaps.recheck', data: null }).catch((error: unknown) =>
    log.error({ error }, 'the gaps were not rechecked'),
  );
}

/** The grounded engine alone, for scripts: no store, no server. */
export interface Engine {
  /** One of the three languages, or undefined. */
  language(tag: string | undefined): Language | undefined;
  /** The answer, worded by the model where one is configured; `text` is what a person would read. */
  ask(question: string, language: Language | undefined): Promise<{ readonly answer: Answer; readonly text: string }>;
}

/** @throws KnowledgeError that names the file, the fact, the language and the field. */
export function wireEngine(config: Config): Engine {
  const answers = createAnswers(loadKnowledge(config.knowledge ?? KNOWLEDGE_FOLDER));
  const writer = writerOf(config, createLog({ ...config, logLevel: 'warn' }));
  return {
    language: (tag) => languageSchema.safeParse(tag).data,
    async ask(question, language) {
      const answer = answers.answer(question, { fallback: config.language, ...given('language', language) });
      const sentences = writer.configured && answer.citations.length > 0 ? await writer.write(answer) : undefined;
      return { answer, text: paragraphs(answer, sentences).join('\n\n') };
    },
  };
}

/** The figures of the evaluation sets (tests/eval), as text: of those for tuning, or of the final one. */
export function wireEvaluation(config: Config, shown: { readonly misses: boolean; readonly final: boolean }): string {
  return evaluate(loadKnowledge(config.knowledge ?? KNOWLEDGE_FOLDER), fileURLToPath(new URL('../tests/eval/', import.meta.url)), shown);
}

/** The state of the knowledge, for the people who edit it. */
export interface KnowledgeState {
  /** Of so many claims the source's checklist consists. */
  readonly checklist: number;
  readonly coverage: Coverage;
  /**
   * The remembered questions of the database that would be answered differently now; `asked` of them were compared.
   * Undefined where there is no database yet. It is read only, never migrated.
   */
  changes(): Promise<{ readonly asked: number; readonly changed: readonly ChangedAnswer[] } | undefined>;
}

/** So many of the newest remembered questions are asked again. */
const REMEMBERED = 5_000;

/** @throws KnowledgeError that names the file, the fact, the language and the field. */
export function wireKnowledge(config: Config): KnowledgeState {
  const knowledge = loadKnowledge(config.knowledge ?? KNOWLEDGE_FOLDER);
  const log = createLog({ ...config, logLevel: 'warn' });
  return {
    checklist: NUMBERS,
    coverage: coverage(knowledge),
    async changes() {
      const asked = await readRemembered({ folder: config.folder, log, ...given('url', config.databaseUrl) }, REMEMBERED);
      return asked && { asked: asked.length, changed: askAgain(asked, createAnswers(knowledge)) };
    },
  };
}

/** What the dialogue's answers come to. */
export interface FitResult {
  readonly ranking: readonly Ranked[];
  readonly recommended: Method;
  readonly runnerUp: Method | undefined;
  readonly margin: number;
  readonly known: boolean;
  readonly flips: readonly Flip[];
  readonly asked: readonly string[];
  readonly skipped: readonly string[];
}

/** The dialogue "which method suits us" alone, for scripts: no store, no server. */
export interface FitEngine {
  readonly fit: Fit;
  language(tag: string | undefined): Language | undefined;
  /** @throws Error that names every answer which the file does not know. */
  given(data: unknown): Given;
  result(given: Given): FitResult;
  /** Walks every path there is: about a second. */
  walk(): Walked;
}

/** @throws KnowledgeError that names the file, the line and the field. */
export function wireFit(config: Config): FitEngine {
  const folder = config.knowledge ?? KNOWLEDGE_FOLDER;
  const fit = loadFit(folder, new Set(loadKnowledge(folder).facts.map(({ id }) => id)));
  return {
    fit,
    language: (tag) => languageSchema.safeParse(tag).data,
    given(data) {
      const read = readGiven(fit, data);
      if ('faults' in read) throw new Error(read.faults.join('\n'));
      return read.given;
    },
    result(answers) {
      const { asked, skipped } = next(fit, answers);
      return { ...rank(fit, answers), flips: flips(fit, answers), asked, skipped };
    },
    walk: () => walkAll(fit),
  };
}
