import { expect, test } from 'vitest';
import type { Delivery } from '../../src/chat/delivery.ts';
import { located, locatingApp, locatingCourier } from '../../src/chat/files.ts';
import type { Reply } from '../../src/chat/reply.ts';

const reply: Reply = {
  to: 'asker',
  blocks: [
    { kind: 'text', text: 'Klart' },
    { kind: 'file', name: 'memo.pdf', mime: 'application/pdf', token: 'tok', label: 'Ladda ner' },
  ],
};
const base = { address: 'https://tandem.example.org/bot', reach: 'public' } as const;
const at = { address: 'https://tandem.example.org/bot/files/tok', reach: 'public' };

test('a file gets its address, and everything else stays as it is', () => {
  expect(located(reply, base).blocks).toEqual([reply.blocks[0], { ...reply.blocks[1], at }]);
  expect(reply.blocks[1]).not.toHaveProperty('at');
  const without: Reply = { to: 'room', blocks: [] };
  expect(located(without, base)).toBe(without);
});

test('both ways out give it: what the app answers, and what the courier posts and updates', async () => {
  const app = locatingApp(async () => reply, base);
  expect((await app({} as never)).blocks[1]).toMatchObject({ at });
  const sent: Delivery[] = [];
  const courier = locatingCourier(
    {
      post: async (delivery) => void sent.push(delivery) as undefined,
      update: async (delivery) => void sent.push(delivery),
      pin: async () => 'none',
      find: async () => 'absent',
    },
    base,
  );
  const delivery: Delivery = { key: 'k', room: { id: 'web:local:klimat', kind: 'channel', address: null }, reply, language: 'sv' };
  await courier.post(delivery);
  await courier.update(delivery, 'm');
  expect(sent.map(({ reply: { blocks } }) => blocks[1])).toEqual([
    { ...reply.blocks[1], at },
    { ...reply.blocks[1], at },
  ]);
});
