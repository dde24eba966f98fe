import { pause } from '../../src/chat/pause.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { dayIn, weekOf } from '../../src/domain/day.ts';
import type { DigestNumbers, NetworkFacts } from '../../src/domain/digest.ts';
import { DigestTally } from '../../src/domain/digest-tally.ts';
import { weekAfter } from '../../src/domain/digest-week.ts';
import { hasCompanies, type Network } from '../../src/domain/network.ts';
import { weightsOf } from '../../src/domain/network-weights.ts';
import { planFacts } from '../../src/domain/plan-week.ts';

/** Open questions that a digest names. */
const GAPS = 5;

/** The week of a network in numbers, as they are now; between two pages of companies whoever waits is answered. */
export async function readNumbers(
  ports: Pick<Ports, 'digests' | 'questions' | 'plans'>,
  network: Network,
  week: string,
  at: Date,
): Promise<DigestNumbers> {
  const today = dayIn(network.settings.timeZone, at);
  const tally = new DigestTally({
    ...{ network, week, at, weights: weightsOf(network.settings) },
    measured: await ports.digests.measured(network, week),
    // What was asked for by then is known as long as nothing newer was asked for: of the last whole week, and the running one.
    knowsAsked: week >= weekAfter(weekOf(today), -1),
  });
  let after: string | undefined;
  do {
    const page = await ports.digests.companies(network, week, { size: ports.digests.page, ...(after === undefined ? {} : { after }) });
    for (const company of page.items) tally.add(company);
    after = page.next;
    await pause();
  } while (after !== undefined);
  return tally.result(await factsOf(ports, network, week, at));
}

async function factsOf(
  ports: Pick<Ports, 'digests' | 'questions' | 'plans'>,
  network: Network,
  week: string,
  at: Date,
): Promise<NetworkFacts> {
  const today = dayIn(network.settings.timeZone, at);
  const [facts, { gaps }, lines] = await Promise.all([
    ports.digests.facts(network, week, at),
    ports.questions.gaps(network.tenant, { after: 0, size: GAPS }),
    hasCompanies(network.method) ? undefined : ports.plans.of(network.id),
  ]);
  return {
    ...facts,
    gaps: gaps.map(({ label, count }) => ({ label, count })),
    ...(lines ? { plan: planFacts(lines, week, today, network.settings.timeZone) } : {}),
  };
}
