import fc from 'fast-check';
import { FinnishBusinessIds } from 'finnish-business-ids';
import { describe, expect, test } from 'vitest';
import { readBusinessId, readNameAndId } from '../../src/domain/business-id.ts';
import { BRANCHES, nameKey, SIZES, sortKey } from '../../src/domain/company.ts';
import { isCurrent, MEMBERSHIP_STATES, type MembershipState } from '../../src/domain/membership.ts';
import { asks, faultIn, readPromises, type Told } from '../../src/domain/membership-criteria.ts';
import { entry, MOVES, type Mover, moved } from '../../src/domain/membership-moves.ts';
import { ask, confirm, handOver, type PeopleChange, remove } from '../../src/domain/membership-people.ts';
import { missingIn, SPREAD_FROM } from '../../src/domain/membership-spread.ts';
import { METHODS } from '../../src/domain/method.ts';
import { networkSettingsSchema } from '../../src/domain/network.ts';

const settingsWith = (criteria: object, fees: object[] = []) =>
  networkSettingsSchema.parse({
    criteria: { commitments: { least: 0 }, ...criteria },
    followUp: { every: 'year', lapseMonths: 0 },
    badge: 'none',
    fees,
    timeZone: 'Europe/Helsinki',
    visibility: 'network',
  });

const mover = fc.record({
  coordinator: fc.boolean(),
  speaks: fc.constantFrom('asked' as const, 'confirmed' as const, undefined),
  applicant: fc.boolean(),
}) as fc.Arbitrary<Mover>;
const move = fc.constantFrom(...MOVES);

describe('the moves of a place, whoever makes them and in whatever order', () => {
  const steps = fc.array(fc.record({ move, mover, confirmed: fc.boolean() }), { maxLength: 30 });
  const walk = (
    all: readonly { move: (typeof MOVES)[number]; mover: Mover; confirmed: boolean }[],
    each: (before: MembershipState | undefined, step: (typeof all)[number], to: MembershipState) => void,
  ) => {
    let state: MembershipState | undefined;
    for (const step of all) {
      const result = moved({ state, confirmed: step.confirmed }, step.mover, step.move);
      if (!('to' in result)) continue;
      each(state, step, result.to);
      state = result.to;
    }
  };

  test('nobody but a coordinator turns an application into a member or ends it against its will', () => {
    fc.assert(
      fc.property(steps, (all) =>
        walk(all, (before, step, to) => {
          if (before === 'applied' && to !== 'withdrawn') expect(step.mover.coordinator).toBe(true);
          if (to === 'declined') expect(step.mover.coordinator).toBe(true);
        }),
      ),
    );
  });

  test('a stranger, or a colleague whom nobody has confirmed, moves nothing but a new application', () => {
    const stranger: fc.Arbitrary<Mover> = fc.constantFrom(
      { coordinator: false, applicant: false },
      { coordinator: false, applicant: false, speaks: 'asked' },
    );
    fc.assert(
      fc.property(stranger, move, fc.constantFrom(undefined, ...MEMBERSHIP_STATES), fc.boolean(), (who, what, state, confirmed) => {
        const result = moved({ state, confirmed }, who, what);
        if ('to' in result) expect(isCurrent(state)).toBe(false);
      }),
    );
  });

  test('what is over comes back only by joining or applying, and what is current is never asked for twice', () => {
    fc.assert(
      fc.property(steps, (all) =>
        walk(all, (before, step, to) => {
          if (!isCurrent(before)) expect(['join', 'apply']).toContain(step.move);
          if (isCurrent(before)) expect(['join', 'apply']).not.toContain(step.move);
          if (to === 'dormant') expect(before).toBe('member');
          if (step.move === 'refuse') expect(step.confirmed).toBe(false);
        }),
      ),
    );
  });

  test('companies come into three of the five methods, two of them by application', () => {
    expect(METHODS.map(entry)).toEqual([undefined, undefined, 'join', 'apply', 'apply']);
  });
});

