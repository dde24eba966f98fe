import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../given/axe.ts';
import { launchBrowser } from '../given/browser.ts';
import { type GivenDigestSite, givenDigestSite } from '../given/digest-site.ts';
import { pressByKeyboard } from '../given/keyboard.ts';
import { AINO, CARITA, CHANNEL } from '../given/network.ts';

/** Looked at by whoever changes the page: a folder to put pictures in. */
const PICTURES = process.env.PICTURES;
const DAY_MS = 86_400_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function opened(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  // axe is a script, which the page's own policy forbids.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function pictured(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/digest-${name}.png`, fullPage: true });
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
  'a coordinator opens the week by its link and goes back week by week, by keyboard alone: %s',
  async (look, options) => {
    const site = await givenDigestSite();
    const page = await opened(`${site.url}${await site.link()}`, options);
    await page.getByRole('heading', { level: 1, name: /47\/2026/u }).waitFor();
    expect(await page.getByRole('figure').count()).toBe(3);
    // What is drawn stands there in words too.
    expect(await page.getByRole('figure').first().getByRole('listitem').last().innerText()).toContain('tredje part 1');
    await pictured(page, `${look}-sv`);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id'), 'the skip link leads to the content').toBe('main');
    await pressByKeyboard(page, page.getByRole('link', { name: 'Vecka 46/2026' }));
    await page.getByRole('heading', { level: 1, name: /46\/2026/u }).waitFor();
    await pressByKeyboard(page, page.getByRole('link', { name: 'Vecka 45/2026' }));
    await page.getByRole('heading', { level: 1, name: /45\/2026/u }).waitFor();
    expect(await page.getByText('Verkstad om värmepumpar').count()).toBeGreaterThan(0);
    await pressByKeyboard(page, page.getByRole('link', { name: 'Suomeksi' }));
    await page.locator('html[lang="fi"]').waitFor({ state: 'attached' });
    await page.getByRole('heading', { level: 1, name: /45\/2026/u }).waitFor();
    await pictured(page, `${look}-fi`);
    await pressByKeyboard(page, page.getByRole('link', { name: 'Viikko 46/2026' }));
    await page.getByRole('heading', { level: 1, name: /46\/2026/u }).waitFor();
    expect(await page.locator('html').getAttribute('lang'), 'the language is kept').toBe('fi');
    await page.context().close();
  },
  90_000,
);

const OVER = { sv: /Länken gäller inte/u, fi: /Linkki ei ole/u, en: /The link is over/u } as const;

/** What the link shows where it opens nothing: a word about it in the reader's language, and not one about the network. */
async function shut(site: GivenDigestSite, path: string): Promise<void> {
  for (const [locale, said] of [
    ['sv-FI', OVER.sv],
    ['fi-FI', OVER.fi],
    ['en-GB', OVER.en],
  ] as const) {
    const page = await opened(`${site.url}${path}`, { locale });
    expect(await page.getByRole('main').innerText(), locale).toMatch(said);
    expect(await page.content()).not.toMatch(/Exempelviks|Solvind|Kaisla/u);
    await pictured(page, `over-${locale}`);
    await page.context().close();
  }
}

test('a link that is over says so in the reader’s language, and shows nothing', async () => {
  const site = await givenDigestSite();
  const path = await site.link();
  site.clock.now = new Date(site.clock.now.getTime() + 31 * DAY_MS);
  await shut(site, path);
}, 60_000);

test('the link of whoever coordinates no more shows nothing; a member is given none', async () => {
  const site = await givenDigestSite();
  const path = await site.link();
  expect((await fetch(`${site.url}${path}`)).status).toBe(200);
  await site.write(async (tx) => {
    await tx.networks.take(site.network.id);
    await tx.networks.addCoordinator(site.network.id, 'web:local:dan', 'web:local:carita', site.clock.now);
    await tx.networks.endCoordinator(site.network.id, 'web:local:carita', site.clock.now);
  });
  await shut(site, path);
  const refused = await site.command('/digest page', { ...AINO, channel: CHANNEL, at: site.clock.now });
  expect(refused.refused).toBeDefined();
  expect(JSON.stringify(refused)).not.toContain('/d/');
  expect((await site.command('/digest page', { ...CARITA, channel: CHANNEL, at: site.clock.now })).refused).toBeDefined();
}, 60_000);
