import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../given/axe.ts';
import { answersIn, launchBrowser } from '../given/browser.ts';
import { pressByKeyboard, send } from '../given/keyboard.ts';
import { givenTrial } from '../given/process.ts';

/** Where pictures go, for somebody to look at. */
const PICTURES = process.env.TANDEM_PICTURES;

let browser: Browser;
let trial: Awaited<ReturnType<typeof givenTrial>>;
beforeAll(async () => {
  [browser, trial] = await Promise.all([launchBrowser(), givenTrial()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await trial.stop();
});

async function open(as: string, room: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'sv-FI', viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(trial.url);
  await page.locator('body.ready').waitFor();
  await page.locator(`#people input[value="web:local:${as}"]`).check({ force: true });
  await page.locator(`#rooms input[value="web:local:${room}"]`).check({ force: true });
  return page;
}

const newest = (page: Page): Locator => answersIn(page).last();
const inNewest = (page: Page, name: string | RegExp): Locator =>
  newest(page)
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first();

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

test('a coordinator begins a plan by keyboard: the methods, the preview, the card', async () => {
  const page = await open('carita', 'prova');
  await send(page, '/network start');
  await newest(page).getByText('Perusta verkosto').first().waitFor();
  await picture(page, 'start');
  await pressByKeyboard(page, inNewest(page, 'Yksittäiset'));
  await newest(page).getByRole('button', { name: 'Aloita suunnitelma' }).waitFor();
  await picture(page, 'preview');
  await pressByKeyboard(page, inNewest(page, 'Aloita suunnitelma'));

  await page.locator('article.tandem').getByRole('button', { name: 'Tietoa verkostosta' }).first().waitFor();
  await picture(page, 'founded');
  expect(await violations(page)).toEqual([]);
}, 60_000);

test('the demo’s card stands in its channel; its settings are a form that says at the field what is wrong', async () => {
  const page = await open('joel', 'klimat');
  await page.locator('article.tandem').getByRole('button', { name: 'Ansök' }).first().waitFor();
  await picture(page, 'card');
  await send(page, '/network settings');
  await newest(page).getByText('Settings').first().waitFor();
  await picture(page, 'settings');
  await pressByKeyboard(page, inNewest(page, /^Change: who/));
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const field = dialog.getByLabel('Commitments in an application').first();
  await field.fill('four');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('at least one; at most 20').first().waitFor();
  expect(await field.inputValue()).toBe('four');
  await picture(page, 'form');
  expect(await violations(page)).toEqual([]);
  await field.fill('1–3');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' }).catch(() => dialog.waitFor({ state: 'hidden' }));
  await newest(page).getByText('1–3').first().waitFor();
}, 60_000);

test('the plan is taken and ticked off on a phone, where the unit works', async () => {
  const page = await open('anna', 'prova', { colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('article.tandem').getByRole('button', { name: 'Suunnitelma', exact: true }).first().click();
  await newest(page).locator('.progress').waitFor();
  await picture(page, 'phone-plan');
  await inNewest(page, 'Öppna 1').click();
  await inNewest(page, 'Jag tar den').click();
  await newest(page).getByText('Du ansvarar nu för').first().waitFor();
  await inNewest(page, 'Hela planen').click();
  await inNewest(page, 'Öppna 1').click();
  await inNewest(page, 'Klart').click();
  await newest(page).getByText('Klart:').first().waitFor();
  await inNewest(page, 'Hela planen').click();
  await newest(page).getByText('1 av 3 klara').first().waitFor();

  await picture(page, 'phone-done');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  expect(await violations(page)).toEqual([]);
}, 60_000);
