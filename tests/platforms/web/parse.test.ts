import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Heard, parse } from '../../../src/platforms/web/parse.ts';

const AT = new Date('2026-03-02T08:00:00Z');
const KLIMAT = 'web:local:klimat';
const DIRECT = 'web:local:direct-anna';

const said = (text: string, over: object = {}) => ({ id: randomUUID(), as: 'web:local:anna', room: KLIMAT, kind: 'say', text, ...over });

const deed = (over: object) => ({ id: randomUUID(), as: 'web:local:anna', room: KLIMAT, ...over });

function heard(body: unknown): Heard {
  const result = parse(body, AT);
  if (typeof result === 'string') throw new Error(`refused: ${result}`);
  return result;
}

describe('what is typed', () => {
  test('a mention in a channel is a question that the room hears, answered in the thread that it opens', () => {
    const body = said('@Tandem Vad kräver ett stängt nätverk?');

    const { turn, shown } = heard(body);

    expect(turn).toMatchObject({ kind: 'question', text: 'Vad kräver ett stängt nätverk?', heard: 'room', back: 'outbox', at: AT });
    expect(turn?.room).toMatchObject({ id: KLIMAT, kind: 'channel', thread: `web:${body.id}` });
    expect(turn?.by).toMatchObject({ id: 'web:local:anna', locale: 'sv-FI', guest: false });
    expect(shown).toEqual({ text: '@Tandem Vad kräver ett stängt nätverk?', onlyThem: false });
  });

  test('a mention in a thread stays in that thread', () => {
    const { turn } = heard(said('och varför, @tandem?', { thread: 'web:root' }));

    expect(turn?.room.thread).toBe('web:root');
  });

  test('a direct message needs no mention, and only its person hears it', () => {
    const { turn } = heard(said('Vad kostar det?', { room: DIRECT }));

    expect(turn).toMatchObject({ kind: 'question', heard: 'asker', back: 'outbox', room: { kind: 'direct' } });
    expect(turn?.room).not.toHaveProperty('thread');
  });

  test('talk without a mention is no Turn', () => {
    expect(heard(said('Hej alla! tandem@example.org svarade inte.')).turn).toBeUndefined();
  });

  test.each([
    ['/ask vad är öppet?', 'ask', 'vad är öppet?'],
    ['/tandem mig språk fi', 'me', 'språk fi'],
    ['/tandem', 'help', ''],
  ])('%s is a command, private, answered in its acknowledgement', (text, name, args) => {
    const { turn, shown } = heard(said(text));

    expect(turn).toMatchObject({ kind: 'command', name, args, heard: 'asker', back: 'ack' });
    expect(shown?.onlyThem).toBe(true);
  });

  test('a mention can carry a command, in any of the three languages', () => {
    expect(heard(said('@Tandem kysy mitä avoin tarkoittaa')).turn).toMatchObject({
      name: 'ask',
      args: 'mitä avoin tarkoittaa',
      heard: 'room',
    });
    expect(heard(said('@Tandem')).turn).toMatchObject({ name: 'help' });
  });

  test('people who are named become their accounts', () => {
    expect(heard(said('@Tandem fråga @Bo om solen')).turn).toMatchObject({ args: '@{web:local:bo} om solen' });
  });

  test('a command that is not ours is said to be so', () => {
    expect(parse(said('/commti update'), AT)).toBe('unknown-command');
  });

  test('whatever is typed in a direct message is a Turn with its text, or a command that is not ours', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const result = parse(said(text, { room: DIRECT }), AT);
        if (text.trim() === '') return result === 'malformed';
        if (typeof result === 'string') return result === 'unknown-command' && text.trim().startsWith('/');
        return result.turn !== undefined && result.shown?.text === text;
      }),
    );
  });
});

describe('what is pressed and sent', () => {
  test('a press names its action and its message, in the thread where it stands', () => {
    const press = { kind: 'press', message: 'out:1', action: 'ask.more', data: { method: 'closed' }, thread: 'web:root' };

    const { turn, pressed } = heard(deed(press));

    expect(turn).toMatchObject({ kind: 'action', name: 'ask.more', data: { method: 'closed' }, back: 'ack', heard: 'asker' });
    expect(turn?.room.thread).toBe('web:root');
    expect(pressed).toBe('out:1');
  });

  test('a form carries what it held and what was typed', () => {
    const form = { kind: 'form', name: 'ask.question', data: { from: 'help' }, fields: { text: 'Vad?' } };

    expect(heard(deed(form)).turn).toMatchObject({
      kind: 'form',
      data: { from: 'help' },
      fields: { text: 'Vad?' },
    });
  });
});

describe('what is refused', () => {
  test.each([
    ['nobody of that name', said('hej', { as: 'web:local:nobody' }), 'unknown-person'],
    ['no such room', said('hej', { room: 'web:local:secret' }), 'unknown-room'],
    ["another's conversation with Tandem", said('hej', { room: 'web:local:direct-bo' }), 'unknown-room'],
    ['an id that is none', said('hej', { id: '1' }), 'malformed'],
    ['an unknown field', said('hej', { admin: true }), 'malformed'],
    ['a button of no action', deed({ kind: 'press', message: 'm', action: 'rm', data: {} }), 'malformed'],
    ['nothing', null, 'malformed'],
    ['a list', [], 'malformed'],
  ])('%s', (_what, body, why) => {
    expect(parse(body, AT)).toBe(why);
  });

  test('any JSON at all is understood or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(() => parse(body, AT)).not.toThrow();
      }),
    );
  });
});
