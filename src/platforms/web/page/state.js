// What the page knows, and who wants to hear of changes.

/** @typedef {import('./types.d.ts').Message} Message */
/** @typedef {import('./types.d.ts').Person} Person */

const LANGUAGES = /** @type {const} */ (['sv', 'fi', 'en']);

/**
 * What this browser remembers.
 * @param {string} key
 * @param {'localStorage' | 'sessionStorage'} [store] the latter: this tab alone
 * @returns {string | undefined}
 */
export function kept(key, store = 'localStorage') {
  try {
    return window[store].getItem(`tandem.${key}`) ?? undefined;
  } catch {
    // A browser that allows no storage shows the page all the same.
    return undefined;
  }
}

/**
 * @param {string} key
 * @param {string} value
 * @param {'localStorage' | 'sessionStorage'} [store]
 */
export function keep(key, value, store = 'localStorage') {
  try {
    window[store].setItem(`tandem.${key}`, value);
  } catch {
    // As above: then a reload forgets.
  }
}

/** @returns {import('./types.d.ts').Language} */
function firstLanguage() {
  const wanted = [kept('language'), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  for (const tag of wanted) {
    const language = LANGUAGES.find((known) => known === tag);
    if (language) return language;
  }
  return 'sv';
}

export const state = {
  /** @type {readonly Person[]} */
  people: [],
  /** Names of slash commands. @type {readonly string[]} */
  commands: [],
  as: kept('as') ?? '',
  room: kept('room') ?? '',
  /** @type {string | undefined} */
  thread: undefined,
  language: firstLanguage(),
  theme: /** @type {import('./types.d.ts').Theme} */ (kept('theme') ?? 'auto'),
  view: /** @type {import('./types.d.ts').View} */ (kept('view') ?? 'tandem'),
  /** @type {Map<string, Message>} */
  messages: new Map(),
  /** Turns that are answered in their acknowledgement, and are on their way. @type {Map<string, { room: string, thread?: string }>} */
  pending: new Map(),
  /** Rooms with something unseen. @type {Set<string>} */
  unread: new Set(),
};

/** @returns {Person} */
export function me() {
  const person = state.people.find((known) => known.id === state.as) ?? state.people[0];
  if (!person) throw new Error('the workspace has no people');
  return person;
}

/** @returns {Person['rooms'][number]} */
export function here() {
  const rooms = me().rooms;
  const room = rooms.find((known) => known.id === state.room) ?? rooms.at(-1);
  if (!room) throw new Error('the workspace has no rooms');
  return room;
}

/**
 * The name of a message's writer.
 * @param {Message} message
 */
export function nameOf(message) {
  if (message.by === 'tandem') return 'Tandem';
  const person = state.people.find((known) => known.id === message.by);
  return person?.name ?? message.by;
}

/** @type {Set<(what: 'all' | 'messages') => void>} */
const listeners = new Set();

/** @param {(what: 'all' | 'messages') => void} hear */
export function onChange(hear) {
  listeners.add(hear);
}

/** @param {'all' | 'messages'} what */
export function changed(what) {
  for (const hear of listeners) hear(what);
}
