import { expect, onTestFinished, test, vi } from 'vitest';
import { watchLoop } from '../../src/jobs/watch.ts';

const NIGHT = new Date('2026-11-24T01:40:00Z');
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** Networks by when they were looked at, in a database that outlives the process; and one process that looks. */
function given(watched: Map<string, Date>) {
  const clock = { now: new Date('2026-11-24T02:00:00Z') };
  const broken = new Set<string>();
  const tried: string[] = [];
  const lease = { until: 0 };
  const start = (before: (network: string) => void = () => {}) => {
    const loop = watchLoop({
      jobs: {
        async claimDue(_, now, next) {
          if (lease.until > now.getTime()) return undefined;
          lease.until = next.getTime();
          return now;
        },
      },
      due: async (night, limit) => {
        const due = [...watched].filter(([, at]) => at < night).sort(([, a], [, b]) => a.getTime() - b.getTime());
        return due.slice(0, limit).map(([network]) => network);
      },
      tick: async ({ data: { network }, at }) => {
        before(network);
        tried.push(network);
        if (broken.has(network)) throw new Error('the product does not answer');
        watched.set(network, at);
      },
      log: quiet,
      now: () => clock.now,
      timeZone: 'Europe/Helsinki',
    });
    loop.start();
    onTestFinished(() => loop.stop());
    return loop;
  };
  const later = (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000);
  };
  const open = () => [...watched].filter(([, at]) => at < NIGHT).map(([network]) => network);
  return { start, broken, tried, later, open };
}

const networks = (count: number): Map<string, Date> =>
  new Map(Array.from({ length: count }, (_, at) => [`n${at}`, new Date(NIGHT.getTime() - (count - at) * 1_000)]));

test('each network has its own turn; one that fails keeps no other from it, and is tried again after an hour', async () => {
  const { start, broken, tried, later, open } = given(networks(50));
  broken.add('n0').add('n7');
  const loop = start();
  await vi.waitUntil(() => tried.length === 50, { timeout: 2_000 });
  await loop.stop();
  expect(open()).toEqual(['n0', 'n7']);

  broken.clear();
  later(30);
  loop.start();
  await loop.stop();
  expect(open(), 'left in peace for an hour').toEqual(['n0', 'n7']);
  later(31);
  loop.start();
  await vi.waitUntil(() => open().length === 0, { timeout: 2_000 });
});

test('what a stopped process left is taken up by the next one, and nothing is done twice', async () => {
  const { start, tried, later, open } = given(networks(30));
  const first = start((network) => {
    if (network !== 'n10') return;
    // As if it were killed here: its lease runs out with nobody to end it.
    later(2);
    void first.stop();
  });
  await vi.waitUntil(() => tried.length === 11, { timeout: 2_000 });
  await first.stop();
  expect(open()).toHaveLength(19);

  start();
  await vi.waitUntil(() => open().length === 0, { timeout: 2_000 });
  expect(tried.toSorted()).toEqual([...networks(30).keys()].toSorted());
});

test('by day nobody is looked at', async () => {
  const { start, tried } = given(new Map([['n0', NIGHT]]));
  const loop = start();
  await loop.stop();
  expect(tried).toEqual([]);
});
