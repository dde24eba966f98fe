import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aboutOf } from '../../src/answers/answers.ts';
import { FactIndex } from '../../src/answers/index-of-facts.ts';
import { loadKnowledge } from '../../src/answers/load.ts';
import { Places } from '../../src/answers/places.ts';
import { Reader } from '../../src/answers/reading.ts';
import { search } from '../../src/answers/search.ts';
import { termsOf } from '../../src/answers/terms.ts';
import { TRAITS, trait } from '../../src/answers/traits.ts';

test('each trait stands under its name', () => {
  const knowledge = loadKnowledge(join(import.meta.dirname, '../../knowledge'));
  const reader = new Reader(knowledge, 'en', new Places(knowledge.words.places));
  const index = new FactIndex(knowledge, 'en', reader);
  const reading = reader.read('What are the risks of a closed network?');
  const about = aboutOf(reading, undefined, index);
  const { found } = search(termsOf(reading, index), reading, about, index);
  expect(found.length).toBeGreaterThan(10);
  for (const one of found) {
    const fact = index.facts[one.fact];
    const risks = fact?.aspect === 'risks';
    expect(one.traits).toHaveLength(TRAITS.length);
    expect(trait(one, 'method')).toBe(fact?.method === 'closed' ? 1 : 0);
    expect(trait(one, 'risks')).toBe(risks ? 1 : 0);
    expect(trait(one, 'examples')).toBe(0);
    expect(trait(one, 'otherSide')).toBe(about.aspects.some((aspect) => aspect === fact?.aspect) ? 0 : 1);
    expect(trait(one, 'wide')).toBe(Math.min(1, (fact?.covers.length ?? 0) / 4));
  }
});
