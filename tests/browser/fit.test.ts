import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersIn, launchBrowser } from '../given/browser.ts';
import { pressByKeyboard, send } from '../given/keyboard.ts';
import { givenTrial } from '../given/process.ts';

let browser: Browser;
let trial: Awaited<ReturnType<typeof givenTrial>>;
beforeAll(async () => {
  [browser, trial] = await Promise.all([launchBrowser(), givenTrial()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await trial.stop();
});

const newest = (page: Page): Locator => answersIn(page).last();
const buttonOf = (page: Page, name: string | RegExp): Locator =>
  newest(page).getByRole('button', { name, exact: typeof name === 'string' });

const told = (page: Page, text: string | RegExp) => newest(page).getByText(text).first().waitFor();

test('somebody goes through the whole dialogue by keyboard, back and forward, over a reload, to the memo', async () => {
  const context = await browser.newContext({ locale: 'sv-FI', viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(trial.url);
  await page.locator('body.ready').waitFor();

  await send(page, '/fit');
  await told(page, '1 av 11');
  await pressByKeyboard(page, buttonOf(page, 'Ungefär en person'));
  await told(page, '2 av 11');
  await pressByKeyboard(page, buttonOf(page, 'Tillbaka'));
  await told(page, 'Ditt svar nu: Ungefär en person');
  await pressByKeyboard(page, buttonOf(page, 'Fortsätt där du slutade'));
  await told(page, '2 av 11');

  await page.reload();
  await page.locator('body.ready').waitFor();
  await told(page, '2 av 11');
  await pressByKeyboard(page, buttonOf(page, /^Måttlig/));
  for (const [at, option] of [
    [3, /^Viss verksamhet/],
    [4, /^Ja, ett namngivet/],
    [5, /^Bara företag/],
  ] as const) {
    await told(page, new RegExp(`^${at} av`));
    await pressByKeyboard(page, buttonOf(page, option));
  }
  for (let press = 0; press < 8 && (await newest(page).locator('.chart').count()) === 0; press += 1) {
    const before = await newest(page).textContent();
    await pressByKeyboard(page, buttonOf(page, /^(Ja, både|Ja, mätning|Vet inte)/));
    await expect.poll(() => newest(page).textContent()).not.toBe(before);
  }

  await newest(page).locator('.chart').waitFor();
  expect(await newest(page).textContent()).toContain('Metoden som passar er bäst: Stängt klimatnätverk');
  await pressByKeyboard(page, buttonOf(page, 'Beslutsunderlag (PDF)'));
  const link = newest(page).getByRole('link', { name: 'Beslutsunderlag (PDF)' });
  const [download] = await Promise.all([page.waitForEvent('download'), pressByKeyboard(page, link)]);
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(await readFile(await download.path()))), {
    mergePages: true,
  });
  expect(totalPages).toBe(1);
  expect(text).toContain('Vilken samordningsmetod passar oss?');
  expect(text).toContain('Stängt klimatnätverk');
  expect(text).toMatch(/Vår uppskattning, inte källans/);
  expect(text, 'a sentence is cut').not.toMatch(/[\p{L},]…/u);
  expect(faults).toEqual([]);
  await context.close();
}, 90_000);
