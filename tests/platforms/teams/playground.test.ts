import { describe, expect, test } from 'vitest';
import type { Block, Form } from '../../../src/chat/reply.ts';
import { activitySchema } from '../../../src/platforms/teams/activity.ts';
import { inlined } from '../../../src/platforms/teams/inline.ts';
import { parse, TYPED } from '../../../src/platforms/teams/parse.ts';
import { drawMessage } from '../../../src/platforms/teams/render.ts';
import recorded from '../../fixtures/teams/playground.json' with { type: 'json' };

// What Microsoft's Agents Playground 0.2.28 sent while a person used it: installed, asked, pressed, judged.
const read = (name: keyof typeof recorded) => parse(activitySchema.parse(recorded[name]));
const tenant = '00000000-0000-0000-0000-0000000000001';

test('a person who installs is greeted once', () => {
  expect(read('installed')).toMatchObject({ kind: 'installed', welcome: { kind: 'command', name: 'help', room: { kind: 'direct' } } });
  expect(read('added')).not.toHaveProperty('welcome');
});

test('what is typed in the personal chat is a Turn of that person', () => {
  expect(read('said')).toMatchObject({
    kind: 'turn',
    turn: {
      kind: 'command',
      name: 'ask',
      args: 'vad kostar det?',
      heard: 'asker',
      by: { id: `teams:${tenant}:00000000-0000-0000-0000-0000000000020`, locale: 'en-US' },
    },
  });
});

test('a pressed button names its card', () => {
  expect(read('pressed')).toMatchObject({
    kind: 'turn',
    by: 'message',
    turn: { kind: 'action', name: 'ask.more', data: { method: 'open' }, hint: { pressed: recorded.pressed.replyToId } },
  });
});

test('a team’s installation is named by the team, its channel is a room', () => {
  expect(read('installedInTeam')).toMatchObject({
    kind: 'installed',
    id: `teams:${tenant}:team-id`,
    welcome: { room: { kind: 'channel' } },
  });
});

test('a thumb of a card in a channel knows its thread', () => {
  expect(read('executed')).toMatchObject({
    kind: 'turn',
    by: 'execute',
    turn: {
      name: 'ask.helpful',
      data: { question: 'q1', verdict: 'yes' },
      room: { id: `teams:${tenant}:team-id`, thread: recorded.executed.replyToId },
    },
  });
});

test('Teams’ own thumbs are read, though the playground does not say under which message they stood', () => {
  expect(read('judged')).toMatchObject({ kind: 'verdict', verdict: 'no', message: '' });
});

describe('the playground opens no dialog', () => {
  const form: Form = {
    name: 'ask.question',
    title: 'Fråga',
    submit: 'Skicka',
    cancel: 'Avbryt',
    data: {},
    fields: [{ id: 'question', kind: 'long', label: 'Din fråga', required: true }],
  };
  const drawn = (...blocks: Block[]) => JSON.stringify(inlined(drawMessage({ to: 'asker', blocks }, { language: 'sv' }), 'sv'));

  test('so a form unfolds in its card, and a button that asks for one is an ordinary press', () => {
    const card = drawn(
      { kind: 'form', label: 'Ställ en fråga', form },
      { kind: 'choices', items: [{ label: 'Fråga', action: 'ask.open', data: {} }] },
    );

    expect(card).not.toContain('task/fetch');
    expect(card).toContain('"type":"Action.ShowCard","title":"Ställ en fråga"');
    expect(card).toContain('"type":"Input.Text"');
    expect(card).toContain('"data":{"tandem":"ask.open","data":{}}');
  });

  test('and what is typed into it is the form, sent', () => {
    const value = { tandem: 'form', form, [`${TYPED}question`]: 'Vad kostar det?' };

    expect(parse(activitySchema.parse({ ...recorded.pressed, value }))).toMatchObject({
      kind: 'turn',
      by: 'message',
      turn: { kind: 'form', name: 'ask.question', fields: { question: 'Vad kostar det?' }, heard: 'asker', back: 'outbox' },
    });
  });
});
