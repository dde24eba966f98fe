import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Field, Form, Reply } from '../../../src/chat/reply.ts';
import { renderForm, renderHome, renderMessage, renderModal } from '../../../src/platforms/slack/render.ts';
import { faults, marked, nodes } from '../../given/blocks.ts';

const json = (value: unknown) => JSON.stringify(value);

const odd = fc.constantFrom('<!channel>', '&amp;', '<@U1|x>', '😀', 'مرحبا', '```', '*', '\n', ' ', '|', '>', '﷽', 'å', '\u0000');
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(odd, { maxLength: 20 }).map((parts) => parts.join('')),
  fc
    .tuple(fc.oneof(odd, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 })), fc.integer({ min: 1, max: 4000 }))
    .map(([one, times]) => one.repeat(times)),
);
const data = fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 300 }), {
  maxKeys: 4,
});
const field: fc.Arbitrary<Field> = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 300 }),
    kind: fc.constantFrom('text', 'long', 'number', 'date', 'choice'),
    label: words,
    required: fc.boolean(),
    value: words,
    hint: words,
    options: fc.array(fc.record({ value: fc.string({ minLength: 1, maxLength: 200 }), label: words }), { maxLength: 120 }),
  },
  { requiredKeys: ['id', 'kind', 'label', 'required'] },
);
const form: fc.Arbitrary<Form> = fc.record({
  name: fc.constantFrom('ask.question', 'gaps.owner'),
  title: words,
  submit: words,
  cancel: words,
  fields: fc.array(field, { minLength: 1, maxLength: 6 }),
  data,
});
const choice = fc.record({ label: words, action: fc.constant('ask.more' as const), data });
const source = fc.record({ n: fc.nat(), id: words, label: words, quote: words, source: words, address: fc.oneof(fc.webUrl(), words) });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text' as const, 'note' as const, 'typed' as const), text: words }),
  fc.record({ kind: fc.constant('facts' as const), rows: fc.array(fc.tuple(words, words), { maxLength: 25 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: words,
    head: fc.array(words, { maxLength: 22 }),
    rows: fc.array(fc.array(words, { maxLength: 5 }), { maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant('sources' as const), title: words, items: fc.array(source, { maxLength: 14 }) }),
  fc.record({ kind: fc.constant('choices' as const), items: fc.array(choice, { maxLength: 40 }) }),
  fc.record({ kind: fc.constant('feedback' as const), action: fc.constant('ask.helpful' as const), data, yes: words, no: words }),
  fc.record({ kind: fc.constant('form' as const), label: words, form }),
  fc.record({ kind: fc.constant('progress' as const), label: words, percent: fc.double(), text: words }),
  fc.record({
    kind: fc.constant('chart' as const),
    title: words,
    alt: words,
    max: fc.double(),
    bars: fc.array(fc.record({ label: words, value: fc.double() }), { maxLength: 40 }),
  }),
  fc.record({
    kind: fc.constant('file' as const),
    name: words,
    mime: words,
    token: words,
    label: words,
    at: fc.record({ address: fc.webUrl(), reach: fc.constantFrom('public' as const, 'here' as const) }),
  }),
);
const anyReply: fc.Arbitrary<Reply> = fc.record(
  { to: fc.constantFrom('asker' as const, 'room' as const), title: words, blocks: fc.array(block, { maxLength: 8 }), form },
  { requiredKeys: ['to', 'blocks'] },
);

/** Links that sources draw are ours; any other bracket, or an ampersand of no entity, came from somebody's text. */
const harmless = (text: string) => !/[<]|&(?!(?:amp|lt|gt);)/u.test(text.replace(/<https?:\/\/[^<>|]+\|[^<>|]*>/gu, ''));

describe('any reply', () => {
  test('fits Slack’s limits, as a message, in App Home and in a modal, and nothing in it is markup', () => {
    fc.assert(
      fc.property(anyReply, (one) => {
        const message = renderMessage(one, 'sv');
        expect(faults(message.blocks)).toEqual([]);
        expect(message.blocks.length).toBeGreaterThanOrEqual(1);
        expect(message.blocks.length).toBeLessThanOrEqual(50);
        expect(json(message.blocks).length).toBeLessThanOrEqual(13_100);
        expect(message.text.length).toBeGreaterThanOrEqual(1);
        expect(message.text.length).toBeLessThanOrEqual(3000);
        const views = [renderHome(one, 'fi'), renderModal(one, 'en')];
        expect(views.flatMap(faults)).toEqual([]);
        const texts = [message.text, ...[message.blocks, ...views].flatMap(marked)];
        expect(texts.filter((text) => !harmless(text) || !text.isWellFormed())).toEqual([]);
        const ids = [...nodes(message.blocks)].flatMap(({ action_id }) => action_id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('any form fits a modal', () => {
    fc.assert(
      fc.property(form, (one) => {
        const view = renderForm(one, { id: 'slack:T1:C1', kind: 'channel', address: { team: 'T1', channel: 'C1' } }, 'sv');
        expect(faults(view)).toEqual([]);
        expect(marked(view).filter((text) => !harmless(text))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
