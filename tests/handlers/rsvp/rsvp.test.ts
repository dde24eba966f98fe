import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { CIA, givenEvents, hours } from '../../given/events.ts';
import { AINO, BO, CARITA } from '../../given/network.ts';
import { button, textOf } from '../../given/tandem.ts';

describe('an answer', () => {
  test('takes a seat; said twice it changes nothing; the next ones wait in order and are told their number', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 1 } });

    const first = await given.command('/rsvp yes', given.at(BO));
    const again = await given.command('/anmälan ja solfrukost', given.at(BO));
    const second = await given.command('/rsvp yes', given.at(CIA));
    const third = await given.command('/ilmoittaudu kyllä', given.at(AINO));

    expect([first.refused, again.refused]).toEqual([undefined, undefined]);
    expect(textOf(first)).toContain('Solfrukost');
    expect(textOf(second)).toMatch(/nummer 1/u);
    expect(textOf(third)).toMatch(/sijalla 2/u);
    expect(await given.standing(event)).toEqual(['bo going 1', 'cia waiting 2', 'aino waiting 3']);
    expect((await given.store.events.answer(event, 'web:local:bo'))?.revision).toBe(1);
  });

  test('with guests, remotely, with what one eats: by words and by the form', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { onSite: 5, remote: 5 }, link: 'https://meet.example/1' });

    await given.command('/rsvp yes solfrukost +2 remote', given.at(BO));
    expect(await given.store.events.answer(event, 'web:local:bo')).toMatchObject({
      attends: 'remote',
      guests: 2,
      company: 'company:solvind',
    });

    const asked = await given.command('/rsvp', given.at(BO));
    const opened = await given.press(button(asked, 'rsvp.form'), given.at(BO));
    const fields = { answer: 'yes', guests: '1', attends: 'on-site', diet: 'vegan', access: 'ramp' };
    await given.submit('rsvp.answer', fields, opened.form?.data ?? {}, given.at(BO));

    const kept = await given.store.events.answer(event, 'web:local:bo');
    expect(kept).toMatchObject({ attends: 'on-site', guests: 1, diet: 'vegan', access: 'ramp', place: 1 });
    const wrong = await given.submit('rsvp.answer', { ...fields, guests: 'många' }, opened.form?.data ?? {}, given.at(BO));
    expect(wrong.refused).toMatchObject({ field: 'guests' });
    expect(textOf(await given.command('/rsvp list', given.at(CARITA)))).toMatch(/vegan.*ramp/u);
    expect((await given.command('/rsvp list', given.at(BO))).refused).toBeDefined();
  });

  test('of somebody who is there already may grow by a guest, and they stay ticked', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 5 } });
    await given.command('/rsvp yes', given.at(BO));
    const arrived = hours(8 * 24 - 1);
    await given.write(async (tx) => {
      await tx.events.take(event);
      const rsvp = await tx.events.answer(event, 'web:local:bo');
      if (rsvp) await tx.events.save({ ...rsvp, checkedIn: arrived }, rsvp);
    });

    await given.press(
      { action: 'rsvp.say', data: { network: given.network.id, event, answer: 'yes', guests: '1', account: 'web:local:bo' } },
      given.at(CARITA, 8 * 24 + 1),
    );

    expect(await given.store.events.answer(event, 'web:local:bo')).toMatchObject({ state: 'going', guests: 1, checkedIn: arrived });
    expect((await given.store.events.attendance(event, { size: 5 })).items).toMatchObject([{ going: 2, came: 2 }]);
  });

  test('that got its seat brings the calendar file, with what it says of oneself; one that waits or declines brings none', async () => {
    const given = await givenEvents();
    await given.event({ seats: { onSite: 1, remote: 1 }, link: 'https://meet.example/1' });
    const files = (reply: Reply) => reply.blocks.filter((block) => block.kind === 'file');

    const going = await given.command('/rsvp yes remote', given.at(BO));
    const waiting = await given.command('/rsvp yes remote', given.at(CIA));
    const declined = await given.command('/rsvp no', given.at(AINO));

    expect(files(going)).toMatchObject([{ mime: 'text/calendar', name: expect.stringContaining('Solfrukost') }]);
    expect([files(waiting), files(declined)]).toEqual([[], []]);
    const kept = await given.store.files.get(files(going)[0]?.token ?? '', hours(1));
    const text = new TextDecoder().decode(kept?.bytes).replaceAll(/\r\n[ \t]/gu, '');
    expect(text).toContain('SUMMARY:Solfrukost');
    expect(text).toContain('https://meet.example/1');
  });

  test('of a party that grows beyond the seats keeps what it has', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 2 } });
    await given.command('/rsvp yes', given.at(BO));
    await given.command('/rsvp yes', given.at(AINO));

    const reply = await given.command('/rsvp yes +1', given.at(BO));

    expect(reply.refused).toBeUndefined();
    expect(textOf(reply)).toMatch(/behåller/u);
    expect(await given.store.events.answer(event, 'web:local:bo')).toMatchObject({ state: 'going', guests: 0 });
    expect((await given.command('/rsvp yes +5', given.at(BO))).refused?.text).toContain('2');
  });

  test('for two companies asks which; of several events asks which', async () => {
    const given = await givenEvents();
    await given.event();
    await given.event({ id: 'lunch', title: 'Vindlunch' });
    const which = await given.command('/rsvp yes', given.at(BO));
    expect(await given.standing('breakfast')).toEqual([]);
    await given.press(button(which, 'rsvp.say', { event: 'lunch' }), given.at(BO));
    expect(await given.standing('lunch')).toEqual(['bo going 1']);

    await given.write((tx) =>
      tx.companies.speak(
        { networkId: given.network.id, companyId: 'company:kaisla' },
        'web:local:cia',
        'confirmed',
        new Date(),
        'web:local:carita',
      ),
    );
    const whose = await given.command('/rsvp yes vind', given.at(CIA));
    await given.press(button(whose, 'rsvp.say', { company: 'company:kaisla' }), given.at(CIA));
    expect(await given.store.events.answer('lunch', 'web:local:cia')).toMatchObject({ company: 'company:kaisla', state: 'going' });
  });

  test('is refused with a sentence: nobody’s, to a draft, a cancelled one, after the closing time, too many guests, another network’s', async () => {
    const given = await givenEvents();
    const event = await given.event();
    await given.event({ id: 'draft', title: 'Utkastet', state: 'draft' });
    await given.event({ id: 'off', title: 'Inställda', state: 'cancelled' });
    await given.event({ id: 'foreign', network: 'another' });
    const refusal = async (line: string, where = given.at(BO)) => (await given.command(line, where)).refused?.text;

    expect(await refusal('/rsvp yes', given.at({ as: 'eva', channel: 'klimat' }))).toMatch(/företräder inget företag/u);
    expect(await refusal('/rsvp yes inställda')).toMatch(/inställt/u);
    expect(await refusal('/rsvp yes utkastet'), 'nobody hears of a draft').toMatch(/hittade inget/u);
    expect(await refusal('/rsvp yes +99')).toMatch(/20/u);
    const unread = await given.press({ action: 'rsvp.pick', data: { network: given.network.id, args: 'perhaps' } }, given.at(BO));
    expect(unread.refused?.text, 'what was typed is given back').toContain('perhaps');
    expect(await refusal('/rsvp yes solfrukost', given.at(BO, 7 * 24 + 1))).toMatch(/stängde/u);
    const data = { network: given.network.id, answer: 'yes' };
    const pressed = await given.press({ action: 'rsvp.say', data: { ...data, event: 'foreign' } }, given.at(BO));
    expect(pressed.refused?.text).toMatch(/annat nätverk/u);
    for (const action of ['rsvp.say', 'rsvp.ask', 'rsvp.form', 'rsvp.takeover'] as const) {
      const made = await given.press({ action, data: { ...data, event: 'draft' } }, given.at(BO));
      expect(made.refused, action).toBeDefined();
      expect(JSON.stringify(made), 'a button that somebody made up tells nothing of a draft').not.toContain('Utkastet');
    }
    expect(await given.standing(event)).toEqual([]);
  });
});

