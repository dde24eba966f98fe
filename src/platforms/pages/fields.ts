import type { Field, Form } from '../../chat/reply.ts';
import type { Data } from '../../chat/turn.ts';
import type { Language } from '../../domain/language.ts';
import { say } from '../../text/say.ts';

/** Before the id of a form's field, in what the browser posts. */
export const FIELD = 'f.';

/** Characters of one field; Slack's own limits are 3,000. */
const MOST: Readonly<Record<Field['kind'], number>> = { text: 300, long: 3_000, number: 30, date: 10, choice: 100, file: 0 };

/** What was typed, by field, as the browser sent it: the first of each name. */
export function typedIn(sent: URLSearchParams): ReadonlyMap<string, string> {
  const typed = new Map<string, string>();
  for (const [name, value] of sent) {
    const id = name.slice(FIELD.length);
    // A browser sends lines as CR LF.
    if (name.startsWith(FIELD) && !typed.has(id)) typed.set(id, value.replace(/\r\n?/gu, '\n'));
  }
  return typed;
}

export type Checked = { readonly fields: Data } | { readonly errors: ReadonlyMap<string, string> } | 'garbled';

/**
 * What was sent, against the form that was shown. `garbled`: a field that the form has not, one sent twice, or one missing that a
 * browser always sends; nobody's typing causes that. Otherwise what each person can mend, by field.
 */
export function check(form: Form, sent: URLSearchParams, language: Language): Checked {
  const names = [...sent.keys()].filter((name) => name.startsWith(FIELD)).map((name) => name.slice(FIELD.length));
  const known = new Map(form.fields.map((field) => [field.id, field]));
  const isWhole = form.fields.every(({ id, kind }) => kind === 'choice' || kind === 'file' || names.includes(id));
  if (!isWhole || new Set(names).size < names.length || names.some((name) => !known.has(name))) return 'garbled';
  const typed = typedIn(sent);
  const errors = new Map<string, string>();
  const fields: Record<string, string> = {};
  for (const field of form.fields) {
    // Its handler reads and judges files.
    if (field.kind === 'file') continue;
    const value = (typed.get(field.id) ?? '').trim();
    const wrong = wrongIn(field, value, language);
    if (wrong) errors.set(field.id, wrong);
    else fields[field.id] = field.kind === 'number' ? value.replace(',', '.') : value;
  }
  return errors.size > 0 ? { errors } : { fields };
}

function wrongIn({ id: _, kind, label, required, options = [] }: Field, value: string, language: Language): string | undefined {
  if (value === '')
    return required ? say(language, kind === 'choice' ? 'link.page.choose.wrong' : 'link.page.missing', { label }) : undefined;
  const max = MOST[kind];
  if (value.length > max) return say(language, 'link.page.tooLong', { label, max, length: value.length });
  if (kind === 'choice' && !options.some((option) => option.value === value)) return say(language, 'link.page.choose.wrong', { label });
  if (kind === 'number' && !/^[-−]?\d+(?:[.,]\d+)?$/u.test(value)) return say(language, 'link.page.number.wrong', { label });
  if (kind === 'date' && !isDate(value)) return say(language, 'link.page.date.wrong', { label });
  return undefined;
}

/** As a browser's date field sends it: 2026-12-03, a day that there is. */
function isDate(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
