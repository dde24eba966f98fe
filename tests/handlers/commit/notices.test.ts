import { describe, expect, test, vi } from 'vitest';
import { askForHelp } from '../../../handlers/commit/helping.ts';
import { announce, noticeKey, retract } from '../../../handlers/commit/notice.ts';
import { daily } from '../../../handlers/commit/notices.ts';
import type { Noticed } from '../../../src/chat/notices.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import type { Heard } from '../../../src/chat/turn.ts';
import { type GivenLedger, givenLedger, KAISLA, SOLVIND } from '../../given/ledger.ts';
import { AINO, BO, CARITA, CHANNEL } from '../../given/network.ts';
import { blocks, button, said, textOf } from '../../given/tandem.ts';

const ROOM = `web:local:${CHANNEL}`;
/** Long enough ago that its notice is due. */
const earlier = () => new Date(Date.now() - 120_000);

async function announced(given: GivenLedger, id: string, told: { readonly at?: Date; readonly note?: string; readonly of?: string } = {}) {
  const update = await given.update(id, { says: 'progress', percent: 60 }, { at: earlier(), ...told });
  await given.write(async (tx) => announce(tx, given.tandem.ports, (await tx.notices.noticed(id)) as Noticed));
  return update;
}

describe('a notice', () => {
  test('stands in the channel in its language, with what was written as it was written, and buttons in the others', async () => {
    const given = await givenLedger();
    await announced(given, 'u1', { note: 'paneelit tilattu' });

    const [notice] = await given.gone('commit-notice:');

    expect(notice?.delivery.room.id).toBe(ROOM);
    const reply = notice?.delivery.reply;
    if (!reply) throw new Error('no notice');
    expect(textOf(reply)).toMatch(/Solvind Ab.*Solpaneler på taket.*60.*72.*120.*kW/u);
    expect(blocks(reply, 'typed')).toEqual([{ kind: 'typed', text: 'paneelit tilattu' }]);
    const finnish = await given.press(button(reply, 'commit.notice', { language: 'fi' }), BO);
    expect(finnish).toMatchObject({ to: 'asker', language: 'fi' });
    expect(textOf(finnish)).toContain('etenee suunnitellusti');
  });

  test('leaves a minute later; taken back before that, it never does', async () => {
    const given = await givenLedger();
    const update = await announced(given, 'u1', { at: new Date() });
    expect(await given.gone('commit-notice:')).toEqual([]);

    await given.write(async (tx) => retract(tx, update));

    expect(await given.write((tx) => tx.commitments.hold(noticeKey('u1', ROOM)))).toBe(false);
    expect(await given.gone('notice:')).toEqual([]);
  });

  test('taken back later says so in its place, and its buttons are gone', async () => {
    const given = await givenLedger();
    const update = await announced(given, 'u1', { note: 'fel siffra' });
    await given.gone('commit-notice:');

    await given.write(async (tx) => {
      await tx.commitments.take('solar');
      await tx.commitments.undo(update, new Date(), 'web:local:bo');
      await retract(tx, update);
    });

    await vi.waitUntil(() => given.sent.some(({ how }) => how === 'update'), { timeout: 10_000, interval: 5 });
    const after = given.sent.findLast(({ how }) => how === 'update')?.delivery.reply;
    if (!after) throw new Error('no update');
    expect(textOf(after)).not.toContain('60');
    expect(JSON.stringify(after)).not.toContain('fel siffra');
    expect(blocks(after, 'choices')).toEqual([]);
  });

  test.each(['coordinator', 'totals'] as const)('of what is seen by %s alone never leaves, and no button tells it', async (visibility) => {
    const given = await givenLedger();
    await given.promise({ id: 'secret', title: 'Hemlig', visibility });
    await announced(given, 'u1', { of: 'secret' });

    expect(await given.gone('commit-notice:')).toEqual([]);
    const pressed = await given.press({ action: 'commit.notice', data: { network: given.network.id, update: 'u1', language: 'sv' } }, AINO);
    expect(pressed.refused).toBeDefined();
    expect(await given.audited()).toContain('action:commit.notice refused');
  });
});

