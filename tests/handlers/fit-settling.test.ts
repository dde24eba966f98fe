import { describe, expect, test, vi } from 'vitest';
import type { Choice, Reply } from '../../src/chat/reply.ts';
import { ANNA, answered, cardNow, EMMA, OPEN, PEKKA, rowsOf, settleAll, settleChoice } from '../given/group.ts';
import { CLOSED } from '../given/talk.ts';
import { blocks, button, type Given, givenTandem, textOf, type Where } from '../given/tandem.ts';

/** Opens the form of a reason by its button, and sends it. */
async function giveReason(given: Given, id: string, question: string, where: Where, fields: Record<string, string>): Promise<Reply> {
  const opened = await given.press({ action: 'fit.reason', data: { dialogue: id, question } }, where);
  if (!opened.form) return opened;
  return given.submit('fit.reason', fields, opened.form.data, where);
}

/** The card that goes through the disagreement on that question, whatever comes before it. */
async function raised(given: Given, id: string, question: string): Promise<Reply> {
  for (let left = 0; left < 11; left += 1) {
    const now = await cardNow(given, id);
    const asked = settleChoice(now)?.data.question;
    if (asked === undefined || asked === question) return now;
    await given.press(button(now, 'fit.settle', { question: asked, option: CLOSED[asked] ?? '' }), ANNA);
  }
  throw new Error(`${question} was never raised`);
}

describe('a reason of one’s own', () => {
  test('is offered beside the answer in a group, and never in a talk of one’s own', async () => {
    const given = await givenTandem();
    const { card, id } = await answered(given);
    const mine = await given.press({ action: 'fit.show', data: { dialogue: id, question: 'criteria' } }, PEKKA);
    expect(button(mine, 'fit.reason', { question: 'criteria' })).toBeDefined();
    expect(button(card, 'fit.join')).toBeDefined();

    const solo = await given.command('/fit', { as: 'bo' });
    const next = await given.press(button(solo, 'fit.answer', { option: 'about_one' }), { as: 'bo' });
    expect(() => button(next, 'fit.reason')).toThrow();
  });

  test('is private until the group is closed, and then stands on its side, without a name', async () => {
    const given = await givenTandem();
    const { card, id } = await answered(given);
    const told = await giveReason(given, id, 'criteria', PEKKA, { reason: 'Kriteerit karkottavat pienet.', named: 'no' });
    expect(textOf(told)).toMatch(/ilman nimeäsi/);
    expect(JSON.stringify(await cardNow(given, id))).not.toContain('karkottavat');
    expect(JSON.stringify(await given.press({ action: 'fit.answers', data: { dialogue: id } }, EMMA))).not.toContain('karkottavat');

    await given.press(button(card, 'fit.close'), ANNA);

    const sides = rowsOf(await raised(given, id, 'criteria'));
    const side = [...sides].find(([head]) => head.startsWith('Nej (1'))?.[1] ?? '';
    expect(side).toContain('”Kriteerit karkottavat pienet.”');
    expect(side).not.toContain('pekka');
    expect([...sides.values()].filter((text) => text.includes('karkottavat'))).toHaveLength(1);
  });

  test('bears the name of whoever chose so', async () => {
    const given = await givenTandem();
    const { card, id } = await answered(given);
    await giveReason(given, id, 'criteria', EMMA, { reason: 'We promised the council.', named: 'yes' });
    await given.press(button(card, 'fit.close'), ANNA);

    expect([...rowsOf(await raised(given, id, 'criteria')).values()].join('\n')).toContain('”We promised the council.” (emma)');
  });

  test('beside what the source says for each side, with its number, and what the side speaks for', async () => {
    const given = await givenTandem();
    const { card, id } = await answered(given);
    await given.press(button(card, 'fit.close'), ANNA);

    const now = await raised(given, id, 'criteria');

    const items = blocks(now, 'sources')[0]?.items ?? [];
    for (const text of [...rowsOf(now)].filter(([head]) => /\(\d av 3\)/u.test(head)).map(([, lines]) => lines)) {
      expect(text).toMatch(/Källan: .*\[\d\]/u);
      expect(text).toMatch(/[+−]\d/u);
      expect(items.some(({ quote }) => text.includes(quote))).toBe(true);
    }
  });

  test('falls with the answer that it was given for, stays when that is given again, and can be taken back', async () => {
    const given = await givenTandem();
    const { id } = await answered(given);
    const reasons = async () => (await given.tandem.ports.dialogues.byId(id))?.answers.flatMap(({ reason }) => reason?.text ?? []);
    const answer = (option: string) => given.press({ action: 'fit.answer', data: { dialogue: id, question: 'criteria', option } }, PEKKA);
    await giveReason(given, id, 'criteria', PEKKA, { reason: 'Siksi.', named: 'no' });
    await answer('no_criteria');
    expect(await reasons()).toEqual(['Siksi.']);
    await answer('light_criteria');
    expect(await reasons()).toEqual([]);

    await giveReason(given, id, 'criteria', PEKKA, { reason: 'Taas.', named: 'no' });
    await giveReason(given, id, 'criteria', PEKKA, { reason: '  ', named: 'no' });
    expect(await reasons()).toEqual([]);
  });

  test('that is too long comes back at its field; one for a question without an answer is refused', async () => {
    const given = await givenTandem();
    const { id } = await answered(given, { people: 'about_one' });
    const long = await giveReason(given, id, 'people', PEKKA, { reason: 'x'.repeat(301), named: 'no' });
    expect(long.refused).toMatchObject({ field: 'reason' });
    expect((await giveReason(given, id, 'lead', PEKKA, { reason: 'x', named: 'no' })).refused?.text).toContain('Vastaa ensin');
  });
});

