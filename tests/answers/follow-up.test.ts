import { describe, expect, test } from 'vitest';
import type { Topic } from '../../src/chat/answers.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Method } from '../../src/domain/method.ts';
import { ask, ids } from './given.ts';

/** A thread in which that was asked, one after another. */
function talk(...questions: readonly string[]): { readonly topic?: Topic } {
  let thread: { readonly topic?: Topic } = {};
  for (const question of questions) {
    const { topic } = ask(question, thread);
    thread = topic ? { topic } : {};
  }
  return thread;
}

const about = (language: Language, ...methods: readonly Method[]) => ({ topic: { methods, aspect: 'what' as const, language } });

describe('"which is better?" in a thread', () => {
  const BETTER: readonly [Language, string][] = [
    ['sv', 'vilken är bättre?'],
    ['sv', 'vilken av dem är bäst för oss?'],
    ['sv', 'vilken ska vi välja?'],
    ['fi', 'kumpi on parempi?'],
    ['fi', 'entä kumpi on parempi meille?'],
    ['fi', 'kumpi kannattaa valita?'],
    ['en', 'which is better?'],
    ['en', 'and which one is best for us?'],
    ['en', 'which should we choose?'],
  ];

  test.each(BETTER)('%s: %s compares the methods that the thread talked of last', (language, question) => {
    const answer = ask(question, about(language, 'open', 'closed'));

    expect(answer).toMatchObject({ outcome: 'answered', language, compare: ['open', 'closed'] });
    expect(new Set(answer.citations.map(({ method }) => method))).toEqual(new Set(['open', 'closed']));
  });

  test.each(BETTER)('%s: %s asks which two, where it talked of one alone', (language, question) => {
    const answer = ask(question, about(language, 'closed'));

    expect(answer).toMatchObject({ outcome: 'refused', because: 'which', language, citations: [] });
    expect(answer.nearest[0]).toBe('closed');
  });

  test('of two that were asked about one after the other', () => {
    const thread = talk('Vad är ett öppet klimatnätverk?', 'och riskerna?', 'Vad är ett stängt klimatnätverk?', 'varför?');

    expect(ask('vilken är bättre?', thread).compare).toEqual(['open', 'closed']);
  });

  test.each([
    'which is better for small companies?',
    'why is it better?',
    'which resources does it need?',
    'which is better, open or frontrunner?',
  ])('and more than that is a question of its own: %s', (question) => {
    expect(ask(question, about('en', 'closed')).because).not.toBe('which');
  });
});

describe('"and what does it cost?" in a thread', () => {
  const COST: readonly [Language, string][] = [
    ['sv', 'och vad kostar det?'],
    ['sv', 'hur mycket kostar det per år?'],
    ['fi', 'entä mitä se maksaa?'],
    ['fi', 'entä kustannukset?'],
    ['en', 'and what does that cost?'],
    ['en', 'and the price?'],
  ];

  test.each(COST)('%s: %s tells what the thread’s method takes, and nothing else', (language, question) => {
    for (const method of ['open', 'closed'] as const) {
      const answer = ask(question, about(language, method));

      expect(answer).toMatchObject({ outcome: 'partial', missing: 'price', language });
      expect(answer.citations.length).toBeGreaterThan(0);
      expect(answer.citations.every((citation) => citation.method === method && citation.aspect === 'resources')).toBe(true);
    }
  });

  test.each(COST)('%s: %s has the price where the source gives one', (language, question) => {
    const answer = ask(question, about(language, 'frontrunner'));

    expect(answer.missing).toBeUndefined();
    expect(answer.citations[0]?.id).toBe('frontrunner.examples.greenreality-network-fee');
    expect(answer.citations.slice(1).every(({ id }) => id.startsWith('frontrunner.resources.'))).toBe(true);
  });

  test('of two methods tells of both', () => {
    const answer = ask('och vad kostar det?', about('sv', 'open', 'closed'));
    expect(answer.citations.map(({ method }) => method)).toEqual(['open', 'closed']);
  });

  test('of something is a question of its own', () => {
    const answer = ask('vad kostar Greenreality Network?', about('sv', 'open'));
    expect(answer.citations[0]?.id).toBe('frontrunner.examples.greenreality-network-fee');
  });
});

test('a word that only ties a question to the one before asks for nothing: "entä resurssit?"', () => {
  expect(ask('entä resurssit?', about('fi', 'closed'))).toMatchObject({ outcome: 'answered' });
});

describe('a question that is complete by itself', () => {
  test.each([
    ['sv', 'vilken metod är lättast', 'all.what.lightest'],
    ['fi', 'mitkä tavat on', 'all.what.five-methods'],
    ['en', 'what methods are there', 'all.what.five-methods'],
    ['en', 'greenwashing risk??', 'closed.risks.greenwashing'],
    ['fi', 'ohjausryhmä', 'frontrunner.resources.steering-group'],
  ] as const)('%s: "%s" is not taken for one about what the thread talked of', (language, question, fact) => {
    expect(ask(question, about(language, 'open'))).toMatchObject({ outcome: 'answered', citations: [{ id: fact }] });
  });

  test('but with a word that stands for the thread’s method it is', () => {
    expect(ask('hur startar man det?', about('sv', 'closed')).citations.every(({ method }) => method === 'closed')).toBe(true);
  });

  test('takes the thread with it, also where it is answered in part: "miksi?" then means that method', () => {
    const thread = talk('mikä on avoin verkosto?', 'ilmastoasiat yrittäjäkoulutukseen');

    expect(ids(ask('miksi?', thread))).toEqual(['integrated.why.use-existing']);
  });

  test('about a method is not about the side that was talked of before: only "and the open one?" is', () => {
    const thread = talk('riskerna med ett stängt nätverk');

    expect(ids(ask('vad är ett öppet nätverk?', thread))).toEqual(['open.what.open-network']);
    expect(ask('och öppet?', thread).citations.every(({ aspect }) => aspect === 'risks')).toBe(true);
  });
});

describe('what a method costs, without a thread', () => {
  test.each(['vad kostar ett öppet nätverk?', 'paljonko suljettu verkosto maksaa', 'is a closed network expensive?'])(
    '%s: what it takes, and that the source gives no price',
    (question) => {
      const answer = ask(question);
      expect(answer).toMatchObject({ outcome: 'partial', missing: 'price' });
      expect(answer.citations.every(({ aspect }) => aspect === 'resources')).toBe(true);
    },
  );

  test('"Är det dyrt?" asks for the price as well', () => {
    expect(ids(ask('Är det dyrt?', about('sv', 'frontrunner')))).toContain('frontrunner.examples.greenreality-network-fee');
  });
});

describe('a side that is asked for in a thread', () => {
  const SIDES: readonly [Language, string][] = [
    ['sv', 'och riskerna?'],
    ['fi', 'entä riskit?'],
    ['en', 'and the risks?'],
    ['sv', 'och exempel?'],
    ['fi', 'entä esimerkkejä?'],
    ['en', 'and examples?'],
  ];
  const METHODS: readonly Method[] = ['single', 'integrated', 'open', 'closed', 'frontrunner'];

  test.each(SIDES)('%s: %s is never answered in full by what is told of another method', (language, question) => {
    for (const method of METHODS) {
      const { outcome, citations } = ask(question, about(language, method));
      const foreign = citations.filter((one) => one.method !== method && one.method !== 'all');
      expect(outcome === 'answered' ? foreign : [], `${method}: ${question}`).toEqual([]);
    }
  });
});
