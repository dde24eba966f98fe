import type { CardDrawer, Handler } from '../../src/chat/handler.ts';
import type { Noticed } from '../../src/chat/notices.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn } from '../../src/chat/turn.ts';
import { isSeenByOthers, NOTICE_MS, type Update } from '../../src/domain/commitment.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { shown } from '../../src/text/figures.ts';
import { say } from '../../src/text/say.ts';
import { pressedHere } from '../network/here.ts';

/** The message that carries an update's notice into that room; one for all time. */
export const noticeKey = (update: string, room: string): string => `commit-notice:${update}:${room}`;
/** The card that it shows, drawn anew when the update is taken back. */
const cardKey = (update: string, room: string): string => `notice:${update}@${room}`;

/**
 * Tells the network's channels of an update, a minute later, each in its own language, or in the day's summary of a channel that wants
 * no more than that; nothing where the commitment's visibility keeps it from them. Undone before that, it never leaves.
 */
export async function announce(tx: Tx, { language: fallback }: Pick<Ports, 'language'>, told: Noticed): Promise<void> {
  const { commitment, update } = told;
  if (!isSeenByOthers(commitment)) return;
  const notBefore = new Date(update.at.getTime() + NOTICE_MS);
  for (const room of await tx.networks.rooms(commitment.network)) {
    if (room.state !== 'open') continue;
    if (room.notices === 'daily') {
      await tx.notices.wait(room.id, update.id, update.at);
      continue;
    }
    const reply = drawNotice(told, room.id, room.language ?? fallback);
    await tx.outbox.post({ key: noticeKey(update.id, room.id), room: { id: room.id }, reply, notBefore });
  }
}

/** An update was taken back: what has not left never does, and what has says so. */
export async function retract(tx: Tx, update: Pick<Update, 'id' | 'network'>): Promise<void> {
  await tx.notices.drop(update.id);
  for (const room of await tx.networks.rooms(update.network)) {
    if (!(await tx.commitments.hold(noticeKey(update.id, room.id)))) await tx.outbox.update(cardKey(update.id, room.id), room.id);
  }
}

/** One line of what was told. */
export function lineOf({ commitment, update, company }: Noticed, language: Language): string {
  const { title, kind, target, unit } = commitment;
  const { percent, value, checked } = update;
  // The newest may only repeat a figure, which is shown as well as before.
  const { level } = commitment.updated?.getTime() === update.at.getTime() ? commitment : update;
  if (update.undone) return say(language, 'notice.undone', { company, title });
  const figured = percent !== undefined || value !== undefined;
  const far = figured ? shown(language, { kind, percent, value, target, unit, level, checked }) : '';
  return say(language, 'notice.line', { company, title, far, status: update.status });
}

function linesOf(told: Noticed, language: Language): readonly Block[] {
  const { note, undone } = told.update;
  // What people wrote stays as they wrote it.
  const typed: readonly Block[] = note === undefined || undone ? [] : [{ kind: 'typed', text: note }];
  return [{ kind: 'text', text: lineOf(told, language) }, ...typed];
}

function drawNotice(told: Noticed, room: string, language: Language): Reply {
  const { update } = told;
  const items = LANGUAGES.filter((other) => other !== language).map(
    (other): Choice => ({
      label: say(other, 'notice.in'),
      action: 'commit.notice',
      data: { network: update.network, update: update.id, language: other },
    }),
  );
  const choices: readonly Block[] = update.undone ? [] : [{ kind: 'choices', items }];
  return { to: 'room', language, card: cardKey(update.id, room), blocks: [...linesOf(told, language), ...choices] };
}

/** The card `notice:<update>@<room>`, drawn when its update is sent. */
export const drawNoticeCard: CardDrawer = async (key, ports) => {
  const [id = '', roomId = ''] = key.split(/@(.*)/su);
  const [told, room] = await Promise.all([ports.notices.noticed(id), ports.networks.room(roomId)]);
  return told && room ? drawNotice(told, roomId, room.language ?? ports.language) : undefined;
};

/** A notice, in private, in the language of the button. data: network, update, language */
export const noticePressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await pressedHere(turn, ports);
  const told = await ports.notices.noticed(turn.data.update ?? '');
  const shown = told && told.commitment.network === network.id && isSeenByOthers(told.commitment) ? told : undefined;
  if (!shown) refuse('notice.gone', null, { network: network.id });
  const language = LANGUAGES.find((one) => one === turn.data.language) ?? turn.language;
  return { to: 'asker', language, blocks: linesOf(shown, language) };
};