describe('what is raised', () => {
  test('is only what changes the outcome, the weightiest first; what does not is named apart with what it counts as', async () => {
    const given = await givenTandem();
    const { card, id } = await answered(given, { ...CLOSED, criteria: 'no_criteria', lead: 'shared_organisations' });
    await given.press(button(card, 'fit.close'), ANNA);

    expect(rowsOf(await cardNow(given, id)).get('Ni är oense, men det ändrar inte resultatet')).toMatch(/Vem som leder: .*koordinator/);
    expect(await settleAll(given, id)).toEqual(['criteria']);
  });

  test('comes in the order of its weight, whoever answered first', async () => {
    const given = await givenTandem();
    const { card, id } = await answered(given, OPEN);
    await given.press(button(card, 'fit.close'), ANNA);

    const asked = await settleAll(given, id);

    expect(asked.length).toBeGreaterThan(1);
    expect(asked[0]).toBe('audience');
  });
});

test('a member is asked everything: what no longer matters to one may decide for the group', async () => {
  const given = await givenTandem();
  const { id } = await answered(given);

  const dialogue = await given.tandem.ports.dialogues.byId(id);

  expect(dialogue?.answers).toHaveLength(3 * given.tandem.ports.fit.questions.length);
});

describe('in the language of each reader', () => {
  test('the room’s card offers its button in all three, and speaks with whoever never chose one in the button’s', async () => {
    const given = await givenTandem();
    const card = await given.say('metodval tillsammans', ANNA);
    const unknown = { as: 'unto', locale: 'en', channel: 'klimat' };

    const talk = await given.press(button(card, 'fit.join', { language: 'fi' }), unknown);
    expect(textOf(talk)).toContain('Vain sinä näet vastauksesi');
    const next = await given.press(button(talk, 'fit.answer', { option: 'about_one' }), unknown);
    expect(textOf(next)).toMatch(/budjetti/);

    await given.press({ action: 'me.language', data: { language: 'en' } }, unknown);
    expect(textOf(await given.press(button(card, 'fit.join', { language: 'fi' }), unknown))).toMatch(/budget/);
  });

  test('what is to settle is read, and settled, in one’s own language, in a copy that follows', async () => {
    const given = await givenTandem();
    const { card, id } = await answered(given, { ...CLOSED, criteria: 'no_criteria' });
    await given.press(button(card, 'fit.close'), ANNA);

    const mine = await given.press(button(await cardNow(given, id), 'fit.group', { language: 'en' }), EMMA);
    expect(mine).toMatchObject({ to: 'asker', language: 'en' });
    expect(textOf(mine)).toContain('Are you willing to set criteria');
    const done = await given.press(button(mine, 'fit.settle', { option: 'firm_criteria' }), EMMA);

    expect(done).toMatchObject({ to: 'asker', language: 'en', replaces: true, title: 'Your joint result' });
    expect(rowsOf(done).get('You have settled')).toContain('Noted by emma');
    const undone = await given.press(button(done, 'fit.unsettle'), EMMA);
    expect(button(undone, 'fit.settle')).toBeDefined();
  });

  test('a copy that has not heard of another’s decision says so when it is pressed, and catches up; or when it is asked to', async () => {
    const given = await givenTandem();
    const { card, id } = await answered(given, { ...CLOSED, criteria: 'no_criteria' });
    await given.press(button(card, 'fit.close'), ANNA);
    const mine = await given.press(button(await cardNow(given, id), 'fit.group', { language: 'en' }), EMMA);
    await given.press(button(await cardNow(given, id), 'fit.settle', { option: 'firm_criteria' }), PEKKA);

    for (const stale of [button(mine, 'fit.settle', { option: 'no_criteria' }), button(mine, 'fit.group')]) {
      const caughtUp = await given.press(stale, EMMA);
      expect(caughtUp).toMatchObject({ to: 'asker', language: 'en', replaces: true, title: 'Your joint result' });
      expect(rowsOf(caughtUp).get('You have settled')).toContain('Noted by pekka');
    }
  });
});

