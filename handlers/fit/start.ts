import type { Dialogue, WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';

import { say } from '../../src/text/say.ts';
import { SUB_WORDS } from '../../src/text/words.ts';
import { answerQuestion } from '../ask/answer.ts';
import { isQuestion } from './asked.ts';
import { together } from './group.ts';
import { cardOf, denial, givenOf, inDialogue, touchOf, wayOn } from './stand.ts';
import { standsAt } from './stands.ts';
import { inPlace, lastOf, newest, nothingToResume, stand } from './talk.ts';

const SUBS = { together: SUB_WORDS.together, resume: SUB_WORDS.resume };

/** `/fit`, `/fit resume`, `/fit together`. What else follows it and asks something is a question about the methods. */
export const fit: Handler<CommandTurn> = async (turn, ports) => {
  const args = turn.args.trim();
  if (args === '') return start(turn, ports);
  const sub = readKeyword(args, SUBS);
  if (sub?.word === 'resume') return resume(turn, ports);
  if (sub?.word === 'together') return together(turn, ports);
  if (isQuestion(args) || args.split(/\s+/u).length > 2) return answerQuestion(turn, ports, args);
  return refuse('fit.usage', { typed: args });
};

/** "Which method fits us", offered beside an answer. */
export const startPressed: Handler<ActionTurn> = async (turn, ports) => start(turn, ports);

async function start(turn: Heard, ports: Ports): Promise<Reply | Work> {
  const unfinished = (await ports.dialogues.open(turn.person.id, turn.tenant)).find((one) => isUnfinished(ports, one, turn));
  return unfinished ? begun(turn, unfinished) : begin(turn, ports, undefined);
}

function isUnfinished({ fit: file }: Ports, dialogue: WholeDialogue, turn: Heard): boolean {
  const given = givenOf(dialogue, turn.person.id);
  return dialogue.expires > turn.at && Object.keys(given).length > 0 && standsAt(file, given).question !== undefined;
}

/** There is one already: go on, or start over. */
function begun({ language, person }: Heard, dialogue: WholeDialogue): Reply {
  const count = Object.keys(givenOf(dialogue, person.id)).length;
  const items: readonly Choice[] = [
    { label: say(language, 'fit.resume'), action: 'fit.show', data: { dialogue: dialogue.id }, style: 'primary' },
    { label: say(language, 'fit.over'), action: 'fit.new', data: { dialogue: dialogue.id } },
  ];
  const blocks: readonly Block[] = [
    { kind: 'text', text: say(language, 'fit.begun', { date: dialogue.created, count }) },
    { kind: 'choices', items },
  ];
  return { to: 'asker', title: say(language, 'fit.title'), blocks, card: cardOf(dialogue) };
}

/** Starts anew; what was open is closed. A second press at the same time finds it closed and gets the one that was begun. */
export const startNew: Handler<ActionTurn> = async (turn, ports) => {
  const id = turn.data.dialogue;
  if (id === undefined) return begin(turn, ports, undefined);
  const dialogue = await ports.dialogues.byId(id);
  if (!dialogue || dialogue.tenant !== turn.tenant || dialogue.owner !== turn.person.id || dialogue.kind !== 'solo')
    return denial(dialogue, turn, 'answer') ?? wayOn(turn, say(turn.language, 'fit.notYours'));
  return begin(turn, ports, dialogue);
};

/** A new dialogue, with a word on the last result. Older ones that were open are closed: one's own talk is one at a time. */
async function begin(turn: Heard, ports: Ports, instead: Dialogue | undefined): Promise<Reply | Work> {
  const { id: person } = turn.person;
  const [open, last] = await Promise.all([ports.dialogues.open(person, turn.tenant), lastOf(turn, ports, turn.ref)]);
  // The one to start over from was closed by another press: what that one began is shown.
  const begunNow = instead?.closed && open[0];
  if (begunNow)
    return inDialogue(turn, ports, begunNow.id, async (tx, dialogue) => inPlace(turn, await stand(turn, ports, tx, dialogue, last)));
  return async (tx) => {
    const lost = instead !== undefined && !(await tx.dialogues.close(instead.id, turn.at));
    for (const older of open) if (older.id !== instead?.id) await tx.dialogues.close(older.id, turn.at);
    const fresh = {
      id: turn.ref,
      kind: 'solo' as const,
      owner: person,
      room: { id: turn.room.id },
      tenant: turn.tenant,
      language: turn.language,
      created: turn.at,
      ...touched(turn, ports),
    };
    if (!lost || instead?.closed) await tx.dialogues.open(fresh);
    else return wayOn(turn, say(turn.language, 'fit.closed'));
    const whole: WholeDialogue = { ...fresh, paused: false, answers: [], members: [], settled: [] };
    return inPlace(turn, await stand(turn, ports, tx, whole, last, { before: intro(turn, ports, last) }));
  };
}

function touched(turn: Heard, ports: Ports) {
  const { at, ...kept } = touchOf(turn, ports);
  return { touched: at, ...kept };
}

function intro({ language }: Heard, { fit: file }: Ports, last: Dialogue | undefined): readonly Block[] {
  const text: Block = { kind: 'text', text: say(language, 'fit.intro', { of: file.questions.length }) };
  if (!last?.outcome) return [text];
  const method = say(language, 'method.name', { method: last.outcome.recommended });
  return [text, { kind: 'note', text: say(language, 'fit.lastTime', { method, date: last.created }) }];
}

/** Goes on where it stopped; an expired one says so. */
async function resume(turn: Heard, ports: Ports): Promise<Reply | Work> {
  const dialogue = await newest(turn, ports);
  if (!dialogue) return nothingToResume(turn);
  const last = await lastOf(turn, ports, dialogue.id);
  return inDialogue(turn, ports, dialogue.id, async (tx, held) => stand(turn, ports, tx, held, last));
}
