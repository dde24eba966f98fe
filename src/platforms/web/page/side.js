import { ask } from './composer.js';
import { button, byId, el } from './dom.js';
import { mark } from './marks.js';
import { changed, here, keep, me, state } from './state.js';
import { word } from './words.js';

/** @typedef {import('./types.d.ts').Person} Person */

/**
 * A list to choose one of, with the arrow keys.
 * @param {string} name
 * @param {{ value: string, checked: boolean, label: (Node | string)[] }[]} options
 * @param {(value: string) => void} choose
 * @param {() => void} [picked] chosen with the pointer, not on the way with the keys
 */
export function choice(name, options, choose, picked) {
  return options.map(({ value, checked, label }) => {
    const input = el('input', { type: 'radio', name, value, checked });
    input.addEventListener('change', () => choose(value));
    input.addEventListener('click', (event) => event.detail > 0 && picked?.());
    return el('label', {}, input, el('span', {}, ...label));
  });
}

/**
 * Puts the options after the fieldset's legend; the focus stays where it was.
 * @param {string} id
 * @param {HTMLElement[]} options
 */
export function fill(id, options) {
  const set = byId(id, HTMLFieldSetElement);
  const focused = document.activeElement;
  const had = focused instanceof HTMLInputElement && set.contains(focused) ? focused.value : undefined;
  set.replaceChildren(...[...set.children].filter((child) => child.tagName === 'LEGEND'), ...options);
  for (const input of set.querySelectorAll('input')) if (input.value === had) input.focus();
}

/** @param {Person} person */
function personLabel(person) {
  const about = person.company ?? word(`role.${person.role}`);
  const face = el('span', { class: `face small-face ${person.role}`, 'aria-hidden': 'true' }, person.name.slice(0, 1));
  return [face, el('span', {}, el('b', {}, person.name), el('small', {}, about))];
}

/** @param {Person['rooms'][number]} room */
function roomLabel(room) {
  const name = room.kind === 'channel' ? `# ${room.name}` : word('direct');
  const dot = state.unread.has(room.id) ? el('span', { class: 'dot' }, el('span', { class: 'unseen' }, word('unread'))) : '';
  return [name, dot];
}

/** @param {boolean} open */
function showSide(open) {
  document.body.classList.toggle('side-open', open);
  byId('menu', HTMLButtonElement).setAttribute('aria-expanded', String(open));
  byId(open ? 'close' : 'menu', HTMLButtonElement).focus();
}

function hideSide() {
  if (document.body.classList.contains('side-open')) showSide(false);
}

let welcomed = '';

function drawWelcome() {
  const welcome = byId('welcome', HTMLDivElement);
  const empty = ![...state.messages.values()].some((message) => message.room === here().id);
  welcome.hidden = !empty;
  const now = [here().id, state.language].join();
  if (!empty || welcomed === now) return;
  welcomed = now;
  const examples = ['example.1', 'example.2', 'example.3'].map((key) => button({ class: 'example' }, () => ask(word(key)), word(key)));
  const help = button({ class: 'link' }, () => ask('/tandem help'), word('help'));
  welcome.replaceChildren(
    el('img', { src: '/web/mark.svg', alt: '', width: 64, height: 64 }),
    el('p', { class: 'lead' }, word('lead')),
    here().kind === 'channel' ? el('p', { class: 'small' }, word('emptyChannel')) : '',
    el('h2', {}, word('examples')),
    el('div', { class: 'examples' }, ...examples),
    here().kind === 'direct' ? help : '',
  );
}

let drawnSide = '';

/** Who one is, where one is, and the first view of an empty room. */
export function drawSide() {
  drawWelcome();
  const now = [me().id, here().id, state.language, ...state.unread].join();
  if (drawnSide === now) return;
  drawnSide = now;
  const people = state.people.map((person) => ({ value: person.id, checked: person.id === me().id, label: personLabel(person) }));
  fill(
    'people',
    choice('as', people, (id) => move({ as: id })),
  );
  const rooms = me().rooms.map((room) => ({ value: room.id, checked: room.id === here().id, label: roomLabel(room) }));
  fill(
    'rooms',
    choice('room', rooms, (id) => move({ room: id }), hideSide),
  );
  const channel = here().kind === 'channel';
  byId('room', HTMLHeadingElement).textContent = channel ? `# ${here().name}` : 'Tandem';
  byId('about', HTMLParagraphElement).textContent = word(channel ? 'channelAbout' : 'directAbout');
  byId('menu', HTMLButtonElement).classList.toggle('news', state.unread.size > 0);
}

/**
 * Becomes somebody else, or goes elsewhere. One's own conversation with Tandem stays one's own.
 * @param {{ as?: string, room?: string }} to
 */
function move({ as, room }) {
  const direct = here().kind === 'direct';
  if (as) state.as = as;
  if (as) state.unread.clear();
  if (as && direct) state.room = me().rooms.find(({ kind }) => kind === 'direct')?.id ?? '';
  if (room) state.room = room;
  state.thread = undefined;
  state.unread.delete(here().id);
  keep('as', state.as);
  keep('room', state.room);
  changed('all');
}

export function startSide() {
  const menu = byId('menu', HTMLButtonElement);
  const close = byId('close', HTMLButtonElement);
  menu.append(mark('menu'));
  close.append(mark('close'));
  menu.addEventListener('click', () => showSide(true));
  close.addEventListener('click', () => showSide(false));
  byId('side', HTMLElement).addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hideSide();
  });
}
