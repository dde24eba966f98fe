import { button, byId, el } from './dom.js';
import { word } from './words.js';

/** @typedef {import('../../../chat/reply.ts').Form} Form */
/** @typedef {import('../../../chat/reply.ts').Field} Field */
/** @typedef {(deed: Extract<import('./types.d.ts').Deed, { kind: 'form' }>) => Promise<import('./types.d.ts').Outcome>} Submit */

/** What was typed into forms that were closed unsent. @type {Map<string, Record<string, string>>} */
const drafts = new Map();

/** @param {string} id */
const inputId = (id) => `field:${id}`;

/**
 * @param {Field} field
 * @param {string} value
 */
function radios(field, value) {
  const options = (field.options ?? []).map((option) =>
    el(
      'label',
      { class: 'option' },
      el('input', { type: 'radio', name: field.id, value: option.value, checked: option.value === value }),
      option.label,
    ),
  );
  return el('div', { class: 'options' }, ...options);
}

/**
 * @param {Field} field
 * @param {string} value
 */
function select(field, value) {
  const options = (field.options ?? []).map((option) =>
    el('option', { value: option.value, selected: option.value === value }, option.label),
  );
  return el('select', { id: inputId(field.id), name: field.id }, el('option', { value: '' }, word('choose')), ...options);
}

/**
 * @param {Field} field
 * @param {string} value
 */
function input(field, value) {
  const common = { id: inputId(field.id), name: field.id, 'aria-required': field.required ? 'true' : undefined };
  if (field.kind === 'choice') return (field.options?.length ?? 0) <= 5 ? radios(field, value) : select(field, value);
  if (field.kind === 'long') return el('textarea', { ...common, rows: 4 }, value);
  const type = field.kind === 'date' ? 'date' : 'text';
  return el('input', { ...common, type, value, inputmode: field.kind === 'number' ? 'decimal' : undefined });
}

/**
 * @param {Field} field
 * @param {string} value
 */
function row(field, value) {
  const control = input(field, value);
  const group = control instanceof HTMLDivElement;
  const label = [field.label, field.required ? el('span', { class: 'small' }, ` ${word('required')}`) : undefined];
  const described = `${inputId(field.id)}:hint ${inputId(field.id)}:error`;
  if (!group) control.setAttribute('aria-describedby', described);
  const hint = field.hint ? el('p', { class: 'small', id: `${inputId(field.id)}:hint` }, field.hint) : undefined;
  const error = el('p', { class: 'error', id: `${inputId(field.id)}:error` });
  if (group)
    return el(
      'fieldset',
      { class: 'field', 'data-field': field.id, 'aria-describedby': described },
      el('legend', {}, ...label),
      hint,
      control,
      error,
    );
  return el('div', { class: 'field', 'data-field': field.id }, el('label', { for: inputId(field.id) }, ...label), hint, control, error);
}

/**
 * @param {HTMLFormElement} sheet
 * @returns {Record<string, string>}
 */
function typed(sheet) {
  /** @type {Record<string, string>} */
  const fields = {};
  for (const [name, value] of new FormData(sheet)) if (typeof value === 'string') fields[name] = value;
  return fields;
}

/**
 * Shows a mistake at its field, or above the form where it is nobody's.
 * @param {HTMLFormElement} sheet
 * @param {string} text
 * @param {string} [field]
 */
function blame(sheet, text, field) {
  clear(sheet);
  const at = [...sheet.querySelectorAll('[data-field]')].find((element) => element.getAttribute('data-field') === field);
  const error = (at ?? sheet).querySelector(at ? '.error' : '.error.whole');
  if (error) error.textContent = text;
  const control = at?.querySelector('input, textarea, select');
  for (const element of at?.querySelectorAll('input, textarea, select') ?? []) element.setAttribute('aria-invalid', 'true');
  if (control instanceof HTMLElement) control.focus();
}

/** @param {HTMLFormElement} sheet */
function clear(sheet) {
  for (const error of sheet.querySelectorAll('.error')) error.textContent = '';
  for (const control of sheet.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
}

/**
 * @param {Form} form
 * @param {HTMLFormElement} sheet
 * @param {Submit} submit
 * @returns {Promise<Form | 'done' | 'stay'>} a form to go on with
 */
async function send(form, sheet, submit) {
  const fields = typed(sheet);
  const empty = form.fields.find((field) => field.required && (fields[field.id] ?? '').trim() === '');
  if (empty) {
    blame(sheet, word('fill', { label: empty.label }), empty.id);
    return 'stay';
  }
  const outcome = await submit({ kind: 'form', name: form.name, data: form.data, fields });
  if (outcome.refused) blame(sheet, outcome.refused.text, outcome.refused.field);
  else if (outcome.status === 0) blame(sheet, word('error.offline'));
  else if (outcome.status === 413) blame(sheet, word('error.tooLong'));
  else if (outcome.status >= 300) blame(sheet, word(outcome.status === 500 ? 'notSent' : 'error.refused'));
  else return outcome.form ?? 'done';
  return 'stay';
}

/**
 * Opens a form over the page. What was typed stays: after a mistake, and after closing.
 * @param {Form} form
 * @param {Submit} submit
 */
export function openForm(form, submit) {
  const dialog = byId('dialog', HTMLDialogElement);
  // Opened with other words, it shows those: an old draft would be sent in their place.
  const draftKey = JSON.stringify([form.name, form.data, form.fields.map(({ value }) => value ?? '')]);
  const before = drafts.get(draftKey) ?? {};
  const sendButton = el('button', { type: 'submit', class: 'primary' }, form.submit);
  const sheet = el(
    'form',
    { method: 'dialog', novalidate: true },
    el('h2', { id: 'dialog-title' }, form.title),
    el('p', { class: 'error whole', role: 'alert' }),
    ...form.fields.filter(({ kind }) => kind !== 'file').map((field) => row(field, before[field.id] ?? field.value ?? '')),
    el(
      'div',
      { class: 'choices end' },
      button({ class: 'plain' }, () => dialog.close(), form.cancel),
      sendButton,
    ),
  );
  sheet.addEventListener('input', () => drafts.set(draftKey, typed(sheet)));
  sheet.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (sendButton.getAttribute('aria-disabled') === 'true') return;
    sendButton.setAttribute('aria-disabled', 'true');
    const result = await send(form, sheet, submit);
    sendButton.removeAttribute('aria-disabled');
    if (result === 'stay') return;
    drafts.delete(draftKey);
    dialog.close();
    if (result !== 'done') openForm(result, submit);
  });
  dialog.replaceChildren(sheet);
  if (!dialog.open) dialog.showModal();
  const first = sheet.querySelector('input, textarea, select');
  if (first instanceof HTMLElement) first.focus();
}
