import type { Ports, Tx } from '../../src/chat/ports.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { type Commitment, NOTICE_MS, type Update } from '../../src/domain/commitment.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';

/** What a notice tells. `company`: its name, or the plan's. */
export interface Noticed {
  readonly commitment: Commitment;
  readonly update: Update;
  readonly company: string;
}

/** The message that carries an update's notice into that room; one for all time. */
export const noticeKey = (update: string, room: string): string => `commit-notice:${update}:${room}`;

/**
 * Tells the network's channels of an update, a minute later, each in its own language; nothing where the commitment's visibility keeps
 * it from them. Undone before that, it never leaves (Tx.commitments.hold).
 */
export async function announce(tx: Tx, { language: fallback }: Pick<Ports, 'language'>, told: Noticed): Promise<void> {
  const { commitment, update } = told;
  if (commitment.visibility !== 'network' && commitment.visibility !== 'public') return;
  const notBefore = new Date(update.at.getTime() + NOTICE_MS);
  for (const room of await tx.networks.rooms(commitment.network)) {
    if (room.state !== 'open') continue;
    const reply = drawNotice(told, room.language ?? fallback);
    await tx.outbox.post({ key: noticeKey(update.id, room.id), room: { id: room.id }, reply, notBefore });
  }
}

function drawNotice({ commitment, update, company }: Noticed, language: Language): Reply {
  const { title, target, unit } = commitment;
  const far = say(language, 'commit.far', { percent: update.percent, value: update.value, target, unit });
  const text = say(language, 'commit.notice', { company, title, far, status: update.status });
  // What people wrote stays as they wrote it.
  const note = update.note === undefined ? [] : [{ kind: 'typed' as const, text: update.note }];
  return { to: 'room', language, blocks: [{ kind: 'text', text }, ...note] };
}
