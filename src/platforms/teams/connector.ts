import type { Node } from './plain.ts';

/** The calls of the Bot Connector service that the courier makes; botbuilder.ts makes them for real. */
export interface Connector {
  /** Gives the activity's id, where the service tells one. `targeted`: only the activity's recipient sees it. */
  send(serviceUrl: string, conversation: string, activity: Node, targeted: boolean): Promise<string | undefined>;
  update(serviceUrl: string, conversation: string, activityId: string, activity: Node, targeted: boolean): Promise<void>;
  /** The conversation of the bot with one person: made, or the one that exists. */
  personal(serviceUrl: string, bot: string, user: string, tenant: string | undefined): Promise<string>;
  /** The person in the conversation's roster, by Teams' id or the directory's; undefined where the roster has no such member. */
  member(serviceUrl: string, conversation: string, user: string): Promise<Node | undefined>;
}

/** What came back from the service, or that nothing did. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  /** The HTTP status; absent when there was no answer. */
  readonly status?: number;
  /** The request never left (no connection, no token), so nothing can have arrived. */
  readonly unsent: boolean;
  /** Milliseconds, as asked for by Retry-After. */
  readonly retryAfter?: number;

  constructor(message: string, about: { status?: number; unsent?: boolean; retryAfter?: number; cause?: unknown }) {
    super(message, { cause: about.cause });
    this.unsent = about.unsent ?? false;
    if (about.status !== undefined) this.status = about.status;
    if (about.retryAfter !== undefined) this.retryAfter = about.retryAfter;
  }
}

/** Retry-After in milliseconds: it holds seconds or a date. */
export function retryAfterOf(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, Math.round(seconds * 1_000));
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
