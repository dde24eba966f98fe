import { cards, handlers } from '../handlers/index.ts';
import type { Answers } from './chat/answers.ts';
import type { Courier } from './chat/delivery.ts';
import { type Base, locatingCourier } from './chat/files.ts';
import type { ClockHandler } from './chat/handler.ts';
import type { Log, Ports } from './chat/ports.ts';
import type { Reply } from './chat/reply.ts';
import type { ClockTurn } from './chat/turn.ts';
import type { Config } from './config.ts';
import { LANGUAGES, type Language } from './domain/language.ts';
import { dailyLoop } from './jobs/daily.ts';
import { dailyNoticesLoop } from './jobs/daily-notices.ts';
import { digestLoop } from './jobs/digest.ts';
import { eventCareLoop } from './jobs/event-care.ts';
import { eventSettleLoop, eventTellLoop } from './jobs/event-work.ts';
import { followLoop } from './jobs/follow.ts';
import { importingLoop } from './jobs/importing.ts';
import type { Running } from './jobs/loop.ts';
import { offersLoop } from './jobs/offers.ts';
import { deliveryLoop } from './jobs/outbox.ts';
import { readingLoop } from './jobs/reading.ts';
import { watchLoop } from './jobs/watch.ts';
import { writingLoop } from './jobs/writing.ts';
import type { Metrics } from './metrics.ts';
import type { Store } from './stores/open.ts';
import { say } from './text/say.ts';

/** After the start, and between one language and the next, in milliseconds: an index takes some hundred. */
const WARM_MS = 1_000;

export type Tick = (turn: ClockTurn) => Promise<void>;

/** A clock turn's handler, then its Work in a unit that runs once for the turn's id. */
export function ticker(store: Store, ports: Ports): Tick {
  return async (turn) => {
    const handler = handlers.clock[turn.name] as ClockHandler;
    const work = await handler(turn, ports);
    if (work) await store.unit(turn.id, work);
  };
}

export interface JobParts {
  readonly config: Config;
  readonly log: Log;
  readonly store: Store;
  readonly ports: Ports;
  readonly metrics: Metrics;
  readonly tick: Tick;
  readonly base: Base;
  readonly papers: { close(): Promise<void> };
}

export function jobsOf(parts: JobParts): { start(couriers: ReadonlyMap<string, Courier>): void; stop(): Promise<void> } {
  const { log, store, metrics, tick, config, ports, base } = parts;
  const now = () => new Date();
  let loops: readonly Running[] = [];
  return {
    start(couriers) {
      const draw = (card: string) => drawCard(card, ports, now());
      const language = config.language;
      const delivery = deliveryLoop({
        outbox: store.outbox,
        couriers: new Map([...couriers].map(([prefix, courier]) => [prefix, locatingCourier(courier, base)])),
        draw,
        log,
        now,
        random: Math.random,
        language,
        unpinned: (room, message) =>
          tick({ kind: 'clock', id: `unpinned:${room}:${message}`, at: now(), name: 'network.unpinned', data: { room } }),
        observe: metrics.delivery,
      });
      const writing = writingLoop({ pending: store.pendingAnswers, writer: ports.writer, tick, log, now, observe: metrics.model });
      const { interpreter } = ports;
      const reading = readingLoop({ pending: store.pendingReadings, interpreter, tick, log, now, observe: metrics.model });
      const importing = importingLoop({ imports: store.imports, tick, log, now });
      const work = { events: store.events, tick, log, now };
      const [tells, seats] = [eventTellLoop(work), eventSettleLoop(work)];
      const awake = { outbox: delivery, pending: writing, readings: reading, imports: importing, tells, seats, rooms: undefined };
      store.onCommit((wake) => awake[wake]?.wake());
      const clock = { jobs: store.jobs, tick, log, now, timeZone: config.timeZone };
      const { followUps, roster } = store;
      const watching = watchLoop({ ...clock, due: (before, limit) => roster.unwatched(before, limit) });
      const follow = followLoop({ ...clock, followUps, networks: () => roster.networks() });
      const summaries = dailyNoticesLoop({ ...clock, notices: store.notices });
      const events = eventCareLoop({ ...clock, cares: store.eventCare });
      const offers = offersLoop({ ...clock, events: store.events });
      const digests = digestLoop({ digests: store.digests, tick, log, now });
      loops = [digests, events, offers, tells, seats, delivery, writing, reading, dailyLoop(clock), watching, follow, summaries, importing];
      for (const loop of loops) loop.start();
      warm(ports.answers, config.language);
      recheckGaps(parts, now());
    },
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await parts.papers.close();
      await store.close();
    },
  };
}

/** Asks something in each language that is not indexed yet, one at a time, so that no person's question waits for it. */
function warm(answers: Answers, indexed: Language): void {
  for (const [at, language] of LANGUAGES.filter((other) => other !== indexed).entries()) {
    setTimeout(() => answers.answer(say(language, 'ask.open'), { language, fallback: language }), WARM_MS * (at + 1)).unref();
  }
}

async function drawCard(card: string, ports: Ports, now: Date): Promise<Reply | undefined> {
  const [name = '', id = ''] = card.split(/:(.*)/su);
  return cards[name]?.(id, ports, now);
}

/** At each start, at most once a day for one version of the knowledge: gaps that an edit has closed. */
function recheckGaps({ tick, ports, log }: JobParts, at: Date): void {
  const id = `gaps.recheck:${ports.answers.version}:${at.toISOString().slice(0, 10)}`;
  tick({ kind: 'clock', id, at, name: 'gaps.recheck', data: null }).catch((error: unknown) =>
    log.error({ err: error }, 'the gaps were not rechecked'),
  );
}
