import { refuse } from '../../src/chat/refusal.ts';
import type { Choice, Reply } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import { type Commitment, isOver } from '../../src/domain/commitment.ts';
import { titleKey } from '../../src/domain/commitment-titles.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import type { Inside } from '../company/inside.ts';
import { rowsOf } from './show.ts';
import { MOST } from './targets.ts';

/** More open commitments than anybody follows, where the network sets no limit. */
const MOST_OPEN = 30;

/** Open commitments that the network takes of one company. */
export const mostOpen = ({ method, settings }: Network): number =>
  method === 'open' ? MOST_OPEN : (settings.criteria.commitments.most ?? MOST_OPEN);

/** As many as the network takes of one company, and no two of one title. */
export async function demandRoom({ tx, network }: Inside, company: string, title: string, except?: string): Promise<void> {
  const open = (await tx.commitments.ofCompanies(network.id, [company], MOST)).filter(({ status, id }) => !isOver(status) && id !== except);
  const same = open.find((one) => titleKey(one.title) === titleKey(title));
  if (same) refuse('commit.new.twice', { title: same.title }, { field: 'title', typed: title });
  const most = mostOpen(network);
  if (except === undefined && open.length >= most) refuse('commit.new.most', { most }, { field: 'title', typed: title });
}

/** What was understood, in full, with the ways on. */
export function drawKept({ language }: Heard, commitment: Commitment, company: string, did: 'new' | 'edit'): Reply {
  const data = { network: commitment.network, commitment: commitment.id };
  const one = (what: 'update' | 'edit' | 'close'): Choice => ({
    label: say(language, 'commit.button', { what }),
    action: `commit.${what}`,
    data,
  });
  return {
    to: 'asker',
    title: commitment.title,
    blocks: [
      { kind: 'text', text: say(language, 'commit.kept', { did, title: commitment.title, ...(commitment.onBehalf ? { company } : {}) }) },
      { kind: 'facts', rows: rowsOf(language, commitment, company, true) },
      { kind: 'choices', items: [one('update'), one('edit'), one('close')] },
    ],
  };
}
