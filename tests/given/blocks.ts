/** A checker of Block Kit limits, as far as Tandem draws it. Its names are those of the shared conformance list. */
interface Node {
  readonly type?: string;
  // biome-ignore lint/suspicious/noExplicitAny: it walks JSON of every shape, wrong ones too.
  readonly [key: string]: any;
}

type Rule = (node: Node) => boolean;
/** Slack counts characters, not UTF-16 units. */
const length = (node: Node | undefined) => [...(node?.text ?? '')].length;
const is = (types: string, rule: Rule): Rule => {
  const names = types.split(' ');
  return (node) => !names.includes(node.type ?? '') || rule(node);
};
const answers = (node: Node): Node[] => [node.positive_button, node.negative_button];
const seriesOf = (node: Node): Node[] => node.chart.series ?? [];
const categoriesOf = (node: Node): string[] | undefined => node.chart.axis_config?.categories;
const INPUTS = ['plain_text_input', 'number_input', 'datepicker', 'static_select', 'checkboxes', 'radio_buttons', 'email_text_input'];

/** True: the rule holds. */
export const RULES: Readonly<Record<string, Rule>> = {
  'text.min_length': is('plain_text mrkdwn', (node) => length(node) >= 1),
  'text.max_length': is('plain_text mrkdwn', (node) => length(node) <= 3000),
  'action_id.max_length': (node) => (node.action_id?.length ?? 0) <= 255,
  'block_id.max_length': (node) => (node.block_id?.length ?? 0) <= 255,
  'button.text.max_length': is('button', (node) => length(node.text) <= 75),
  'button.value.max_length': is('button', (node) => (node.value?.length ?? 0) <= 2000),
  'button.url.max_length': is('button', (node) => (node.url?.length ?? 0) <= 3000),
  'data_visualization.title.max_length': is('data_visualization', ({ title }) => [...title].length >= 1 && [...title].length <= 50),
  'data_visualization.series.min_items': is('data_visualization', ({ chart }) => chart.type !== 'bar' || chart.series.length >= 1),
  'data_visualization.series.max_items': is('data_visualization', ({ chart }) => (chart.series ?? []).length <= 12),
  'data_visualization.series_name.max_length': is('data_visualization', (node) =>
    seriesOf(node).every(({ name }) => [...name].length <= 20),
  ),
  'data_visualization.data.min_items': is('data_visualization', (node) => seriesOf(node).every(({ data }) => data.length >= 1)),
  'data_visualization.data.max_items': is('data_visualization', (node) => seriesOf(node).every(({ data }) => data.length <= 20)),
  'data_visualization.point_label.max_length': is('data_visualization', (node) =>
    seriesOf(node).every(({ data }) => data.every((one: Node) => [...one.label].length <= 20)),
  ),
  'data_visualization.categories.min_items': is('data_visualization', (node) => (categoriesOf(node)?.length ?? 1) >= 1),
  'data_visualization.categories.max_items': is('data_visualization', (node) => (categoriesOf(node)?.length ?? 1) <= 20),
  'data_visualization.category_label.max_length': is('data_visualization', (node) =>
    (categoriesOf(node) ?? []).every((label) => [...label].length <= 20),
  ),
  'option.text.max_length': is('static_select', (node) => node.options.every((option: Node) => length(option.text) <= 75)),
  'option.value.max_length': is('static_select', (node) => node.options.every((option: Node) => option.value.length <= 150)),
  'select.options.max_items': is('static_select', (node) => node.options.length >= 1 && node.options.length <= 100),
  'actions.elements.max_items': is('actions', (node) => node.elements.length <= 25),
  'context.elements.max_items': is('context', (node) => node.elements.length <= 10),
  'context.elements': is('context', (node) =>
    node.elements.every((one: Node) => ['mrkdwn', 'plain_text', 'image'].includes(one.type ?? '')),
  ),
  'context_actions.elements.max_items': is('context_actions', (node) => node.elements.length <= 5),
  'feedback_button.text.max_length': is('feedback_buttons', (node) => answers(node).every((one) => length(one.text) <= 75)),
  'feedback_button.value.max_length': is('feedback_buttons', (node) => answers(node).every((one) => one.value.length <= 2000)),
  'header.text.max_length': is('header', (node) => length(node.text) <= 150),
  'input.label.max_length': is('input', (node) => length(node.label) <= 2000),
  'input.hint.max_length': is('input', (node) => length(node.hint) <= 2000),
  'input.element': is('input', (node) => INPUTS.includes(node.element.type)),
  'section.content': is('section', (node) => Boolean(node.text || node.fields?.length)),
  'section.text.max_length': is('section', (node) => length(node.text) <= 3000),
  'section.fields.max_items': is('section', (node) => (node.fields?.length ?? 0) <= 10),
  'section.fields.item_max_length': is('section', (node) => (node.fields ?? []).every((one: Node) => length(one) <= 2000)),
  'table.rows.max_items': is('table', (node) => node.rows.length <= 100),
  'table.row_shape': is('table', (node) =>
    node.rows.every((row: Node[]) => row.length === node.rows[0].length && row.length >= 1 && row.length <= 20),
  ),
  'table.column_settings': is('table', (node) => (node.column_settings?.length ?? 0) <= node.rows[0].length),
  'view.blocks.max_items': is('modal home', (node) => node.blocks.length <= 100),
  'view.blocks.min_items': is('modal home', (node) => node.blocks.length >= 1),
  'view.private_metadata.max_length': is('modal home', (node) => (node.private_metadata?.length ?? 0) <= 3000),
  'view.callback_id.max_length': is('modal home', (node) => (node.callback_id?.length ?? 0) <= 255),
  'view.title.max_length': is('modal', (node) => length(node.title) <= 24),
  'view.close.max_length': is('modal', (node) => length(node.close) <= 24),
  'view.submit.max_length': is('modal', (node) => length(node.submit) <= 24),
};

/** Every object of a JSON value. */
export function* nodes(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Node;
  for (const child of Object.values(value)) yield* nodes(child);
}

/** The rules that a message or a view breaks. */
export function faults(drawn: unknown): string[] {
  const broken = new Set<string>();
  for (const node of nodes(drawn)) for (const [name, holds] of Object.entries(RULES)) if (!holds(node)) broken.add(name);
  return [...broken];
}

/** All texts that Slack would read as its own markup. */
export const marked = (drawn: unknown): string[] =>
  [...nodes(drawn)].flatMap((node) => (/^(?:mrkdwn|plain_text)$/u.test(node.type ?? '') ? [node.text] : []));
