import { placeOf } from './cast.ts';
import type { KeptMessage, NewWorkspaceMessage, WorkspaceLog, WorkspaceMessage } from './log.ts';
import type { Streams } from './stream.ts';

/** The log, with everybody who listens told of each change. */
export interface Rooms {
  add(message: NewWorkspaceMessage): Promise<void>;
  update(id: string, change: Partial<Pick<WorkspaceMessage, 'reply' | 'failed' | 'language'>>): Promise<KeptMessage | undefined>;
  has(id: string): Promise<boolean>;
  showing: WorkspaceLog['showing'];
}

export function rooms(log: WorkspaceLog, readers: Streams): Rooms {
  const tell = (message: KeptMessage): void => readers.tell(message, placeOf(message.room)?.of);
  return {
    async add(message) {
      const { message: kept, added } = await log.add(message);
      if (added) tell(kept);
    },
    async update(id, change) {
      const kept = await log.update(id, change);
      if (kept) tell(kept);
      return kept;
    },
    showing: (room, card, to) => log.showing(room, card, to),
    async has(id) {
      return (await log.get(id)) !== undefined;
    },
  };
}
