import { readFileSync } from 'node:fs';
import type { webApi } from '@slack/bolt';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { COMMANDS } from '../../../src/chat/command.ts';
import { SCOPES } from '../../../src/platforms/slack/oauth.ts';
import { shared } from '../../given/shared.ts';

type Manifest = webApi.AppsManifestValidateArguments['manifest'];
type Scope = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>[number];
type Event = NonNullable<NonNullable<NonNullable<Manifest['settings']>['event_subscriptions']>['bot_events']>[number];

/** Written once more, as literals, so that a scope or an event that Slack does not know fails in the type checker. */
const KNOWN = {
  scopes: [
    'app_mentions:read',
    'channels:history',
    'channels:read',
    'chat:write',
    'commands',
    'files:read',
    'groups:history',
    'groups:read',
    'im:history',
    'metadata.message:read',
    'pins:write',
    'users:read',
  ] satisfies Scope[],
  // Documented, and required by agent_view; missing in the SDK's types.
  scopesAhead: ['assistant:write'],
  events: [
    'app_home_opened',
    'app_mention',
    'app_uninstalled',
    'channel_archive',
    'channel_deleted',
    'channel_id_changed',
    'channel_left',
    'channel_rename',
    'channel_shared',
    'channel_unarchive',
    'group_archive',
    'group_deleted',
    'group_left',
    'group_rename',
    'group_unarchive',
    'member_joined_channel',
    'message.im',
    'tokens_revoked',
  ] satisfies Event[],
};

/** One of these invalidates a manifest's whole list of commands. https://slack.com/help/articles/201259356 */
const RESERVED = [
  'archive, away, active, call, collapse, dm, dnd, expand, feed, feedback, gif, giphy, help, huddle, invite, invite_people, join, kick',
  'leave, me, msg, mute, open, part, prefs, remind, remove, rename, search, shortcuts, shrug, star, status, topic, todo, trigger, who',
].flatMap((line) => line.split(', ').map((name) => `/${name}`));

describe('manifest.json', () => {
  // `type`s of JSON widen to string: the two lists are compared with the literals above, all else is checked by its type.
  const { oauth_config, settings, ...rest } = manifest;
  rest satisfies Omit<Manifest, 'oauth_config' | 'settings'>;

  test('asks for no more and no less than the code uses, in names that Slack knows', () => {
    expect(oauth_config.scopes.bot.toSorted()).toEqual([...KNOWN.scopes, ...KNOWN.scopesAhead].toSorted());
    expect(oauth_config.scopes.bot.toSorted()).toEqual(SCOPES.toSorted());
    expect(settings.event_subscriptions.bot_events).toEqual(KNOWN.events);
  });

  test('registers every command whose name Slack takes; the others are said after /tandem', () => {
    const names = manifest.features.slash_commands.map(({ command }) => command);
    expect(names).toEqual(['/tandem', ...COMMANDS.map((name) => `/${name}`).filter((name) => !RESERVED.includes(name))]);
    for (const name of names) {
      expect(name).toMatch(/^\/[a-z0-9_-]{1,31}$/u);
      expect(RESERVED).not.toContain(name);
    }
    expect(manifest.features.slash_commands.every((command) => command.should_escape)).toBe(true);
  });

  test('keeps what it shows within Slack’s lengths, and its addresses are one placeholder’s', () => {
    const { name, description, long_description } = manifest.display_information;
    expect([name.length <= 35, description.length <= 140, long_description.length <= 4000, long_description.length >= 175]).not.toContain(
      false,
    );
    const urls = JSON.stringify(manifest).match(/https:\/\/[^"]+/gu) ?? [];
    expect(new Set(urls.map((url) => new URL(url).host))).toEqual(new Set(['tandem.example']));
  });

  const schema = shared('platform-data/slack/manifest.schema.2.0.0.json');
  test.skipIf(!schema)('holds against Slack’s own schema', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const validate = ajv.compile(JSON.parse(readFileSync(schema ?? '', 'utf8')));
    validate(manifest);
    expect(validate.errors ?? []).toEqual([]);
  });
});
