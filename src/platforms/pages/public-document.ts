import type { Language } from '../../domain/language.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import { STYLE_PATH } from './document.ts';
import { type Html, html } from './html.ts';

/** A page that anybody may read. */
export interface PublicSheet {
  readonly language: Language;
  readonly title: string;
  /** Its path, without a query: the other languages are found there. */
  readonly path: string;
  readonly content: readonly Html[];
  /** The path of its accessibility statement; absent on the statement itself, and where no page is. */
  readonly statement?: string;
}

/** A whole page, without scripts, cookies and forms; its languages are links. */
export function drawPublic({ language, title, path, content, statement }: PublicSheet): string {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Tandem</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<a class="skip" href="#main">${say(language, 'link.page.skip')}</a>
<header><p class="brand">Tandem</p><nav class="languages" aria-label="${say(language, 'register.language')}">${LANGUAGES.map((other) =>
    other === language
      ? html`<span lang="${other}" aria-current="true">${say(other, 'me.language.button')}</span>`
      : html`<a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${say(other, 'me.language.button')}</a>`,
  )}</nav></header>
<main id="main" tabindex="-1">
<h1>${title}</h1>
${content}
</main>
${
  statement === undefined
    ? ''
    : html`<footer><p><a href="${statement}?lang=${language}">${say(language, 'register.accessibility')}</a></p></footer>`
}
</body>
</html>
`;
  return page.text;
}

/** Words that a company wrote, in the language that they are in. */
export const written = (language: Language, text: string): Html => html`<blockquote lang="${language}">${text}</blockquote>`;

/** Rows of a description list. */
export const facts = (rows: readonly (readonly [label: string, value: string | Html])[]): Html =>
  html`<dl>${rows.map(([label, value]) => html`<div class="row"><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
