import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Form } from '../../../src/chat/reply.ts';
import { ANNAS_ACCOUNT, FOREIGN_TENANT, type GivenTeams, givenTeams, TENANT } from '../../given/teams.ts';

let bot: GivenTeams;
beforeAll(async () => {
  bot = await givenTeams({ allowedTenants: [TENANT] });
});
afterAll(() => bot.stop());
afterEach(() => {
  bot.turns.length = 0;
  bot.connector.calls.length = 0;
  bot.answers(() => ({ to: 'asker', blocks: [] }));
});

/** The Turn of one activity that was taken. */
async function turnOf(activity: unknown) {
  expect((await bot.send(activity)).status).toBe(200);
  const turn = bot.turns.at(-1);
  if (!turn) throw new Error('the app was not reached');
  return turn;
}

describe('what is said', () => {
  test('a mention in a channel is heard by the room, in the thread it was said in', async () => {
    const turn = await turnOf(bot.activities.mention('fråga vad kostar det?'));

    expect(turn).toMatchObject({
      kind: 'command',
      name: 'ask',
      args: 'vad kostar det?',
      by: { id: ANNAS_ACCOUNT, name: 'Anna', locale: 'sv-FI', guest: false },
      tenant: `teams:${TENANT}`,
      heard: 'room',
      back: 'outbox',
      at: new Date('2026-11-23T09:00:00Z'),
      room: { id: `teams:${TENANT}:19:climate@thread.tacv2`, kind: 'channel', thread: '1700000000000' },
    });
  });

  test('the room’s address is what a later message needs, as this activity tells it', async () => {
    const turn = await turnOf(bot.activities.mention('hjälp'));

    expect(turn.room.address).toEqual({
      serviceUrl: bot.connector.url,
      conversation: '19:climate@thread.tacv2',
      team: '19:team@thread.tacv2',
      tenant: TENANT,
      bot: { id: bot.activities.bot.id, name: 'Tandem' },
    });
  });

  test('a personal chat is heard by the asker alone; a group chat by its room', async () => {
    const group = { conversation: { conversationType: 'groupChat', isGroup: true, tenantId: TENANT, id: '19:group@thread.v2' } };

    expect(await turnOf(bot.activities.said('hej'))).toMatchObject({ heard: 'asker', room: { kind: 'direct' } });
    expect(await turnOf(bot.activities.mention('hej', group))).toMatchObject({ heard: 'room', room: { kind: 'group' } });
  });

  test('a slash command arrives as a message that is targeted at the bot: only the asker saw it', async () => {
    const recipient = { ...bot.activities.bot, isTargeted: true };

    expect(await turnOf(bot.activities.said('help', { ...bot.activities.inChannel, recipient }))).toMatchObject({
      kind: 'command',
      name: 'help',
      heard: 'asker',
      room: { kind: 'channel' },
    });
  });

  const readings: readonly (readonly [string, object])[] = [
    ['', { kind: 'command', name: 'help' }],
    ['tandem', { kind: 'command', name: 'help' }],
    ['Tandem, hjälp', { kind: 'command', name: 'help' }],
    ['/tandem ask varför?', { kind: 'command', name: 'ask', args: 'varför?' }],
    ['/ohje', { kind: 'command', name: 'help' }],
    ['tandemcykel?', { kind: 'question', text: 'tandemcykel?' }],
    ['a &lt;b&gt; &amp;amp; c&nbsp;d &#228;', { kind: 'question', text: 'a <b> &amp; c d ä' }],
  ];
  test.each(readings)('“%s” is read as people mean it', async (text, expected) => {
    expect(await turnOf(bot.activities.said(text))).toMatchObject(expected);
  });

  test('the bot’s mention goes by its entity, whatever it is called here; another person’s becomes their account', async () => {
    const turn = await turnOf(
      bot.activities.said('<at>Klimatboten</at> fråga vem är <at>Björn</at>?', {
        entities: [
          { type: 'mention', text: '<at>Klimatboten</at>', mentioned: { id: bot.activities.bot.id } },
          { type: 'mention', text: '<at>Björn</at>', mentioned: { id: '29:b', name: 'Björn', aadObjectId: 'b-object' } },
        ],
      }),
    );

    expect(turn).toMatchObject({ kind: 'command', name: 'ask', args: `vem är @{teams:${TENANT}:b-object}?` });
  });

  test('somebody of another tenant in a shared channel is a guest, named by the tenant they come from', async () => {
    const from = { id: '29:x', name: 'Xenia', aadObjectId: 'x-object', tenantId: FOREIGN_TENANT };

    expect(await turnOf(bot.activities.mention('hej', { from }))).toMatchObject({
      by: { id: `teams:${FOREIGN_TENANT}:x-object`, guest: true },
      tenant: `teams:${TENANT}`,
    });
  });

  test('an activity whose optional parts are odd is still read', async () => {
    expect(await turnOf(bot.activities.said('hej', { entities: 'none', locale: null, membersAdded: 7, timestamp: null }))).toMatchObject({
      kind: 'question',
      text: 'hej',
    });
  });
});

