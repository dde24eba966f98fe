import type { App, Log } from '../../chat/ports.ts';
import type { Reply } from '../../chat/reply.ts';
import type { PersonTurn } from '../../chat/turn.ts';
import { type Language, languageOfLocale } from '../../domain/language.ts';
import type { NewWorkspaceMessage, WorkspaceLog } from './log.ts';
import type { Heard } from './parse.ts';
import type { Rooms } from './rooms.ts';

/** What the page hears at once; messages themselves come by the stream. */
export type Outcome =
  | { readonly status: 202 }
  | { readonly status: 200; readonly form?: Reply['form']; readonly refused?: Reply['refused'] }
  | { readonly status: 500; readonly error: 'not-taken' };

export interface TurnDeps {
  readonly app: App;
  readonly log: Log;
  readonly messages: WorkspaceLog;
  readonly rooms: Rooms;
  /** The installation's language, where the person's locale tells none. */
  readonly language: Language;
}

function typedMessage(heard: Heard, at: Date): NewWorkspaceMessage | undefined {
  const { shown, player, turn } = heard;
  if (!shown) return undefined;
  const opened = turn?.room.thread;
  const thread = opened === heard.id ? undefined : heard.thread;
  return {
    id: heard.id,
    room: heard.place.id,
    at: at.toISOString(),
    by: player.id,
    text: shown.text,
    ...(thread ? { thread } : {}),
    ...(shown.onlyThem ? { to: player.id } : {}),
    ...(turn?.back === 'outbox' ? { asked: true } : {}),
  };
}

/** A private reply never takes the place of a message that others see. */
async function replaced(reply: Reply, heard: Heard, deps: TurnDeps): Promise<string | undefined> {
  if (!reply.replaces || !heard.pressed) return undefined;
  const pressed = await deps.messages.get(heard.pressed);
  if (!pressed || pressed.room !== heard.place.id || pressed.by !== 'tandem') return undefined;
  const mine = pressed.to === heard.player.id || heard.place.of === heard.player.id;
  return mine || (reply.to === 'room' && pressed.to === undefined) ? pressed.id : undefined;
}

async function show(reply: Reply, heard: Heard, deps: TurnDeps): Promise<void> {
  const language = reply.language ?? languageOfLocale(heard.player.locale) ?? deps.language;
  const target = await replaced(reply, heard, deps);
  if (target) {
    await deps.rooms.update(target, { reply, language });
    return;
  }
  await deps.rooms.add({
    id: `${heard.id}:reply`,
    room: heard.place.id,
    at: new Date().toISOString(),
    by: 'tandem',
    language,
    reply,
    ...(heard.thread ? { thread: heard.thread } : {}),
    ...(reply.to === 'asker' ? { to: heard.player.id } : {}),
  });
}

/** A reply that is a form, or a form's mistake, stays at the person's hands; all else becomes a message. */
async function acknowledge(reply: Reply, heard: Heard, turn: PersonTurn, deps: TurnDeps): Promise<Outcome> {
  if (reply.form) return { status: 200, form: reply.form };
  if (turn.kind === 'form' && reply.refused) return { status: 200, refused: reply.refused };
  await show(reply, heard, deps);
  return { status: 200 };
}

/**
 * Takes what was posted: shows it, gives it to app, shows what comes of it. The same delivery twice is harmless:
 * messages are kept by id and app gives a known Turn its stored Reply.
 */
export async function take(heard: Heard, deps: TurnDeps): Promise<Outcome> {
  const { turn } = heard;
  const typed = typedMessage(heard, turn?.at ?? new Date());
  // Shown first: the answer may come before app returns, and belongs under its question.
  if (typed) await deps.rooms.add(typed);
  if (!turn) return { status: 202 };
  try {
    const reply = await deps.app(turn);
    if (typed && (await deps.messages.get(typed.id))?.failed) await deps.rooms.update(typed.id, { failed: false });
    if (turn.back === 'outbox') return { status: 202 };
    return await acknowledge(reply, heard, turn, deps);
  } catch (error) {
    deps.log.error({ turn: turn.id, err: error }, 'the workspace could not hand over a turn');
    if (typed) await deps.rooms.update(typed.id, { failed: true });
    return { status: 500, error: 'not-taken' };
  }
}
