import { describe, expect, test } from 'vitest';
import { lapseOffer } from '../../../handlers/rsvp/lapse.ts';
import type { Rsvp } from '../../../src/domain/rsvp.ts';
import { CIA, type GivenEvents, givenEvents, hours } from '../../given/events.ts';
import { AINO, BO, CARITA } from '../../given/network.ts';
import { blocks, button, textOf } from '../../given/tandem.ts';

const LATE = 7 * 24 + 1;

const of = async (given: GivenEvents, event: string, who: string): Promise<Rsvp> =>
  (await given.store.events.answer(event, `web:local:${who}`)) ?? (await Promise.reject(new Error(`${who} has not answered`)));

/** The clock ends that person's offer, at that hour. */
async function lapse(given: GivenEvents, event: string, who: string, hour: number): Promise<void> {
  const data = { event, rsvp: (await of(given, event, who)).id };
  const turn = { kind: 'clock', id: `lapse ${who} ${hour}`, at: hours(hour), name: 'rsvp.lapse', data } as const;
  const work = await lapseOffer(turn, given.tandem.ports);
  if (work) await given.write(work);
}

/** A coordinator's form of the event, sent with other seats or times. */
async function edit(given: GivenEvents, event: string, fields: Readonly<Record<string, string>>, hour = 0) {
  const who = given.at(CARITA, hour);
  const { form } = await given.press({ action: 'event.edit', data: { network: given.network.id, event } }, who);
  const values = Object.fromEntries((form?.fields ?? []).map(({ id, value = '' }) => [id, value]));
  return given.submit('event.new', { ...values, ...fields }, form?.data ?? {}, who);
}

describe('when somebody last said what they want', () => {
  test('is theirs: an offer, its end, a promotion and the loss of a seat move neither it nor the line', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 2 } });
    await given.command('/rsvp yes', given.at(BO));
    for (const [at, who] of [CIA, AINO].entries()) await given.command('/rsvp yes', given.at(who, at + 1));
    const asked = await edit(given, event, { total: '1' }, 3);
    await given.press(button(asked, 'event.lower'), given.at(CARITA, 3));
    expect(await given.standing(event)).toEqual(['bo going 1', 'cia waiting 2', 'aino waiting 3']);
    expect((await of(given, event, 'cia')).since, 'she lost a seat').toEqual(hours(1));

    await given.command('/rsvp no', given.at(BO, 4));
    expect(await of(given, event, 'cia')).toMatchObject({ state: 'offered', place: 2, since: hours(1) });
    await lapse(given, event, 'cia', 40);
    expect(await of(given, event, 'cia')).toMatchObject({ state: 'lapsed', since: hours(1) });
    expect(await of(given, event, 'aino')).toMatchObject({ state: 'offered', place: 3, since: hours(2) });

    const list = await given.command('/rsvp list', given.at(CARITA, 41));
    await given.press(button(list, 'rsvp.promote'), given.at(CARITA, 41));
    expect(await of(given, event, 'aino')).toMatchObject({ state: 'going', since: hours(2) });
    await given.command('/rsvp no', given.at(AINO, 42));
    expect((await of(given, event, 'aino')).since, 'now she said something').toEqual(hours(42));
  });
});