describe('a channel that wants one summary a day', () => {
  test('gets the day’s updates in one message, without what was taken back', async () => {
    const given = await givenLedger();
    const set = await given.command('/commit notices dagligen', { ...CARITA, channel: CHANNEL });
    expect(set.refused).toBeUndefined();
    await announced(given, 'u1');
    const wrong = await announced(given, 'u2');
    await given.write(async (tx) => {
      await tx.commitments.take('solar');
      await tx.commitments.undo(wrong, new Date(), 'web:local:bo');
      await retract(tx, wrong);
    });
    expect(await given.gone('commit-notice:')).toEqual([]);
    expect(await given.tandem.ports.notices.daily()).toMatchObject([{ room: ROOM, timeZone: 'Europe/Helsinki' }]);

    const data = { room: ROOM, network: given.network.id };
    const turn = { kind: 'clock', id: 'notices:1', at: new Date(), name: 'commit.daily', data } as const;
    for (const id of ['first', 'again']) {
      const work = await daily({ ...turn, id }, given.tandem.ports);
      if (work) await given.store.unit(id, work);
    }

    const summaries = await given.gone('commit-daily:');
    expect(summaries.map(({ delivery }) => blocks(delivery.reply, 'text').length)).toEqual([1]);
    expect(await given.tandem.ports.notices.daily()).toEqual([]);
  });

  test('is for coordinators to choose, and a word that is none keeps what was typed', async () => {
    const given = await givenLedger();

    expect((await given.command('/commit notices daily', BO)).refused).toBeDefined();
    const wrong = await given.command('/commit notices ibland', { ...CARITA, channel: CHANNEL });

    expect(wrong.refused).toBeDefined();
    expect(blocks(wrong, 'typed')[0]?.text).toContain('ibland');
  });
});