describe('the people of a company, whoever does what in whatever order', () => {
  const person = fc.constantFrom('a', 'b', 'c', 'd');
  const deed = fc.record({
    what: fc.constantFrom('ask', 'confirm', 'remove', 'handOver'),
    by: person,
    who: person,
    coordinator: fc.boolean(),
  });
  type Deed = { what: string; by: string; who: string; coordinator: boolean };
  type People = Parameters<typeof ask>[0];
  const done = (people: People, { what, by, who, coordinator }: Deed): PeopleChange => {
    if (what === 'ask') return ask(people, by);
    if (what === 'confirm') return confirm(people, { self: by, coordinator }, who);
    return what === 'remove' ? remove(people, { self: by, coordinator }, who) : handOver(people, by, who);
  };
  const confirmedIn = (people: People) => people.filter(({ state }) => state === 'confirmed').map(({ person: one }) => one);

  test('a voice comes from a coordinator or from another voice, and no company that has one loses its last but by a coordinator', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        let people: People = [];
        for (const one of deeds) {
          const change = done(people, one);
          if ('fault' in change) continue;
          const before = confirmedIn(people);
          const after = confirmedIn(change.people);
          if (after.some((voice) => !before.includes(voice))) expect(one.coordinator || before.includes(one.by)).toBe(true);
          if (before.length > 0 && after.length === 0) expect(one).toMatchObject({ what: 'remove', coordinator: true });
          expect(new Set(change.people.map(({ person: name }) => name)).size).toBe(change.people.length);
          people = change.people;
        }
      }),
    );
  });

  test('who is not confirmed changes nothing of others', () => {
    fc.assert(
      fc.property(fc.array(person), deed, (askers, one) => {
        const people = [...new Set(askers)].map((name) => ({ person: name, state: 'asked' as const }));
        const change = done(people, { ...one, coordinator: false });
        if ('fault' in change) return;
        const others = (all: People) => all.filter(({ person: name }) => name !== one.by);
        expect(others(change.people)).toEqual(others(people));
      }),
    );
  });
});

describe('criteria', () => {
  const told: fc.Arbitrary<Told> = fc.record(
    {
      size: fc.constantFrom(...SIZES),
      branch: fc.constantFrom(...BRANCHES),
      promises: fc.array(fc.string({ minLength: 1 }), { maxLength: 6 }),
      own: fc.array(fc.constantFrom('yes' as const, 'not-yet' as const, undefined), { maxLength: 3 }),
      baseline: fc.string({ minLength: 1 }),
      fee: fc.constantFrom('small', 'huge'),
    },
    { requiredKeys: ['promises', 'own'] },
  );
  const criteria = fc.record({
    sizes: fc.uniqueArray(fc.constantFrom(...SIZES)),
    branches: fc.uniqueArray(fc.constantFrom(...BRANCHES)),
    commitments: fc.record({ least: fc.integer({ min: 0, max: 3 }), most: fc.integer({ min: 3, max: 5 }) }),
    baseline: fc.boolean(),
    own: fc.array(fc.constant('Något'), { maxLength: 2 }),
  });
  const fees = [{ id: 'small', name: 'Små', perYear: 500 }];

  test('an open network asks nothing, whatever its settings say', () => {
    fc.assert(
      fc.property(told, criteria, (one, of) => {
        expect(faultIn(one, 'open', settingsWith(of, fees))).toBeUndefined();
      }),
    );
  });

  test('who comes in elsewhere meets every one of them', () => {
    fc.assert(
      fc.property(told, criteria, fc.constantFrom('closed' as const, 'frontrunner' as const), (one, of, method) => {
        const settings = settingsWith(of, fees);
        if (faultIn(one, method, settings)) return;
        expect(of.sizes.length === 0 || of.sizes.includes(one.size as never)).toBe(true);
        expect(of.branches.length === 0 || of.branches.includes(one.branch as never)).toBe(true);
        expect(one.promises.length).toBeGreaterThanOrEqual(of.commitments.least);
        expect(one.promises.length).toBeLessThanOrEqual(of.commitments.most);
        if (of.baseline) expect(one.baseline).toBeDefined();
        expect(of.own.every((_, at) => one.own[at] !== undefined)).toBe(true);
        if (asks(method, settings).fee) expect(one.fee).toBe('small');
      }),
    );
  });

  test('promises are read a line each, without their marks', () => {
    expect(readPromises('- Solceller\r\n\n 2) Elbilar \n• Solceller\n3 nya cyklar')).toEqual(['Solceller', 'Elbilar', '3 nya cyklar']);
  });
});

