import type { BlockOf, Choice, Draw, Form } from '../../chat/reply.ts';
import { standUnder } from '../../chat/rows.ts';
import type { Language } from '../../domain/language.ts';
import { chart } from './bars.ts';
import { type Html, html } from './html.ts';

/** What the blocks of one page depend on. */
export interface Drawing {
  readonly language: Language;
  /** The page's own path: what is pressed is posted there. */
  readonly path: string;
  /** Whether the page takes that press. */
  readonly takes: (choice: Choice) => boolean;
  /** A new id for what is pressed or sent, so that the same twice is once. */
  readonly newTurn: () => string;
  readonly form: (form: Form) => Html;
}

const ADDRESS = /https:\/\/[^\s<>"”]+[^\s<>"”.,;:)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** A line whose web and mail addresses are links: for words of our own and of coordinators, not for what companies type. */
export function reachable(line: string): Html {
  const parts: Html[] = [];
  let from = 0;
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    const href = address.startsWith('https:') ? address : `mailto:${address}`;
    parts.push(html`${line.slice(from, index)}<a href="${href}" rel="noreferrer">${address}</a>`);
    from = index + address.length;
  }
  return html`${parts}${line.slice(from)}`;
}

/** Paragraphs, and lines within them, each drawn so. */
export function paragraphs(text: string, line: (line: string) => Html = (words) => html`${words}`): readonly Html[] {
  return text
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => html`<p>${paragraph.split('\n').map((words, at) => (at === 0 ? line(words) : html`<br>${line(words)}`))}</p>`);
}

const all = (parts: readonly Html[]): Html => html`${parts}`;

function button({ label, action, data, style }: Choice, { path, newTurn }: Drawing): Html {
  return html`<form method="post" action="${path}">
<input type="hidden" name="turn" value="${newTurn()}"><input type="hidden" name="action" value="${action}">
<input type="hidden" name="data" value="${JSON.stringify(data)}">
<button type="submit" class="${style ?? 'plain'}">${label}</button>
</form>`;
}

function choices({ items }: BlockOf<'choices'>, drawing: Drawing): Html {
  const taken = items.filter(drawing.takes);
  return taken.length === 0 ? html`` : html`<div class="choices">${taken.map((choice) => button(choice, drawing))}</div>`;
}

function table({ caption, head, rows }: BlockOf<'table'>): Html {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr>${head.map((cell) => (cell === '' ? html`<td></td>` : html`<th scope="col">${cell}</th>`))}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell, at) => (at === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}</tr>`)}</tbody>
</table></div>`;
}

function sources({ title, items }: BlockOf<'sources'>): Html {
  return html`<section class="sources"><h2>${title}</h2><ol>${items.map(
    ({ n, label, quote, source, address }) =>
      html`<li value="${n}"><q>${quote}</q> <span class="small">${label} · ${
        /^https?:\/\//u.test(address) ? html`<a href="${address}" rel="noreferrer">${source}</a>` : html`${source}, ${address}`
      }</span></li>`,
  )}</ol></section>`;
}

/** A Reply's blocks as HTML. A verdict belongs to answers, which pages do not give. */
export const draw: Draw<Html, Drawing> = {
  text: ({ text, heading }) => (heading ? html`<h2>${text}</h2>` : all(paragraphs(text))),
  note: ({ text }) => html`<div class="small">${paragraphs(text)}</div>`,
  typed: ({ text }) => html`<blockquote>${text}</blockquote>`,
  facts: ({ rows }) =>
    html`<dl>${rows.map((row) => html`<div class="${standUnder(rows) ? 'long' : 'row'}"><dt>${row[0]}</dt><dd>${row[1]}</dd></div>`)}</dl>`,
  table,
  sources,
  choices,
  progress: ({ label, percent, text }) =>
    html`<p class="progress"><span>${label}: ${text}</span><progress max="100" value="${percent}" aria-hidden="true"></progress></p>`,
  chart: (block, { language }) => chart(block, language),
  file: ({ label, at }) => (at ? html`<p><a class="file" href="${at.address}" download>${label}</a></p>` : html``),
  feedback: () => html``,
  form: ({ form }, drawing) => drawing.form(form),
};
