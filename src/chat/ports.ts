import type { Fit } from '../domain/fit-schema.ts';
import type { Language } from '../domain/language.ts';
import type { Preset } from '../domain/preset.ts';
import type { Answers, Writer } from './answers.ts';
import type { Calendar } from './calendar.ts';
import type { Badges, BadgeWrites, Claims, ClaimWrites } from './claims.ts';
import type { Commitments, CommitmentWrites } from './commitments.ts';
import type { Companies, CompanyWrites } from './companies.ts';
import type { Deliveries, DeliveryWrites, NewMessage, Posted } from './delivery.ts';
import type { Dialogue, DialogueAnswer, DialogueMember, Dialogues, FitOutcome, Settled, WholeDialogue } from './dialogues.ts';
import type { Digests, DigestWrites } from './digests.ts';
import type { Directory } from './directory.ts';
import type { CalendarFeeds, CalendarFeedWrites, EventCares, EventCareWrites } from './event-care.ts';
import type { Events, EventWrites } from './events.ts';
import type { FollowUpWrites } from './follow-ups.ts';
import type { Imports, ImportWrites } from './imports.ts';
import type { Invitations, InvitationWrites } from './invitations.ts';
import type { Pages } from './letters.ts';
import type { Links, LinkWrites } from './links.ts';
import type { Networks, NetworkWrites } from './networks.ts';
import type { Notices, NoticeWrites } from './notices.ts';
import type { Papers } from './papers.ts';
import type { Plans, PlanWrites } from './plans.ts';
import type { AskedQuestion, PendingAnswer, Questions, Threads } from './questions.ts';
import type { Interpreter, PendingReading } from './readings.ts';
import type { AuditNote, Records, RecordWrites } from './records.ts';
import type { Reply } from './reply.ts';
import type { Reports, ReportWrites } from './reports.ts';
import type { TakeRoomNews } from './room-news.ts';
import type { Roster, RosterWrites } from './roster.ts';
import type { Sentence } from './sentence.ts';
import type { Account, Json, Person, Room } from './turn.ts';

export interface People {
  /** The person behind an account; one that Tandem never met gets the account's own id. */
  resolve(account: Account): Promise<Person>;
  roomLanguage(roomId: string): Promise<Language | undefined>;
}

/** For tx.outbox.post. `to`: the account that alone shall see it, in a room of several people. */
export interface Whereabouts {
  readonly room: Pick<Room, 'id'>;
  readonly to?: string;
  readonly language?: Language;
}

/** Read anew at each Turn. */
export interface Authority {
  /**
   * May read the gaps and set their owners: coordinators of a network of that tenant, and the people in TANDEM_ADMINS (and the
   * local workspace's coordinator).
   */
  coordinates(person: Person, account: Account, tenant: string): Promise<boolean>;
  /**
   * May found a network in that room: people of the host tenant who administer it, own the channel, or stand in TANDEM_FOUNDERS;
   * nobody from outside and no guest. Undefined: the product does not tell just now, so not now.
   */
  founds(account: Account, tenant: string, room: Room): Promise<boolean | undefined>;
}

/** Model calls a day: one person's, and everybody's together. */
export interface ModelCaps {
  readonly perPerson: number;
  readonly perDay: number;
}

/** What handlers may use outside a unit. */
export interface Ports {
  /** The installation's: spoken where nobody chose another. */
  readonly language: Language;
  readonly answers: Answers;
  readonly writer: Writer;
  readonly interpreter: Interpreter;
  /** After that answers are verbatim. `timeZone`: where a day begins (IANA). */
  readonly modelLimits: ModelCaps & { readonly timeZone: string };
  readonly threads: Threads;
  readonly questions: Questions;
  readonly people: People;
  readonly networks: Networks;
  readonly links: Links;
  readonly pages: Pages;
  readonly records: Records;
  readonly roster: Roster;
  /** `address`: the controller's own privacy notice, where TANDEM_PRIVACY_URL names it. */
  readonly privacy: { readonly address?: string };
  readonly plans: Plans;
  readonly invitations: Invitations;
  /** seeds/networks: the networks that the source names, as starting points. */
  readonly presets: readonly Preset[];
  /** Who somebody is in their product. Asks over the network: for handlers' reading part only. */
  readonly directory: Directory;
  readonly companies: Companies;
  readonly commitments: Commitments;
  readonly notices: Notices;
  readonly claims: Claims;
  readonly badges: Badges;
  readonly reports: Reports;
  readonly imports: Imports;
  readonly deliveries: Deliveries;
  readonly events: Events;
  readonly digests: Digests;
  readonly eventCare: EventCares;
  readonly calendarFeeds: CalendarFeeds;
  readonly calendar: Calendar;
  readonly authority: Authority;
  readonly papers: Papers;
  /** knowledge/fit.yaml. */
  readonly fit: Fit;
  readonly dialogues: Dialogues;
}

