import { describe, expect, test, vi } from 'vitest';
import type { Writer } from '../../src/chat/answers.ts';
import type { FreeAnswer, Interpreter } from '../../src/chat/readings.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { askedIn, dialogueIn } from '../given/talk.ts';
import { blocks, button, type Given, givenTandem, textOf, type Where } from '../given/tandem.ts';

/** What no rule reads. */
const TEXT = 'Vi kan frigöra Lisa varannan vecka.';

/** A model that says this option, when the test lets it. */
function model(option: string | undefined, held = false) {
  const saw: FreeAnswer[] = [];
  let release = () => {};
  const gate = held ? new Promise<void>((resolve) => (release = resolve)) : Promise.resolve();
  const interpreter: Interpreter = {
    configured: true,
    async read(answer) {
      saw.push(answer);
      await gate;
      return option;
    },
  };
  return { interpreter, saw, release: () => release() };
}

const answersIn = async ({ tandem }: Given, id: string) => (await tandem.ports.dialogues.byId(id))?.answers ?? [];
const newest = ({ sent }: Given): Reply => sent.at(-1)?.delivery.reply as Reply;

/** Somebody has begun a talk of their own, in their direct room. */
async function begun(interpreter: Interpreter, env: Record<string, string> = {}, where: Where = {}) {
  const given = await givenTandem(env, { interpreter });
  const card = await given.command('/fit', where);
  return { given, id: dialogueIn(card) };
}

describe('a free answer that no rule reads', () => {
  test('is on its way, then shown back in the same message, and saved only once it is confirmed', async () => {
    const { interpreter } = model('part_of_post');
    const { given, id } = await begun(interpreter);

    const first = await given.say(TEXT);
    await given.untilSent(2);

    expect(askedIn(first)).toBeUndefined();
    expect(given.sent[1]).toMatchObject({ how: 'update', messageId: 'message-1', delivery: { reply: { card: first.card } } });
    const shown = newest(given);
    expect(textOf(shown)).toContain('En del av någons tjänst');
    expect(await answersIn(given, id)).toEqual([]);

    const next = await given.press(button(shown, 'fit.answer'));

    expect(askedIn(next)).toBe('money');
    expect(await answersIn(given, id)).toMatchObject([{ question: 'people', option: 'part_of_post', heard: TEXT }]);
  });

  test('can be denied: the options come back, and nothing is saved', async () => {
    const { given, id } = await begun(model('part_of_post').interpreter);
    await given.say(TEXT);
    await given.untilSent(2);

    const back = await given.press(button(newest(given), 'fit.show'));

    expect(askedIn(back)).toBe('people');
    expect(await answersIn(given, id)).toEqual([]);
  });

  test.each([
    ['means none of the options', undefined],
    ['is read as an option of another question', 'no_money'],
  ])('that %s leaves the question with its buttons', async (_, option) => {
    const { given } = await begun(model(option).interpreter);
    await given.say(TEXT);
    await given.untilSent(2);

    expect(textOf(newest(given))).toContain('kunde inte utläsa');
    expect(askedIn(newest(given))).toBe('people');
  });

  test('from the form in a channel is told privately', async () => {
    const where = { channel: 'klimat' };
    const { given, id } = await begun(model('about_one').interpreter, {}, where);

    const first = await given.submit('fit.words', { words: TEXT }, { dialogue: id, question: 'people' }, where);
    await given.untilSent(1);

    expect(button(first, 'fit.show', { question: 'people' })).toBeDefined();
    expect(given.sent[0]).toMatchObject({ how: 'post', delivery: { to: 'web:local:anna', reply: { to: 'asker', card: first.card } } });
    expect(button(newest(given), 'fit.answer').data.option).toBe('about_one');
  });

  test('goes to the model without a word of who gave it; what the rules read never does', async () => {
    const { interpreter, saw } = model('part_of_post');
    const { given } = await begun(interpreter);

    expect(button(await given.say('ungefär en halv person'), 'fit.answer').data.option).toBe('part_of_post');
    await given.say(TEXT);
    await given.untilSent(3);

    expect(saw).toHaveLength(1);
    expect(saw[0]).toMatchObject({ language: 'sv', text: TEXT, options: [{ id: 'nearly_none' }, {}, {}, {}, { id: 'dont_know' }] });
    expect(JSON.stringify(saw)).not.toContain('web:local');
  });

  test('beyond the person’s or the day’s model calls leaves the question with its buttons at once', async () => {
    const { interpreter, saw } = model('part_of_post');
    const { given } = await begun(interpreter, { TANDEM_MODEL_PER_PERSON: '1', TANDEM_MODEL_PER_DAY: '10' });
    await given.say(TEXT);
    await given.untilSent(2);

    expect(askedIn(await given.say(TEXT))).toBe('people');
    expect(saw).toHaveLength(1);
  });

  test('that is read after the question was answered by a button changes nothing', async () => {
    const { interpreter, saw, release } = model('about_one', true);
    const { given, id } = await begun(interpreter);
    const first = await given.say(TEXT);
    await vi.waitUntil(() => saw.length === 1);
    const options = await given.press(button(first, 'fit.show'));
    await given.press(button(options, 'fit.answer', { option: 'two_or_more' }), { at: new Date(Date.now() + 1_000) });
    release();
    await given.untilSent(2);

    expect(textOf(newest(given))).toContain('redan hunnit svara');
    expect(askedIn(await given.press(button(newest(given), 'fit.show')))).toBe('money');
    expect(await answersIn(given, id)).toMatchObject([{ option: 'two_or_more' }]);
  });

  test('that is read after the talk was started over says so, with the way on', async () => {
    const { interpreter, saw, release } = model('about_one', true);
    const { given, id } = await begun(interpreter);
    await given.say(TEXT);
    await vi.waitUntil(() => saw.length === 1);
    await given.press({ action: 'fit.new', data: { dialogue: id } });
    release();
    await given.untilSent(2);

    expect(() => button(newest(given), 'fit.answer')).toThrow();
    expect(askedIn(await given.press(button(newest(given), 'fit.show')))).toBe('people');
  });
});