describe('a colleague', () => {
  test('whose own offer has run out, and was not looked at yet, takes a seat over all the same', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 2, perCompany: 2 } });
    for (const who of [AINO, CIA, BO]) await given.command('/rsvp yes', given.at(who));
    await given.command('/rsvp no', given.at(AINO, 1));
    expect(await given.standing(event)).toEqual(['cia going 2', 'bo offered 3', 'aino no']);

    const whose = await given.command('/rsvp take over', given.at(BO, 40));
    const done = await given.press(button(whose, 'rsvp.takeover'), given.at(BO, 40));

    expect(done.refused).toBeUndefined();
    expect(await given.standing(event)).toEqual(['bo going 2', 'cia no', 'aino no']);
    const told = (await given.told('bo')).map(textOf);
    expect(told, 'the offer, and that it is over').toHaveLength(2);
  });

  test('takes over within the company’s limit, without one seat more', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 5, perCompany: 2 } });
    await given.command('/rsvp yes +1', given.at(BO));
    const more = await given.command('/rsvp yes', given.at(CIA));
    expect(textOf(more), 'her company has its two').toMatch(/nummer 1/u);
    await given.command('/rsvp no', given.at(CIA));

    const whose = await given.command('/rsvp take over', given.at(CIA));
    await given.press(button(whose, 'rsvp.takeover'), given.at(CIA));

    expect(await given.standing(event)).toEqual(['cia going 1', 'bo no']);
    expect(await of(given, event, 'cia')).toMatchObject({ guests: 1 });
    expect(await given.store.events.heldBy(event, 'company:solvind')).toBe(2);
    expect(textOf(await given.command('/rsvp yes', given.at(BO)))).toMatch(/nummer 1/u);
  });

  test('who takes over was not there by that, nor is whoever went; what one eats is not handed on', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 5 } });
    await given.command('/rsvp yes', given.at(BO));
    await given.write(async (tx) => {
      await tx.events.take(event);
      const rsvp = await tx.events.answer(event, 'web:local:bo');
      if (rsvp) await tx.events.save({ ...rsvp, diet: 'vegan', checkedIn: hours(8 * 24 - 1) }, rsvp);
    });

    const whose = await given.command('/rsvp take over', given.at(CIA));
    await given.press(button(whose, 'rsvp.takeover'), given.at(CIA));

    for (const who of ['bo', 'cia']) {
      expect(await of(given, event, who), who).not.toHaveProperty('checkedIn');
      expect(await of(given, event, who), who).not.toHaveProperty('diet');
    }
    expect((await given.store.events.attendance(event, { size: 5 })).items).toMatchObject([{ going: 1, came: 0 }]);
  });
});

test('whoever loses a seat is no more counted as there', async () => {
  const given = await givenEvents();
  const event = await given.event({ seats: { total: 2 } });
  for (const who of [AINO, BO]) await given.command('/rsvp yes', given.at(who));
  await given.write(async (tx) => {
    await tx.events.take(event);
    const rsvp = await tx.events.answer(event, 'web:local:bo');
    if (rsvp) await tx.events.save({ ...rsvp, checkedIn: hours(8 * 24 - 1) }, rsvp);
  });

  await given.press(button(await edit(given, event, { total: '1' }), 'event.lower'), given.at(CARITA));

  expect(await of(given, event, 'bo')).toMatchObject({ state: 'waiting', place: 2 });
  expect(await of(given, event, 'bo')).not.toHaveProperty('checkedIn');
});

