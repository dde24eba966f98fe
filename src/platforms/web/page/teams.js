import { el, split } from './dom.js';

/** @type {Promise<typeof import('adaptivecards')> | undefined} */
let library;

/** Microsoft's own renderer, fetched when the first card is shown. */
function load() {
  library ??= new Promise((resolve, reject) => {
    const script = el('script', { src: '/web/adaptivecards.js' });
    script.addEventListener('load', () => (window.AdaptiveCards ? resolve(window.AdaptiveCards) : reject(new Error('no AdaptiveCards'))));
    script.addEventListener('error', () => reject(new Error('adaptivecards.js did not load')));
    document.head.append(script);
  });
  return library;
}

/** Teams' colours, light and dark. */
function hostConfig() {
  const dark = document.documentElement.dataset.theme === 'dark';
  const ink = dark ? '#ffffff' : '#242424';
  const quiet = dark ? '#c4c4c4' : '#5c5c5c';
  const accent = dark ? '#a6a7ff' : '#4f52b2';
  const colors = (/** @type {string} */ main) => ({ default: main, subtle: quiet });
  const foregroundColors = {
    default: colors(ink),
    accent: colors(accent),
    attention: colors(dark ? '#ff9fa4' : '#b10e1c'),
    good: colors(dark ? '#92d892' : '#0b6a0b'),
    warning: colors(dark ? '#f2c661' : '#835b00'),
    light: colors(quiet),
    dark: colors(ink),
  };
  return {
    fontFamily: '"Segoe UI", system-ui, sans-serif',
    supportsInteractivity: true,
    textBlock: { headingLevel: 2 },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
    spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 14 },
    separator: { lineThickness: 1, lineColor: dark ? '#525252' : '#d6d6d6' },
    containerStyles: {
      default: { backgroundColor: dark ? '#292929' : '#ffffff', foregroundColors },
      emphasis: { backgroundColor: dark ? '#1f1f1f' : '#f3f2f1', foregroundColors },
      accent: { backgroundColor: dark ? '#2f2f4a' : '#e8ebfa', foregroundColors },
      good: { backgroundColor: dark ? '#1f2f1f' : '#e7f2da', foregroundColors },
      attention: { backgroundColor: dark ? '#3b1f21' : '#fcf4f6', foregroundColors },
      warning: { backgroundColor: dark ? '#3a3018' : '#fbf6d9', foregroundColors },
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      showCard: { actionMode: 'inline' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 180 }, value: { wrap: true }, spacing: 14 },
  };
}

const ENTITIES = /** @type {Record<string, string>} */ ({
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
});
const MARKDOWN =
  /\\([\\`*_{}[\]()#+\-.!<>&~|])|(&(?:lt|gt|amp|quot|nbsp|#39);)|\*\*(.+?)\*\*|(?<!\w)_(.+?)_(?!\w)|\[([^\]]+)\]\((https?:[^)\s]+)\)/gsu;

/**
 * The little markdown that Teams reads in a card's text, as elements.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
function inline(text) {
  return split(text, MARKDOWN, ([, escaped, entity, bold, italic, label, address]) => {
    if (escaped) return document.createTextNode(escaped);
    if (entity) return document.createTextNode(ENTITIES[entity] ?? entity);
    if (bold) return el('strong', {}, ...inline(bold));
    if (italic) return el('em', {}, ...inline(italic));
    return label && address ? el('a', { href: address, target: '_blank', rel: 'noreferrer' }, ...inline(label)) : undefined;
  });
}

/**
 * The renderer leaves markdown as it is written: each piece of text is read in its place.
 * @param {HTMLElement} card
 */
function readMarkdown(card) {
  for (const element of card.querySelectorAll('.ac-textBlock')) {
    for (const node of [...element.childNodes]) {
      if (node instanceof Text && node.data) node.replaceWith(...inline(node.data));
    }
  }
}

/**
 * @param {unknown} view Adaptive Card JSON
 * @returns {Promise<HTMLElement>}
 */
export async function drawTeams(view) {
  const cards = await load();
  const card = new cards.AdaptiveCard();
  card.hostConfig = new cards.HostConfig(hostConfig());
  // Without a reader of its own the library warns once in the console; readMarkdown does the reading.
  cards.AdaptiveCard.onProcessMarkdown = (_text, result) => {
    result.didProcess = false;
  };
  card.parse(view);
  const element = card.render();
  if (!element) throw new Error('the card is empty');
  readMarkdown(element);
  return el('div', { class: 'teams-card' }, element);
}
