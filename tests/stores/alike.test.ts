import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { likeness, subjectOf } from '../../src/stores/alike.ts';
import { isoWeek, keepable, newId } from '../../src/stores/values.ts';

describe('alike questions', () => {
  const pairs = [
    ['sv', 'Vad kostar det att gå med i nätverket?', 'vad kostar nätverket att gå med'],
    ['sv', 'Finns det bidrag för företag?', 'finns bidrag till företagen'],
    ['fi', 'Paljonko jäsenyys maksaa vuodessa?', 'mitä jäsenyys maksaa vuodessa'],
    ['fi', 'Missä verkosto kokoontuu?', 'missä verkostot kokoontuvat'],
    ['en', 'What does the membership cost?', 'how much does membership cost'],
    ['en', 'Who coordinates the networks?', 'who coordinates the network?'],
  ] as const;
  test.each(pairs)('%s: "%s" and "%s" are one', (language, one, other) => {
    expect(likeness(subjectOf(one, language), subjectOf(other, language))).toBeGreaterThanOrEqual(0.6);
  });

  const others = [
    ['sv', 'Vad kostar det öppna nätverket?', 'Vem leder det öppna nätverket?'],
    ['fi', 'Paljonko jäsenyys maksaa?', 'Milloin verkosto kokoontuu?'],
    ['en', 'What does the membership cost?', 'When does the network meet?'],
  ] as const;
  test.each(others)('%s: "%s" and "%s" are two', (language, one, other) => {
    expect(likeness(subjectOf(one, language), subjectOf(other, language))).toBeLessThan(0.6);
  });

  test('any text has a subject of sorted, different words, the same whatever its case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...LANGUAGES), (text, language) => {
        const subject = subjectOf(text, language);
        expect(subject).toEqual([...new Set(subject)].toSorted());
        expect(subjectOf(`  ${text}?! `, language)).toEqual(subject);
        expect(likeness(subject, subject)).toBe(subject.length > 0 ? 1 : 0);
      }),
    );
  });
});

describe('values', () => {
  test('ISO weeks turn with their Thursday, not with the year', () => {
    const weeks = ['2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30', '2026-11-24', '2020-12-31', '2021-01-01'];
    expect(weeks.map((day) => isoWeek(new Date(`${day}T23:59:59Z`)))).toEqual([
      '2026-W53',
      '2026-W53',
      '2027-W01',
      '2025-W01',
      '2026-W48',
      '2020-W53',
      '2020-W53',
    ]);
  });

  test('ids are UUIDs of version 7 that sort by their time', () => {
    const ids = [1, 2_000, 1_700_000_000_000, 1_800_000_000_000].map((at) => newId(at));
    expect(ids.toSorted()).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  });

  test('what is kept is well formed, without NUL, within its length', () => {
    fc.assert(
      fc.property(fc.uint16Array(), fc.nat(50), (units, max) => {
        const text = String.fromCharCode(0, ...units);
        const kept = keepable(text, max);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toContain('\u0000');
        expect(kept.length).toBeLessThanOrEqual(max);
      }),
    );
  });
});