describe('after the closing time', () => {
  test('nobody is promoted by more seats or by the end of an offer; the offer itself can still be taken', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 1 }, closes: hours(30) });
    for (const who of [BO, AINO, CIA]) await given.command('/rsvp yes', given.at(who));
    await given.command('/rsvp no', given.at(BO, 29));
    expect(await given.standing(event)).toEqual(['aino offered 2', 'cia waiting 3', 'bo no']);

    await edit(given, event, { total: '3' }, 31);
    expect(await given.standing(event), 'more seats').toEqual(['aino offered 2', 'cia waiting 3', 'bo no']);
    expect((await given.command('/rsvp yes', given.at(AINO, 32))).refused, 'it was made before').toBeUndefined();
    expect(await given.standing(event)).toEqual(['aino going 2', 'cia waiting 3', 'bo no']);
  });

  test('a seat that came free goes to the next once the coordinator sets a later one', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 1 } });
    for (const who of [BO, AINO]) await given.command('/rsvp yes', given.at(who));
    await given.command('/rsvp no', given.at(BO, LATE));
    expect(await given.standing(event)).toEqual(['aino waiting 2', 'bo no']);

    await edit(given, event, { closes: '18.3.2027 kl 8.00' }, LATE + 1);

    expect(await given.standing(event)).toEqual(['aino offered 2', 'bo no']);
    expect(await given.told('aino')).toHaveLength(1);
  });

  test('of an event that is answered until its end: once it has begun nobody is offered a seat that they could not take', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 1 }, closes: hours(8 * 24 + 2) });
    for (const who of [BO, AINO]) await given.command('/rsvp yes', given.at(who));

    await edit(given, event, { total: '2' }, 8 * 24 + 1);

    expect(await given.standing(event)).toEqual(['bo going 1', 'aino waiting 2']);
    expect(await given.told('aino')).toEqual([]);
  });

  test('an offer that runs out goes to nobody', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 1 }, closes: hours(30) });
    for (const who of [BO, AINO, CIA]) await given.command('/rsvp yes', given.at(who));
    await given.command('/rsvp no', given.at(BO, 29));
    await lapse(given, event, 'aino', 120);
    expect(await given.standing(event)).toEqual(['cia waiting 3', 'aino lapsed', 'bo no']);
  });

  test('a coordinator still answers for somebody, who is told; a company’s person cannot', async () => {
    const given = await givenEvents();
    const event = await given.event();
    const data = { network: given.network.id, event, answer: 'yes', account: 'web:local:aino' };

    expect((await given.press({ action: 'rsvp.say', data }, given.at(BO, LATE))).refused).toBeDefined();
    const done = await given.press({ action: 'rsvp.say', data }, given.at(CARITA, LATE));

    expect(done.refused).toBeUndefined();
    expect(await of(given, event, 'aino')).toMatchObject({ state: 'going', onBehalf: true, company: 'company:kaisla' });
    expect(await given.told('aino')).toHaveLength(1);
  });

  test.each(['yes', 'maybe'])('%s is refused with when it closed; no lets go of a seat', async (answer) => {
    const given = await givenEvents();
    const event = await given.event();
    await given.command('/rsvp yes', given.at(BO));
    const data = { network: given.network.id, event };
    expect((await given.press({ action: 'rsvp.say', data: { ...data, answer } }, given.at(AINO, LATE))).refused?.text).toMatch(/17\.3\./u);
    expect((await given.press({ action: 'rsvp.say', data: { ...data, answer: 'no' } }, given.at(BO, LATE))).refused).toBeUndefined();
    expect(await given.standing(event)).toEqual(['bo no']);
  });
});

test('one press that comes twice at once, and two presses at once, are one answer at one place', async () => {
  const given = await givenEvents();
  const event = await given.event();
  const data = { network: given.network.id, event, answer: 'yes' };
  const press = (id: string) => given.press({ action: 'rsvp.say', data }, { ...given.at(BO), id });

  const replies = await Promise.all(['web:1', 'web:1', 'web:2'].map(press));

  expect(replies.map(({ refused }) => refused)).toEqual([undefined, undefined, undefined]);
  expect(await given.standing(event)).toEqual(['bo going 1']);
  expect((await of(given, event, 'bo')).revision).toBe(1);
  expect((await given.store.events.counted(event))?.counts.answers.going).toBe(1);
});

test('to one that is over, or was cancelled after its card was read: a clear sentence, and nothing is kept', async () => {
  const given = await givenEvents();
  const event = await given.event();
  const data = { network: given.network.id, event };
  const say = (answer: string, hour: number) => given.press({ action: 'rsvp.say', data: { ...data, answer } }, given.at(BO, hour));

  expect((await say('yes', 8 * 24 + 1)).refused?.text).toContain('Solfrukost');
  await given.submit('event.cancel', { reason: '' }, data, given.at(CARITA));
  for (const answer of ['yes', 'no', 'maybe']) expect((await say(answer, 1)).refused?.text, answer).toMatch(/inställt/u);
  expect(await given.standing(event)).toEqual([]);
});

describe('a colleague’s seat', () => {
  test('is offered to whoever does not come only where a colleague has one', async () => {
    const given = await givenEvents();
    await given.event();
    const actions = async (text: string, hour: number) =>
      blocks(await given.command(text, given.at(BO, hour)), 'choices').flatMap(({ items }) => items.map(({ action }) => action));
    await given.command('/rsvp yes', given.at(AINO));

    expect(await actions('/rsvp', 1), 'hers is another company’s').not.toContain('rsvp.takeover');
    expect(await actions('/rsvp no', 2)).not.toContain('rsvp.takeover');

    await given.command('/rsvp yes', given.at(CIA, 3));
    expect(await actions('/rsvp', 4)).toContain('rsvp.takeover');
    expect(await actions('/rsvp no', 5)).toContain('rsvp.takeover');
  });
});
