import { describe, expect, test } from 'vitest';
import type { Block, Form, Reply } from '../../../src/chat/reply.ts';
import { LIMITS } from '../../../src/platforms/slack/limits.ts';
import { renderHome, renderMessage, renderPrompts } from '../../../src/platforms/slack/render.ts';
import { drawCard } from '../../../src/platforms/teams/render.ts';
import { say } from '../../../src/text/say.ts';

const reply = (...blocks: Block[]): Reply => ({ to: 'asker', blocks });
const drawn = (...blocks: Block[]) => renderMessage(reply(...blocks), 'en').blocks;
const json = (value: unknown) => JSON.stringify(value);

describe('a reply as a message', () => {
  test('has a heading, its text, and what was typed as a quote, by whomever', () => {
    const { blocks, text } = renderMessage(
      { ...reply({ kind: 'text', text: 'Not found' }, { kind: 'typed', text: 'up\ndate' }), title: 'Tandem' },
      'sv',
    );
    expect(blocks).toMatchObject([
      { type: 'header', text: { text: 'Tandem' } },
      { type: 'section', text: { text: 'Not found' } },
      { type: 'section', text: { text: '&gt; up\n&gt; date'.replaceAll('&gt;', '>') } },
    ]);
    expect(text).toBe('Tandem\nNot found\nup\ndate');
  });

  test.each(['<!channel>', '<@U1>', '<https://evil.example|bank>', '&lt;!here&gt;', 'a & b'])(
    'shows %j as it was typed, harmless',
    (text) => {
      const shown = json([
        drawn({ kind: 'text', text }, { kind: 'typed', text }, { kind: 'note', text }, { kind: 'facts', rows: [[text, text]] }),
      ]);
      expect(shown).not.toMatch(/<[!@h]/u);
      expect(shown).toContain(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    },
  );

  test('draws a table as a table, and the second one, or a large one, as text that loses no cell', () => {
    const table = (rows: number): Block => ({
      kind: 'table',
      caption: 'Side by side',
      head: ['Method', 'Cost'],
      rows: Array.from({ length: rows }, (_, at) => [`m${at}`, at === 0 ? '' : `c${at}`]),
    });
    expect(drawn(table(2)).at(-1)).toMatchObject({
      type: 'table',
      rows: [
        [{ text: 'Method' }, { text: 'Cost' }],
        [{ text: 'm0' }, { text: '–' }],
        [{ text: 'm1' }, { text: 'c1' }],
      ],
    });
    expect(drawn(table(2), table(2)).filter(({ type }) => type === 'table')).toHaveLength(1);
    expect(json(drawn(table(2), table(2)))).toContain('Cost: c1');
    expect(drawn(table(120)).some(({ type }) => type === 'table')).toBe(false);
    // App Home and modals take none.
    expect(json(renderHome(reply(table(2)), 'en'))).toContain('Method: m1');
  });

  test('a heading within a reply is one in every product', () => {
    const heading: Block = { kind: 'text', text: 'Follow-up', heading: true };
    expect(drawn(heading)).toMatchObject([{ type: 'header', text: { text: 'Follow-up' } }]);
    expect(drawCard(reply(heading), { language: 'en' })).toMatchObject({ body: [{ text: 'Follow-up', weight: 'Bolder', size: 'Medium' }] });
  });

  test('links its sources, quotes what the text has not, and no address breaks out of the link', () => {
    const source = {
      n: 1,
      id: 'f1',
      label: 'Open · <why>',
      quote: 'Anyone may join',
      source: 'Report 2024',
      address: 'https://a.example/x?q=1|2>3',
    };
    const block: Block = { kind: 'sources', title: 'Sources', items: [source] };
    expect(json(drawn(block))).toContain('[1] <https://a.example/x?q=1%7C2%3E3|Open · &lt;why&gt;> · Report 2024\\n> Anyone may join');
    expect(json(drawn({ kind: 'text', text: 'Anyone may join [1].' }, block))).not.toContain('> Anyone may join');
    expect(json(drawn({ kind: 'facts', rows: [['First', 'Anyone may join [1].']] }, block))).not.toContain('> Anyone may join');
    expect(json(drawn({ ...block, items: [{ ...source, address: 'javascript:alert(1)' }] }))).not.toContain('javascript');
  });

  test('names a place of the source once for all the facts that stand there', () => {
    const at = (n: number, label: string) => ({
      n,
      id: `f${n}`,
      label,
      quote: `Fact ${n}`,
      source: 'Report',
      address: 'https://a.example/',
    });
    const block: Block = { kind: 'sources', title: 'Sources', items: [at(1, 'Why'), at(2, 'How'), at(3, 'Why')] };
    const said = json(drawn({ kind: 'text', text: 'Fact 1 [1] Fact 3 [3]' }, block));
    expect(said).toContain('"[1] [3] <https://a.example/|Why> · Report"');
    expect(said).toContain('[2] <https://a.example/|How> · Report\\n> Fact 2');
  });

  test('numbers its buttons, which carry their data; feedback is Slack’s own', () => {
    const blocks = drawn(
      { kind: 'choices', items: [{ label: 'More', action: 'ask.more', data: { method: 'open' }, style: 'primary' }] },
      { kind: 'choices', items: [{ label: 'More', action: 'ask.more', data: { method: 'closed' } }] },
      { kind: 'feedback', action: 'ask.helpful', data: { question: 'q1' }, yes: 'Helpful', no: 'Not helpful' },
    );
    expect(blocks).toMatchObject([
      { type: 'actions', elements: [{ action_id: 'ask.more:0', value: '{"method":"open"}', style: 'primary' }] },
      { type: 'actions', elements: [{ action_id: 'ask.more:1', value: '{"method":"closed"}' }] },
      {
        type: 'context_actions',
        elements: [
          {
            positive_button: { value: '{"question":"q1","verdict":"yes"}' },
            negative_button: { value: '{"question":"q1","verdict":"no"}' },
          },
        ],
      },
    ]);
  });

  test('stand beside their whole texts where one is too long for a button, and are kept like buttons', () => {
    const long = 'Small: enough for an occasional event or material';
    const items = [long, 'Don’t know'].map((label) => ({ label, action: 'ask.more' as const, data: { label } }));
    const blocks = drawn({ kind: 'text', text: 'kunta '.repeat(20_000) }, { kind: 'choices', items });
    expect(blocks.slice(-2)).toMatchObject(
      items.map(({ label, data }) => ({
        type: 'section',
        text: { type: 'plain_text', text: label },
        accessory: { type: 'button', text: { text: 'Choose' }, value: JSON.stringify(data), accessibility_label: label },
      })),
    );
  });

  test('says where a model wrote, and shows a form that could not open as its button', () => {
    const form: Form = { name: 'ask.question', title: 'Ask', submit: 'Send', cancel: 'Cancel', fields: [], data: {} };
    const { blocks } = renderMessage({ ...reply({ kind: 'text', text: 'x' }), written: 'model', form }, 'fi');
    expect(blocks.slice(1)).toMatchObject([
      { type: 'actions', elements: [{ text: { text: 'Ask' } }] },
      { elements: [{ text: say('fi', 'slack.written') }] },
    ]);
  });

  test('cuts a long text visibly and keeps every button', () => {
    const choices: Block = { kind: 'choices', items: [{ label: 'More', action: 'ask.more', data: {} }] };
    const blocks = drawn({ kind: 'text', text: 'kunta '.repeat(20_000) }, choices);
    expect(json(blocks).length).toBeLessThanOrEqual(LIMITS.characters + 100);
    expect(blocks.at(-1)).toMatchObject({ type: 'actions' });
    expect(blocks.at(-2)).toMatchObject({ type: 'context', elements: [{ text: say('en', 'chat.cut') }] });
  });
});

describe('what is measured', () => {
  const chart = (label: string, title = 'Points per method'): Block => ({
    kind: 'chart',
    title,
    alt: 'The closed network has 12 points, the open one 8.5.',
    max: 12,
    bars: [
      { label, value: 12, mark: true },
      { label: 'Open', value: 8.5 },
    ],
  });

  test('has a bar of characters and its words: a little is never nothing, nearly all never all', () => {
    const bar = (percent: number) => json(drawn({ kind: 'progress', label: 'Fit <1>', percent, text: '4 of 9' })).match(/[█░]+/u)?.[0];
    expect(json(drawn({ kind: 'progress', label: 'Fit <1>', percent: 44, text: '4 of 9' }))).toContain(
      '*Fit &lt;1&gt;*\\n`████░░░░░░` 4 of 9',
    );
    expect([0, 1, 99, 100, 250, Number.NaN].map(bar)).toEqual([
      '░'.repeat(10),
      `█${'░'.repeat(9)}`,
      `${'█'.repeat(9)}░`,
      '█'.repeat(10),
      '█'.repeat(10),
      '░'.repeat(10),
    ]);
  });

  test('is Slack’s own chart, with its words below and in what notifications read', () => {
    const { blocks, text } = renderMessage(reply(chart('Closed')), 'en');
    expect(blocks).toMatchObject([
      {
        type: 'data_visualization',
        title: 'Points per method',
        chart: {
          type: 'bar',
          series: [
            {
              data: [
                { label: 'Closed', value: 12 },
                { label: 'Open', value: 8.5 },
              ],
            },
          ],
          axis_config: { categories: ['Closed', 'Open'] },
        },
      },
      { type: 'context', elements: [{ text: 'The closed network has 12 points, the open one 8.5.' }] },
    ]);
    expect(text).toContain('The closed network has 12 points');
  });

  test('is bars of characters where Slack’s labels are too short, where two are alike, in views, and from the third on', () => {
    const lines = (blocks: unknown) => json(blocks).includes('`██████████` *');
    const long = drawn(chart('A name of more than twenty characters'));
    expect(json(long)).toContain('*Points per method*');
    expect(json(long)).toContain('`██████████` *A name of more than twenty characters* · 12\\n`███████░░░` Open · 8.5');
    expect(lines(drawn(chart('Open')))).toBe(true);
    expect(lines(renderHome(reply(chart('Closed')), 'en').blocks)).toBe(true);
    const three = drawn(chart('Closed'), chart('Closed'), chart('Closed'));
    expect(three.filter(({ type }) => (type as string) === 'data_visualization')).toHaveLength(2);
    expect(lines(three)).toBe(true);
  });
});

describe('a file', () => {
  const file = { kind: 'file', name: 'memo.pdf', mime: 'application/pdf', token: 'tok', label: 'Download the memo' } as const;

  test('is a link button where everybody reaches it', () => {
    const at = { address: 'https://tandem.example.org/files/tok', reach: 'public' } as const;
    expect(drawn({ ...file, at })).toMatchObject([
      { type: 'actions', elements: [{ type: 'button', text: { text: 'Download the memo' }, action_id: 'link:0', url: at.address }] },
    ]);
  });

  test('is words that say where it is where only this machine reaches it', () => {
    const here = json(drawn({ ...file, at: { address: 'http://127.0.0.1:3000/files/tok', reach: 'here' } }));
    expect(here).toContain('*Download the memo*');
    expect(here).toContain('http://127.0.0.1:3000/files/tok');
    expect(here).not.toContain('"url"');
    expect(json(drawn(file))).toContain('/files/tok');
  });
});

test('the questions of a reply become prompts, at most four', () => {
  const items = [1, 2, 3, 4, 5].map((n) => ({ label: `Q${n}`, action: 'ask.question' as const, data: { question: `Question ${n}?` } }));
  const prompts = renderPrompts(reply({ kind: 'choices', items: [{ label: 'Suomeksi', action: 'me.language', data: {} }, ...items] }));
  expect(prompts).toHaveLength(4);
  expect(prompts[0]).toEqual({ title: 'Q1', message: 'Question 1?' });
});
