import { pause } from '../../src/chat/pause.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { holds } from '../../src/domain/claims.ts';
import { dayIn } from '../../src/domain/day.ts';
import {
  turnoutOf,
  type YearBefore,
  type YearClaim,
  type YearEvent,
  type YearFacts,
  type YearNumbers,
  yearEvent,
  yearSpan,
} from '../../src/domain/digest-year.ts';
import { YearTally } from '../../src/domain/digest-year-tally.ts';
import { hasCompanies, type Network } from '../../src/domain/network.ts';
import { planYear } from '../../src/domain/plan-week.ts';
import { yearAt } from '../../src/domain/year-line.ts';
import { doubtfulIn } from '../commit/ledger-read.ts';

/** What a year is read from. */
export type YearPorts = Pick<Ports, 'digests' | 'plans' | 'eventCare' | 'claims' | 'reports' | 'commitments'>;

/** Rows of reports and claims a read. */
const ROWS = 100;
/** Claims that a paper tells. */
const MOST_CLAIMS = 200;

/** The year of a network in numbers for the public, as they are now; between two pages of companies whoever waits is answered. */
export async function readYearNumbers(ports: YearPorts, network: Network, year: number, at: Date): Promise<YearNumbers> {
  const numbers = await counted(ports, network, year, at, await doubtfulIn(ports, network.id));
  const hadBefore = yearAt(network.settings.timeZone, network.founded) < year;
  return hadBefore ? { ...numbers, before: beforeOf(await counted(ports, network, year - 1, at, new Set())) } : numbers;
}

async function counted(
  ports: YearPorts,
  network: Network,
  year: number,
  at: Date,
  doubtful: ReadonlySet<string>,
): Promise<Omit<YearNumbers, 'before'>> {
  const tally = new YearTally({ network, year, at, doubtful });
  let after: string | undefined;
  do {
    const page = await ports.digests.year(network, year, { size: ports.digests.page, ...(after === undefined ? {} : { after }) });
    for (const company of page.items) tally.add(company);
    after = page.next;
    await pause();
  } while (after !== undefined);
  return tally.result(await factsOf(ports, network, year, at));
}

function beforeOf({ updates, companies, commitments, facts }: Omit<YearNumbers, 'before'>): YearBefore {
  const { held, going, came } = turnoutOf(facts.events);
  const { all, open, made, done, moved } = commitments;
  return {
    ...{ companies: companies.all, active: companies.active, left: facts.left, reports: facts.reports.sent, updates: updates.count },
    ...{ all, open, made, done, events: held, going },
    ...(moved === undefined ? {} : { moved }),
    ...(came === undefined ? {} : { came }),
  };
}

async function factsOf(ports: YearPorts, network: Network, year: number, at: Date): Promise<YearFacts> {
  const [own, events, claims, reports, lines] = await Promise.all([
    ports.digests.yearFacts(network, year),
    eventsOf(ports, network, year, at),
    claimsOf(ports, network, year, at),
    reportsOf(ports, network.id, year),
    hasCompanies(network.method) ? undefined : ports.plans.of(network.id),
  ]);
  const { timeZone } = network.settings;
  const plan = lines ? { plan: planYear(lines, year, dayIn(timeZone, at), timeZone) } : {};
  return { ...own, events, claims, reports, ...plan };
}

async function eventsOf(ports: YearPorts, { id, settings }: Network, year: number, at: Date): Promise<readonly YearEvent[]> {
  const { from, to } = yearSpan(year, settings.timeZone);
  const held = await ports.eventCare.turnouts(id, from, at < to ? at : to);
  return held
    .map(({ event: { title, starts, timeZone, audience }, going, came, walkIns }) =>
      yearEvent({ title, starts, isPublic: audience === 'public' }, { going, came: came + walkIns }, timeZone),
    )
    .toReversed();
}

async function claimsOf(ports: YearPorts, { id, settings: { timeZone } }: Network, year: number, at: Date): Promise<readonly YearClaim[]> {
  const { to } = yearSpan(year, timeZone);
  const found: YearClaim[] = [];
  let after: string | undefined;
  do {
    const page = await ports.claims.released(id, at, { size: ROWS, ...(after === undefined ? {} : { after }) });
    for (const held of page.items) {
      const { claim, company } = held;
      const { basis, decided, expires, text, language } = claim;
      if (!basis || !decided || !expires || decided >= to || !holds(claim, held, at)) continue;
      const days = { released: dayIn(timeZone, decided), until: dayIn(timeZone, expires) };
      found.push({ company, text, language, commitment: basis.title, level: basis.level, ...days });
    }
    after = page.next;
  } while (after !== undefined && found.length < MOST_CLAIMS);
  return found.slice(0, MOST_CLAIMS);
}

async function reportsOf(ports: YearPorts, networkId: string, year: number): Promise<YearFacts['reports']> {
  const released = new Set<string>();
  let sent = 0;
  let after: string | undefined;
  do {
    const page = await ports.reports.sent(networkId, { year, size: ROWS, ...(after === undefined ? {} : { after }) });
    sent += page.items.length;
    for (const { report, company } of page.items) if (report.released) released.add(company);
    after = page.next;
    await pause();
  } while (after !== undefined);
  return { sent, released: [...released] };
}
