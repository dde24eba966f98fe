import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, runScript, runTool } from '../given/cli.ts';

const FEE = 'Vad kostar Greenreality Network om året?';
const WEATHER = 'Blir det regn i Ekenäs i morgon?';

test('a question is answered on the command line with its fact and where that stands', async () => {
  const { code, out, err } = await runTool('ask', [FEE]);

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('500');
  expect(out).toMatch(/^\[1\] frontrunner\.\S+ · .+ · https:\/\//mu);
});

test('npm run --silent ask -- --json gives nothing but the answer, as JSON with its citations', async () => {
  const { code, out } = await runScript('ask', ['--json', FEE]);
  const answer = JSON.parse(out);

  expect(code).toBe(0);
  expect(Object.keys(answer)).toEqual(['question', 'language', 'outcome', 'text', 'citations', 'uncovered', 'ms']);
  expect(answer).toMatchObject({ question: FEE, language: 'sv', outcome: 'answered' });
  expect(answer.ms).toBeTypeOf('number');
  expect(answer.citations[0]).toMatchObject({ method: 'frontrunner', quote: expect.stringContaining('500') });
  expect(Object.keys(answer.citations[0])).toEqual(['id', 'method', 'aspect', 'quote', 'source']);
  expect(answer.text).toContain(answer.citations[0].quote);
});

test('a question of something else is refused, without a citation', async () => {
  const { code, out } = await runTool('ask', ['--json', WEATHER]);

  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ outcome: 'refused', citations: [] });
});

test('--lang answers in that language, whatever the question is in', async () => {
  const [own, finnish] = await Promise.all([runTool('ask', ['--json', FEE]), runTool('ask', ['--json', '--lang', 'fi', FEE])]);
  const [swedish, answer] = [JSON.parse(own.out), JSON.parse(finnish.out)];

  expect(answer).toMatchObject({ language: 'fi', outcome: swedish.outcome });
  expect(answer.citations[0].id).toBe(swedish.citations[0].id);
  expect(answer.citations[0].quote).not.toBe(swedish.citations[0].quote);
});

test('--file answers each line of a file, in order, as JSON lines; empty lines are none', async () => {
  const file = join(newFolder(), 'questions.txt');
  writeFileSync(file, `${FEE}\r\n\n   \n${WEATHER}\n`);
  const { code, out } = await runTool('ask', ['--file', file]);
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

  expect(code).toBe(0);
  expect(answers).toMatchObject([
    { question: FEE, outcome: 'answered' },
    { question: WEATHER, outcome: 'refused' },
  ]);
});

test('--file - reads the questions from the standard input', async () => {
  const { out } = await runTool('ask', ['--file', '-', '--lang', 'en'], { input: `${FEE}\n` });
  expect(JSON.parse(out)).toMatchObject({ question: FEE, language: 'en' });
});

test('asking nothing shows how to ask, with exit code 2; --help the same with 0', async () => {
  const [nothing, help] = await Promise.all([runTool('ask'), runTool('ask', ['--help'])]);

  expect(nothing).toMatchObject({ code: 2, out: expect.stringContaining('Usage: npm run --silent ask') });
  expect(help).toMatchObject({ code: 0, out: nothing.out });
});

test.each([
  { wrong: 'a language that is none of the three', args: ['--lang', 'de', FEE], told: /--lang takes sv, fi or en, not "de"/u },
  { wrong: 'an option that does not exist', args: ['--loud', FEE], told: /--loud/u },
  { wrong: 'a file that is not there', args: ['--file', 'no-such-file.txt'], told: /no-such-file\.txt/u },
])('$wrong ends with exit code 1 and one line that says so', async ({ args, told }) => {
  const { code, out, err } = await runTool('ask', args);

  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(told);
  expect(err).not.toMatch(/^\s+at /mu);
});

test('a setting that is wrong is named, with how to get it right', async () => {
  const { code, err } = await runTool('ask', [FEE], { env: { TANDEM_LANGUAGE: 'no' } });

  expect(code).toBe(1);
  expect(err).toContain('TANDEM_LANGUAGE: write sv, fi or en');
});
