import { bar, barList, legend } from './bars.js';
import { button, el, split } from './dom.js';
import { openForm } from './form.js';
import { mark } from './marks.js';
import { word } from './words.js';

/** @typedef {import('../../../chat/reply.ts').Reply} Reply */
/** @typedef {import('./types.d.ts').Message} Message */
/** @typedef {(deed: import('./types.d.ts').Deed, on: Message) => Promise<import('./types.d.ts').Outcome>} Do */
/** @typedef {{ message: Message, act: Do }} Context */

/** Characters of typed text that are shown before one asks for the rest. */
const LONG = 1_200;

/**
 * Text as it was written; a very long one is folded.
 * @param {string} text
 */
export function longText(text) {
  if (text.length <= LONG) return el('p', { class: 'text' }, text);
  const start = text.slice(0, 300).toWellFormed();
  return el(
    'details',
    { class: 'long' },
    el('summary', {}, el('span', { class: 'text' }, `${start} …`), el('span', { class: 'more' }, word('showAll'))),
    el('p', { class: 'text' }, text),
  );
}

/**
 * The numbers in a text lead to their sources.
 * @param {string} text
 * @param {Message} message
 */
function cited(text, message) {
  const sources = message.reply?.blocks.flatMap((block) => (block.kind === 'sources' ? block.items : [])) ?? [];
  const parts = split(text, /\[(\d{1,3})\]/gu, ([, digits]) => {
    const source = sources.find(({ n }) => n === Number(digits));
    if (!source) return undefined;
    const link = button({ class: 'cite', 'aria-label': `${word('source')} ${source.n}: ${source.label}` }, () => {
      const item = document.getElementById(`${message.id}:source:${source.n}`);
      item?.closest('details')?.setAttribute('open', '');
      item?.focus();
    });
    link.append(String(source.n));
    return link;
  });
  // A number never begins a line of its own.
  return parts.map((part, at) => (typeof part === 'string' && at < parts.length - 1 ? part.replace(/ $/u, '\u00a0') : part));
}

/** @param {string} address */
const isLink = (address) => /^https?:\/\//u.test(address);

/** A web address and nothing else: to be opened. @param {string} text */
const isAddress = (text) => isLink(text) && !/\s/u.test(text) && URL.canParse(text);

/** @param {string} address */
const addressLink = (address) => el('a', { href: address, target: '_blank', rel: 'noreferrer' }, address);

/** As in chat/rows.ts: what the texts and facts say already. @param {Message} message */
const saidIn = ({ reply }) =>
  (reply?.blocks ?? [])
    .flatMap((block) => (block.kind === 'text' ? [block.text] : block.kind === 'facts' ? block.rows.map(([, value]) => value) : []))
    .join('\n');

/**
 * @param {import('../../../chat/reply.ts').Source} source
 * @param {Message} message
 */
function sourceItem(source, message) {
  const origin = isLink(source.address)
    ? el('a', { href: source.address, target: '_blank', rel: 'noreferrer' }, source.source)
    : el('span', {}, [source.source, source.address].filter(Boolean).join(' · '));
  return el(
    'li',
    { id: `${message.id}:source:${source.n}`, value: source.n, tabindex: -1 },
    el('strong', {}, source.label),
    saidIn(message).includes(source.quote) ? '' : el('blockquote', {}, source.quote),
    el('p', { class: 'small' }, origin),
  );
}

/**
 * A button that is answered once, then can be pressed again.
 * @param {HTMLButtonElement} pressed
 * @param {() => Promise<unknown>} act
 */
async function once(pressed, act) {
  if (pressed.getAttribute('aria-disabled') === 'true') return;
  pressed.setAttribute('aria-disabled', 'true');
  await act();
  pressed.removeAttribute('aria-disabled');
}

/**
 * @param {import('../../../chat/reply.ts').BlockOf<'feedback'>} block
 * @param {Context} context
 */
function thumbs(block, { message, act }) {
  const group = el('div', { class: 'thumbs', role: 'group' });
  for (const verdict of /** @type {const} */ (['yes', 'no'])) {
    const label = verdict === 'yes' ? block.yes : block.no;
    const thumb = button({ class: 'thumb', 'aria-pressed': 'false', title: label, 'aria-label': label }, () =>
      once(thumb, async () => {
        const data = { ...block.data, verdict };
        const outcome = await act({ kind: 'press', message: message.id, action: block.action, data }, message);
        if (outcome.status !== 200) return;
        for (const other of group.querySelectorAll('button')) other.setAttribute('aria-pressed', String(other === thumb));
      }),
    );
    thumb.append(mark(verdict));
    group.append(thumb);
  }
  return group;
}

/** As in chat/rows.ts: such a value stands under its label, with lines of its own. @param {readonly [string, string]} row */
const isLong = ([label, value]) => label.length > 40 || value.length > 120 || value.split('\n').length > 2;

