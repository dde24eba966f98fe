import { drawReply, longText, spoken } from './blocks.js';
import { act, sendAgain } from './deeds.js';
import { button, byId, el } from './dom.js';
import { mark } from './marks.js';
import { drawElsewhere } from './products.js';
import { changed, here, me, nameOf, state } from './state.js';
import { word } from './words.js';

/** @typedef {import('./types.d.ts').Message} Message */

/** What is on the page: the element of each message, and what it was drawn from. @type {Map<string, { item: HTMLElement, article: HTMLElement, stamp: string }>} */
const drawn = new Map();
let stage = '';

/** @param {string} at ISO 8601 */
function clock(at) {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  const style = today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' };
  return new Intl.DateTimeFormat(
    state.language === 'en' ? 'en-GB' : `${state.language}-FI`,
    /** @type {Intl.DateTimeFormatOptions} */ (style),
  ).format(date);
}

/** @param {Message} message */
function face(message) {
  if (message.by === 'tandem') return el('img', { src: '/web/mark.svg', alt: '', class: 'face', width: 36, height: 36 });
  const person = state.people.find((known) => known.id === message.by);
  return el('span', { class: `face ${person?.role ?? ''}`, 'aria-hidden': 'true' }, nameOf(message).slice(0, 1));
}

/** @param {Message} message */
function heading(message) {
  const person = state.people.find((known) => known.id === message.by);
  return el(
    'div',
    { class: 'by' },
    el('strong', {}, nameOf(message)),
    person?.company ? el('span', { class: 'small' }, person.company) : undefined,
    message.by === 'tandem' ? el('span', { class: 'tag' }, word('bot')) : undefined,
    el('time', { class: 'small', datetime: message.at }, clock(message.at)),
    message.edits > 0 && message.by === 'tandem' ? el('span', { class: 'small' }, `(${word('edited')})`) : undefined,
    message.to ? el('span', { class: 'only small' }, mark('eye'), word('onlyYou')) : undefined,
  );
}

/** @param {Message} message */
function body(message) {
  if (message.reply) {
    const context = { message, act: (/** @type {import('./types.d.ts').Deed} */ deed, /** @type {Message} */ on) => act(deed, on.thread) };
    if (state.view === 'tandem') return drawReply(message.reply, context);
    return drawElsewhere(message, state.view);
  }
  const failed = message.failed && message.by === me().id;
  const again = () => button({ class: 'link' }, () => void sendAgain(message), word('again'));
  return el(
    'div',
    {},
    longText(message.text ?? ''),
    failed ? el('p', { class: 'error', role: 'alert' }, word('notSent'), ' ', again()) : undefined,
  );
}

/** @param {Message} message */
function articleOf(message) {
  const kind = `${message.by === 'tandem' ? 'tandem' : 'person'}${message.to ? ' private' : ''}`;
  const name = `${nameOf(message)}, ${clock(message.at)}${message.to ? `, ${word('onlyYou')}` : ''}`;
  return el(
    'article',
    { class: kind, tabindex: -1, 'aria-label': name },
    face(message),
    el('div', { class: 'said' }, heading(message), el('div', { lang: message.language }, body(message))),
  );
}

/** @param {Message} root */
function threadButton(root) {
  const start = () => {
    state.thread = root.id;
    changed('messages');
    byId('text', HTMLTextAreaElement).focus();
  };
  return button({ class: 'link thread' }, start, mark('reply'), word('reply'));
}

/** @param {Message} message */
function itemOf(message) {
  const article = articleOf(message);
  const item = el('li', { 'data-seq': message.seq, 'data-id': message.id }, article);
  if (!message.thread && !message.to && here().kind === 'channel') {
    item.append(el('ol', { class: 'replies', 'aria-label': word('replies', { name: nameOf(message) }) }), threadButton(message));
  }
  return { item, article };
}

/**
 * The list that a message belongs in: its thread's, or the room's.
 * @param {Message} message
 */
function listOf(message) {
  const root = message.thread ? drawn.get(message.thread)?.item.querySelector('ol.replies') : undefined;
  return root ?? byId('messages', HTMLOListElement);
}

/**
 * @param {Element} list
 * @param {HTMLElement} item
 * @param {Message} message
 */
function insert(list, item, message) {
  const after = [...list.children].find((other) => Number(other.getAttribute('data-seq') ?? Number.POSITIVE_INFINITY) > message.seq);
  list.insertBefore(item, after ?? null);
}