describe('what is pressed', () => {
  test('a button’s press is the asker’s alone, and says which message it stood under', async () => {
    const turn = await turnOf(bot.activities.pressed({ tandem: 'ask.more', data: { method: 'open' } }, bot.activities.inChannel));

    expect(turn).toMatchObject({
      kind: 'action',
      name: 'ask.more',
      data: { method: 'open' },
      heard: 'asker',
      back: 'outbox',
      hint: { account: ANNAS_ACCOUNT, user: { id: '29:1anna' }, pressed: 'card-1' },
    });
  });

  test('a verdict under a card is answered with a line at once', async () => {
    bot.answers(() => ({ to: 'asker', blocks: [{ kind: 'text', text: 'Tack!' }] }));
    const value = {
      action: { type: 'Action.Execute', verb: 'ask.helpful', data: { tandem: 'ask.helpful', data: { question: 'q1', verdict: 'no' } } },
    };
    const answer = await bot.send(bot.activities.invoke('adaptiveCard/action', value));

    expect(answer.json).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Tack!' });
    expect(bot.turns).toMatchObject([{ name: 'ask.helpful', data: { question: 'q1', verdict: 'no' }, back: 'ack' }]);
  });

  test('a reply that takes the card’s place comes as that card', async () => {
    bot.answers(() => ({ to: 'asker', blocks: [{ kind: 'text', text: 'Nytt' }], replaces: true }));
    const value = { action: { data: { tandem: 'me.language', data: {} } } };
    const { json } = await bot.send(bot.activities.invoke('adaptiveCard/action', value));

    expect(json).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { body: [{ text: 'Nytt' }] } });
  });

  test('a reply with buttons, which a line cannot hold, is sent beside the answer, to the asker alone', async () => {
    bot.answers(() => ({
      to: 'asker',
      blocks: [
        { kind: 'text', text: 'Tack!' },
        { kind: 'choices', items: [{ label: 'Bevaka', action: 'ask.watch', data: {} }] },
      ],
    }));
    const value = { action: { data: { tandem: 'ask.helpful', data: {} } } };
    await bot.send(bot.activities.invoke('adaptiveCard/action', value, bot.activities.inChannel));

    await expect.poll(() => bot.connector.calls).toMatchObject([{ method: 'POST', query: 'isTargetedActivity=true' }]);
  });

  test('Teams’ own thumbs count for the answer that the message shows', async () => {
    bot.shows(`teams:${TENANT}:a:anna`, 'msg-7', 'answer:q7');
    const value = { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"nej"}' } };
    const answer = await bot.send(bot.activities.invoke('message/submitAction', value, { replyToId: 'msg-7' }));

    expect(answer).toMatchObject({ status: 200, json: {} });
    expect(bot.turns).toMatchObject([{ kind: 'action', name: 'ask.helpful', data: { question: 'q7', verdict: 'no' } }]);
  });

  test('a thumb under a message that shows no answer is taken and counts for nothing', async () => {
    const value = { actionName: 'feedback', actionValue: { reaction: 'like' } };

    expect((await bot.send(bot.activities.invoke('message/submitAction', value, { replyToId: 'other' }))).status).toBe(200);
    expect(bot.turns).toEqual([]);
  });

  test('a button of a version that is gone says so, as a message or as a line', async () => {
    const { json } = await bot.send(bot.activities.invoke('adaptiveCard/action', { action: { data: { tandem: 'no.such', data: {} } } }));
    await bot.send(bot.activities.pressed({ tandem: 'no.such', data: {} }));

    expect(json.value).toContain('äldre meddelande');
    expect(bot.turns).toEqual([]);
    await expect.poll(() => JSON.stringify(bot.connector.calls)).toContain('äldre meddelande');
  });
});

