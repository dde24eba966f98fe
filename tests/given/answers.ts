import { createAnswers } from '../../src/answers/answers.ts';
import type { Answers } from '../../src/chat/answers.ts';
import type { Config } from '../../src/config.ts';
import { knowledgeOf } from '../../src/wire-parts.ts';

let made: Answers | undefined;

/** What a Tandem of a test answers with: the index of the project's own knowledge, made once a file; it takes most of a start. */
export function answersFor(config: Config): { readonly answers?: Answers } {
  if (config.knowledge !== undefined) return {};
  made ??= createAnswers(knowledgeOf(config), [config.language]);
  return { answers: made };
}