describe('a company that is stuck', () => {
  /** Solvind says that it is stuck; Kaisla has finished solar panels and agreed to be asked. */
  async function stuck(told: { readonly agreed?: boolean; readonly visibility?: 'network' | 'coordinator' } = {}) {
    const given = await givenLedger();
    const { network, write } = given;
    await given.promise({ id: 'done-before', holder: { company: KAISLA }, title: 'Solpaneler på lagret', unit: 'kW', kind: 'share' });
    await given.update('u0', { says: 'done' }, { of: 'done-before', who: 'web:local:aino' });
    const title = 'Solpaneler på kontoret';
    await given.promise({ id: 'office', title, ...(told.visibility ? { visibility: told.visibility } : {}) });
    if (told.agreed !== false) {
      await given.press({ action: 'commit.consent', data: { network: network.id, company: KAISLA, may: 'yes' } }, AINO);
    }
    await given.update('u1', { says: 'blocked' }, { of: 'office', note: 'taket håller inte' });
    const asked = await write(async (tx) => {
      const turn = { ...said(BO), language: 'sv', person: { id: 'web:local:bo' }, ref: 'ref' } as unknown as Heard;
      const inside = { tx, turn, network, standing: { coordinator: false, speaks: [] } };
      return askForHelp(inside, (await tx.notices.noticed('u1')) as Noticed);
    });
    return { given, asked };
  }

  test('asks one that finished something similar and agreed; its yes reaches the one that is stuck, once', async () => {
    const { given, asked } = await stuck();
    expect(asked).toBe(1);
    const [question] = await given.gone('help-asked:');
    expect(question?.delivery.room.id).toBe('web:local:direct-aino');
    expect(await given.gone('help-coordinator:')).toHaveLength(1);

    const yes = button(question?.delivery.reply as never, 'commit.helping', { answer: 'yes' });
    for (const _ of [1, 2]) expect((await given.press(yes, { as: 'aino', locale: 'fi-FI' })).refused).toBeUndefined();

    const offers = await given.gone('help-offered:');
    expect(offers.map(({ delivery }) => delivery.room.id)).toEqual(['web:local:direct-bo']);
  });

  test('asks nobody who did not agree: a coordinator hears of it instead', async () => {
    const { given, asked } = await stuck({ agreed: false });
    expect(asked).toBe(0);
    expect(await given.gone('help-asked:')).toEqual([]);
    const [told, ...more] = await given.gone('help-coordinator:');
    expect(more).toEqual([]);
    expect(button(told?.delivery.reply as never, 'commit.show').data).toMatchObject({ commitment: 'office' });
  });

  test('with what only coordinators see is told to them alone', async () => {
    const { given, asked } = await stuck({ visibility: 'coordinator' });
    expect(asked).toBe(0);
    expect(await given.gone('help-asked:')).toEqual([]);
  });

  test('is helped by nobody who speaks for another company than the button says', async () => {
    const { given } = await stuck();
    const data = { network: given.network.id, update: 'u1', company: KAISLA, own: 'done-before', answer: 'yes' };

    expect((await given.press({ action: 'commit.helping', data }, BO)).refused).toBeDefined();
    expect(await given.gone('help-offered:')).toEqual([]);
  });

  test('whoever finishes something is asked whether they may be asked, and no more once they say yes', async () => {
    const given = await givenLedger();
    const helpers = async () => (await given.write((tx) => tx.notices.helpers(given.network.id, KAISLA, 5))).map(({ company }) => company);
    await given.promise({ id: 'cars', title: 'Elbilar i hela flottan' });

    const finished = await given.command('/commit update solpaneler klart', BO);
    expect(await helpers()).toEqual([]);
    const agreed = await given.press(button(finished, 'commit.consent', { may: 'yes' }), BO);

    expect(agreed.refused).toBeUndefined();
    expect(await given.audited()).toContain('commit.consent');
    expect(await helpers()).toEqual([SOLVIND]);
    expect(asksConsent(await given.command('/commit update elbilar klart', BO))).toBe(false);
  });

  test('a no is remembered for a year, and can be taken back at once', async () => {
    const given = await givenLedger();
    const finish = async (id: string, at: Date) => {
      await given.promise({ id, title: id });
      return given.command(`/commit update ${id} klart`, { ...BO, at });
    };
    const later = (days: number) => new Date(Date.now() + days * 86_400_000);
    const declined = await given.press(button(await finish('elbilar', later(0)), 'commit.consent', { may: 'no' }), BO);
    expect(asksConsent(await finish('vindkraft', later(364)))).toBe(false);
    expect(asksConsent(await finish('bergvärme', later(366)))).toBe(true);

    const agreed = await given.press(button(declined, 'commit.consent', { may: 'yes' }), BO);
    expect(agreed.refused).toBeUndefined();
    expect(asksConsent(await finish('fjärrvärme', later(366)))).toBe(false);
  });

  test.each([
    ['who only moved on', '/commit update solpaneler 60%'],
    ['who finished what only coordinators see', '/commit update hemlig klart'],
  ])('nobody is asked %s', async (_, line) => {
    const given = await givenLedger();
    await given.promise({ id: 'secret', title: 'Hemlig', visibility: 'coordinator' });
    const reply = await given.command(line, BO);
    expect(reply.refused).toBeUndefined();
    expect(asksConsent(reply)).toBe(false);
  });

  test('a coordinator who enters it on behalf, and whoever tells once more that it is done, are not asked', async () => {
    const given = await givenLedger();
    const done = { network: given.network.id, commitment: 'solar' };
    const entered = await given.submit('commit.update', { says: 'done', figure: '' }, done, CARITA);
    expect(entered.refused).toBeUndefined();
    expect(asksConsent(entered)).toBe(false);
    const again = await given.command('/commit update solpaneler klart, rengjorda', BO);
    expect(again.refused).toBeUndefined();
    expect(asksConsent(again)).toBe(false);
  });
});

const asksConsent = (reply: Reply): boolean => JSON.stringify(reply).includes('commit.consent');
