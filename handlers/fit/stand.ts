import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Work } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import type { Choice, Reply } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import type { Given } from '../../src/domain/fit.ts';
import { say } from '../../src/text/say.ts';

/** A dialogue expires so long after it was last touched. */
export const LIFE_MS = 30 * 86_400_000;

/** One person's answers in it. */
export const givenOf = (dialogue: WholeDialogue, person: string): Given =>
  Object.fromEntries(dialogue.answers.filter((answer) => answer.person === person).map(({ question, option }) => [question, option]));

/** What a touch of the dialogue notes. */
export const touchOf = (turn: Heard, { answers }: Ports) => ({
  at: turn.at,
  expires: new Date(turn.at.getTime() + LIFE_MS),
  version: answers.version,
});

/** The buttons that start a new one. */
export const startChoice = ({ language }: Pick<Heard, 'language'>, label: 'fit.start' | 'fit.over' = 'fit.start'): Choice => ({
  label: say(language, label),
  action: 'fit.new',
  data: {},
  style: 'primary',
});

/** What a dialogue is needed for: to answer in it, or only to look at what came of it. */
export type Need = 'answer' | 'look';

/** Why this person may not (any more), in a message with the way on; undefined where they may. */
export function denial(dialogue: WholeDialogue | undefined, turn: Heard, need: Need): Reply | undefined {
  if (!dialogue || dialogue.tenant !== turn.tenant) return wayOn(turn, say(turn.language, 'fit.gone'));
  if (!takesPart(dialogue, turn)) return wayOn(turn, say(turn.language, 'fit.notYours'));
  if (need === 'look') return undefined;
  if (dialogue.closed) return wayOn(turn, say(turn.language, dialogue.kind === 'solo' ? 'fit.closed' : 'fit.together.isClosed'));
  if (dialogue.expires <= turn.at) return wayOn(turn, say(turn.language, 'fit.expired', { date: dialogue.expires }));
  return undefined;
}

/** A group's dialogue is of the people in its room; one's own is nobody else's. */
function takesPart({ kind, owner, room, members }: WholeDialogue, { person, room: here }: Heard): boolean {
  if (kind === 'solo') return owner === person.id;
  return room.id === here.id || members.some((member) => member.person === person.id);
}

/** A refusal with buttons: to begin anew, and to go on with what is unfinished. */
export function wayOn(turn: Pick<Heard, 'language'>, text: string): Reply {
  const resume: Choice = { label: say(turn.language, 'fit.resume'), action: 'fit.show', data: {} };
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text },
      { kind: 'choices', items: [startChoice(turn), resume] },
    ],
    refused: { text },
  };
}

/** A group's result is asked for before there is one. */
export function notYet({ language }: Pick<Heard, 'language'>): Reply {
  const text = say(language, 'fit.together.notYet');
  return { to: 'asker', blocks: [{ kind: 'text', text }], refused: { text } };
}

/** What a unit does with the dialogue that it holds. */
type InDialogue = (tx: Tx, dialogue: WholeDialogue) => Promise<Reply>;

/**
 * Work on the dialogue, which no other unit can change meanwhile; or the refusal, looked for once before anything is touched and
 * once more when the dialogue is held: it may have been closed in between.
 */
export async function inDialogue(turn: Heard, ports: Ports, id: string, work: InDialogue): Promise<Reply | Work> {
  const early = denial(await ports.dialogues.byId(id), turn, 'answer');
  if (early) return early;
  return async (tx) => {
    const dialogue = await tx.dialogues.take(id, touchOf(turn, ports));
    const late = denial(dialogue, turn, 'answer');
    return late || !dialogue ? (late ?? wayOn(turn, say(turn.language, 'fit.gone'))) : work(tx, dialogue);
  };
}

/** The dialogue to look at, or the refusal. */
export async function lookAt(
  turn: Heard,
  ports: Ports,
  id: string | undefined,
): Promise<{ readonly dialogue: WholeDialogue } | { readonly refused: Reply }> {
  const dialogue = await ports.dialogues.byId(id ?? '');
  const refused = denial(dialogue, turn, 'look');
  if (refused || !dialogue) return { refused: refused ?? wayOn(turn, say(turn.language, 'fit.gone')) };
  return { dialogue };
}

/** The card of one's own talk: a group's own card is the room's, so that each member's talk has another one. */
export const cardOf = ({ kind, id }: Pick<WholeDialogue, 'kind' | 'id'>): string => (kind === 'solo' ? `fit:${id}` : `mine:${id}`);
/** The card of a group in its room. */
export const groupCard = (id: string): string => `fit:${id}`;
