import { performance } from 'node:perf_hooks';
import { digestPageOf } from '../handlers/digest/page-view.ts';
import { yearPaperOf } from '../handlers/digest/year-page.ts';
import { cards, handlers } from '../handlers/index.ts';
import { createAnswers } from './answers/answers.ts';
import { remembering } from './answers/remembered-answers.ts';
import { createApp } from './app.ts';
import { calendar } from './calendar/dates.ts';
import type { Answers, Writer } from './chat/answers.ts';
import { authorityOf } from './chat/authority.ts';
import type { Courier } from './chat/delivery.ts';
import type { DigestPage, YearPaper } from './chat/digest-page.ts';
import { type Directories, directoryOf } from './chat/directory.ts';
import type { CalendarParts, ScreenSource } from './chat/event-screen.ts';
import { type Base, locatingApp, locatingCourier, type Pictures } from './chat/files.ts';
import type { ClockHandler } from './chat/handler.ts';
import { type Mailer, NO_MAIL, type PageParts, type Pages } from './chat/letters.ts';
import { LINKS_PATH } from './chat/links.ts';
import type { Files, Log, PlatformDeps, Ports } from './chat/ports.ts';
import type { Interpreter } from './chat/readings.ts';
import type { Reply } from './chat/reply.ts';
import type { Showcase } from './chat/showcase.ts';
import type { ClockTurn } from './chat/turn.ts';
import type { Config } from './config.ts';
import { LANGUAGES, type Language } from './domain/language.ts';
import { dailyLoop } from './jobs/daily.ts';
import { dailyNoticesLoop } from './jobs/daily-notices.ts';
import { digestLoop } from './jobs/digest.ts';
import { eventCareLoop } from './jobs/event-care.ts';
import { eventSettleLoop, eventTellLoop } from './jobs/event-work.ts';
import { followLoop } from './jobs/follow.ts';
import { importingLoop } from './jobs/importing.ts';
import type { Running } from './jobs/loop.ts';
import { offersLoop } from './jobs/offers.ts';
import { deliveryLoop } from './jobs/outbox.ts';
import { readingLoop } from './jobs/reading.ts';
import { watchLoop } from './jobs/watch.ts';
import { writingLoop } from './jobs/writing.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { picturesOf } from './papers/picture-link.ts';
import { papersInThread } from './papers/thread.ts';
import { openStore, type Store } from './stores/open.ts';
import { tellTimesIn } from './text/dates.ts';
import { say } from './text/say.ts';
import { openDemo } from './wire-demo.ts';
import { createLog, fitOf, given, interpreterOf, knowledgeOf, presetsOf, writerOf } from './wire-parts.ts';

/** Newest answers kept in memory. */
const ANSWERS_KEPT = 2_000;
/** After the start, and between one language and the next, in milliseconds: an index takes some hundred. */
const WARM_MS = 1_000;

/** Everything put together but the platforms, which main.ts adds. */
export interface Tandem {
  readonly deps: PlatformDeps;
  readonly ports: Ports;
  readonly log: Log;
  /** What is fetched by token. */
  readonly files: Files;
  /** Charts of messages, for products that draw none. */
  readonly pictures: Pictures;
  /** What the pages of personal links need besides. */
  readonly pages: PageParts;
  /** What the pages that anybody may read show. */
  readonly showcase: Showcase;
  /** The page of a network's weeks, for its coordinators. */
  readonly digestPage: DigestPage;
  readonly yearPaper: YearPaper;
  /** What the feeds of calendars, and the pages of a check-in, are made of. */
  readonly calendars: CalendarParts;
  readonly screens: ScreenSource;
  readonly health: { ready(): Promise<boolean>; metrics: Metrics['text'] };
  /** Starts the jobs. `couriers` by the room id's prefix, `directories` by the account id's. */
  start(couriers: ReadonlyMap<string, Courier>, directories: Directories): void;
  /** Loads the demo network, for the local workspace. */
  openDemo(): Promise<void>;
  /** Ends what is under way, then closes the store. */
  stop(): Promise<void>;
}

/**
 * Loads the knowledge, opens the store, and joins them to the handlers and jobs.
 * `replace`: tests put a fake in a part's place.
 * @throws KnowledgeError, or what the store throws when it cannot be opened.
 */
