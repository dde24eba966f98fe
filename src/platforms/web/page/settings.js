import { choice, fill } from './side.js';
import { changed, keep, state } from './state.js';
import { speak, word } from './words.js';

const LANGUAGES = /** @type {const} */ ([
  ['sv', 'Svenska'],
  ['fi', 'Suomi'],
  ['en', 'English'],
]);
const THEMES = /** @type {const} */ (['auto', 'light', 'dark']);
const VIEWS = /** @type {const} */ ([
  ['tandem', 'Tandem'],
  ['slack', 'Slack'],
  ['teams', 'Teams'],
]);

/** The theme on the root: CSS follows it, "auto" follows the system. */
export function applyTheme() {
  const dark = state.theme === 'dark' || (state.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** @param {string} value */
async function chooseLanguage(value) {
  const language = LANGUAGES.find(([known]) => known === value)?.[0] ?? 'sv';
  keep('language', language);
  // Only with its words: what is drawn while they come is drawn in the language that was, and anew afterwards.
  if (!(await speak(language))) return;
  state.language = language;
  changed('all');
}

/** @param {string} value */
function chooseTheme(value) {
  state.theme = THEMES.find((theme) => theme === value) ?? 'auto';
  keep('theme', state.theme);
  applyTheme();
  changed('all');
}

/** @param {string} value */
function chooseView(value) {
  state.view = VIEWS.find(([view]) => view === value)?.[0] ?? 'tandem';
  keep('view', state.view);
  changed('all');
}

/** Language, theme, and the product that replies are shown in. */
export function drawSettings() {
  const languages = LANGUAGES.map(([value, name]) => {
    const label = document.createElement('span');
    label.lang = value;
    label.textContent = name;
    return { value, checked: value === state.language, label: [label] };
  });
  fill(
    'languages',
    choice('language', languages, (value) => void chooseLanguage(value)),
  );
  const themes = THEMES.map((value) => ({ value, checked: value === state.theme, label: [word(`theme.${value}`)] }));
  fill('themes', choice('theme', themes, chooseTheme));
  const views = VIEWS.map(([value, name]) => ({ value, checked: value === state.view, label: [name] }));
  fill('views', choice('view', views, chooseView));
}

export function startSettings() {
  applyTheme();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    applyTheme();
    changed('all');
  });
}