test('a group that has expired takes no answer any more, says so, and offers a talk of one’s own', async () => {
  const given = await givenTandem();
  const card = await given.say('metodval tillsammans', ANNA);
  const late = { ...PEKKA, at: new Date(Date.now() + 31 * 86_400_000) };

  const reply = await given.press(button(card, 'fit.join'), late);

  expect(reply.refused?.text).toContain('vanheni');
  expect(button(reply, 'fit.new')).toBeDefined();
});

test('a group’s old button for a question that is settled or gone changes nothing', async () => {
  const given = await givenTandem();
  const { card, id } = await answered(given);
  await given.press(button(card, 'fit.close'), ANNA);
  const gone = await given.press({ action: 'fit.settle', data: { dialogue: id, question: 'moon', option: 'full' } }, ANNA);
  const opened = await given.press({ action: 'fit.reason', data: { dialogue: id, question: 'moon' } }, ANNA);

  for (const reply of [gone, opened]) expect(reply.refused).toBeDefined();
  expect((await given.tandem.ports.dialogues.byId(id))?.settled).toEqual([]);
});

describe('closing', () => {
  test('while somebody is still answering asks first', async () => {
    const given = await givenTandem();
    const { card, id } = await answered(given, { people: 'about_one' });

    const sure = await given.press(button(card, 'fit.close'), ANNA);
    expect(textOf(sure)).toContain('pekka');
    expect((await given.tandem.ports.dialogues.byId(id))?.closed).toBeUndefined();
    await given.press(button(sure, 'fit.close'), ANNA);
    expect((await given.tandem.ports.dialogues.byId(id))?.closed).toBeDefined();
  });
});

describe('the joint result', () => {
  /** The group has come to its result. */
  async function joint() {
    const given = await givenTandem();
    const { card, id } = await answered(given);
    await given.press(button(card, 'fit.close'), ANNA);
    await settleAll(given, id);
    return { given, id, card: await cardNow(given, id) };
  }
  const share: Choice['action'] = 'fit.share';

  test('names what was settled, between which answers, and who noted it', async () => {
    const { card } = await joint();
    const settled = rowsOf(card).get('Ni har avgjort') ?? '';
    expect(settled).toMatch(/Ja, både kriterier för anslutning och mål\. .*”Nej” \(1\), ”Ja, både kriterier.*” \(2\)\. Noterat av pekka/);
  });

  test('stands in the memo with what was settled', async () => {
    const { given, card } = await joint();
    const memo = await given.press(button(card, 'fit.memo', { as: 'markdown' }), EMMA);
    const file = await given.tandem.files.get(blocks(memo, 'file')[0]?.token ?? '', new Date());
    expect(new TextDecoder().decode(file?.bytes)).toMatch(/What you settled together[\s\S]*Noted by pekka/);
  });

  test('is shared into the channel, or another one, with what was settled and how, once', async () => {
    const { given, card } = await joint();
    await given.say('hej', { ...EMMA, channel: 'ledning' });
    const before = given.sent.length;

    const where = await given.press(button(card, share), EMMA);
    const here = await given.press(button(where, share, { room: 'web:local:klimat' }), EMMA);
    await given.press(button(where, share, { room: 'web:local:klimat' }), EMMA);
    await given.press(button(where, share, { room: 'web:local:ledning' }), EMMA);
    const posted = () => given.sent.slice(before).filter(({ how }) => how === 'post');
    await vi.waitUntil(() => posted().length >= 2, { timeout: 10_000 });

    expect(textOf(here)).toContain('is shared');
    const posts = posted();
    expect(posts.map(({ delivery }) => delivery.room.id).sort()).toEqual(['web:local:klimat', 'web:local:ledning']);
    const shared = posts.find(({ delivery }) => delivery.room.id === 'web:local:klimat')?.delivery.reply as Reply;
    expect(textOf(shared)).toMatch(/^emma delar gruppens/);
    expect(rowsOf(shared).get('Ni har avgjort')).toContain('Noterat av pekka');
    expect(blocks(shared, 'chart')).toHaveLength(1);
  });

  test('is nobody’s before it is there', async () => {
    const given = await givenTandem();
    const { card, id } = await answered(given);
    await given.press(button(card, 'fit.close'), ANNA);
    for (const action of ['fit.memo', 'fit.points'] as const)
      expect((await given.press({ action, data: { dialogue: id } }, EMMA)).refused?.text, action).toContain('joint result');
    const data = { dialogue: id, room: 'web:local:klimat' };
    expect((await given.press({ action: share, data }, EMMA)).refused?.text).toContain('joint result');
  });
});
