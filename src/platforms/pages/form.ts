import type { Field, Form } from '../../chat/reply.ts';
import type { Language } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import { FIELD } from './fields.ts';
import { type Html, html } from './html.ts';

/** What stands in a form already, and what is wrong with it. */
export interface Filled {
  readonly language: Language;
  readonly path: string;
  readonly turn: string;
  readonly typed: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<string, string>;
  /** The press that opened it, as JSON; absent for a form that stands on the page's first side. */
  readonly opener?: string;
}

/** More options than that are a list to open. */
const MOST_RADIOS = 5;

export const formId = (form: Form): string => `form-${form.name.replace(/\W/gu, '-')}`;
/** The id of the element that an error's link leads to. */
export const fieldId = (form: Form, id: string): string => `${formId(form)}-${id}`;

/** A form that works without scripts. The browser's own checks are off: it speaks its own language, and only one error at a time. */
export function drawForm(form: Form, filled: Filled): Html {
  return html`<form method="post" action="${filled.path}" id="${formId(form)}" class="form" novalidate accept-charset="utf-8"${
    form.fields.some(({ kind }) => kind === 'file') ? html` enctype="multipart/form-data"` : ''
  }>
<h2>${form.title}</h2>
<input type="hidden" name="turn" value="${filled.turn}"><input type="hidden" name="form" value="${form.name}">${
    filled.opener === undefined ? '' : html`<input type="hidden" name="opener" value="${filled.opener}">`
  }
${form.fields.map((field) => drawField(form, field, filled))}
<button type="submit" class="primary">${form.submit}</button>
</form>`;
}

/** The same press as the form's own button, first in the page: Enter in a field presses the first button that there is. */
export const firstButton = (form: Form): Html =>
  html`<button type="submit" form="${formId(form)}" class="unseen" tabindex="-1" aria-hidden="true"></button>`;

interface Parts {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
  /** Ids of the hint and the error. */
  readonly described: string;
}

function drawField(form: Form, field: Field, filled: Filled): Html {
  const id = fieldId(form, field.id);
  const error = filled.errors.get(field.id);
  const described = [...(field.hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(' ');
  const value = filled.typed.get(field.id) ?? field.value ?? '';
  const parts = { id, name: `${FIELD}${field.id}`, value, error, described };
  const words = { label: label(field, filled), notes: notes(field, parts, filled) };
  const isList = (field.options?.length ?? 0) > MOST_RADIOS;
  if (field.kind === 'choice' && !isList) return radios(field, parts, words);
  const control = field.kind === 'choice' ? select(field, parts, filled) : input(field, parts);
  return html`<div class="field${error ? ' wrong' : ''}"><label for="${id}">${words.label}</label>${words.notes}${control}</div>`;
}

const label = ({ label, required }: Field, { language }: Filled): Html =>
  required ? html`${label}` : html`${label} <span class="small">(${say(language, 'link.page.optional')})</span>`;

function notes({ hint }: Field, { id, error }: Parts, { language }: Filled): Html {
  return html`${hint ? html`<p class="small" id="${id}-hint">${hint}</p>` : ''}${
    error ? html`<p class="error" id="${id}-error"><span class="unseen">${say(language, 'link.page.error')}: </span>${error}</p>` : ''
  }`;
}

const attributes = ({ required }: Pick<Field, 'required'>, { described, error }: Parts): Html =>
  html`${required ? html` required` : ''}${error ? html` aria-invalid="true"` : ''}${described ? html` aria-describedby="${described}"` : ''}`;

const TYPES = { text: 'text', number: 'text', date: 'date' } as const;

function input(field: Field, parts: Parts): Html {
  const common = html`id="${parts.id}" name="${parts.name}"${attributes(field, parts)}`;
  // A line's end after the tag is dropped by the browser: one that was typed must not be.
  if (field.kind === 'long') return html`<textarea ${common} rows="5">\n${parts.value}</textarea>`;
  // No page can put a file into its field again: it is chosen anew where something else was wrong.
  if (field.kind === 'file') return html`<input type="file" ${common} multiple>`;
  const kind = field.kind === 'choice' ? 'text' : field.kind;
  return html`<input type="${TYPES[kind]}" ${common} value="${parts.value}"${kind === 'number' ? html` inputmode="decimal"` : ''}${kindness(field)}>`;
}

/** What a browser may fill in by itself. */
const kindness = ({ id }: Field): Html =>
  id === 'company' ? html` autocomplete="organization"` : id === 'email' ? html` autocomplete="email"` : html``;

function select(field: Field, parts: Parts, { language }: Filled): Html {
  const { options = [] } = field;
  return html`<select id="${parts.id}" name="${parts.name}"${attributes(field, parts)}><option value="">${say(language, 'link.page.choose')} …</option>${options.map(
    ({ value, label }) => html`<option value="${value}"${value === parts.value ? html` selected` : ''}>${label}</option>`,
  )}</select>`;
}

function radios({ required, options = [] }: Field, parts: Parts, words: { readonly label: Html; readonly notes: Html }): Html {
  const { id, name, value, error, described } = parts;
  const state = html`${required ? html` aria-required="true"` : ''}${error ? html` aria-invalid="true"` : ''}${described ? html` aria-describedby="${described}"` : ''}`;
  return html`<fieldset class="field${error ? ' wrong' : ''}" role="radiogroup"${state}><legend>${words.label}</legend>${words.notes}${options.map(
    (option, at) =>
      html`<label class="option"><input type="radio" name="${name}" value="${option.value}"${at === 0 ? html` id="${id}"` : ''}${
        option.value === value ? html` checked` : ''
      }> <span>${option.label}</span></label>`,
  )}</fieldset>`;
}
