import type { Fit } from '../domain/fit-schema.ts';
import type { Language } from '../domain/language.ts';
import type { Aspect, Method } from '../domain/method.ts';
import type { Memo } from './memo.ts';
import type { Reply } from './reply.ts';
import type { Sentence } from './sentence.ts';
import type { Account, Json, Person, Room } from './turn.ts';

// ---------------------------------------------------------------- answers

/** A fact as it is shown, with where it stands in the source. */
export interface Citation {
  readonly id: string;
  readonly method: Method | 'all';
  readonly aspect: Aspect;
  /** The fact verbatim, in the answer's language. */
  readonly quote: string;
  /** The source's column. */
  readonly cell: string;
  /** Title and date of the source, in the answer's language. */
  readonly source: string;
  readonly address: string;
}

export type Outcome = 'answered' | 'partial' | 'refused';

/** Why nothing is answered: far from the source, in a language that is not ours, no words in it, an order to the bot. */
export type RefusedBecause = 'far' | 'foreign' | 'empty' | 'order';

/** What a thread last talked about. */
export interface Topic {
  readonly methods: readonly Method[];
  readonly aspect?: Aspect;
  readonly language: Language;
}

export interface Answer {
  readonly question: string;
  readonly language: Language;
  readonly outcome: Outcome;
  /** At most three, best first. Empty when refused. */
  readonly citations: readonly Citation[];
  /** The words of the question that no cited fact covers, as typed. */
  readonly uncovered: readonly string[];
  /** The kind of thing asked for and not found. */
  readonly missing?: 'price' | 'count' | 'date' | 'contact' | 'length' | 'place';
  readonly because?: RefusedBecause;
  /** Methods a refusal can offer, nearest first. */
  readonly nearest: readonly Method[];
  /** What the thread talks about from now on. */
  readonly topic: Topic | undefined;
  /** The question named two or more methods and asked how they differ. */
  readonly compare?: readonly Method[];
  /** Time the engine took, in milliseconds. */
  readonly ms: number;
}

export interface AskContext {
  /** The asker's choice; absent: the question's own language decides. */
  readonly language?: Language;
  /** Where the question's language cannot be told: the thread's, else the person's. */
  readonly fallback: Language;
  /** The thread's last topic, for "and what does that cost?". */
  readonly topic?: Topic;
}

/** The grounded engine: no clock, no network, no model. */
export interface Answers {
  answer(question: string, context: AskContext): Answer;
  /** Every fact of one method, in the order of the aspects. */
  about(method: Method, language: Language, aspect?: Aspect): readonly Citation[];
  /** The fewest facts that together tell all that is known of one side of the method, those that tell most first. */
  summary(method: Method, language: Language, aspect: Aspect): readonly Citation[];
  /** Facts by id (unknown ids are left out), in the language. */
  cite(ids: readonly string[], language: Language): readonly Citation[];
  /** Changes with every edit of the knowledge: 12 hexadecimal characters. */
  readonly version: string;
}

/** The model, where one is configured. It sees the question and the chosen facts, nothing else. */
export interface Writer {
  readonly configured: boolean;
  /** Verified sentences within the deadline; undefined on any failure (the verbatim answer stands). Never throws. */
  write(answer: Pick<Answer, 'question' | 'language' | 'citations'>): Promise<readonly Sentence[] | undefined>;
}

// ---------------------------------------------------------------- reads

/** What a thread last talked about; forgotten after a week. */
export interface Threads {
  topic(key: string): Promise<Topic | undefined>;
  /** Returns at once; written before any unit that is queued later. */
  remember(key: string, topic: Topic): void;
}

/** One asked question, without a name. */
export interface AskedQuestion {
  readonly id: string;
  readonly at: Date;
  readonly tenant: string;
  readonly language: Language;
  readonly text: string;
  readonly outcome: Outcome;
  /** Why it was refused: foreign, empty and ordering ones open no gap. */
  readonly because?: RefusedBecause;
  readonly factIds: readonly string[];
  readonly uncovered: readonly string[];
  readonly gapId?: string;
}

/** What people of one tenant asked, and the file does not answer; alike questions are one gap. */
export interface Gap {
  readonly id: string;
  readonly language: Language;
  /** The newest way it was asked. */
  readonly label: string;
  readonly count: number;
  readonly lastAt: Date;
  readonly uncovered: readonly string[];
  readonly owner?: string;
  /** How many wait to hear. */
  readonly watchers: number;
}

