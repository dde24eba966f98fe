import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DONT_KNOW, type Given, rank } from '../../src/domain/fit.ts';
import { next, orderOf, progress } from '../../src/domain/fit-next.ts';
import type { Fit } from '../../src/domain/fit-schema.ts';
import { pathFaults, walkAll } from '../../src/domain/fit-walk.ts';
import { METHODS } from '../../src/domain/method.ts';
import { allAnswered, anyFit, choicesTo, everyAnswer, fit, personas, someAnswered } from '../given/fit.ts';

/** Answers what is asked, from a full set of answers, until nothing more is. */
function talk(of: Fit, answers: Given): Given {
  let given: Given = {};
  for (let question = next(of, given).question; question !== undefined; question = next(of, given).question)
    given = { ...given, [question]: answers[question] ?? DONT_KNOW };
  return given;
}

test('the dialogue starts with the first question and counts them all', () => {
  expect(next(fit, {})).toEqual({ question: 'people', asked: [], skipped: [] });
  expect(progress(fit, {})).toEqual({ at: 1, of: 11, skipped: [] });
});

test('"don’t know" is an answer: it is not asked again, and everything unknown ends after the last question', () => {
  expect(next(fit, { people: DONT_KNOW }).question).toBe('money');
  const unknown = talk(fit, {});

  expect(Object.keys(unknown)).toHaveLength(11);
  expect(progress(fit, unknown)).toEqual({ at: 11, of: 11, skipped: [] });
});

test('once the answers have settled it, what is left is skipped, said to be, and no longer counted', () => {
  const settled = personas.map(({ answers }) => talk(fit, answers)).filter((given) => Object.keys(given).length < 11);
  expect(settled.length).toBeGreaterThan(0);

  for (const given of settled) {
    const { asked, skipped } = next(fit, given);
    expect([...asked, ...skipped].toSorted()).toEqual(fit.questions.map(({ id }) => id).toSorted());
    expect(progress(fit, given)).toEqual({ at: asked.length, of: asked.length, skipped });
  }
});

describe('skipping never changes the outcome', () => {
  test('of any written situation, nor of any answers at all, whatever the skipped questions had been answered', () => {
    const answered = fc.oneof(fc.constantFrom(...personas.map(({ answers }) => answers)), allAnswered(fit));
    fc.assert(
      fc.property(answered, allAnswered(fit), (answers, others) => {
        const given = talk(fit, answers);
        expect(rank(fit, { ...answers, ...given }).recommended).toBe(rank(fit, given).recommended);
        expect(rank(fit, { ...others, ...given }).recommended).toBe(rank(fit, given).recommended);
      }),
    );
  });

  test('and a question is skipped exactly when no answers to the others make it matter (every completion, any dialogue)', () => {
    fc.assert(
      fc.property(
        anyFit.chain((any) => fc.tuple(fc.constant(any), someAnswered(any))),
        ([any, given]) => {
          const open = any.questions.filter(({ id }) => given[id] === undefined);
          const moot = open.filter((question) => {
            const rest = open.filter((other) => other !== question);
            return [...everyAnswer(rest, given)].every(
              (others) =>
                new Set(choicesTo(question).map((option) => rank(any, { ...others, [question.id]: option }).recommended)).size === 1,
            );
          });
          expect(next(any, given).skipped.toSorted()).toEqual(moot.map(({ id }) => id).toSorted());
        },
      ),
    );
  });
});

test('what is skipped stays skipped, whatever is answered next', () => {
  fc.assert(
    fc.property(someAnswered(fit), fc.constantFrom(...fit.questions), allAnswered(fit), (given, { id }, answers) => {
      const { skipped } = next(fit, given);
      const then = next(fit, { [id]: answers[id] ?? DONT_KNOW, ...given });
      expect(then.skipped).toEqual(expect.arrayContaining(skipped.filter((question) => question !== id)));
    }),
  );
});

test('when an earlier answer is changed, a question that was skipped is asked if it matters now', () => {
  const paid = {
    people: 'nearly_none',
    money: 'no_money',
    existing_activity: 'strong_existing',
    brand: 'brand_not_needed',
    audience: 'all_companies',
  };
  const given = talk(fit, { ...paid, lead: 'shared_inside' });
  const { skipped } = next(fit, given);
  const changed = { ...given, people: 'two_or_more', money: 'considerable_budget', existing_activity: 'nothing_existing' };

  expect(skipped).toContain('fees');
  expect(next(fit, changed).skipped.length).toBeLessThan(skipped.length);
  expect(skipped).toContain(next(fit, changed).question);
});

test('a question comes after those it waits for', () => {
  const [people, ...rest] = fit.questions;
  const waiting = { ...fit, questions: [{ ...(people as (typeof rest)[number]), after: ['lead'] }, ...rest] };

  expect(orderOf(waiting).indexOf('people')).toBe(10);
  expect(orderOf(fit)).toEqual(fit.questions.map(({ id }) => id));
});

describe('every path', () => {
  const walked = walkAll(fit);

  test('of the millions leads to a method, and every method is reached by many', () => {
    expect(walked.paths).toBe(8_192_000);
    expect(walked.deadEnds).toBe(0);
    expect(Object.values(walked.ends).reduce((sum, count) => sum + count, 0)).toBe(walked.paths);
    for (const method of METHODS) expect(walked.ends[method] / walked.paths).toBeGreaterThan(0.05);
  });

  test('and the quick check at start agrees with walking every path, for any dialogue', () => {
    fc.assert(
      fc.property(anyFit, (any) => {
        const { ends, deadEnds } = walkAll(any);
        const faults = pathFaults(any);

        expect(deadEnds).toBe(0);
        expect(faults.filter(({ kind }) => kind === 'dead-end')).toEqual([]);
        expect(faults.flatMap((fault) => (fault.kind === 'unreachable' ? [fault.method] : []))).toEqual(
          METHODS.filter((method) => ends[method] === 0),
        );
      }),
    );
  });
});
