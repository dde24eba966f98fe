import { describe, expect, test } from 'vitest';
import { ANNA, answered, cardNow, EMMA, PEKKA, rowsOf } from '../given/group.ts';
import { askedIn, CLOSED, dialogueIn } from '../given/talk.ts';
import { blocks, button, givenTandem, textOf } from '../given/tandem.ts';

describe('a group', () => {
  test('answers in private, each in their own language; the channel sees who has, not what', async () => {
    const given = await givenTandem();
    const { card, id, done } = await answered(given);

    expect(card).toMatchObject({ to: 'room', card: `fit:${id}` });
    expect(done.map((reply) => reply.to)).toEqual(['asker', 'asker', 'asker']);
    expect(done.map(textOf)).toEqual([
      expect.stringContaining('Tack'),
      expect.stringContaining('Kiitos'),
      expect.stringContaining('Thank you'),
    ]);
    const now = await cardNow(given, id);
    expect(rowsOf(now).get('Har svarat')).toMatch(/anna/);
    expect(rowsOf(now).get('Har svarat')).toMatch(/pekka/);
    expect(JSON.stringify(now)).not.toMatch(/Ungefär en person|about_one/);
    await given.untilSent(2);
    expect(given.sent.slice(1).every(({ how, delivery }) => how === 'update' && delivery.room.id === 'web:local:klimat')).toBe(true);
  });

  test('is closed by whoever started it, or a coordinator, and by nobody else', async () => {
    const given = await givenTandem();
    const { card, id } = await answered(given);

    expect((await given.press(button(card, 'fit.close'), PEKKA)).refused?.text).toMatch(/aloittaja/);
    expect((await cardNow(given, id)).blocks.some(({ kind }) => kind === 'facts')).toBe(true);
    expect(button(await cardNow(given, id), 'fit.join')).toBeDefined();
    await given.press(button(card, 'fit.close'), { ...ANNA, as: 'carita' });

    const closed = await cardNow(given, id);
    expect(() => button(closed, 'fit.join')).toThrow();
    expect((await given.press(button(card, 'fit.join'), EMMA)).refused?.text).toMatch(/closed/);
  });

  test('sees where it agrees, settles only what changes the outcome, and the joint result tells how', async () => {
    const given = await givenTandem();
    const { card, id } = await answered(given);
    await given.press(button(card, 'fit.close'), ANNA);
    let now = await cardNow(given, id);
    expect([...rowsOf(now).values()].join('\n')).toContain('Arbetstid för samordning: Ungefär en person');
    const asked: string[] = [];

    for (let turn = 0; turn < 5; turn += 1) {
      const settle = blocks(now, 'choices')
        .flatMap(({ items }) => items)
        .find(({ action }) => action === 'fit.settle');
      if (!settle) break;
      asked.push(settle.data.question ?? '');
      const question = settle.data.question ?? '';
      const option = CLOSED[question] ?? '';
      const told = await given.press(button(now, 'fit.settle', { question, option }), PEKKA);
      expect(textOf(told)).toMatch(/Kirjattu/);
      now = await cardNow(given, id);
    }

    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every((question) => ['audience', 'criteria', 'followup'].includes(question))).toBe(true);
    expect(blocks(now, 'chart')[0]?.bars.find(({ mark }) => mark)?.label).toBe('Stängt');
    expect(rowsOf(now).get('Ni har avgjort')).toMatch(/Noterat av pekka/);
    const memo = await given.press(button(now, 'fit.memo', { as: 'markdown' }), EMMA);
    const text = new TextDecoder().decode((await given.tandem.files.get(blocks(memo, 'file')[0]?.token ?? '', new Date()))?.bytes);
    expect(text).toMatch(/Answered by .*anna.*emma|emma.*anna/);
  });

  test('settles a thing once, whoever is faster; a decision can be taken back', async () => {
    const given = await givenTandem();
    const { card, id } = await answered(given);
    await given.press(button(card, 'fit.close'), ANNA);
    const now = await cardNow(given, id);
    const [first, second] = blocks(now, 'choices').flatMap(({ items }) => items.filter(({ action }) => action === 'fit.settle'));
    if (!first || !second) throw new Error('nothing to settle');

    const replies = await Promise.all([given.press(first, ANNA), given.press(second, EMMA)]);

    expect(replies.filter(({ refused }) => refused)).toHaveLength(1);
    const settled = await cardNow(given, id);
    await given.press(button(settled, 'fit.unsettle'), EMMA);
    expect(rowsOf(await cardNow(given, id)).get('Ni har avgjort')).toBeUndefined();
  });

  test('of one mind has its result at once', async () => {
    const given = await givenTandem();
    const { card, id } = await answered(given, CLOSED);
    await given.press(button(card, 'fit.close'), ANNA);

    const now = await cardNow(given, id);

    expect(blocks(now, 'chart')).toHaveLength(1);
    expect(() => button(now, 'fit.settle')).toThrow();
  });

  test('needs a channel; a private command puts the card there; a second one shows the one that runs', async () => {
    const given = await givenTandem();
    expect(textOf(await given.command('/fit together', { as: 'emma', locale: 'en' }))).toContain('happens in a channel');

    const told = await given.command('/fit yhdessä', PEKKA);
    await given.untilSent(1);
    const again = await given.command('/fit tillsammans', ANNA);

    expect(given.sent[0]?.delivery).toMatchObject({
      room: { id: 'web:local:klimat' },
      reply: { to: 'room', card: `fit:${dialogueIn(told)}` },
    });
    expect(dialogueIn(again)).toBe(dialogueIn(told));
    expect(askedIn(await given.press(button(told, 'fit.join'), PEKKA))).toBe('people');
  });

  test('is of its room: nobody from another one answers, settles or reads', async () => {
    const given = await givenTandem();
    const { id } = await answered(given);
    for (const action of ['fit.join', 'fit.answer', 'fit.close', 'fit.settle', 'fit.memo', 'fit.points'] as const) {
      const reply = await given.press(
        { action, data: { dialogue: id, question: 'people', option: 'about_one' } },
        { as: 'bo', channel: 'annat' },
      );
      expect(reply.refused?.text, action).toContain('någon annans');
    }
  });
});
