import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ical from 'node-ical';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../given/axe.ts';
import { answersIn, launchBrowser } from '../given/browser.ts';
import { pressByKeyboard, send } from '../given/keyboard.ts';
import { givenTrial } from '../given/process.ts';

/** Where pictures go, for somebody to look at. */
const PICTURES = process.env.PICTURES;
/** A Thursday of next year, so that the story is never in the past. */
const YEAR = new Date().getFullYear() + 1;
const WHEN = `2.12.${YEAR}`;

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
  const context = await browser.newContext({ locale: 'sv-FI', viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(trial.url);
  await page.locator('body.ready').waitFor();
  await page.locator(`#people input[value="web:local:${as}"]`).check({ force: true });
  await page.locator(`#rooms input[value="web:local:${room}"]`).check({ force: true });
  return page;
}

const newest = (page: Page): Locator => answersIn(page).last();
const pressed = (page: Page, name: string) => newest(page).getByRole('button', { name, exact: true }).first().click();
/** The event's card in the channel. */
const card = (page: Page): Locator =>
  page
    .locator('article.tandem:not(.private)')
    .filter({ hasText: 'Aurinkoaamiainen' })
    .filter({ has: page.getByRole('button') });

async function looked(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `events-${name}.png`) });
  expect(await violations(page), name).toEqual([]);
}

test('created by form, answered by three, filled up, cancelled by one and so offered to the next, and saved in a calendar', async () => {
  const carita = await open('carita', 'ilmasto');
  await send(carita, '/event new');
  const form = carita.getByRole('dialog');
  await form.getByLabel('Otsikko').fill('Aurinkoaamiainen');
  await form.getByLabel('Päivä ja kellonaika').fill(`${WHEN} klo 8.30–10.00`);
  await form.getByLabel('Paikka', { exact: true }).fill('Kaupungintalo, Esimerkkikatu 1');
  await form.getByLabel('Paikkoja yhteensä').fill('2');
  await looked(carita, 'form');
  await form.getByRole('button', { name: 'Tarkista' }).click();
  await newest(carita).getByRole('button', { name: 'Julkaise' }).waitFor();
  expect(await newest(carita).textContent()).toMatch(new RegExp(`${WHEN.replaceAll('.', '\\.')} klo 8\\.30–10\\.00`, 'u'));
  await looked(carita, 'draft');
  expect(await card(carita).count(), 'nobody else has heard of it').toBe(0);
  await pressByKeyboard(carita, newest(carita).getByRole('button', { name: 'Julkaise' }));
  await card(carita).getByText('2/2').waitFor();

  const bo = await open('bo', 'klimat');
  await card(bo).getByRole('button', { name: 'Jag kommer', exact: true }).click();
  await newest(bo).getByText('Du är anmäld').waitFor();
  const aino = await open('aino', 'ilmasto', { colorScheme: 'dark' });
  await aino.setViewportSize({ width: 390, height: 844 });
  await card(aino).getByRole('button', { name: 'Tulen', exact: true }).click();
  await newest(aino).getByText('Olet ilmoittautunut').waitFor();
  await card(aino).getByText('Täynnä').waitFor();
  await looked(aino, 'full-phone');

  // The coordinator comes third, and waits.
  await card(carita).getByRole('button', { name: 'Tulen', exact: true }).click();
  await newest(carita).getByText('jonotuslistalla').waitFor();
  await looked(carita, 'waiting');

  await card(bo).getByRole('button', { name: 'Jag kommer inte', exact: true }).click();
  await newest(bo).getByText('Noterat').waitFor();
  await looked(bo, 'card-sv');
  await carita.locator('#rooms label').last().click();
  await newest(carita).getByRole('button', { name: 'Otan paikan' }).waitFor();
  await looked(carita, 'offer');
  await pressed(carita, 'Otan paikan');
  await newest(carita).getByText('Olet ilmoittautunut').waitFor();

  const download = carita.waitForEvent('download');
  await newest(carita).getByRole('link', { name: /\.ics/u }).first().click();
  const saved = await (await download).path();
  const [entry] = Object.values(ical.sync.parseICS(await readFile(saved, 'utf8'))).filter((one) => one?.type === 'VEVENT');
  expect(entry).toMatchObject({ summary: 'Aurinkoaamiainen', location: 'Kaupungintalo, Esimerkkikatu 1' });
  expect(entry?.type === 'VEVENT' && new Date(entry.start).toISOString()).toBe(`${YEAR}-12-02T06:30:00.000Z`);

  await bo.reload();
  for (const view of [1, 2]) {
    await bo.locator('#views label').nth(view).click();
    await bo
      .locator(view === 1 ? '.slack-message' : '.teams-card')
      .filter({ hasText: 'Aurinkoaamiainen' })
      .first()
      .waitFor();
    await looked(bo, view === 1 ? 'card-slack' : 'card-teams');
  }
}, 120_000);
