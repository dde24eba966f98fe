import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { hasCompanies } from '../../src/domain/network.ts';
import { day } from '../../src/text/dates.ts';
import { count, list } from '../../src/text/numbers.ts';
import { productOf } from '../../src/text/products.ts';
import { say } from '../../src/text/say.ts';
import { deliveryBlocks } from './deliveries.ts';
import { type Here, type InNetwork, pressedHere } from './here.ts';
import { planLines, planRows } from './plan-lines.ts';

type Row = readonly [string, string];

/** What the network is, who coordinates it and where it lives; for its coordinators the ways on. */
export const overview: InNetwork<Heard> = async (turn, ports, here) => {
  const { language } = turn;
  const { network } = here;
  const rooms = await ports.networks.rooms(network.id);
  const lost = here.standing.coordinator && rooms.some(({ state }) => state !== 'open');
  const channels = rooms.map(({ id, name, language: spoken, state }) =>
    say(language, 'network.overview.room', { name, product: productOf(id), language: spoken, state }),
  );
  const known = await ports.networks.coordinators(network.id);
  const names = known.map(({ name }) => name ?? say(language, 'network.somebody'));
  const like = ports.presets.find(({ id }) => id === network.like);
  const rows: readonly Row[] = [
    [say(language, 'network.overview.method'), say(language, 'method.name', { method: network.method })],
    ...(like ? [[say(language, 'network.overview.like'), like.name[language]] as const] : []),
    ...(await sizeRows(turn, ports, here)),
    [say(language, 'network.overview.coordinators'), list(language, names)],
    [say(language, 'network.overview.channels'), channels.join('\n') || say(language, 'network.overview.noChannel')],
    [say(language, 'network.overview.founded'), day(language, network.founded)],
  ];
  const blocks: readonly Block[] = [
    { kind: 'text', text: say(language, 'network.card.intro', { method: network.method }) },
    { kind: 'facts', rows },
    ...(await planBlock(turn, ports, here)),
    ...(lost ? [{ kind: 'note' as const, text: say(language, 'network.overview.lost') }] : []),
    ...(await deliveryBlocks(turn, ports, here)),
    ...waysOn(turn, here),
  ];
  return { to: 'asker', title: network.name, blocks };
};

async function sizeRows({ language }: Heard, ports: Ports, { network, standing }: Here): Promise<readonly Row[]> {
  if (!hasCompanies(network.method)) return [];
  const { companies, waiting } = await ports.companies.counts(network.id);
  const waits = standing.coordinator && waiting > 0 ? ` (${say(language, 'network.overview.waiting', { count: waiting })})` : '';
  return [[say(language, 'network.overview.companies'), `${count(language, companies)}${waits}`]];
}

async function planBlock({ language }: Heard, ports: Ports, { network }: Here): Promise<readonly Block[]> {
  if (hasCompanies(network.method)) return [];
  const lines = planLines(ports, await ports.plans.of(network.id), language);
  return lines.length > 0 ? [{ kind: 'facts', rows: planRows(lines, language) }] : [];
}

/** For coordinators the daily work first, then the upkeep. */
function waysOn({ language, room }: Heard, { network, standing }: Here): readonly Block[] {
  const data = { network: network.id };
  const plan: Choice = { label: say(language, 'plan.button'), action: 'plan.show', data };
  const method: Choice = {
    label: say(language, 'network.overview.more'),
    action: 'ask.more',
    data: { method: network.method, language },
  };
  const companies = hasCompanies(network.method);
  const members: Choice = { label: say(language, 'network.overview.members'), action: 'company.members', data };
  const choice = (label: string, action: Choice['action']): Choice => ({ label, action, data });
  const work: readonly Choice[] = companies
    ? [
        choice(say(language, 'company.button.waiting'), 'company.waiting'),
        choice(say(language, 'network.overview.cases'), 'records.cases'),
        choice(say(language, 'link.title'), 'link.list'),
      ]
    : [];
  const upkeep: readonly Choice[] = [
    choice(say(language, 'network.overview.settings'), 'settings.show'),
    choice(say(language, 'network.overview.coordinators'), 'network.coordinators'),
    choice(say(language, 'network.overview.invite'), 'network.invite'),
    ...(room.kind === 'channel' ? [choice(say(language, 'network.overview.card'), 'network.card')] : []),
    choice(say(language, 'network.overview.log'), 'records.log'),
  ];
  const first = companies ? members : plan;
  const own = standing.speaks.map(({ company, name }): Choice => ({ label: name, action: 'company.show', data: { ...data, company } }));
  if (!standing.coordinator) return [{ kind: 'choices', items: [...own, first, method] }];
  return [
    { kind: 'choices', items: [...own, first, ...work] },
    { kind: 'choices', items: [...upkeep, method] },
  ];
}

/** The same by a button. data: network */
export const show: Handler<ActionTurn> = async (turn, ports) => {
  return overview(turn, ports, await pressedHere(turn, ports));
};

/** A bare `network` where there is none: the ways in. */
export async function nowhere(turn: Heard<CommandTurn>, ports: Ports): Promise<Reply> {
  const may = turn.room.kind === 'channel' && (await ports.authority.founds(turn.by, turn.tenant, turn.room)) === true;
  const text = say(turn.language, 'network.none');
  if (!may) return { to: 'asker', blocks: [{ kind: 'text', text }] };
  const start: Choice = { label: say(turn.language, 'network.start'), action: 'network.start', data: {}, style: 'primary' };
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text },
      { kind: 'choices', items: [start] },
    ],
  };
}
