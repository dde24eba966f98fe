import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Courier, type Delivery, DeliveryFailed } from '../../../src/chat/delivery.ts';
import { ANNAS_ACCOUNT, type Answer, type Call, type GivenTeams, givenTeams, TENANT } from '../../given/teams.ts';

let bot: GivenTeams;
let courier: Courier;
beforeEach(async () => {
  bot = await givenTeams();
  courier = bot.platform.courier;
});
afterEach(() => bot.stop());

const address = (conversation: string) => ({
  serviceUrl: bot.connector.url,
  conversation,
  tenant: TENANT,
  bot: { id: bot.activities.bot.id, name: 'Tandem' },
});
const text = (said: string): Delivery['reply'] => ({ to: 'room', blocks: [{ kind: 'text', text: said }] });
const inChannel = (more: Partial<Delivery> = {}): Delivery => ({
  key: 'k',
  room: { id: `teams:${TENANT}:19:c@thread.tacv2`, kind: 'channel', address: address('19:c@thread.tacv2') },
  reply: text('Hej'),
  language: 'sv',
  ...more,
});
const inPerson = (more: Partial<Delivery> = {}): Delivery => ({
  ...inChannel(),
  room: { id: `teams:${TENANT}:a:anna`, kind: 'direct', address: address('a:anna') },
  ...more,
});
const hint = { account: ANNAS_ACCOUNT, user: { id: '29:1anna', name: 'Anna' } };

async function failureOf(delivery: Delivery): Promise<DeliveryFailed> {
  const failed = await courier.post(delivery).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(DeliveryFailed);
  return failed as DeliveryFailed;
}
const always = (answer: Answer) => bot.connector.answer(() => answer);

describe('posting', () => {
  test('a message goes to its conversation, in its thread, signed', async () => {
    const room = { ...inChannel().room, thread: '17' };

    expect(await courier.post(inChannel({ room }))).toBe('posted-1');
    expect(bot.connector.calls).toMatchObject([
      {
        method: 'POST',
        path: '/teams/v3/conversations/19:c@thread.tacv2;messageid=17/activities',
        authorization: 'Bearer outgoing',
        body: { type: 'message', summary: 'Hej', from: { id: bot.activities.bot.id } },
      },
    ]);
  });

  test('a press’s reply that replaces takes the place of the pressed message', async () => {
    const id = await courier.post(inPerson({ reply: { ...text('På svenska'), replaces: true }, hint: { ...hint, pressed: 'card-9' } }));

    expect(id).toBe('card-9');
    expect(bot.connector.calls).toMatchObject([{ method: 'PUT', path: '/teams/v3/conversations/a:anna/activities/card-9' }]);
  });

  test('a private reply never replaces a message that the whole channel sees', async () => {
    await courier.post(
      inChannel({ to: ANNAS_ACCOUNT, reply: { ...text('Bara du'), replaces: true }, hint: { ...hint, pressed: 'card-9' } }),
    );

    expect(bot.connector.calls).toMatchObject([{ method: 'POST', query: 'isTargetedActivity=true' }]);
  });

  test('Teams’ own thumbs stand under an answer in a chat; in a channel the card has its own', async () => {
    const reply: Delivery['reply'] = {
      ...text('Svar'),
      card: 'answer:q1',
      blocks: [
        { kind: 'text', text: 'Svar' },
        { kind: 'feedback', action: 'ask.helpful', data: {}, yes: 'Ja', no: 'Nej' },
      ],
    };
    await courier.post(inPerson({ reply }));
    await courier.post(inChannel({ reply }));

    const [chat, channel] = bot.connector.calls.map(({ body }) => body);
    expect(chat.channelData).toEqual({ feedbackLoop: { type: 'default' } });
    expect(chat.attachments[0].content.body).toHaveLength(1);
    expect(channel.channelData).toBeUndefined();
    expect(channel.attachments[0].content.body).toHaveLength(2);
  });

  test('whether a message stands there, Teams cannot tell', async () => {
    expect(await courier.find(inChannel())).toBe('cannot tell');
  });
});

