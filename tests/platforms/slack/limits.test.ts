import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/platforms/slack/limits.ts';
import { faults, RULES } from '../../given/blocks.ts';
import { shared } from '../../given/shared.ts';

describe('the limits', () => {
  const limits = shared('platform-data/slack/limits.json');
  test.skipIf(!limits)('are those of the shared list', () => {
    const list = JSON.parse(readFileSync(limits ?? '', 'utf8'));
    expect(LIMITS).toMatchObject({
      section: list.section.text.max_length,
      fields: list.section.fields.max_items,
      field: list.section.fields.item_max_length,
      header: list.header.text.max_length,
      button: list.button.text.max_length,
      value: list.button.value.max_length,
      elements: list.actions.elements.max_items,
      context: list.context.elements.max_items,
      id: list.action_id.max_length,
      label: list.input.label.max_length,
      input: list.plain_text_input.max_length.max,
      options: list.select.options.max_items,
      optionText: list.option.text.max_length,
      optionValue: list.option.value.max_length,
      title: list.view.title.max_length,
      viewBlocks: list.view.blocks.max_items,
      url: list.button.url.max_length,
      chartTitle: list.data_visualization.title.max_length,
      chartLabel: list.data_visualization.point_label.max_length,
      chartBars: list.data_visualization.data.max_items,
    });
  });

  const valid = shared('platform-data/slack/fixtures/valid/blocks');
  test.skipIf(!valid)('are checked by a checker that refuses no valid block', () => {
    const files = readdirSync(valid ?? '').filter((name) => name !== 'section_block_empty_text_field_value.json');
    const wrong = files
      .map((name) => [name, faults(JSON.parse(readFileSync(join(valid ?? '', name), 'utf8')))])
      .filter(([, found]) => found?.length);
    expect(wrong).toEqual([]);
  });

  const invalid = shared('platform-data/slack/fixtures/invalid/manifest.json');
  test.skipIf(!invalid)('cover every invalid case of the kinds of block that Tandem draws', () => {
    const { cases } = JSON.parse(readFileSync(invalid ?? '', 'utf8')) as { cases: { constraint: string }[] };
    const drawnKinds =
      /^(?:text|action_id|block_id|actions|context|context_actions|feedback_button|header|input|section|table|view|button)\.|^data_visualization\.(?:title|series|series_name|data|point_label|categories|category_label)\./u;
    // Tandem draws no labels that only screen readers read.
    const notDrawn = /accessibility_label/u;
    const named = cases.map(({ constraint }) => constraint).filter((name) => drawnKinds.test(name) && !notDrawn.test(name));
    expect(named.filter((name) => !(name in RULES))).toEqual([]);
  });

  test('are checked by a checker that catches what breaks them', () => {
    const long = (n: number) => ({ type: 'plain_text', text: 'x'.repeat(n) });
    const bad: Record<string, object> = {
      'text.min_length': { type: 'mrkdwn', text: '' },
      'button.text.max_length': { type: 'button', text: long(76) },
      'button.value.max_length': { type: 'button', text: long(1), value: 'x'.repeat(2001) },
      'header.text.max_length': { type: 'header', text: long(151) },
      'section.text.max_length': { type: 'section', text: long(3001) },
      'section.content': { type: 'section' },
      'section.fields.max_items': { type: 'section', fields: Array(11).fill(long(1)) },
      'actions.elements.max_items': { type: 'actions', elements: Array(26).fill({ type: 'button', text: long(1) }) },
      'context.elements.max_items': { type: 'context', elements: Array(11).fill(long(1)) },
      'table.row_shape': { type: 'table', rows: [[long(1)], [long(1), long(1)]] },
      'button.url.max_length': { type: 'button', text: long(1), url: 'x'.repeat(3001) },
      'data_visualization.point_label.max_length': {
        type: 'data_visualization',
        title: 'x',
        chart: { type: 'bar', series: [{ name: 'x', data: [{ label: 'x'.repeat(21), value: 1 }] }] },
      },
      'view.title.max_length': { type: 'modal', title: long(25), blocks: [{}] },
    };
    expect(Object.entries(bad).filter(([name, node]) => !faults(node).includes(name))).toEqual([]);
  });
});
