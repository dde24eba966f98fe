import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../../../src/chat/command.ts';
import type { Block, Form, Reply } from '../../../src/chat/reply.ts';
import { drawCard, drawMessage } from '../../../src/platforms/teams/render.ts';
import { cardProblems } from '../../given/cards.ts';

// biome-ignore lint/suspicious/noExplicitAny: cards are asserted by their JSON
type Any = any;
const sv = { language: 'sv' as const };
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const cardIn = (message: Any): Any => message.attachments[0]?.content;
const draw = (...blocks: Block[]): Any => drawCard({ to: 'asker', blocks }, sv);

const form: Form = {
  name: 'gaps.owner',
  title: 'Vem tar hand om frågan?',
  submit: 'Spara',
  cancel: 'Avbryt',
  data: { gap: 'g1' },
  fields: [
    { id: 'owner', kind: 'text', label: 'Namn', required: true, hint: 'Förnamn Efternamn' },
    { id: 'note', kind: 'long', label: 'Anteckning', required: false },
    { id: 'size', kind: 'number', label: 'Antal', required: false },
    { id: 'when', kind: 'date', label: 'Datum', required: false },
    { id: 'kind', kind: 'choice', label: 'Slag', required: false, options: [{ value: 'a', label: 'A' }] },
  ],
};
const source = { n: 1, id: 'f1', label: 'Stängt nätverk', quote: 'Q', source: 'Källan', address: 'https://example.org/a_(b)' };

