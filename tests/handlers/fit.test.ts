import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { answering, askedIn, CLOSED, dialogueIn, INTEGRATED } from '../given/talk.ts';
import { blocks, button, citedIn, givenTandem, textOf } from '../given/tandem.ts';

const day = (n: number): Date => new Date(Date.UTC(2026, 10, 1 + n, 9));
const recommended = (reply: Reply): string | undefined => blocks(reply, 'chart')[0]?.bars.find(({ mark }) => mark)?.label;
const labels = (reply: Reply): readonly string[] => blocks(reply, 'choices').flatMap(({ items }) => items.map(({ label }) => label));
const note = (reply: Reply): string =>
  blocks(reply, 'note')
    .map(({ text }) => text)
    .join('\n');

describe('the dialogue', () => {
  test('asks one question at a time and ends in a recommendation that it can defend', async () => {
    const given = await givenTandem();
    const first = await given.command('/fit');
    expect(askedIn(first)).toBe('people');
    expect(blocks(first, 'progress')[0]?.text).toBe('1 av 11');

    const result = await answering(given, first, CLOSED);

    expect(recommended(result)).toBe('Stängt');
    expect(textOf(result)).toContain('Stängt klimatnätverk');
    expect(note(result)).toContain('Behöver inte besvaras');
    const rows = new Map(blocks(result, 'facts').flatMap((block) => block.rows));
    expect(rows.get('Resurser enligt källan')).toMatch(/\[\d+\]/);
    expect(rows.get('Resurser enligt vår uppskattning (inte källans)')).not.toMatch(/\[\d+\]/);
    expect(citedIn(result)).toContain('closed.resources.support');
    expect(result).toMatchObject({ to: 'asker', replaces: true, card: `fit:${dialogueIn(result)}` });
  });

  test('what it says would change the result does so', async () => {
    const given = await givenTandem();
    const result = await answering(given, await given.command('/fit'), CLOSED);
    const flips = new Map(blocks(result, 'facts').flatMap((block) => block.rows)).get('Det här skulle ändra resultatet') ?? '';
    expect(flips).toContain('Kriterier för anslutning → ”Nej”: då blir resultatet öppet klimatnätverk');

    const again = await given.press(button(await given.press(button(result, 'fit.answers')), 'fit.show', { question: 'criteria' }));
    const changed = await answering(given, again, { ...CLOSED, criteria: 'no_criteria' });

    expect(recommended(changed)).toBe('Öppet');
  });

  test.each([
    ['fi-FI', 'Mikä', 'Miksi kysyt tätä?', '1/11'],
    ['en', 'Which', 'Why do you ask?', '1 of 11'],
    ['sv-FI', 'Vilken', 'Varför frågar du?', '1 av 11'],
  ])('speaks %s throughout', async (locale, _, why, progress) => {
    const given = await givenTandem();
    const first = await given.command('/fit', { locale });
    expect(labels(first)).toContain(why);
    expect(blocks(first, 'progress')[0]?.text).toBe(progress);
  });

  test('tells why it asks, with the facts behind the question, and the question stays', async () => {
    const given = await givenTandem();
    const why = await given.press(button(await given.command('/fit'), 'fit.why'));

    expect(askedIn(why)).toBe('people');
    expect(citedIn(why)).toContain('open.how.coordinator');
  });

  test('takes "don’t know" everywhere, and then recommends nothing but the lightest step', async () => {
    const given = await givenTandem();
    const first = await given.command('/fit');
    const unknowing = Object.fromEntries(Object.keys(CLOSED).map((question) => [question, 'dont_know']));

    const result = await answering(given, first, unknowing);

    expect(textOf(result)).toMatch(/ingen rekommendation/);
    expect(recommended(result)).toBe('Enskilda');
    expect(textOf(result)).not.toContain('Näst bäst');
  });

  test('goes back, shows the answer given, and takes another', async () => {
    const given = await givenTandem();
    const first = await given.command('/fit');
    const second = await given.press(button(first, 'fit.answer', { option: 'nearly_none' }));
    const back = await given.press(button(second, 'fit.show', { question: 'people' }));
    expect(askedIn(back)).toBe('people');
    expect(note(back)).toContain('Knappt någon alls');

    await given.press(button(back, 'fit.answer', { option: 'about_one' }));

    const answers = await given.press(button(second, 'fit.answers'));
    expect(blocks(answers, 'facts')[0]?.rows).toEqual([['Arbetstid för samordning', 'Ungefär en person']]);
  });

  test('is left, and goes on days later where it stopped, after a reload and in another language', async () => {
    const given = await givenTandem();
    const first = await given.command('/fit', { at: day(0) });
    const third = await answering(given, first, { people: 'about_one', money: 'no_money' }, { at: day(0) });
    const left = await given.press(button(third, 'fit.leave'), { at: day(0) });
    expect(textOf(left)).toContain('1.12.2026');

    const resumed = await given.command('/fit jatka', { at: day(20), locale: 'fi-FI' });

    expect(askedIn(resumed)).toBe('existing_activity');
    expect(blocks(resumed, 'progress')[0]?.text).toBe('3/11');
  });

  test('after 30 days says that it has expired, and offers to start anew', async () => {
    const given = await givenTandem();
    const second = await answering(given, await given.command('/fit', { at: day(0) }), { people: 'about_one' }, { at: day(0) });

    const resumed = await given.command('/fit resume', { at: day(31) });
    const old = await given.press(button(second, 'fit.answer', { option: 'no_money' }), { at: day(31) });

    for (const reply of [resumed, old]) expect(reply.refused?.text).toContain('1.12.2026');
    expect(askedIn(await given.press(button(old, 'fit.new'), { at: day(31) }))).toBe('people');
  });

  test('days are told in the installation’s own time zone', async () => {
    const at = new Date('2026-11-24T23:30:00Z');
    const left = async (zone: string) => {
      const given = await givenTandem({ TANDEM_TIME_ZONE: zone });
      return textOf(await given.press(button(await given.command('/fit', { at }), 'fit.leave'), { at }));
    };

    expect(await left('Europe/Helsinki')).toContain('25.12.2026');
    expect(await left('America/New_York')).toContain('24.12.2026');
    await givenTandem();
  });

  test('when one is unfinished /fit offers to go on or to start over; over is asked for once', async () => {
    const given = await givenTandem();
    const second = await answering(given, await given.command('/fit'), { people: 'about_one' });
    const offer = await given.command('/fit');
    expect(askedIn(await given.press(button(offer, 'fit.show')))).toBe('money');

    const fresh = await given.press(button(offer, 'fit.new'));

    expect(askedIn(fresh)).toBe('people');
    expect(dialogueIn(fresh)).not.toBe(dialogueIn(second));
    const old = await given.press(button(second, 'fit.answer', { option: 'no_money' }));
    expect(old.refused?.text).toContain('avslutad');
    expect(old.replaces).toBeUndefined();
    expect(dialogueIn(await given.press(button(old, 'fit.show')))).toBe(dialogueIn(fresh));
  });

  test('a later one is compared with the last result', async () => {
    const given = await givenTandem();
    await answering(given, await given.command('/fit', { at: day(0) }), CLOSED, { at: day(0) });
    const first = await given.command('/fit', { at: day(5) });
    expect(note(first)).toContain('stängt klimatnätverk');

    const result = await answering(given, first, INTEGRATED, { at: day(5) });
    const compared = await given.press(button(result, 'fit.compare'), { at: day(5) });

    expect(textOf(compared)).toMatch(/stängt klimatnätverk.*integration/);
    expect(blocks(compared, 'table')[0]?.rows).toContainEqual(['Budget utöver arbetstiden', expect.any(String), 'Ingen budget']);
  });
});

