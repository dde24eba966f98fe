import type { LedgerCounts, Listed } from '../../src/chat/commitments.ts';
import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import { EVIDENCE_LEVELS, STATUSES } from '../../src/domain/commitment.ts';
import { dayIn, noonOf } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { shown } from '../../src/text/figures.ts';
import type { Which } from '../../src/text/overview.ts';
import { say } from '../../src/text/say.ts';
import { coordinatedHere, demandCoordinator, type Here } from '../network/here.ts';

const PAGE = 10;
/** What needs somebody comes first. */
const LISTS = ['overdue', 'blocked', 'at-risk', 'on-track', 'done', 'dropped', ...EVIDENCE_LEVELS] as const satisfies readonly Which[];

/** `/commit` of a coordinator: how many commitments stand how, and what needs somebody. Nothing is counted that was counted before. */
export async function overview(turn: Heard, ports: Ports, here: Here): Promise<Reply> {
  demandCoordinator(here);
  const { network } = here;
  const { language, at } = turn;
  const [counts, overdue, waiting] = await Promise.all([
    ports.commitments.counts(network.id),
    ports.commitments.overdue(network.id, dayIn(network.settings.timeZone, at)),
    ports.commitments.reviewing(network.id),
  ]);
  const title = say(language, 'overview.title', { network: network.name });
  const rows = [...rowsOf(counts, language), ...needing(overdue, waiting, language)];
  if (rows.length === 0) return { to: 'asker', title, blocks: [{ kind: 'text', text: say(language, 'overview.empty') }] };
  const blocks: readonly Block[] = [
    { kind: 'facts', rows },
    { kind: 'choices', items: opening(network, language, { ...counts.status, ...counts.level, overdue }, waiting) },
    { kind: 'choices', items: others(network, language) },
    { kind: 'note', text: say(language, 'overview.private') },
  ];
  return { to: 'asker', title, blocks };
}

type Row = readonly [string, string];

const counted = (language: Language, count: number): string => say(language, 'overview.count', { count });

/** How many stand how, and by which evidence: each beside the other, never added up. */
function rowsOf({ status, level }: LedgerCounts, language: Language): readonly Row[] {
  const statuses = STATUSES.flatMap((one): readonly Row[] => {
    const n = status[one] ?? 0;
    return n > 0 ? [[say(language, 'overview.status', { status: one }), counted(language, n)]] : [];
  });
  const levels = EVIDENCE_LEVELS.flatMap((one): readonly Row[] => {
    const n = level[one] ?? 0;
    return n > 0 ? [[say(language, 'overview.level', { level: one }), counted(language, n)]] : [];
  });
  return [...statuses, ...levels];
}

const needing = (overdue: number, waiting: number, language: Language): readonly Row[] => [
  ...(overdue > 0 ? [[say(language, 'overview.overdue'), counted(language, overdue)] as const] : []),
  ...(waiting > 0 ? [[say(language, 'overview.review'), counted(language, waiting)] as const] : []),
];

const FILES = { reports: 'report.list', export: 'commit.export', import: 'import.link' } as const;

/** Every row that counts something opens what it counts. */
function opening({ id: network }: Network, language: Language, counts: Partial<Record<Which, number>>, waiting: number): readonly Choice[] {
  const review: Choice = { label: say(language, 'overview.button.review'), action: 'review.list', data: { network }, style: 'primary' };
  const lists = LISTS.filter((which) => (counts[which] ?? 0) > 0).map(
    (which): Choice => ({ label: say(language, 'overview.button', { which }), action: 'commit.listed', data: { network, which } }),
  );
  return [...(waiting > 0 ? [review] : []), ...lists];
}

function others({ id: network, settings: { badge } }: Network, language: Language): readonly Choice[] {
  const claims: Choice = { label: say(language, 'overview.button.claims'), action: 'claim.list', data: { network } };
  const badges: Choice = { label: say(language, 'overview.button.badges'), action: 'badge.list', data: { network } };
  const files = (['reports', 'export', 'import'] as const).map(
    (what): Choice => ({ label: say(language, 'ledger.button', { what }), action: FILES[what], data: { network } }),
  );
  return [claims, ...(badge === 'none' ? [] : [badges]), ...files];
}

/** data: network */
export const overviewPressed: Handler<ActionTurn> = async (turn, ports) => overview(turn, ports, await coordinatedHere(turn, ports));

/** A page of a list of the overview. data: network, which, after? */
export const listedPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const { language, at, data } = turn;
  const which = LISTS.find((one) => one === data.which) ?? refuse('chat.oldButton', null, { network: network.id });
  const page = await ports.commitments.listed(network.id, askedOf(which, dayIn(network.settings.timeZone, at)), {
    size: PAGE,
    ...(data.after ? { after: data.after } : {}),
  });
  const blocks: Block[] = page.items.map((one) => ({ kind: 'facts', rows: [rowOf(one, language, which)] }));
  if (blocks.length === 0) blocks.push({ kind: 'text', text: say(language, 'overview.list.empty', { which }) });
  const opens = page.items.map(({ commitment: { id, title }, company = '' }): Choice => {
    return {
      label: say(language, 'overview.line', { company, title }),
      action: 'commit.show',
      data: { network: network.id, commitment: id },
    };
  });
  const more = page.next === undefined ? [] : [next(network, which, page.next, language)];
  const back: Choice = { label: say(language, 'overview.back'), action: 'commit.overview', data: { network: network.id } };
  blocks.push({ kind: 'choices', items: [...opens, ...more, back] });
  return { to: 'asker', title: say(language, 'overview.list.title', { which }), blocks };
};

/** What the ledger is asked for. `today`: YYYY-MM-DD */
function askedOf(which: Which, today: string): Parameters<Ports['commitments']['listed']>[1] {
  if (which === 'overdue') return { askedBefore: today };
  const level = EVIDENCE_LEVELS.find((one) => one === which);
  const status = STATUSES.find((one) => one === which);
  return status === undefined ? { level: level ?? 'self' } : { status };
}

const next = (network: Network, which: Which, after: string, language: Language): Choice => ({
  label: say(language, 'commit.more'),
  action: 'commit.listed',
  data: { network: network.id, which, after },
});

function rowOf({ commitment, company = '', asked }: Listed, language: Language, which: Which): Row {
  const { title, status } = commitment;
  const when = which === 'overdue' && asked !== undefined ? [say(language, 'overview.asked', { date: noonOf(asked) })] : [];
  const parts = [shown(language, commitment), say(language, 'commit.status', { status }), ...when];
  return [say(language, 'overview.line', { company, title }), parts.join(' · ')];
}
