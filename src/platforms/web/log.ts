import type { Reply } from '../../chat/reply.ts';
import type { Language } from '../../domain/language.ts';

/** One message of the local workspace: what a person wrote (`text`) or what Tandem replied (`reply`). */
export interface WorkspaceMessage {
  readonly id: string;
  readonly room: string;
  /** The id of the message it answers. */
  readonly thread?: string;
  /** ISO 8601. */
  readonly at: string;
  /** Account id, or "tandem". */
  readonly by: string;
  /** Account id of the only person who sees it; absent: the whole room does. */
  readonly to?: string;
  readonly language?: Language;
  readonly text?: string;
  readonly reply?: Reply;
  /** Tandem owes an answer to it. */
  readonly asked?: true;
  /** Tandem could not take it; sending it again is safe. */
  readonly failed?: boolean;
  /** Times that it was changed. */
  readonly edits: number;
}

export type NewWorkspaceMessage = Omit<WorkspaceMessage, 'edits'>;

/** A message with its place in the order of all messages, from 1. */
export type KeptMessage = WorkspaceMessage & { readonly seq: number };

/** What was said in the local workspace. Whoever keeps it decides for how long. */
export interface WorkspaceLog {
  /** Keeps a message. The same id twice is one message: the first stands and is given back with `added: false`. */
  add(message: NewWorkspaceMessage): Promise<{ readonly message: KeptMessage; readonly added: boolean }>;
  /** Changes a message; undefined where it is no longer kept. */
  update(id: string, change: Partial<Pick<WorkspaceMessage, 'reply' | 'failed' | 'language'>>): Promise<KeptMessage | undefined>;
  get(id: string): Promise<KeptMessage | undefined>;
  /** The newest message of the room that shows the card to that person (absent: to everybody). */
  showing(room: string, card: string, to: string | undefined): Promise<KeptMessage | undefined>;
  /** What that person sees in that room, oldest first. */
  list(room: string, as: string): Promise<readonly KeptMessage[]>;
}

/** Whether that person may see the message; the room's own walls are cast.ts's. */
export function seenBy(message: WorkspaceMessage, as: string): boolean {
  return message.to === undefined || message.to === as;
}

const sizeOf = (message: WorkspaceMessage): number => (message.text?.length ?? 0) + JSON.stringify(message.reply ?? null).length;

/**
 * Messages in memory: the workspace is a local try-out, and its talk ends with the process.
 * @param limit most messages kept, and most characters kept (the oldest go first)
 */
export function memoryLog(limit: { readonly messages: number; readonly characters: number }): WorkspaceLog {
  const kept = new Map<string, KeptMessage>();
  let seq = 0;
  let characters = 0;

  const makeRoom = (newest: string): void => {
    for (const [id, message] of kept) {
      if (id === newest || (kept.size <= limit.messages && characters <= limit.characters)) return;
      kept.delete(id);
      characters -= sizeOf(message);
    }
  };

  return {
    async add(message) {
      const known = kept.get(message.id);
      if (known) return { message: known, added: false };
      seq += 1;
      const added = { ...message, edits: 0, seq };
      kept.set(message.id, added);
      characters += sizeOf(added);
      makeRoom(message.id);
      return { message: added, added: true };
    },
    async update(id, change) {
      const known = kept.get(id);
      if (!known) return undefined;
      const changed = { ...known, ...change, edits: known.edits + 1 };
      kept.set(id, changed);
      characters += sizeOf(changed) - sizeOf(known);
      makeRoom(id);
      return changed;
    },
    async get(id) {
      return kept.get(id);
    },
    async showing(room, card, to) {
      return [...kept.values()].findLast((message) => message.room === room && message.reply?.card === card && message.to === to);
    },
    async list(room, as) {
      return [...kept.values()].filter((message) => message.room === room && seenBy(message, as));
    },
  };
}
