import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import type { Data } from '../../../src/chat/turn.ts';
import type { Event } from '../../../src/domain/event.ts';
import { type GivenEvents, givenEvents, hours, WEDNESDAY } from '../../given/events.ts';
import { AINO, BO, CARITA } from '../../given/network.ts';
import { blocks, button, textOf } from '../../given/tandem.ts';

const eventOf = async (given: GivenEvents, id = 'breakfast'): Promise<Event> =>
  (await given.store.events.get(id)) ?? (await Promise.reject(new Error(`no event ${id}`)));

/** The form of the change, opened at that hour, and sent with these fields. */
async function edit(given: GivenEvents, fields: Data, hour = 0, sent = hour): Promise<Reply> {
  const data = { network: given.network.id, event: 'breakfast' };
  const { form } = await given.press({ action: 'event.edit', data }, given.at(CARITA, hour));
  if (!form) throw new Error('no form');
  const values = Object.fromEntries(form.fields.map(({ id, value = '' }) => [id, value]));
  return given.submit('event.new', { ...values, ...fields }, form.data, given.at(CARITA, sent));
}

const told = async (given: GivenEvents) => (await given.gone('event-changed:')).map(({ delivery }) => delivery.room.id);

describe('a published event whose new time can be meant in two ways', () => {
  test.each([
    ['in an hour that comes twice', 'söndag 31.10.2027 kl 3.30', ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']],
    ['in one that there is not', 'söndag 28.3.2027 kl 3.30', ['2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z']],
    ['on a weekday that is not the date’s', 'onsdag 25.3.2027 kl 9', ['2027-03-25T07:00:00.000Z', '2027-03-24T07:00:00.000Z']],
  ])(
    '%s is asked about: nobody hears of a time until the coordinator has chosen; all else is changed at once',
    async (_, when, moments) => {
      const given = await givenEvents();
      await given.event();
      await given.command('/rsvp yes', given.at(BO));
      const before = await eventOf(given);

      const asked = await edit(given, { when, ends: '', place: 'Biblioteket' });

      expect(await eventOf(given)).toMatchObject({ starts: before.starts, ends: before.ends, closes: before.closes, place: 'Biblioteket' });
      const offered = blocks(asked, 'choices').flatMap(({ items }) => items.filter(({ action }) => action === 'event.when'));
      expect(offered.map(({ data }) => data.starts)).toEqual(moments);
      expect(await told(given), 'of the place').toHaveLength(1);

      const chosen = await given.press(button(asked, 'event.when', { starts: moments[1] ?? '' }), given.at(CARITA));

      expect(chosen.refused).toBeUndefined();
      const starts = new Date(moments[1] ?? '');
      expect(await eventOf(given)).toMatchObject({ starts, ends: new Date(starts.getTime() + 2 * 3_600_000) });
      expect(await told(given), 'and of the time').toEqual(['web:local:direct-bo', 'web:local:direct-bo']);
      const again = await given.press(button(asked, 'event.when', { starts: moments[0] ?? '' }), given.at(CARITA));
      expect(again.refused, 'it is decided').toBeDefined();
    },
  );

  test('is chosen by coordinators alone, and not from times that somebody made up', async () => {
    const given = await givenEvents();
    await given.event();
    const asked = await edit(given, { when: 'söndag 31.10.2027 kl 3.30', ends: '' });
    const choice = button(asked, 'event.when');
    expect((await given.press(choice, given.at(BO))).refused).toBeDefined();
    const past = { ...choice, data: { ...choice.data, starts: '2026-01-01T00:00:00.000Z' } };
    const turned = { ...choice, data: { ...choice.data, ends: '2027-10-30T00:00:00.000Z' } };
    for (const made of [past, turned, { ...choice, data: { ...choice.data, starts: 'soon' } }])
      expect((await given.press(made, given.at(CARITA))).refused).toBeDefined();
    expect((await eventOf(given)).starts).toEqual(hours(8 * 24));
  });
});

describe('a change', () => {
  test.each([
    [{ when: '31.2.2027 kl 9' }, 'when'],
    [{ when: '18.3.2027 kl 25.00' }, 'when'],
    [{ when: '18.3.2026 kl 9' }, 'when'],
    [{ ends: '8.00' }, 'ends'],
    [{ when: '18.3.2027 kl 10–8', ends: '' }, 'when'],
    [{ closes: '31.2.2027' }, 'closes'],
    [{ closes: '1.3.2027' }, 'closes'],
    [{ perCompany: 'två' }, 'perCompany'],
  ])('to %o is refused at its field, and nothing is changed', async (wrong, field) => {
    const given = await givenEvents();
    await given.event();
    await given.command('/rsvp yes', given.at(BO));
    const before = await eventOf(given);
    expect((await edit(given, wrong)).refused).toMatchObject({ field });
    expect(await eventOf(given)).toEqual(before);
    expect(await told(given)).toEqual([]);
  });

  test('of one that is over, also where its form was opened before, is refused; so is its cancellation', async () => {
    const given = await givenEvents();
    await given.event();
    const data = { network: given.network.id, event: 'breakfast' };
    const late = 8 * 24 + 3;
    expect((await edit(given, { place: 'Biblioteket' }, 0, late)).refused?.text).toContain('Solfrukost');
    for (const action of ['event.edit', 'event.cancel'] as const)
      expect((await given.press({ action, data }, given.at(CARITA, late))).refused, action).toBeDefined();
    expect((await given.submit('event.cancel', { reason: '' }, data, given.at(CARITA, late))).refused).toBeDefined();
    expect(await eventOf(given)).toMatchObject({ state: 'open', place: 'Stadshuset' });
  });

  test('of another network’s event is refused whatever the button, form or command', async () => {
    const given = await givenEvents();
    const own = await eventOf(given, await given.event());
    await given.write(async (tx) => {
      await tx.networks.found({ ...given.network, id: 'network-2', name: 'Ett annat nätverk' }, 'web:local:eva');
      await tx.events.add({ ...own, id: 'foreign', network: 'network-2', title: 'Främmande' });
    });
    const before = await eventOf(given, 'foreign');
    const data = { network: given.network.id, event: 'foreign', seen: '1', total: '1', starts: '2027-03-20T07:00:00.000Z' };
    const times = { ends: '2027-03-20T08:00:00.000Z', closes: '2027-03-20T07:00:00.000Z', what: 'reminders', on: 'no' };
    const actions = ['edit', 'cancel', 'lower', 'when', 'publish', 'discard', 'post', 'checkIn', 'attendance', 'export', 'care'] as const;
    for (const one of actions) {
      const reply = await given.press({ action: `event.${one}`, data: { ...data, ...times } }, given.at(CARITA));
      expect(reply.refused, one).toBeDefined();
      expect(JSON.stringify(reply), one).not.toContain('Främmande');
    }
    expect((await given.submit('event.cancel', { reason: '' }, data, given.at(CARITA))).refused).toBeDefined();
    expect((await given.command('/event show främmande', given.at(CARITA))).refused).toBeDefined();
    expect(await eventOf(given, 'foreign')).toEqual(before);
  });
});

describe('fewer seats than are taken', () => {
  test.each([
    ['of a company', { perCompany: '1' }, 'bo waiting 2'],
    ['in the room', { onSite: '1' }, 'bo waiting 2'],
    ['in all', { total: '1' }, 'bo waiting 2'],
  ])('%s: asked, and by the coordinator’s word the last in lose theirs', async (_, fields, lost) => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 5 } });
    for (const who of [{ ...BO, as: 'cia' }, BO]) await given.command('/rsvp yes', given.at(who));

    const asked = await edit(given, fields);

    expect(await given.standing(event)).toEqual(['cia going 1', 'bo going 2']);
    expect(textOf(asked)).toMatch(/bo/u);
    expect((await given.press(button(asked, 'event.lower'), given.at(BO))).refused, 'nobody else').toBeDefined();
    await given.press(button(asked, 'event.lower'), given.at(CARITA));
    expect(await given.standing(event)).toEqual(['cia going 1', lost]);
    expect(await given.told('bo')).toHaveLength(1);
    expect((await given.press(button(asked, 'event.lower'), given.at(CARITA))).refused, 'once').toBeDefined();
    expect(await given.told('bo')).toHaveLength(1);
  });
});