/** A model's answer that is on its way, or done and still shown. Holds the asker; erased after a day. */
export interface PendingAnswer {
  readonly questionId: string;
  readonly at: Date;
  readonly answer: Answer;
  readonly sentences?: readonly Sentence[];
  readonly done: boolean;
  readonly person: string;
  readonly room: Room;
  readonly heard: 'room' | 'asker';
  /** How "on its way" went out: an outbox message is updated in place, an acknowledgement is followed by a message. */
  readonly back: 'ack' | 'outbox';
  readonly to?: string;
  readonly hint?: Json;
}

export interface Questions {
  byId(id: string): Promise<AskedQuestion | undefined>;
  /** Open gaps of the tenant, most asked first; `after` is an offset. */
  gaps(
    tenant: string,
    page: { readonly after: number; readonly size: number },
  ): Promise<{ readonly gaps: readonly Gap[]; readonly more: boolean }>;
  gap(id: string): Promise<(Gap & { readonly tenant: string }) | undefined>;
  /** Questions of the tenant whose answers did not help somebody, most such verdicts first, at most `limit`. */
  unhelpful(tenant: string, limit: number): Promise<readonly { readonly text: string; readonly count: number }[]>;
  /** All remembered questions (90 days), newest first, at most `limit`. */
  remembered(limit: number): Promise<readonly AskedQuestion[]>;
  openGapQuestions(): Promise<readonly AskedQuestion[]>;
  pending(questionId: string): Promise<PendingAnswer | undefined>;
}

// ---------------------------------------------------------------- dialogues

/** What a finished dialogue came to, to compare a later one with. */
export interface FitOutcome {
  readonly recommended: Method;
  /** Nothing was known: `recommended` is only the lightest step. */
  readonly known: boolean;
  readonly scores: Readonly<Partial<Record<Method, number>>>;
  readonly given: Readonly<Record<string, string>>;
}

/** "Which method fits us": one person's, or a group's in its room. Where it stands is recomputed from the answers. */
export interface Dialogue {
  readonly id: string;
  readonly kind: 'solo' | 'together';
  /** The person who started it. */
  readonly owner: string;
  readonly room: Pick<Room, 'id'>;
  readonly tenant: string;
  /** A group's card is written in it. */
  readonly language: Language;
  readonly created: Date;
  readonly touched: Date;
  readonly expires: Date;
  /** Since then no answer is taken: started over, or the group goes through its answers. */
  readonly closed?: Date;
  readonly finished?: Date;
  /** The knowledge's version when it was last touched. */
  readonly version: string;
  /** Left for now: what its person writes is no answer to it. */
  readonly paused: boolean;
  readonly outcome?: FitOutcome;
}

export interface DialogueAnswer {
  readonly person: string;
  readonly question: string;
  /** The option's id, or `dont_know`. */
  readonly option: string;
  readonly at: Date;
  /** The person's own words that it was read from. */
  readonly heard?: string;
}

export interface DialogueMember {
  readonly person: string;
  readonly name?: string;
  readonly at: Date;
}

/** How a group decided where its answers differed, and who pressed. */
export interface Settled {
  readonly question: string;
  readonly option: string;
  readonly person: string;
  readonly name?: string;
  readonly at: Date;
}

/** A dialogue with all that was said in it. */
export interface WholeDialogue extends Dialogue {
  readonly answers: readonly DialogueAnswer[];
  /** Of a group: who takes part, in the order of coming. */
  readonly members: readonly DialogueMember[];
  readonly settled: readonly Settled[];
}

/** A room by its name, where the product ever told it. */
export interface NamedRoom {
  readonly id: string;
  readonly name?: string;
  readonly at: Date;
}

export interface Dialogues {
  byId(id: string): Promise<WholeDialogue | undefined>;
  /** The person's own that take answers, newest touched first; those that have expired too. Not the groups'. */
  open(person: string, tenant: string): Promise<readonly WholeDialogue[]>;
  /** A group's dialogues in which the person takes part and that still take answers, newest first. */
  shared(person: string, tenant: string): Promise<readonly WholeDialogue[]>;
  /** The group's dialogue of that room that is under way, newest first. */
  inRoom(roomId: string): Promise<WholeDialogue | undefined>;
  /** The person's newest own dialogue with a result, but for that one. */
  last(person: string, tenant: string, butFor: string): Promise<Dialogue | undefined>;
  /** Channels and groups where the account was heard, newest first, at most `limit`. */
  rooms(account: string, limit: number): Promise<readonly NamedRoom[]>;
}

