import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../given/axe.ts';
import { launchBrowser } from '../given/browser.ts';
import { pressByKeyboard, tabTo } from '../given/keyboard.ts';
import { givenShowcase } from '../given/showcase.ts';

/** Looked at by whoever changes the pages: a folder to put pictures in. */
const PICTURES = process.env.PICTURES;
const LATE = new Date('2028-02-25T12:00:00Z');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function opened(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function pictured(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  expect(await violations(page), name).toEqual([]);
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(wide, `${name} is wider than the screen`).toBe(0);
}

const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['phone', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[];

test.each(LOOKS)(
  'anybody reads the register, its statement, and a badge, by keyboard alone: %s',
  async (look, options) => {
    const { url, register, badge, clock } = await givenShowcase();
    const page = await opened(`${url}${register}?lang=sv`, options);
    await pictured(page, `${look}-register`);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id'), 'the skip link leads to the content').toBe('main');
    await pressByKeyboard(page, page.getByRole('link', { name: 'Tillgänglighetsutlåtande' }));
    await page.getByRole('heading', { name: 'Tillsynsmyndighet' }).waitFor();
    await pictured(page, `${look}-statement`);
    await pressByKeyboard(page, page.getByRole('link', { name: 'Suomeksi' }));
    await page.getByRole('heading', { name: 'Saavutettavuusseloste' }).waitFor();
    await pictured(page, `${look}-statement-fi`);
    await pressByKeyboard(page, page.getByRole('link', { name: 'Takaisin' }));
    await page.locator('html[lang="fi"]').waitFor({ state: 'attached' });
    await pictured(page, `${look}-register-fi`);

    await page.goto(`${url}${badge}?lang=sv`);
    await page.getByText('Märket gäller.').waitFor();
    const image = page.getByRole('img', { name: /Solvind Ab/u });
    const width = await image.evaluate((element) => (element as unknown as { naturalWidth: number }).naturalWidth);
    expect(width, 'the picture is there').toBe(640);
    await pictured(page, `${look}-badge`);
    await tabTo(page, page.getByRole('link', { name: 'In English' }));
    clock.now = LATE;
    await page.keyboard.press('Enter');
    await page.getByText('was valid until 24 Feb 2028').waitFor();
    await pictured(page, `${look}-badge-over`);
    await page.context().close();
  },
  90_000,
);

test('nothing needs a script, and a page that is not there is accessible too', async () => {
  const { url, register } = await givenShowcase();
  const page = await opened(`${url}${register}?lang=en`, { javaScriptEnabled: false });
  expect(await page.getByRole('article').count()).toBe(2);
  await page.context().close();
  const gone = await opened(`${url}/badge/nothing`);
  await pictured(gone, 'gone');
  await gone.context().close();
}, 30_000);
