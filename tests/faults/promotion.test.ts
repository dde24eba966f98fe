import { describe, expect, test } from 'vitest';
import { DATABASES, EVENT, stage } from './promotion.ts';

/** Processes take their time to start on a busy machine. */
const SLOW = 300_000;

for (const [name, database] of Object.entries(DATABASES)) {
  describe.skipIf(!database)(`a whole process on ${name}, killed`, () => {
    const given = async (seats: number) => stage((await database?.()) ?? '', seats);
    const LINE = ['p0 no', 'p1 offered', 'p2 waiting'];

    for (const [between, point] of [
      ['the answer and the promotion', 'next'],
      ['the promotion and its notice', 'post rsvp.offer:'],
    ] as const)
      test(
        `between ${between}: nothing of it was kept, and delivered once more it is done, once`,
        async () => {
          const { answers, killAt, restart, standing, told } = await given(1);
          for (const [n, state] of (['going', 'waiting', 'waiting'] as const).entries()) await answers(n, state);

          await killAt(point, 0, 0);
          expect(await standing(), 'one unit: all or nothing').toEqual(['p0 going', 'p1 waiting', 'p2 waiting']);
          await restart(0);

          expect((await standing()).toSorted()).toEqual(LINE);
          expect(await told('rsvp.offer:')).toEqual(['p1']);
        },
        SLOW,
      );

    test(
      'after the promotion, while its notice is on its way: the answer delivered once more changes nothing, and the notice leaves once',
      async () => {
        const { answers, killAt, restart, standing, told } = await given(1);
        for (const [n, state] of (['going', 'waiting', 'waiting'] as const).entries()) await answers(n, state);

        await killAt('send rsvp.offer:', 0, 0);
        expect((await standing()).toSorted(), 'it was done').toEqual(LINE);
        await restart(0);

        expect(await told('rsvp.offer:')).toEqual(['p1']);
        expect((await standing()).toSorted()).toEqual(LINE);
      },
      SLOW,
    );

    test(
      'while the clock promotes sixty who wait: after the restart each is offered a seat and told, once, in their order',
      async () => {
        const { answers, unsettled, killAt, restart, standing, told } = await given(60);
        for (let n = 0; n < 61; n += 1) await answers(n, 'waiting');
        await unsettled();

        // In the second unit.
        await killAt('post rsvp.offer:', 45);
        expect(
          (await standing()).filter((one) => one.endsWith('offered')),
          'the first unit is whole, the second is gone',
        ).toHaveLength(40);
        await restart();

        const people = Array.from({ length: 60 }, (_, n) => `p${n}`);
        await expect.poll(standing, { timeout: 60_000 }).toEqual([...people.map((one) => `${one} offered`), 'p60 waiting']);
        expect(await told('rsvp.offer:')).toEqual(people);
      },
      SLOW,
    );

    test(
      'between the end of an offer and the next one: after the restart one is told that it is over and the next that it is theirs, once',
      async () => {
        const { answers, killAt, restart, standing, told } = await given(1);
        await answers(0, 'offered', { until: new Date(0) });
        await answers(1, 'waiting');

        await killAt('next');
        expect(await standing()).toEqual(['p0 offered', 'p1 waiting']);
        await restart();

        await expect.poll(standing, { timeout: 60_000 }).toEqual(['p1 offered', 'p0 lapsed']);
        expect([await told('rsvp.lapsed:'), await told('rsvp.offer:')]).toEqual([['p0'], ['p1']]);
      },
      SLOW,
    );

    test(
      'while those who answered are told what changed: after the restart each hears of it, once',
      async () => {
        const { answers, write, killAt, restart, told } = await given(100);
        for (let n = 0; n < 60; n += 1) await answers(n, 'going');
        await write(async (tx) => {
          const taken = await tx.events.take(EVENT);
          if (!taken) throw new Error('no event');
          await tx.events.change(EVENT, { details: { ...taken.event, place: 'Biblioteket' } }, true);
          await tx.events.tell(taken.event, ['going']);
        });

        await killAt('post event-changed:', 45);
        await restart();

        await expect.poll(async () => (await told('event-changed:')).length, { timeout: 60_000 }).toBe(60);
        expect(new Set(await told('event-changed:')).size).toBe(60);
      },
      SLOW,
    );
  });
}
