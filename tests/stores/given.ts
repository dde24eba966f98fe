import type { NewMessage } from '../../src/chat/delivery.ts';
import type { Log } from '../../src/chat/ports.ts';
import type { AskedQuestion } from '../../src/chat/questions.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Account, QuestionTurn, Room } from '../../src/chat/turn.ts';
import type { Engine } from '../../src/stores/engine.ts';
import type { Store } from '../../src/stores/open.ts';

export const DAY = 86_400_000;
export const ANNA: Account = { id: 'slack:T1:UANNA', name: 'Anna Ek', locale: 'sv-FI', guest: false };
export const PEKKA: Account = { id: 'slack:T1:UPEKKA', name: 'Pekka Salo', locale: 'fi-FI', guest: true };
export const CHANNEL: Room = { id: 'slack:T1:C1', kind: 'channel', address: { channel: 'C1' } };
export const DIRECT: Room = { id: 'slack:T1:D1', kind: 'direct', address: { channel: 'D1' } };
export const NOON = new Date('2026-11-24T12:00:00Z');

let made = 0;

/** A question that nobody asked before, unless `told` says otherwise. */
export function asks(text: string, told: Partial<QuestionTurn> = {}): QuestionTurn {
  made += 1;
  return {
    kind: 'question',
    id: `slack:event:${process.pid}:${made}`,
    at: NOON,
    by: ANNA,
    room: CHANNEL,
    tenant: 'slack:T1',
    heard: 'room',
    back: 'outbox',
    text,
    ...told,
  };
}

export function says(text: string, told: Partial<Reply> = {}): Reply {
  return { to: 'room', blocks: [{ kind: 'text', text }], ...told };
}

export function message(key: string, told: Partial<NewMessage> = {}): NewMessage {
  return { key, room: { id: CHANNEL.id }, reply: says(key), ...told };
}

/** A refused question of the ledger. */
export function unanswered(text: string, told: Partial<AskedQuestion> = {}): Omit<AskedQuestion, 'gapId'> {
  made += 1;
  return {
    id: `question-${process.pid}-${made}`,
    at: NOON,
    tenant: 'slack:T1',
    language: 'sv',
    text,
    outcome: 'refused',
    because: 'far',
    factIds: [],
    uncovered: [],
    ...told,
  };
}

/** A log whose lines can be read. */
export function listeningLog(): Log & { readonly lines: { readonly level: string; readonly fields: object; readonly message: string }[] } {
  const lines: { level: string; fields: object; message: string }[] = [];
  const at = (level: string) => (fields: object, message: string) => {
    lines.push({ level, fields, message });
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error'), lines };
}

export interface Opened {
  readonly store: Store;
  /** The same database, to look at what the store keeps. */
  readonly engine: Engine;
  readonly log: ReturnType<typeof listeningLog>;
}

/** One empty database. `open` again: another process' view of the same one, where `shared`. */
export interface GivenDatabase {
  open(): Promise<Opened>;
  /** Closes what was opened and removes it. */
  end(): Promise<void>;
}

export interface DatabaseKind {
  readonly name: string;
  readonly shared: boolean;
  make(): Promise<GivenDatabase>;
}

/** Runs the story on an empty database of that kind. */
export async function on(kind: DatabaseKind, story: (opened: Opened, database: GivenDatabase) => Promise<void>): Promise<void> {
  const database = await kind.make();
  try {
    await story(await database.open(), database);
  } finally {
    await database.end();
  }
}
