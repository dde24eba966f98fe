import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Courier, DeliveryFailed } from '../../src/chat/delivery.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { deliveryLoop } from '../../src/jobs/outbox.ts';
import { backOff } from '../../src/jobs/patience.ts';
import { given, REPLY, ROOM } from './outbox-given.ts';

describe('a card that is to be pinned', () => {
  const CARD: Reply = { ...REPLY, card: 'network:n1@web:local:klimat', pin: true };

  test('is pinned once it stands in the room, a new one in its place; what fails is tried again', async () => {
    const asked: (readonly string[])[] = [];
    const fails = { next: false };
    const { queue, run, outcomes } = await given(
      (_, attempt) => `m${attempt}`,
      'absent',
      (message, earlier) => {
        if (fails.next) {
          fails.next = false;
          throw new DeliveryFailed('later', 'asked to wait');
        }
        asked.push([message, ...earlier]);
        return 'pinned';
      },
    );
    await queue('first', CARD);
    await run();
    await run();
    expect(asked).toEqual([['m1']]);

    fails.next = true;
    await queue('second', CARD);
    await queue('another message');
    for (const after of [0, 0, 2_000]) await run(after);
    expect(asked).toEqual([['m1'], ['m2', 'm1']]);
    expect(outcomes).toContain('retried');
  });

  test('and may not be, is told of once, so that somebody pins it by hand', async () => {
    const { queue, run, unpinned, outcomes } = await given(
      () => 'm1',
      'absent',
      () => 'refused',
    );
    await queue('card', CARD);
    for (let n = 0; n < 3; n += 1) await run();
    expect(unpinned).toEqual(['web:local:klimat m1']);
    expect(outcomes).toEqual(['sent', 'sent']);
  });
});

describe('a room that hangs', () => {
  test('holds up no other room, and its own later message waits', async () => {
    const { store, parts, meet, queue } = await given(() => 'm');
    const other = { ...ROOM, id: 'web:local:ilmasto' } as const;
    await store.once({ ...meet, id: 'second', room: other }, async () => REPLY);
    const started: string[] = [];
    const { promise, resolve } = Promise.withResolvers<string>();
    const courier: Courier = {
      post: async ({ key, room }) => {
        started.push(key);
        return room.id === ROOM.id ? promise : 'm';
      },
      update: async () => {},
      pin: async () => 'none',
      find: async () => 'absent',
    };
    const loop = deliveryLoop({ ...parts, couriers: new Map([['web', courier]]) });
    store.onCommit(() => loop.wake());
    loop.start();

    await queue('hangs');
    await vi.waitUntil(() => started.includes('hangs'));
    await queue('behind it');
    await store.unit(undefined, (tx) => tx.outbox.post({ key: 'elsewhere', room: { id: other.id }, reply: REPLY }));
    await vi.waitUntil(() => started.includes('elsewhere'));

    expect(started).toEqual(['hangs', 'elsewhere']);
    resolve('m');
    await loop.stop();
  });
});

