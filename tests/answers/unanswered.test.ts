import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAnswers } from '../../src/answers/answers.ts';
import { KnowledgeError } from '../../src/answers/knowledge-error.ts';
import { loadKnowledge } from '../../src/answers/load.ts';
import { countUnanswered, refuseAnswered } from '../../src/answers/unanswered.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { answers, ask, FOLDER, folder, ids, knowledge, oneFact, realMethods } from './given.ts';

const realUnanswered = (): string => readFileSync(join(FOLDER, 'unanswered.yaml'), 'utf8');

/** What a municipal expert reads when something is not in order. */
function complaint(attempt: () => unknown): KnowledgeError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof KnowledgeError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('near a question that the source does not answer, the answer is not given as a whole', () => {
  test.each([
    ['sv', 'hur många medlemmar finns i nätverket i Satakunta', 'hur många personer är involverade i Greenreality Network?'],
    ['fi', 'mitä Turun ilmastotiimi maksaa', 'mitä Greenreality Network maksaa?'],
    ['en', 'when was the Lahti climate partnership founded', 'when was the page about the methods published?'],
  ] as const)('%s: "%s"; its twin that a fact answers is answered', (fallback, near, twin) => {
    expect(ask(near, { fallback }).outcome).not.toBe('answered');
    expect(ask(twin, { fallback }).outcome).toBe('answered');
  });

  test('hardly any of the written ones is answered in full', () => {
    for (const language of LANGUAGES) {
      const questions = knowledge.unanswered[language];
      const answered = questions.filter((question) => answers.answer(question, { fallback: language, language }).outcome === 'answered');
      expect(answered.length / questions.length, answered.join('; ')).toBeLessThan(0.03);
    }
  });
});

test('a municipality’s own fact answers what the source does not, although the question is still among the unanswered', () => {
  const members = oneFact((whole) =>
    whole
      .replace(/ {6}sv: "Esbo klimatnätverk kostar.*/u, '      sv: "YmpyräKS har 120 medlemmar."')
      .replace(/ {6}fi: "Espoon ilmastoverkosto maksaa.*/u, '      fi: "YmpyräKSissä on 120 jäsentä."')
      .replace(/ {6}en: "The Espoo climate network costs.*/u, '      en: "YmpyräKS has 120 members."')
      .replace(
        / {6}sv: \["vad kostar.*/u,
        '      sv: ["hur många medlemmar finns i YmpyräKS", "YmpyräKS medlemsantal", "medlemmar i YmpyräKS"]',
      )
      .replace(/ {6}fi: \["paljonko.*/u, '      fi: ["montako jäsentä YmpyräKSillä on", "YmpyräKS jäsenmäärä", "jäsenet YmpyräKS"]')
      .replace(/ {6}en: \["what does.*/u, '      en: ["how many members are in YmpyräKS", "YmpyräKS member count", "members of YmpyräKS"]')
      .replace('entity: "esbo"', 'entity: "ympyraks"')
      .replace('fills: ["price"]', 'fills: ["count"]')
      .replaceAll('esbo-fee', 'ympyraks-members'),
  );
  const local = createAnswers(loadKnowledge(folder(realMethods(), { 'members.yaml': members }, realUnanswered())));

  expect(knowledge.unanswered.sv).toContain('hur många medlemmar har YmpyräKS');
  expect(ask('hur många medlemmar finns i YmpyräKS').outcome).not.toBe('answered');

  const answer = local.answer('hur många medlemmar finns i YmpyräKS', { fallback: 'sv' });

  expect(answer.outcome).toBe('answered');
  expect(ids(answer)[0]).toBe('open.examples.ympyraks-members');
  expect(local.answer('hur många medlemmar har YmpyräKS', { fallback: 'sv' }).outcome).toBe('answered');
});

test('a fact’s own question, word for word, is answered by it, however near an unanswered one lies', () => {
  const own = oneFact((whole) => whole.replace('    fills: ["price"]\n', ''));
  const same = 'topics:\n  - { topic: "same", sv: ["årsavgift i Esbo"], fi: ["Espoon vuosimaksu"], en: ["annual fee in Espoo"] }\n';
  const local = createAnswers(loadKnowledge(folder(own, {}, same)));

  for (const [fallback, question] of [
    ['sv', 'Årsavgift i Esbo?'],
    ['fi', 'Espoon vuosimaksu'],
    ['en', 'annual fee in Espoo'],
  ] as const) {
    const answer = local.answer(question, { fallback });
    expect(answer.outcome, question).toBe('answered');
    expect(ids(answer)).toEqual(['open.examples.esbo-fee']);
  }
});

describe('the file of unanswered questions', () => {
  const FILE =
    'topics:\n  - topic: "fees"\n    sv: ["har avgiften stigit"]\n    fi: ["onko maksu noussut"]\n    en: ["has the fee gone up"]\n';
  const load = (unanswered: string) => loadKnowledge(folder(oneFact(), {}, unanswered));

  test('is read by language, and a change of it is another version of the knowledge', () => {
    expect(countUnanswered(load(FILE))).toEqual({ sv: 1, fi: 1, en: 1 });
    expect(load(FILE).version).not.toBe(load(FILE.replace('stigit', 'höjts')).version);
  });

  test('may be absent', () => {
    expect(countUnanswered(loadKnowledge(folder(oneFact())))).toEqual({ sv: 0, fi: 0, en: 0 });
  });

  test('without one language: file, line, language and what to do', () => {
    const { complaint: at, message } = complaint(() => load(FILE.replace(/ {4}fi:.*\n/u, '')));

    expect(at).toMatchObject({ file: 'unanswered.yaml', language: 'fi', field: 'topics', what: 'it is missing', line: 2 });
    expect(message).toContain('in Finnish');
  });

  test('with an empty question, or a field that there is not', () => {
    expect(complaint(() => load(FILE.replace('has the fee gone up', ' '))).complaint).toMatchObject({
      file: 'unanswered.yaml',
      language: 'en',
      line: 5,
      what: 'it is empty',
    });
    expect(complaint(() => load(FILE.replace('topic:', 'theme:'))).complaint.file).toBe('unanswered.yaml');
  });

  test('with a question that a fact answers: npm run knowledge names the line and the fact', () => {
    const made = folder(oneFact(), {}, FILE.replace('har avgiften stigit', 'Vad kostar Esbo klimatnätverk'));

    const { complaint: at, message } = complaint(() => refuseAnswered(made, loadKnowledge(made)));

    expect(at).toMatchObject({ file: 'unanswered.yaml', line: 3, language: 'sv' });
    expect(message).toContain('open.examples.esbo-fee');
  });

  test('holds none that a fact of the source answers', () => {
    expect(() => refuseAnswered(FOLDER, knowledge)).not.toThrow();
  });
});
