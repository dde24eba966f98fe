import { expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { renderMessage } from '../../src/platforms/slack/render.ts';
import { drawCard } from '../../src/platforms/teams/render.ts';

const textBlock = (text: unknown) => ({ type: 'TextBlock', ...(typeof text === 'string' ? { text } : {}) });

const reply: Reply = {
  to: 'asker',
  blocks: [
    {
      kind: 'facts',
      rows: [
        ['Näst bäst', 'Öppet'],
        ['Börja så här', '1. Kriterier.\n2. Mätning.\n3. Beslut.'],
        ['Vägen', 'vidare'],
      ],
    },
  ],
};

test('short rows stand side by side; where one needs the whole width, all have it, in their order', () => {
  const { blocks } = renderMessage(reply, 'sv');
  expect(blocks).toMatchObject([
    { text: { text: '*Näst bäst*\nÖppet' } },
    { text: { text: '*Börja så här*\n1. Kriterier.\n2. Mätning.\n3. Beslut.' } },
    { text: { text: '*Vägen*\nvidare' } },
  ]);
  expect(drawCard(reply, { language: 'sv' }).body).toMatchObject(
    ['Näst bäst', 'Öppet', 'Börja så här', {}, 'Vägen', 'vidare'].map(textBlock),
  );

  const short: Reply = { to: 'asker', blocks: [{ kind: 'facts', rows: [['Näst bäst', 'Öppet']] }] };
  expect(renderMessage(short, 'sv').blocks).toMatchObject([{ fields: [{ text: '*Näst bäst*\nÖppet' }] }]);
  expect(drawCard(short, { language: 'sv' })).toMatchObject({ body: [{ type: 'FactSet', facts: [{ title: 'Näst bäst' }] }] });
});

test('what a group settled, a thousand characters of it, is one piece in both products, and whole', () => {
  const value = Array.from({ length: 8 }, (_, at) => `• Fråga ${at}: ${'ett ganska långt svar '.repeat(5)}slut.`).join('\n');
  const told: Reply = { to: 'asker', blocks: [{ kind: 'facts', rows: [['Ni har avgjort', value]] }] };

  expect(renderMessage(told, 'sv').blocks).toMatchObject([{ text: { text: `*Ni har avgjort*\n${value}` } }]);
  expect(drawCard(told, { language: 'sv' }).body).toMatchObject([{ text: 'Ni har avgjort' }, { text: value }]);
});
