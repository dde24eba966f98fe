import { expect, test } from 'vitest';
import { saveAnswer } from '../../handlers/rsvp/save.ts';
import type { Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { PersonTurn } from '../../src/chat/turn.ts';
import type { Engine } from '../../src/stores/engine.ts';
import { onceOf } from '../../src/stores/once.ts';
import { asks, NOON } from './given.ts';

/** In which line of the Turnstile a Turn's unit goes. */
async function lineOf(turn: PersonTurn, work: Work): Promise<string | undefined> {
  const lines: (string | undefined)[] = [];
  const engine = {
    onCommit() {},
    unit: async (_: unknown, line: string | undefined) => {
      lines.push(line);
      return { again: true };
    },
  } as unknown as Engine;
  await onceOf(engine, 'secret')(turn, work);
  return lines[0];
}

test('answers to one event stand in one line, whether they are pressed or typed; nobody else stands in it', async () => {
  const ports = { language: 'sv', events: { answer: async () => undefined } } as unknown as Ports;
  const turn = { ...asks('hej'), ref: 'r', language: 'sv', person: { id: 'anna' } } as unknown as Parameters<typeof saveAnswer>[0];
  const event = { id: 'forum', network: 'n1', state: 'open' } as Parameters<typeof saveAnswer>[2]['event'];
  const typed = await saveAnswer(turn, ports, { event, by: { person: 'anna', onBehalf: false }, wish: { answer: 'no' } });
  const said = { ...asks('hej'), kind: 'command', name: 'rsvp', args: 'no', at: NOON } as PersonTurn;
  const pressed = { ...asks('hej'), kind: 'action', name: 'rsvp.say', data: { event: 'forum' } } as PersonTurn;
  const other: Work = async () => ({ to: 'asker', blocks: [] });

  expect([await lineOf(said, typed), await lineOf(pressed, other)]).toEqual(['event:forum', 'event:forum']);
  expect(await lineOf(said, other)).toBeUndefined();
});