describe('a freed seat', () => {
  test('is offered to the next in the same unit, taken by a press, and nobody else gets it', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 1 } });
    for (const who of [BO, AINO, CIA]) await given.command('/rsvp yes', given.at(who));

    await given.command('/rsvp no', given.at(BO));

    expect(await given.standing(event)).toEqual(['aino offered 2', 'cia waiting 3', 'bo no']);
    const [offer] = await given.told('aino');
    if (!offer) throw new Error('no offer');
    expect(offer).toMatchObject({ language: 'fi' });
    // Eight working hours from Wednesday 9.00: seven on that day, one on Thursday.
    expect((await given.store.events.answer(event, 'web:local:aino'))?.until).toEqual(hours(24));
    const taken = await given.press(button(offer, 'rsvp.say', { answer: 'yes' }), given.at(AINO, 2));
    expect(taken.refused).toBeUndefined();
    expect(await given.standing(event)).toEqual(['aino going 2', 'cia waiting 3', 'bo no']);
  });

  test('whose offer runs out goes to the next; the first may stand in line again, last', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 1 } });
    for (const who of [BO, AINO, CIA]) await given.command('/rsvp yes', given.at(who));
    await given.command('/rsvp no', given.at(BO, 1));
    const { lapseOffer } = await import('../../../handlers/rsvp/lapse.ts');
    const offer = await given.store.events.answer(event, 'web:local:aino');
    const lapse = async (hour: number) => {
      const data = { event, rsvp: offer?.id ?? '' };
      const work = await lapseOffer({ kind: 'clock', id: `t${hour}`, at: hours(hour), name: 'rsvp.lapse', data }, given.tandem.ports);
      if (work) await given.write(work);
    };

    await lapse(23);
    expect(await given.standing(event), 'too early').toContain('aino offered 2');
    await lapse(25);
    expect(await given.standing(event)).toEqual(['cia offered 3', 'aino lapsed', 'bo no']);
    expect((await given.told('aino')).length).toBe(2);
    await given.command('/rsvp yes', given.at(AINO, 26));
    expect(await given.standing(event)).toEqual(['cia offered 3', 'aino waiting 4', 'bo no']);
  });

  test('after the closing time goes to nobody; the coordinators hear of it, and one of them gives it by hand', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 1 } });
    for (const who of [BO, AINO]) await given.command('/rsvp yes', given.at(who));
    const late = 7 * 24 + 1;

    await given.command('/rsvp no', given.at(BO, late));

    expect(await given.standing(event)).toEqual(['aino waiting 2', 'bo no']);
    expect(await given.told('carita')).toHaveLength(1);
    const list = await given.command('/rsvp list solfrukost', given.at(CARITA, late));
    await given.press(button(list, 'rsvp.promote'), given.at(CARITA, late));
    expect(await given.standing(event)).toEqual(['aino going 2', 'bo no']);
    expect(await given.told('aino')).toHaveLength(1);
    const stale = await given.press(button(list, 'rsvp.promote'), given.at(CARITA, late));
    expect(stale.refused).toBeDefined();
  });

  test('is kept by a colleague who takes it over, in the same place', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 1 } });
    for (const who of [AINO, BO]) await given.command('/rsvp yes', given.at(who));
    const whose = await given.command('/rsvp take over', given.at(CIA));

    await given.press(button(whose, 'rsvp.takeover'), given.at(CIA));

    expect(await given.standing(event)).toEqual(['aino going 1', 'cia waiting 2', 'bo no']);
    expect(await given.told('bo')).toHaveLength(1);
    expect((await given.press(button(whose, 'rsvp.takeover'), given.at(CIA))).refused, 'it is taken already').toBeDefined();
    expect((await given.command('/rsvp take over', given.at(AINO))).refused, 'of another company').toBeDefined();
  });
});