describe('a draft', () => {
  test('whose time has come meanwhile is not published, and says why', async () => {
    const given = await givenEvents();
    const draft = await given.command('/event new Frukost 11.3.2027 kl 8.30', given.at(CARITA));
    const reply = await given.press(button(draft, 'event.publish'), given.at(CARITA, 30));
    expect(reply.refused?.text).toMatch(/11\.3\.2027/u);
    expect(await given.gone('event-card:')).toEqual([]);
  });

  test('published by two at once has one card; discarded meanwhile it is gone for both', async () => {
    const given = await givenEvents();
    const draft = await given.command('/event new Frukost 18.3.2027 kl 8.30', given.at(CARITA));
    const press = () => given.press(button(draft, 'event.publish'), given.at(CARITA));
    const done = await Promise.all([press(), press()]);
    expect(done.map(({ refused }) => refused)).toEqual([undefined, undefined]);
    expect(await given.gone('event-card:')).toHaveLength(1);

    const other = await given.command('/event new Lunch 18.3.2027 kl 11', given.at(CARITA));
    await given.press(button(other, 'event.discard'), given.at(CARITA));
    expect((await given.press(button(other, 'event.publish'), given.at(CARITA))).refused).toBeDefined();
  });
});

test('cancelled by two at once: once, and each who answered hears of it once', async () => {
  const given = await givenEvents();
  await given.event();
  for (const who of [BO, AINO]) await given.command('/rsvp yes', given.at(who));
  const data = { network: given.network.id, event: 'breakfast' };
  const cancel = (reason: string) => given.submit('event.cancel', { reason }, data, given.at(CARITA));

  const done = await Promise.all([cancel('Sjukdom'), cancel('Storm')]);

  expect(done.filter(({ refused }) => refused === undefined)).toHaveLength(1);
  expect((await given.gone('event-cancelled:')).map(({ delivery }) => delivery.room.id).toSorted()).toEqual([
    'web:local:direct-aino',
    'web:local:direct-bo',
  ]);
  expect(await eventOf(given)).toMatchObject({ state: 'cancelled', made: WEDNESDAY, sequence: 1 });
});
