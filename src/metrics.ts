import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Outbox } from './chat/delivery.ts';
import type { PersonTurn } from './chat/turn.ts';

export interface Metrics {
  /** `ms`: how long the Turn took. */
  turn(turn: PersonTurn, outcome: string, ms: number): void;
  delivery(platform: string, outcome: string): void;
  model(outcome: string): void;
  text(): Promise<{ readonly type: string; readonly body: string }>;
}

/** Counts for Prometheus. No label tells who or where: kinds, names of commands, outcomes, products. */
export function createMetrics(outbox: Outbox['backlog']): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const turns = new Counter({
    name: 'tandem_turns_total',
    help: 'Turns by product, kind, name and outcome',
    labelNames: ['product', 'kind', 'name', 'outcome'],
    registers: [register],
  });
  const seconds = new Histogram({
    name: 'tandem_turn_seconds',
    help: 'Time from a parsed Turn to its stored Reply',
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers: [register],
  });
  const deliveries = new Counter({
    name: 'tandem_deliveries_total',
    help: 'Outbox messages by product and outcome',
    labelNames: ['product', 'outcome'],
    registers: [register],
  });
  const model = new Counter({
    name: 'tandem_model_answers_total',
    help: 'Model answers by outcome',
    labelNames: ['outcome'],
    registers: [register],
  });
  new Gauge({
    name: 'tandem_outbox_messages',
    help: 'Outbox messages by state',
    labelNames: ['state'],
    registers: [register],
    async collect() {
      const { waiting, failed } = await outbox();
      this.set({ state: 'waiting' }, waiting);
      this.set({ state: 'failed' }, failed);
    },
  });
  return {
    turn(turn, outcome, ms) {
      const product = turn.tenant.split(':', 1)[0] ?? '';
      turns.inc({ product, kind: turn.kind, name: turn.kind === 'question' ? 'question' : turn.name, outcome });
      seconds.observe(ms / 1000);
    },
    delivery: (product, outcome) => deliveries.inc({ product, outcome }),
    model: (outcome) => model.inc({ outcome }),
    text: async () => ({ type: register.contentType, body: await register.metrics() }),
  };
}
