import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../../../src/chat/command.ts';
import type { Block, Reply } from '../../../src/chat/reply.ts';
import { drawCard, drawMessage } from '../../../src/platforms/teams/render.ts';
import { cardProblems } from '../../given/cards.ts';
import { type Any, cardIn, form, source, sv } from './given.ts';

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

describe('a message', () => {
  const drawn = (text: string): Any =>
    cardIn(
      drawMessage(
        {
          to: 'room',
          blocks: [
            { kind: 'text', text },
            { kind: 'sources', title: 'Källor', items: [source] },
          ],
        },
        sv,
      ),
    );
  const cited: Reply = {
    to: 'room',
    title: 'Svar',
    blocks: [
      { kind: 'text', text: 'Alla får vara med [1], också [2].' },
      { kind: 'sources', title: 'Källor', items: [source] },
    ],
  };

  test('is one card and no text beside it, for Teams would split the two and tell neither one’s id', () => {
    const message: Any = drawMessage(cited, sv);

    expect(message).not.toHaveProperty('text');
    expect(message.attachments).toHaveLength(1);
    expect(message.entities[0].citation).toMatchObject([{ position: 1, appearance: { name: 'Stängt nätverk', abstract: 'Q' } }]);
  });

  test('a mark that cites stays bare, as Teams looks for it; a bracket that cites nothing, or could open a link, does not', () => {
    const card = drawn('Alla [1], också [2] och [1](https://evil.example) eller [1]: x.');

    expect(card.body[0].text).toBe('Alla [1], också \\[2\\] och \\[1\\](https://evil.example) eller \\[1\\]: x.');
  });

  test('only what a model wrote bears the label "AI generated"', () => {
    expect(JSON.stringify(drawMessage(cited, sv))).not.toContain('AIGeneratedContent');
    expect((drawMessage({ ...cited, written: 'model' }, sv) as Any).entities[0].additionalType).toEqual(['AIGeneratedContent']);
    expect(drawMessage({ to: 'asker', blocks: [] }, sv)).not.toHaveProperty('entities');
  });

  test('a fact that the text gives word for word is not quoted under it again, and a place of the source is named once', () => {
    const items = [source, { ...source, n: 2, quote: 'R' }, { ...source, n: 3, quote: 'Not said' }];
    const blocks: Block[] = [
      { kind: 'text', text: 'Q [1] R [2]' },
      { kind: 'sources', title: 'Källor', items },
    ];
    const drawn = JSON.stringify(drawCard({ to: 'asker', blocks }, sv));
    expect(drawn).toContain('1, 2, 3\\\\. [Stängt nätverk]');
    expect(drawn.match(/"text":"[QR]"/gu)).toBeNull();
    expect(drawn).toContain('"text":"Not said"');
  });

  test('at most ten citations, their names at most 80 and their abstracts at most 160 characters', () => {
    const items = Array.from({ length: 14 }, (_, at) => ({ ...source, n: at + 1, label: 'l'.repeat(200), quote: 'q'.repeat(900) }));
    const message: Any = drawMessage({ ...cited, blocks: [cited.blocks[0] as Block, { kind: 'sources', title: 'Källor', items }] }, sv);

    expect(message.entities[0].citation).toHaveLength(10);
    for (const { appearance } of message.entities[0].citation) {
      expect([appearance.name.length, appearance.abstract.length]).toEqual([80, 160]);
    }
  });

  test('a notification says the reply’s first words', () => {
    expect(drawMessage({ to: 'asker', blocks: [{ kind: 'text', text: 'Hej <du>' }] }, sv).summary).toBe('Hej <du>');
  });

  test('a text of 100 KB is shortened, visibly', () => {
    const message = drawMessage({ to: 'room', blocks: [{ kind: 'text', text: 'ö'.repeat(100_000) }] }, sv);

    expect(bytes(message)).toBeLessThan(80_000);
    expect(JSON.stringify(message)).toContain('… (förkortat)');
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', minLength: 0, maxLength: 9_000 }),
    fc.constant('&'.repeat(9_000)),
  );
  const data = fc.dictionary(fc.constantFrom('method', 'id'), fc.string({ maxLength: 200 }));
  const action = fc.constantFrom(...ACTIONS);
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constantFrom('text', 'note', 'typed'), text }) as fc.Arbitrary<Block>,
    fc.record({ kind: fc.constant('facts'), rows: fc.array(fc.tuple(text, text)) }) as fc.Arbitrary<Block>,
    fc.record({ kind: fc.constant('table'), caption: text, head: fc.array(text), rows: fc.array(fc.array(text)) }) as fc.Arbitrary<Block>,
    fc.record({
      kind: fc.constant('sources'),
      title: text,
      items: fc.array(
        fc.record({ n: fc.nat(99), id: fc.string(), label: text, quote: text, source: text, address: fc.oneof(fc.webUrl(), fc.string()) }),
      ),
    }) as fc.Arbitrary<Block>,
    fc.record({ kind: fc.constant('choices'), items: fc.array(fc.record({ label: text, action, data })) }) as fc.Arbitrary<Block>,
    fc.record({ kind: fc.constant('feedback'), action, data, yes: text, no: text }) as fc.Arbitrary<Block>,
    fc.record({ kind: fc.constant('form'), label: text, form: fc.constant(form) }) as fc.Arbitrary<Block>,
    fc.record({ kind: fc.constant('progress'), label: text, percent: fc.double(), text }) as fc.Arbitrary<Block>,
    fc.record({
      kind: fc.constant('chart'),
      title: text,
      alt: text,
      max: fc.double(),
      bars: fc.array(fc.record({ label: text, value: fc.double() }), { maxLength: 60 }),
    }) as fc.Arbitrary<Block>,
    fc.record({
      kind: fc.constant('file'),
      name: text,
      mime: text,
      token: text,
      label: text,
      at: fc.record({ address: fc.oneof(fc.webUrl(), text), reach: fc.constantFrom('public', 'here') }),
    }) as fc.Arbitrary<Block>,
  );

  test('whatever a reply holds, the message stays below 80 KB and its card is one that the reference implementation takes', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.option(text), fc.boolean(), (blocks, title, loop) => {
        const reply: Reply = { to: 'room', blocks, ...(title === null ? {} : { title }) };
        const message: Any = drawMessage(reply, { ...sv, loop });
        expect(bytes(message)).toBeLessThan(80_000);
        for (const { content } of message.attachments) expect(cardProblems(content)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
