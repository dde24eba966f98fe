import { randomBytes } from 'node:crypto';
import type { Dialect } from 'kysely';
import type { Badges, Claims } from '../chat/claims.ts';
import type { Commitments } from '../chat/commitments.ts';
import type { Companies } from '../chat/companies.ts';
import type { Deliveries, Outbox, Posted } from '../chat/delivery.ts';
import type { Dialogues } from '../chat/dialogues.ts';
import type { Digests } from '../chat/digests.ts';
import type { CalendarFeeds, EventCares } from '../chat/event-care.ts';
import type { Events } from '../chat/events.ts';
import type { FollowUps } from '../chat/follow-ups.ts';
import type { Work } from '../chat/handler.ts';
import type { Imports } from '../chat/imports.ts';
import type { Invitations } from '../chat/invitations.ts';
import type { Links, PageMessages } from '../chat/links.ts';
import type { Networks } from '../chat/networks.ts';
import type { Notices } from '../chat/notices.ts';
import type { Plans } from '../chat/plans.ts';
import type { Files, Installations, Jobs, Log, Once, People, Tx } from '../chat/ports.ts';
import type { PendingAnswers, Questions, Threads } from '../chat/questions.ts';
import type { PendingReadings } from '../chat/readings.ts';
import type { Records } from '../chat/records.ts';
import type { Reply } from '../chat/reply.ts';
import type { Reports } from '../chat/reports.ts';
import type { Roster } from '../chat/roster.ts';
import type { PersonTurn } from '../chat/turn.ts';
import { badgesOf } from './badges.ts';
import { calendarFeedsOf } from './calendar-feeds.ts';
import { claimsOf } from './claims.ts';
import { commitmentsOf } from './commitments.ts';
import { companiesOf } from './companies.ts';
import { deliveriesOf } from './deliveries.ts';
import { dialoguesOf } from './dialogues.ts';
import { digestsOf } from './digests.ts';
import type { Engine } from './engine.ts';
import { eventCaresOf } from './event-care.ts';
import { eventsOf } from './events.ts';
import { filesOf } from './files.ts';
import { followUpsOf } from './follow-ups.ts';
import { importsOf } from './imports.ts';
import type { Wake } from './inside.ts';
import { invitationsOf } from './invitations.ts';
import { linksOf, pageMessagesOf } from './links.ts';
import { networksOf } from './networks.ts';
import { noticesOf } from './notices.ts';
import { onceOf, unitOf } from './once.ts';
import { outboxOf } from './outbox.ts';
import { pendingAnswersOf } from './pending.ts';
import { peopleOf } from './people.ts';
import { plansOf } from './plans.ts';
import { questionsOf } from './questions.ts';
import { pendingReadingsOf } from './readings.ts';
import { readiness } from './ready.ts';
import { recordsOf } from './records.ts';
import { reportsOf } from './reports.ts';
import { rosterOf } from './roster.ts';
import { installationsOf, jobsOf, postedOf, secretOf, tokensOf } from './small.ts';
import { threadsOf } from './threads.ts';

export interface StoreOptions {
  /** Postgres, when given (postgres://…). Otherwise SQLite in the folder. */
  readonly url?: string;
  /** A dialect of Postgres instead of a URL: PGlite in tests. */
  readonly dialect?: Dialect;
  /** Where tandem.db lies; made when absent. `:memory:` ends with the process. */
  readonly folder: string;
  readonly log: Log;
  /** TANDEM_SECRET; without it one is made and kept in the database. */
  readonly secret?: string;
  /** SQLite: units that share a commit at most; for the benchmark. */
  readonly batch?: number;
}

