import { randomUUID } from 'node:crypto';
import { FIRST_PERSON, type Waiting } from '../src/chat/companies.ts';
import type { Reply } from '../src/chat/reply.ts';
import type { PersonTurn } from '../src/chat/turn.ts';
import { nameKey } from '../src/domain/company.ts';
import type { Membership, MembershipState } from '../src/domain/membership.ts';
import { networkSettingsSchema } from '../src/domain/network.ts';
import type { Store } from '../src/stores/open.ts';
import type { Tandem } from '../src/wire.ts';
import { type DatabaseName, onEach, onFilled } from './grounds.ts';
import { below, type Line, type Part, quantile } from './report.ts';

const SMALL = 10;
const LARGE = 10_000;
const PAGE_MS = 50;
/** "The same": what 10,000 companies may cost more than ten do. Medians of one run on a shared machine differ by that much. */
const SAME = 1.5;
const PAGES = 400;
const TIMES = 150;
const BOUND = 40;
const COORDINATOR = 'web:local:carita';

/** Companies in a network, through the whole app: pages of members, joining, applying, approving, binding a channel. */
export const benchNetworks = async (): Promise<Part> => ({
  lines: await onEach((name, ground) =>
    onFilled(
      ground,
      async (store) => {
        for (const size of [SMALL, LARGE]) await fill(store, size);
      },
      (tandem) => measured(name, tandem),
    ),
  ),
});

async function measured(name: DatabaseName, tandem: Tandem): Promise<readonly Line[]> {
  for (const size of [SMALL, LARGE]) for (const kind of ['open', 'closed'] as const) await bind(tandem, networkId(kind, size), 'main');
  return [
    page(`${name}: a page of members`, await paired(PAGES, pageOf(tandem))),
    page(`${name}: members by the beginning of a name`, await paired(PAGES, found(tandem))),
    page(`${name}: a page of what waits`, await paired(PAGES, waitingPage(tandem))),
    same(`${name}: joining`, await paired(TIMES, joining(tandem, 'open'))),
    same(`${name}: applying`, await paired(TIMES, joining(tandem, 'closed'))),
    same(`${name}: approving`, await paired(TIMES, await approving(tandem))),
    same(`${name}: binding a channel`, await paired(BOUND, await binding(tandem))),
  ];
}

/** Milliseconds in the small network and in the large one. */
interface Paired {
  readonly few: readonly number[];
  readonly many: readonly number[];
}

function page(what: string, { few, many }: Paired): Line {
  const p99 = quantile(many, 0.99);
  const measured = `p99 ${p99.toFixed(1)} ms (p50 ${quantile(many, 0.5).toFixed(1)} ms; of ${SMALL}: p99 ${quantile(few, 0.99).toFixed(1)} ms)`;
  return { what: `${what}, of ${LARGE} companies`, measured, ...below(PAGE_MS, p99, 'ms') };
}

function same(what: string, paired: Paired): Line {
  const [few, many] = [quantile(paired.few, 0.5), quantile(paired.many, 0.5)];
  const measured = `${(many / few).toFixed(2)} (p50 ${few.toFixed(1)} ms among ${SMALL}, ${many.toFixed(1)} ms among ${LARGE})`;
  return { what: `${what}, ${LARGE} : ${SMALL} companies`, measured, ...below(SAME, many / few, 'times') };
}

const networkId = (kind: 'open' | 'closed', size: number): string => `${kind}-${size}`;
const nameOf = (n: number): string => `Bolag ${n.toString(36).padStart(5, '0')}`;

/** An open and a closed network of that size; half of the companies' persons wait to be confirmed. */
async function fill(store: Store, size: number): Promise<void> {
  for (const method of ['open', 'closed'] as const) {
    const network = networkId(method, size);
    const settings = networkSettingsSchema.parse({
      criteria: { commitments: { least: 0 } },
      followUp: { every: 'year', lapseMonths: 0 },
      badge: 'none',
      fees: [],
      timeZone: 'Europe/Helsinki',
      visibility: 'network',
    });
    const founded = { id: network, tenant: 'web:local', name: network, method, settings, founded: new Date() };
    await store.unit(undefined, (tx) => tx.networks.found(founded, COORDINATOR));
    for (let from = 0; from < size; from += 100) await addCompanies(store, network, from, Math.min(size, from + 100));
  }
}

async function addCompanies(store: Store, network: string, from: number, to: number): Promise<void> {
  await store.unit(undefined, async (tx) => {
    for (let n = from; n < to; n += 1) {
      const company = `${network}/${n}`;
      await tx.companies.add({ id: company, name: nameOf(n), size: 'small', branch: 'energy' }, new Date());
      await tx.companies.save(placeOf(network, company, n % 5 === 0 ? 'dormant' : 'member'));
      await tx.companies.speak({ networkId: network, companyId: company }, `p${n}`, n % 2 === 0 ? 'asked' : 'confirmed', new Date());
    }
  });
}

