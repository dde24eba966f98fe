import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../given/axe.ts';
import { launchBrowser } from '../given/browser.ts';
import { tabTo } from '../given/keyboard.ts';
import { givenUpload } from '../given/upload.ts';

/** Looked at by whoever changes the page: a folder to put pictures in. */
const PICTURES = process.env.PICTURES;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function pictured(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/upload-${name}.png`, fullPage: true });
  expect(await violations(page), name).toEqual([]);
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(wide, `${name} is wider than the screen`).toBe(0);
}

const LOOKS = [
  ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
  ['phone', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[];

const WRONG = [
  'Företag;Åtagande;Typ;Enhet;Utgångsvärde;Målvärde;Måldatum;Uppdateringens datum;Procent;Anteckning',
  'Solvind Ab;Solpaneler på taket;;;;;;1.9.2026;140 %;',
  'Okänd i nätverket Ab;Vindkraft på berget;;;;;;1.9.2026;10 %;',
  'Kaisla Oy;Oljan bort;minskning;t CO2e;1,234;0;31.12.2030;;;',
  'Kaisla Oy;=HYPERLINK("http://x");;;;;;1.9.2026;10 %;',
].join('\r\n');
const CLEAN = 'Företag;Åtagande;Uppdateringens datum;Procent\r\nSolvind Ab;Solpaneler på taket;1.9.2026;60 %\r\n';

test.each(LOOKS)(
  'a file is uploaded, mended and imported by keyboard alone: %s',
  async (look, options) => {
    const given = await givenUpload();
    const path = await given.page();
    const context = await browser.newContext({ bypassCSP: true, ...options });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await page.goto(`${given.url}${path}`);
    await pictured(page, `${look}-1-form`);

    const file = page.getByLabel('Excel- eller CSV-fil');
    const submit = page.getByRole('button', { name: 'Granska filen' });
    await tabTo(page, submit);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toMatch(/^Fel: /u);
    await pictured(page, `${look}-2-none`);

    // The browser's own file chooser is no part of the page.
    await file.setInputFiles({ name: 'fel.csv', mimeType: 'text/csv', buffer: Buffer.from(WRONG) });
    await tabTo(page, submit);
    await page.keyboard.press('Enter');
    await page.getByText('4 fel').waitFor();
    expect(await page.locator('dt').count()).toBe(4);
    await pictured(page, `${look}-3-faults`);

    await file.setInputFiles({ name: 'ren.csv', mimeType: 'text/csv', buffer: Buffer.from(CLEAN) });
    await tabTo(page, submit);
    await page.keyboard.press('Enter');
    const run = page.getByRole('button', { name: 'Importera raden' });
    await run.waitFor();
    await pictured(page, `${look}-4-clean`);

    await tabTo(page, run);
    await page.keyboard.press('Enter');
    await page.getByText(/Importen pågår|Klart/u).waitFor();
    await given.gone('import:');
    await page.goto(`${given.url}${path}`);
    await page.getByText('Klart').waitFor();
    await pictured(page, `${look}-5-done`);
    expect(await given.store.commitments.get('solar')).toMatchObject({ updates: 1 });
    await context.close();
  },
  120_000,
);
