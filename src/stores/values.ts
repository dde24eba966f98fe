import { createHash, randomBytes } from 'node:crypto';
import { weekOf } from '../domain/day.ts';

/** Text as every database can keep it: Postgres knows no NUL, neither knows half of a surrogate pair. At most `max` UTF-16 units. */
export function keepable(text: string, max = 10_000): string {
  return text.slice(0, max).replaceAll('\u0000', '').toWellFormed();
}

/** A row's JSON. Only for columns that this store wrote itself: the shape is what was put in. */
export function fromJson<T>(json: string): T {
  return JSON.parse(json) as T;
}

/** JSON text of the value, or null where there is none. */
export function toJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** `{ [name]: value }` where there is a value, else nothing: absent properties stay absent. */
export function maybe<K extends string, V>(name: K, value: V | null | undefined): { readonly [P in K]?: V } {
  return value === null || value === undefined ? {} : ({ [name]: value } as { readonly [P in K]?: V });
}

/** A UUIDv7 (RFC 9562): ids of rows sort by the time they were made. */
export function newId(now = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

let lastTicket = 0;

/** Rises with every call in this process; across processes by their clocks (microseconds). */
export function nextTicket(): number {
  lastTicket = Math.max(lastTicket + 1, Date.now() * 1_000);
  return lastTicket;
}

/** SHA-256 in hexadecimal, for keys of any length. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The ISO 8601 week of a moment, in UTC: "2026-W01". */
export const isoWeek = (at: Date): string => weekOf(at.toISOString().slice(0, 10));