const placeOf = (network: string, company: string, state: MembershipState): Membership => ({
  id: `place/${company}`,
  network,
  company,
  state,
  since: new Date(),
  promises: [],
  steering: false,
  applicant: COORDINATOR,
  onBehalf: true,
  revision: 0,
});

type Step = (size: number, n: number) => Promise<unknown>;

const press = (tandem: Tandem, name: 'company.members' | 'company.waiting' | 'company.approve', data: Record<string, string>) =>
  send(tandem, COORDINATOR, { kind: 'action', name, data });
const anywhere = (size: number): string => nameKey(nameOf(Math.floor(Math.random() * size)));

const pageOf =
  (tandem: Tandem): Step =>
  (size) =>
    press(tandem, 'company.members', { network: networkId('open', size), after: anywhere(size) });

const found =
  (tandem: Tandem): Step =>
  (size) =>
    press(tandem, 'company.members', { network: networkId('open', size), find: anywhere(size).slice(0, -1) });

const waitingPage =
  (tandem: Tandem): Step =>
  (size) =>
    press(tandem, 'company.waiting', { network: networkId('open', size), after: FIRST_PERSON });

const joining =
  (tandem: Tandem, kind: 'open' | 'closed'): Step =>
  (size, n) => {
    const network = networkId(kind, size);
    const fields = { company: `Ny ${n}`, size: 'small', branch: 'energy' };
    const form = { kind: 'form', name: 'company.join', data: { network }, fields } as const;
    return send(tandem, `web:local:${network}-${n}`, { ...form, room: channel(network, 'main') });
  };

/** Each of the applications that were made before. */
async function approving(tandem: Tandem): Promise<Step> {
  const applied = new Map<number, readonly Waiting[]>();
  for (const size of [SMALL, LARGE]) applied.set(size, await tandem.ports.companies.waiting(networkId('closed', size), { size: TIMES }));
  return (size, n) => {
    const { company, membership } = applied.get(size)?.[n] ?? fail();
    return press(tandem, 'company.approve', { network: membership.network, company: company.id, seen: String(membership.revision) });
  };
}

/** Channels by a code each; the codes are made before. */
async function binding(tandem: Tandem): Promise<Step> {
  const codes = new Map<string, string>();
  for (const size of [SMALL, LARGE]) {
    for (let n = 0; n < BOUND; n += 1) {
      codes.set(`${size} ${n}`, await codeFor(tandem, networkId('open', size)));
    }
  }
  return (size, n) => connect(tandem, codes.get(`${size} ${n}`) ?? fail(), channel(networkId('open', size), String(n)));
}

const channel = (network: string, name: string) => ({ id: `web:local:${network}-${name}`, kind: 'channel', address: null }) as const;

async function codeFor(tandem: Tandem, network: string): Promise<string> {
  const reply = await send(tandem, COORDINATOR, { kind: 'action', name: 'network.invite', data: { network } });
  return /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/u.exec(JSON.stringify(reply))?.[0] ?? fail();
}

const connect = (tandem: Tandem, code: string, room: PersonTurn['room']): Promise<Reply> =>
  send(tandem, COORDINATOR, { kind: 'command', name: 'network', args: `connect ${code}`, room });

const bind = async (tandem: Tandem, network: string, name: string): Promise<Reply> =>
  connect(tandem, await codeFor(tandem, network), channel(network, name));

const fail = (): never => {
  throw new Error('the benchmark lost its way');
};

/** In turn in the small network and in the large one, so that a machine's mood meets both alike. */
async function paired(times: number, step: Step): Promise<Paired> {
  const taken: { few: number[]; many: number[] } = { few: [], many: [] };
  for (let n = 0; n < times; n += 1) {
    for (const [size, into] of [[SMALL, taken.few] as const, [LARGE, taken.many] as const]) {
      const started = performance.now();
      await step(size, n);
      into.push(performance.now() - started);
    }
  }
  return taken;
}

/** A Turn of that account; one that is refused would measure nothing. */
async function send(tandem: Tandem, account: string, part: Partial<PersonTurn>): Promise<Reply> {
  const reply = await tandem.deps.app({
    id: `web:${randomUUID()}`,
    at: new Date(),
    by: { id: account, name: 'Någon', locale: 'sv-FI', guest: false },
    room: { id: `web:local:direct-${account}`, kind: 'direct', address: null },
    tenant: 'web:local',
    heard: 'asker',
    back: 'ack',
    ...part,
  } as PersonTurn);
  if (reply.refused) throw new Error(reply.refused.text);
  return reply;
}
