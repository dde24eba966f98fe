import { z } from 'zod';
import { ACTIONS, FORMS } from '../../chat/command.ts';
import { readSlash, readTyped, type Typed } from '../../chat/read.ts';
import type { PersonTurn, Room } from '../../chat/turn.ts';
import { accountOf, PLAYERS, type Place, type Player, placeOf, playerOf, TENANT } from './cast.ts';

const data = z.record(z.string().max(100), z.string().max(4_000)).refine((value) => JSON.stringify(value).length <= 1_800);
const fields = z.record(z.string().max(100), z.string());
const messageId = z.string().regex(/^[\w:.-]{1,200}$/u);
const said = { id: z.uuid(), as: z.string(), room: z.string(), thread: messageId.optional() };

/** What the page posts: something typed, a pressed button, a sent form. `id` is made by the page and names the delivery. */
const postedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...said, kind: z.literal('say'), text: z.string().refine((text) => text.trim() !== '') }),
  z.strictObject({ ...said, kind: z.literal('press'), message: messageId, action: z.enum(ACTIONS), data }),
  z.strictObject({ ...said, kind: z.literal('form'), message: messageId.optional(), name: z.enum(FORMS), data, fields }),
]);
type Posted = z.infer<typeof postedSchema>;

export type Refused = 'malformed' | 'unknown-person' | 'unknown-room' | 'unknown-command';

/** What was posted, understood. */
export interface Heard {
  /** Absent: people talk among themselves, Tandem is not meant. */
  readonly turn?: PersonTurn;
  readonly id: string;
  readonly player: Player;
  readonly place: Place;
  readonly thread?: string;
  /** What everybody (or only the typist) sees of it; absent for presses and forms. */
  readonly shown?: { readonly text: string; readonly onlyThem: boolean };
  /** The message whose button was pressed. */
  readonly pressed?: string;
}

const MENTION = /(?<![\w@])@tandem\b[,:]?/giu;
const HANDLES = new RegExp(`(?<![\\w@])@(${PLAYERS.map((player) => player.handle).join('|')})\\b`, 'giu');

/** `@Bo` becomes `@{web:local:bo}`, as on every platform. */
function markPeople(text: string): string {
  return text.replace(HANDLES, (typed, handle: string) => {
    const player = playerOf(handle.toLowerCase());
    return player ? `@{${player.id}}` : typed;
  });
}

type Meant = (Typed & { readonly by: 'slash' | 'mention' }) | 'talk' | 'unknown-command';

/** Whom a typed text is for, and what it says. */
function meant(text: string, kind: Room['kind']): Meant {
  const slash = /^\/(\S+)\s*(.*)$/su.exec(text.trim());
  if (slash) {
    const typed = readSlash(slash[1] ?? '', markPeople(slash[2] ?? ''));
    return typed ? { ...typed, by: 'slash' } : 'unknown-command';
  }
  const bare = text.replace(MENTION, ' ').trim();
  if (kind !== 'direct' && bare === text.trim()) return 'talk';
  if (bare === '') return { kind: 'command', name: 'help', args: '', by: 'mention' };
  return { ...readTyped(markPeople(bare)), by: 'mention' };
}

interface Where {
  readonly player: Player;
  readonly place: Place;
  readonly at: Date;
}

function frame(posted: Posted, { player, place, at }: Where, back: PersonTurn['back'], thread = posted.thread) {
  const room: Room = {
    id: place.id,
    kind: place.kind,
    address: null,
    ...(place.kind === 'channel' ? { name: `#${place.name}` } : {}),
    ...(thread ? { thread } : {}),
  };
  const heard = back === 'outbox' && place.kind !== 'direct' ? ('room' as const) : ('asker' as const);
  return { id: `web:${posted.id}`, at, by: accountOf(player), room, tenant: TENANT, heard, back };
}

function hearText(posted: Extract<Posted, { kind: 'say' }>, where: Where): Heard | 'unknown-command' {
  const { player, place } = where;
  const id = `web:${posted.id}`;
  const said = { id, player, place, ...(posted.thread ? { thread: posted.thread } : {}) };
  const intent = meant(posted.text, place.kind);
  if (intent === 'unknown-command') return intent;
  if (intent === 'talk') return { ...said, shown: { text: posted.text, onlyThem: false } };
  const { by, ...typed } = intent;
  const back = by === 'slash' ? 'ack' : 'outbox';
  // A mention in a channel is answered in the thread that the mention itself opens.
  const thread = posted.thread ?? (by === 'mention' && place.kind === 'channel' ? id : undefined);
  const turn: PersonTurn = { ...frame(posted, where, back, thread), ...typed };
  return { ...said, turn, shown: { text: posted.text, onlyThem: by === 'slash' } };
}

/**
 * Reads what the page posted.
 * @param body parsed JSON, untrusted
 * @param at when it came
 */
export function parse(body: unknown, at: Date): Heard | Refused {
  const read = postedSchema.safeParse(body);
  if (!read.success) return 'malformed';
  const posted = read.data;
  const player = playerOf(posted.as);
  if (!player) return 'unknown-person';
  const place = placeOf(posted.room);
  if (!place || (place.of !== undefined && place.of !== player.id)) return 'unknown-room';
  const where = { player, place, at };
  if (posted.kind === 'say') return hearText(posted, where);
  const told = { id: `web:${posted.id}`, player, place, ...(posted.thread ? { thread: posted.thread } : {}) };
  if (posted.kind === 'press') {
    const turn: PersonTurn = { ...frame(posted, where, 'ack'), kind: 'action', name: posted.action, data: posted.data };
    return { ...told, turn, pressed: posted.message };
  }
  const turn: PersonTurn = { ...frame(posted, where, 'ack'), kind: 'form', name: posted.name, data: posted.data, fields: posted.fields };
  return { ...told, turn, ...(posted.message ? { pressed: posted.message } : {}) };
}
