import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/answers/load.ts';
import { loadFit } from '../../src/answers/load-fit.ts';
import { DONT_KNOW, type Given, rank } from '../../src/domain/fit.ts';
import { agreement } from '../../src/domain/fit-together.ts';

const folder = fileURLToPath(new URL('../../knowledge/', import.meta.url));
const fit = loadFit(folder, new Set(loadKnowledge(folder).facts.map(({ id }) => id)));

const given = fc.record(
  Object.fromEntries(fit.questions.map(({ id, options }) => [id, fc.constantFrom(...options.map((option) => option.id), DONT_KNOW)])),
);
const group = fc.array(given, { minLength: 1, maxLength: 5 });

/** Settles what is left, one by one, each time by the side that `pick` chooses. */
function settleAll(members: readonly Given[], pick: (sides: readonly string[]) => string): Given {
  const settled: Record<string, string> = {};
  for (;;) {
    const [next] = agreement(fit, members, settled).open;
    if (!next) return settled;
    settled[next.question] = pick(next.sides.map(({ option }) => option));
  }
}

describe('a group’s answers', () => {
  test('come to the same in whatever order the members are taken', () => {
    fc.assert(
      fc.property(group, (members) => {
        expect(agreement(fit, members.toReversed(), {})).toEqual(agreement(fit, members, {}));
      }),
      { numRuns: 100 },
    );
  });

  test('of one mind are the result of any of them, with nothing to settle', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 4 }), (one, count) => {
        const {
          open,
          harmless,
          given: joint,
        } = agreement(
          fit,
          Array.from({ length: count }, () => one),
          {},
        );
        expect([open, harmless]).toEqual([[], []]);
        expect(rank(fit, joint)).toEqual(rank(fit, one));
      }),
      { numRuns: 100 },
    );
  });

  test('"don’t know" never disagrees with anybody', () => {
    fc.assert(
      fc.property(given, (one) => {
        const nobody = Object.fromEntries(Object.keys(one).map((id) => [id, DONT_KNOW]));
        const both = agreement(fit, [one, nobody], {});
        expect(both.open).toEqual([]);
        expect(rank(fit, both.given)).toEqual(rank(fit, one));
      }),
      { numRuns: 100 },
    );
  });

  test('where what matters is settled, what is left cannot change the recommendation, whichever side one takes', () => {
    fc.assert(
      fc.property(group, fc.integer({ min: 0, max: 3 }), fc.infiniteStream(fc.nat()), (members, way, picks) => {
        const settled = settleAll(members, (sides) => sides[way % sides.length] ?? DONT_KNOW);
        const { harmless, given: joint } = agreement(fit, members, settled);
        const other = harmless.map(({ question, sides }) => {
          const at = Number(picks.next().value) % (sides.length + 1);
          return [question, sides[at]?.option ?? DONT_KNOW] as const;
        });
        expect(rank(fit, { ...joint, ...Object.fromEntries(other) }).recommended).toBe(rank(fit, joint).recommended);
      }),
      { numRuns: 100 },
    );
  });

  test('are raised with the weightiest first, each with the sides that were taken and how many took them', () => {
    const base = Object.fromEntries(fit.questions.map(({ id }) => [id, DONT_KNOW]));
    const { open } = agreement(
      fit,
      [
        { ...base, people: 'nearly_none', fees: 'fees_none' },
        { ...base, people: 'two_or_more', fees: 'fees_wanted' },
        { ...base, people: 'two_or_more' },
      ],
      {},
    );
    expect(open.map(({ weight }) => weight)).toEqual(open.map(({ weight }) => weight).toSorted((a, b) => b - a));
    const people = open.find(({ question }) => question === 'people');
    expect(people?.sides.map(({ option, count }) => [option, count])).toEqual([
      ['nearly_none', 1],
      ['two_or_more', 2],
    ]);
    expect(people?.sides[1]?.speaks[0]).toMatchObject({ method: 'frontrunner' });
  });
});
