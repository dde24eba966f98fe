import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../given/axe.ts';
import { launchBrowser } from '../given/browser.ts';
import { tabTo } from '../given/keyboard.ts';
import { type GivenPages, givenPages } from '../given/page.ts';

/** Looked at by whoever changes the pages: a folder to put pictures in. */
const PICTURES = process.env.PICTURES;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The page as somebody without scripts and without a mouse has it; axe alone may run a script. */
async function opened(given: GivenPages, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(`${given.url}${path}`);
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
  'somebody applies by keyboard alone, mends what was wrong, and sees what came of it: %s',
  async (look, options) => {
    const given = await givenPages();
    const { path } = await given.link(await given.network('closed'));
    const page = await opened(given, path, options);
    await pictured(page, `${look}-1-form`);

    await tabTo(page, page.getByLabel('Företagets namn'));
    await page.keyboard.type('Solvind Ab');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toMatch(/^Fel: /u);
    expect(await page.evaluate('document.activeElement.getAttribute("role")'), 'the summary has the focus').toBe('alert');
    expect(await page.getByLabel('Företagets namn').inputValue()).toBe('Solvind Ab');
    await pictured(page, `${look}-2-errors`);

    const first = page.getByRole('alert').getByRole('link').first();
    await tabTo(page, first);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await fill(page);
    await tabTo(page, page.locator('button.primary'));
    await page.keyboard.press('Enter');
    await page.getByText(/2026-\d{4}/u).waitFor();
    await pictured(page, `${look}-3-sent`);

    await tabTo(page, page.getByRole('link', { name: 'Min sida' }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Ta tillbaka|Återkalla/u }).waitFor();
    await pictured(page, `${look}-4-standing`);

    await tabTo(page, page.getByRole('link', { name: /uppgifter/u }));
    await page.keyboard.press('Enter');
    await page.locator('nav [aria-current="page"]', { hasText: 'uppgifter' }).waitFor();
    await pictured(page, `${look}-5-data`);
    await page.context().close();
  },
  90_000,
);

/** Radios by arrow or space, lists by their letters, texts as they are. */
async function fill(page: Page): Promise<void> {
  const form = page.locator('form.form');
  const size = form.getByRole('radiogroup').first().getByRole('radio').first();
  await size.focus();
  await page.keyboard.press('ArrowDown');
  await form.locator('select').first().focus();
  await page.keyboard.press('ArrowDown');
  await form.locator('textarea').first().focus();
  await page.keyboard.type('Solpaneler på taket före 2028');
}

test('the language is changed by keyboard half-way: the page speaks Finnish and keeps what was typed; nothing needs a script', async () => {
  const given = await givenPages();
  const { path } = await given.link(await given.network('closed'));
  const page = await opened(given, path, { javaScriptEnabled: false });
  await page.getByLabel('Företagets namn').focus();
  await page.keyboard.type('Solvind Ab');
  await page.getByRole('button', { name: 'Suomeksi' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('html[lang="fi"]').waitFor({ state: 'attached' });
  expect(await page.locator('input[name="f.company"]').inputValue()).toBe('Solvind Ab');
  expect(await page.locator('h1').textContent()).toContain('Exempelviks klimatnätverk');
  await page.context().close();
});

test.each(['fi', 'en'] as const)(
  'pages in %s, with messages, and those of a link that is over or wrong, are accessible too',
  async (language) => {
    const given = await givenPages();
    const network = await given.network('open');
    const { path } = await given.link(network, { language });
    const reply = {
      to: 'asker',
      language,
      title: 'Hei',
      blocks: [
        { kind: 'facts', rows: [['A', 'B']] },
        { kind: 'note', text: 'Ok' },
      ],
    } as const;
    await given.unit((tx) => tx.outbox.post({ key: 'k', room: { id: 'page:l1' }, reply }));
    await expect.poll(async () => (await given.store.pageMessages.list('page:l1', 5)).length, { timeout: 15_000 }).toBe(1);
    const page = await opened(given, path);
    await pictured(page, `${language}-open`);
    await given.unit((tx) => tx.links.revoke('l1', given.clock.now));
    await page.reload();
    await pictured(page, `${language}-revoked`);
    await page.goto(`${given.url}/p/nothing`);
    await pictured(page, `${language}-unknown`);
    await page.context().close();
  },
);
