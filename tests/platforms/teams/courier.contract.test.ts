import { afterEach } from 'vitest';
import { type CourierUnderTest, courierContract } from '../../contracts/courier.contract.ts';
import { ANNAS_ACCOUNT, type Answer, type Call, type GivenTeams, givenTeams, TENANT } from '../../given/teams.ts';

const running: GivenTeams[] = [];
afterEach(async () => {
  for (const bot of running.splice(0)) await bot.stop();
});

const GONE = '19:gone@thread.tacv2';
const ROOM = '19:climate@thread.tacv2';

courierContract('Teams', async (): Promise<CourierUnderTest> => {
  const bot = await givenTeams();
  running.push(bot);
  const next: Answer[] = [];
  bot.connector.answer(({ path }) =>
    path.includes(GONE) ? { status: 404, body: { error: { code: 'ConversationNotFound', message: 'gone' } } } : next.shift(),
  );
  const room = (conversation: string): CourierUnderTest['room'] => ({
    id: `teams:${TENANT}:${conversation}`,
    kind: 'channel',
    address: { serviceUrl: bot.connector.url, conversation, tenant: TENANT, bot: { id: bot.activities.bot.id } },
  });
  const read = ({ body }: Call): string => JSON.stringify(body.attachments);
  return {
    courier: bot.platform.courier,
    room: room(ROOM),
    thread: '1700000000000',
    gone: room(GONE),
    person: ANNAS_ACCOUNT,
    shown: async ({ id }) => {
      const inRoom = bot.connector.calls.filter(({ path, query }) => query === '' && path.includes(id.split(':').slice(2).join(':')));
      const posts = inRoom.filter(({ method }) => method === 'POST');
      const edits = inRoom.filter(({ method }) => method === 'PUT');
      return posts.map((post) =>
        read(edits.findLast(({ path }) => path.endsWith(`/posted-${bot.connector.calls.indexOf(post) + 1}`)) ?? post),
      );
    },
    shownTo: async (person) =>
      bot.connector.calls.filter(({ query, body }) => query !== '' && person.endsWith(`:${body.recipient?.id}`)).map(read),
    makeItWait: (seconds) => void next.push({ status: 429, headers: { 'retry-after': `${seconds}` } }),
    breakOff: () => void next.push({ breaks: true }),
    finds: false,
  };
});
