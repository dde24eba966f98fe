import { expect, onTestFinished, test } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { slack } from '../../src/platforms/slack/index.ts';
import { echo, platformDeps, serve, serveRoutes, until } from '../given/platform.ts';
import { commandBody, eventBody, mention } from '../given/slack.ts';
import { socketMode } from '../given/socket.ts';

async function connected() {
  const web = await serve((request, response) => {
    const url = `ws://${request.headers.host}/link`;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, url, team_id: 'T000000001' }));
  });
  const link = socketMode(web.server);
  const said = echo();
  const deps = platformDeps(said.app);
  const platform = await slack({ botToken: 'xoxb-bot', appToken: 'xapp-1', apiUrl: `${web.url}/api/` }, deps);
  await platform.start();
  onTestFinished(async () => {
    await platform.stop();
    link.close();
    await web.close();
  });
  return { link, said, platform, deps };
}

test('over a connection of its own, a command is answered in its acknowledgement', async () => {
  const { link, said } = await connected();
  link.send('e1', 'slash_commands', Object.fromEntries(new URLSearchParams(commandBody({ text: 'hei' }))));

  await until(() => link.heard.length > 0);
  expect(link.heard).toMatchObject([{ envelope_id: 'e1', payload: { response_type: 'ephemeral', text: 'heard: ask hei' } }]);
  expect(said.turns).toHaveLength(1);
});

test('a mention is acknowledged only once it is stored, and not at all where it could not be', async () => {
  const { link, said, deps } = await connected();
  const { promise, resolve } = Promise.withResolvers<Reply>();
  said.answer = () => promise;
  link.send('e1', 'events_api', eventBody(mention('<@U0BOT> hei')));
  await until(() => said.turns.length === 1);
  expect(link.heard).toEqual([]);
  resolve({ to: 'room', blocks: [] });
  await until(() => link.heard.length === 1);

  said.answer = () => Promise.reject(new Error('no database'));
  link.send('e2', 'events_api', eventBody(mention('<@U0BOT> hei')));
  await until(() => deps.log.lines.some(({ level }) => level === 'error'));
  expect(link.heard).toMatchObject([{ envelope_id: 'e1' }]);
});

test('what is in flight at a stop ends first; the webhook is closed without a signing secret', async () => {
  const { link, said, platform } = await connected();
  const { promise, resolve } = Promise.withResolvers<Reply>();
  said.answer = () => promise;
  link.send('e1', 'events_api', eventBody(mention('<@U0BOT> hei')));
  await until(() => said.turns.length === 1);
  const stopped = platform.stop();
  link.send('e2', 'events_api', eventBody(mention('<@U0BOT> too late')));
  resolve({ to: 'room', blocks: [] });
  await stopped;
  await until(() => link.heard.length === 1);
  expect(said.turns).toHaveLength(1);

  const { url, close } = await serveRoutes(platform.routes);
  expect((await fetch(`${url}/slack/events`, { method: 'POST' })).status).toBe(404);
  await close();
});

test('what comes for another workspace than the token’s is acknowledged, logged, and reaches nobody', async () => {
  const { link, said, deps } = await connected();
  link.send('e1', 'events_api', eventBody(mention('hei'), { team_id: 'T0OTHER', authorizations: [{ team_id: 'T0OTHER' }] }));

  await until(() => link.heard.length === 1);
  expect(said.turns).toEqual([]);
  expect(deps.log.lines.filter(({ level }) => level === 'warn')).toMatchObject([{ message: 'a Slack request was refused' }]);
});
