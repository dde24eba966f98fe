import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { LANGUAGES } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';

/** Nothing but the page itself may reach for the network. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--no-pings'];

/** Chromium's sandbox does not work for root. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A real browser: on Linux the one that an npm package brings, elsewhere the Chrome that is installed. */
export async function launchBrowser(): Promise<Browser> {
  const args = [...QUIET, ...asRoot];
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome', args });
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args });
}

/** What Tandem has answered, without the notice of what it keeps, which follows the first answer to a person. */
export function answersIn(page: Page): Locator {
  const labels = LANGUAGES.map((language) => say(language, 'me.privacy.button'));
  const notice = page.getByRole('button', { name: new RegExp(labels.join('|'), 'u') });
  return page.locator('article.tandem').filter({ hasNot: notice });
}
