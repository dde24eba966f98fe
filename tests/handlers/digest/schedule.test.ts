import { describe, expect, test } from 'vitest';
import { due, nextOf } from '../../../handlers/digest/schedule.ts';
import type { Schedule } from '../../../src/domain/digest-schedule.ts';
import { readWeek, timeIn } from '../../../src/domain/digest-week.ts';
import { type GivenLedger, givenLedger } from '../../given/ledger.ts';
import { CARITA, CHANNEL } from '../../given/network.ts';
import { textOf } from '../../given/tandem.ts';

const HELSINKI = 'Europe/Helsinki';
const MONDAY: Schedule = { weekday: 1, hour: 9, minute: 0, how: 'draft', quiet: 'lines' };
const AT = new Date('2026-11-24T08:00:00Z');
const HERE = { ...CARITA, channel: CHANNEL, at: AT };

/** The clock's turn for what is scheduled, at that moment. */
async function comes(given: GivenLedger, at: string): Promise<void> {
  const kept = await given.store.digests.schedule(given.network.id);
  if (!kept) throw new Error('nothing is scheduled');
  const data = { network: given.network.id, week: kept.week, due: kept.next.toISOString() };
  const turn = { kind: 'clock', id: `digest:${at}`, at: new Date(at), name: 'digest.due', data } as const;
  const work = await due(turn, given.tandem.ports);
  if (work) await given.store.unit(turn.id, work);
}

describe('when a digest comes', () => {
  test('each Monday at nine where the network is, in winter and in summer', () => {
    expect(nextOf(MONDAY, HELSINKI, AT)).toEqual({ next: new Date('2026-11-30T07:00:00Z'), week: '2026-W48', moved: false });
    expect(nextOf(MONDAY, HELSINKI, new Date('2027-06-09T08:00:00Z')).next).toEqual(new Date('2027-06-14T06:00:00Z'));
  });

  test('a public holiday moves it to the next working day, and it tells of the same week', () => {
    // 6.4.2026 is Easter Monday.
    expect(nextOf(MONDAY, HELSINKI, new Date('2026-04-02T08:00:00Z'))).toEqual({
      next: new Date('2026-04-07T06:00:00Z'),
      week: '2026-W14',
      moved: true,
    });
    // And on the holiday itself it is still to come.
    expect(nextOf(MONDAY, HELSINKI, new Date('2026-04-06T08:00:00Z')).next).toEqual(new Date('2026-04-07T06:00:00Z'));
  });

  test('once where clocks are set back over the scheduled minute, and where they leave it out', () => {
    const night: Schedule = { ...MONDAY, weekday: 7, hour: 3, minute: 30 };
    const { next } = nextOf(night, HELSINKI, new Date('2026-10-20T08:00:00Z'));
    expect(next).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(nextOf(night, HELSINKI, next).next, 'not again an hour later').toEqual(new Date('2026-11-01T01:30:00Z'));
    expect(timeIn(HELSINKI, '2027-03-28', 3, 30)).toEqual(new Date('2027-03-28T01:30:00Z'));
  });

  test('is set by a line in any language, told, and ended', async () => {
    const given = await givenLedger();
    for (const line of ['/digest schedule monday 09:00', '/sammandrag schemalägg måndag kl. 9.00 direkt', '/kooste ajasta maanantai klo 9'])
      expect(textOf(await given.command(line, HERE)), line).toContain('30.11.2026');
    const off = await given.command('/digest off', HERE);
    expect(off.refused).toBeUndefined();
    expect(await given.store.digests.schedule(given.network.id)).toBeUndefined();
    for (const wrong of ['/digest schedule someday', '/digest schedule monday 25:00', '/digest schedule monday 9 purple'])
      expect((await given.command(wrong, HERE)).refused, wrong).toBeDefined();
  });

  test('comes as a draft to the coordinator, and to nobody else; the next one is set', async () => {
    const given = await givenLedger();
    await given.command('/digest schedule monday 09:00', HERE);
    await comes(given, '2026-11-30T07:00:20Z');
    const [draft] = await given.gone('digest-draft:');
    expect(draft?.delivery.room.id).toBe('web:local:direct-carita');
    expect(await given.gone('digest:')).toEqual([]);
    expect((await given.store.digests.schedule(given.network.id))?.next).toEqual(new Date('2026-12-07T07:00:00Z'));
  });

  test('straight out: once, whoever else was at it', async () => {
    const given = await givenLedger();
    await given.command('/digest schedule monday 09:00 straight out', HERE);
    const kept = await given.store.digests.schedule(given.network.id);
    await comes(given, '2026-11-30T07:00:20Z');
    // A second process that had claimed the same moment before.
    if (kept) await given.write((tx) => tx.digests.setSchedule(kept));
    await comes(given, '2026-11-30T07:00:21Z');
    expect(await given.gone('digest:')).toHaveLength(1);
  });

  test('late within its week it comes with a word; after that it does not', async () => {
    const given = await givenLedger();
    await given.command('/digest schedule monday 09:00', HERE);
    await comes(given, '2026-12-02T10:00:00Z');
    const [draft] = await given.gone('digest-draft:');
    expect(draft && textOf(draft.delivery.reply)).toContain('skulle ha kommit');
    await comes(given, '2026-12-16T10:00:00Z');
    expect(await given.gone('digest-draft:')).toHaveLength(1);
    expect((await given.store.digests.schedule(given.network.id))?.next).toEqual(new Date('2026-12-21T07:00:00Z'));
  });

  test('of a coordinator who left nobody is told, and the others are', async () => {
    const given = await givenLedger();
    await given.command('/digest schedule monday 09:00', HERE);
    await given.write(async (tx) => {
      await tx.networks.take(given.network.id);
      await tx.networks.addCoordinator(given.network.id, 'web:local:dan', 'web:local:carita', AT);
      await tx.networks.endCoordinator(given.network.id, 'web:local:carita', AT);
    });
    await comes(given, '2026-11-30T07:00:20Z');
    expect((await given.gone('digest-draft:')).map(({ delivery }) => delivery.room.id)).toEqual(['web:local:direct-dan']);
  });
});

test('a week as people type it', () => {
  for (const typed of ['2026-W47', '47', 'v. 47', 'vecka 47', 'viikko 47', '47/2026'])
    expect(readWeek(typed, '2026-W48'), typed).toBe('2026-W47');
  expect(readWeek('50', '2026-W48')).toBe('2025-W50');
  for (const typed of ['', 'x', '2026-W60', '2025-W53', '0']) expect(readWeek(typed, '2026-W48'), typed).toBeUndefined();
  expect(readWeek('2026-W53', '2027-W02')).toBe('2026-W53');
});
