import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryLog, type NewWorkspaceMessage } from '../../../src/platforms/web/log.ts';

const message = (id: string, over: Partial<NewWorkspaceMessage> = {}): NewWorkspaceMessage => ({
  id,
  room: 'r',
  at: '2026-03-02T08:00:00.000Z',
  by: 'anna',
  text: 'hej',
  ...over,
});

test('the same id twice is one message, and the first stands', async () => {
  const log = memoryLog({ messages: 10, characters: 1_000 });
  await log.add(message('a', { text: 'first' }));

  const again = await log.add(message('a', { text: 'second' }));

  expect(again).toMatchObject({ added: false, message: { text: 'first' } });
  expect(await log.list('r', 'anna')).toHaveLength(1);
});

test('a private message is listed for its person alone', async () => {
  const log = memoryLog({ messages: 10, characters: 1_000 });
  await log.add(message('a', { to: 'anna' }));

  expect(await log.list('r', 'anna')).toHaveLength(1);
  expect(await log.list('r', 'bo')).toEqual([]);
});

test('however much is said, the newest stay in order, within the bounds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 60 }), async (lengths) => {
      const log = memoryLog({ messages: 7, characters: 600 });
      for (const [at, length] of lengths.entries()) await log.add(message(String(at), { text: 'x'.repeat(length) }));
      const kept = await log.list('r', 'anna');
      const ids = kept.map(({ id }) => Number(id));
      const newest = Array.from({ length: ids.length }, (_, at) => lengths.length - ids.length + at);
      expect(ids).toEqual(newest);
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.length).toBeLessThanOrEqual(7);
      const characters = kept.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
      expect(kept.length === 1 || characters <= 600).toBe(true);
    }),
  );
});