/** @param {Message} message */
function place(message) {
  const stamp = `${message.edits}:${message.failed ?? ''}`;
  const known = drawn.get(message.id);
  if (known?.stamp === stamp) return;
  const { item, article } = itemOf(message);
  if (known) {
    const focused = known.article.contains(document.activeElement);
    known.article.replaceWith(article);
    if (focused) article.focus({ preventScroll: true });
    drawn.set(message.id, { item: known.item, article, stamp });
    return;
  }
  drawn.set(message.id, { item, article, stamp });
  insert(listOf(message), item, message);
}

/** Conversations of this room that wait for Tandem: "" is the room itself, else the thread. @returns {Set<string>} */
function awaited() {
  /** @type {Set<string>} */
  const waiting = new Set();
  for (const message of shown()) {
    const talk = message.thread ?? (message.asked && here().kind === 'channel' ? message.id : '');
    if (message.asked && !message.failed) waiting.add(talk);
    else if (message.by === 'tandem') waiting.delete(talk);
  }
  for (const { room, thread } of state.pending.values()) if (room === here().id) waiting.add(thread ?? '');
  return waiting;
}

/** The room's messages, oldest first. @returns {Message[]} */
function shown() {
  return [...state.messages.values()].filter((message) => message.room === here().id).sort((a, b) => a.seq - b.seq);
}

function drawWriting() {
  for (const old of document.querySelectorAll('.writing')) old.remove();
  for (const talk of awaited()) {
    const list = (talk ? drawn.get(talk)?.item.querySelector('ol.replies') : undefined) ?? byId('messages', HTMLOListElement);
    const dots = el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));
    list.append(el('li', { class: 'writing small' }, dots, word('writing')));
  }
}

/** Draws what is new or changed; everything, when the room, the person, the language or the view changed. */
export function drawMessages() {
  const log = byId('log', HTMLDivElement);
  const now = [state.as, here().id, state.language, state.view, document.documentElement.dataset.theme].join();
  const fresh = now !== stage;
  const low = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  const before = drawn.size;
  if (fresh) forget();
  stage = now;
  const messages = shown();
  const ids = new Set(messages.map(({ id }) => id));
  for (const [id, { item }] of drawn) {
    if (ids.has(id)) continue;
    item.remove();
    drawn.delete(id);
  }
  for (const message of messages) place(message);
  drawWriting();
  if (fresh || (low && drawn.size >= before)) reveal(messages.at(-1));
}

/**
 * Scrolls to a message: to its end, or to its beginning where it is nearly as high as the window.
 * @param {Message | undefined} message
 */
function reveal(message) {
  const log = byId('log', HTMLDivElement);
  const shown = message && drawn.get(message.id);
  if (!shown) return;
  const tall = shown.article.offsetHeight > log.clientHeight * 0.8;
  const last = byId('messages', HTMLOListElement).lastElementChild?.contains(shown.item);
  if (!tall && last) log.scrollTop = log.scrollHeight;
  else shown.article.scrollIntoView({ block: tall ? 'start' : 'nearest' });
}

/** Takes every message off the page. */
function forget() {
  drawn.clear();
  byId('messages', HTMLOListElement).replaceChildren();
}

/**
 * Tells a screen reader of a message that came while one is in its room, and brings it into sight where it is one's own talk.
 * @param {Message} message
 */
export function announce(message) {
  if (message.room !== here().id || message.by === me().id) return;
  const text = message.reply ? spoken(message.reply) : (message.text ?? '');
  const line = el('p', { lang: message.language }, `${nameOf(message)}: ${text.slice(0, 600)}`);
  byId('live', HTMLDivElement).replaceChildren(line);
  if (message.by === 'tandem') reveal(message);
}

/** Arrow keys walk through the messages; Escape goes back to writing. */
export function walkByKeys() {
  const log = byId('log', HTMLDivElement);
  log.tabIndex = 0;
  log.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') byId('text', HTMLTextAreaElement).focus();
    const target = /** @type {HTMLElement} */ (event.target);
    if (target !== log && target.tagName !== 'ARTICLE') return;
    const articles = [...log.querySelectorAll('article')];
    const at = articles.indexOf(target);
    const to = { ArrowUp: at < 0 ? articles.length - 1 : at - 1, ArrowDown: at + 1, Home: 0, End: articles.length - 1 }[event.key];
    if (to === undefined || articles.length === 0) return;
    event.preventDefault();
    if (to >= articles.length) byId('text', HTMLTextAreaElement).focus();
    else articles[Math.max(0, to)]?.focus();
  });
}
