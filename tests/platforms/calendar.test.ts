import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarRoutes } from '../../src/platforms/pages/calendar.ts';
import { givenEvent, QUIET } from '../given/event.ts';
import { BO } from '../given/network.ts';
import { serveRoutes } from '../given/platform.ts';
import { blocks, button } from '../given/tandem.ts';

const NOW = new Date('2026-11-26T10:00:00Z');

test('a person’s feed shows the network’s events, follows changes, and ends when it is renewed or revoked', async () => {
  const given = await givenEvent();
  await given.answer('bo');
  const server = await serveRoutes(calendarRoutes({ ...given.tandem.calendars, log: QUIET, now: () => NOW, language: 'sv' }));
  const first = await given.command('/event calendar', { ...BO, at: NOW });
  const path = new URL(blocks(first, 'typed')[0]?.text ?? '').pathname;
  expect(JSON.stringify(first.kept)).not.toContain(path);
  const get = (at: string, etag?: string) => fetch(`${server.url}${at}`, etag === undefined ? {} : { headers: { 'if-none-match': etag } });
  const read = async () => {
    const root = new ICAL.Component(ICAL.parse(await (await get(path)).text()));
    return root.getAllSubcomponents('vevent');
  };

  const [entry] = await read();
  expect(entry?.getFirstPropertyValue('status')).toBe('CONFIRMED');
  expect(String(entry?.getFirstPropertyValue('url'))).toContain('mote.example');
  const etag = (await get(path)).headers.get('etag') ?? '';
  expect((await get(path, etag)).status).toBe(304);

  await given.change({ state: 'cancelled' });
  expect((await get(path, etag)).status).toBe(200);
  const [cancelled] = await read();
  expect(cancelled?.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(cancelled?.getFirstPropertyValue('uid')).toBe(entry?.getFirstPropertyValue('uid'));
  expect(Number(cancelled?.getFirstPropertyValue('sequence'))).toBe(1);

  const again = await given.command('/event kalender', { ...BO, at: NOW });
  const renewed = await given.press(button(again, 'event.feed'), { ...BO, at: NOW });
  expect((await get(path)).status, 'the old address').toBe(404);
  const next = new URL(blocks(renewed, 'typed')[0]?.text ?? '').pathname;
  expect((await get(next)).status).toBe(200);
  await given.press(button(renewed, 'event.feedRevoke'), { ...BO, at: NOW });
  expect((await get(next)).status).toBe(404);
  expect((await get(`/calendar/${'a'.repeat(43)}.ics`)).status).toBe(404);
  await server.close();
});
