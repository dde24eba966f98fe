import { act } from './deeds.js';
import { button, byId } from './dom.js';
import { mark } from './marks.js';
import { changed, here, me, state } from './state.js';
import { word } from './words.js';

const MENTION = /(?<![\w@])@tandem\b/iu;

const text = () => byId('text', HTMLTextAreaElement);
const draftKey = () => `tandem.draft.${me().id}.${here().id}`;

/**
 * What stands under the field: a mistake, or a gentle hint.
 * @param {string} line
 * @param {'error' | 'hint'} [kind]
 */
function tell(line, kind = 'hint') {
  const status = byId('status', HTMLParagraphElement);
  if (status.textContent === line) return;
  status.className = kind;
  status.textContent = line;
}

/** The field is as high as its text; a hint says when Tandem would not hear it. */
function settle() {
  const field = text();
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight + 2, window.innerHeight * 0.4)}px`;
  sessionStorage.setItem(draftKey(), field.value);
  const typed = field.value.trim();
  const onlyTalk =
    here().kind === 'channel' &&
    typed.length > 3 &&
    !typed.startsWith('/') &&
    !MENTION.test(typed) &&
    !'@tandem'.startsWith(typed.toLowerCase());
  tell(onlyTalk ? word('talk') : '');
}

/** @param {string} value */
function write(value) {
  text().value = value;
  settle();
}

/**
 * Sends what was typed. It leaves the field only when the server has it.
 * @param {string} typed
 */
async function send(typed) {
  if (typed.trim() === '' || text().readOnly) return;
  const field = text();
  field.readOnly = true;
  const outcome = await act({ kind: 'say', text: typed }, state.thread);
  field.readOnly = false;
  if (outcome.status === 422) tell(word('error.command', { command: typed.trim().split(/\s/u)[0] ?? '' }), 'error');
  else if (outcome.status === 413) tell(word('error.tooLong'), 'error');
  else if (outcome.status === 0) tell(word('error.offline'), 'error');
  else if (outcome.status >= 300 && outcome.status !== 500) tell(word('error.refused'), 'error');
  else write(state.thread ? '@Tandem ' : '');
}

/**
 * Asks one of the example questions, aloud where one is in a channel.
 * @param {string} question
 */
export function ask(question) {
  void send(here().kind === 'channel' ? `@Tandem ${question}` : question);
}

function mention() {
  const field = text();
  if (!MENTION.test(field.value)) write(`@Tandem ${field.value}`);
  field.focus();
}

/** Shows which thread is written in. */
function drawChip() {
  const chip = byId('chip', HTMLParagraphElement);
  const root = state.thread ? state.messages.get(state.thread) : undefined;
  if (state.thread && root?.room !== here().id) state.thread = undefined;
  chip.hidden = !state.thread;
  chip.replaceChildren();
  if (!state.thread || !root) return;
  const start = (root.text ?? root.reply?.title ?? '').replace(/\s+/gu, ' ').slice(0, 60);
  const leave = button({ class: 'icon', 'aria-label': word('leaveThread'), title: word('leaveThread') }, leaveThread);
  leave.append(mark('close'));
  chip.append(word('replyingTo', { text: start }), leave);
}

function leaveThread() {
  state.thread = undefined;
  if (text().value.trim() === '@Tandem') write('');
  changed('messages');
  text().focus();
}

let drawnFor = '';
let drawnThread = '';

/** Draws the composer for the room that one is in, with what was being written there. */
export function drawComposer() {
  const channel = here().kind === 'channel';
  text().placeholder = word(channel ? 'write.channel' : 'write.direct');
  byId('mention', HTMLButtonElement).hidden = !channel;
  byId('mention', HTMLButtonElement).title = word('mention');
  drawChip();
  if (drawnFor !== draftKey()) {
    drawnFor = draftKey();
    write(sessionStorage.getItem(draftKey()) ?? '');
  }
  if (state.thread && state.thread !== drawnThread && text().value === '') write('@Tandem ');
  drawnThread = state.thread ?? '';
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    void send(text().value);
  } else if (event.key === 'Escape' && state.thread) leaveThread();
  else if (event.key === 'ArrowUp' && text().value === '') {
    const last = [...document.querySelectorAll('#log article')].at(-1);
    if (!(last instanceof HTMLElement)) return;
    event.preventDefault();
    last.focus();
  }
}

/** Ctrl+K anywhere, and "/" where nothing is being typed, lead to the field. @param {KeyboardEvent} event */
function onShortcut(event) {
  if (document.querySelector('dialog[open]')) return;
  const target = /** @type {HTMLElement} */ (event.target);
  const typing = target.matches('textarea, select, input:not([type=radio])');
  const wanted = ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') || (event.key === '/' && !typing);
  if (!wanted) return;
  event.preventDefault();
  text().focus();
}

export function startComposer() {
  byId('send', HTMLButtonElement).append(mark('send'));
  text().addEventListener('input', settle);
  text().addEventListener('keydown', onKey);
  byId('mention', HTMLButtonElement).addEventListener('click', mention);
  byId('composer', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    void send(text().value);
  });
  document.addEventListener('keydown', onShortcut);
}

/** @param {boolean} lost */
export function showConnection(lost) {
  const line = word('reconnecting');
  if (lost) tell(line, 'error');
  else if (byId('status', HTMLParagraphElement).textContent === line) tell('');
}
