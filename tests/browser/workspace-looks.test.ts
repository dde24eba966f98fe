import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { say } from '../../src/text/say.ts';
import { violations } from '../given/axe.ts';
import { send } from '../given/keyboard.ts';
import { workspacePages } from '../given/workspace-pages.ts';

const given = workspacePages();
const open = given.open;

const answers = (page: Page): Locator => page.locator('article.tandem');

describe('looks', () => {
  test('the switch shows the same reply as Slack’s blocks and as Teams’ card, with the JSON', async () => {
    const page = await open();
    await send(page, 'Vad är öppet?');
    await answers(page).waitFor();

    await page.locator('#views label').nth(1).click();
    await page.locator('.slack-message strong', { hasText: 'Kriterier' }).waitFor();
    expect(await page.locator('.slack-message').textContent()).toContain('<b>');
    await page.getByText(say('sv', 'web.json')).click();
    expect(JSON.parse((await page.locator('.json pre').textContent()) ?? '')).toMatchObject({
      blocks: [{ type: 'header' }, { type: 'section' }],
    });

    await page.locator('#views label').nth(2).click();
    await page.locator('.teams-card strong', { hasText: 'Kriterier' }).waitFor();
    expect(await page.locator('.teams-card .ac-textBlock').nth(1).textContent()).toBe('Kriterier *och* <b>');
    expect(await page.locator('.teams-card button').count()).toBe(1);

    await page.locator('#views label').first().click();
    await page.locator('.reply table caption').waitFor();
    expect(given.faults).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('no serious barrier in %s: the first view, a talk, the other products, a form', async (theme) => {
    const page = await open({ colorScheme: theme, reducedMotion: 'reduce' });
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
    expect(await violations(page)).toEqual([]);

    await page.locator('#rooms label').first().click();
    await send(page, '/tandem me');
    await page.locator('article.private.tandem').waitFor();
    await send(page, '@Tandem Vad är öppet?');
    await page.locator('.replies article.tandem').waitFor();
    await page.locator('.sources summary').click();
    expect(await violations(page)).toEqual([]);

    await page.locator('#views label').nth(1).click();
    await page.locator('.slack-message').first().waitFor();
    await page.getByText(say('sv', 'web.json')).first().click();
    expect(await violations(page)).toEqual([]);
    await page.locator('#views label').nth(2).click();
    await page.locator('.teams-card').first().waitFor();
    expect(await violations(page)).toEqual([]);

    await page.locator('#views label').first().click();
    await page.getByRole('button', { name: 'Ställ en fråga' }).click();
    await page.getByRole('button', { name: 'Fråga', exact: true }).click();
    expect(await violations(page)).toEqual([]);
  });

  test('on a phone of 360 px nothing is cut off, and people and rooms are behind a button', async () => {
    const page = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    expect(await page.locator('#people').isVisible()).toBe(false);
    await page.getByRole('button', { name: say('sv', 'web.menu') }).tap();
    await page.locator('#people label').nth(4).tap();
    await page.locator('#rooms label').first().tap();
    await page.locator('.example').first().tap();
    await answers(page).waitFor();

    expect(given.workspace.turns).toMatchObject([{ by: { id: 'web:local:carita' }, room: { id: 'web:local:klimat' }, heard: 'room' }]);
    const widths = await page.evaluate('[document.documentElement.scrollWidth, document.querySelector("#log").scrollWidth]');
    expect(widths).toEqual([360, 360]);
    expect(await violations(page)).toEqual([]);
  });
});
