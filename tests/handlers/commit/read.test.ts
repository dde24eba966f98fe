import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLinks } from '../../../handlers/commit/links.ts';
import { type Measured, plainNumber, readUpdate } from '../../../handlers/commit/read.ts';
import { LONGEST_NOTE } from '../../../src/domain/commitment.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { advance } from '../../../src/domain/progress.ts';
import { readQuantity, unitKey } from '../../../src/domain/quantity.ts';
import { SAYING_WORDS } from '../../../src/text/commit-words.ts';
import { exact } from '../../../src/text/numbers.ts';

const UNITS = ['kW', 'MWh', 't', 't CO2e', 'kg', '€', 'km', 'm²', 'st', 'L'] as const;
const unit = fc.constantFrom(...UNITS);
/** With at most four decimals. */
const amount = fc.oneof(
  fc.integer({ min: 0, max: 10_000_000 }),
  fc.integer({ min: 0, max: 99_999_999 }).map((n) => n / 10_000),
);
const language = fc.constantFrom(...LANGUAGES);
/** Words of a note that mean nothing else. */
const WORDS = [
  'paneler',
  'beställda',
  'tilattu',
  'ordered',
  'och',
  'ja',
  'nätbolaget',
  'ääkköset',
  '2026',
  '@alla',
  '<!channel>',
  '=HYPERLINK(1)',
  '“so”',
];
const note = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => `anteckning ${words.join(' ')}`);
const of = (one: string): Measured => ({ kind: 'share', unit: one, target: 1e9, baseline: { value: 0 } });

describe('the reading of an update', () => {
  test('reads back every number as each language writes it, with its unit and the note as it was written', () => {
    fc.assert(
      fc.property(amount, unit, language, note, (value, counted, spoken, words) => {
        const reading = readUpdate(`${exact(spoken, value)} ${counted} ${words}`, of(counted));
        if ('doubt' in reading) {
          // "1,234" in English: both ways are offered, one of them is meant.
          expect(reading.doubt.why).toBe('thousands');
          const said = reading.doubt.offers.map(({ text }) => readUpdate(text, of(counted)));
          expect(said.map((one) => 'said' in one && one.said.value)).toContain(value);
          expect(said.every((one) => 'said' in one && one.said.note === words)).toBe(true);
        } else expect(reading).toEqual({ said: { says: 'progress', value, note: words, evidence: [] } });
      }),
    );
  });

  test('reads per cent from 0 to 100 in every language, and refuses all else', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2_000, max: 4_000 }),
        language,
        fc.constantFrom('%', ' %', '\u00a0%'),
        unit,
        (tenths, spoken, sign, counted) => {
          const percent = tenths / 10;
          const reading = readUpdate(`${exact(spoken, percent)}${sign}`, of(counted));
          if (percent < 0) expect(reading).toMatchObject({ fault: { why: 'negative', percent } });
          else if (percent > 100) expect('fault' in reading && reading.fault.why).toBe('over');
          else expect(reading).toMatchObject({ said: { percent } });
        },
      ),
    );
  });

  test('never takes a number in another unit', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom('GWh', 'kgCO2e', 'ha'), unit, (value, other, counted) => {
        expect(readUpdate(`${plainNumber(value)} ${other}`, of(counted))).toMatchObject({ fault: { why: 'unit' } });
      }),
    );
  });

  test('knows how it goes in three languages, and keeps what follows', () => {
    const forms = Object.entries(SAYING_WORDS).flatMap(([says, words]) => words.map((word) => [says, word] as const));
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.constantFrom(' ', ', ', ': ', '. ', ' – '), note, ([says, word], between, words) => {
        expect(readUpdate(`${word.toUpperCase()}${between}${words}`, of('kW'))).toEqual({ said: { says, note: words, evidence: [] } });
      }),
    );
  });

  test('never saves a bare number, nor one beyond its target or behind its start, without asking', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 1_000 }), (value, target) => {
        const bounded: Measured = { kind: 'share', unit: 'kW', target, baseline: { value: 0 } };
        expect(readUpdate(plainNumber(value), bounded)).toHaveProperty('doubt.why', 'bare');
        const reading = readUpdate(`${plainNumber(value)} kW`, bounded);
        expect('doubt' in reading).toBe(value > target);
        expect(readUpdate(`${plainNumber(value)} kW`, bounded, true)).toMatchObject({ said: { value } });
      }),
    );
  });

  test('never throws, and never lets a longer note or another address than the web’s through', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), fc.option(unit, { nil: undefined }), (text, counted) => {
        const reading = readUpdate(text, { kind: 'deed', ...(counted === undefined ? {} : { unit: counted }) });
        if (!('said' in reading)) return;
        expect(reading.said.note?.length ?? 0).toBeLessThanOrEqual(LONGEST_NOTE);
        for (const { at } of reading.said.evidence) expect(at).toMatch(/^https?:\/\//u);
      }),
    );
  });
});

