import { afterEach, describe, expect, test } from 'vitest';
import type { Writer } from '../../src/chat/answers.ts';
import { fact } from '../given/facts.ts';
import type { Model } from '../given/writer.ts';

export interface Given {
  readonly writer: Writer;
  end(): Promise<void>;
}

const asked = {
  question: 'Vem kan komma med i ett öppet nätverk, och hur börjar man?',
  language: 'sv',
  citations: [fact('open.what.reach', 'sv'), fact('open.how.start', 'sv')],
} as const;
const [reach, start] = asked.citations;
const WHO = 'I ett öppet klimatnätverk kan alla företag komma med utan åtaganden.';
const HOW = 'För ett öppet klimatnätverk utser man en koordinator och gör upp en handlingsplan.';

/** What every Writer owes its callers, whatever stands behind it. */
export function writerContract(name: string, given: (model: Model) => Promise<Given>): void {
  describe(`a writer: ${name}`, () => {
    const open: Given[] = [];
    const writing = async (model: Model): Promise<Writer> => {
      const made = await given(model);
      open.push(made);
      return made.writer;
    };
    afterEach(async () => {
      await Promise.all(open.splice(0).map((made) => made.end()));
    });

    test('is configured', async () => {
      expect((await writing(() => [])).configured).toBe(true);
    });

    test('gives the model’s sentences, in its order, with the facts they stand on', async () => {
      const writer = await writing(() => [
        { text: HOW, cites: [start.id] },
        { text: WHO, cites: [reach.id] },
      ]);

      expect(await writer.write(asked)).toEqual([
        { text: HOW, cites: [start.id], by: 'model' },
        { text: WHO, cites: [reach.id], by: 'model' },
      ]);
    });

    test('puts the fact verbatim where a sentence says more than its fact', async () => {
      const writer = await writing(() => [
        { text: 'Alla företag kan gratis komma med i ett öppet klimatnätverk.', cites: [reach.id] },
        { text: HOW, cites: [start.id] },
      ]);

      expect(await writer.write(asked)).toEqual([
        { text: reach.quote, cites: [reach.id], by: 'fact' },
        { text: HOW, cites: [start.id], by: 'model' },
      ]);
    });

    test('adds the fact that the model forgot', async () => {
      const writer = await writing(() => [{ text: WHO, cites: [reach.id] }]);

      expect(await writer.write(asked)).toEqual([
        { text: WHO, cites: [reach.id], by: 'model' },
        { text: start.quote, cites: [start.id], by: 'fact' },
      ]);
    });

    test.each<[string, Model]>([
      ['the model fails', () => undefined],
      ['it says nothing', () => []],
      ['nothing of it holds', () => [{ text: 'Nätverket är gratis för alla.', cites: [reach.id] }]],
      ['it cites a fact that it was not given', () => [{ text: WHO, cites: ['open.what.everything'] }]],
      ['it cites nothing', () => [{ text: WHO, cites: [] }]],
      ['it writes in another language', () => [{ text: fact('open.what.reach', 'en').quote, cites: [reach.id] }]],
    ])('gives nothing when %s', async (_when, model) => {
      expect(await (await writing(model)).write(asked)).toBeUndefined();
    });

    test('gives nothing when there is no fact to stand on', async () => {
      const writer = await writing(() => [{ text: WHO, cites: [reach.id] }]);

      expect(await writer.write({ ...asked, citations: [] })).toBeUndefined();
    });
  });
}
