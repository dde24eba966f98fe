import type { Engine } from '../../src/stores/engine.ts';
import { openEngine, type Store, storeOf } from '../../src/stores/open.ts';
import { closedSettings } from '../given/settings.ts';
import { listeningLog } from '../stores/given.ts';
import { type Process, startScript } from '../stores/processes.ts';
import { companyOf, EVENT, IN_TIME, NETWORK, PEOPLE_PER_COMPANY, personOf } from './rush-given.ts';

export interface Rush {
  readonly people: number;
  readonly seats: number;
  readonly perCompany: number;
  readonly cancel: number;
  readonly processes: number;
  /** A folder, or postgres://… */
  readonly where: string;
}

export interface Rushed {
  /** What is not as it must be; empty when all is. */
  readonly wrong: readonly string[];
  readonly answersPerSecond: number;
  readonly cancelsPerSecond: number;
}

const CHILD = new URL('rsvp-child.ts', import.meta.url);

/**
 * So many people of many companies say yes at once to one event with few seats, in several processes on one database; then some of those
 * who got a seat say no, at once. Tells what is not as it must be: seats, order, companies' limits, offers.
 */
export async function rush(asked: Rush): Promise<Rushed> {
  const log = listeningLog();
  const { where } = asked;
  const engine = await openEngine({ log, folder: where, ...(where.startsWith('postgres') ? { url: where } : {}) });
  const store = await storeOf(engine, log);
  await fill(store, asked);
  // One process at a time may have SQLite's file.
  const alone = !where.startsWith('postgres');
  const args = (n: number) => [String(n), String(asked.processes), String(asked.people), where];
  const processes = Array.from({ length: asked.processes }, (_, n) => startScript(CHILD, args(n)));
  try {
    if (!alone || processes.length === 1) await Promise.all(processes.map(({ open }) => open));
    const yes = await timed(processes, 1, 'go');
    const wrong = [...refusedIn(processes), ...(await afterYes(engine, asked))];
    const going = await holders(engine, 'going');
    const leaving = going.filter((_, n) => n % 2 === 0 || n >= going.length - asked.cancel).slice(0, asked.cancel);
    const next = await expectedOffers(engine, asked, leaving);
    const no = await timed(processes, 2, JSON.stringify(leaving.map(({ person_id }) => Number(person_id.replace('web:local:rush', '')))));
    wrong.push(...(await afterNo(engine, asked, next)));
    return { wrong, answersPerSecond: asked.people / yes, cancelsPerSecond: asked.cancel / no };
  } finally {
    for (const { child } of processes) child.kill();
    await store.close();
  }
}

