import { describe, expect, test } from 'vitest';
import { answering, askedIn, CLOSED, dialogueIn } from '../given/talk.ts';
import { blocks, button, givenTandem, textOf } from '../given/tandem.ts';

describe('bad input', () => {
  test('somebody else’s private dialogue gives nothing away, whatever the button says', async () => {
    const given = await givenTandem();
    const result = await answering(given, await given.command('/fit'), CLOSED);
    const data = { dialogue: dialogueIn(result), question: 'people', option: 'nearly_none', as: 'markdown', room: 'web:local:klimat' };

    for (const action of [
      'fit.show',
      'fit.answer',
      'fit.why',
      'fit.answers',
      'fit.leave',
      'fit.over',
      'fit.new',
      'fit.points',
      'fit.memo',
      'fit.share',
      'fit.compare',
      'fit.words',
      'fit.reason',
      'fit.group',
    ] as const) {
      const reply = await given.press({ action, data }, { as: 'bo', channel: 'klimat' });
      expect(reply.refused?.text, action).toContain('någon annans');
      expect(JSON.stringify(reply), action).not.toContain('Ungefär en person');
    }
    expect(given.sent).toEqual([]);
    const answers = await given.press(button(result, 'fit.answers'));
    expect(blocks(answers, 'facts')[0]?.rows[0]).toEqual(['Arbetstid för samordning', 'Ungefär en person']);
  });

  test('a question or option that the file no longer has: said, and the dialogue goes on', async () => {
    const given = await givenTandem();
    const dialogue = dialogueIn(await given.command('/fit'));

    const replies = [
      await given.press({ action: 'fit.answer', data: { dialogue, question: 'moon', option: 'full' } }),
      await given.press({ action: 'fit.answer', data: { dialogue, question: 'people', option: 'legion' } }),
      await given.press({ action: 'fit.show', data: { dialogue, question: 'moon' } }),
      await given.press({ action: 'fit.why', data: { dialogue, question: 'moon' } }),
    ];

    for (const reply of replies) {
      expect(reply.refused?.text).toContain('ingår inte längre');
      expect(askedIn(reply)).toBe('people');
    }
  });

  test('an old button of a finished dialogue changes the result openly: it says which answer, from what to what', async () => {
    const given = await givenTandem();
    const first = await given.command('/fit');
    const result = await answering(given, first, CLOSED);
    expect(button(result, 'fit.memo')).toBeDefined();

    const same = await given.press(button(first, 'fit.answer', { option: 'about_one' }));
    const other = await given.press(button(first, 'fit.answer', { option: 'nearly_none' }));

    expect(textOf(same)).not.toContain('ändrat från');
    expect(textOf(other)).toMatch(/ändrat från ”Ungefär en person” till ”Knappt någon alls/);
    expect(button(other, 'fit.answers')).toBeDefined();
  });

  test('an old button of a dialogue that was started over does nothing, says so, and offers the way on', async () => {
    const given = await givenTandem();
    const first = await given.command('/fit');
    await given.press({ action: 'fit.new', data: { dialogue: dialogueIn(first) } });

    const old = await given.press(button(first, 'fit.answer', { option: 'about_one' }));

    expect(old.refused?.text).toContain('avslutad');
    expect(askedIn(await given.press(button(old, 'fit.show')))).toBe('people');
    expect((await given.tandem.ports.dialogues.byId(dialogueIn(first)))?.answers).toEqual([]);
  });

  test('unknown dialogues and other tenants’: refused with the way on', async () => {
    const given = await givenTandem();
    const mine = dialogueIn(await given.command('/fit'));
    for (const [dialogue, tenant] of [
      ['none', 'web:local'],
      [mine, 'slack:T2'],
      ['', 'web:local'],
    ] as const) {
      const reply = await given.press({ action: 'fit.answer', data: { dialogue, question: 'people', option: 'about_one' } }, { tenant });
      expect(reply.refused).toBeDefined();
      expect(button(reply, 'fit.new')).toBeDefined();
    }
    expect((await given.command('/fit togehter')).refused?.text).toContain('togehter');
  });
});

describe('two presses at once', () => {
  test('of the same option: one answer, both replies show what comes next', async () => {
    const given = await givenTandem();
    const press = button(await given.command('/fit'), 'fit.answer', { option: 'about_one' });

    const replies = await Promise.all([given.press(press), given.press(press), given.press(press)]);

    expect(replies.map(askedIn)).toEqual(['money', 'money', 'money']);
    expect(
      blocks(await given.press({ action: 'fit.answers', data: { dialogue: press.data.dialogue ?? '' } }), 'facts')[0]?.rows,
    ).toHaveLength(1);
  });

  test('of two options and of two questions: nothing lost, nothing doubled', async () => {
    const given = await givenTandem();
    const dialogue = dialogueIn(await given.command('/fit'));
    const press = (question: string, option: string) => given.press({ action: 'fit.answer', data: { dialogue, question, option } });

    await Promise.all([
      press('people', 'about_one'),
      press('people', 'nearly_none'),
      press('money', 'no_money'),
      press('brand', 'brand_nice'),
    ]);

    const rows = blocks(await given.press({ action: 'fit.answers', data: { dialogue } }), 'facts')[0]?.rows ?? [];
    expect(rows.map(([name]) => name)).toEqual(['Arbetstid för samordning', 'Budget utöver arbetstiden', expect.any(String)]);
    expect(['Ungefär en person', 'Knappt någon alls, några timmar då och då']).toContain(rows[0]?.[1]);
  });

  test('of "start over": one new dialogue', async () => {
    const given = await givenTandem();
    const second = await answering(given, await given.command('/fit'), { people: 'about_one' });
    const over = button(await given.press(button(await given.press(button(second, 'fit.answers')), 'fit.over')), 'fit.new');

    await Promise.all([given.press(over), given.press(over)]);

    const open = await given.tandem.ports.dialogues.open('web:local:anna', 'web:local');
    expect(open).toHaveLength(1);
    expect(open[0]?.answers).toEqual([]);
  });
});
