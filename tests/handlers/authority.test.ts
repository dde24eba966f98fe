import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handlers } from '../../handlers/index.ts';
import { ACTIONS, COMMANDS, FORMS } from '../../src/chat/command.ts';
import type { Standing } from '../../src/chat/networks.ts';
import type { Account, Room } from '../../src/chat/turn.ts';
import { COMMIT_WORDS } from '../../src/text/commit-words.ts';
import { NETWORK_WORDS } from '../../src/text/network-words.ts';
import { COORDINATOR_WORDS } from '../../src/text/people-words.ts';
import { ME_WORDS } from '../../src/text/words.ts';
import { changedIn, may } from '../given/may.ts';
import { ACTORS, CANARIES, givenWorld, type NetworkId, ROOMS, type World } from '../given/world.ts';

const NETWORKS = Object.keys(CANARIES) as NetworkId[];
/** Turns that are tried: some seconds. */
const RUNS = 1_000;

interface Tried {
  readonly by: Account;
  readonly room: Room;
  readonly part: { readonly kind: string; readonly name: string; readonly data?: Readonly<Record<string, string>> };
}

/** Any command, button and form, by anybody, anywhere, with ids of both networks, of each other's kinds, and of nothing. */
function anyTurn({ ids }: World): fc.Arbitrary<Tried> {
  const id = fc.constantFrom(
    ...NETWORKS,
    ...ids.companies,
    ...ids.cases,
    ...ACTORS.map((one) => one.id),
    ...ROOMS.map((one) => one.id),
    'nothing',
    '',
  );
  const words = fc.constantFrom(
    'Solvind',
    'Tyst Ab',
    'Norrman Ab',
    'Ny Ab 3333333-8',
    'yes',
    '1',
    '2026-0001',
    'AAAA-BBBB-CCCC',
    'öppet',
    'name: X',
    'Solar 60%',
    'Solvind Solar done',
    'Tyst hemlig 60%',
    'Ny kW 0 -> 10 by 31.12.2099',
    `@{${ACTORS[3]?.id}}`,
    '',
  );
  const sub = fc.constantFrom(...Object.values(NETWORK_WORDS).map(([word]) => word));
  const more = fc.constantFrom('', ...Object.values(COORDINATOR_WORDS).map(([word]) => word));
  const command = fc.tuple(sub, more, words).map((args) => ({ kind: 'command', name: 'network', args: args.filter(Boolean).join(' ') }));
  const commit = fc.constantFrom(...Object.values(COMMIT_WORDS).map(([word]) => word));
  const ledger = fc.tuple(commit, words).map((args) => ({ kind: 'command', name: 'commit', args: args.filter(Boolean).join(' ') }));
  const me = fc.constantFrom(...Object.values(ME_WORDS).map(([word]) => word)).map((args) => ({ kind: 'command', name: 'me', args }));
  const bare = fc.tuple(fc.constantFrom(...COMMANDS), words).map(([name, args]) => ({ kind: 'command', name, args }));
  const data = fc.record({
    network: fc.constantFrom(...NETWORKS),
    company: fc.oneof(fc.constantFrom(...ids.companies), id),
    commitment: fc.oneof(fc.constantFrom(...ids.commitments), id),
    text: words,
    person: id,
    who: id,
    case: fc.constantFrom(...ids.cases, 'x'),
    seen: fc.constantFrom('1', '2', '3'),
    sure: fc.constantFrom('yes', 'no'),
    secret: fc.constantFrom('yes', 'no'),
    group: fc.constantFrom('basics', 'criteria', 'x'),
    line: id,
    link: id,
    update: id,
    claim: id,
    room: fc.constantFrom(...ROOMS.map((one) => one.id)),
    upTo: words,
    method: fc.constantFrom('open', 'closed', 'x'),
  });
  const fields = fc.record({
    company: words,
    businessId: words,
    size: fc.constant('small'),
    branch: fc.constant('energy'),
    promises: words,
    name: words,
    reason: words,
    title: words,
    figure: fc.constantFrom('60%', '', 'x'),
    says: fc.constantFrom('progress', 'blocked', 'done'),
    due: fc.constant('2099-12-31'),
    kind: fc.constantFrom('deed', 'share'),
  });
  const action = fc.tuple(fc.constantFrom(...ACTIONS), data).map(([name, carried]) => ({ kind: 'action', name, data: carried }));
  const form = fc
    .tuple(fc.constantFrom(...FORMS), data, fields)
    .map(([name, carried, typed]) => ({ kind: 'form', name, data: carried, fields: typed }));
  const part = fc.oneof(
    { weight: 3, arbitrary: action },
    { weight: 2, arbitrary: command },
    { weight: 2, arbitrary: ledger },
    { weight: 2, arbitrary: form },
    { weight: 1, arbitrary: me },
    { weight: 1, arbitrary: bare },
  );
  return fc.record({ by: fc.constantFrom(...ACTORS), room: fc.constantFrom(...ROOMS), part });
}

/** A network's row without its counters. */
const settingsOf = (rows: ReadonlyMap<string, string>, id: string): unknown => {
  const { companies: _, waiting: __, ...kept } = JSON.parse(rows.get(`networks ${id}`) ?? '{}') as Record<string, unknown>;
  return kept;
};

