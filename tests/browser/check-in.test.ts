import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { pages } from '../../src/platforms/pages/index.ts';
import { screenRoutes } from '../../src/platforms/pages/screen.ts';
import { violations } from '../given/axe.ts';
import { launchBrowser } from '../given/browser.ts';
import { givenEvent } from '../given/event.ts';
import { pressByKeyboard } from '../given/keyboard.ts';
import { CARITA, CHANNEL } from '../given/network.ts';
import { memoryLog, serveRoutes } from '../given/platform.ts';
import { blocks, button, textOf } from '../given/tandem.ts';

/** Looked at by whoever changes the pages: a folder to put pictures in. */
const PICTURES = process.env.PICTURES;
/** Ten minutes before the start, as people come; and the evening before. */
const DOORS = new Date('2026-12-03T06:20:00Z');
const EVENING = new Date('2026-12-02T18:00:00Z');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** An event with the pages of its check-in on a real server, and the address that its coordinator was given for the screen. */
async function givenDoors(language: Language = 'sv') {
  const given = await givenEvent({ language });
  await given.answer('bo', { company: 'company:solvind', guests: 1 });
  const { tandem } = given;
  const clock = { now: DOORS };
  const log = memoryLog();
  const now = () => clock.now;
  const at = (path: string) => ({ address: `${server.url}${path}`, reach: 'here' as const });
  const screen = screenRoutes({ ...tandem.screens, at, log, now, language: 'sv' });
  const { routes: style } = pages({}, { ...tandem.deps, ...tandem.pages, log, now });
  const server = await serveRoutes(async (request, response) => (await screen(request, response)) || style(request, response));
  onTestFinished(() => server.close());
  const coordinator = { ...CARITA, channel: CHANNEL, at: DOORS };
  const list = await given.command('/event check-in', coordinator);
  const shown = await given.press(button(list, 'event.screen'), coordinator);
  const path = new URL(blocks(shown, 'typed')[0]?.text ?? '').pathname;
  const attendance = async () => textOf(await given.command('/event närvaro', coordinator));
  return { ...given, clock, url: `${server.url}${path}`, attendance };
}

async function opened(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, ...options });
  context.setDefaultTimeout(15_000);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const failed: string[] = [];
  page.on('response', (response) => response.status() >= 400 && failed.push(`${response.status()} ${response.url()}`));
  page.on('console', (line) => line.type() === 'error' && failed.push(line.text()));
  // A form that came back to its sender is no fault.
  onTestFinished(() => expect(failed.filter((line) => !line.includes('422'))).toEqual([]));
  await page.goto(url);
  return page;
}

async function pictured(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `check-in-${name}.png`), fullPage: true });
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(wide, `${name} is wider than the screen`).toBe(0);
}

const count = (page: Page) => page.locator('#count');

test('a guest opens what the code on the screen leads to and says that they are here: the screen counts them, and so does attendance', async () => {
  const { url, attendance, store } = await givenDoors();
  const screen = await opened(url);
  await pictured(screen, 'screen-nobody');
  const before = await count(screen).textContent();
  const code = await screen.locator('.code').textContent();
  expect((await store.eventCare.ofCode((await store.events.get('frukost'))?.network ?? '', code?.replace(' ', '') ?? ''))?.id).toBe(
    'frukost',
  );

  const phone = await opened((await screen.locator('.qr').getAttribute('href')) ?? '', {
    locale: 'fi-FI',
    viewport: { width: 360, height: 740 },
  });
  await pictured(phone, 'phone');
  await phone.getByLabel('Nimi').fill('Bo');
  await pressByKeyboard(phone, phone.getByRole('button', { name: 'Olen täällä' }));
  await phone.locator('.state').waitFor();
  await pictured(phone, 'phone-done');

  await screen.getByText('2 personer är här').waitFor();
  expect(before).not.toContain('2');
  await pictured(screen, 'screen-two');
  expect(await attendance()).toMatch(/2 av 2/u);

  const other = await opened((await screen.locator('.qr').getAttribute('href')) ?? '', { locale: 'sv-FI' });
  await other.getByRole('button', { name: 'Jag är här' }).click();
  await other.locator('#name-error').waitFor();
  await other.getByLabel('Namn').fill('Okänd Gäst');
  await other.getByRole('button', { name: 'Jag är här' }).click();
  await other.locator('.state').waitFor();
  await screen.getByText('3 personer är här').waitFor();
  expect(await store.eventCare.turnout('frukost')).toEqual({ going: 2, came: 2, walkIns: 1 });
}, 60_000);

test('opened the evening before, the screen says when the check-in begins, then shows the code, then that it is over, by itself', async () => {
  const { url, clock, change } = await givenDoors();
  clock.now = EVENING;
  const screen = await opened(url);
  await screen.getByText('6.30').waitFor();
  await pictured(screen, 'screen-early');
  clock.now = DOORS;
  await screen.locator('.code').waitFor();
  await change({ state: 'cancelled' });
  await screen.locator('#closed').waitFor();
  expect(await screen.locator('.code').count()).toBe(0);
}, 60_000);

const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 720 } }],
  ['old projector', { viewport: { width: 1024, height: 768 } }],
  ['phone', { viewport: { width: 360, height: 740 } }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[];

test.each(LOOKS)(
  'screen and page have no barrier, and the whole code stands on the screen: %s',
  async (look, options) => {
    const { url } = await givenDoors(look === 'dark' ? 'fi' : 'en');
    const screen = await opened(url, { ...options, bypassCSP: true });
    await pictured(screen, `${look}-screen`);
    expect(await violations(screen)).toEqual([]);
    // Nobody scrolls a projector.
    const high = await screen.evaluate('document.documentElement.scrollHeight - document.documentElement.clientHeight');
    if (look !== 'phone') expect(high).toBe(0);
    await screen.goto((await screen.locator('.qr').getAttribute('href')) ?? '');
    await pictured(screen, `${look}-page`);
    expect(await violations(screen)).toEqual([]);
  },
  60_000,
);