describe('links', () => {
  test.each<[string, string | undefined, readonly string[]]>([
    ['se https://a.example/x.', 'se .', ['https://a.example/x']],
    ['(https://a.example/x_(1)) mätt', 'mätt', ['https://a.example/x_(1)']],
    ['www.a.example/1 och https://a.example/2', 'och', ['https://www.a.example/1', 'https://a.example/2']],
    ['HTTPS://A.example', undefined, ['https://a.example/']],
    ['steg 1: klart, kl. 9:30', 'steg 1: klart, kl. 9:30', []],
  ])('of “%s”', (text, left, addresses) => {
    const linked = readLinks(text);
    if ('wrong' in linked) throw new Error(linked.wrong);
    expect(linked.evidence.map(({ at }) => at)).toEqual(addresses);
    if (left !== 'se .') expect(linked.note).toBe(left);
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://a.example',
    'https://me:secret@a.example',
    `https://a.example/${'x'.repeat(1_000)}`,
  ])('%s is no evidence', (link) => {
    expect(readLinks(`se ${link} här`)).toHaveProperty('wrong');
  });
});

describe('where a commitment stands after an update', () => {
  const number = fc.integer({ min: -1_000, max: 1_000 });
  const commitment = fc.record({
    from: number,
    target: number,
    percent: fc.integer({ min: 0, max: 100 }),
    status: fc.constantFrom('on-track', 'at-risk', 'blocked', 'done', 'dropped'),
  });
  const measured = ({ from, target, percent, status }: { from: number; target: number; percent: number; status: string }) =>
    ({ baseline: { value: from }, target, percent, value: from, status }) as Parameters<typeof advance>[0];

  test('per cent stays from 0 to 100, grows towards the target, and is 0 at the start and 100 at the target', () => {
    fc.assert(
      fc.property(commitment, number, fc.integer({ min: 0, max: 50 }), (one, value, step) => {
        fc.pre(one.from !== one.target);
        const at = (reached: number) => advance(measured(one), { says: 'progress', value: reached }).percent ?? Number.NaN;
        const towards = one.target > one.from ? step : -step;
        expect(at(value)).toBeGreaterThanOrEqual(0);
        expect(at(value + towards)).toBeGreaterThanOrEqual(at(value));
        expect(at(value)).toBeLessThanOrEqual(100);
        expect([at(one.from), at(one.target)]).toEqual([0, 100]);
      }),
    );
  });

  test('per cent and value say the same both ways; no change and how it goes leave the figures as they are', () => {
    fc.assert(
      fc.property(commitment, fc.integer({ min: 0, max: 100 }), (one, percent) => {
        fc.pre(one.from !== one.target);
        const { value = Number.NaN } = advance(measured(one), { says: 'progress', percent });
        expect(advance(measured(one), { says: 'progress', value }).percent).toBeCloseTo(percent, 0);
        for (const says of ['same', 'blocked', 'at-risk', 'dropped'] as const)
          expect(advance(measured(one), { says })).toMatchObject({ percent: one.percent, value: one.from });
        expect(advance(measured(one), { says: 'same' }).status).not.toMatch(/done|dropped/u);
        expect(advance(measured(one), { says: 'done' })).toEqual({ status: 'done', percent: 100, value: one.target });
      }),
    );
  });
});

test.each([
  ['1 234,5 t', 1_234.5, 't'],
  ['1\u00a0234,5\u202ft', 1_234.5, 't'],
  ['−12 %', -12, '%'],
  ['1.234,5 kg', 1_234.5, 'kg'],
  ['1,234.5 kg', 1_234.5, 'kg'],
  ['1,234,567 kg', 1_234_567, 'kg'],
  ['0,125 t', 0.125, 't'],
])('“%s” is %d %s', (typed, value, counted) => {
  const found = readQuantity(typed);
  expect(found).toMatchObject({ value });
  expect(unitKey(found?.unit ?? '')).toBe(counted);
  expect(found?.other).toBeUndefined();
});
