import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { rank } from '../../src/domain/fit.ts';
import { fit as dialogue, personas } from '../given/fit.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/fit.ts', ...args], { cwd: ROOT, input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function written(answers: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-fit-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  return file;
}

test('answers in a file give the ranking with its reasons, what would change it, and what was asked and skipped', () => {
  const [{ answers, recommended }] = personas.filter((persona) => persona.recommended === 'closed') as [(typeof personas)[number]];
  const { status, stdout } = run(['--answers', written(answers), '--lang', 'sv', '--json']);
  const result = JSON.parse(stdout);

  expect(status).toBe(0);
  expect(result).toMatchObject({ recommended, asked: dialogue.questions.map(({ id }) => id), skipped: [], known: true });
  expect(result.runnerUp).toBe(rank(dialogue, answers).runnerUp);
  expect(result.ranking).toHaveLength(5);
  expect(result.ranking[0].because.reduce((sum: number, { weight }: { weight: number }) => sum + weight, 0)).toBe(result.ranking[0].score);
  expect(result.ranking[0].because[0].text).toMatch(/^Arbetstid för samordning: /u);
  expect(result.flips[0]).toMatchObject({ changes: [{ question: expect.any(String), from: expect.any(String), to: expect.any(String) }] });
});

test('answers on standard input, in words in the language asked for', () => {
  const answers = { criteria: 'no_criteria', audience: 'committed_only', followup: 'full_followup' };
  const { stdout } = run(['--answers', '-', '--lang', 'fi'], JSON.stringify(answers));

  expect(stdout).toContain('! Suljettu ilman kriteerejä');
});

test('the questions are listed with their options and texts', () => {
  const listed = JSON.parse(run(['--questions', '--lang', 'fi', '--json']).stdout);

  expect(listed).toHaveLength(11);
  expect(listed[10]).toMatchObject({
    id: 'lead',
    text: 'Kuka johtaisi työtä?',
    options: [{ id: 'shared_inside' }, { text: 'Nimetty koordinaattori' }, {}],
  });
});

test('answers that the file does not know are named, all of them, with what is possible', () => {
  const { status, stderr } = run(['--answers', '-'], '{"people":"many","pepole":"about_one"}');

  expect(status).toBe(1);
  expect(stderr).toContain('people has no option "many"; it has nearly_none, part_of_post, about_one, two_or_more, dont_know');
  expect(stderr).toContain('there is no question "pepole"');
});

test.each([
  ['no JSON', ['--answers', '-'], 'people: about_one', 'not readable as JSON'],
  ['no object', ['--answers', '-'], '[1]', 'an object of question ids'],
  ['a file that is not there', ['--answers', 'nowhere.json'], '', 'nowhere.json'],
  ['an unknown language', ['--questions', '--lang', 'no'], '', '--lang takes sv, fi or en'],
])('%s: a sentence, and exit code 1', (_, args, input, said) => {
  const { status, stderr } = run(args, input);

  expect(status).toBe(1);
  expect(stderr).toContain(said);
  expect(stderr).not.toContain('    at ');
});

test('without arguments it says how it is used', () => {
  expect(run([])).toMatchObject({ status: 2, stdout: expect.stringContaining('--answers answers.json') });
});
