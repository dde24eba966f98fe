import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { NotSaved } from '../../src/stores/not-saved.ts';
import { Turnstile } from '../../src/stores/turnstile.ts';

/** A unit that ends when it is told to, and notes when it began. */
function units(turnstile: Turnstile) {
  const begun: string[] = [];
  const enter = (name: string, line?: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const ended = turnstile.through(line, () => {
      begun.push(name);
      return promise;
    });
    return { ended, end: resolve, fail: reject };
  };
  return { begun, enter };
}

/** Everything that can go on now has. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('so many at once, those of one line one at a time and in their order, and nobody of another line waits for them', async () => {
  const { begun, enter } = units(new Turnstile(2, 10_000));
  const first = enter('breakfast 1', 'breakfast');
  const second = enter('breakfast 2', 'breakfast');
  const other = enter('lunch', 'lunch');
  await settled();
  expect(begun).toEqual(['breakfast 1', 'lunch']);

  const plain = enter('an update');
  first.end();
  await first.ended;
  await settled();
  expect(begun, 'one place was freed: the longest waiting has it').toEqual(['breakfast 1', 'lunch', 'breakfast 2']);
  other.end();
  await other.ended;
  await settled();
  expect(begun.at(-1)).toBe('an update');
  second.end();
  plain.end();
  await Promise.all([second.ended, plain.ended]);
});

test('a unit that throws frees its place and its line', async () => {
  const { begun, enter } = units(new Turnstile(1, 10_000));
  const broken = enter('breakfast 1', 'breakfast');
  const next = enter('breakfast 2', 'breakfast');
  broken.fail(new Error('refused'));
  await expect(broken.ended).rejects.toThrow('refused');
  await settled();
  expect(begun).toEqual(['breakfast 1', 'breakfast 2']);
  next.end();
  await next.ended;
});

test('where nothing moves, whoever waits hears that nothing is saved, and holds up nobody afterwards', async () => {
  const { begun, enter } = units(new Turnstile(1, 20));
  const stuck = enter('stuck');
  const waiting = enter('waiting');
  await expect(waiting.ended).rejects.toBeInstanceOf(NotSaved);
  stuck.end();
  await stuck.ended;
  const later = enter('later');
  await settled();
  expect(begun).toEqual(['stuck', 'later']);
  later.end();
  await later.ended;
});

test('where everybody finds no database, those that wait are told together, and not one after the other', async () => {
  const { begun, enter } = units(new Turnstile(1, 30));
  const lost = [enter('lost'), enter('lost too')] as const;
  const behind = enter('behind');
  const told = expect(behind.ended).rejects.toBeInstanceOf(NotSaved);
  const failed = lost.map(({ ended }) => expect(ended).rejects.toBeInstanceOf(NotSaved));

  lost[0].fail(new NotSaved(new Error('no database')));
  await pause(45);
  lost[1].fail(new NotSaved(new Error('no database')));

  await Promise.all([...failed, told]);
  expect(begun, 'two that failed were no sign of life').toEqual(['lost', 'lost too']);
});