/** A file that somebody may fetch for a while. */
export interface StoredFile {
  /** With its ending, as the person shall see it ("promemoria.pdf"). */
  readonly name: string;
  /** "application/pdf", "text/markdown". */
  readonly mime: string;
  /** At most 5 MB. */
  readonly bytes: Uint8Array;
}

/** Files behind tokens, as the page that serves them sees it. */
export interface Files {
  /** The file of that token; undefined where there is none, or its time is over. */
  get(token: string, now: Date): Promise<StoredFile | undefined>;
}

export interface Tx {
  readonly people: {
    setLanguage(personId: string, language: Language): Promise<void>;
    /** What they asked in; only the first counts. */
    noteSpoken(personId: string, language: Language): Promise<void>;
    /** Where a private message reaches the person, and in which language; undefined where no room of theirs was ever met. */
    whereabouts(personId: string): Promise<Whereabouts | undefined>;
    /** By person id: as a coordinator wrote them, else as their product last called them; without those of whom neither is known. */
    names(personIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  };
  readonly questions: {
    /** Remembers a question; a partial or refused one joins its gap or opens one. Gives the gap's id where there is one. */
    add(question: Omit<AskedQuestion, 'gapId'>): Promise<string | undefined>;
    /** One verdict a voter; a second press changes it. */
    judge(questionId: string, personId: string, verdict: 'yes' | 'no'): Promise<void>;
    /** Kept apart from the question and erased once used. Twice is once. False where the gap is closed: nobody would ever be told. */
    watch(
      gapId: string,
      watcher: { readonly account: string; readonly room: Pick<Room, 'id'>; readonly language: Language },
    ): Promise<boolean>;
    setOwner(gapId: string, owner: string): Promise<void>;
    /** Closes the gap; gives its watchers and erases them. */
    answerGap(
      gapId: string,
      at: Date,
    ): Promise<readonly { readonly account: string; readonly room: Pick<Room, 'id'>; readonly language: Language }[]>;
    /** Keeps what a model shall write. */
    await(pending: Omit<PendingAnswer, 'done' | 'sentences'>): Promise<void>;
    /** The model's sentences, or undefined where the verbatim answer stands. False if it was done already. */
    written(questionId: string, sentences: readonly Sentence[] | undefined): Promise<boolean>;
    /** Counts one model call of the person on that day (YYYY-MM-DD); false, and nobody's is counted, when a cap is reached. */
    takeModelCall(personId: string, day: string, caps: ModelCaps): Promise<boolean>;
    /**
     * Forgets what is over its time: questions after 90 days (they become counts), pending answers, pending readings and inbound rows after a day,
     * dialogues 30 days after they expired, with a result after a year.
     */
    sweep(now: Date): Promise<void>;
  };
  readonly networks: NetworkWrites;
  readonly links: LinkWrites;
  readonly roster: RosterWrites;
  readonly records: RecordWrites;
  readonly invitations: InvitationWrites;
  readonly plans: PlanWrites;
  readonly companies: CompanyWrites;
  readonly commitments: CommitmentWrites;
  readonly notices: NoticeWrites;
  readonly followUps: FollowUpWrites;
  readonly claims: ClaimWrites;
  readonly badges: BadgeWrites;
  readonly reports: ReportWrites;
  readonly imports: ImportWrites;
  readonly events: EventWrites;
  readonly digests: DigestWrites;
  readonly eventCare: EventCareWrites;
  readonly calendarFeeds: CalendarFeedWrites;
  readonly dialogues: {
    /** A new one. False, and nothing is done, when its id is taken. */
    open(dialogue: Omit<Dialogue, 'closed' | 'finished' | 'paused' | 'outcome'>): Promise<boolean>;
    /**
     * Takes the dialogue for the rest of the unit (others wait), notes that it was touched and goes on, and gives it as it is now; undefined
     * where there is none. What comes after it in the unit is done for one at a time.
     */
    take(id: string, touch: { readonly at: Date; readonly expires: Date; readonly version: string }): Promise<WholeDialogue | undefined>;
    /** Keeps an answer and its reason; a later one to the same question by the same person takes its place, without one where it has none. */
    answer(id: string, answer: DialogueAnswer): Promise<void>;
    /** Keeps a free answer that a model shall read. */
    awaitReading(reading: Omit<PendingReading, 'done' | 'option'>): Promise<void>;
    /** What the model read, or undefined where it read nothing. False if it was done already. */
    read(readingId: string, option: string | undefined): Promise<boolean>;
    /** Keeps that the person takes part; twice is once. */
    join(id: string, member: DialogueMember): Promise<void>;
    /** It is left for now, until it is taken again. */
    pause(id: string): Promise<void>;
    /** Keeps the result and when it was first there. */
    finish(id: string, outcome: FitOutcome, at: Date): Promise<void>;
    /** No further answers. False when it was closed already. */
    close(id: string, at: Date): Promise<boolean>;
    /** The first one to decide it decides; false for a later one. */
    settle(id: string, settled: Settled): Promise<boolean>;
    /** Takes a decision back. */
    unsettle(id: string, question: string): Promise<void>;
  };
  readonly files: {
    /**
     * Keeps a file until that moment and gives its token (256 random bits) for a `file` block; only the token's hash is kept.
     * @throws RangeError for more than 5 MB
     */
    put(file: StoredFile, expires: Date): Promise<string>;
  };
  readonly outbox: {
    post(message: NewMessage): Promise<void>;
    /**
     * One pending update a card and room; drawn from the current state when it is sent. `gapMs`: not before so many milliseconds, and all
     * that is asked for meanwhile joins it, so that the card is drawn at most once in that time.
     */
    update(card: string, roomId: string, gapMs?: number): Promise<void>;
  };
  readonly deliveries: DeliveryWrites;
  readonly audit: {
    note(entry: AuditNote): Promise<void>;
  };
}

/** What the clock starts, by name. */
export interface Jobs {
  /**
   * The moment that was due, for one process alone, and `next` is set; undefined while nothing is due.
   * A job that nobody ever claimed is not due: it is set to `next`.
   */
  claimDue(name: string, now: Date, next: Date): Promise<Date | undefined>;
}

/** A workspace or tenant where Tandem is installed. `data` holds the platform's own record, tokens included. */
export interface Installations {
  put(id: string, data: Json): Promise<void>;
  get(id: string): Promise<Json | undefined>;
  remove(id: string): Promise<void>;
}

/** Values that are used once: OAuth states. A row, consumed by DELETE … RETURNING. */
export interface Once {
  put(key: string, value: Json, expires: Date): Promise<void>;
  /** Gives the value and erases it; undefined when unknown, used, or past its time. */
  take(key: string, now: Date): Promise<Json | undefined>;
}

/** pino's shape, as far as we use it. No message texts at info or above. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What app.ts offers to platforms. Never throws for what a person caused. Throws when an `outbox` Turn could not be stored. */
export type App = (turn: import('./turn.ts').PersonTurn) => Promise<Reply>;

/** What every platform is given. */
export interface PlatformDeps {
  readonly app: App;
  readonly log: Log;
  readonly installations: Installations;
  readonly once: Once;
  readonly posted: Posted;
  /** What the product tells of a channel. */
  readonly news: TakeRoomNews;
  /** For a form that a button opens: data only, no authority. */
  readonly language: Language;
}
