import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DONT_KNOW, rank } from '../../src/domain/fit.ts';
import { flips } from '../../src/domain/fit-flips.ts';
import { METHODS } from '../../src/domain/method.ts';
import { allAnswered, anyFit, choicesTo, factIds, fit, personas, someAnswered } from '../given/fit.ts';

describe('what a reader of the source would recommend', () => {
  const right = personas.filter(({ answers, recommended }) => rank(fit, answers).recommended === recommended);

  test('is what is recommended, in 95 of 100 of the written situations', () => {
    const wrong = personas.filter((persona) => !right.includes(persona)).map(({ id }) => id);

    expect(personas).toHaveLength(40);
    expect(right.length / personas.length, `not: ${wrong.join(', ')}`).toBeGreaterThanOrEqual(0.95);
  });

  test('or is at least one that could be defended, in all of them', () => {
    const far = personas.filter(
      ({ answers, recommended, acceptable }) => ![recommended, ...acceptable].includes(rank(fit, answers).recommended),
    );

    expect(far.map(({ id }) => id)).toEqual([]);
  });

  test.each(personas)('$id: every change that is said to give another result does', ({ answers }) => {
    const now = rank(fit, answers).recommended;
    const told = flips(fit, answers);

    for (const { changes, recommended } of told) {
      for (const { question, from } of changes) expect(answers[question] ?? DONT_KNOW).toBe(from);
      const then = rank(fit, { ...answers, ...Object.fromEntries(changes.map(({ question, to }) => [question, to])) }).recommended;
      expect(then).toBe(recommended);
      expect(then).not.toBe(now);
    }
  });
});

test('nothing known gives no recommendation, only the lightest step', () => {
  const unknown = Object.fromEntries(fit.questions.map(({ id }) => [id, DONT_KNOW]));

  for (const given of [{}, unknown]) {
    expect(rank(fit, given)).toMatchObject({ recommended: 'single', known: false, margin: 0 });
    expect(rank(fit, given).ranking.map(({ method }) => method)).toEqual(METHODS);
  }
});

test('a network that has commitments and no follow-up is not recommended, however many points it has, and the reason is told', () => {
  const committed = { audience: 'committed_only', criteria: 'firm_criteria', climate_programme: 'programme_link', people: 'two_or_more' };

  expect(rank(fit, committed).recommended).toBe('closed');
  const { recommended, ranking } = rank(fit, { ...committed, followup: 'no_followup' });

  const closed = ranking.find(({ method }) => method === 'closed');
  expect(recommended).not.toBe('closed');
  expect(closed?.score).toBeGreaterThan(ranking[0]?.score ?? 0);
  expect(closed?.vetoes).toMatchObject([
    { id: 'commitments_without_followup', facts: expect.arrayContaining(['closed.risks.greenwashing']) },
  ]);
  expect(ranking.indexOf(closed as (typeof ranking)[number])).toBeGreaterThan(2);
});

test('nobody to run it: a paid network is out even with every other answer in its favour', () => {
  const pioneers = personas.find(({ recommended, answers }) => recommended === 'frontrunner' && answers.people === 'two_or_more');

  expect(rank(fit, pioneers?.answers ?? {}).recommended).toBe('frontrunner');
  expect(
    rank(fit, { ...pioneers?.answers, people: 'part_of_post' }).ranking.find(({ method }) => method === 'frontrunner')?.vetoes,
  ).toMatchObject([{ id: 'paid_network_without_people' }]);
});

test('the parts of the explanation add up to the score, and each points at facts that there are or is marked as ours', () => {
  fc.assert(
    fc.property(someAnswered(fit), (given) => {
      for (const { score, because } of rank(fit, given).ranking) {
        expect(because.reduce((sum, { weight }) => sum + weight, 0)).toBe(score);
        for (const { facts, editorial } of because) {
          expect(editorial || facts.length > 0).toBe(true);
          expect(facts.every((id) => factIds.has(id))).toBe(true);
        }
      }
    }),
  );
});

test('the order of the answers does not matter', () => {
  fc.assert(
    fc.property(
      someAnswered(fit).chain((given) =>
        fc.tuple(fc.constant(given), fc.shuffledSubarray(Object.entries(given), { minLength: Object.keys(given).length })),
      ),
      ([given, shuffled]) => {
        expect(rank(fit, Object.fromEntries(shuffled))).toEqual(rank(fit, given));
      },
    ),
  );
});

test('an answer changed towards a method never lowers it: neither its score nor, without a new limit, its place', () => {
  const place = (given: Record<string, string>, method: string) => rank(fit, given).ranking.findIndex((ranked) => ranked.method === method);
  fc.assert(
    fc.property(allAnswered(fit), fc.constantFrom(...fit.questions), fc.constantFrom(...METHODS), (given, question, method) => {
      const before = rank(fit, given).ranking.find((ranked) => ranked.method === method);
      for (const to of choicesTo(question)) {
        const then = { ...given, [question.id]: to };
        const after = rank(fit, then).ranking.find((ranked) => ranked.method === method);
        const weight = (option: string | undefined) => question.options.find(({ id }) => id === option)?.weights[method]?.by ?? 0;
        if (weight(to) <= weight(given[question.id])) continue;
        expect(after?.score).toBeGreaterThan(before?.score ?? 0);
        const gain = (other: (typeof METHODS)[number]) =>
          (question.options.find(({ id }) => id === to)?.weights[other]?.by ?? 0) -
          (question.options.find(({ id }) => id === given[question.id])?.weights[other]?.by ?? 0);
        const only = METHODS.every((other) => other === method || gain(other) <= gain(method));
        const limits = (of: typeof given) =>
          JSON.stringify(
            rank(fit, of)
              .ranking.map(({ method: name, vetoes }) => [name, vetoes.length > 0])
              .sort(),
          );
        if (only && limits(then) === limits(given)) expect(place(then, method)).toBeLessThanOrEqual(place(given, method));
      }
    }),
  );
});

test('an answer that the file no longer has counts as none', () => {
  expect(rank(fit, { people: 'gone', gone: 'about_one' })).toEqual(rank(fit, {}));
});

test('flips are the smallest: where one change is enough, no pair is told; and none is left out', () => {
  fc.assert(
    fc.property(
      anyFit.chain((any) => fc.tuple(fc.constant(any), someAnswered(any))),
      ([any, given]) => {
        const now = rank(any, given).recommended;
        const changes = any.questions
          .flatMap(({ id, options }) => options.map(({ id: to }) => ({ id, to })))
          .filter(({ id, to }) => given[id] !== to);
        const single = changes.filter(({ id, to }) => rank(any, { ...given, [id]: to }).recommended !== now);
        const told = flips(any, given);

        if (single.length > 0)
          expect(told.map((flip) => flip.changes.map(({ to }) => to)).sort()).toEqual(single.map(({ to }) => [to]).sort());
        else {
          const pairs = changes.flatMap((a, at) =>
            changes
              .slice(at + 1)
              .filter((b) => b.id !== a.id)
              .map((b) => ({ [a.id]: a.to, [b.id]: b.to })),
          );
          expect(told).toHaveLength(pairs.filter((pair) => rank(any, { ...given, ...pair }).recommended !== now).length);
        }
        for (const flip of told) {
          const then = { ...given, ...Object.fromEntries(flip.changes.map(({ question, to }) => [question, to])) };
          expect(rank(any, then).recommended).toBe(flip.recommended);
        }
      },
    ),
  );
});
