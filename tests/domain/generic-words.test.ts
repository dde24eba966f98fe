import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { genericWords, mentionsOffsets } from '../../src/domain/generic-words.ts';

const FOUND = [
  'Vi är klimatneutrala',
  'ett klimatneutralt kontor',
  'KLIMATNEUTRAL',
  'vår kolneutrala flotta',
  'miljövänliga förpackningar',
  'mer miljövänligt än förr',
  'grön el',
  'gröna val',
  'grönare transporter',
  'en hållbar verksamhet',
  'hållbart',
  'hållbarhet',
  'bra för miljön',
  'miljo-vanlig',
  'hiilineutraali',
  'hiilineutraalia sähköä',
  'hiilineutraaliin toimintaan',
  'ilmastoneutraalin tuotannon',
  'ympäristöystävällinen',
  'ympäristöystävällisiä tuotteita',
  'ymparistoystavallisempi',
  'vihreä sähkö',
  'vihreää sähköä',
  'vihreät arvot',
  'vihreitä valintoja',
  'vihreämpi arki',
  'kestävä',
  'kestävää kehitystä',
  'kestävästi tuotettu',
  'kestäviä ratkaisuja',
  'päästötön',
  'päästöttömällä energialla',
  'eco-friendly',
  'eco friendly packaging',
  'green products',
  'climate neutral by 2030',
  'carbon-neutral',
  'net zero',
  'sustainable',
  'good for the environment',
] as const;

const INNOCENT = [
  'Grönsaker från närgården',
  'Grönlund Ab bytte lampor',
  'Greenland',
  'Greenreality Network',
  'Greenhouse gases fell by 12 t',
  'Utsläppen minskade med 30 t CO2e 2026',
  'Päästöt vähenivät 30 t CO2e vuonna 2026',
  'Kestoasiakas',
  'Solpaneler på taket, 120 kW',
  'Aurinkopaneelit katolla, 120 kW',
  'Vi kör elbil',
  'hållplats och hållning',
  'Neutral färg på väggen',
] as const;

describe('generic words', () => {
  test.each(FOUND)('are found in “%s”', (text) => expect(genericWords(text)).toHaveLength(1));
  test.each(INNOCENT)('are none in “%s”', (text) => expect(genericWords(text)).toEqual([]));

  test('are given as they were typed, each once, with what they claim', () => {
    expect(genericWords('Grön och KLIMAT-NEUTRAL: grön, hiilineutraali!')).toEqual([
      { word: 'Grön', sense: 'generic', language: 'sv' },
      { word: 'KLIMAT-NEUTRAL', sense: 'neutral', language: 'sv' },
      { word: 'hiilineutraali', sense: 'neutral', language: 'fi' },
    ]);
  });

  test('are found wherever they stand, however they are written', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnop 0123456789.,!?—“”'.split(''));
    const around = fc.array(letter, { maxLength: 30 }).map((letters) => letters.join(''));
    const way = fc.constantFrom<(word: string) => string>(
      (word) => word,
      (word) => word.toUpperCase(),
      (word) => word.normalize('NFD'),
      (word) => `“${word}”`,
    );
    fc.assert(
      fc.property(
        around,
        fc.constantFrom('klimatneutrala', 'ympäristöystävällistä', 'eco-friendly', 'hållbart'),
        way,
        around,
        (before, word, how, after) => {
          expect(genericWords(`${before}. ${how(word)} . ${after}`).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('takes any text, at once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => Array.isArray(genericWords(text))));
    const started = performance.now();
    genericWords('grön '.repeat(2_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

test.each([
  ['Vi klimatkompenserar resten', true],
  ['Loput päästöt kompensoidaan', true],
  ['päästöhyvityksillä', true],
  ['with carbon offsets', true],
  ['Fjärrvärme i stället för olja', false],
] as const)('“%s” rests on offsets: %s', (text, rests) => expect(mentionsOffsets(text)).toBe(rests));
