import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/stores/open.ts';
import { newFolder, runScript, runTool } from '../given/cli.ts';
import { sheetsOf } from '../given/sheets.ts';
import { founded, NETWORK as HELD } from '../stores/digest-given.ts';

test('the year of a network is written into the file that is named, as a PDF or a workbook by its ending', async () => {
  const folder = newFolder();
  const store = await openStore({ folder, log: { debug() {}, info() {}, warn() {}, error() {} } });
  await founded(store);
  await store.close();
  const env = { TANDEM_DATA: folder };
  const asked = ['--network', HELD.id, '--year', '2026', '--lang', 'fi'];

  const [pdf, xlsx] = [join(folder, 'council.pdf'), join(folder, 'council.xlsx')];
  expect(await runScript('digest', [...asked, '--out', pdf], { env })).toMatchObject({ code: 0, err: '' });
  expect(await runTool('digest', [...asked, '--out', xlsx], { env })).toMatchObject({ code: 0 });

  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  expect([...(await sheetsOf(readFileSync(xlsx))).keys()]).toContain('Vuosi lyhyesti');
  const numbers = JSON.parse((await runTool('digest', asked, { env })).out);
  expect(numbers).toMatchObject({ year: 2026, companies: { all: 3 }, commitments: { all: 0 } });
  const wrong = await runTool('digest', [...asked, '--out', join(folder, 'council.doc')], { env });
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('.pdf or .xlsx')]);
  const early = await runTool('digest', ['--network', HELD.id, '--year', '2019', '--lang', 'en'], { env });
  expect([early.code, early.err]).toEqual([1, expect.stringContaining('2019')]);
}, 120_000);
