import { expect, test, vi } from 'vitest';
import { follow } from '../../../handlers/commit/follow.ts';
import type { Commitment } from '../../../src/domain/commitment.ts';
import { followLoop } from '../../../src/jobs/follow.ts';
import { givenNetwork } from '../../given/network.ts';
import { closedSettings } from '../../given/settings.ts';
import { blocks } from '../../given/tandem.ts';

const COMPANY = 'company:solvind';

/** A closed network in which Solvind, that bo speaks for, promised solar panels; asked for by the end of the year. */
async function setUp(told: Record<string, unknown> = {}, asked: string | null = '2026-12-31') {
  const given = await givenNetwork('closed', closedSettings({ followUp: { every: 'year', lapseMonths: 15 }, ...told }));
  const { network, write } = given;
  const since = new Date('2025-12-31T10:00:00Z');
  await write(async (tx) => {
    await tx.networks.take(network.id);
    await tx.companies.add({ id: COMPANY, name: 'Solvind Ab' }, since);
    const place = { id: 'place-1', network: network.id, company: COMPANY, state: 'member', since, promises: [], steering: false } as const;
    await tx.companies.save({ ...place, applicant: 'web:local:bo', onBehalf: false, revision: 0 });
    await tx.companies.speak({ networkId: network.id, companyId: COMPANY }, 'web:local:bo', 'confirmed', since, 'web:local:carita');
    await tx.commitments.add({
      ...{ id: 'solar', network: network.id, holder: { company: COMPANY }, title: 'Solpaneler', kind: 'share', accounting: {} },
      ...{ visibility: 'network', status: 'on-track', onBehalf: false, made: since, ...(asked === null ? {} : { asked }) },
    });
  });
  const day = async (at: string) => {
    const data = { network: network.id, companies: [COMPANY] };
    const turn = { kind: 'clock', id: `follow:${at}`, at: new Date(at), name: 'commit.follow', data } as const;
    const work = await follow(turn, given.tandem.ports);
    if (work) await given.store.unit(turn.id, work);
  };
  const to = (as: string) => given.sent.filter(({ delivery }) => delivery.room.id === `web:local:direct-${as}`);
  /** What the follow-up sent, once everything has left. */
  const reminders = async () => {
    await vi.waitUntil(async () => (await given.store.outbox.counts()).waiting === 0, { timeout: 10_000, interval: 5 });
    return given.sent.filter(({ delivery }) => delivery.key.startsWith('follow:'));
  };
  return { ...given, day, to, reminders };
}

test('a company hears two weeks ahead, in private, what is asked of it, and that one press is enough', async () => {
  const { day, to, reminders } = await setUp();

  await day('2026-12-17T07:00:00Z');

  expect(await reminders()).toHaveLength(1);
  const reply = to('bo').at(-1)?.delivery.reply;
  if (!reply) throw new Error('bo heard nothing');
  expect(blocks(reply, 'facts')[0]?.rows[0]?.[0]).toBe('Solpaneler');
  expect(blocks(reply, 'choices')[0]?.items.map(({ action }) => action)).toEqual(['commit.same', 'commit.update', 'commit.list']);
});

test('the next days it hears nothing, and a second process that looks at the same day says nothing either', async () => {
  const { day, reminders } = await setUp();
  await Promise.all([day('2026-12-17T07:00:00Z'), day('2026-12-17T07:00:01Z')]);
  await day('2026-12-18T07:00:00Z');

  expect(await reminders()).toHaveLength(1);
});

test('an update of a moment ago is heard: nobody is reminded of what they just did', async () => {
  const { day, write, reminders } = await setUp();
  await write(async (tx) => {
    const commitment = (await tx.commitments.take('solar')) as Commitment;
    await tx.commitments.append(commitment, {
      ...{ id: 'u1', at: new Date('2026-12-17T06:59:00Z'), product: 'slack', says: 'same', onBehalf: false, evidence: [] },
      ...{ who: 'web:local:bo', week: '2026-W51', stand: { status: 'on-track' }, asked: '2027-12-17' },
    });
  });

  await day('2026-12-17T07:00:00Z');

  expect(await reminders()).toEqual([]);
});

test('a deed in an open network is never late: nothing is asked', async () => {
  const { day, reminders } = await setUp({ followUp: { every: 'never', lapseMonths: 0 } }, null);

  for (const at of ['2026-12-17T07:00:00Z', '2028-12-18T07:00:00Z']) await day(at);

  expect(await reminders()).toEqual([]);
});

test('silent for the network’s own limit, it is told in private first, then rests: only it and the coordinators know', async () => {
  const { day, store, network, audited, reminders } = await setUp();
  await day('2027-03-02T07:00:00Z');
  expect((await reminders()).map(({ delivery }) => delivery.room.id)).toEqual(['web:local:direct-bo']);
  expect((await store.companies.held(network.id, COMPANY))?.membership.state).toBe('member');

  await day('2027-04-01T07:00:00Z');

  expect((await store.companies.held(network.id, COMPANY))?.membership.state).toBe('dormant');
  const rooms = (await reminders()).slice(1).map(({ delivery }) => delivery.room.id);
  expect(rooms.toSorted()).toEqual(['web:local:direct-bo', 'web:local:direct-carita']);
  expect(await audited()).toContain('company.lapse');
});

test.each([
  ['on a working morning', '2026-12-17T07:30:00Z', 1],
  ['not at night', '2026-12-17T20:00:00Z', 0],
  ['not before eight', '2026-12-17T05:30:00Z', 0],
  ['not on a Saturday', '2026-12-19T07:30:00Z', 0],
  ['not on Christmas Eve', '2026-12-24T07:30:00Z', 0],
  ['not on Epiphany', '2027-01-06T07:30:00Z', 0],
])('the clock looks at a network %s', async (_, at, ticks) => {
  const { store, network } = await setUp();
  const seen: string[] = [];
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  // A job that nobody ever claimed is set to its next time; this one was due the day before.
  await store.jobs.claimDue(`follow:${network.id}`, new Date('2026-12-01T07:00:00Z'), new Date('2026-12-02T07:00:00Z'));
  const loop = followLoop({
    jobs: store.jobs,
    followUps: store.followUps,
    networks: () => store.roster.networks(),
    tick: async ({ id }) => {
      seen.push(id);
    },
    log: quiet,
    now: () => new Date(at),
  });

  loop.start();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await loop.stop();

  expect(seen.length).toBe(ticks);
});
