import { describe, expect, onTestFinished, test } from 'vitest';
import { located, PICTURES_PATH } from '../../../src/chat/files.ts';
import type { BlockOf, Reply } from '../../../src/chat/reply.ts';
import { scoresPng } from '../../../src/papers/picture.ts';
import { picturesOf } from '../../../src/papers/picture-link.ts';
import { pictureRoutes } from '../../../src/platforms/pages/pictures.ts';
import { serve } from '../../../src/platforms/server.ts';
import { renderHome, renderMessage } from '../../../src/platforms/slack/render.ts';
import { drawCard } from '../../../src/platforms/teams/render.ts';
import { faults } from '../../given/blocks.ts';
import { cardProblems } from '../../given/cards.ts';

const QUIET = { debug() {}, info() {}, warn() {}, error() {} };
const CHART: BlockOf<'chart'> = {
  kind: 'chart',
  title: 'Närvaro på åmötet',
  alt: 'Åmötet: 31 på plats, 40 anmälda.',
  max: 40,
  bars: [{ label: 'Åmötet', value: 31, parts: [40, 31] }],
  series: { names: ['anmälda', 'på plats'], stacked: false },
};
const pictures = picturesOf('a secret of thirty-two characters', 'sv');
const reply = (...charts: readonly BlockOf<'chart'>[]): Reply => ({ to: 'asker', language: 'sv', blocks: charts });
const there = (told: Reply): Reply => located(told, { address: 'https://tandem.example', reach: 'public', pictures });
const addressOf = (told: Reply): string => (told.blocks[0] as BlockOf<'chart'>).at?.address ?? '';

async function given() {
  const listening = await serve([pictureRoutes({ pictures, log: QUIET, now: () => new Date() })], { host: '127.0.0.1', port: 0 }, QUIET);
  onTestFinished(() => listening.stop(0));
  return (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${listening.port}${path}`, init);
}

describe('a chart as a picture', () => {
  test('is fetched by its name, and is what the chart shows', async () => {
    const get = await given();
    const response = await get(new URL(addressOf(there(reply(CHART)))).pathname);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.equals((await scoresPng(CHART, 'sv')).png)).toBe(true);
    const head = await get(new URL(addressOf(there(reply(CHART)))).pathname, { method: 'HEAD' });
    expect([head.status, Number(head.headers.get('content-length'))]).toEqual([200, bytes.length]);
  });

  test('is not drawn for a name that Tandem did not give, nor for another’s secret', async () => {
    const get = await given();
    const name = pictures.name(CHART, 'sv') ?? '';
    const foreign = picturesOf('another secret of as many letters', 'sv').name(CHART, 'sv') ?? '';
    for (const wrong of [foreign, `x${name}`, name.slice(0, -1), `${name}A`, 'x.y', '', '../health', 'A'.repeat(4_000)])
      expect((await get(`${PICTURES_PATH}${wrong}.png`)).status, wrong).toBe(404);
    expect((await get(`${PICTURES_PATH}${name}.png`, { method: 'POST' })).status).toBe(405);
  });

  test('has no address where only this machine would reach it, nor where it would be too long', () => {
    expect(addressOf(located(reply(CHART), { address: 'http://127.0.0.1:3000', reach: 'here', pictures }))).toBe('');
    const long = { ...CHART, bars: Array.from({ length: 400 }, (_, n) => ({ label: `${Math.sin(n)}`, value: n, parts: [n, n] })) };
    expect(addressOf(there(reply(long)))).toBe('');
  });

  test('stands in Slack where Slack’s own chart cannot, with its words', () => {
    const long = { ...CHART, bars: [{ label: 'Ett evenemang med ett långt namn', value: 31, parts: [40, 31] }] };
    const images = (blocks: readonly object[]) => blocks.filter((one) => (one as { type: string }).type === 'image');
    const message = renderMessage(there(reply(long)), 'sv');
    expect(faults(message)).toEqual([]);
    expect(images(message.blocks)).toMatchObject([{ alt_text: CHART.alt, title: { text: CHART.title } }]);
    expect(images(renderMessage(there(reply(CHART, CHART, CHART)), 'sv').blocks)).toHaveLength(1);
    expect(images(renderHome(there(reply(CHART)), 'sv').blocks)).toHaveLength(1);
    expect(images(renderMessage(there(reply(CHART)), 'sv').blocks)).toHaveLength(0);
    const without = JSON.stringify(renderMessage(reply(long), 'sv').blocks);
    expect(without, 'without an address the parts are told').toContain('anmälda 40 · på plats 31');
  });

  test('stands in Teams where a client draws no charts', () => {
    const card = drawCard(there(reply(CHART)), { language: 'sv' });
    expect(cardProblems(card)).toEqual([]);
    expect(JSON.stringify(card)).toContain(
      JSON.stringify({ type: 'Image', url: addressOf(there(reply(CHART))), altText: CHART.alt, size: 'Stretch' }),
    );
  });
});
