import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { copiedKnowledge, newFolder, runScript, runTool } from '../given/cli.ts';
import { givenTandem } from '../given/tandem.ts';

const FEE = 'Vad kostar Greenreality Network om året?';

/** The database of a Tandem that was asked these and then stopped. */
async function askedBefore(...questions: readonly string[]): Promise<string> {
  const folder = newFolder();
  const { command, tandem } = await givenTandem({ TANDEM_DATA: folder });
  for (const question of questions) await command(`/ask ${question}`);
  await tandem.stop();
  return folder;
}

/** The knowledge, its main file edited by hand. */
function edited(edit: (yaml: string) => string): string {
  const folder = copiedKnowledge();
  const file = join(folder, 'methods.yaml');
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  return folder;
}

/** Without the facts whose id begins so. */
const without = (id: string) => (yaml: string) =>
  yaml
    .split(/^(?= {2}- id: )/mu)
    .filter((part) => !new RegExp(`^ {2}- id: "?${id}`, 'u').test(part))
    .join('');

test('npm run knowledge tells what is covered, and that nobody has asked yet', async () => {
  const { code, out } = await runScript('knowledge', [], { env: { TANDEM_DATA: join(newFolder(), 'none') } });

  expect(code).toBe(0);
  expect(out).toMatch(/^open +why( +[1-9]\d*){6}$/mu);
  expect(out).toMatch(/^in all( +\d{2,}){6}$/mu);
  expect(out).toContain('all 106 numbers are covered');
  expect(out).toContain('there is no database yet');
});

test('looking for a database makes none', async () => {
  const folder = newFolder();
  await runTool('knowledge', [], { env: { TANDEM_DATA: folder } });
  expect(readdirSync(folder)).toEqual([]);
});

test('a fact that is taken out leaves its numbers uncovered, by name', async () => {
  const { out } = await runTool('knowledge', ['--json'], {
    env: { TANDEM_DATA: newFolder(), TANDEM_KNOWLEDGE: edited(without('open\\.risks')) },
  });
  const state = JSON.parse(out);

  expect(state.uncovered.length).toBeGreaterThan(0);
  expect(state.holes).toContainEqual({ method: 'open', aspect: 'risks' });
  expect(state.remembered).toBeNull();
});

test('a file that needs mending is told in words, with exit code 1: file, line, fact, language and field', async () => {
  const knowledge = edited((yaml) => yaml.replace(/^ {6}fi: ".*"$/mu, '      fi: ""'));
  const { code, out, err } = await runTool('knowledge', [], { env: { TANDEM_KNOWLEDGE: knowledge } });

  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/methods\.yaml/u);
  expect(err).toMatch(/line \d+/u);
  expect(err).toMatch(/Finnish|\bfi\b/u);
  expect(err).not.toMatch(/^\s+at /mu);
});

test('remembered questions that are answered as before are only counted', async () => {
  const folder = await askedBefore(FEE, 'Blir det regn i Ekenäs i morgon?');
  const { code, out } = await runTool('knowledge', [], { env: { TANDEM_DATA: folder } });

  expect(code).toBe(0);
  expect(out).toContain('2 asked again, all answered as before');
});

test('after an edit the remembered question whose answer changes is named, once, with what it was and would be', async () => {
  const folder = await askedBefore(FEE, FEE, 'Blir det regn i Ekenäs i morgon?');
  const env = { TANDEM_DATA: folder, TANDEM_KNOWLEDGE: edited(without('frontrunner\\.examples')) };
  const [{ out: json }, { out: readable }] = await Promise.all([
    runTool('knowledge', ['--json'], { env }),
    runTool('knowledge', [], { env }),
  ]);
  const { remembered } = JSON.parse(json);

  expect(remembered).toMatchObject({ asked: 3, changed: [{ question: FEE, language: 'sv', times: 2, was: { outcome: 'answered' } }] });
  expect(remembered.changed[0].now).not.toEqual(remembered.changed[0].was);
  expect(readable).toContain(`${FEE} (sv, 2 times)`);
  expect(readable).toMatch(/was answered frontrunner\.examples\./u);
});

test('a follow-up that only its thread explained is not reported as changed', async () => {
  const folder = newFolder();
  const { say, tandem } = await givenTandem({ TANDEM_DATA: folder });
  await say('Vad är ett öppet klimatnätverk?');
  await say('och riskerna?');
  await tandem.stop();
  const { out } = await runTool('knowledge', [], { env: { TANDEM_DATA: folder } });

  expect(out).toContain('2 asked again, all answered as before');
});

test('the database of a running Tandem is read while it runs, and nothing in it changes', async () => {
  const folder = newFolder();
  const { command } = await givenTandem({ TANDEM_DATA: folder });
  await command(`/ask ${FEE}`);
  const database = new Sqlite(join(folder, 'tandem.db'), { readonly: true });
  // Tandem's own work after the first Turn, the privacy notice, is done.
  const left = database.prepare("select count(*) from outbox where state = 'waiting'").pluck();
  await vi.waitUntil(() => left.get() === 0, { timeout: 10_000, interval: 10 });
  const version = () => database.pragma('data_version', { simple: true });
  const before = version();
  const { code, out } = await runTool('knowledge', [], { env: { TANDEM_DATA: folder } });

  expect(code).toBe(0);
  expect(out).toContain('1 asked again');
  expect(version()).toBe(before);
  database.close();
  await command('/ask exempel på öppet nätverk');
});

test('a database of another form is not migrated: it says so, with exit code 1', async () => {
  const folder = newFolder();
  const file = join(folder, 'tandem.db');
  new Sqlite(file).exec('create table other (id integer)').close();
  const { code, err } = await runTool('knowledge', [], { env: { TANDEM_DATA: folder } });

  expect(code).toBe(1);
  expect(err).toContain('start Tandem once');
  const database = new Sqlite(file, { readonly: true });
  expect(database.prepare('select name from sqlite_master').pluck().all()).toEqual(['other']);
  database.close();
});

test.skipIf(!process.env.TEST_POSTGRES_URL)('a Postgres without tables is not migrated either', async () => {
  const url = new URL(process.env.TEST_POSTGRES_URL ?? '');
  url.searchParams.set('options', '-c search_path=tandem_no_such_schema');
  const { code, err } = await runTool('knowledge', [], { env: { DATABASE_URL: url.href } });

  expect(code).toBe(1);
  expect(err).toContain('start Tandem once');
});