export interface People {
  /** The person behind an account; one that Tandem never met gets the account's own id. */
  resolve(account: Account): Promise<Person>;
  roomLanguage(roomId: string): Promise<Language | undefined>;
}

export interface Authority {
  /** May read the gaps and set their owners: until networks exist, the people in TANDEM_ADMINS (and the local workspace's coordinator). */
  coordinates(person: Person, account: Account, tenant: string): boolean;
}

/** What handlers may use outside a unit. */
export interface Ports {
  readonly answers: Answers;
  readonly writer: Writer;
  /** Model calls a day (UTC): one person's, and everybody's together. After that answers are verbatim. */
  readonly modelLimits: { readonly perPerson: number; readonly perDay: number };
  readonly threads: Threads;
  readonly questions: Questions;
  readonly people: People;
  readonly authority: Authority;
  readonly papers: Papers;
  /** knowledge/fit.yaml. */
  readonly fit: Fit;
  readonly dialogues: Dialogues;
}

// ---------------------------------------------------------------- files

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

/** What leaves as a file. Called in a handler's reading part; what it gives is put into `tx.files` in the Work. */
export interface Papers {
  /** The memo as a PDF of one page A4. Too long a text is set smaller, then cut with "…". */
  memo(memo: Memo): Promise<Uint8Array>;
  /** The same as Markdown (UTF-8), whole. */
  memoMarkdown(memo: Memo): Promise<Uint8Array>;
}

// ---------------------------------------------------------------- writes, inside a unit

export interface NewMessage {
  /** Unique for all time: the same key twice is one message. */
  readonly key: string;
  readonly room: Pick<Room, 'id' | 'thread'>;
  /** Account id: only this person shall see it (in a channel), else everybody in the room. */
  readonly to?: string;
  readonly hint?: Json;
  readonly reply: Reply;
  /** Not before this moment. */
  readonly notBefore?: Date;
}

export interface Tx {
  readonly people: {
    setLanguage(personId: string, language: Language): Promise<void>;
  };
  readonly questions: {
    /** Remembers a question; a partial or refused one joins its gap or opens one. Gives the gap's id where there is one. */
    add(question: Omit<AskedQuestion, 'gapId'>): Promise<string | undefined>;
    /** One verdict a voter; a second press changes it. */
    judge(questionId: string, personId: string, verdict: 'yes' | 'no'): Promise<void>;
    /** `address` is kept apart from the question and erased once used. Twice is once. */
    watch(
      gapId: string,
      watcher: { readonly account: string; readonly room: Pick<Room, 'id'>; readonly language: Language },
    ): Promise<void>;
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
    /** Counts one model call of the person on that day (YYYY-MM-DD); false, uncounted, when `max` is reached. */
    takeModelCall(personId: string, day: string, max: number): Promise<boolean>;
    /**
     * Forgets what is over its time: questions after 90 days (they become counts), pending answers and inbound rows after a day,
     * dialogues 30 days after they expired, with a result after a year.
     */
    sweep(now: Date): Promise<void>;
  };
  readonly dialogues: {
    /** A new one. False, and nothing is done, when its id is taken. */
    open(dialogue: Omit<Dialogue, 'closed' | 'finished' | 'paused' | 'outcome'>): Promise<boolean>;
    /**
     * Takes the dialogue for the rest of the unit (others wait), notes that it was touched and goes on, and gives it as it is now; undefined
     * where there is none. What comes after it in the unit is done for one at a time.
     */
    take(id: string, touch: { readonly at: Date; readonly expires: Date; readonly version: string }): Promise<WholeDialogue | undefined>;
    /** Keeps an answer; a later one to the same question by the same person takes its place. */
    answer(id: string, answer: DialogueAnswer): Promise<void>;
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
    /** One pending update a card and room; drawn from the current state when it is sent. */
    update(card: string, roomId: string): Promise<void>;
  };
  readonly audit: {
    /** `did` names the attempt ("gaps.own"), `outcome` what came of it; before and after where something changed. */
    note(entry: {
      readonly at: Date;
      readonly who: string;
      readonly tenant: string;
      readonly did: string;
      readonly outcome: 'done' | 'refused';
      readonly before?: Json;
      readonly after?: Json;
    }): Promise<void>;
  };
}

