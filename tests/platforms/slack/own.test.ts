import { webApi } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import { admit } from '../../../src/platforms/slack/admit.ts';
import { ownToken } from '../../../src/platforms/slack/own.ts';
import { memoryLog, serve, until } from '../../given/platform.ts';
import { eventBody, mention } from '../../given/slack.ts';

const to = (team: string | null, enterprise?: string) =>
  eventBody(mention('hej'), { authorizations: [{ team_id: team, enterprise_id: enterprise ?? null }] }) as Record<string, unknown>;

test('an organisation-wide token serves its workspaces, and no others', () => {
  const own = { team: 'E1', enterprise: 'E1', whole: true };
  expect(() => admit(to('T1', 'E1'), own)).not.toThrow();
  expect(() => admit(to(null, 'E1'), own)).not.toThrow();
  expect(() => admit(to('T2', 'E2'), own)).toThrow(/SLACK_BOT_TOKEN/u);
});

test('a workspace’s token serves it alone, not its organisation', () => {
  const own = { team: 'T1', enterprise: 'E1', whole: false };
  expect(() => admit(to('T1', 'E1'), own)).not.toThrow();
  expect(() => admit(to('T2', 'E1'), own)).toThrow(/SLACK_BOT_TOKEN/u);
});

test('while Slack has not told whose the token is, everybody is taken; it is asked again, and nobody waits', async () => {
  let status = 503;
  const slack = await serve((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, team_id: 'T1' }));
  });
  onTestFinished(() => slack.close());
  let now = 0;
  const client = new webApi.WebClient('xoxb-1', { slackApiUrl: `${slack.url}/api/`, retryConfig: { retries: 0 } });
  const token = ownToken(client, memoryLog(), () => now);

  await token.ask();
  expect(token.own()).toBeUndefined();
  expect(() => admit(to('T9'), token.own())).not.toThrow();
  status = 200;
  now = 30_000;
  expect(token.own()).toBeUndefined();
  await until(() => token.own() !== undefined);
  expect(token.own()).toMatchObject({ team: 'T1' });
});
