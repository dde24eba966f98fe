import { el } from './dom.js';

/**
 * A bar of the page, filled to that share (0 to 1). It says nothing to screen readers: its words stand beside it.
 * @param {number} share
 */
export function bar(share) {
  const filled = el('span', {});
  // The page's policy forbids a style attribute, not a style set by the page's own script.
  filled.style.inlineSize = `${Math.min(1, Math.max(0, share)) * 100}%`;
  return el('span', { class: 'bar', 'aria-hidden': 'true' }, filled);
}

/**
 * Bars under each other, as a list that reads "label value".
 * @param {readonly { readonly label: string, readonly value: number, readonly mark?: boolean, readonly note?: string }[]} bars
 * @param {number} max
 * @param {'%'} [unit]
 */
export function barList(bars, max, unit) {
  const language = document.documentElement.lang || undefined;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return el(
    'ul',
    { class: 'bars' },
    ...bars.map(({ label, value, mark, note }) =>
      el(
        'li',
        { class: mark ? 'marked' : undefined },
        el('span', { class: 'bar-label' }, label, note ? el('span', { class: 'small bar-note' }, ` ${note}`) : ''),
        bar(max > 0 ? value / max : 0),
        ' ',
        // British English writes a hyphen for a minus.
        el('span', { class: 'bar-value' }, [number.format(value).replace(/^-/u, '−'), unit].filter(Boolean).join('\u00a0')),
      ),
    ),
  );
}
