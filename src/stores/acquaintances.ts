import type { PersonTurn } from '../chat/turn.ts';

type Meeting = Pick<PersonTurn, 'by' | 'room' | 'tenant'>;

/** So many accounts, and as many rooms. */
const MOST = 2_000;
/** After that a row is looked at again: another process may have been told otherwise meanwhile. */
const SURE_MS = 60_000;

/** What a row of an account or of a room was last told, a short while ago and in this process. */
class Told {
  readonly #rows = new Map<string, { readonly told: string; readonly until: number }>();

  /** What is told otherwise is forgotten, so that whoever comes next looks at the row. */
  is(id: string, told: string): boolean {
    const row = this.#rows.get(id);
    if (row && row.told === told && row.until > performance.now()) return true;
    this.#rows.delete(id);
    return false;
  }

  clear(): void {
    this.#rows.clear();
  }

  keep(id: string, told: string): void {
    if (this.#rows.has(id) && this.is(id, told)) return;
    this.#rows.set(id, { told, until: performance.now() + SURE_MS });
    if (this.#rows.size > MOST) this.#rows.delete(this.#rows.keys().next().value ?? '');
  }
}

/** Whose rows stand as told, so that nobody needs to look at them at each Turn. */
export class Acquaintances {
  readonly #accounts = new Told();
  readonly #rooms = new Told();

  knows(turn: Meeting): boolean {
    const account = this.#accounts.is(turn.by.id, accountOf(turn));
    return this.#rooms.is(turn.room.id, roomOf(turn)) && account;
  }

  /** Something else changed what stands of rooms: they are looked at again. */
  forgetRooms(): void {
    this.#rooms.clear();
  }

  /** Somebody was erased: whoever comes next is met anew. */
  forget(): void {
    this.#accounts.clear();
    this.#rooms.clear();
  }

  /** Once the meeting is committed. */
  keep(turn: Meeting): void {
    this.#accounts.keep(turn.by.id, accountOf(turn));
    this.#rooms.keep(turn.room.id, roomOf(turn));
  }
}

const accountOf = ({ by, tenant }: Meeting): string => JSON.stringify([by.name, by.locale, by.guest, tenant]);
const roomOf = ({ by, room }: Meeting): string => JSON.stringify([room.kind, room.kind === 'direct' ? by.id : null, room.address]);