export interface Store {
  /**
   * The one unit of a person's Turn: records its id, meets account and room, does the work, keeps the Reply, and, where the Turn
   * goes back by the outbox, its row (`reply:<turn id>`). A redelivery, also at the same time and in another process, gets the
   * stored Reply: `again`. Throws NotSaved, or what the work threw; then nothing is kept (NotSaved `unclear`: it cannot be told).
   */
  once(turn: PersonTurn, work: Work): Promise<{ readonly reply: Reply; readonly again: boolean }>;
  /** A unit that no person's Turn started. With an id it runs once for all time; later ones do nothing: `again`. */
  unit<R>(id: string | undefined, work: (tx: Tx) => Promise<R>): Promise<{ readonly value: R | undefined; readonly again: boolean }>;
  readonly people: People;
  readonly networks: Networks;
  readonly links: Links;
  readonly pageMessages: PageMessages;
  readonly records: Records;
  readonly roster: Roster;
  readonly plans: Plans;
  readonly invitations: Invitations;
  readonly companies: Companies;
  readonly commitments: Commitments;
  readonly notices: Notices;
  readonly followUps: FollowUps;
  readonly claims: Claims;
  readonly badges: Badges;
  readonly reports: Reports;
  readonly imports: Imports;
  readonly events: Events;
  readonly digests: Digests;
  readonly eventCare: EventCares;
  readonly calendarFeeds: CalendarFeeds;
  readonly questions: Questions;
  readonly threads: Threads;
  readonly dialogues: Dialogues;
  readonly installations: Installations;
  readonly tokens: Once;
  readonly posted: Posted;
  readonly files: Files;
  readonly outbox: Outbox;
  readonly deliveries: Deliveries;
  readonly pendingAnswers: PendingAnswers;
  readonly pendingReadings: PendingReadings;
  readonly jobs: Jobs;
  /** Called after each commit that leaves work: `outbox` for the courier, `pending` and `readings` for the model's jobs. In this process only. */
  onCommit(listener: (wake: Wake) => void): void;
  /** Signs what leaves and comes back. */
  secret(): string;
  /** Whether the database takes and keeps what is written. */
  ready(): Promise<boolean>;
  /** Waits for the units under way, then closes. Later ones throw NotSaved. */
  close(): Promise<void>;
}

/** The database that the options name, migrated. */
export async function openEngine({ url, dialect, folder, log, batch }: StoreOptions): Promise<Engine> {
  // Each loads a driver of its own, and a process needs one.
  if (!dialect && !url) return (await import('./sqlite.ts')).openSqlite(folder, log, batch);
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(dialect ? { dialect } : { url: url ?? '' }, log);
}

/** Everything that is kept in that database. */
export async function storeOf(engine: Engine, log: Log, given?: string): Promise<Store> {
  const secret = await secretOf(engine, given, randomBytes(32).toString('base64url'));
  const ready = readiness(engine, log);
  let closed = false;
  return {
    once: onceOf(engine, secret),
    unit: unitOf(engine, secret),
    people: peopleOf(engine),
    networks: networksOf(engine),
    links: linksOf(engine),
    pageMessages: pageMessagesOf(engine),
    records: recordsOf(engine),
    roster: rosterOf(engine),
    plans: plansOf(engine),
    invitations: invitationsOf(engine),
    companies: companiesOf(engine),
    commitments: commitmentsOf(engine),
    notices: noticesOf(engine),
    followUps: followUpsOf(engine),
    claims: claimsOf(engine),
    badges: badgesOf(engine),
    reports: reportsOf(engine),
    imports: importsOf(engine),
    events: eventsOf(engine),
    digests: digestsOf(engine),
    eventCare: eventCaresOf(engine),
    calendarFeeds: calendarFeedsOf(engine),
    questions: questionsOf(engine),
    threads: threadsOf(engine, log),
    dialogues: dialoguesOf(engine),
    installations: installationsOf(engine),
    tokens: tokensOf(engine),
    posted: postedOf(engine),
    files: filesOf(engine),
    outbox: outboxOf(engine),
    deliveries: deliveriesOf(engine),
    pendingAnswers: pendingAnswersOf(engine),
    pendingReadings: pendingReadingsOf(engine),
    jobs: jobsOf(engine),
    onCommit: (listener) => engine.onCommit(listener),
    secret: () => secret,
    ready: async () => !closed && ready(),
    close() {
      closed = true;
      return engine.close();
    },
  };
}

/** Opens the database and brings it to its newest form. Throws when it cannot be reached or written. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const engine = await openEngine(options);
  try {
    return await storeOf(engine, options.log, options.secret);
  } catch (error) {
    await engine.close();
    throw error;
  }
}
