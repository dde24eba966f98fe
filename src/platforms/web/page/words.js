import { getJson } from './api.js';

/** @type {Record<string, string>} */
let words = {};

/**
 * The page's word of that key; `{name}` in it is filled from the data.
 * @param {string} key
 * @param {Record<string, string>} [data]
 */
export function word(key, data = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{(\w+)\}/gu, (whole, name) => data[name] ?? whole);
}

let wanted = '';

/**
 * Fetches a language's words and writes them where index.html asks for them.
 * @param {import('./types.d.ts').Language} language
 * @returns {Promise<boolean>} false where another one was chosen meanwhile
 */
export async function speak(language) {
  wanted = language;
  const answer = /** @type {{ words: Record<string, string> }} */ (await getJson(`/web/words?language=${language}`));
  if (wanted !== language) return false;
  words = answer.words;
  document.documentElement.lang = language;
  document.title = word('title');
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.getAttribute('data-word') ?? '');
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', word(element.getAttribute('data-label') ?? ''));
    if (element instanceof HTMLButtonElement) element.title = element.getAttribute('aria-label') ?? '';
  }
  return true;
}
