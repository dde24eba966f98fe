import { barList } from './bars.js';
import { el, split } from './dom.js';
import { mark } from './marks.js';

// A drawing of Slack's Block Kit, near enough to judge a message by. What it does not know it shows as JSON.

/** @typedef {Record<string, unknown>} Json */

/** @param {unknown} value @returns {Json} */
const object = (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? /** @type {Json} */ (value) : {});
/** @param {unknown} value @returns {Json[]} */
const objects = (value) => (Array.isArray(value) ? value.map(object) : []);
/** @param {unknown} value */
const string = (value) => (typeof value === 'string' ? value : '');

/** @param {string} text */
const plain = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const EMOJI = /** @type {Record<string, string>} */ ({
  eye: '👁',
  eyes: '👀',
  speech_balloon: '💬',
  warning: '⚠️',
  robot_face: '🤖',
  books: '📚',
  bulb: '💡',
  white_check_mark: '✅',
});
const MRKDWN =
  /`([^`\n]+)`|(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])|(?<![\w_])_(\S(?:[^_\n]*\S)?)_(?![\w_])|<(https?:[^|>\s]+)(?:\|([^>]*))?>|:([a-z_]+):/gu;

/**
 * @param {string} text
 * @returns {(Node | string)[]}
 */
function mrkdwn(text) {
  return split(text, MRKDWN, ([, code, bold, italic, address, label, emoji]) => {
    if (code) return el('code', {}, plain(code));
    if (bold) return el('strong', {}, ...mrkdwn(bold));
    if (italic) return el('em', {}, ...mrkdwn(italic));
    if (address) return el('a', { href: plain(address), target: '_blank', rel: 'noreferrer' }, plain(label ?? address));
    return emoji && EMOJI[emoji] ? document.createTextNode(EMOJI[emoji]) : undefined;
  }).map((part) => (typeof part === 'string' ? plain(part) : part));
}

/**
 * Lines that begin with ">" are a quotation.
 * @param {string} text
 */
function lines(text) {
  const parts = text.split(/((?:^|(?<=\n))(?:&gt;|>).*(?:\n(?:&gt;|>).*)*)/u).filter((part) => part.trim() !== '');
  return parts.map((part) =>
    /^(?:&gt;|>)/u.test(part)
      ? el('blockquote', {}, ...mrkdwn(part.replace(/^(?:&gt;|>) ?/gmu, '')))
      : el('p', { class: 'text' }, ...mrkdwn(part.replace(/^\n|\n$/gu, ''))),
  );
}

/** @param {Json} text a text object: plain_text or mrkdwn */
function textOf(text) {
  const value = string(text.text);
  return text.type === 'mrkdwn' ? el('div', {}, ...lines(value)) : el('p', { class: 'text' }, value);
}

/** @param {Json} element */
function drawElement(element) {
  const type = string(element.type);
  if (type === 'button') return el('span', { class: `slack-button ${string(element.style)}` }, string(object(element.text).text));
  if (type === 'feedback_buttons') {
    const label = (/** @type {unknown} */ one) => string(object(object(one).text).text);
    return el(
      'span',
      { class: 'slack-feedback' },
      el('span', { title: label(element.positive_button) }, mark('yes')),
      el('span', { title: label(element.negative_button) }, mark('no')),
    );
  }
  if (type === 'mrkdwn' || type === 'plain_text') return textOf(element);
  const placeholder = string(object(element.placeholder).text) || string(object(element.text).text) || type;
  return el('span', { class: 'slack-button' }, `${placeholder} ⌄`);
}

/**
 * @param {Json} piece
 * @returns {Node}
 */
function richInline(piece) {
  const style = object(piece.style);
  const text =
    string(piece.text) || string(piece.url) || (piece.type === 'emoji' ? (EMOJI[string(piece.name)] ?? `:${string(piece.name)}:`) : '');
  if (piece.type === 'link') return el('a', { href: string(piece.url), target: '_blank', rel: 'noreferrer' }, text);
  if (style.bold) return el('strong', {}, text);
  if (style.italic) return el('em', {}, text);
  if (style.code) return el('code', {}, text);
  return document.createTextNode(text);
}

/**
 * @param {Json} element
 * @returns {HTMLElement}
 */
function richText(element) {
  const inner = objects(element.elements);
  if (element.type === 'rich_text_list') {
    const items = inner.map((item) => el('li', {}, richText(item)));
    return element.style === 'ordered' ? el('ol', {}, ...items) : el('ul', {}, ...items);
  }
  const pieces = inner.map(richInline);
  if (element.type === 'rich_text_quote') return el('blockquote', {}, ...pieces);
  if (element.type === 'rich_text_preformatted') return el('pre', { tabindex: 0 }, ...pieces);
  return el('p', { class: 'text' }, ...pieces);
}

/** @param {unknown} cell */
function cellOf(cell) {
  const { type, text, elements, value } = object(cell);
  if (type === 'rich_text') return el('div', {}, ...objects(elements).map(richText));
  return el('span', {}, string(text) || (value === undefined ? '' : String(value)));
}

/** @param {Json} block */
function table(block) {
  const rows = Array.isArray(block.rows) ? block.rows : [];
  const drawn = rows.map((row, at) => {
    const cells = /** @type {unknown[]} */ (Array.isArray(row) ? row : (object(row).cells ?? []));
    return el('tr', {}, ...cells.map((cell) => (at === 0 ? el('th', { scope: 'col' }, cellOf(cell)) : el('td', {}, cellOf(cell)))));
  });
  const caption = string(block.caption) || string(object(block.caption).text);
  return el(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption || 'table' },
    el('table', {}, caption ? el('caption', {}, caption) : '', el('tbody', {}, ...drawn)),
  );
}

/** @param {Json} block */
function section(block) {
  const fields = objects(block.fields).map(textOf);
  return el(
    'div',
    { class: block.accessory ? 'slack-section with-button' : 'slack-section' },
    el('div', {}, block.text ? textOf(object(block.text)) : '', fields.length > 0 ? el('div', { class: 'slack-fields' }, ...fields) : ''),
    block.accessory ? drawElement(object(block.accessory)) : '',
  );
}

/** A chart of bars; the value's scale is the largest one. @param {Json} block */
function chart(block) {
  const [series] = objects(object(block.chart).series);
  const bars = objects(object(series).data).map(({ label, value }) => ({ label: string(label), value: Number(value) }));
  const largest = Math.max(0, ...bars.map(({ value }) => value));
  return el('figure', { class: 'chart' }, el('figcaption', {}, string(block.title)), barList(bars, largest));
}

/** Small print stands in a row; a sentence takes a line of its own. @param {Json} element */
function contextElement(element) {
  const drawn = drawElement(element);
  if (string(element.text).length > 40) drawn.classList.add('wide');
  return drawn;
}

/** @type {Record<string, (block: Json) => HTMLElement>} */
const BLOCKS = {
  header: (block) => el('h2', {}, string(object(block.text).text)),
  section,
  divider: () => el('hr'),
  context: ({ elements }) => el('div', { class: 'slack-context' }, ...objects(elements).map(contextElement)),
  actions: ({ elements }) => el('div', { class: 'slack-actions' }, ...objects(elements).map(drawElement)),
  context_actions: ({ elements }) => el('div', { class: 'slack-actions' }, ...objects(elements).map(drawElement)),
  rich_text: ({ elements }) => el('div', {}, ...objects(elements).map(richText)),
  markdown: ({ text }) => el('div', {}, ...lines(string(text).replaceAll('**', '*'))),
  table,
  data_table: table,
  data_visualization: chart,
};

/** @param {Json} block */
function drawBlock(block) {
  const draw = BLOCKS[string(block.type)];
  return draw ? draw(block) : el('pre', { tabindex: 0 }, JSON.stringify(block, null, 2));
}

/**
 * @param {unknown} view `{ text, blocks }` as chat.postMessage takes them
 */
export function drawSlack(view) {
  const { text, blocks } = object(view);
  const drawn = objects(blocks).map(drawBlock);
  return el('div', { class: 'slack-message' }, ...(drawn.length > 0 ? drawn : lines(string(text))));
}
