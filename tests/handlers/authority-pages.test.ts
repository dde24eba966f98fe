import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTIONS, FORMS } from '../../src/chat/command.ts';
import { opens } from '../../src/chat/links.ts';
import { changedIn, may } from '../given/may.ts';
import { ACTORS, CANARIES, givenWorld, type NetworkId, ROOMS, type World } from '../given/world.ts';
import { givenWorldPages, type Handed, pathOf, type WorldPages } from '../given/world-pages.ts';

const NETWORKS = Object.keys(CANARIES) as NetworkId[];
const RUNS = 500;

type Body = Readonly<Record<string, string>>;
interface Asked {
  readonly link: Handed;
  readonly side: string;
  /** Absent: the page is only opened. */
  readonly body: Body | undefined;
}

/** Any press, form, language or nonsense, with the ids of either network, of all companies and people, of other links. */
function anyBody({ ids }: World, { links }: WorldPages): fc.Arbitrary<Body | undefined> {
  const id = fc.constantFrom(
    ...NETWORKS,
    ...ids.companies,
    ...ids.cases,
    ...ACTORS.map((one) => one.id),
    ...ROOMS.map((one) => one.id),
    ...links.flatMap((link) => [link.id, link.person]),
    'x',
  );
  const data = fc.record({
    network: fc.constantFrom(...NETWORKS, 'x'),
    company: fc.oneof(fc.constantFrom(...ids.companies), id),
    person: id,
    who: id,
    link: id,
    room: id,
    line: id,
    case: id,
    seen: fc.constantFrom('1', '2'),
    sure: fc.constantFrom('yes', 'no'),
    behalf: fc.constantFrom('yes', 'no'),
    method: fc.constantFrom('open', 'frontrunner'),
  });
  const fields = fc.record({
    'f.company': fc.constantFrom('Solvind Ab', 'Tyst Ab', 'Norrman Ab', 'Ny Ab', 'Annan Ab'),
    'f.businessId': fc.constantFrom('', '1234567-1', '3333333-8'),
    'f.size': fc.constant('small'),
    'f.branch': fc.constant('energy'),
    'f.stage': fc.constant(''),
    'f.promises': fc.constant('solar'),
    'f.secret': fc.constant('no'),
    'f.network': fc.constantFrom('two', ''),
  });
  const turn = fc.constantFrom('fresh', 'same', 'x');
  const action = fc
    .tuple(fc.constantFrom(...ACTIONS), data, turn)
    .map(([name, carried, of]) => ({ action: name, data: JSON.stringify(carried), turn: of }));
  const form = fc
    .tuple(fc.constantFrom('company.join', 'company.details', ...FORMS), data, fields, turn, fc.boolean())
    .map(([name, carried, typed, of, whole]) => ({
      form: name,
      data: JSON.stringify(carried),
      ...(whole ? withoutNetwork(typed) : typed),
      turn: of,
    }));
  const nonsense = fc.constantFrom<Body>({ action: 'company.leave' }, { form: 'x', action: 'y', turn: 'fresh' }, { turn: 'fresh' }, {});
  return fc.oneof(
    { weight: 4, arbitrary: action },
    { weight: 4, arbitrary: form },
    { weight: 1, arbitrary: fc.constantFrom<Body>({ language: 'fi' }, { language: 'x' }) },
    { weight: 1, arbitrary: nonsense },
    { weight: 2, arbitrary: fc.constant(undefined) },
  );
}

/** A form's own fields and no other, so that it is not garbled. */
const withoutNetwork = ({ 'f.network': _, ...fields }: Body): Body => fields;

const SAME = randomUUID();
const bodyOf = (body: Body): URLSearchParams =>
  new URLSearchParams({ ...body, ...(body.turn === 'fresh' ? { turn: randomUUID() } : body.turn === 'same' ? { turn: SAME } : {}) });

/** What the page of such a link does not offer. */
function isForeign({ purpose }: Handed, { action, form, turn }: Body): boolean {
  if (turn === 'x' || turn === undefined || (action === undefined) === (form === undefined)) return false;
  return action === undefined ? !opens(purpose, 'forms', form ?? '') : !opens(purpose, 'actions', action);
}

async function tryPage(world: World, desk: WorldPages, { link, side, body }: Asked): Promise<void> {
  const before = { one: await world.rows('one'), two: await world.rows('two'), audit: await world.audit() };
  const standing = await world.store.networks.standing(link.person, link.network);

  const { status, text } = await desk.fetch(pathOf(link.token, side), body && bodyOf(body));

  const after = { one: await world.rows('one'), two: await world.rows('two'), audit: await world.audit() };
  expect(status).toBeLessThan(500);
  for (const network of NETWORKS) expect(text).not.toContain(CANARIES[network]);
  for (const network of NETWORKS) {
    const changed = changedIn(before[network], after[network]);
    const mine = network === link.network && link.state === 'open';
    const wrong = changed.filter((key) => !mine || !may(key, link.person, standing, !before[network].has(key)));
    expect(wrong.filter((key) => !(body?.action === 'me.delete' && key.includes(link.person)))).toEqual([]);
    if (link.purpose !== 'apply') expect(changed.filter((key) => /^(?:memberships|cases)/u.test(key))).toEqual([]);
  }
  const kept = after.audit.slice(before.audit.length);
  const refused = { outcome: 'refused', network_id: link.network };
  if (link.state === 'expired' || link.state === 'revoked') {
    expect([status, kept]).toEqual([410, [expect.objectContaining(refused)]]);
  } else if (link.state === 'replaced') {
    expect([status, kept]).toEqual([404, []]);
  } else if (status !== 404 && body && isForeign(link, body)) {
    expect([status, kept]).toEqual([422, [expect.objectContaining(refused)]]);
  }
}