// ---------------------------------------------------------------- platforms and jobs

/** A message on its way out. */
export interface Delivery {
  readonly key: string;
  readonly room: { readonly id: string; readonly kind: Room['kind']; readonly address: Json; readonly thread?: string };
  /** Account id: only this person shall see it. */
  readonly to?: string;
  readonly hint?: Json;
  readonly reply: Reply;
  readonly language: Language;
}

/** Sends what the outbox holds; one per platform, chosen by the room id's prefix. Throws DeliveryFailed. */
export interface Courier {
  /** Gives the platform's message id; undefined where it tells none. */
  post(delivery: Delivery): Promise<string | undefined>;
  update(delivery: Delivery, messageId: string): Promise<void>;
  /** Whether a message of this key already stands in the room: asked before a retry after an unclear outcome. */
  find(delivery: Delivery): Promise<{ readonly messageId: string } | 'absent' | 'cannot tell'>;
}

export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed';
  /** `later`: try again. `unclear`: it may have arrived. `never`: it can never arrive (archived, removed, revoked). */
  readonly kind: 'later' | 'unclear' | 'never';
  /** What the platform asked for, in milliseconds. */
  readonly retryAfter?: number;

  constructor(kind: 'later' | 'unclear' | 'never', message: string, options: { retryAfter?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
  }
}

interface ClaimedRow {
  readonly key: string;
  readonly room: { readonly id: string; readonly kind: Room['kind']; readonly address: Json; readonly thread?: string };
  /** The reader's, where it is a private or direct message; else the room's. Absent where nobody chose one. */
  readonly language?: Language;
  /** This one included; from 1. */
  readonly attempts: number;
  /** An earlier attempt may have arrived: look for it before sending again. */
  readonly unclear: boolean;
  readonly lease: string;
  readonly revision: number;
}

/** A message to send, held by one worker until its lease ends. */
export type Claimed =
  | (ClaimedRow & { readonly kind: 'post'; readonly reply: Reply; readonly to?: string; readonly hint?: Json; readonly card?: string })
  | (ClaimedRow & { readonly kind: 'update'; readonly card: string; readonly messageId: string });

export interface OutboxCounts {
  readonly waiting: number;
  readonly failed: number;
  readonly sent: number;
  /** When the longest waiting one came. */
  readonly oldest?: Date;
}

/** The outbox as the delivering job sees it. */
export interface Outbox {
  /**
   * Takes messages that are due and that nobody holds, in their order of arrival. An update is due once its card stands in the room.
   * `leaseMs` should be longer than a delivery may take: after it another worker gets them, marked unclear.
   */
  claim(now: Date, leaseMs: number, limit: number): Promise<readonly Claimed[]>;
  /** It stands there. Keeps which card the message shows, and erases what it said. */
  sent(row: Claimed, messageId: string | undefined): Promise<void>;
  /** Again, not before that moment. `unclear`: it may have arrived. */
  retry(row: Claimed, notBefore: Date, error: string, unclear: boolean): Promise<void>;
  /** Gives it back untried (the room's pace): not counted as an attempt. */
  defer(row: Claimed, notBefore: Date): Promise<void>;
  /** It can never arrive. */
  fail(row: Claimed, error: string): Promise<void>;
  counts(): Promise<OutboxCounts>;
  /** Takes the room's next turn, `gapMs` apart, across all processes. Gives `now` when taken, else the moment to try again. */
  takePace(roomId: string, gapMs: number, now: Date): Promise<Date>;
}

/** What the model's job takes on: answers that nobody works at. */
export interface PendingAnswers {
  /** Takes unfinished answers, oldest first, for `leaseMs`; one whose worker died is given again after that. */
  unfinished(now: Date, leaseMs: number, limit: number): Promise<readonly PendingAnswer[]>;
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

/** Which card a platform's message shows. */
export interface Posted {
  cardOf(roomId: string, messageId: string): Promise<string | undefined>;
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
  /** For a form that a button opens: data only, no authority. */
  readonly language: Language;
}
