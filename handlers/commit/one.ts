import type { ActionName } from '../../src/chat/command.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Choice, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import { meant } from '../../src/domain/commitment-titles.ts';
import { say } from '../../src/text/say.ts';
import type { Here } from '../network/here.ts';
import { addressed, firstWords, noneOf } from './addressed.ts';
import { sees } from './sees.ts';
import type { Target } from './targets.ts';

/** Buttons that ask which one is meant. */
const MOST_OFFERED = 20;

type Found = { readonly target: Target; readonly commitment: Commitment; readonly rest: string } | { readonly reply: Reply };

/** The one of the person's commitments that a line begins with; of several, buttons of that action; without a line their only one, or all as buttons. */
export async function typedOne(turn: Heard<CommandTurn>, ports: Ports, here: Here, action: ActionName): Promise<Found> {
  const { targets, typed } = await addressed(turn, ports, here);
  if (targets.length === 0) refuse('commit.none', noneOf(here), { network: here.network.id });
  const { which, rest } = typed.trim() === '' ? { which: targets, rest: '' } : meant(typed, targets);
  const [only, ...others] = which;
  if (!only) refuse('commit.which.none', { typed: firstWords(typed), titles: targets.slice(0, 10).map(({ title }) => title) });
  if (others.length === 0) return { target: only, commitment: only.commitment, rest };
  const items = which.slice(0, MOST_OFFERED).map(
    ({ title, commitment }): Choice => ({
      label: title,
      action,
      data: { network: commitment.network, commitment: commitment.id, ...(rest === '' ? {} : { text: rest.slice(0, 1_000) }) },
    }),
  );
  const text = say(turn.language, 'commit.which', { typed: firstWords(typed) });
  return {
    reply: {
      to: 'asker',
      blocks: [
        { kind: 'text', text },
        { kind: 'choices', items },
      ],
    },
  };
}

/** The commitment that a button names, if this person may see it; another one is refused, and audited. */
export async function seen(_turn: Heard, ports: Ports, { network, standing }: Here, id = ''): Promise<Commitment> {
  const commitment = await ports.commitments.get(id);
  if (!commitment || commitment.network !== network.id) refuse('chat.oldButton', null, { network: network.id });
  return sees(commitment, standing) ? commitment : refuse('commit.notYours', { network: network.name }, { network: network.id });
}