describe('a business id', () => {
  const id = fc.constant(null).map(() => FinnishBusinessIds.generateBusinessId());

  test('is read however people write it, and its check digit guards it', () => {
    fc.assert(
      fc.property(id, fc.integer({ min: 1, max: 9 }), (one, off) => {
        const [digits = '', check = ''] = one.split('-');
        for (const way of [one, `FI${digits}${check}`, ` ${digits} – ${check} `, digits + check]) expect(readBusinessId(way)).toBe(one);
        expect(readBusinessId(`${digits}-${(Number(check) + off) % 10}`)).toBeUndefined();
      }),
    );
  });

  test('of six digits is an old one; other things are none', () => {
    expect(readBusinessId('201256-6')).toBe('0201256-6');
    for (const none of ['', 'FI', '12', '123456789', '1234567-1x', '１２３４５６７-1']) expect(readBusinessId(none)).toBeUndefined();
  });

  test('at the end of a line is told from the name before it', () => {
    expect(readNameAndId('Solvind Ab 1234567-1')).toEqual({ name: 'Solvind Ab', businessId: '1234567-1' });
    expect(readNameAndId('  Solvind  Ab, FI12345671')).toEqual({ name: 'Solvind Ab', businessId: '1234567-1' });
    expect(readNameAndId('Solvind Ab (1234567-2)')).toEqual({ name: 'Solvind Ab', looksLike: '1234567-2' });
    expect(readNameAndId('Lager 2000')).toEqual({ name: 'Lager 2000' });
  });
});

test('a company’s name is one under any legal form, case and mark, and its key is its own key', () => {
  const legal = fc.constantFrom('Ab', 'OY', 'oyj', 'Ky', '');
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-zåäöÅÄÖ]{3,12}$/u), legal, legal, (name, before, after) => {
      fc.pre(!['oyj', 'abp', 'tmi', 'osk', 'ltd'].includes(name.toLowerCase()));
      const key = nameKey(name);
      expect(nameKey(`${before} ${name.toUpperCase()}, ${after}.`)).toBe(key);
      expect(nameKey(key)).toBe(key);
    }),
  );
});

test('names sort as a reader of Swedish and Finnish expects, digits first, å ä ö last', () => {
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäö 0123456789');
  const name = fc.string({ unit: letter, minLength: 1, maxLength: 12 }).map((text) => text.trim().replace(/ +/gu, ' '));
  const { compare } = new Intl.Collator('fi', { alternate: 'non-ignorable' } as Intl.CollatorOptions);
  fc.assert(
    fc.property(name, name, (one, other) => {
      fc.pre([one, other].every((text) => text !== '' && nameKey(text) === nameKey(`${text} Ab`) && sortKey(text).length === text.length));
      const [first, second] = [sortKey(one), sortKey(other)];
      expect(Math.sign(Buffer.compare(Buffer.from(first), Buffer.from(second)))).toBe(Math.sign(compare(one, other)));
    }),
  );
  const sorted = ['Öljy Oy', 'Ärla Ab', 'Zenit', 'Åkers', 'Oy Yrtti', '3D Oy', 'Aalto', 'Ærø'];
  expect(sorted.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
    '3D Oy',
    'Aalto',
    'Oy Yrtti',
    'Zenit',
    'Åkers',
    'Ärla Ab',
    'Ærø',
    'Öljy Oy',
  ]);
  expect(sortKey('A{b|c}')).toBe('a b c');
});

describe('what never appears among the members', () => {
  const counts = (all: readonly string[]) => fc.record(Object.fromEntries(all.map((one) => [one, fc.nat(2)])));

  test('is exactly what has no company, of what the criteria let in', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        counts(SIZES),
        counts(BRANCHES),
        fc.uniqueArray(fc.constantFrom(...SIZES)),
        (companies, size, branch, sizes) => {
          const found = missingIn({ companies, size, branch, stage: { starting: 1, underway: 1, leading: 1 } }, settingsWith({ sizes }));
          if (companies < SPREAD_FROM) {
            expect(found).toBeUndefined();
            return;
          }
          const admitted = sizes.length === 0 ? SIZES : SIZES.filter((one) => sizes.includes(one));
          expect(found?.sizes ?? []).toEqual(admitted.filter((one) => size[one] === 0));
          expect(found?.branches ?? []).toEqual(BRANCHES.filter((one) => one !== 'other' && branch[one] === 0));
        },
      ),
    );
  });
});
