import type { Block } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Check, Commitment } from '../../src/domain/commitment.ts';
import type { Language } from '../../src/domain/language.ts';
import { shown } from '../../src/text/figures.ts';
import { say } from '../../src/text/say.ts';
import type { InNetwork } from '../network/here.ts';
import { demandSpeaks } from './mine.ts';

/** More than a company promises. */
const MOST = 100;

/** `/commit`, `/commit list`: one's commitments, each with how far it has come. */
export const list: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const companies = demandSpeaks(here);
  const ids = companies.map(({ company }) => company);
  const commitments = await ports.commitments.ofCompanies(here.network.id, ids, MOST);
  const { language } = turn;
  const checks = await ports.commitments.checks(commitments.map(({ id }) => id));
  const blocks: Block[] = commitments.map((commitment) => drawn(commitment, checks.get(commitment.id), language));
  if (blocks.length === 0) blocks.push({ kind: 'text', text: say(language, 'commit.empty', { deeds: here.network.method === 'open' }) });
  return { to: 'asker', title: say(language, 'commit.title', { company: companies.map(({ name }) => name).join(', ') }), blocks };
};

function drawn(commitment: Commitment, checked: Check | undefined, language: Language): Block {
  const { percent, title, status } = commitment;
  const text = `${shown(language, { ...commitment, checked })} · ${say(language, 'commit.status', { status })}`;
  return percent === undefined ? { kind: 'facts', rows: [[title, text]] } : { kind: 'progress', label: title, percent, text };
}
