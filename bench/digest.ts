import { readNumbers } from '../handlers/digest/numbers.ts';
import { dayIn, weekOf } from '../src/domain/day.ts';
import { weekAfter } from '../src/domain/digest-week.ts';
import type { Tandem } from '../src/wire.ts';
import type { Ground } from '../tests/faults/deliveries.ts';
import { askAlong } from './asks.ts';
import { fillEvents } from './digest-events.ts';
import { allAtOnce } from './due.ts';
import { type DatabaseName, onEach, onFilled } from './grounds.ts';
import { fillLedger, ledgerNetwork } from './ledger.ts';
import { below, type Line, type Part, quantile } from './report.ts';

const COMPANIES = 2_000;
const TIMES = 5;
const MOST_MS = 1_000;
const ASK_MS = 100;

/** A week of 2,000 companies x 5 commitments x 52 weekly updates and 100 events x 2,000 answers in numbers, against a tenth of it, and `/ask` meanwhile. */
export const benchDigest = async (): Promise<Part> => ({
  lines: [...(await onEach(large)), ...(await onEach(allAtOnce))],
});

const large = (name: DatabaseName, ground: Ground): Promise<readonly Line[]> =>
  onFilled(
    ground,
    async (store, engine) => {
      for (const size of [COMPANIES / 10, COMPANIES]) {
        await fillLedger(store, engine, size);
        await fillEvents(engine, size, Date.now());
      }
    },
    (tandem) => measured(name, tandem),
  );

async function measured(name: DatabaseName, tandem: Tandem): Promise<readonly Line[]> {
  const few = await counted(tandem, COMPANIES / 10);
  const asks: number[] = [];
  const asking = askAlong(tandem, asks);
  const many = await counted(tandem, COMPANIES);
  await asking.end();
  const [small, large] = [quantile(few, 0.5), quantile(many, 0.5)];
  return [
    { what: `${name}: the week of ${COMPANIES} companies`, measured: `${large.toFixed(0)} ms`, ...below(MOST_MS, large, 'ms') },
    { what: `${name}: ten times the data takes`, measured: `${(large / small).toFixed(1)} times`, ...below(11, large / small, 'times') },
    {
      what: `${name}: /ask meanwhile (${asks.length})`,
      measured: `p99 ${quantile(asks, 0.99).toFixed(1)} ms`,
      ...below(ASK_MS, quantile(asks, 0.99), 'ms'),
    },
  ];
}

async function counted({ ports }: Tandem, size: number): Promise<readonly number[]> {
  const network = await ports.networks.get(ledgerNetwork(size));
  if (!network) throw new Error('the bench has no network');
  const now = new Date();
  // The ledger's last weeks: each commitment was updated in each.
  const week = weekAfter(weekOf(dayIn('Europe/Helsinki', now)), -1);
  const times: number[] = [];
  for (let n = 0; n <= TIMES; n += 1) {
    const started = performance.now();
    const numbers = await readNumbers(ports, { ...network, founded: new Date('2025-01-01T00:00:00Z') }, week, now);
    if (n > 0) times.push(performance.now() - started);
    if (numbers.companies.all !== size) throw new Error(`the bench counted ${numbers.companies.all} companies of ${size}`);
  }
  return times;
}
