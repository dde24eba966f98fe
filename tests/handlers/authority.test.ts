import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTIONS, FORMS } from '../../src/chat/command.ts';
import type { Standing } from '../../src/chat/networks.ts';
import type { Account, Room } from '../../src/chat/turn.ts';
import { COMMIT_WORDS } from '../../src/text/commit-words.ts';
import { NETWORK_WORDS } from '../../src/text/network-words.ts';
import { COORDINATOR_WORDS } from '../../src/text/people-words.ts';
import { ME_WORDS } from '../../src/text/words.ts';
import { ACTORS, CANARIES, givenWorld, type NetworkId, ROOMS, type World } from '../given/world.ts';

const NETWORKS = Object.keys(CANARIES) as NetworkId[];
/** Turns that are tried: some seconds. */
const RUNS = 600;

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
  );
  return fc.record({ by: fc.constantFrom(...ACTORS), room: fc.constantFrom(...ROOMS), part });
}

const changedIn = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));

/** Whether somebody with that standing may have changed that row. */
function may(key: string, person: string, { coordinator, speaks }: Standing, fresh: boolean): boolean {
  const [table, first = '', second = ''] = key.split(' ');
  if (coordinator) return true;
  // Counters of the network follow what a company does; its settings are looked at apart.
  if (table === 'network') return true;
  if (table === 'coordinator') return false;
  if (table === 'speaker' && second === person) return true;
  const own = speaks.some(({ company, state }) => company === first && state === 'confirmed');
  const asking = speaks.some(({ company, state, membership }) => company === first && state === 'asked' && membership === 'applied');
  // Somebody's own new application, and its case.
  if (table === 'speaker' || table === 'commitment' || table === 'update') return own;
  return ['membership', 'case'].includes(table ?? '') && (own || asking || fresh);
}

/** A network's row without its counters. */
const settingsOf = (rows: ReadonlyMap<string, string>, id: string): unknown => {
  const { companies: _, waiting: __, ...kept } = JSON.parse(rows.get(`network ${id}`) ?? '{}') as Record<string, unknown>;
  return kept;
};

async function standings({ store }: World, person: string): Promise<Readonly<Record<NetworkId, Standing>>> {
  const [one, two] = await Promise.all(NETWORKS.map((id) => store.networks.standing(person, id)));
  return { one, two } as Readonly<Record<NetworkId, Standing>>;
}

/** Names of what concerns networks: the refusals of these are audited. */
const CONCERNS = /^(?:network|company|commit|plan|settings|people|records|link|review|claim|badge)\b/u;

test('nobody reads or changes what they may not, whatever they send; every refusal is audited', async () => {
  const world = await givenWorld();
  await fc.assert(
    fc.asyncProperty(anyTurn(world), async ({ by, room, part }) => {
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
      if (reply.refused && CONCERNS.test(part.name)) expect(audit.at(-1)?.outcome).toBe('refused');
      for (const network of NETWORKS) {
        const after = await world.rows(network);
        const mine = standing[network];
        if (!mine.coordinator) {
          expect(JSON.stringify(reply)).not.toContain(CANARIES[network]);
          expect(settingsOf(after, network)).toEqual(settingsOf(before[network], network));
        }
        const wrong = changedIn(before[network], after).filter((key) => !may(key, id, mine, !before[network].has(key)));
        expect(wrong.filter((key) => !(part.name === 'me.delete' && key.endsWith(id)))).toEqual([]);
      }
      if (by.guest || ['web:local:bo', 'web:local:aino'].includes(by.id)) expect(await world.networks()).toBe(before.networks);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 240_000);
