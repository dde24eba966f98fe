import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, verify } from '../../src/answers/verify.ts';
import { everyFact, fact, facts } from '../given/facts.ts';
import { GOOD, SPOILT } from '../given/rephrasings.ts';

describe('a sentence that a model wrote', () => {
  test.each(SPOILT)('falls: $how ($language) “$text”', ({ text, cites, language }) => {
    expect(holds({ text, cites }, facts(language), language)).toEqual([]);
  });

  test('stands in at least three cases of four when it is true', () => {
    const kept = GOOD.filter(({ text, cites, language }) => holds({ text, cites }, facts(language), language).length === cites.length);
    expect(kept.length / GOOD.length).toBeGreaterThanOrEqual(0.75);
  });

  test.each(['sv', 'fi', 'en'] as const)('may join two facts of one method (%s)', (language) => {
    const joined = GOOD.filter((good) => good.language === language && good.cites.length === 2);

    expect(joined.map((good) => holds(good, facts(language), language))).toEqual(joined.map(({ cites }) => cites));
  });

  test('keeps who acts on whom', () => {
    const quote = 'I ett stängt klimatnätverk erbjuder en stor kommun företagen varumärkesvärde.';
    const given = [{ ...fact('closed.why.engaged', 'sv'), id: 'closed.why.brand', quote }];
    const swapped = 'I ett stängt klimatnätverk erbjuder företagen en stor kommun varumärkesvärde.';

    expect(holds({ text: swapped, cites: ['closed.why.brand'] }, given, 'sv')).toEqual([]);
    expect(holds({ text: `${quote.slice(0, -1)}!`, cites: ['closed.why.brand'] }, given, 'sv')).toEqual(['closed.why.brand']);
  });

  test.each([
    [
      'a name cut down to another',
      'EnergyVaasa är ett kluster som utvecklar hållbara tekniska lösningar.',
      'Vaasa är ett kluster som utvecklar hållbara tekniska lösningar.',
    ],
    [
      'the name left out that limits a long fact',
      'I Villmanstrand kräver nätverket möten, evenemang, workshoppar och kommunikation.',
      'Nätverket kräver möten, evenemang, workshoppar och kommunikation.',
    ],
    ['most of the fact left out', 'Möten, evenemang, workshoppar och kommunikation kräver resurser.', 'Möten kräver resurser.'],
    [
      'markup',
      'Möten, evenemang, workshoppar och kommunikation kräver resurser.',
      'Möten, evenemang, workshoppar och kommunikation kräver *resurser*.',
    ],
  ])('falls with %s', (_how, quote, text) => {
    const given = [{ ...fact('frontrunner.examples.fee', 'sv'), quote }];

    expect(holds({ text, cites: ['frontrunner.examples.fee'] }, given, 'sv')).toEqual([]);
    expect(holds({ text: `${quote.slice(0, -1)}!`, cites: ['frontrunner.examples.fee'] }, given, 'sv')).toHaveLength(1);
  });

  test('keeps only the citation that it says', () => {
    const said = { text: fact('open.what.reach', 'en').quote, cites: ['open.what.reach', 'frontrunner.examples.fee'] };

    expect(holds(said, facts('en'), 'en')).toEqual(['open.what.reach']);
  });
});

describe('always', () => {
  const anyFact = fc.constantFrom(...everyFact);
  const syllable = fc.constantFrom('zor', 'vix', 'qua', 'pel', 'dru', 'gny', 'wob', 'fyx');
  const name = fc.array(syllable, { minLength: 2, maxLength: 4 }).map((parts) => {
    const word = parts.join('');
    return word[0]?.toUpperCase() + word.slice(1);
  });
  const inserted = (quote: string, word: string, at: number): string => {
    const words = quote.split(' ');
    return words.toSpliced(at % (words.length + 1), 0, word).join(' ');
  };

  test('a fact verbatim holds', () => {
    fc.assert(
      fc.property(anyFact, ({ language, fact: { id, quote } }) => {
        expect(holds({ text: quote, cites: [id] }, facts(language), language)).toContain(id);
      }),
    );
  });

  test('a name that the fact does not know falls, wherever it is put', () => {
    fc.assert(
      fc.property(anyFact, name, fc.nat(40), ({ language, fact: { id, quote } }, word, at) => {
        expect(holds({ text: inserted(quote, word, at), cites: [id] }, facts(language), language)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('a number that the fact does not give falls, wherever it is put', () => {
    const known = [2, 6, 500, 1000];
    const number = fc.nat(2_000_000).filter((value) => !known.includes(value));
    fc.assert(
      fc.property(anyFact, number, fc.nat(40), ({ language, fact: { id, quote } }, value, at) => {
        expect(holds({ text: inserted(quote, String(value), at), cites: [id] }, facts(language), language)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('nor does a 0 before a number of the fact become a part of it', () => {
    const priced = everyFact.filter(({ fact }) => /500.1/u.test(fact.quote));
    expect(priced.length).toBeGreaterThan(0);
    for (const { language, fact } of priced) {
      const text = fact.quote.replace('500', '0 500');
      expect(holds({ text, cites: [fact.id] }, facts(language), language)).toEqual([]);
    }
  });

  test('whatever is written, each fact is told once: by a sentence that holds, or verbatim', () => {
    const draft = fc.constantFrom(...GOOD, ...SPOILT).filter(({ language }) => language === 'sv');
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 5 }), (drafts) => {
        const given = facts('sv');
        const told = verify(drafts, given, 'sv');
        if (!told) return;
        for (const { id, quote } of given) {
          const model = told.filter((sentence) => sentence.by === 'model' && sentence.cites.includes(id));
          const verbatim = told.filter((sentence) => sentence.by === 'fact' && sentence.text === quote);
          expect(verbatim.length).toBe(model.length === 0 ? 1 : 0);
        }
        expect(told.every((sentence) => sentence.by === 'fact' || GOOD.some(({ text }) => text === sentence.text))).toBe(true);
      }),
    );
  });

  test('it never throws, whatever a model writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('sv', 'fi', 'en'), (text, language) => {
        const [known] = facts(language);
        expect(() => verify([{ text, cites: [known?.id ?? ''] }], facts(language), language)).not.toThrow();
      }),
    );
  });
});

describe('an answer', () => {
  const given = facts('en', ['open.what.reach', 'open.how.start', 'frontrunner.examples.fee']);
  const [reach, start, fee] = given;

  test('has a fact in the place of its fallen sentence, forgotten facts last, doubles once', () => {
    const good = 'In Lappeenranta, the Greenreality Network costs 500–1000 euros per year.';

    const told = verify(
      [
        { text: 'The network is free for all companies.', cites: ['open.what.reach'] },
        { text: good, cites: ['frontrunner.examples.fee'] },
        { text: `${good} `, cites: ['frontrunner.examples.fee'] },
        { text: 'Joining is easy and pays off.', cites: ['open.what.reach'] },
      ],
      given,
      'en',
    );

    expect(told).toEqual([
      { text: reach?.quote, cites: [reach?.id], by: 'fact' },
      { text: good, cites: [fee?.id], by: 'model' },
      { text: start?.quote, cites: [start?.id], by: 'fact' },
    ]);
  });

  test('is nothing when no sentence holds: the verbatim answer is better than its shuffled self', () => {
    expect(verify([{ text: 'The network is free.', cites: ['open.what.reach'] }], given, 'en')).toBeUndefined();
    expect(verify([], given, 'en')).toBeUndefined();
  });
});
