import { describe, expect, test } from 'vitest';
import { isDue } from '../../../src/domain/event-care.ts';
import { givenEvent } from '../../given/event.ts';
import { KAISLA, SOLVIND } from '../../given/ledger.ts';
import { BO, CARITA, CHANNEL } from '../../given/network.ts';
import { blocks, button } from '../../given/tandem.ts';

const DAY_BEFORE = '2026-12-02T06:31:00Z';
const HOUR_BEFORE = '2026-12-03T05:31:00Z';

describe('those who come', () => {
  test('are reminded the day before and an hour before, once each, in their own language; others are not', async () => {
    const given = await givenEvent();
    await given.answer('bo', { guests: 1 });
    await given.answer('aino');
    await given.answer('dan', { state: 'maybe' });
    await given.answer('eva', { state: 'waiting' });

    await Promise.all([given.clock(DAY_BEFORE), given.clock('2026-12-02T06:32:00Z')]);
    await given.clock('2026-12-02T07:00:00Z');
    expect(await given.heard('event-remind:frukost:day')).toEqual(['aino', 'bo']);

    await given.clock(HOUR_BEFORE);
    expect(await given.heard('event-remind:frukost:hour')).toEqual(['aino', 'bo']);
    const aino = given.sent.find(({ delivery }) => delivery.key.startsWith('event-remind') && delivery.room.id.endsWith('aino'));
    expect(aino?.delivery.reply.language).toBe('fi');
    expect(JSON.stringify(aino?.delivery.reply)).toContain('klo 8.30');
  });

  test('a reminder missed while nobody looked comes late, as long as it is of use', async () => {
    const given = await givenEvent();
    await given.answer('bo');
    await given.clock('2026-12-02T20:00:00Z');
    expect(await given.heard('event-remind:frukost:day')).toEqual(['bo']);
    await given.clock('2026-12-03T06:31:00Z');
    expect(await given.heard('event-remind:frukost:hour'), 'it has begun').toEqual([]);
  });

  test('an event that moves is reminded of anew, at its new time; a cancelled one of nobody', async () => {
    const given = await givenEvent();
    await given.answer('bo');
    await given.clock(DAY_BEFORE);
    await given.change({ starts: new Date('2026-12-10T06:30:00Z'), ends: new Date('2026-12-10T08:00:00Z') });

    await given.clock(HOUR_BEFORE);
    expect(await given.heard('event-remind')).toEqual(['bo']);
    await given.clock('2026-12-09T06:31:00Z');
    expect(await given.heard('event-remind:frukost:day')).toEqual(['bo', 'bo']);

    await given.change({ state: 'cancelled' });
    await given.clock('2026-12-10T05:31:00Z');
    expect(await given.heard('event-remind:frukost:hour')).toEqual([]);
  });

  test('who has just said yes, who wants no reminders, and an event without them, are left in peace', async () => {
    const given = await givenEvent();
    await given.answer('bo', { since: new Date('2026-12-02T06:30:30Z') });
    await given.answer('aino');
    await given.answer('dan');
    const off = { action: 'event.quiet', data: { network: given.network.id, what: 'reminders', on: 'no' } } as const;
    expect((await given.press(off, { as: 'dan', channel: CHANNEL })).refused).toBeUndefined();

    await given.clock(DAY_BEFORE);
    expect(await given.heard('event-remind')).toEqual(['aino']);

    const care = { action: 'event.care', data: { network: given.network.id, event: 'frukost', what: 'reminders', on: 'no' } } as const;
    expect((await given.press(care, BO)).refused).toBeDefined();
    const done = await given.press(care, CARITA);
    expect(button(done, 'event.care', { what: 'reminders' }).data.on).toBe('yes');
    await given.clock(HOUR_BEFORE);
    expect(await given.heard('event-remind:frukost:hour')).toEqual([]);
  });

  test('what a fall left undone is done after it, and nobody hears twice', async () => {
    const given = await givenEvent();
    for (const person of ['aino', 'bo', 'dan']) await given.answer(person);
    const page = { ids: ['frukost/aino'], event: 'frukost', which: 'day', starts: new Date('2026-12-03T06:30:00Z').getTime() } as const;
    const { remind } = await import('../../../handlers/event/remind.ts');
    const turn = { kind: 'clock', id: 'half', at: new Date(DAY_BEFORE), name: 'event.remind', data: page } as const;
    const work = await remind(turn, given.tandem.ports);
    if (work) await given.store.unit('half', work);

    await given.clock('2026-12-02T06:40:00Z');

    expect(await given.heard('event-remind:frukost:day')).toEqual(['aino', 'bo', 'dan']);
  });
});

