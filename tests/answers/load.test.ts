import { describe, expect, test } from 'vitest';
import { createAnswers } from '../../src/answers/answers.ts';
import { coverage } from '../../src/answers/coverage.ts';
import { KnowledgeError } from '../../src/answers/knowledge-error.ts';
import { loadKnowledge } from '../../src/answers/load.ts';
import { folder, knowledge, oneFact, realMethods } from './given.ts';

/** What a municipal expert reads when the folder is not in order. */
function complaint(made: string): KnowledgeError {
  try {
    loadKnowledge(made);
  } catch (error) {
    if (error instanceof KnowledgeError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}

test('the knowledge covers every number of the source and every method has facts in three languages', () => {
  const table = coverage(knowledge);

  expect(table.uncovered).toEqual([]);
  // The source names no resources of integration beside its work, no risks of the two lightest and no example of single ones.
  expect(table.holes).toContainEqual({ method: 'single', aspect: 'examples' });
  expect(table.cells.find(({ method, aspect }) => method === 'open' && aspect === 'why')?.questions.fi).toBeGreaterThan(10);
});

test('coverage names the numbers that are left when facts go', () => {
  const facts = knowledge.facts.filter(({ covers }) => !covers.includes(12));

  expect(coverage({ facts }).uncovered).toEqual([12]);
});

test('a municipality’s own fact stands beside the source’s, with its own source line', () => {
  const made = loadKnowledge(folder(realMethods(), { 'esbo.yaml': oneFact() }));

  const answer = createAnswers(made).answer('vad kostar nätverket i Esbo?', { fallback: 'sv' });

  expect(answer.outcome).toBe('answered');
  expect(answer.citations[0]).toMatchObject({
    id: 'open.examples.esbo-fee',
    source: 'Källan (15.1.2026)',
    address: 'https://example.org/source',
  });
  expect(made.version).not.toBe(knowledge.version);
});

describe('what is not in order is told so that an expert can mend it', () => {
  const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

  test('YAML that cannot be read: file and line', () => {
    const text = oneFact((whole) => whole.replace('aspect: "examples"', 'aspect: "examples'));

    const { message, complaint: at } = complaint(folder(text));

    expect(at.file).toBe('methods.yaml');
    expect(at.line).toBeGreaterThan(1);
    expect(message).toMatch(/^knowledge\/methods\.yaml, line \d+: .*What to do: .*quotation marks/su);
  });

  test('the same key twice', () => {
    const text = oneFact((whole) => whole.replace('    cell: "Var"\n', '    cell: "Var"\n    cell: "Hur"\n'));

    expect(complaint(folder(text)).message).toContain('remove one of the two lines');
  });

  test('too few questions in one language: fact, language, field and line', () => {
    const text = oneFact((whole) => whole.replace(', "Espoon vuosimaksu"]', ']'));

    const { complaint: at, message } = complaint(folder(text));

    expect(at).toMatchObject({ fact: 'open.examples.esbo-fee', language: 'fi', field: 'questions', line: lineOf(text, 'fi: ["paljonko') });
    expect(message).toContain('in Finnish');
    expect(message).toContain('at least 3');
  });

  test('a text that is missing in one language', () => {
    const text = oneFact((whole) => whole.replace(/ {6}en: "The Espoo.*\n/u, ''));

    expect(complaint(folder(text)).complaint).toMatchObject({
      fact: 'open.examples.esbo-fee',
      language: 'en',
      field: 'text',
      what: 'it is missing',
    });
  });

  test('an aspect that does not exist, a field that does not exist, an id in the wrong form', () => {
    const aspect = complaint(folder(oneFact((whole) => whole.replace('aspect: "examples"', 'aspect: "where"'))));
    const field = complaint(folder(oneFact((whole) => whole.replace('cell:', 'column:'))));
    const id = complaint(folder(oneFact((whole) => whole.replace('open.examples.esbo-fee', 'Öppet exempel'))));

    expect(aspect.message).toContain('it is none of what, why, how, resources, risks, examples');
    expect(field.complaint).toMatchObject({ fact: 'open.examples.esbo-fee', file: 'methods.yaml' });
    expect(id.message).toContain('open.why.low-threshold');
  });

  test('an entity that nobody introduced', () => {
    const text = oneFact((whole) => whole.replace('entity: "esbo"', 'entity: "grankulla"'));

    expect(complaint(folder(text)).complaint).toMatchObject({
      field: 'entity',
      line: lineOf(text, '"grankulla"'),
      what: '"grankulla" is not among the entities',
    });
  });

  test('an id that the source’s file has already: the local file is named', () => {
    const local = oneFact((whole) => whole.replace('open.examples.esbo-fee', 'open.why.dynamic'));

    const { complaint: at } = complaint(folder(realMethods(), { 'esbo.yaml': local }));

    expect(at.file.replaceAll('\\', '/')).toBe('local/esbo.yaml');
    expect(at).toMatchObject({ fact: 'open.why.dynamic', field: 'id', what: 'another fact has the same id' });
  });

  test('a wrong address or day', () => {
    expect(complaint(folder(oneFact((whole) => whole.replace('https://example.org/source', 'example')))).message).toContain(
      'https:// included',
    );
    expect(complaint(folder(oneFact((whole) => whole.replace('2026-01-15', '15.1.2026')))).message).toContain('year-month-day');
  });
});