describe('a card', () => {
  test('what people and facts say is shown as it is: no markdown, no HTML, no mention comes out of it', () => {
    const nasty = '<at>Alla</at> **viktigt** [klicka](https://evil.example) `x` & _y_ <img src=x onerror=y>';
    const card = draw({ kind: 'text', text: nasty }, { kind: 'typed', text: nasty }, { kind: 'facts', rows: [[nasty, nasty]] });
    const texts = JSON.stringify(card);

    expect(texts).not.toMatch(/<at>|<img/u);
    expect(texts).not.toMatch(/(?<!\\)\*\*viktigt/u);
    expect(card.body[0].text).toBe(
      '&lt;at&gt;Alla&lt;/at&gt; \\*\\*viktigt\\*\\* \\[klicka\\](https://evil.example) \\`x\\` &amp; \\_y\\_ &lt;img src=x onerror=y&gt;',
    );
  });

  test('a button carries its action and its data, and nothing of who may press it', () => {
    const card = draw({
      kind: 'choices',
      items: [{ label: 'Mer om öppet', action: 'ask.more', data: { method: 'open' }, style: 'primary' }],
    });

    expect(card.body[0].actions).toEqual([
      { type: 'Action.Submit', title: 'Mer om öppet', style: 'positive', data: { tandem: 'ask.more', data: { method: 'open' } } },
    ]);
  });

  test('a press that a form answers asks Teams for a dialog; a form’s own button brings its form along', () => {
    const card = draw(
      { kind: 'choices', items: [{ label: 'Fråga', action: 'ask.open', data: {} }] },
      { kind: 'form', label: 'Öppna', form },
    );

    expect(card.body[0].actions[0].data).toEqual({ msteams: { type: 'task/fetch' }, tandem: 'ask.open', data: {} });
    expect(card.body[1].actions[0].data).toEqual({ msteams: { type: 'task/fetch' }, tandem: 'form', form });
  });

  test.each(['fit.words', 'fit.reason', 'gaps.own'] as const)('a press of %s asks Teams for a dialog', (action) => {
    const card = draw({ kind: 'choices', items: [{ label: 'Skriv', action, data: {} }] });

    expect(card.body[0].actions[0].data).toMatchObject({ msteams: { type: 'task/fetch' }, tandem: action });
  });

  test('seven buttons are two rows, for what is too many in one is not drawn', () => {
    const items = Array.from({ length: 7 }, (_, at) => ({ label: `${at}`, action: 'me.language' as const, data: {} }));

    expect(draw({ kind: 'choices', items }).body.map(({ actions }: Any) => actions.length)).toEqual([5, 2]);
  });

  test('a comparison is a table with its head', () => {
    const card = draw({ kind: 'table', caption: 'Skillnader', head: ['', 'Öppet', 'Stängt'], rows: [['Vad', 'alla', 'medlemmar']] });

    expect(card.body[1]).toMatchObject({ type: 'Table', firstRowAsHeaders: true, columns: { length: 3 }, rows: { length: 2 } });
    expect(card.body[1].rows[1].cells[2].items[0].text).toBe('medlemmar');
  });

  test('a source is a link to where it stands; an address that is not of the web is none', () => {
    const sources = (address: string): Any =>
      draw({ kind: 'sources', title: 'Källor', items: [{ ...source, address }] }).body[0].items[1].items[0].text;

    expect(sources('https://example.org/a_(b)')).toBe('1\\. [Stängt nätverk](https://example.org/a_%28b%29) · Källan');
    expect(sources('javascript:alert(1)')).toBe('1\\. Stängt nätverk · Källan');
  });

  test('a source is quoted once: not where a text or a fact of the reply says the same', () => {
    const list: Block = { kind: 'sources', title: 'Källor', items: [{ ...source, quote: 'Alla får gå med.' }] };
    const times = (...before: Block[]): number => JSON.stringify(draw(...before, list)).split('Alla får gå med.').length - 1;

    expect([
      times(),
      times({ kind: 'text', text: 'Alla får gå med. [1]' }),
      times({ kind: 'facts', rows: [['Börja så här', '1. Alla får gå med. [1]']] }),
    ]).toEqual([1, 1, 1]);
  });

  test('an answer whose text is too long for a button is a row that is pressed, with the whole text, which wraps', () => {
    const long = 'Liten, räcker till något evenemang eller material';
    const items = [long, 'Vet inte'].map((label) => ({ label, action: 'me.language' as const, data: { label } }));
    const card = draw({ kind: 'choices', items });

    expect(card.body).toMatchObject(
      items.map(({ label, data }) => ({
        type: 'Container',
        selectAction: { type: 'Action.Submit', title: label, data: { tandem: 'me.language', data } },
        items: [{ type: 'TextBlock', text: label, wrap: true }],
      })),
    );
    expect(cardProblems(card)).toEqual([]);
  });

  test('a table of more than three columns is told row by row, for a phone breaks the words of narrow ones', () => {
    const companies = draw({
      kind: 'table',
      caption: '1 företag',
      head: ['Företag', 'Storlek', 'Bransch', 'Anmärkning'],
      rows: [['Solvind Ab', '10–49 anställda', 'Energi', '']],
    });
    expect(companies.body[1].items).toMatchObject([
      { text: 'Solvind Ab', weight: 'Bolder' },
      {
        type: 'FactSet',
        facts: [
          { title: 'Storlek', value: '10–49 anställda' },
          { title: 'Bransch', value: 'Energi' },
        ],
      },
    ]);

    const head = ['Svar', 'Enskilda', 'Integration', 'Öppet', 'Stängt'];
    const card = draw({ kind: 'table', caption: 'Poäng', head, rows: [['Arbetstid', '1', '2', '−3', '0']] });

    expect(JSON.stringify(card)).not.toContain('"Table"');
    expect(card.body[1].items.map(({ text }: Any) => text)).toEqual([
      'Arbetstid',
      'Enskilda\u00a0**1** · Integration\u00a0**2** · Öppet\u00a0**−3** · Stängt\u00a0**0**',
    ]);
    expect(cardProblems(card)).toEqual([]);
  });

  test('thumbs are drawn where Teams shows none of its own', () => {
    const reply: Reply = {
      to: 'room',
      blocks: [
        { kind: 'text', text: 'Svar' },
        { kind: 'feedback', action: 'ask.helpful', data: { question: 'q1' }, yes: 'Till nytta', no: 'Till ingen nytta' },
      ],
    };
    const drawn = cardIn(drawMessage(reply, { ...sv, loop: false })).body[1].actions;

    expect(drawn.map(({ data }: Any) => data.data)).toEqual([
      { question: 'q1', verdict: 'yes' },
      { question: 'q1', verdict: 'no' },
    ]);
    expect(cardIn(drawMessage(reply, { ...sv, loop: true })).body).toHaveLength(1);
    expect(drawMessage(reply, { ...sv, loop: true }).channelData).toEqual({ feedbackLoop: { type: 'default' } });
  });

  const parts = ({ inlines }: Any): Any[] => inlines.map(({ text, color }: Any) => [text.length, color]);

  test('how far something has come is a bar, the filled part in colour, and its words', () => {
    const items = (percent: number): Any => draw({ kind: 'progress', label: 'Passar', percent, text: '4 av 9' }).body[0].items;
    expect(items(44)[0].text).toBe('**Passar** 4 av 9');
    expect(parts(items(44)[1])).toEqual([
      [4, 'Accent'],
      [6, 'Default'],
    ]);
    expect([0, 0.2, 99.9, 100, 400].map((percent) => parts(items(percent)[1])[0])).toEqual([
      [10, 'Default'],
      [1, 'Accent'],
      [9, 'Accent'],
      [10, 'Accent'],
      [10, 'Accent'],
    ]);
  });

  test('a chart is bars of 1.5, each with its name and value, the marked one in colour, with its note', () => {
    const card = draw({
      kind: 'chart',
      title: 'Poäng',
      alt: 'Stängt får 12, öppet 6,5.',
      max: 12,
      bars: [
        { label: 'Stängt', value: 12, mark: true },
        { label: 'Öppet', value: 6.5, note: 'faller bort' },
      ],
    });
    const [title, closed, open, words] = card.body[0].items;
    expect([title.text, words]).toEqual(['Poäng', undefined]);
    expect(closed.columns[1].items[0]).toMatchObject({ text: 'Stängt · 12', weight: 'Bolder' });
    expect(parts(closed.columns[0].items[0])).toEqual([[10, 'Accent']]);
    expect(parts(open.columns[0].items[0])).toEqual([
      [5, 'Default'],
      [5, 'Default'],
    ]);
    expect(open.columns[1].items[0].text).toBe('Öppet · 6,5 (faller bort)');
    expect(cardProblems(card)).toEqual([]);
  });

  test('a file is a link where everybody reaches it, else words that say where it is', () => {
    const file = { kind: 'file', name: 'memo.pdf', mime: 'application/pdf', token: 'tok', label: 'Ladda ner' } as const;
    const [there] = draw({ ...file, at: { address: 'https://tandem.example.org/files/tok', reach: 'public' } }).body;
    expect(there.actions).toEqual([{ type: 'Action.OpenUrl', title: 'Ladda ner', url: 'https://tandem.example.org/files/tok' }]);
    const here = JSON.stringify(draw({ ...file, at: { address: 'http://127.0.0.1:3000/files/tok', reach: 'here' } }));
    expect(here).toContain('http://127.0.0.1:3000/files/tok');
    expect(here).not.toContain('OpenUrl');
  });

  test('a reply whose form cannot open at once shows its button', () => {
    const card: Any = drawCard({ to: 'asker', blocks: [{ kind: 'text', text: 'Fyll i' }], form }, sv);

    expect(card.body[1].actions[0]).toMatchObject({ title: form.title, data: { tandem: 'form' } });
  });
});

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