describe('companies that have not answered', () => {
  test('are asked once, some days ahead, in working hours, those who speak for them', async () => {
    const given = await givenEvent();
    await given.answer('bo', { company: SOLVIND, state: 'no' });
    await given.clock('2026-11-28T10:00:00Z');
    expect(await given.heard('event-nudge'), 'a Saturday').toEqual([]);

    await given.clock('2026-11-30T08:00:00Z');
    await given.clock('2026-12-01T08:00:00Z');

    expect(await given.heard('event-nudge')).toEqual(['aino']);
  });

  test('not those whose person wants no such questions, nor about an event whose coordinator turned them off', async () => {
    const given = await givenEvent();
    const data = { network: given.network.id };
    const own = { action: 'event.quiet', data: { ...data, what: 'nudges', on: 'no' } } as const;
    expect((await given.press(own, BO)).refused).toBeUndefined();
    await given.clock('2026-11-30T08:00:00Z');
    expect(await given.heard('event-nudge')).toEqual(['aino']);

    const quiet = await givenEvent();
    const off = { action: 'event.care', data: { ...data, event: 'frukost', what: 'nudge', on: 'no' } } as const;
    expect((await quiet.press(off, BO)).refused).toBeDefined();
    expect((await quiet.press(off, CARITA)).refused).toBeUndefined();
    await quiet.clock('2026-11-30T08:00:00Z');
    expect(await quiet.heard('event-nudge')).toEqual([]);
  });

  test.each([
    ['a working morning', '2026-11-30T08:00:00Z', true],
    ['the evening', '2026-11-30T18:00:00Z', false],
    ['long before', '2026-11-25T12:00:00Z', false],
    ['an hour before the closing time', '2026-12-02T09:00:00Z', false],
  ])('%s: %s', async (_, at, asks) => {
    const event = { state: 'open', starts: new Date('2026-12-03T06:30:00Z'), ends: new Date('2026-12-03T08:00:00Z') } as const;
    const times = { closes: new Date('2026-12-02T10:00:00Z'), made: new Date('2026-11-20T10:00:00Z'), timeZone: 'Europe/Helsinki' };
    expect(isDue('nudge', { ...event, ...times }, new Date(at))).toBe(asks);
    expect(isDue('nudge', { ...event, ...times, state: 'cancelled' }, new Date(at))).toBe(false);
  });

  test('not on Independence Day', () => {
    const event = { state: 'open', starts: new Date('2027-12-09T06:30:00Z'), ends: new Date('2027-12-09T08:00:00Z') } as const;
    const times = { closes: new Date('2027-12-08T10:00:00Z'), made: new Date('2027-11-20T10:00:00Z'), timeZone: 'Europe/Helsinki' };
    expect(isDue('nudge', { ...event, ...times }, new Date('2027-12-06T08:00:00Z'))).toBe(false);
    expect(isDue('nudge', { ...event, ...times }, new Date('2027-12-07T08:00:00Z'))).toBe(true);
  });
});

describe('the day after', () => {
  test('the coordinator hears who came, and those who came are thanked and asked what they will do next', async () => {
    const given = await givenEvent();
    await given.answer('bo', { company: SOLVIND, guests: 1 });
    await given.answer('aino', { company: KAISLA });
    await given.answer('bo', { checkedIn: new Date('2026-12-03T06:20:00Z') });
    await given.clock('2026-12-03T12:00:00Z');
    expect(await given.heard('event-report')).toEqual([]);

    await given.clock('2026-12-04T07:00:00Z');
    await given.clock('2026-12-04T07:05:00Z');

    expect(await given.heard('event-report')).toEqual(['carita']);
    expect(await given.heard('event-thanks')).toEqual(['bo']);
    const report = given.sent.find(({ delivery }) => delivery.key.startsWith('event-report'))?.delivery.reply;
    const rows = report && blocks(report, 'facts')[0]?.rows;
    expect(rows).toEqual([
      ['Kaisla Oy', expect.stringMatching(/0.*1/u)],
      ['Solvind Ab', expect.stringMatching(/2.*2/u)],
    ]);
    const thanks = given.sent.find(({ delivery }) => delivery.key.startsWith('event-thanks'))?.delivery.reply;
    if (!thanks) throw new Error('no thanks');
    const opened = await given.press(button(thanks, 'event.next'), { as: 'bo' });
    expect(opened.form?.name).toBe('event.next');
    const draft = await given.submit('event.next', { words: 'Solpaneler på lagertaket' }, opened.form?.data ?? {}, { as: 'bo' });
    expect(JSON.stringify(draft)).toContain('Solpaneler på lagertaket');
    expect(await given.store.commitments.ofCompanies(given.network.id, [SOLVIND], 10), 'a draft is not kept').toHaveLength(1);
  });

  test('as long as nobody is ticked nobody is thanked; ticked later, they are', async () => {
    const given = await givenEvent();
    await given.answer('bo');
    await given.clock('2026-12-04T07:00:00Z');
    expect(await given.heard('event-thanks')).toEqual([]);
    await given.answer('bo', { checkedIn: new Date('2026-12-04T08:00:00Z') });
    await given.clock('2026-12-07T08:00:00Z');
    expect(await given.heard('event-thanks')).toEqual(['bo']);
  });

  test('more events than one look takes, that wait until somebody is ticked, keep no later one from its thanks', async () => {
    const given = await givenEvent();
    await given.write(async (tx) => {
      const event = (await tx.events.take('frukost'))?.event;
      if (!event) throw new Error('no event');
      const ends = new Date('2026-12-03T07:00:00Z');
      for (let n = 0; n < 210; n += 1) await tx.events.add({ ...event, id: `earlier-${n}`, ends });
    });
    await given.answer('bo', { checkedIn: new Date('2026-12-03T06:20:00Z') });

    await given.clock('2026-12-04T07:00:00Z');

    expect(await given.heard('event-thanks:frukost')).toEqual(['bo']);
  }, 60_000);
});
