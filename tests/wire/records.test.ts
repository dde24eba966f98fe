import { expect, test } from 'vitest';
import type { PersonTurn } from '../../src/chat/turn.ts';
import { givenBoth } from '../given/both.ts';
import { buttons, codeIn, nodes, submits } from '../given/payload.ts';
import { until } from '../given/platform.ts';
import { commandBody, interactive, pressBody } from '../given/slack.ts';
import { responseUrl } from '../given/slack-site.ts';
import { ANNAS_ACCOUNT, TENANT } from '../given/teams.ts';

const FOUNDER = 'slack:T000000001:U000000001';
const FILE = /^https:\/\/tandem\.example\.fi\/files\/([\w-]+)$/u;

/** A closed network in a Slack channel and a Teams channel, with a coordinator in each product and an application that waits. */
async function givenNetwork() {
  const both = await givenBoth({ TANDEM_FOUNDERS: FOUNDER, TANDEM_URL: 'https://tandem.example.fi' });
  const { post, channel, tandem, teamsSide } = both;
  let said = 0;
  const slash = async (text: string, over: object = {}) => {
    said += 1;
    const where = { command: '/network', text, channel_id: channel, channel_name: 'klimat', trigger_id: `r.${said}` };
    return (await (await post(commandBody({ ...where, ...over }))).json()) as Record<string, unknown>;
  };
  /** What Teams is sent because of that activity. */
  const teams = async (activity: unknown, isIt: (body: string) => boolean) => {
    const before = teamsSide.connector.calls.length;
    await teamsSide.send(activity);
    const found = () => teamsSide.connector.calls.slice(before).find(({ body }) => isIt(JSON.stringify(body ?? null)));
    await until(() => found() !== undefined);
    return found()?.body as object;
  };
  const { activities } = teamsSide;
  await slash('start closed Exempelviks klimatpartner');
  const code = codeIn(await slash('invite'));
  await teams(activities.mention(`nätverk koppla ${code}`), (body) => body.includes('company.join'));
  await teams(activities.said(`nätverk koordinera ${codeIn(await slash('coordinators code'))}`), (body) => body.includes('koordinator'));
  const network = await tandem.ports.networks.ofRoom(`teams:${TENANT}:19:climate@thread.tacv2`);
  const applying = {
    kind: 'form',
    name: 'company.join',
    id: 'apply:1',
    at: new Date(),
    by: { id: 'slack:T000000001:UPEKKA', name: 'Pekka', guest: false },
    room: { id: `slack:T000000001:${channel}`, kind: 'channel', address: { team: 'T000000001', channel } },
    tenant: 'slack:T000000001',
    heard: 'asker',
    back: 'ack',
    data: { network: network?.id ?? '' },
    fields: { company: 'Solvind Ab', size: 'small', branch: 'energy', promises: 'Solceller på taket', secret: 'yes' },
  } as const;
  expect((await tandem.deps.app(applying as PersonTurn)).refused).toBeUndefined();
  /** What the file of that payload holds. */
  const fileIn = async (payload: unknown): Promise<string> => {
    const [url = ''] = [...nodes(payload)].map((node) => String(node.url ?? '')).filter((address) => FILE.test(address));
    // Recorded payloads have times of their own, and the file lasts a day from then.
    const file = await tandem.files.get(FILE.exec(url)?.[1] ?? '', new Date(0));
    return Buffer.from(file?.bytes ?? []).toString('utf8');
  };
  return { both, network, slash, teams, fileIn };
}

const holdsTheCase = (file: string): boolean => /\r\n\d{4}-0001;application;Solvind Ab;.*Solceller på taket/u.test(file);

test('a coordinator in Slack reads the log and the cases by commands, and gets them as a file by a press; a company does not', async () => {
  const { both, slash, fileIn } = await givenNetwork();

  const log = await slash('log');
  const cases = await slash('cases');
  const url = await responseUrl();
  const over = { response_url: url.url, trigger_id: 'r.press', channel: { id: both.channel, name: 'klimat' } };
  const [{ action_id, value } = { action_id: '', value: '' }] = buttons(cases, 'records.export');
  await both.post(interactive(pressBody({ action_id, value }, over)));
  await until(() => url.bodies.length > 0);
  const outside = await slash('log', { user_id: 'U0BO', user_name: 'bo' });

  expect([log.response_type, cases.response_type]).toEqual(['ephemeral', 'ephemeral']);
  expect(JSON.stringify(log)).toContain('Pekka');
  expect(JSON.stringify(cases)).toMatch(/\d{4}-0001 Solvind Ab/u);
  expect(url.bodies[0]).toMatchObject({ response_type: 'ephemeral' });
  expect(holdsTheCase(await fileIn(url.bodies[0]))).toBe(true);
  expect(JSON.stringify(outside)).not.toContain('Pekka');
}, 60_000);

test('a coordinator in Teams does the same in the personal chat; in the channel the log is for them alone', async () => {
  const { both, teams, fileIn } = await givenNetwork();
  const { activities } = both.teamsSide;

  const log = await teams(activities.said('nätverk logg'), (body) => body.includes('Pekka'));
  const cases = await teams(activities.said('nätverk ärenden'), (body) => body.includes('records.export'));
  const [press] = submits(cases, 'records.export');
  const file = await teams(activities.pressed(press), (body) => body.includes('/files/'));
  const before = both.teamsSide.connector.calls.length;
  await teams(activities.mention('nätverk logg'), (body) => body.includes('Pekka'));
  const inChannel = both.teamsSide.connector.calls.slice(before).filter(({ body }) => JSON.stringify(body ?? null).includes('Pekka'));

  expect(JSON.stringify(log)).toContain('Solvind Ab');
  expect(JSON.stringify(cases)).toMatch(/\d{4}\\*-0001 Solvind Ab/u);
  expect(holdsTheCase(await fileIn(file))).toBe(true);
  for (const { path, query } of inChannel) expect(path.includes('a%3Aanna') || query.includes('isTargetedActivity=true')).toBe(true);
  const kept = await both.tandem.ports.records.log((await both.tandem.ports.networks.ofPerson(ANNAS_ACCOUNT))[0]?.id ?? '', { size: 50 });
  expect(kept.entries.map(({ did }) => did)).toContain('records.export');
}, 60_000);
