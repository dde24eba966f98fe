import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import type { Event } from '../../../src/domain/event.ts';
import { type GivenLedger, givenLedger } from '../../given/ledger.ts';
import { BO, CARITA, CHANNEL } from '../../given/network.ts';
import { blocks, button, textOf } from '../../given/tandem.ts';

/** A Tuesday. */
const NOW = new Date('2026-11-24T10:00:00Z');
const COORDINATOR = { ...CARITA, channel: CHANNEL, at: NOW };

async function events(given: GivenLedger): Promise<readonly Event[]> {
  const found = await given.store.events.ofNetwork(given.network.id, { from: NOW, which: 'coming', drafts: true, size: 50 });
  return found.items.map(({ event }) => event);
}

describe('a new event', () => {
  test.each([
    '/event new "Frukost om solel" 2026-12-03 08:30 Stadshuset 40',
    '/event new “Frukost om solel” torsdag 3.12. kl. 8.30–10.30 i Stadshuset, 40 platser',
    '/event new Frukost om solel 3.12.2026 kl 8.30 Stadshuset 40',
  ])('%s is kept as a draft and shown back with weekday and zone; nobody else hears of it', async (line) => {
    const given = await givenLedger();

    const reply = await given.command(line, COORDINATOR);

    expect(await events(given)).toMatchObject([
      {
        ...{ title: 'Frukost om solel', place: 'Stadshuset', seats: { total: 40 }, state: 'draft' },
        ...{ starts: new Date('2026-12-03T06:30:00Z'), ends: new Date('2026-12-03T08:30:00Z'), closes: new Date('2026-12-03T06:30:00Z') },
      },
    ]);
    expect(JSON.stringify(reply)).toMatch(/torsdag 3\.12\.2026 kl\. 8\.30–10\.30/u);
    expect(textOf(reply)).toContain('Europe/Helsinki, UTC+2');
    expect(await given.gone('event-card:')).toEqual([]);
    expect(JSON.stringify(await given.command('/event', { ...BO, at: NOW }))).not.toContain('Frukost');
  });

  test.each([
    ['Stadshuset, Exempelvik 40', 'Stadshuset, Exempelvik', 40],
    ['i Stadshuset, Storgatan 4 B, max 40 platser', 'Stadshuset, Storgatan 4 B', 40],
    ['paikka: Kaupungintalo, 2. krs', 'Kaupungintalo, 2. krs', undefined],
  ])('"%s" is a place and its seats, commas and all', async (typed, place, total) => {
    const given = await givenLedger();
    await given.command(`/event new "Frukost" 3.12.2026 kl 8.30 ${typed}`, COORDINATOR);
    expect((await events(given)).map((one) => [one.place, one.seats.total])).toEqual([[place, total]]);
  });

  test('says what it took where nothing was told: two hours, and answers until the start', async () => {
    const given = await givenLedger();
    const told = textOf(await given.command('/event new Frukost 3.12.2026 kl 8.30', COORDINATOR));
    expect(told).toContain('10.30');
    const range = textOf(await given.command('/event new Lunch 3.12.2026 kl 11–13.15', COORDINATOR));
    expect(range).not.toContain('Ingen sluttid');
  });

  test('published, it stands in the channel in its language, and is in the list', async () => {
    const given = await givenLedger();
    const draft = await given.command('/event new Frukost 3.12.2026 kl 8.30 Stadshuset 40', COORDINATOR);

    const done = await given.press(button(draft, 'event.publish'), COORDINATOR);

    expect(done.refused).toBeUndefined();
    const [card] = await given.gone('event-card:');
    expect(card?.delivery.room.id).toBe(`web:local:${CHANNEL}`);
    expect(card?.delivery.reply.title).toBe('Frukost');
    expect(JSON.stringify(card?.delivery.reply)).toMatch(/40 av 40/u);
    const finnish = await given.press(button(card?.delivery.reply as Reply, 'event.lang', { language: 'fi' }), { ...BO, at: NOW });
    expect(finnish).toMatchObject({ to: 'asker', language: 'fi' });
    expect(JSON.stringify(finnish)).toContain('klo 8.30');
    expect(JSON.stringify(await given.command('/event', { ...BO, at: NOW }))).toContain('Frukost');
    expect(await given.audited()).toContain('event.publish');
    // A second press finds it published.
    expect((await given.press(button(draft, 'event.publish'), COORDINATOR)).refused).toBeUndefined();
    expect(await given.gone('event-card:')).toHaveLength(1);
  });

  test('half a line opens the form with what was typed', async () => {
    const given = await givenLedger();
    const reply = await given.command('/event new Frukost om solel 3.12. Stadshuset 40', COORDINATOR);
    const values = Object.fromEntries((reply.form?.fields ?? []).map(({ id, value = '' }) => [id, value]));
    expect(values).toMatchObject({ title: 'Frukost om solel', when: '3.12.', place: 'Stadshuset', total: '40' });

    const missing = await given.submit('event.new', values, reply.form?.data ?? {}, COORDINATOR);
    expect(missing.refused).toMatchObject({ field: 'when' });
    await given.submit('event.new', { ...values, when: '3.12. kl 8.30' }, reply.form?.data ?? {}, COORDINATOR);
    expect(await events(given)).toMatchObject([{ title: 'Frukost om solel', place: 'Stadshuset', seats: { total: 40 } }]);
  });

  test.each([
    ['31.2.2027 kl 9', 'when'],
    ['3.12.2026 kl 25.00', 'when'],
    ['3.12.2025 kl 9', 'when'],
    ['snart', 'when'],
  ])('%s is refused at its field with what to type instead', async (when, field) => {
    const given = await givenLedger();
    const reply = await given.submit('event.new', { title: 'Frukost', when }, { network: given.network.id }, COORDINATOR);
    expect(reply.refused).toMatchObject({ field });
    expect(blocks(reply, 'typed')[0]?.text).toContain(when);
    expect(await events(given)).toEqual([]);
  });

  test.each([
    [{ ends: '8.00' }, 'ends'],
    [{ closes: '4.12.2026 kl 9' }, 'closes'],
    [{ closes: '1.11.2026' }, 'closes'],
    [{ zone: 'Finland' }, 'zone'],
    [{ total: 'många' }, 'total'],
    [{ perCompany: '0' }, 'perCompany'],
    [{ link: 'http://teams.example' }, 'link'],
    [{ repeat: 'ibland' }, 'repeat'],
    [{ title: 'Hej @channel' }, 'title'],
  ])('%o is refused at %s', async (wrong, field) => {
    const given = await givenLedger();
    const fields = { title: 'Frukost', when: '3.12.2026 kl 8.30', ...wrong };
    const reply = await given.submit('event.new', fields, { network: given.network.id }, COORDINATOR);
    expect(reply.refused).toMatchObject({ field });
  });

  test('a line with a wrong time gets a sentence and its text back', async () => {
    const given = await givenLedger();
    const reply = await given.command('/event new Frukost 3.12. kl 25.00 Stadshuset 40', COORDINATOR);
    expect(reply.refused).toBeDefined();
    expect(blocks(reply, 'typed')[0]?.text).toContain('Stadshuset 40');
  });

  test('a weekday that is not the date’s is asked about before it can be published', async () => {
    const given = await givenLedger();
    const draft = await given.command('/event new Frukost ons 3.12. kl 8.30', COORDINATOR);
    expect(() => button(draft, 'event.publish')).toThrow();
    const chosen = await given.press(button(draft, 'event.when', { starts: '2026-12-02T06:30:00.000Z' }), COORDINATOR);
    expect(await events(given)).toMatchObject([{ starts: new Date('2026-12-02T06:30:00Z'), ends: new Date('2026-12-02T08:30:00Z') }]);
    button(chosen, 'event.publish');
  });

  test.each([
    ['28.3.2027 kl 3.30', ['2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z']],
    ['31.10.2027 kl 3.30', ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']],
  ])('%s, when the clocks are changed, is asked about with both moments', async (when, moments) => {
    const given = await givenLedger();
    const draft = await given.command(`/event new Nattvandring ${when}`, COORDINATOR);
    const offered = blocks(draft, 'choices').flatMap(({ items }) => items.filter(({ action }) => action === 'event.when'));
    expect(offered.map(({ data }) => data.starts)).toEqual(moments);
    expect(new Set(offered.map(({ label }) => label)).size).toBe(2);
    await given.press(button(draft, 'event.when', { starts: moments[1] ?? '' }), COORDINATOR);
    expect(await events(given)).toMatchObject([{ starts: new Date(moments[1] ?? '') }]);
  });

  test('is for coordinators: a company’s person is refused, and that is audited', async () => {
    const given = await givenLedger();
    const reply = await given.command('/event new Frukost 3.12.2026 kl 8.30', { ...BO, at: NOW });
    expect(reply.refused).toBeDefined();
    expect(await events(given)).toEqual([]);
    expect(await given.audited()).toContain('command:event refused');
  });

  test('a draft nobody wants is gone', async () => {
    const given = await givenLedger();
    const draft = await given.command('/event new Frukost 3.12.2026 kl 8.30', COORDINATOR);
    await given.press(button(draft, 'event.discard'), COORDINATOR);
    expect(await events(given)).toEqual([]);
  });
});

describe('an event that repeats', () => {
  const monthly = { title: 'Styrgruppen', when: '1.12.2026 kl 9–10', repeat: 'varje första tisdag', until: '30.6.2027' };

  test('becomes occurrences of its own, at the same time on the wall whatever the clocks do', async () => {
    const given = await givenLedger();
    const draft = await given.submit('event.new', monthly, { network: given.network.id }, COORDINATOR);
    const all = await events(given);
    expect(all.map(({ starts }) => starts.toISOString())).toEqual([
      ...['2026-12-01T07:00:00.000Z', '2027-01-05T07:00:00.000Z', '2027-02-02T07:00:00.000Z', '2027-03-02T07:00:00.000Z'],
      ...['2027-04-06T06:00:00.000Z', '2027-05-04T06:00:00.000Z', '2027-06-01T06:00:00.000Z'],
    ]);
    await given.press(button(draft, 'event.publish'), COORDINATOR);
    expect((await events(given)).every(({ state }) => state === 'open')).toBe(true);
    // One card now; the others come one after the other.
    expect(await given.gone('event-card:')).toHaveLength(1);
  });

  test('holidays are left out or moved, and it says which', async () => {
    const given = await givenLedger();
    const yearly = { ...monthly, repeat: 'varje onsdag', when: '30.12.2026 kl 9', until: '15.1.2027' };
    const left = await given.submit('event.new', yearly, { network: given.network.id }, COORDINATOR);
    expect(textOf(left)).toContain('6.1.2027');
    expect(await events(given)).toHaveLength(2);
    const moved = await given.submit('event.new', { ...yearly, holidays: 'move' }, { network: given.network.id }, COORDINATOR);
    expect(textOf(moved)).toContain('6.1.2027 → 7.1.2027');
  });

  test('one occurrence is changed by itself, or with all that follow', async () => {
    const given = await givenLedger();
    await given.submit('event.new', monthly, { network: given.network.id }, COORDINATOR);
    const [, second] = await events(given);
    const form = await given.press({ action: 'event.edit', data: { network: given.network.id, event: second?.id ?? '' } }, COORDINATOR);
    const values = Object.fromEntries((form.form?.fields ?? []).map(({ id, value = '' }) => [id, value]));
    await given.submit('event.new', { ...values, place: 'Biblioteket' }, form.form?.data ?? {}, COORDINATOR);
    expect((await events(given)).map(({ place }) => place)).toEqual([undefined, 'Biblioteket', ...Array(5).fill(undefined)]);

    const again = await given.press({ action: 'event.edit', data: { network: given.network.id, event: second?.id ?? '' } }, COORDINATOR);
    const now = { ...values, when: 'tisdag 5.1.2027 kl. 13.00–14.00', which: 'coming' };
    await given.submit('event.new', now, again.form?.data ?? {}, COORDINATOR);
    expect((await events(given)).map(({ starts }) => starts.toISOString().slice(0, 16))).toEqual([
      ...['2026-12-01T07:00', '2027-01-05T11:00', '2027-02-02T11:00', '2027-03-02T11:00', '2027-04-06T10:00', '2027-05-04T10:00'],
      '2027-06-01T10:00',
    ]);
  });
});

describe('the language of an event that tells none', () => {
  const ENGLISH = { ...COORDINATOR, locale: 'en-GB' };
  const LINE = '/event new "Solar breakfast" 2026-12-03 08:30 Stadshuset 40';

  test('is its channel’s, also where whoever typed it reads another one', async () => {
    const given = await givenLedger();
    await given.write((tx) => tx.networks.setRoomLanguage(`web:local:${CHANNEL}`, 'fi'));

    await given.command(LINE, ENGLISH);

    expect(await events(given)).toMatchObject([{ title: 'Solar breakfast', language: 'fi' }]);
    const form = await given.press({ action: 'event.new', data: { network: given.network.id } }, ENGLISH);
    expect(form.form?.fields.find(({ id }) => id === 'language')?.value).toBe('fi');
  });

  test('in a conversation it is one that the network’s channels speak', async () => {
    const given = await givenLedger();
    await given.command(LINE, { as: 'carita', locale: 'en-GB', at: NOW });

    expect(await events(given)).toMatchObject([{ language: 'sv' }]);
  });
});

describe('the calendar’s address', () => {
  test('asked for in a conversation is made only by the press that shows it', async () => {
    const given = await givenLedger();
    const who = { as: 'carita', locale: 'sv-FI', at: NOW };
    const made = () => given.store.calendarFeeds.madeAt(given.network.id, 'web:local:carita');

    const offer = await given.say('evenemang kalender', who);
    expect(await made(), 'nobody would have seen it').toBeUndefined();

    const shown = await given.press(button(offer, 'event.feed'), who);
    expect(blocks(shown, 'typed')[0]?.text).toMatch(/\.ics$/u);
    expect(await made()).toEqual(NOW);
  });
});
