import { postTurn } from './api.js';
import { openForm } from './form.js';
import { changed, here, me, state } from './state.js';

/** @typedef {import('./types.d.ts').Deed} Deed */

/**
 * The ids of deeds whose answer was not heard: the same deed is sent again under the same id, so that it cannot happen twice.
 * @type {Map<string, string>}
 */
const unheard = new Map();

/** A version 4 UUID; crypto.randomUUID is missing where the page is served over plain HTTP from another machine. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

/**
 * Posts a deed of the person who is on, and opens the form that it may answer with.
 * @param {Deed} deed
 * @param {string} [thread]
 * @returns {Promise<import('./types.d.ts').Outcome>}
 */
export async function act(deed, thread) {
  const where = { as: me().id, room: here().id, ...(thread ? { thread } : {}) };
  const same = JSON.stringify([where, deed]);
  const id = unheard.get(same) ?? uuid();
  unheard.delete(same);
  const outcome = await sendAs(id, where, deed);
  if (outcome.status === 0 || outcome.status === 500) unheard.set(same, id);
  if (outcome.form && deed.kind !== 'form') openForm(outcome.form, (next) => act(next, thread));
  return outcome;
}

/**
 * @param {string} id
 * @param {{ as: string, room: string, thread?: string }} where
 * @param {Deed} deed
 */
async function sendAs(id, where, deed) {
  const waits = deed.kind !== 'say' || deed.text.trim().startsWith('/');
  if (waits) state.pending.set(id, where);
  changed('messages');
  const outcome = await postTurn({ id, ...where }, deed);
  state.pending.delete(id);
  changed('messages');
  return outcome;
}

/**
 * Sends a message again that Tandem did not take, under its own id.
 * @param {import('./types.d.ts').Message} message
 */
export function sendAgain(message) {
  const where = { as: me().id, room: message.room, ...(message.thread ? { thread: message.thread } : {}) };
  return sendAs(message.id.replace(/^web:/u, ''), where, { kind: 'say', text: message.text ?? '' });
}