describe('in one’s own words', () => {
  test('an answer is shown back, and saved with the words once it is confirmed', async () => {
    const given = await givenTandem();
    await given.command('/fit');

    const heard = await given.say('vi har väl ungefär en halv person');
    expect(textOf(heard)).toContain('En del av någons tjänst');
    expect(blocks(heard, 'typed')[0]?.text).toBe('vi har väl ungefär en halv person');
    const again = await given.command('/fit resume');
    expect(askedIn(again), 'nothing is saved before it is confirmed').toBe('people');

    const next = await given.press(button(heard, 'fit.answer'));

    expect(askedIn(next)).toBe('money');
    const back = await given.press(button(next, 'fit.show', { question: 'people' }));
    expect(note(back)).toContain('vi har väl ungefär en halv person');
  });

  test('a question in the middle gets its answer, and the dialogue’s question stands below it', async () => {
    const given = await givenTandem();
    await given.command('/fit');

    const reply = await given.say('Vad kostar Greenreality Network per år?');

    expect(citedIn(reply)).toContain('frontrunner.examples.greenreality-network-fee');
    expect(askedIn(reply)).toBe('people');
  });

  test('what is neither is said to be, and asked again; nothing opens a gap', async () => {
    const given = await givenTandem();
    await given.command('/fit');

    const reply = await given.say('banan banan');

    expect(textOf(reply)).toContain('Jag kunde inte utläsa');
    expect(askedIn(reply)).toBe('people');
    expect(blocks(await given.command('/ask luckor', { as: 'carita' }), 'facts')).toEqual([]);
  });

  test('5,000 characters are refused with the words given back and the question below; in the form at its field', async () => {
    const given = await givenTandem();
    const first = await given.command('/fit');
    const text = 'vi har en halv person '.repeat(230);

    const reply = await given.say(text);

    expect(reply.refused?.text).toMatch(/högst 1.000/);
    expect(askedIn(reply)).toBe('people');
    const sent = await given.submit('fit.words', { words: text }, { dialogue: dialogueIn(first), question: 'people' });
    expect(sent.refused?.field).toBe('words');
    expect(blocks(sent, 'typed')[0]?.text).toBe(text);
  });

  test('the form reads as the chat does', async () => {
    const given = await givenTandem();
    const open = button(await given.command('/fit', { channel: 'klimat' }), 'fit.words');
    const { form } = await given.press(open, { channel: 'klimat' });

    const heard = await given.submit('fit.words', { words: 'puolikas henkilö' }, form?.data ?? {}, { channel: 'klimat', locale: 'fi-FI' });

    expect(button(heard, 'fit.answer').data.option).toBe('part_of_post');
  });

  test('once it is left, what one writes is a question again', async () => {
    const given = await givenTandem();
    await given.press(button(await given.command('/fit'), 'fit.leave'));

    const reply = await given.say('Vad kostar Greenreality Network per år?');

    expect(askedIn(reply)).toBeUndefined();
    expect(citedIn(reply)).not.toEqual([]);
  });
});

test('an answer and a refusal of /ask, and help, lead to the dialogue', async () => {
  const given = await givenTandem();
  for (const text of ['/ask Vad kostar Greenreality Network per år?', '/ask Hur lagar man pizza?', '/help'])
    expect(askedIn(await given.press(button(await given.command(text), 'fit.start')))).toBe('people');
});
