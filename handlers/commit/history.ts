import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Bar, Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Commitment, Update } from '../../src/domain/commitment.ts';
import type { Language } from '../../src/domain/language.ts';
import { day } from '../../src/text/dates.ts';
import { reached } from '../../src/text/figures.ts';
import { number } from '../../src/text/numbers.ts';
import { say } from '../../src/text/say.ts';
import { type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { seen, typedOne } from './one.ts';

/** Rows of one message. */
const PAGE = 20;
/** Points of one picture. */
const POINTS = 12;

/** `/commit history <which>`: its updates as a table, and a picture of how far it had come. */
export const history: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const found = await typedOne(turn, ports, here, 'commit.history');
  return 'reply' in found ? found.reply : historyOf(turn, ports, here, found.commitment, undefined);
};

/** data: network, commitment, before? (the number of the last one that was shown) */
export const historyPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const commitment = await seen(turn, ports, here, turn.data.commitment);
  const before = Number(turn.data.before);
  return historyOf(turn, ports, here, commitment, Number.isSafeInteger(before) && before > 0 ? before : undefined);
};

async function historyOf(turn: Heard, ports: Ports, _here: Here, commitment: Commitment, before: number | undefined): Promise<Reply> {
  const { language } = turn;
  const found = await ports.commitments.history(commitment.id, { ...(before === undefined ? {} : { before }), size: PAGE + 1 });
  if (found.length === 0) refuse('commit.history.none', { title: commitment.title }, { network: commitment.network });
  const shown = found.slice(0, PAGE);
  const picture = before === undefined ? pictureOf(language, commitment, shown) : [];
  const more: readonly Choice[] =
    found.length > PAGE
      ? [
          {
            label: say(language, 'commit.more'),
            action: 'commit.history',
            data: { network: commitment.network, commitment: commitment.id, before: String(shown.at(-1)?.seq ?? 0) },
          },
        ]
      : [];
  const blocks: readonly Block[] = [
    ...picture,
    {
      kind: 'table',
      caption: say(language, 'commit.history.caption', { title: commitment.title }),
      head: (['day', 'far', 'how', 'note', 'evidence', 'by'] as const).map((column) => say(language, 'commit.history.head', { column })),
      rows: shown.map((update) => rowOf(language, commitment, update)),
    },
    ...(more.length > 0 ? [{ kind: 'choices' as const, items: more }] : []),
  ];
  return { to: 'asker', title: commitment.title, blocks };
}

/** An update that was taken back keeps its row, and says so. */
function rowOf(language: Language, { kind, target, unit }: Commitment, update: Update): readonly string[] {
  const { at, percent, value, status, note = '', evidence, level, by, product, onBehalf, undone, says, period, measured } = update;
  const state = undone
    ? say(language, 'commit.history.undone', { at: undone })
    : says === 'same'
      ? say(language, 'commit.history.same', { status })
      : say(language, 'commit.status', { status });
  const names = evidence.map(({ name, at: address }) => name ?? address);
  return [
    day(language, at),
    [reached(language, { kind, percent, value, target, unit }), say(language, 'commit.history.of', { period, measured })]
      .filter(Boolean)
      .join(', '),
    state,
    note,
    [say(language, 'commit.level', { level }), ...names].join(': '),
    say(language, 'commit.history.by', { by, product, onBehalf }),
  ];
}

/** How far it had come at each update that stands, oldest first. */
function pictureOf(language: Language, { title }: Commitment, updates: readonly Update[]): readonly Block[] {
  const standing = updates.filter(({ undone, percent }) => undone === undefined && percent !== undefined).slice(0, POINTS);
  if (standing.length < 2) return [];
  const oldest = standing.toReversed();
  const days = oldest.map(({ at }) => day(language, at));
  const bars = oldest.map(({ percent = 0, seq }, at): Bar => {
    const label = days[at] ?? '';
    // Two bars of one label would be one.
    const own = days.filter((one) => one === label).length > 1 ? `${label} (${seq})` : label;
    return { label: own, value: percent, ...(at === oldest.length - 1 ? { mark: true as const } : {}) };
  });
  const alt = bars.map(({ label, value }) => `${label}: ${number(language, value)} %`).join('; ');
  return [{ kind: 'chart', title: say(language, 'commit.history.picture', { title }).slice(0, 50), alt, bars, max: 100, unit: '%' }];
}