describe('the courier’s round', () => {
  test('sends what is queued, in order, once', async () => {
    const { queue, run, posted, store } = await given(() => 'm');
    await queue('a');
    await queue('b');

    await run();
    await run(10_000);

    expect(posted.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(await store.outbox.counts()).toMatchObject({ waiting: 0, sent: 2 });
  });

  test('tries again when the platform says so, not before', async () => {
    const { queue, run, posted } = await given((_delivery, attempt) => {
      if (attempt === 1) throw new DeliveryFailed('later', 'slow down', { retryAfter: 30_000 });
      return 'm';
    });
    await queue('a');

    await run();
    await run(29_000);
    expect(posted).toHaveLength(1);
    await run(2_000);
    expect(posted).toHaveLength(2);
  });

  test('looks before it sends again after an unclear outcome, and does not send what is there', async () => {
    const { queue, run, posted, asked, store } = await given(
      () => {
        throw new DeliveryFailed('unclear', 'timed out');
      },
      { messageId: 'there' },
    );
    await queue('a', { ...REPLY, card: 'answer:1' });

    await run();
    await run(60_000);

    expect(posted).toHaveLength(1);
    expect(asked).toHaveLength(1);
    expect(await store.posted.cardOf(ROOM.id, 'there')).toBe('answer:1');
  });

  test('sends again where the platform cannot tell: at least once', async () => {
    const { queue, run, posted } = await given((_delivery, attempt) => {
      if (attempt === 1) throw new DeliveryFailed('unclear', 'timed out');
      return 'm';
    }, 'cannot tell');
    await queue('a');

    await run();
    await run(60_000);

    expect(posted).toHaveLength(2);
  });

  describe('what was set aside and a coordinator sends again', () => {
    const sendAgain = ({ store }: Pick<Awaited<ReturnType<typeof given>>, 'store'>) =>
      store.unit(undefined, (tx) => tx.deliveries.again('n1', 'a')).then(({ value }) => value);
    const timedOut = () => {
      throw new DeliveryFailed('unclear', 'timed out');
    };

    test('is looked for from before it was queued anew: its first try may stand there', async () => {
      const one = await given(timedOut);
      await one.queue('a', REPLY, 'n1');
      for (const after of [0, 25 * 3_600_000]) await one.run(after);
      expect(await one.store.deliveries.failed('n1', { after: 0, size: 1 })).toMatchObject([{ reason: 'tired' }]);
      expect(one.asked.map(({ queued }) => queued)).toEqual([expect.any(Date)]);

      expect(await sendAgain(one)).toBe(true);
      await one.run();

      expect(one.asked).toHaveLength(2);
      expect(one.asked[1]?.queued).toBeUndefined();
    });

    test('goes out, where nobody could tell whether it stands there: whoever sends it has looked', async () => {
      const fails = { yet: true };
      const one = await given(() => (fails.yet ? timedOut() : 'm'), 'cannot tell');
      await one.queue('a', REPLY, 'n1');
      for (let round = 0; round < 8; round += 1) await one.run(600_000);
      expect(await one.store.deliveries.failed('n1', { after: 0, size: 1 })).toMatchObject([{ reason: 'unclear' }]);

      fails.yet = false;
      await sendAgain(one);
      await one.run();

      expect(await one.store.outbox.counts()).toEqual({ waiting: 0, failed: 0, sent: 1 });
    });
  });

  test('sets aside what can never arrive, and goes on with the next', async () => {
    const { queue, run, posted, store, outcomes } = await given((delivery) => {
      if (delivery.key === 'a') throw new DeliveryFailed('never', 'archived');
      return 'm';
    });
    await queue('a');
    await queue('b');

    await run();
    await run(600_000);

    expect(posted.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(outcomes).toEqual(['failed', 'sent']);
    expect(await store.outbox.counts()).toMatchObject({ waiting: 0, failed: 1, sent: 1 });
  });

  test('gives up at last, after many tries, and says so', async () => {
    const { queue, run, posted, store } = await given(() => {
      throw new Error('a bug in the courier');
    });
    await queue('a');

    for (let round = 0; round < 20; round += 1) await run(3_600_000);

    expect(posted.length).toBe(12);
    expect(await store.outbox.counts()).toMatchObject({ waiting: 0, failed: 1 });
  });

  test('draws a card’s update from the state at the time of sending, once its message stands', async () => {
    const { queue, run, updated, store } = await given(() => 'm1');
    await store.unit(undefined, (tx) => tx.outbox.update('answer:1', ROOM.id));
    await run();
    expect(updated).toEqual([]);

    await queue('a', { ...REPLY, card: 'answer:1' });
    await run();
    await run(10_000);

    expect(updated).toMatchObject([{ messageId: 'm1', reply: { title: 'answer:1' } }]);
  });
});

test('the wait grows, stays within its bounds, and is spread', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.double({ min: 0, max: 0.999, noNaN: true }), (tries, random) => {
      const wait = backOff(tries, random);
      expect(wait).toBeGreaterThanOrEqual(500);
      expect(wait).toBeLessThanOrEqual(600_000);
      expect(backOff(tries + 1, random)).toBeGreaterThanOrEqual(wait);
    }),
  );
});