const applicants = ({ links }: WorldPages): readonly Handed[] =>
  links.filter(({ state, purpose }) => state === 'open' && purpose === 'apply');

/** A form as the page of a closed network has it, filled in. */
const APPLICATION: Body = {
  ...{ form: 'company.join', data: '{}', turn: 'fresh', 'f.company': 'Nykomlingen Ab', 'f.businessId': '', 'f.size': 'small' },
  ...{ 'f.branch': 'energy', 'f.stage': '', 'f.promises': 'solar', 'f.secret': 'no' },
};

test('a page reads and changes nothing that its link is not for, whatever is sent to it; every refusal is in its network’s log', async () => {
  const world = await givenWorld();
  const desk = await givenWorldPages(world);
  const asked = fc.record({
    link: fc.constantFrom(...desk.links, ...applicants(desk)),
    side: fc.constantFrom<string>('', '/data'),
    body: anyBody(world, desk),
  });
  await fc.assert(
    fc.asyncProperty(asked, (one) => tryPage(world, desk, one)),
    // First what each such page is for: something must be there that the rest could spoil.
    { numRuns: RUNS, endOnFailure: true, examples: applicants(desk).map((link): [Asked] => [{ link, side: '', body: APPLICATION }]) },
  );
  const applied = [...(await world.rows('one')).keys(), ...(await world.rows('two')).keys()].filter((key) =>
    key.startsWith('spokespeople'),
  );
  expect(
    applied.some((key) => key.includes('link:')),
    'some of it was done, so the rest was kept from something',
  ).toBe(true);
}, 240_000);

test('every press and form is tried on the page of every purpose: a new one is refused there until it is opened', async () => {
  const world = await givenWorld();
  const desk = await givenWorldPages(world);
  const open = desk.links.filter(({ state }) => state === 'open');
  for (const name of ACTIONS.filter((one) => one !== 'me.delete')) {
    const data = JSON.stringify({
      network: 'two',
      company: world.ids.companies[0] ?? '',
      person: ACTORS[0]?.id,
      link: 'one-open-0',
      seen: '1',
    });
    for (const link of open) await tryPage(world, desk, { link, side: '', body: { action: name, data, turn: 'fresh' } });
  }
  for (const name of FORMS)
    for (const link of open) await tryPage(world, desk, { link, side: '', body: { form: name, 'f.company': 'Ny Ab', turn: 'fresh' } });
}, 240_000);

test('a token that is forged, cut or of another kind opens nothing, and tells nothing; a file’s neither', async () => {
  const world = await givenWorld();
  const desk = await givenWorldPages(world);
  const before = await world.audit();
  const tokens = [...desk.links.map(({ token }) => token), desk.files.open];
  const forged = fc.oneof(
    fc
      .tuple(fc.constantFrom(...tokens), fc.nat(42), fc.constantFrom('A', 'z', '0', '_'))
      .map(([token, at, letter]) => `${token.slice(0, at)}${letter}${token.slice(at + 1)}`),
    fc.constantFrom(...tokens).map((token) => token.slice(1)),
    fc.constantFrom(...desk.links.map(({ id }) => id)),
    fc.stringMatching(/^[A-Za-z0-9_-]{43}$/u),
  );
  await fc.assert(
    fc.asyncProperty(
      forged.filter((token) => !tokens.includes(token)),
      fc.constantFrom('/p/', '/files/'),
      async (token, path) => {
        const { status, text } = await desk.fetch(`${path}${token}`);
        expect([404, 429]).toContain(status);
        expect(text).not.toMatch(/Net (?:one|two)|Maja/u);
        for (const network of NETWORKS) expect(text).not.toContain(CANARIES[network]);
      },
    ),
    { numRuns: 200 },
  );
  for (const { token } of desk.links) expect((await desk.fetch(`/files/${token}`)).status).toBe(404);
  for (const token of [desk.files.open, desk.files.over]) expect([404, 429]).toContain((await desk.fetch(pathOf(token, ''))).status);
  expect((await desk.fetch(`/files/${desk.files.over}`)).status).toBe(404);
  expect(await desk.fetch(`/files/${desk.files.open}`)).toMatchObject({ status: 200, text: CANARIES.one });
  expect(await world.audit()).toEqual(before);
}, 120_000);
