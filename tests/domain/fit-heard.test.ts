import { describe, expect, test } from 'vitest';
import { heard } from '../../src/domain/fit-heard.ts';
import type { FitQuestion } from '../../src/domain/fit-schema.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { fit } from '../given/fit.ts';

const question = (id: string): FitQuestion => fit.questions.find((one) => one.id === id) as FitQuestion;
const hear = (id: string, language: Language, text: string) => heard(fit, question(id), text, language).map(({ option }) => option);

describe('working time, as people say it', () => {
  test.each([
    ['sv', 'ungefär en halv tjänst', 'part_of_post'],
    ['sv', 'Vi har kanske 0,5 årsverken', 'part_of_post'],
    ['sv', 'cirka 30 procent', 'part_of_post'],
    ['sv', 'en heltidsanställd', 'about_one'],
    ['sv', 'en och en halv tjänst', 'two_or_more'],
    ['sv', 'två timmar i veckan', 'nearly_none'],
    ['fi', 'puolikas henkilö', 'part_of_post'],
    ['fi', 'puoli', 'part_of_post'],
    ['fi', '0,5 htv', 'part_of_post'],
    ['fi', 'noin yhden henkilön työpanos', 'about_one'],
    ['fi', 'kaksi henkilöä', 'two_or_more'],
    ['fi', 'muutama tunti viikossa', 'nearly_none'],
    ['en', 'we have about half a person', 'part_of_post'],
    ['en', '½ post', 'part_of_post'],
    ['en', '1/2 FTE', 'part_of_post'],
    ['en', 'one and a half people', 'two_or_more'],
    ['en', 'nobody', 'nearly_none'],
  ] as const)('%s: %s', (language, text, option) => {
    expect(hear('people', language, text)).toEqual([option]);
  });

  test('words of another language than the person’s are understood too', () => {
    expect(hear('people', 'sv', 'about half a person')).toEqual(['part_of_post']);
  });

  test('a range is two options to choose between', () => {
    expect(hear('people', 'sv', 'kanske 1–2 personer').toSorted()).toEqual(['about_one', 'two_or_more']);
  });

  test('a denied answer is not taken for the answer', () => {
    expect(hear('people', 'en', 'we do not have two people')).toEqual([]);
    expect(hear('people', 'sv', 'inte två personer')).toEqual([]);
  });
});

test.each([
  ['sv', '2 000 euro', 'small_budget'],
  ['sv', 'femtusen', 'moderate_budget'],
  ['fi', 'kymmenen tuhatta euroa', 'moderate_budget'],
  ['fi', 'ei rahaa', 'no_money'],
  ['en', '100,000 €', 'considerable_budget'],
  ['en', '10k', 'moderate_budget'],
] as const)('money, %s: %s', (language, text, option) => {
  expect(hear('money', language, text)).toEqual([option]);
});

test('"don’t know" is heard at every question in every language', () => {
  for (const { id } of fit.questions) {
    expect(hear(id, 'sv', 'Jag vet inte')).toEqual(['dont_know']);
    expect(hear(id, 'fi', 'emme tiedä vielä')).toEqual(['dont_know']);
    expect(hear(id, 'en', "We don't know")).toEqual(['dont_know']);
  }
});

test('a button’s own words, typed, are its answer', () => {
  for (const asked of fit.questions)
    for (const { id, label } of asked.options)
      for (const language of LANGUAGES) expect(hear(asked.id, language, label[language])[0], `${language}: ${label[language]}`).toBe(id);
});

test('every phrase of the file is heard as its option, or leaves the choice to the person', () => {
  for (const asked of fit.questions)
    for (const { id, hears } of asked.options)
      for (const language of LANGUAGES)
        for (const phrase of hears[language])
          expect(hear(asked.id, language, phrase.replaceAll('*', '')), `${asked.id} ${language}: ${phrase}`).toContain(id);
});

test('what says nothing of the question is not guessed at, however long it is', () => {
  expect(hear('lead', 'en', 'x'.repeat(5000))).toEqual([]);
  expect(hear('lead', 'en', '')).toEqual([]);
  expect(hear('people', 'fi', 'mikä on ohjausryhmä?')).toEqual([]);
});
