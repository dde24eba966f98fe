import { el } from './dom.js';

/** @typedef {import('../../../chat/reply.ts').Bar} Bar */
/** @typedef {import('../../../chat/reply.ts').Series} Series */

/** The class of a part's tone, as chat/bars.ts has it. @param {number} at @param {number} of */
const tone = (at, of) => `tone-${of === 2 ? at * 2 : at % 4}`;

/** @param {number} share @param {string} [className] */
function filled(share, className) {
  const part = el('span', { class: className });
  // The page's policy forbids a style attribute, not a style set by the page's own script.
  part.style.inlineSize = `${Math.min(1, Math.max(0, share)) * 100}%`;
  return part;
}

/**
 * A bar of the page, filled to that share (0 to 1). It says nothing to screen readers: its words stand beside it.
 * @param {number} share
 */
export function bar(share) {
  return el('span', { class: 'bar', 'aria-hidden': 'true' }, filled(share));
}

/**
 * A bar with its parts: on each other in one, or each in one of its own.
 * @param {readonly number[]} parts
 * @param {number} max
 * @param {boolean} stacked
 */
function partBars(parts, max, stacked) {
  const drawn = parts.map((part, at) => filled(max > 0 ? part / max : 0, tone(at, parts.length)));
  const bars = stacked ? [el('span', { class: 'bar' }, ...drawn)] : drawn.map((one) => el('span', { class: 'bar' }, one));
  return el('span', { class: 'part-bars', 'aria-hidden': 'true' }, ...bars);
}

/** What the tones mean; the words stand at each bar too. @param {Series} series */
export function legend({ names }) {
  return el(
    'ul',
    { class: 'legend', 'aria-hidden': 'true' },
    ...names.map((name, at) => el('li', {}, el('span', { class: `swatch ${tone(at, names.length)}` }), name)),
  );
}

/**
 * Bars under each other, as a list that reads "label value, parts".
 * @param {readonly Bar[]} bars
 * @param {number} max
 * @param {'%'} [unit]
 * @param {Series} [series]
 */
export function barList(bars, max, unit, series) {
  const language = document.documentElement.lang || undefined;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  // British English writes a hyphen for a minus.
  const number = (/** @type {number} */ value) => format.format(value).replace(/^-/u, '\u2212');
  return el(
    'ul',
    { class: 'bars' },
    ...bars.map(({ label, value, parts = [], mark, note }) => {
      const said = series?.names.flatMap((name, at) => (series.stacked && !parts[at] ? [] : [`${name} ${number(parts[at] ?? 0)}`]));
      const small = [note, said?.join(' · ')].filter(Boolean).join(', ');
      return el(
        'li',
        { class: mark ? 'marked' : undefined },
        el('span', { class: 'bar-label' }, label, small ? el('span', { class: 'small bar-note' }, ` ${small}`) : ''),
        series ? partBars(parts, max, series.stacked) : bar(max > 0 ? value / max : 0),
        ' ',
        el('span', { class: 'bar-value' }, [number(value), unit].filter(Boolean).join('\u00a0')),
      );
    }),
  );
}