describe('dialogs', () => {
  const form: Form = {
    name: 'gaps.owner',
    title: 'Ansvarig',
    submit: 'Spara',
    cancel: 'Avbryt',
    data: { gap: 'g1' },
    fields: [
      { id: 'owner', kind: 'text', label: 'Namn', required: true },
      { id: 'size', kind: 'number', label: 'Antal', required: false },
    ],
  };
  const submitted = (typed: object) => bot.activities.invoke('task/submit', { data: { tandem: 'form', form, ...typed } });
  // biome-ignore lint/suspicious/noExplicitAny: cards are asserted by their JSON
  const cardIn = (json: any) => json.task.value.card.content;

  test('a press that a form answers opens it', async () => {
    bot.answers(() => ({ to: 'asker', blocks: [], form }));
    const { json } = await bot.send(
      bot.activities.invoke('task/fetch', { data: { msteams: { type: 'task/fetch' }, tandem: 'gaps.own', data: { gap: 'g1' } } }),
    );

    expect(bot.turns).toMatchObject([{ kind: 'action', name: 'gaps.own', data: { gap: 'g1' }, back: 'ack' }]);
    expect(json.task).toMatchObject({ type: 'continue', value: { title: 'Ansvarig' } });
    expect(cardIn(json).body).toMatchObject([
      { type: 'Input.Text', id: 'typed.owner' },
      { type: 'Input.Number', id: 'typed.size' },
    ]);
  });

  test('a form’s own button opens it without asking anybody', async () => {
    const { json } = await bot.send(bot.activities.invoke('task/fetch', { data: { tandem: 'form', form } }));

    expect(cardIn(json).body).toHaveLength(2);
    expect(bot.turns).toEqual([]);
  });

  test('what is typed comes as the form’s fields, and nothing that the form has not', async () => {
    bot.answers(() => ({ to: 'asker', blocks: [{ kind: 'text', text: 'Sparat.' }] }));
    const { json } = await bot.send(submitted({ 'typed.owner': 'Anna', 'typed.size': 7, 'typed.admin': 'yes', owner: 'Eve' }));

    expect(bot.turns).toMatchObject([{ kind: 'form', name: 'gaps.owner', data: { gap: 'g1' }, back: 'ack' }]);
    expect(bot.turns[0]).toHaveProperty('fields', { owner: 'Anna', size: '7' });
    expect(cardIn(json).body).toMatchObject([{ text: 'Sparat.' }]);
  });

  test('a refused form stays open, says why at the field, and holds what was typed', async () => {
    bot.answers(() => ({ to: 'asker', blocks: [], refused: { text: 'Den personen finns inte.', field: 'owner' } }));
    const { json } = await bot.send(submitted({ 'typed.owner': 'Ann', 'typed.size': 3 }));

    expect(cardIn(json).body).toMatchObject([{ text: 'Den personen finns inte.', color: 'Attention' }, { value: 'Ann' }, { value: 3 }]);
  });

  test('a form that was tampered with is not read', async () => {
    const odd = { ...form, name: 'no.such' };
    const { json } = await bot.send(bot.activities.invoke('task/submit', { data: { tandem: 'form', form: odd } }));

    expect(bot.turns).toEqual([]);
    expect(JSON.stringify(json)).toContain('äldre meddelande');
  });
});

describe('coming and going', () => {
  const here = `teams:${TENANT}:a:anna`;

  test('an installation is kept with its address, and greeted with what Tandem can do', async () => {
    const turn = await turnOf(bot.activities.event('installationUpdate', { action: 'add' }));

    expect(turn).toMatchObject({ kind: 'command', name: 'help', back: 'outbox' });
    expect(bot.installations.get(here)).toMatchObject({ serviceUrl: bot.connector.url, conversation: 'a:anna' });
  });

  test('the second notice of the same installation, and an upgrade, greet nobody', async () => {
    await bot.send(bot.activities.event('conversationUpdate', { membersAdded: [bot.activities.bot] }));
    await bot.send(bot.activities.event('installationUpdate', { action: 'add-upgrade' }));
    await bot.send(bot.activities.event('installationUpdate', { action: 'remove-upgrade' }));

    expect(bot.turns).toEqual([]);
    expect(bot.installations.has(here)).toBe(true);
  });

  test('a team’s installation is the team’s, and removing it leaves the others', async () => {
    await bot.send(bot.activities.event('installationUpdate', { action: 'add', ...bot.activities.inChannel }));
    await bot.send(bot.activities.event('installationUpdate', { action: 'remove', ...bot.activities.inChannel }));

    expect([...bot.installations.keys()]).toEqual([here]);
    await bot.send(bot.activities.event('installationUpdate', { action: 'remove' }));
    expect([...bot.installations.keys()]).toEqual([]);
  });

  test('people who come and go, reactions and typing are nobody’s question', async () => {
    await bot.send(bot.activities.event('conversationUpdate', { membersAdded: [{ id: '29:someone' }] }));
    await bot.send(bot.activities.event('messageReaction', { reactionsAdded: [{ type: 'like' }] }));
    await bot.send(bot.activities.event('typing'));

    expect(bot.turns).toEqual([]);
  });

  test('an invoke that is none of ours is told so', async () => {
    expect((await bot.send(bot.activities.invoke('composeExtension/query', {}))).status).toBe(501);
  });
});
