import { performance } from 'node:perf_hooks';
import { digestPageOf } from '../handlers/digest/page-view.ts';
import { yearPaperOf } from '../handlers/digest/year-page.ts';
import { handlers } from '../handlers/index.ts';
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
import { type Base, locatingApp, type Pictures } from './chat/files.ts';
import { type Mailer, NO_MAIL, type PageParts, type Pages } from './chat/letters.ts';
import { LINKS_PATH } from './chat/links.ts';
import type { Files, Log, PlatformDeps, Ports } from './chat/ports.ts';
import type { Interpreter } from './chat/readings.ts';
import type { Showcase } from './chat/showcase.ts';
import type { Config } from './config.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { picturesOf } from './papers/picture-link.ts';
import { papersInThread } from './papers/thread.ts';
import { openStore, type Store } from './stores/open.ts';
import { tellTimesIn } from './text/dates.ts';
import { openDemo } from './wire-demo.ts';
import { jobsOf, ticker } from './wire-jobs.ts';
import { createLog, fitOf, given, interpreterOf, knowledgeOf, presetsOf, writerOf } from './wire-parts.ts';

/** Newest answers kept in memory. */
const ANSWERS_KEPT = 2_000;

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
  replace: { readonly answers?: Answers; readonly writer?: Writer; readonly interpreter?: Interpreter; readonly store?: Store } = {},
): Promise<Tandem> {
  const log = createLog(config);
  tellTimesIn(config.timeZone);
  const knowledge = knowledgeOf(config);
  // The other languages follow once the start is over (warm), or with the first question that needs them.
  const engine = replace.answers ?? createAnswers(knowledge, [config.language]);
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
