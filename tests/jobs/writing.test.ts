import { expect, onTestFinished, test, vi } from 'vitest';
import type { Answer } from '../../src/chat/answers.ts';
import type { PendingAnswer } from '../../src/chat/questions.ts';
import type { Sentence } from '../../src/chat/sentence.ts';
import { writingLoop } from '../../src/jobs/writing.ts';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const WRITTEN: readonly Sentence[] = [{ text: 'skrivet', cites: ['open.what.a'], by: 'model' }];

const pending = (questionId: string): PendingAnswer => ({
  questionId,
  at: new Date(),
  answer: { question: questionId } as Answer,
  done: false,
  person: 'web:local:anna',
  room: { id: 'web:local:klimat', kind: 'channel', address: null },
  heard: 'room',
  back: 'outbox',
});

/** A model that answers when the test lets it, and questions that are claimed in the order they were asked. */
function given({ patience }: { readonly patience?: number } = {}) {
  const waiting: PendingAnswer[] = [];
  const atModel = new Map<string, (sentences: readonly Sentence[]) => void>();
  const told = new Map<string, readonly Sentence[] | null>();
  const loop = writingLoop({
    pending: { unfinished: async (_now, _lease, limit) => waiting.splice(0, limit) },
    writer: {
      configured: true,
      write: ({ question }) => new Promise((resolve) => atModel.set(question, resolve)),
    },
    tick: async ({ data }) => void told.set(data.question, data.sentences),
    log: quiet,
    now: () => new Date(),
    observe: () => undefined,
    ...(patience === undefined ? {} : { patience }),
  });
  loop.start();
  const finish = () => {
    for (const resolve of atModel.values()) resolve(WRITTEN);
    atModel.clear();
  };
  onTestFinished(async () => {
    finish();
    await loop.stop();
  });
  const ask = (...ids: string[]) => {
    waiting.push(...ids.map(pending));
    loop.wake();
  };
  return { ask, atModel, told, finish, loop };
}

test('a question asked while the model hangs on another one is taken up at once', async () => {
  const { ask, atModel, told } = given();
  ask('first');
  await vi.waitUntil(() => atModel.has('first'));

  ask('second');
  await vi.waitUntil(() => atModel.has('second'));
  atModel.get('second')?.(WRITTEN);

  await vi.waitUntil(() => told.has('second'));
  expect(told.has('first')).toBe(false);
});

test('where the model is busy with too many, the verbatim answer does not wait for it', async () => {
  const { ask, atModel, told } = given({ patience: 0 });
  const many = Array.from({ length: 20 }, (_, n) => `q${n}`);
  ask(...many);

  await vi.waitUntil(() => told.size + atModel.size === many.length);

  expect(atModel.size).toBeGreaterThan(0);
  expect(told.size).toBeGreaterThan(0);
  expect([...told.values()].every((sentences) => sentences === null)).toBe(true);
});

test('a stop waits for what the model is writing', async () => {
  const { ask, atModel, told, finish, loop } = given();
  ask('first');
  await vi.waitUntil(() => atModel.has('first'));

  const stopped = loop.stop();
  finish();
  await stopped;

  expect(told.get('first')).toEqual(WRITTEN);
});