describe('a question in the middle, with a model that writes answers', () => {
  const slow = (): Writer & { done(): void; readonly asked: number } => {
    let asked = 0;
    let finish = () => {};
    const gate = new Promise<void>((resolve) => (finish = resolve));
    return {
      configured: true,
      get asked() {
        return asked;
      },
      done: () => finish(),
      async write({ citations }) {
        asked += 1;
        await gate;
        return citations.map(({ id, quote }) => ({ text: quote, cites: [id], by: 'model' as const }));
      },
    };
  };

  test('is answered verbatim at once, over the question that goes on: no late answer takes its place', async () => {
    const writer = slow();
    const given = await givenTandem({}, { writer });
    await given.command('/fit');

    const told = await given.say('vad är en styrgrupp?');

    expect(askedIn(told)).toBe('people');
    expect(blocks(told, 'sources')).not.toEqual([]);
    expect(writer.asked).toBe(0);
    writer.done();
  });

  test('asked apart from it, comes late in its own message; the talk goes on where it was', async () => {
    const writer = slow();
    const given = await givenTandem({}, { writer });
    const card = await given.command('/fit');
    const apart = await given.command('/ask Vad är ett öppet klimatnätverk?');
    await vi.waitUntil(() => writer.asked === 1);

    const next = await given.press(button(card, 'fit.answer', { option: 'about_one' }));
    writer.done();
    await given.untilSent(1);

    expect(given.sent[0]?.delivery.reply.card).toBe(apart.card);
    expect(apart.card).not.toBe(next.card);
    expect(askedIn(await given.press(button(next, 'fit.answer', { option: 'no_money' })))).toBe('existing_activity');
    expect(await answersIn(given, dialogueIn(card))).toHaveLength(2);
  });
});
