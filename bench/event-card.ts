import { drawCardOfEvent, eventCardKey } from '../handlers/event/card.ts';
import { renderMessage } from '../src/platforms/slack/render.ts';
import { drawCard } from '../src/platforms/teams/render.ts';
import type { Tandem } from '../src/wire.ts';
import { closedSettings } from '../tests/given/settings.ts';
import { fillEvents, idOf } from './digest-events.ts';
import { type DatabaseName, onEach, onFilled } from './grounds.ts';
import { ledgerNetwork } from './ledger.ts';
import { below, type Line, quantile } from './report.ts';

const ANSWERS = 2_000;
const TIMES = 500;
const WARM_UP = 50;
const MOST_MS = 50;
const AHEAD_MS = 30 * 86_400_000;
const LANGUAGE = 'sv';
const ROOM = 'slack:T000000001:C000000777';

/** The card of an event to come with 2,000 answers: from the stored rows to Slack's blocks and Teams' Adaptive Card, in each database. */
export const cardLines = (): Promise<readonly Line[]> =>
  onEach((name, ground) =>
    onFilled(
      ground,
      async (store, engine) => {
        const network = { id: ledgerNetwork(ANSWERS), tenant: 'slack:T000000001', name: 'Bench', method: 'closed' } as const;
        await store.unit(undefined, (tx) =>
          tx.networks.found({ ...network, settings: closedSettings(), founded: new Date() }, 'slack:T000000001:U1'),
        );
        const room = { id: ROOM, network_id: network.id, state: 'open', kind: 'channel', address_json: 'null', notices: 'each' } as const;
        await engine.unit((db) =>
          db
            .insertInto('rooms')
            .values({ ...room, language: null, name: null })
            .execute(),
        );
        await fillEvents(engine, ANSWERS, Date.now() + AHEAD_MS, 1);
      },
      (tandem) => measured(name, tandem),
    ),
  );

async function measured(name: DatabaseName, tandem: Tandem): Promise<readonly Line[]> {
  const key = eventCardKey(idOf(ANSWERS, 0), ROOM);
  const times: number[] = [];
  for (let time = 0; time < WARM_UP + TIMES; time += 1) {
    const began = performance.now();
    const reply = await drawCardOfEvent(key.slice('event:'.length), tandem.ports, new Date());
    if (!reply) throw new Error('the event has no card');
    const drawn = [renderMessage(reply, LANGUAGE), drawCard(reply, { language: LANGUAGE })];
    const took = performance.now() - began;
    if (!JSON.stringify(drawn).includes('1\u00a0600')) throw new Error('the card does not tell how many come');
    if (time >= WARM_UP) times.push(took);
  }
  const p99 = quantile(times, 0.99);
  const measuredText = `p99 ${p99.toFixed(1)} ms (p50 ${quantile(times, 0.5).toFixed(1)} ms)`;
  const what = `rsvp: ${name}, the card of an event with ${ANSWERS} answers, drawn for both products`;
  return [{ what, measured: measuredText, ...below(MOST_MS, p99, 'ms') }];
}
