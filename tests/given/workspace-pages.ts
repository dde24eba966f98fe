import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from './browser.ts';
import { givenWorkspace, type Workspace } from './workspace.ts';

export interface WorkspacePages {
  /** This test's own. */
  readonly workspace: Workspace;
  /** What its pages complained of. */
  readonly faults: readonly string[];
  open(options?: BrowserContextOptions): Promise<Page>;
}

/** A browser for a file of tests, and for each of them a workspace of its own. */
export function workspacePages(): WorkspacePages {
  let browser: Browser;
  let workspace: Workspace;
  let faults: string[];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    workspace = await givenWorkspace();
    faults = [];
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await workspace.close();
  });
  return {
    get workspace() {
      return workspace;
    },
    get faults() {
      return faults;
    },
    async open(options = {}) {
      const context = await browser.newContext({ locale: 'sv-FI', viewport: { width: 1280, height: 800 }, ...options });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
      await page.goto(workspace.url);
      await page.locator('body.ready').waitFor();
      return page;
    },
  };
}
