import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { KnowledgeError } from '../../src/answers/knowledge-error.ts';
import { loadFit } from '../../src/answers/load-fit.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { METHODS } from '../../src/domain/method.ts';
import { factIds, fit, KNOWLEDGE } from '../given/fit.ts';

const SHIPPED = readFileSync(join(KNOWLEDGE, 'fit.yaml'), 'utf8');

/** What is said of the shipped file after an edit of its text, and the line where the edit stands. */
function complaintAfter(find: string | RegExp, instead: string): { message: string; line: number | undefined; edited: number } {
  const text = SHIPPED.replace(find, instead);
  expect(text, 'the edit finds its place').not.toBe(SHIPPED);
  const folder = mkdtempSync(join(tmpdir(), 'tandem-fit-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'fit.yaml'), text);
  const edited = text.split('\n').findIndex((line, at) => line !== SHIPPED.split('\n')[at]) + 1;
  try {
    loadFit(folder, factIds);
  } catch (error) {
    if (error instanceof KnowledgeError) return { message: error.message, line: error.complaint.line, edited };
    throw error;
  }
  throw new Error('nothing was complained of');
}

test('the shipped dialogue has eleven questions of three or four options, and something to say of every method', () => {
  expect(fit.questions).toHaveLength(11);
  for (const { options } of fit.questions) expect([3, 4]).toContain(options.length);
  for (const method of METHODS) expect(fit.methods[method].steps.length).toBeGreaterThan(1);
  expect(fit.version).toMatch(/^[0-9a-f]{12}$/u);
});

test('its ids are those that the written situations are answered with', () => {
  const questionnaire = readFileSync(new URL('../fit/questions.md', import.meta.url), 'utf8').split('# How personas.yaml')[0] ?? '';

  expect(fit.questions.map(({ id }) => id)).toEqual([...questionnaire.matchAll(/^## (\w+)$/gmu)].map(([, id]) => id));
  expect(fit.questions.flatMap(({ options }) => options.map(({ id }) => id))).toEqual(
    [...questionnaire.matchAll(/^- `(\w+)`:/gmu)].map(([, id]) => id),
  );
});

test('the texts of the three languages are three texts', () => {
  for (const { ask, why } of fit.questions)
    for (const text of [ask, why.text]) expect(new Set(LANGUAGES.map((language) => text[language])).size).toBe(3);
});

test('a fact of another method is never given as a step, an example or a resource', () => {
  for (const method of METHODS) {
    const { steps, examples, resources } = fit.methods[method];
    for (const id of [...steps, ...examples, ...resources.facts]) expect(id).toMatch(new RegExp(`^${method}\\.`, 'u'));
  }
});

describe('is refused, named by line', () => {
  test('a missing translation', () => {
    const { message, line, edited } = complaintAfter('fi: "Kuka johtaisi työtä?"\n', '\n');
    expect(message).toContain('questions.lead.ask');
    expect(message).toContain('in Finnish: it is missing');
    expect(Math.abs((line ?? 0) - edited)).toBeLessThanOrEqual(1);
  });

  test('an empty translation, and a label that is too long for a button', () => {
    expect(complaintAfter('sv: "Vem ska leda arbetet?"', 'sv: " "').message).toContain('in Swedish');
    const { message, line, edited } = complaintAfter('en: "Partly"', `en: "${'x'.repeat(71)}"`);
    expect(message).toContain('questions.industrial_policy.options.policy_partly.label');
    expect(line).toBe(edited);
  });

  test.each([
    [
      'an unknown fact',
      'because: [single.why.easy, single.how.choose-models-and-users]',
      'because: [single.why.hard]',
      'no fact "single.why.hard"',
    ],
    ['an unknown fact of a step', 'steps: [integrated.how.identify', 'steps: [integrated.how.guess', 'no fact "integrated.how.guess"'],
    [
      'an unknown method',
      'closed: { by: -1, because: [closed.why.municipal-interest',
      'shut: { by: -1, because: [closed.why.municipal-interest',
      '"shut"',
    ],
    ['a method unknown to a veto', 'methods: [open]', 'methods: [ajar]', 'none of single, integrated'],
    ['an id that is used twice', '- id: policy_partly', '- id: fees_perhaps', 'the option fees_perhaps is there already'],
    ['a question that is there twice', '- id: fees\n', '- id: brand\n', 'the question brand is there already'],
    ['a veto on an unknown answer', 'when: { criteria: [no_criteria] }', 'when: { criteria: [none] }', 'no option "none"'],
    ['a veto on an unknown question', 'when: { criteria: [no_criteria] }', 'when: { critera: [no_criteria] }', 'no question "critera"'],
    [
      'a weight without grounds',
      'frontrunner: { by: -2, because: [frontrunner.why.industrial-policy] }',
      'frontrunner: { by: -2 }',
      'it needs `because`',
    ],
    ['a field that there is not', 'after: [criteria]', 'afters: [criteria]', 'no such field as "afters"'],
    [
      'questions that wait for each other',
      '- id: criteria\n',
      '- id: criteria\n    after: [followup]\n',
      'wait for each other: criteria after followup after criteria',
    ],
    ['a question that waits for none of the file', 'after: [criteria]', 'after: [critera]', 'no question "critera"'],
  ])('%s', (_, find, instead, said) => {
    const { message, line, edited } = complaintAfter(find, instead);
    expect(message).toContain(said);
    expect(message).toContain('knowledge/fit.yaml, line');
    expect(Math.abs((line ?? 0) - edited)).toBeLessThanOrEqual(1);
  });

  test('growth that goes in a circle', () => {
    const { message } = complaintAfter('- to: closed', '- to: integrated');
    expect(message).toContain('the growth goes in a circle: integrated to open to integrated');
  });

  test('a method that nothing leads to', () => {
    const { message, line } = complaintAfter(/frontrunner: \{ by: -?\d/gu, 'frontrunner: { by: -5');
    expect(message).toContain('methods.frontrunner');
    expect(message).toContain('no answers lead to this method');
    expect(line).toBeGreaterThan(600);
  });

  test('a question that can never matter', () => {
    const start = SHIPPED.indexOf('- id: policy_no');
    const block = SHIPPED.slice(start, SHIPPED.indexOf('# ----', start));
    const { message } = complaintAfter(block, block.replaceAll(/by: -?\d/gu, 'by: 0'));
    expect(message).toContain('"questions.industrial_policy"');
    expect(message).toContain('never change the recommendation');
  });

  test('answers that leave no method', () => {
    const dead =
      '  - id: everything\n    methods: [single, integrated, open, closed, frontrunner]\n    when: { brand: [brand_nice], lead: [shared_inside] }\n';
    const say = '    say: { sv: "x", fi: "y", en: "z" }\n    because: [all.what.order]\n';
    const { message } = complaintAfter('vetoes:\n', `vetoes:\n${dead}${say}`);
    expect(message).toContain('no method is left when brand: brand_nice, lead: shared_inside');
  });

  test('a file that is not YAML', () => {
    expect(complaintAfter('sv: "Vem ska leda arbetet?"', 'sv: "Vem ska leda arbetet?').message).toContain('not readable as YAML');
  });
});