/** As in chat/rows.ts: one is too long for a button. @param {readonly { readonly label: string }[]} items */
const areListed = (items) => items.length <= 12 && items.some(({ label }) => label.length > 30);

/** A table of figures beside their labels. @param {readonly (readonly string[])[]} rows */
const allNumbers = (rows) => rows.every(([, ...cells]) => cells.every((cell) => /^[-\u2212]?\d+(?:[.,]\d+)?$/u.test(cell)));

/** Every kind of block has its drawing: a new one fails in the type checker. @type {import('../../../chat/reply.ts').Draw<HTMLElement, Context>} */
const draw = {
  text: ({ text, heading }, { message }) => (heading ? el('h3', {}, text) : el('p', { class: 'text' }, ...cited(text, message))),
  note: ({ text }, { message }) => el('p', { class: 'note' }, ...cited(text, message)),
  typed: ({ text }) => el('blockquote', { class: 'typed' }, isAddress(text) ? addressLink(text) : longText(text)),
  facts: ({ rows }, { message }) =>
    el(
      'dl',
      rows.some(isLong) ? { class: 'long' } : {},
      ...rows.flatMap(([label, value]) => [
        el('dt', {}, label),
        el('dd', {}, ...(isAddress(value) ? [addressLink(value)] : cited(value, message))),
      ]),
    ),
  table: ({ caption, head, rows }, { message }) =>
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
      el(
        'table',
        allNumbers(rows) ? { class: 'numbers' } : {},
        el('caption', {}, caption),
        el('thead', {}, el('tr', {}, ...head.map((cell) => (cell ? el('th', { scope: 'col' }, cell) : el('td'))))),
        el(
          'tbody',
          {},
          ...rows.map(([first = '', ...rest]) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row' }, ...cited(first, message)),
              ...rest.map((cell) => el('td', {}, ...cited(cell, message))),
            ),
          ),
        ),
      ),
    ),
  sources: ({ title, items }, { message }) =>
    el(
      'details',
      { class: 'sources' },
      el('summary', {}, mark('book'), `${title} (${items.length})`),
      el('ol', {}, ...items.map((item) => sourceItem(item, message))),
    ),
  choices: ({ items }, { message, act }) =>
    el(
      'div',
      { class: areListed(items) ? 'choices listed' : 'choices' },
      ...items.map((choice) => {
        const pressed = button({ class: choice.style ?? 'plain' }, () =>
          once(pressed, () => act({ kind: 'press', message: message.id, action: choice.action, data: choice.data }, message)),
        );
        pressed.append(choice.label);
        return pressed;
      }),
    ),
  progress: ({ label, percent, text }) =>
    el(
      'div',
      { class: 'progress' },
      el('p', { class: 'progress-head' }, el('strong', {}, label), ' ', el('span', {}, text)),
      bar(percent / 100),
    ),
  chart: ({ title, bars, max, unit, series }) =>
    el('figure', { class: 'chart' }, el('figcaption', {}, title), series ? legend(series) : '', barList(bars, max, unit, series)),
  file: ({ name, token, label }) =>
    el(
      'p',
      {},
      el('a', { class: 'download', href: `/files/${encodeURIComponent(token)}`, download: name }, label, ' ', el('small', {}, name)),
    ),
  feedback: thumbs,
  form: ({ label, form }, { message, act }) =>
    el(
      'div',
      { class: 'choices' },
      button({ class: 'primary' }, () => openForm(form, (deed) => act({ ...deed, message: message.id }, message)), label),
    ),
};

/**
 * @template {import('../../../chat/reply.ts').Block['kind']} K
 * @param {import('../../../chat/reply.ts').BlockOf<K>} block
 * @param {Context} context
 */
function drawBlock(block, context) {
  const one = /** @type {(block: unknown, context: Context) => HTMLElement} */ (draw[block.kind]);
  return one(block, context);
}

/**
 * A reply as the workspace shows it.
 * @param {Reply} reply
 * @param {Context} context
 */
export function drawReply(reply, context) {
  return el(
    'div',
    { class: reply.refused ? 'reply refused' : 'reply' },
    reply.title ? el('h2', {}, reply.title) : undefined,
    ...reply.blocks.map((block) => drawBlock(block, context)),
    reply.refused && reply.blocks.length === 0 ? el('p', { class: 'text' }, reply.refused.text) : undefined,
    reply.written === 'model' ? el('p', { class: 'note model' }, word('byModel')) : undefined,
  );
}

/**
 * What a screen reader hears of a new reply: its heading and its first text.
 * @param {Reply} reply
 */
export function spoken(reply) {
  const first = reply.blocks.find((block) => block.kind === 'text' || block.kind === 'note');
  const text = first && 'text' in first ? first.text : reply.refused?.text;
  return [reply.title, text].filter(Boolean).join('. ');
}
