import { describe, expect, test } from 'vitest';
import { CONFIDENCE } from '../../src/answers/weights.ts';
import type { Language } from '../../src/domain/language.ts';
import { answers } from './given.ts';

type Evidence = 'silents' | 'silentAlike';

const outcome = (fallback: Language, question: string) => answers.answer(question, { fallback }).outcome;

/** What would come of the question if nobody looked for that. */
function unseen(evidence: Evidence, language: Language, question: string) {
  const weight = CONFIDENCE[evidence];
  CONFIDENCE[evidence] = 0;
  try {
    return outcome(language, question);
  } finally {
    CONFIDENCE[evidence] = weight;
  }
}

describe('words about which the source is silent, in a question that it answers otherwise', () => {
  const SCENE: readonly [Language, string, string][] = [
    [
      'sv',
      'Är stan låst till en enda modell när klimatjobbet ska koordineras, eller kan man plocka bland olika varianter',
      'med försäkring och upphandling',
    ],
    ['fi', 'Mikä koordinointimenettelyistä on kunnan kannalta kaikkein raskain', 'sekä lainaa ja veroja'],
    ['en', 'Which of the city’s options sits at the very top of the list, being the lightest', 'with insurance and procurement'],
  ];

  test.each(SCENE)('%s: several of them keep it from being answered in full: %s', (language, question, more) => {
    expect(outcome(language, `${question}?`)).toBe('answered');
    expect(outcome(language, `${question} ${more}?`)).toBe('partial');
    expect(unseen('silents', language, `${question} ${more}?`)).toBe('answered');
  });

  test('do so too where the facts only have words like them: a size limit is not "small companies"', () => {
    const like = 'Vilken storleksgräns gäller för små företag i Villmanstrands Greenreality-partnerskap?';

    expect(outcome('sv', 'Gäller Villmanstrands Greenreality-partnerskap små företag?')).toBe('answered');
    expect(outcome('sv', like)).toBe('partial');
    expect(unseen('silentAlike', 'sv', like)).toBe('answered');
  });

  test('in a sentence that only tells the asker’s background do not', () => {
    const question = 'Vilket av kommunens alla samordningssätt är det riktigt tunga';

    expect(outcome('sv', `Vi har en försäkring och en upphandling på gång. ${question}?`)).toBe('answered');
    expect(outcome('sv', `${question} med en försäkring och en upphandling på gång?`)).toBe('partial');
  });
});
