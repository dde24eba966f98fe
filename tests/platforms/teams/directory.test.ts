import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANNAS_ACCOUNT, FOREIGN_TENANT, type GivenTeams, givenTeams, TENANT } from '../../given/teams.ts';

let bot: GivenTeams;
let member: { status?: number; body?: object };
beforeAll(async () => {
  bot = await givenTeams();
  bot.connector.answer(({ path }) => (path.includes('/members/') ? { status: 200, ...member } : undefined));
});
afterAll(() => bot.stop());

const T = `teams:${TENANT}`;
const room = () => ({
  id: `${T}:19:climate@thread.tacv2`,
  address: { serviceUrl: bot.connector.url, conversation: '19:climate@thread.tacv2', tenant: TENANT, bot: { id: '28:bot' } },
});
const owns = (account: string) => bot.platform.directory.ownsRoom(account, T, room());

test('the roster says who owns the team and who is its own', async () => {
  member = { body: { id: '29:1anna', userRole: 'owner', tenantId: TENANT } };
  expect(await owns(ANNAS_ACCOUNT)).toBe(true);
  expect(bot.connector.calls.at(-1)?.path).toContain(`/v3/conversations/19:climate@thread.tacv2/members/${ANNAS_ACCOUNT.split(':')[2]}`);
  expect(await bot.platform.directory.isMember(ANNAS_ACCOUNT, T, room())).toBe(true);

  member = { body: { id: '29:1anna', userRole: 'user', tenantId: TENANT } };
  expect(await owns(ANNAS_ACCOUNT)).toBe(false);
});

test('somebody of another tenant in a shared channel, and a guest, own nothing and are no members', async () => {
  member = { body: { id: '29:1', userRole: 'owner', tenantId: FOREIGN_TENANT } };
  expect(await owns(ANNAS_ACCOUNT)).toBe(false);
  expect(await owns(`teams:${FOREIGN_TENANT}:somebody`)).toBe(false);
  member = { body: { id: '29:1', userRole: 'guest', tenantId: TENANT } };
  expect(await bot.platform.directory.isMember(ANNAS_ACCOUNT, T, room())).toBe(false);
});

test('gone from every room is gone; a service that does not answer says nothing', async () => {
  member = { status: 404, body: { error: { code: 'MemberNotFoundInConversation', message: 'not found' } } };
  expect(await bot.platform.directory.isDeactivated(ANNAS_ACCOUNT, T, [room()])).toBe(true);
  expect(await bot.platform.directory.isDeactivated(ANNAS_ACCOUNT, T, [])).toBeUndefined();

  member = { status: 503, body: {} };
  expect(await bot.platform.directory.isDeactivated(ANNAS_ACCOUNT, T, [room()])).toBeUndefined();
  expect(await owns(ANNAS_ACCOUNT)).toBeUndefined();
  expect(await bot.platform.directory.isAdmin(ANNAS_ACCOUNT, T)).toBeUndefined();
});