export async function wire(
  config: Config,
  replace: { readonly writer?: Writer; readonly interpreter?: Interpreter; readonly store?: Store } = {},
): Promise<Tandem> {
  const log = createLog(config);
  tellTimesIn(config.timeZone);
  const knowledge = knowledgeOf(config);
  // The other languages follow once the start is over (warm), or with the first question that needs them.
  const engine = createAnswers(knowledge, [config.language]);
  const answers = remembering(engine, ANSWERS_KEPT);
  const fit = fitOf(config, knowledge);
  const store = replace.store ?? (await storeFor(config, log));
  const metrics = createMetrics(() => store.outbox.backlog());
  const papers = papersInThread();
  const pictures = picturesOf(store.secret(), config.language);
  const base: Base = { ...baseOf(config), pictures };
  const mailer = await mailerOf(config, base);
  const at: Pages['at'] = (path) => ({ address: `${base.address}${path}`, reach: base.reach });
  const pages: Pages = { address: (token) => at(`${LINKS_PATH}${token}`), at, letters: mailer.configured };
  let directories: Directories = new Map();
  const directory = directoryOf(() => directories);
  const ports: Ports = {
    language: config.language,
    answers,
    writer: replace.writer ?? writerOf(config, log),
    interpreter: replace.interpreter ?? interpreterOf(config, log),
    modelLimits: { ...config.model, timeZone: config.timeZone },
    threads: store.threads,
    questions: store.questions,
    people: store.people,
    networks: store.networks,
    links: store.links,
    pages,
    records: store.records,
    roster: store.roster,
    privacy: given('address', config.privacyUrl),
    plans: store.plans,
    invitations: store.invitations,
    presets: presetsOf(),
    directory,
    authority: authorityOf({ ...config, networks: store.networks, directory }),
    companies: store.companies,
    commitments: store.commitments,
    notices: store.notices,
    claims: store.claims,
    badges: store.badges,
    reports: store.reports,
    imports: store.imports,
    deliveries: store.deliveries,
    events: store.events,
    digests: store.digests,
    eventCare: store.eventCare,
    calendarFeeds: store.calendarFeeds,
    calendar,
    papers,
    fit,
    dialogues: store.dialogues,
  };
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
  const jobs = jobsOf({ config, log, store, ports, metrics, tick, base, papers });
  return {
    deps: {
      app: locatingApp(app, base),
      log,
      installations: store.installations,
      once: store.tokens,
      posted: store.posted,
      news: (id, at, data) => tick({ kind: 'clock', id: `news:${id}`, at, name: 'room.news', data }),
      language: config.language,
    },
    log,
    ports,
    files: store.files,
    pictures,
    pages: {
      links: store.links,
      messages: store.pageMessages,
      networks: store.networks,
      mailer,
      address: pages.address,
      privacy: ports.privacy,
    },
    showcase: {
      ...{ claims: store.claims, badges: store.badges, commitments: store.commitments, companies: store.companies },
      ...{ networks: store.networks, draw: papers.badge, at },
    },
    digestPage: digestPageOf(ports),
    yearPaper: yearPaperOf(ports),
    calendars: { feeds: store.calendarFeeds, networks: store.networks, ics: papers.ics },
    screens: {
      ...{ cares: store.eventCare, at },
      arrived: (id, now, event, name) => tick({ kind: 'clock', id: `here:${id}`, at: now, name: 'event.here', data: { event, name } }),
    },
    health: { ready: () => store.ready(), metrics: metrics.text },
    start(couriers, known) {
      directories = known;
      jobs.start(couriers);
    },
    openDemo: () => openDemo(store, ports, new Date()),
    stop: () => jobs.stop(),
  };
}

const storeFor = (config: Config, log: Log): Promise<Store> =>
  openStore({ folder: config.folder, log, ...given('url', config.databaseUrl), ...given('secret', config.secret) });

/** Where files are fetched: the public address, else where the server listens. */
function baseOf({ url, host, port }: Config): Base {
  if (url !== undefined) return { address: url, reach: 'public' };
  return { address: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`, reach: 'here' };
}

/** nodemailer is loaded only where letters are sent. */
async function mailerOf({ mail }: Config, base: Base): Promise<Mailer> {
  if (!mail) return NO_MAIL;
  const { createMailer } = await import('./jobs/mail.ts');
  return createMailer({ ...mail, host: new URL(base.address).hostname });
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

function jobsOf(parts: JobParts): { start(couriers: ReadonlyMap<string, Courier>): void; stop(): Promise<void> } {
  const { log, store, metrics, tick, config, ports, base } = parts;
  const now = () => new Date();
  let loops: readonly Running[] = [];
  return {
    start(couriers) {
      const draw = (card: string) => drawCard(card, ports, now());
      const language = config.language;
      const delivery = deliveryLoop({
        outbox: store.outbox,
        couriers: new Map([...couriers].map(([prefix, courier]) => [prefix, locatingCourier(courier, base)])),
        draw,
        log,
        now,
        random: Math.random,
        language,
        unpinned: (room, message) =>
          tick({ kind: 'clock', id: `unpinned:${room}:${message}`, at: now(), name: 'network.unpinned', data: { room } }),
        observe: metrics.delivery,
      });
      const writing = writingLoop({ pending: store.pendingAnswers, writer: ports.writer, tick, log, now, observe: metrics.model });
      const { interpreter } = ports;
      const reading = readingLoop({ pending: store.pendingReadings, interpreter, tick, log, now, observe: metrics.model });
      const importing = importingLoop({ imports: store.imports, tick, log, now });
      const work = { events: store.events, tick, log, now };
      const [tells, seats] = [eventTellLoop(work), eventSettleLoop(work)];
      const awake = { outbox: delivery, pending: writing, readings: reading, imports: importing, tells, seats, rooms: undefined };
      store.onCommit((wake) => awake[wake]?.wake());
      const clock = { jobs: store.jobs, tick, log, now, timeZone: config.timeZone };
      const { followUps, roster } = store;
      const watching = watchLoop({ ...clock, due: (before, limit) => roster.unwatched(before, limit) });
      const follow = followLoop({ ...clock, followUps, networks: () => roster.networks() });
      const summaries = dailyNoticesLoop({ ...clock, notices: store.notices });
      const events = eventCareLoop({ ...clock, cares: store.eventCare });
      const offers = offersLoop({ ...clock, events: store.events });
      const digests = digestLoop({ digests: store.digests, tick, log, now });
      loops = [digests, events, offers, tells, seats, delivery, writing, reading, dailyLoop(clock), watching, follow, summaries, importing];
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

async function drawCard(card: string, ports: Ports, now: Date): Promise<Reply | undefined> {
  const [name = '', id = ''] = card.split(/:(.*)/su);
  return cards[name]?.(id, ports, now);
}

/** At each start, at most once a day for one version of the knowledge: gaps that an edit has closed. */
function recheckGaps({ tick, ports, log }: JobParts, at: Date): void {
  const id = `gaps.recheck:${ports.answers.version}:${at.toISOString().slice(0, 10)}`;
  tick({ kind: 'clock', id, at, name: 'gaps.recheck', data: null }).catch((error: unknown) =>
    log.error({ err: error }, 'the gaps were not rechecked'),
  );
}
