import { describe, expect, test } from 'vitest';
import type { Block, Reply } from '../../../src/chat/reply.ts';
import { drawCard, drawMessage } from '../../../src/platforms/teams/render.ts';
import { cardProblems } from '../../given/cards.ts';
import { type Any, cardIn, form, source, sv } from './given.ts';

const draw = (...blocks: Block[]): Any => drawCard({ to: 'asker', blocks }, sv);

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
