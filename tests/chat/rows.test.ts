import { expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { renderMessage } from '../../src/platforms/slack/render.ts';
import { drawCard } from '../../src/platforms/teams/render.ts';

const reply: Reply = {
  to: 'asker',
  blocks: [
    {
      kind: 'facts',
      rows: [
        ['Näst bäst', 'Öppet'],
        ['Börja så här', '1. Kriterier.\n2. Mätning.'],
        ['Vägen', 'vidare'],
      ],
    },
  ],
};

test('a short row stands beside others; one with lines of its own has the whole width, in its place among them', () => {
  const { blocks } = renderMessage(reply, 'sv');
  expect(blocks).toMatchObject([
    { fields: [{ text: '*Näst bäst*\nÖppet' }] },
    { text: { text: '*Börja så här*\n1. Kriterier.\n2. Mätning.' } },
    { fields: [{}] },
  ]);
  expect(drawCard(reply, { language: 'sv' })).toMatchObject({
    body: [
      { type: 'FactSet', facts: [{ title: 'Näst bäst' }] },
      { type: 'TextBlock', weight: 'Bolder' },
      { type: 'TextBlock' },
      { type: 'FactSet' },
    ],
  });
});
