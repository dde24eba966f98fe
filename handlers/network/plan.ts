import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { readDay } from '../../src/domain/day.ts';
import { hasCompanies } from '../../src/domain/network.ts';
import { PLAN_KINDS } from '../../src/domain/plan.ts';
import { PLAN_WORDS } from '../../src/text/network-words.ts';
import { say } from '../../src/text/say.ts';
import { type Here, type InNetwork, pressedHere } from './here.ts';
import { addLine, change, removeLine, take, tick } from './plan-changes.ts';
import { lineIn } from './plan-here.ts';
import { type PlanLine, planLines, planRows, stateOf } from './plan-lines.ts';

/** Lines that have a button of their own. */
const MOST_BUTTONS = 20;

/** `network plan [2 | done 2 | owner 2 @anna | unit 2 … | due 2 31.1.2027 | take 2 | remove 2 | add …]` */
export const plan: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandPlan(here);
  const typed = turn.args.trim();
  const lines = await linesOf(turn, ports, here);
  if (typed === '') return drawPlan(turn, here, lines);
  const sub = readKeyword(typed, PLAN_WORDS);
  if (!sub) return /^\d+$/u.test(typed) ? drawLine(turn, ports, here, lineOf(lines, typed)) : refuse('plan.usage', { typed });
  if (sub.word === 'add') return addLine(turn, ports, here, { kind: 'step', title: sub.rest });
  const [number = '', ...words] = sub.rest.split(/\s+/u);
  const line = lineOf(lines, number);
  return deedOf(turn, ports, here, line, sub.word, words.join(' '));
};

function deedOf(turn: Heard, ports: Ports, here: Here, line: PlanLine, deed: keyof typeof PLAN_WORDS, rest: string): Promise<Reply | Work> {
  const typed = (text: string) => (text === '' ? refuse('plan.usage', { typed: deed }) : text);
  switch (deed) {
    case 'done':
      return tick(turn, here, line, true);
    case 'take':
      return take(turn, here, line);
    case 'remove':
      return removeLine(turn, here, line);
    case 'owner':
      return change(turn, ports, here, line, { owner: typed(rest) });
    case 'unit':
      return change(turn, ports, here, line, { unit: typed(rest) });
    default:
      return change(turn, ports, here, line, { due: readDay(rest) ?? refuse('plan.date', { typed: rest }) });
  }
}

function lineOf(lines: readonly PlanLine[], typed: string): PlanLine {
  return lines.find(({ position }) => String(position) === typed) ?? refuse('plan.number', { typed, of: lines.length });
}

function demandPlan({ network }: Here): void {
  if (hasCompanies(network.method)) refuse('plan.none', { network: network.name });
}

const linesOf = async ({ language }: Heard, ports: Ports, { network }: Here): Promise<readonly PlanLine[]> =>
  planLines(ports, await ports.plans.of(network.id), language);

/** The whole plan. data: network */
export const planShow: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  demandPlan(here);
  return inPlace(turn, drawPlan(turn, here, await linesOf(turn, ports, here)));
};

/** What a button opened stands in the message it was pressed in, but never in the channel's card. */
const inPlace = (turn: Heard<ActionTurn>, reply: Reply): Reply => (turn.data.from === 'plan' ? { ...reply, replaces: true } : reply);

function drawPlan({ language }: Heard, { network, standing }: Here, lines: readonly PlanLine[]): Reply {
  const done = lines.filter((line) => line.done).length;
  const groups = PLAN_KINDS.flatMap((kind): readonly Block[] => {
    const rows = planRows(
      lines.filter((line) => line.kind === kind),
      language,
    );
    if (rows.length === 0) return [];
    return [
      { kind: 'text', text: say(language, 'plan.kind', { kind, method: network.method }), heading: true },
      { kind: 'facts', rows },
    ];
  });
  const buttons = lines.slice(0, MOST_BUTTONS).map(
    ({ id, position }): Choice => ({
      label: say(language, 'plan.open', { n: position }),
      action: 'plan.line',
      data: { network: network.id, line: id, from: 'plan' },
    }),
  );
  const add: readonly Choice[] = standing.coordinator
    ? [{ label: say(language, 'plan.add'), action: 'plan.add', data: { network: network.id }, style: 'primary' }]
    : [];
  const progress: Block =
    lines.length === 0
      ? { kind: 'text', text: say(language, 'plan.empty') }
      : {
          kind: 'progress',
          label: say(language, 'plan.progress'),
          percent: Math.round((done / lines.length) * 100),
          text: say(language, 'plan.progress.text', { done, of: lines.length }),
        };
  return { to: 'asker', title: network.name, blocks: [progress, ...groups, { kind: 'choices', items: [...buttons, ...add] }] };
}

/** A line and what this person may do with it. data: network, line */
export const lineShow: Handler<ActionTurn> = async (turn, ports) => {
  const { here, line } = await lineIn(turn, ports);
  return inPlace(turn, drawLine(turn, ports, here, line));
};

function drawLine({ language, person }: Heard, ports: Ports, { network, standing }: Here, line: PlanLine): Reply {
  const [source] = line.fact ? ports.answers.cite([line.fact], language) : [];
  const rows: readonly (readonly [string, string])[] = [
    [say(language, 'plan.row.title'), line.shown],
    [say(language, 'plan.row.kind'), say(language, 'plan.form.kind.option', { kind: line.kind, method: network.method })],
    [say(language, 'plan.row.state'), stateOf(line, language)],
    ...(source ? [[say(language, 'plan.row.source'), `${source.source}, ${source.address}`] as const] : []),
  ];
  const data = { network: network.id, line: line.id, from: 'plan' };
  const mine = standing.coordinator || line.ownerPerson === person.id;
  const tickOff: Choice = line.done
    ? { label: say(language, 'plan.untick'), action: 'plan.untick', data }
    : { label: say(language, 'plan.tick'), action: 'plan.tick', data, style: 'primary' };
  const items: readonly Choice[] = [
    ...(mine ? [tickOff] : []),
    ...(line.owner === undefined && !line.done ? [{ label: say(language, 'plan.take'), action: 'plan.take', data } as const] : []),
    ...(standing.coordinator
      ? ([
          { label: say(language, 'plan.edit'), action: 'plan.edit', data },
          { label: say(language, 'plan.remove'), action: 'plan.remove', data, style: 'danger' },
        ] as const)
      : []),
    { label: say(language, 'plan.back'), action: 'plan.show', data: { network: network.id, from: 'plan' } },
  ];
  return {
    to: 'asker',
    title: network.name,
    blocks: [
      { kind: 'facts', rows },
      { kind: 'choices', items },
    ],
  };
}
