import { act } from './deeds.js';
import { button, byId } from './dom.js';
import { mark } from './marks.js';
import { changed, here, keep, kept, me, state } from './state.js';
import { word } from './words.js';

const MENTION = /(?<![\w@])@tandem\b/iu;

const text = () => byId('text', HTMLTextAreaElement);
const draftKey = () => `draft.${me().id}.${here().id}`;

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
  keep(draftKey(), field.value, 'sessionStorage');
  tell(hint(field.value.trim()));
}

/**
 * Who hears what is being typed, where that is not plain.
 * @param {string} typed
 */
function hint(typed) {
  if (/^\/\w*$/u.test(typed)) return word('commands', { list: [...state.commands, 'tandem'].map((name) => `/${name}`).join(' ') });
  if (here().kind !== 'channel' || typed.length < 4 || typed.startsWith('/')) return '';
  return MENTION.test(typed) || '@tandem'.startsWith(typed.toLowerCase()) ? '' : word('talk');
}

/** @param {string} value */
function write(value) {
  text().value = value;
  settle();
}

/**
 * Why the server has it not; undefined where it has. What reached the room but not Tandem is marked there.
 * @param {import('./types.d.ts').Outcome} outcome
 * @param {string} typed
 */
function complaint({ status }, typed) {
  if (status < 300 || status === 500) return undefined;
  if (status === 422) return word('error.command', { command: typed.trim().split(/\s/u)[0] ?? '' });
  return word(status === 413 ? 'error.tooLong' : 'error.refused');
}

/**
 * Sends what was typed. Where the server does not take it, it comes back into the field, before what was typed meanwhile.
 * @param {string} typed
 */
async function send(typed) {
  if (typed.trim() === '') return;
  const start = state.thread ? '@Tandem ' : '';
  write(start);
  const outcome = await act({ kind: 'say', text: typed }, state.thread);
  const wrong = outcome.status === 0 ? word('error.offline') : complaint(outcome, typed);
  if (!wrong) return;
  const meanwhile = text().value === start ? '' : `\n${text().value}`;
  write(`${typed}${meanwhile}`);
  tell(wrong, 'error');
}

/**
 * Asks one of the example questions, aloud where one is in a channel.
 * @param {string} question
 */
export function ask(question) {
  void send(here().kind === 'channel' && !question.startsWith('/') ? `@Tandem ${question}` : question);
  // A phone would open its keyboard over the answer.
  if (matchMedia('(hover: hover)').matches) text().focus();
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
    write(kept(draftKey(), 'sessionStorage') ?? '');
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
