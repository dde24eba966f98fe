import { getJson } from './api.js';
import { el } from './dom.js';
import { drawSlack } from './slack.js';
import { state } from './state.js';
import { drawTeams } from './teams.js';
import { word } from './words.js';

/** @typedef {import('./types.d.ts').Message} Message */

/**
 * @param {unknown} view
 * @param {HTMLElement} frame
 */
function showJson(view, frame) {
  const details = el('details', { class: 'json' }, el('summary', {}, word('json')));
  details.append(el('pre', { tabindex: 0 }, JSON.stringify(view, null, 2)));
  frame.append(details);
  return details;
}

/**
 * A reply as another product would show it, with the JSON that product is sent. Only to look at: its buttons do nothing.
 * @param {Message} message
 * @param {'slack' | 'teams'} product
 */
export function drawElsewhere(message, product) {
  const frame = el('div', { class: `elsewhere in-${product}`, 'aria-busy': 'true' });
  void fillFrame(frame, message, product);
  return frame;
}

/**
 * @param {HTMLElement} frame
 * @param {Message} message
 * @param {'slack' | 'teams'} product
 */
async function fillFrame(frame, message, product) {
  /** @type {unknown} */
  let view;
  try {
    const query = new URLSearchParams({ message: message.id, as: state.as, in: product });
    ({ view } = /** @type {{ view: unknown }} */ (await getJson(`/web/view?${query}`)));
    frame.append(product === 'slack' ? drawSlack(view) : await drawTeams(view));
    showJson(view, frame);
  } catch (error) {
    console.error(error);
    frame.append(el('p', { class: 'error' }, word('view.failed')));
    showJson(view ?? message.reply, frame).open = true;
  }
  frame.removeAttribute('aria-busy');
}
