import type { KeptSchedule } from '../../src/chat/digests.ts';
import type { ClockHandler } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import { dayIn, weekOf } from '../../src/domain/day.ts';
import { type DigestNumbers, isQuietWeek } from '../../src/domain/digest.ts';
import { type Schedule, scheduledDay, toldOn } from '../../src/domain/digest-schedule.ts';
import { timeIn } from '../../src/domain/digest-week.ts';
import { addDays } from '../../src/domain/follow-up.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { HOW_WORDS, WEEKDAY_WORDS } from '../../src/text/digest-words.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, type InNetwork } from '../network/here.ts';
import { asCoordinator, noted, tellPrivately, told } from '../network/within.ts';
import { draftVersion } from './draft.ts';
import { readNumbers } from './numbers.ts';
import { openRisks } from './risk-list.ts';
import { deliver } from './send.ts';

/** `/digest schedule [monday 09:00 [straight out] [nothing when quiet]]`: when it comes by itself; alone: when it does now. */
export const schedule: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  const { network } = here;
  const { language, at, args } = turn;
  const { timeZone } = network.settings;
  if (args.trim() === '') {
    const now = await ports.digests.schedule(network.id);
    return told(
      now ? say(language, 'digest.schedule.now', { schedule: now, next: now.next, timeZone }) : say(language, 'digest.schedule.none'),
    );
  }
  const read = readSchedule(args) ?? refuse('digest.schedule.usage', { typed: args }, { typed: args, network: network.id });
  const planned = nextOf(read, timeZone, at);
  return asCoordinator(turn, network.id, async (tx) => {
    const before = await tx.digests.schedule(network.id);
    await tx.digests.setSchedule({ ...read, network: network.id, next: planned.next, week: planned.week });
    const note = noted(turn, network.id, 'digest.schedule');
    await tx.audit.note({ ...note, ...(before ? { before: plain(before) } : {}), after: plain(read) });
    return told(say(language, 'digest.schedule.set', { schedule: read, next: planned.next, moved: planned.moved, timeZone }));
  });
};

const plain = ({ weekday, hour, minute, how, quiet }: Schedule) => ({ weekday, hour, minute, how, quiet });

/** `/digest off` */
export const off: InNetwork<Heard<CommandTurn>> = async (turn, _, here) => {
  demandCoordinator(here);
  return asCoordinator(turn, here.network.id, async (tx) => {
    const was = await tx.digests.endSchedule(here.network.id);
    if (was) await tx.audit.note(noted(turn, here.network.id, 'digest.off'));
    return told(say(turn.language, 'digest.schedule.off', { was }));
  });
};

const TIME = /^(?:kl|klo|at)?\.?\s*([01]?\d|2[0-3])(?:[.:]([0-5]\d))?(?:\s|$)/iu;

/** "monday 09:00", "måndag kl. 9.00 direkt", "maanantaina klo 9 suoraan"; undefined for anything else. */
function readSchedule(typed: string): Schedule | undefined {
  const day = readKeyword<`${keyof typeof WEEKDAY_WORDS}`>(typed, WEEKDAY_WORDS);
  const time = day && TIME.exec(day.rest);
  if (!day || !time) return undefined;
  let rest = day.rest.slice(time[0].length).replace(/^[\s,]+/u, '');
  let read: Schedule = { weekday: Number(day.word), hour: Number(time[1]), minute: Number(time[2] ?? 0), how: 'draft', quiet: 'lines' };
  while (rest.trim() !== '') {
    const word = readKeyword<keyof typeof HOW_WORDS>(rest, HOW_WORDS);
    if (!word) return undefined;
    read = word.word === 'draft' || word.word === 'send' ? { ...read, how: word.word } : { ...read, quiet: word.word };
    rest = word.rest.replace(/^[\s,]+/u, '');
  }
  return read;
}

/** When it comes next after that moment, and of which week it tells. */
export function nextOf(
  schedule: Schedule,
  timeZone: string,
  after: Date,
): { readonly next: Date; readonly week: string; readonly moved: boolean } {
  // A week back: a holiday may have moved one from there to a day that is still to come.
  for (let from = addDays(dayIn(timeZone, after), -7); ; from = addDays(from, 1)) {
    const { day, planned } = scheduledDay(schedule, from);
    const next = timeIn(timeZone, day, schedule.hour, schedule.minute);
    if (next > after) return { next, week: toldOn(planned), moved: day !== planned };
    from = planned;
  }
}

/** The digest is due: as a draft to the coordinators, or to everybody. Late within its week it says so; after that it does not come. */
export const due: ClockHandler<'digest.due'> = async (turn, ports) => {
  const { network: id, week } = turn.data;
  const at = turn.at;
  const dueAt = new Date(turn.data.due);
  const network = await ports.networks.get(id);
  if (!network) return async (tx) => void (await tx.digests.endSchedule(id));
  const { timeZone } = network.settings;
  const over = weekOf(dayIn(timeZone, dueAt)) !== weekOf(dayIn(timeZone, at));
  const numbers = over ? undefined : await readNumbers(ports, network, week, at);
  const risks = numbers ? (await openRisks(ports, network, numbers, at)).length : 0;
  return async (tx) => {
    const now = await tx.networks.take(id);
    const kept = await tx.digests.schedule(id);
    // Another time was set, or another process has done it.
    if (!now || !kept || kept.next.getTime() !== dueAt.getTime()) return;
    const { next, week: nextWeek } = nextOf(kept, timeZone, at);
    await tx.digests.setSchedule({ ...kept, next, week: nextWeek });
    if (numbers) await come(tx, ports, { network: now, kept, numbers, risks, at, due: dueAt });
  };
};

interface Coming {
  readonly network: Network;
  readonly kept: KeptSchedule;
  readonly numbers: DigestNumbers;
  readonly risks: number;
  readonly at: Date;
  readonly due: Date;
}

/** From so much later on, in milliseconds, it says that it is late. */
const LATE_MS = 60 * 60_000;

async function come(tx: Tx, { language: fallback }: Pick<Ports, 'language'>, coming: Coming): Promise<void> {
  const { network, kept, numbers, risks, at, due: dueAt } = coming;
  if (kept.quiet === 'nothing' && isQuietWeek(numbers)) return;
  const before = await tx.digests.get(network.id, numbers.week);
  if (before?.sent) return;
  if (kept.how === 'send') await deliver(tx, { network, numbers, at, by: 'tandem', fallback });
  const now = await tx.digests.get(network.id, numbers.week);
  const late = at.getTime() - dueAt.getTime() > LATE_MS;
  const draw = (language: Language): Omit<Reply, 'to' | 'language'> => {
    const { title = '', blocks } = draftVersion(language, network, numbers, now, risks);
    const word: readonly Block[] = late ? [{ kind: 'text', text: say(language, 'digest.late', { due: dueAt }) }] : [];
    return { title, blocks: [...word, ...blocks] };
  };
  for (const person of await tx.companies.deciders(network.id))
    await tellPrivately(tx, {
      person,
      key: `digest-draft:${network.id}:${numbers.week}:${person}`,
      spoken: fallback,
      network: network.id,
      draw,
    });
}
