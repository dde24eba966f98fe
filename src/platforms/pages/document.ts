import type { Form } from '../../chat/reply.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import { fieldId, firstButton, formId } from './form.ts';
import { type Html, html } from './html.ts';

export const STYLE_PATH = '/p/style.css';

/** What went wrong with what was sent, over the page's content. */
export interface Problem {
  readonly text: string;
  /** Sentences that lead to their fields. */
  readonly errors: ReadonlyMap<string, string>;
}

export interface Sheet {
  readonly language: Language;
  readonly title: string;
  readonly content: readonly Html[];
  /** Undefined: a page for somebody whose link opens nothing. */
  readonly own?: {
    readonly path: string;
    readonly home: string;
    readonly data: string;
    readonly place: 'home' | 'data' | 'other';
    readonly newTurn: string;
    readonly note: string;
  };
  /** The first form of the page: a change of language carries what was typed in it. */
  readonly form?: Form;
  readonly problem?: Problem;
  /** It fills a screen in a room, and the script at that path keeps it as things are; without scripts it stands still. */
  readonly wall?: { readonly script: string };
}

/** A whole page, without scripts but that of a wall. */
export function drawDocument(sheet: Sheet): string {
  const { language, title, content, own, form, problem, wall } = sheet;
  const error = problem ? `${say(language, 'link.page.error')}: ` : '';
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${error}${title} · Tandem</title>
<link rel="stylesheet" href="${STYLE_PATH}">${
    wall
      ? html`
<script type="module" src="${wall.script}"></script>`
      : ''
  }
</head>
<body class="${wall ? 'wall' : 'sheet'}">
<a class="skip" href="#main">${say(language, 'link.page.skip')}</a>
${form && own ? firstButton(form) : ''}
<header><p class="brand">Tandem</p>${own ? languages(sheet, own) : ''}</header>
<main id="main" tabindex="-1">
<h1>${title}</h1>
${problem ? summary(problem, form) : ''}
${content}
</main>
${own ? footer(language, own) : ''}
</body>
</html>
`;
  return page.text;
}

type Own = NonNullable<Sheet['own']>;

function languages({ language, form }: Sheet, own: Own): Html {
  const id = form ? formId(form) : 'language';
  const buttons = LANGUAGES.map((other) =>
    other === language
      ? html`<span lang="${other}" aria-current="true">${say(other, 'me.language.button')}</span>`
      : html`<button type="submit" form="${id}" name="language" value="${other}" lang="${other}">${say(other, 'me.language.button')}</button>`,
  );
  return html`<div class="languages" role="group" aria-label="${say(language, 'link.page.language')}">${buttons}</div>${
    form
      ? ''
      : html`<form method="post" action="${own.path}" id="language" hidden><input type="hidden" name="turn" value="${own.newTurn}"></form>`
  }`;
}

function summary({ text, errors }: Problem, form: Form | undefined): Html {
  const items = [...errors].map(([id, error]) => html`<li>${form ? html`<a href="#${fieldId(form, id)}">${error}</a>` : error}</li>`);
  return html`<div class="problem" role="alert" tabindex="-1" autofocus><p>${text}</p>${items.length > 0 ? html`<ul>${items}</ul>` : ''}</div>`;
}

function footer(language: Language, { home, data, place, note }: Own): Html {
  const link = (to: string, at: Own['place'], text: string): Html =>
    at === place ? html`<span aria-current="page">${text}</span>` : html`<a href="${to}">${text}</a>`;
  return html`<footer><nav aria-label="${say(language, 'link.page.home')}">${link(home, 'home', say(language, 'link.page.home'))} ${link(
    data,
    'data',
    say(language, 'link.page.own'),
  )}</nav><p class="small">${note} ${say(language, 'link.page.private')}</p></footer>`;
}
