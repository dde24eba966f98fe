import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Data, Heard } from '../../src/chat/turn.ts';
import { type Check, isOver } from '../../src/domain/commitment.ts';
import { nameKey } from '../../src/domain/company.ts';
import { dayIn, noonOf } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import { isIn } from '../../src/domain/membership.ts';
import { hasCompanies, type Network } from '../../src/domain/network.ts';
import { shown } from '../../src/text/figures.ts';
import { say } from '../../src/text/say.ts';
import { type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { coordinatesOnly, demandSpeaks } from './mine.ts';
import { overview } from './overview.ts';
import { sees } from './sees.ts';
import { MOST, ownTargets, type Target, targetsOfCompany } from './targets.ts';

/** Commitments of one message: each with its buttons, and Slack takes fifty blocks. */
const PAGE = 8;

/** `/commit`, `/commit list`: one's commitments, with how far each has come and what is due; `list <company>`: another one's, as far as one may see. */
export const list: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const typed = turn.args.trim();
  if (typed !== '') return ofCompany(turn, ports, here, await companyTyped(ports, here, typed), 0);
  return ofOwn(turn, ports, here, 0);
};

/** data: network, company?, after? (how many were shown) */
export const commitmentsPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const after = Math.min(MOST, Math.max(0, Math.trunc(Number(turn.data.after ?? 0)) || 0));
  const { company } = turn.data;
  if (company === undefined && coordinatesOnly(here)) return overview(turn, ports, here);
  return company === undefined ? ofOwn(turn, ports, here, after) : ofCompany(turn, ports, here, company, after);
};

async function ofOwn(turn: Heard, ports: Ports, here: Here, after: number): Promise<Reply> {
  const { network } = here;
  const title = hasCompanies(network.method)
    ? say(turn.language, 'commit.title', {
        company: demandSpeaks(here)
          .map(({ name }) => name)
          .join(', '),
        deeds: network.method === 'open',
      })
    : say(turn.language, 'commit.lines', { method: network.method });
  const all = await ownTargets(turn, ports, here);
  return page(turn, ports, here, { title, all, after, mine: true });
}

/** The id of the company whose name begins so. */
async function companyTyped(ports: Ports, { network }: Here, typed: string): Promise<string> {
  const [found, ...more] = await ports.companies.named(network.id, nameKey(typed), ['member', 'dormant'], 2);
  if (!found) refuse('company.unknown', { typed });
  return more.length === 0 ? found.company.id : refuse('commit.list.several', { typed });
}

async function ofCompany(turn: Heard, ports: Ports, here: Here, company: string, after: number): Promise<Reply> {
  const { network, standing } = here;
  const held = await ports.companies.held(network.id, company);
  if (!held || !isIn(held.membership.state)) refuse('chat.oldButton', null, { network: network.id });
  const mine = standing.coordinator || standing.speaks.some((one) => one.company === company && one.state === 'confirmed');
  // What other companies see of each other is for members.
  if (!mine) demandSpeaks(here);
  const all = (await targetsOfCompany(ports, here, held)).filter(({ commitment }) => sees(commitment, standing));
  return page(turn, ports, here, {
    title: say(turn.language, 'commit.title', { company: held.company.name, deeds: network.method === 'open' }),
    all,
    after,
    mine,
    company,
  });
}

interface Page {
  readonly title: string;
  readonly all: readonly Target[];
  readonly after: number;
  /** The reader may update them, and sees what is due. */
  readonly mine: boolean;
  readonly company?: string;
}

