import type { FailureReason } from '../domain/delivery.ts';
import type { Language } from '../domain/language.ts';
import type { CommitmentSchema } from './schema-commitments.ts';
import type { DigestSchema } from './schema-digest.ts';
import type { EventCalendarSchema } from './schema-event-calendar.ts';
import type { EventSchema } from './schema-events.ts';
import type { NetworkSchema } from './schema-networks.ts';

/** The tables. Times are epoch milliseconds, flags 0 or 1, `_json` columns hold JSON text; one form for SQLite and Postgres. */
export interface Schema extends NetworkSchema, CommitmentSchema, EventSchema, EventCalendarSchema, DigestSchema {
  settings: { name: string; value: string };
  inbound: { turn_id: string; kind: 'person' | 'clock'; at: number; reply_json: string | null };
  /**
   * `language`: chosen; `spoken`: first asked in. `told`: when the privacy notice was first shown. `name` and `email`: of somebody
   * without an account, as a coordinator wrote them.
   */
  people: {
    id: string;
    language: Language | null;
    spoken: Language | null;
    told: number | null;
    name: string | null;
    email: string | null;
  };
  accounts: {
    id: string;
    person_id: string;
    tenant: string;
    name: string | null;
    locale: string | null;
    guest: number;
    met_at: number;
    /** When the platform first reported it as deactivated. */
    gone_at: number | null;
    /** When it was last heard, to the day. */
    seen_at: number | null;
  };
  /** `account_id`: whose direct room it is; null for rooms of several people. */
  rooms: {
    id: string;
    kind: 'channel' | 'group' | 'direct';
    account_id: string | null;
    language: Language | null;
    address_json: string;
    /** As the product last told it. */
    name: string | null;
    /** The network whose channel it is. */
    network_id: string | null;
    /** `archived`: nobody can write there; `gone`: deleted, or Tandem was removed. */
    state: 'open' | 'archived' | 'gone';
    /** Notices of updates: one by one, or a summary a day. */
    notices: 'each' | 'daily';
  };
  /** In which rooms of several people an account was last heard, to the day. */
  spoke: { account_id: string; room_id: string; at: number };
  questions: {
    id: string;
    at: number;
    week: string;
    tenant: string;
    language: Language;
    text: string;
    outcome: string;
    because: string | null;
    method: string;
    facts_json: string;
    uncovered_json: string;
    gap_id: string | null;
  };
  question_counts: { tenant: string; week: string; language: Language; outcome: string; method: string; count: number };
  /** `key`: a hash of the sorted `tokens`, since an index row of Postgres holds at most 2,704 bytes. */
  gaps: {
    id: string;
    tenant: string;
    language: Language;
    key: string;
    tokens: string;
    label: string;
    uncovered_json: string;
    count: number;
    last_at: number;
    owner: string | null;
    answered_at: number | null;
  };
  watchers: { gap_id: string; account_id: string; room_id: string; language: Language };
  verdicts: { question_id: string; voter: string; verdict: string };
  pending_answers: {
    question_id: string;
    at: number;
    answer_json: string;
    sentences_json: string | null;
    done: number;
    person_id: string;
    room_json: string;
    heard: 'room' | 'asker';
    back: 'ack' | 'outbox';
    to_account: string | null;
    hint_json: string | null;
    lease_until: number;
  };
  model_calls: { person_id: string; day: string; count: number };
  outbox: {
    key: string;
    kind: 'post' | 'update' | 'pin';
    /** `away`: it failed, and a coordinator put it away. */
    state: 'waiting' | 'sent' | 'failed' | 'away';
    /** Order of arrival. */
    seq: number;
    room_id: string;
    thread: string | null;
    to_account: string | null;
    hint_json: string | null;
    reply_json: string | null;
    card: string | null;
    not_before: number;
    attempts: number;
    /** The claim that holds it. */
    lease: string | null;
    lease_until: number;
    /** An earlier attempt may have arrived. */
    unclear: number;
    /**
     * Of an update: rises with each request that joined it, so that one which came while it was drawn is not lost. Of a post: how often
     * it was set aside and queued anew.
     */
    revision: number;
    error: string | null;
    changed_at: number;
    /** Somebody waits for it: it goes before what does not answer anybody. */
    urgent: number;
    /** The pace of its workspace or tenant (domain/pace.ts). */
    quota: string;
    /** So often it was sent again although an earlier try may have arrived, and the platform could not be asked. */
    repeats: number;
    /** The network that it is about. */
    network: string | null;
    /** Why it was set aside. */
    reason: FailureReason | null;
  };
  posted: { room_id: string; message_id: string; card: string; seq: number };
  /** `room_id`: the key of a pace (domain/pace.ts), a room's or another. `next_at`: from when it takes a message. */
  pace: { room_id: string; next_at: number };
  jobs: { name: string; next_at: number };
  /** Only inserts, and deletes of what is over its time: the database itself refuses all else. `who` and `whom` are pseudonyms. */
  audit: {
    id: string;
    at: number;
    /** Order of arrival: ids of one millisecond have none. */
    seq: number;
    who: string;
    whom: string | null;
    tenant: string;
    did: string;
    outcome: string;
    before_json: string | null;
    after_json: string | null;
    /** The network that it concerns; its coordinators can read it. */
    network_id: string | null;
  };
  /** Under which code a person stands in the audit log. Without this row nobody knows any more who it was. */
  pseudonyms: { person_id: string; code: string };
  /** Codes that join two accounts of one person. `code`: its hash. */
  account_codes: { code: string; account_id: string; person_id: string; made: number; expires: number; used: number | null };
  dialogues: {
    id: string;
    kind: 'solo' | 'together';
    /** The person who started it. */
    owner: string;
    room_id: string;
    tenant: string;
    language: Language;
    created: number;
    touched: number;
    expires: number;
    /** No answer is taken any more. */
    closed: number | null;
    finished: number | null;
    /** Left for now: what its people write elsewhere is no answer to it. */
    paused: number;
    /** The knowledge's version when it was last touched. */
    version: string;
    result_json: string | null;
  };
  dialogue_answers: {
    dialogue: string;
    person: string;
    question: string;
    option: string;
    at: number;
    heard: string | null;
    reason: string | null;
    named: number | null;
  };
  dialogue_members: { dialogue: string; person: string; name: string | null; at: number };
  dialogue_settled: { dialogue: string; question: string; option: string; person: string; name: string | null; at: number };
  pending_readings: {
    id: string;
    at: number;
    dialogue: string;
    question: string;
    asked_json: string;
    option: string | null;
    done: number;
    person_id: string;
    room_json: string;
    back: 'ack' | 'outbox';
    to_account: string | null;
    hint_json: string | null;
    lease_until: number;
  };
  installations: { id: string; data_json: string };
  /** `token`: a hash of it; whoever reads the table can fetch nothing by it. */
  files: { token: string; name: string; mime: string; bytes: Uint8Array; expires: number };
  tokens: { key: string; value_json: string; expires: number };
  cache: { namespace: string; key: string; value: string; expires: number | null };
}
