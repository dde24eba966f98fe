import type { Writer } from '../chat/answers.ts';
import { ModelFailed, readCompletion, responseFormat } from './completion.ts';
import { createModel, type ModelOptions } from './model.ts';
import { instructions, material } from './prompt.ts';
import { verify } from './verify.ts';

/**
 * The model's part of a grounded answer. It sends the question and the chosen facts (id and text), nothing else, and returns only
 * what the verifier lets stand.
 */
export function createWriter(options: ModelOptions): Writer {
  const model = createModel(options);
  return {
    configured: model.configured,
    async write(answer) {
      const [first, ...rest] = answer.citations.map(({ id }) => id);
      if (!model.configured || first === undefined) return undefined;
      const ids: readonly [string, ...string[]] = [first, ...rest];
      const started = performance.now();
      const written = await model.ask({
        instructions: instructions(answer.language),
        material: material(answer.question, answer.citations),
        format: responseFormat(ids),
        read(body) {
          const drafts = readCompletion(body, ids);
          const sentences = verify(drafts, answer.citations, answer.language);
          if (!sentences) throw new ModelFailed('nothing holds');
          return { drafts, sentences };
        },
      });
      if (!written) return undefined;
      const { drafts, sentences } = written;
      const kept = sentences.filter(({ by }) => by === 'model').length;
      const ms = Math.round(performance.now() - started);
      options.log.info({ ms, drafts: drafts.length, kept, verbatim: sentences.length - kept }, 'the model wrote an answer');
      return sentences;
    },
  };
}
