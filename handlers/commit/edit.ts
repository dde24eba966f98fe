import type { Changed } from '../../src/chat/commitments.ts';
import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn, CommandTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import { dayIn } from '../../src/domain/day.ts';
import { percentOf } from '../../src/domain/progress.ts';
import { type Inside, note } from '../company/inside.ts';
import { type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { readDraft } from './draft.ts';
import { demandRoom, drawKept } from './kept.ts';
import { knownOfCommitment, newForm } from './new-form.ts';
import { typedOne } from './one.ts';
import { opened } from './opened.ts';
import { targetNamed, voiceFor } from './targets.ts';

/** `/commit edit <which>`: the form of what it is. */
export const edit: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const found = await typedOne(turn, ports, here, 'commit.edit');
  return 'reply' in found ? found.reply : formOf(turn, here, found.commitment);
};

/** data: network, commitment */
export const editPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  return formOf(turn, here, (await targetNamed(turn, ports, here, turn.data.commitment)).commitment);
};

function formOf({ language }: Heard, { network }: Here, commitment: Commitment) {
  if ('line' in commitment.holder) refuse('commit.new.lines', null, { network: network.id });
  const form = newForm(language, network, { known: knownOfCommitment(language, commitment), commitment: commitment.id });
  return opened(form, { action: 'commit.edit', data: { network: network.id, commitment: commitment.id } });
}

/** The change that a sent form asks for. */
export async function change(turn: Heard<FormTurn>, ports: Ports, here: Here, id: string): Promise<Work> {
  const target = await targetNamed(turn, ports, here, id);
  const { commitment: was } = target;
  const { holder } = was;
  if ('line' in holder) refuse('commit.new.lines', null, { network: here.network.id });
  const today = dayIn(here.network.settings.timeZone, turn.at);
  const draft = readDraft(turn.fields, { language: turn.language, network: here.network, today, was });
  return async (tx) => {
    const network = (await tx.networks.take(here.network.id)) ?? refuse('chat.oldButton', null);
    const inside: Inside = { tx, turn, network, standing: await tx.networks.standing(turn.person.id, network.id) };
    voiceFor(inside, holder.company);
    const taken = (await tx.commitments.take(id)) ?? refuse('chat.oldButton', null);
    await demandRoom(inside, holder.company, draft.title, id);
    const now = await tx.commitments.change(id, draft, standAfter(taken, draft));
    await note(inside, 'commit.edit', { commitment: id, ...logged(now) }, { commitment: id, ...logged(taken) });
    return drawKept(turn, now, target.whose, 'edit');
  };
}

/** As the log keeps it, whoever reads it. */
const logged = (commitment: Commitment) => knownOfCommitment('en', commitment);

/** A value counts towards the target as it is now; in another unit it says nothing any more. */
function standAfter({ status, percent, value, unit }: Commitment, to: Changed) {
  if (value === undefined || unit !== to.unit) return { status, ...(percent === undefined ? {} : { percent }) };
  const reached = percentOf(value, to);
  return { status, value, ...(reached === undefined ? {} : { percent: reached }) };
}