/** Seconds until all have said "done" so many times. */
async function timed(processes: readonly Process[], times: number, line: string): Promise<number> {
  const started = performance.now();
  for (const { child } of processes) child.stdin?.write(`${line}\n`);
  while (!processes.every(({ lines }) => lines.filter((said) => said === 'done').length >= times)) {
    const dead = processes.find(({ child }) => child.exitCode !== null && child.exitCode !== 0);
    if (dead) throw new Error('a process of the rush ended');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return (performance.now() - started) / 1_000;
}

const refusedIn = (processes: readonly Process[]): readonly string[] =>
  processes.flatMap(({ lines }) => lines.filter((line) => line.startsWith('refused'))).slice(0, 5);

async function fill(store: Store, { people, seats, perCompany }: Rush): Promise<void> {
  const day = 86_400_000;
  const later = (days: number) => new Date(IN_TIME.getTime() + days * day);
  await store.unit(undefined, async (tx) => {
    const network = { id: NETWORK, tenant: 'web:local', name: 'Nätverket', method: 'closed', founded: IN_TIME } as const;
    await tx.networks.found({ ...network, settings: closedSettings() }, 'web:local:carita');
    await tx.events.add({
      ...{ id: EVENT, network: NETWORK, state: 'open', title: 'Klimatforum', starts: later(8), ends: later(8.1) },
      ...{ timeZone: 'Europe/Helsinki', place: 'Stadshuset', seats: { total: seats, perCompany }, closes: later(7) },
      ...{ audience: 'network', language: 'sv', made: IN_TIME, by: 'web:local:carita' },
    });
  });
  for (let from = 0; from < people; from += 50 * PEOPLE_PER_COMPANY)
    await store.unit(undefined, async (tx) => {
      await tx.networks.take(NETWORK);
      for (let n = from; n < Math.min(people, from + 50 * PEOPLE_PER_COMPANY); n += 1) {
        const company = companyOf(n);
        if (n % PEOPLE_PER_COMPANY === 0) {
          const place = { id: company, network: NETWORK, company, state: 'member', since: IN_TIME, promises: [], steering: false } as const;
          await tx.companies.add({ id: company, name: company }, IN_TIME);
          await tx.companies.save({ ...place, applicant: personOf(n), onBehalf: false, revision: 0 });
        }
        await tx.companies.speak({ networkId: NETWORK, companyId: company }, personOf(n), 'confirmed', IN_TIME, 'web:local:carita');
      }
    });
}

const holders = (engine: Engine, state: 'going' | 'waiting' | 'offered') =>
  engine
    .read()
    .selectFrom('rsvps')
    .select(['person_id', 'company_id', 'place'])
    .where('event_id', '=', EVENT)
    .where('state', '=', state)
    .orderBy('place')
    .execute();

type Row = Awaited<ReturnType<typeof holders>>[number];

const byCompany = (rows: readonly Row[]): Map<string, number> => {
  const held = new Map<string, number>();
  for (const { company_id } of rows) held.set(company_id ?? '', (held.get(company_id ?? '') ?? 0) + 1);
  return held;
};

async function afterYes(engine: Engine, { people, seats, perCompany }: Rush): Promise<string[]> {
  const [going, waiting] = [await holders(engine, 'going'), await holders(engine, 'waiting')];
  const wrong: string[] = [];
  if (going.length !== seats) wrong.push(`${going.length} are going`);
  if (waiting.length !== people - seats) wrong.push(`${waiting.length} wait`);
  const places = [...going, ...waiting].map(({ place }) => place ?? 0).toSorted((a, b) => a - b);
  if (places.some((place, n) => place !== n + 1)) wrong.push('the order has gaps or doubles');
  if ([...byCompany(going).values()].some((held) => held > perCompany)) wrong.push('a company holds more than its limit');
  return wrong;
}

/** Those whom the freed seats must be offered to: in the order of places, as far as each company's limit goes. */
async function expectedOffers(engine: Engine, { cancel, perCompany }: Rush, leaving: readonly Row[]): Promise<readonly string[]> {
  const gone = new Set(leaving.map(({ person_id }) => person_id));
  const held = byCompany((await holders(engine, 'going')).filter(({ person_id }) => !gone.has(person_id)));
  const next: string[] = [];
  for (const { person_id, company_id } of await holders(engine, 'waiting')) {
    if (next.length === cancel) break;
    const has = held.get(company_id ?? '') ?? 0;
    if (has >= perCompany) continue;
    held.set(company_id ?? '', has + 1);
    next.push(person_id);
  }
  return next;
}

async function afterNo(engine: Engine, { seats, cancel, perCompany }: Rush, next: readonly string[]): Promise<string[]> {
  const [going, offered] = [await holders(engine, 'going'), await holders(engine, 'offered')];
  const wrong: string[] = [];
  if (going.length !== seats - cancel || offered.length !== cancel) wrong.push(`${going.length} going and ${offered.length} offered`);
  if ([...byCompany([...going, ...offered]).values()].some((n) => n > perCompany)) wrong.push('a company holds more than its limit');
  const right = new Set(next);
  // A company's own seat may come free after its colleague was passed by: then the one behind has it rightly.
  const others = offered.filter(({ person_id }) => !right.has(person_id)).length;
  if (others > 0) wrong.push(`${others} offers went past somebody`);
  return wrong;
}