describe('for one person alone', () => {
  test('where Teams refuses a targeted message, the reply goes to the personal chat and says why it is there', async () => {
    bot.connector.answer(({ query }: Call) =>
      query ? { status: 400, body: { error: { code: 'BadRequest', message: 'not enabled' } } } : undefined,
    );
    const id = await courier.post(inChannel({ to: ANNAS_ACCOUNT, hint, reply: text('Bara för dig') }));

    expect(bot.connector.calls.map(({ path }) => path)).toEqual([
      '/teams/v3/conversations/19:c@thread.tacv2/activities',
      '/teams/v3/conversations',
      '/teams/v3/conversations/a:personal/activities',
    ]);
    expect(bot.connector.calls[1]?.body).toMatchObject({ members: [{ id: '29:1anna' }], isGroup: false, tenantId: TENANT });
    expect(JSON.stringify(bot.connector.calls[2]?.body)).toContain('Du frågade i en kanal');
    expect(id).toBe('personal:a:personal#posted-3');
  });

  test('what was posted there is updated there, and a targeted message as a targeted one', async () => {
    await courier.update(inChannel(), 'personal:a:personal#m-3');
    await courier.update(inChannel(), 'targeted:m-4');
    await courier.update(inChannel(), 'm-5');

    expect(bot.connector.calls).toMatchObject([
      { method: 'PUT', path: '/teams/v3/conversations/a:personal/activities/m-3', query: '' },
      { method: 'PUT', path: '/teams/v3/conversations/19:c@thread.tacv2/activities/m-4', query: 'isTargetedActivity=true' },
      { method: 'PUT', path: '/teams/v3/conversations/19:c@thread.tacv2/activities/m-5', query: '' },
    ]);
  });

  test('a hint about somebody else is not used: the directory’s id of the right person is', async () => {
    await courier.post(inChannel({ to: `teams:${TENANT}:other-object`, hint }));

    expect(bot.connector.calls[0]?.body.recipient.id).toBe('other-object');
  });

  test('a targeted message that is only late is not sent to the personal chat as well', async () => {
    always({ status: 429, headers: { 'retry-after': '2' } });

    expect(await failureOf(inChannel({ to: ANNAS_ACCOUNT, hint }))).toMatchObject({ kind: 'later', retryAfter: 2_000 });
    expect(bot.connector.calls).toHaveLength(1);
  });
});

describe('what goes wrong', () => {
  const fates: readonly (readonly [number, DeliveryFailed['kind']])[] = [
    [401, 'later'],
    [412, 'later'],
    [429, 'later'],
    [500, 'unclear'],
    [502, 'unclear'],
    [503, 'later'],
    [504, 'unclear'],
    [400, 'never'],
    [403, 'never'],
    [404, 'never'],
    [413, 'never'],
  ];
  test.each(fates)('%i means %s, and is tried once: the outbox tries again, not the SDK', async (status, kind) => {
    always({ status, body: { error: { code: 'Any', message: 'any' } } });

    expect(await failureOf(inChannel())).toMatchObject({ kind });
    expect(bot.connector.calls).toHaveLength(1);
  });

  test('the time that Teams asks for is kept', async () => {
    always({ status: 429, headers: { 'retry-after': '7' } });

    expect(await failureOf(inChannel())).toMatchObject({ kind: 'later', retryAfter: 7_000 });
  });

  test('a connection that breaks after the message left is unclear: it may have arrived', async () => {
    always({ breaks: true });

    expect(await failureOf(inChannel())).toMatchObject({ kind: 'unclear' });
  });

  test('without a token nothing was sent', async () => {
    const unsigned = await givenTeams({
      identity: { openIdMetadata: 'http://127.0.0.1:1/', outgoingToken: '' },
      allowedServiceHosts: [bot.connector.host],
    });
    courier = unsigned.platform.courier;

    expect(await failureOf(inChannel())).toMatchObject({ kind: 'later' });
    expect(bot.connector.calls).toEqual([]);
    await unsigned.stop();
  });

  test('an answer that cannot be read is unclear: the message stands there, under an id that nobody knows', async () => {
    always({ status: 201, text: '<html>' });

    expect(await failureOf(inChannel())).toMatchObject({ kind: 'unclear' });
  });

  test('a service that is not there received nothing', async () => {
    const room = { ...inChannel().room, address: { ...address('19:c'), serviceUrl: 'http://127.0.0.1:1/' } };
    const other = await givenTeams({ allowedServiceHosts: ['127.0.0.1:1', '127.0.0.1'] });
    courier = other.platform.courier;

    expect(await failureOf(inChannel({ room }))).toMatchObject({ kind: 'later' });
    await other.stop();
  });

  test('a stored address whose service is not allowed, or that is none, gets nothing, ever', async () => {
    const evil = { ...inChannel().room, address: { ...address('19:c'), serviceUrl: 'https://attacker.example/' } };

    expect(await failureOf(inChannel({ room: evil }))).toMatchObject({ kind: 'never' });
    expect(await failureOf(inChannel({ room: { ...evil, address: null } }))).toMatchObject({ kind: 'never' });
    expect(bot.connector.calls).toEqual([]);
  });
});
