import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnswers } from '../../src/answers/answers.ts';
import { loadKnowledge } from '../../src/answers/load.ts';
import type { Answer, AskContext } from '../../src/chat/answers.ts';

export const FOLDER = join(import.meta.dirname, '../../knowledge');
export const knowledge = loadKnowledge(FOLDER);
export const answers = createAnswers(knowledge);

/** Asks as a Swedish speaker would, unless the context says otherwise. */
export const ask = (question: string, context: Partial<AskContext> = {}): Answer =>
  answers.answer(question, { fallback: 'sv', ...context });

export const ids = (answer: Answer): readonly string[] => answer.citations.map(({ id }) => id);

/** A knowledge folder of its own: the real words, the given methods.yaml, local files and unanswered questions. */
export function folder(methods: string, local: Readonly<Record<string, string>> = {}, unanswered?: string): string {
  const made = mkdtempSync(join(tmpdir(), 'tandem-knowledge-'));
  cpSync(join(FOLDER, 'words.yaml'), join(made, 'words.yaml'));
  writeFileSync(join(made, 'methods.yaml'), methods);
  if (unanswered !== undefined) writeFileSync(join(made, 'unanswered.yaml'), unanswered);
  mkdirSync(join(made, 'local'));
  for (const [name, text] of Object.entries(local)) writeFileSync(join(made, 'local', name), text);
  return made;
}

export const realMethods = (): string => readFileSync(join(FOLDER, 'methods.yaml'), 'utf8');

/** A small file of one fact; `change` edits its text. */
export function oneFact(change: (text: string) => string = (text) => text): string {
  return change(`source:
  id: "test"
  title: { sv: "Källan", fi: "Lähde", en: "The source" }
  address: "https://example.org/source"
  published: "2026-01-15"
  language: "sv"
entities:
  esbo: { names: { sv: ["Esbo"], fi: ["Espoo", "Espoon", "Espoossa"], en: ["Espoo"] } }
facts:
  - id: "open.examples.esbo-fee"
    method: "open"
    aspect: "examples"
    cell: "Var"
    entity: "esbo"
    fills: ["price"]
    text:
      sv: "Esbo klimatnätverk kostar 120 euro om året."
      fi: "Espoon ilmastoverkosto maksaa 120 euroa vuodessa."
      en: "The Espoo climate network costs 120 euros a year."
    questions:
      sv: ["vad kostar Esbo klimatnätverk?", "Esbo nätverk avgift", "årsavgift i Esbo"]
      fi: ["paljonko Espoon ilmastoverkosto maksaa?", "Espoo verkosto hinta", "Espoon vuosimaksu"]
      en: ["what does the Espoo climate network cost?", "Espoo network fee", "annual fee in Espoo"]
`);
}
