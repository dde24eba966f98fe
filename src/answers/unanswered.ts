import { LANGUAGES, type Language } from '../domain/language.ts';
import { KnowledgeError } from './knowledge-error.ts';
import { readYaml, UNANSWERED } from './load.ts';
import { type Knowledge, unansweredSchema } from './schema.ts';
import { tokenize } from './text.ts';

/** How many unanswered questions there are in each language. */
export const countUnanswered = ({ unanswered }: Knowledge): Readonly<Record<Language, number>> => ({
  sv: unanswered.sv.length,
  fi: unanswered.fi.length,
  en: unanswered.en.length,
});

/**
 * Refuses an unanswered question that a fact is asked by as well. The fact answers it all the same (`isFull` in decide.ts), but whoever
 * reads the file would believe that the source is silent.
 * @throws KnowledgeError that names the line, the language and the fact.
 */
export function refuseAnswered(folder: string, knowledge: Knowledge): void {
  if (LANGUAGES.every((language) => knowledge.unanswered[language].length === 0)) return;
  const read = readYaml(folder, UNANSWERED);
  for (const language of LANGUAGES) {
    const facts = new Map(knowledge.facts.flatMap(({ id, questions }) => questions[language].map((question) => [plain(question), id])));
    for (const [topic, questions] of unansweredSchema.parse(read.data).topics.entries())
      for (const [nth, question] of questions[language].entries()) {
        const fact = facts.get(plain(question));
        if (fact === undefined) continue;
        throw new KnowledgeError({
          file: UNANSWERED,
          line: read.lineOf(['topics', topic, language, nth]),
          language,
          field: 'topics',
          what: `"${question}" is a question of the fact "${fact}" too`,
          todo: 'take it out here if the fact answers it, or out of the fact’s questions if not',
        });
      }
  }
}

/** Without capitals, diacritics and punctuation. */
const plain = (question: string) =>
  tokenize(question)
    .map(({ word }) => word)
    .join(' ');
