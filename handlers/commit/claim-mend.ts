import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { Data, Heard } from '../../src/chat/turn.ts';
import { lacksOfCommitment } from '../../src/domain/claims.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import { freshMonths } from '../../src/domain/freshness.ts';
import { say } from '../../src/text/say.ts';
import type { Here } from '../network/here.ts';
import type { Begun } from './claim-form.ts';

/** Of each commitment what a claim about it would lack, whatever the claim says. */
export async function lackingOf({ at }: Heard, ports: Ports, { network }: Here, commitments: readonly Commitment[]) {
  const months = freshMonths(network.settings);
  const evidenced = await ports.commitments.evidenced(commitments.map(({ id }) => id));
  return new Map(
    commitments.map((commitment) => [
      commitment.id,
      lacksOfCommitment({ commitment, evidence: evidenced.get(commitment.id), now: at, months }),
    ]),
  );
}

/** Before the form: what the commitment lacks, with the buttons that mend it. What was typed for the claim waits in the last one. */
export function mend(
  { language }: Heard,
  { network }: Here,
  { id, title }: Commitment,
  lacks: ReturnType<typeof lacksOfCommitment>,
  { text = '', from }: Pick<Begun, 'text' | 'from'>,
): Reply {
  const months = freshMonths(network.settings);
  const data: Data = { network: network.id, commitment: id };
  const button = (what: 'edit' | 'update'): Choice => ({ label: say(language, 'commit.button', { what }), action: `commit.${what}`, data });
  const items: readonly Choice[] = [
    ...(lacks.includes('baseline') || lacks.includes('date') ? [button('edit')] : []),
    ...(lacks.includes('evidence') || lacks.includes('stale') ? [button('update')] : []),
    {
      label: say(language, 'claim.again'),
      action: 'claim.open',
      data: { ...data, ...(from === undefined ? (text === '' ? {} : { text }) : { from }) },
    },
  ];
  const blocks: readonly Block[] = [
    { kind: 'text', text: say(language, 'claim.mend', { title, lacks, months }) },
    ...(text === '' ? [] : [{ kind: 'typed' as const, text }]),
    { kind: 'choices', items },
  ];
  return { to: 'asker', blocks };
}
