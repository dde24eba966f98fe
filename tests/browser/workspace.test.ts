import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { say } from '../../src/text/say.ts';
import { send, tabTo } from '../given/keyboard.ts';
import { workspacePages } from '../given/workspace-pages.ts';

const given = workspacePages();
const open = given.open;

const focused = (page: Page): Locator => page.locator(':focus');

const answers = (page: Page): Locator => page.locator('article.tandem');

test('what is measured is drawn as bars with words, and a file is a link that downloads it', async () => {
  const page = await open();
  await send(page, 'Vad kräver ett stängt klimatnätverk?');
  await answers(page).waitFor();

  const width = (bar: Locator) =>
    bar.evaluate((element) => element.getBoundingClientRect().width / (element.parentElement?.clientWidth ?? 1));
  expect(await page.locator('.progress').textContent()).toMatch(/Vilken metod passar oss\?.*4 av 9 frågor/u);
  expect(await width(page.locator('.progress .bar > span'))).toBeCloseTo(0.4, 1);
  const rows = page.locator('.chart li');
  expect(await rows.allTextContents()).toEqual(['Stängt nätverk 12', 'Öppet nätverk 8']);
  expect(await width(rows.nth(1).locator('.bar > span'))).toBeCloseTo(8 / 12, 1);
  const link = page.getByRole('link', { name: 'Ladda ner promemorian (PDF)' });
  expect(await link.getAttribute('href')).toBe(`/files/${'T'.repeat(43)}`);
  expect(await link.getAttribute('download')).toBe('Promemoria – åtgärder.pdf');
  expect(given.faults).toEqual([]);
});

test('what comes while a language’s words are on their way is drawn anew when they are there', async () => {
  const page = await open();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/web/words?language=fi', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('#languages input[value=fi]').click();
  await send(page, 'Mitä suljettu verkosto vaatii?');
  await answers(page).waitFor();
  release();

  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fi');
  expect(await page.locator('#rooms').textContent()).toContain(say('fi', 'web.direct'));
});

describe('by keyboard alone', () => {
  test('somebody asks, opens the sources, judges the answer, and compares', async () => {
    const page = await open();

    await page.keyboard.press('/');
    await expect.poll(() => focused(page).getAttribute('id')).toBe('text');
    await page.keyboard.type('Vad kräver ett stängt');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('klimatnätverk?');
    await page.keyboard.press('Enter');
    await answers(page).waitFor();
    expect(given.workspace.turns).toMatchObject([{ kind: 'question', text: 'Vad kräver ett stängt\nklimatnätverk?', back: 'outbox' }]);

    await page.keyboard.press('ArrowUp');
    expect(await focused(page).getAttribute('aria-label')).toContain('Tandem');
    await tabTo(page, page.locator('.cite').first());
    await page.keyboard.press('Enter');
    expect(await focused(page).textContent()).toContain('Nätverket behöver tydliga kriterier.');

    await tabTo(page, page.getByRole('button', { name: 'Jämför öppet och stängt' }));
    await page.keyboard.press('Enter');
    await answers(page).nth(1).waitFor();
    expect(given.workspace.turns[1]).toMatchObject({ kind: 'action', name: 'ask.compare', data: { methods: 'open closed' }, back: 'ack' });

    await tabTo(page, page.getByRole('button', { name: 'Svaret hjälpte', exact: true }));
    await page.keyboard.press('Space');
    await expect.poll(() => page.getByRole('button', { name: 'Svaret hjälpte', exact: true }).getAttribute('aria-pressed')).toBe('true');
    expect(given.workspace.turns[2]).toMatchObject({ name: 'ask.helpful', data: { question: 'q1', verdict: 'yes' } });
    expect(given.faults).toEqual([]);
  });

  test('somebody becomes another, goes elsewhere and changes the language with the arrow keys', async () => {
    const page = await open();

    await tabTo(page, page.locator('#people input:checked'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, page.locator('#rooms input:checked'));
    await page.keyboard.press('ArrowUp');
    await tabTo(page, page.locator('#languages input:checked'));
    await page.keyboard.press('ArrowRight');

    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fi');
    expect(await page.locator('h1').textContent()).toBe('# ilmasto');
    await send(page, '@Tandem moi');
    await answers(page).waitFor();
    expect(given.workspace.turns).toMatchObject([{ by: { id: 'web:local:bo' }, room: { id: 'web:local:ilmasto' } }]);
  });

  test('a form shows its mistake at its field, keeps what was typed, also when it is closed, and is sent', async () => {
    const page = await open();
    await send(page, 'Vad är öppet?');
    await answers(page).waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Ställ en fråga' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Din fråga');

    await tabTo(page, page.getByRole('button', { name: 'Fråga', exact: true }));
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-field=text] .error').textContent()).toBe(say('sv', 'web.fill', { label: 'Din fråga' }));
    expect(given.workspace.turns).toHaveLength(1);

    await page.keyboard.type('Vad kostar det');
    await tabTo(page, page.getByRole('button', { name: 'Fråga', exact: true }));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-field=text] .error').textContent()).toBe('En fråga slutar med ett frågetecken.');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await focused(page).inputValue()).toBe('Vad kostar det');

    await page.keyboard.press('Escape');
    await tabTo(page, page.getByRole('button', { name: 'Ställ en fråga' }));
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('Vad kostar det');

    await page.keyboard.press('End');
    await page.keyboard.type('?');
    await tabTo(page, page.getByRole('button', { name: 'Fråga', exact: true }));
    await page.keyboard.press('Enter');
    await page.locator('.text', { hasText: 'Fråga ur formuläret: Vad kostar det?' }).waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(given.workspace.turns.at(-1)).toMatchObject({
      kind: 'form',
      name: 'ask.question',
      fields: { text: 'Vad kostar det?', language: 'sv' },
    });
  });
});