async function page(turn: Heard, ports: Ports, { network, standing }: Here, { title, all, after, mine, company }: Page): Promise<Reply> {
  const { language } = turn;
  const today = dayIn(network.settings.timeZone, turn.at);
  const here = all.slice(after, after + PAGE);
  const checks = await ports.commitments.checks(here.map(({ commitment }) => commitment.id));
  const blocks = here.flatMap((target) => {
    const { updates, id } = target.commitment;
    return drawn(language, target, { mine, today, updated: updates > 0, checked: checks.get(id) });
  });
  if (all.length === 0)
    blocks.push({
      kind: 'text',
      text: say(language, hasCompanies(network.method) ? 'commit.empty' : 'commit.empty.lines', { deeds: network.method === 'open' }),
    });
  const data = { network: network.id, ...(company === undefined ? {} : { company }) };
  const more: readonly Choice[] =
    all.length > after + PAGE
      ? [{ label: say(language, 'commit.more'), action: 'commit.list', data: { ...data, after: String(after + PAGE) } }]
      : [];
  const fresh: readonly Choice[] =
    mine && hasCompanies(network.method)
      ? [
          {
            label: say(language, 'commit.button', { what: network.method === 'open' ? 'deed' : 'new' }),
            action: 'commit.new',
            data,
            style: 'primary',
          },
        ]
      : [];
  const marked = network.settings.badge !== 'none' && mine && all[0] && 'company' in all[0].commitment.holder;
  const badge: readonly Choice[] = marked
    ? [{ label: say(language, 'overview.button.badge'), action: 'badge.show', data: { network: network.id, company: companyOf(all[0]) } }]
    : [];
  const items = [...more, ...fresh, ...badge, ...filesOf(language, network, mine ? all : [], standing.coordinator)];
  return { to: 'asker', title, blocks: [...blocks, ...(items.length > 0 ? [{ kind: 'choices' as const, items }] : [])] };
}

/** What a company takes with it, sends and brings; a report is one company's. A coordinator's own files are the whole network's. */
function filesOf(language: Language, network: Network, [first, ...more]: readonly Target[], coordinates: boolean): readonly Choice[] {
  if (!first || !hasCompanies(network.method)) return [];
  const company = companyOf(first);
  const one = (what: 'report' | 'export' | 'import', action: Choice['action'], data: Data): Choice => ({
    label: say(language, 'ledger.button', { what }),
    action,
    data,
  });
  return [
    ...(more.every((other) => companyOf(other) === company) ? [one('report', 'report.show', { network: network.id, company })] : []),
    ...(coordinates
      ? []
      : [one('export', 'commit.export', { network: network.id }), one('import', 'import.link', { network: network.id })]),
  ];
}

function drawn(
  language: Language,
  target: Target,
  at: { readonly mine: boolean; readonly today: string; readonly updated: boolean; readonly checked: Check | undefined },
): Block[] {
  const { commitment, title } = target;
  const { percent, status, asked, due } = commitment;
  const days =
    at.mine && !isOver(status)
      ? say(language, 'commit.days', { due: dateOf(due), asked: dateOf(asked), late: asked !== undefined && asked < at.today })
      : '';
  const text = [shown(language, { ...commitment, checked: at.checked }), say(language, 'commit.status', { status }), days]
    .filter(Boolean)
    .join(' · ');
  const block: Block = percent === undefined ? { kind: 'facts', rows: [[title, text]] } : { kind: 'progress', label: title, percent, text };
  return [block, { kind: 'choices', items: buttonsOf(language, target, at) }];
}

const companyOf = (target: Target | undefined): string =>
  target && 'company' in target.commitment.holder ? target.commitment.holder.company : '';

const dateOf = (day: string | undefined): Date | undefined => (day === undefined ? undefined : noonOf(day));

function buttonsOf(
  language: Language,
  { commitment }: Target,
  { mine, updated }: { readonly mine: boolean; readonly updated: boolean },
): readonly Choice[] {
  const data = { network: commitment.network, commitment: commitment.id };
  const one = (what: 'update' | 'same' | 'blocked' | 'history' | 'show'): Choice => ({
    label: say(language, 'commit.button', { what }),
    action: `commit.${what}`,
    data,
  });
  const change = mine ? (isOver(commitment.status) ? [one('update')] : [one('update'), one('same'), one('blocked')]) : [];
  return [...change, ...(updated ? [one('history')] : []), one('show')];
}