async function standings({ store }: World, person: string): Promise<Readonly<Record<NetworkId, Standing>>> {
  const [one, two] = await Promise.all(NETWORKS.map((id) => store.networks.standing(person, id)));
  return { one, two } as Readonly<Record<NetworkId, Standing>>;
}

/** The dialogue on methods is of no network, and answers what is over with what there is now. Whatever comes later is audited. */
const OF_NO_NETWORK = /^fit\b/u;

/** One Turn, and what it may neither read nor change. */
async function tryTurn(world: World, { by, room, part }: Tried): Promise<void> {
  const id = (await world.tandem.ports.people.resolve(by)).id;
  const standing = await standings(world, id);
  const before = {
    one: await world.rows('one'),
    two: await world.rows('two'),
    audit: await world.audit(),
    networks: await world.networks(),
  };

  const reply = await world.say(part, by, room);

  const audit = await world.audit();
  expect(audit.length).toBeGreaterThanOrEqual(before.audit.length);
  if (reply.refused && !OF_NO_NETWORK.test(part.name))
    expect(audit.at(-1)).toMatchObject({ outcome: 'refused', did: `${part.kind}:${part.name}` });
  for (const network of NETWORKS) {
    const after = await world.rows(network);
    const mine = standing[network];
    if (!mine.coordinator) {
      expect(JSON.stringify(reply)).not.toContain(CANARIES[network]);
      expect(settingsOf(after, network)).toEqual(settingsOf(before[network], network));
    }
    const wrong = changedIn(before[network], after).filter((key) => !may(key, id, mine, !before[network].has(key)));
    expect(wrong.filter((key) => !(part.name === 'me.delete' && key.includes(id)))).toEqual([]);
  }
  if (by.guest || ['web:local:bo', 'web:local:aino'].includes(by.id)) expect(await world.networks()).toBe(before.networks);
}

test('nobody reads or changes what they may not, whatever they send; every refusal is audited', async () => {
  const world = await givenWorld();
  await fc.assert(
    fc.asyncProperty(anyTurn(world), (tried) => tryTurn(world, tried)),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 300_000);

/** What ends somebody or erases them is tried by chance, above: here they are still needed. */
const ENDS: ReadonlySet<string> = new Set(['action:me.delete', 'action:people.resign']);

const named = (kind: string, names: readonly string[]): readonly string[] => names.map((name) => `${kind}:${name}`);
const ALL = [...named('command', COMMANDS), ...named('action', ACTIONS), ...named('form', FORMS)];

/** Ids and revisions of a network as they are now: what its coordinator's own buttons would carry. */
async function currently(world: World, network: NetworkId): Promise<readonly Readonly<Record<string, string>>[]> {
  const rows = await world.rows(network);
  const of = (table: string) =>
    [...rows].flatMap(([key, json]) => (key.startsWith(`${table} `) ? [JSON.parse(json) as Record<string, string | number>] : []));
  const [net] = of('networks');
  const asked = of('spokespeople').find(({ state }) => state === 'asked');
  const common = { network, who: String(asked?.person_id), person: String(asked?.person_id), case: world.ids.cases[0] ?? '', sure: 'yes' };
  const more = {
    secret: 'yes',
    group: 'basics',
    method: 'open',
    upTo: 'p 9',
    room: network === 'one' ? 'web:local:klimat' : 'web:north:ilmasto',
  };
  return of('memberships').flatMap(({ company_id, revision }) =>
    [...new Set([revision, net?.revision])].map((seen) => ({ ...common, ...more, company: String(company_id), seen: String(seen) })),
  );
}

/** That command, button or form with what is true now, by everybody who coordinates another network, or none, in its own channel. */
async function byEverybody(world: World, one: string): Promise<readonly Tried[]> {
  const [kind = '', name = ''] = one.split(':');
  const [klimat, ilmasto] = ROOMS as readonly [Room, Room];
  const [own, two] = [await currently(world, 'one'), await currently(world, 'two')];
  const [carita, ...others] = ACTORS as readonly [Account, ...Account[]];
  const fields = {
    company: 'Ny Ab',
    name: 'Nytt namn',
    reason: 'Nej',
    title: 'X',
    method: 'open',
    language: 'fi',
    fee: '',
    steering: 'yes',
  };
  const tried = (by: Account, room: Room, data: Readonly<Record<string, string>>): Tried => ({
    by,
    room,
    part: { kind, name, ...(kind === 'command' ? { args: '' } : { data }), ...(kind === 'form' ? { fields } : {}) },
  });
  return [...others.flatMap((by) => own.map((data) => tried(by, klimat, data))), ...two.map((data) => tried(carita, ilmasto, data))];
}

test('that holds of each command, button and form there is, by everybody: a new one is tried as soon as it has its name', async () => {
  const registered = Object.entries(handlers).flatMap(([kind, all]) => (kind === 'clock' ? [] : named(kind, Object.keys(all))));
  expect(ALL.toSorted()).toEqual(registered.filter((one) => one.includes(':')).toSorted());
  const world = await givenWorld();
  for (const one of ALL) if (!ENDS.has(one)) for (const tried of await byEverybody(world, one)) await tryTurn(world, tried);
}, 300_000);