describe('talk', () => {
  test('a command’s answer is one’s own, a mention’s answer comes to all as they watch', async () => {
    const anna = await open();
    const bo = await open();
    await anna.locator('#rooms label').first().click();
    await bo.locator('#rooms label').first().click();
    await bo.locator('#people label').nth(2).click();

    await send(anna, '/tandem me');
    await answers(anna).waitFor();
    await send(anna, '@Tandem Vad är öppet?');
    await answers(bo).waitFor();

    expect(await anna.locator('article.private').count()).toBe(2);
    expect(await anna.locator('article.private.tandem').textContent()).toContain(say('sv', 'web.onlyYou'));
    expect(await bo.locator('article.private').count()).toBe(0);
    expect(await bo.locator('#messages > li .replies article.tandem').count()).toBe(1);
    expect(await bo.locator('#live').textContent()).toContain('Stängt klimatnätverk');
    expect(await bo.locator('article.tandem [lang=sv]').count()).toBe(1);
  });

  test('a reply in a thread stays in it, and reaches Tandem only with a mention', async () => {
    const page = await open();
    await page.locator('#rooms label').first().click();
    await send(page, 'Hur ska vi börja?');
    await page.getByRole('button', { name: say('sv', 'web.reply') }).click();
    await page.keyboard.type('vad kräver ett stängt nätverk?');
    await page.keyboard.press('Enter');
    await page.locator('.replies article.tandem').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Det låter bra.');
    expect(await page.locator('#status').textContent()).toBe(say('sv', 'web.talk'));
    await page.keyboard.press('Enter');

    await expect.poll(() => page.locator('#messages > li').count()).toBe(1);
    await expect.poll(() => page.locator('.replies article').count()).toBe(3);
    const [turn, ...rest] = given.workspace.turns;
    expect(rest).toEqual([]);
    expect(turn).toMatchObject({ kind: 'question', text: 'vad kräver ett stängt nätverk?', heard: 'room' });
    expect(turn?.room.thread).toBe(await page.locator('#messages > li').getAttribute('data-id'));
  });

  test('"Tandem is writing" stands until the answer comes, and a reload keeps both question and draft', async () => {
    const page = await open();
    given.workspace.app.held = true;
    await send(page, 'Vad är öppet?');
    await page.getByText(say('sv', 'web.writing')).waitFor();
    await page.keyboard.type('halvskrivet');

    await page.reload();
    await page.getByText(say('sv', 'web.writing')).waitFor();
    expect(await page.locator('#text').inputValue()).toBe('halvskrivet');
    await given.workspace.app.release();

    await answers(page).waitFor();
    expect(await page.locator('.writing').count()).toBe(0);
    await page.reload();
    await answers(page).waitFor();
    expect(await page.locator('article').count()).toBe(2);
  });

  test('an update replaces the message on every page that shows it', async () => {
    const page = await open();
    await send(page, 'Vad är öppet?');
    await page.getByRole('button', { name: 'Uppdatera det här' }).click();

    await page.getByText('Uppdaterat svar').waitFor();
    expect(await answers(page).count()).toBe(1);
  });

  test('what Tandem did not take can be sent again, as the same message', async () => {
    const page = await open();
    given.workspace.app.broken = true;
    await send(page, 'Vad är öppet?');
    await page.getByText(say('sv', 'web.notSent')).waitFor();
    given.workspace.app.broken = false;

    await page.getByRole('button', { name: say('sv', 'web.again') }).click();

    await answers(page).waitFor();
    expect(await page.locator('article.person').count()).toBe(1);
    expect(await page.getByText(say('sv', 'web.notSent')).count()).toBe(0);
  });

  test('an unknown command, and a server that is gone, leave the text where it was', async () => {
    const page = await open();
    await send(page, '/commti sol 60 %');
    await expect.poll(() => page.locator('#status').textContent()).toBe(say('sv', 'web.error.command', { command: '/commti' }));
    expect(await page.locator('#text').inputValue()).toBe('/commti sol 60 %');

    await page.context().setOffline(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#status').textContent()).toBe(say('sv', 'web.error.offline'));
    expect(await page.locator('#text').inputValue()).toBe('/commti sol 60 %');
  });

  test('what is typed while a message is on its way stays, and a message that was lost comes back before it', async () => {
    const page = await open();
    const { promise: lost, resolve: lose } = Promise.withResolvers<void>();
    await page.route('**/web/turns', async (route) => {
      await lost;
      await route.abort();
    });
    await send(page, 'Vad är öppet?');
    await page.keyboard.type('och stängt?');
    lose();

    await expect.poll(() => page.locator('#text').inputValue()).toBe('Vad är öppet?\noch stängt?');
    expect(given.workspace.turns).toEqual([]);
  });

  test('HTML, right-to-left text and 100 KB are shown as they were typed', async () => {
    const page = await open();
    const text = `<img src=x onerror=alert(1)> <!channel> **x** مرحبا ${'å'.repeat(50_000)}`;
    await page.locator('#text').fill(text);
    await page.keyboard.press('Enter');
    await answers(page).waitFor();

    expect(await page.locator('article.person .long > .text').textContent()).toBe(text);
    expect(await page.locator('article img:not(.face)').count()).toBe(0);
    expect(given.faults).toEqual([]);
  });
});
