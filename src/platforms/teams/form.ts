import type { Field, Form } from '../../chat/reply.ts';
import type { Data } from '../../chat/turn.ts';
import type { Language } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import { cardOf } from './card.ts';
import { TYPED } from './parse.ts';
import { clip, type Node, plain, textBlock } from './plain.ts';

/** A field's input; every kind of field has one. */
const INPUT: { readonly [K in Exclude<Field['kind'], 'file'>]: (field: Field) => Node } = {
  text: ({ hint }) => ({ type: 'Input.Text', ...placeholder(hint) }),
  long: ({ hint }) => ({ type: 'Input.Text', isMultiline: true, ...placeholder(hint) }),
  number: ({ hint }) => ({ type: 'Input.Number', ...placeholder(hint) }),
  date: ({ hint }) => ({ type: 'Input.Date', ...placeholder(hint) }),
  choice: ({ options = [], hint }) => ({
    type: 'Input.ChoiceSet',
    style: options.length > 5 ? 'compact' : 'expanded',
    wrap: true,
    choices: options.map(({ label, value }) => ({ title: clip(label, 300), value })),
    ...placeholder(hint),
  }),
};

const placeholder = (hint: string | undefined): Node => (hint ? { placeholder: clip(hint, 300) } : {});

/** What a refused form shows: the text, at its field where it has one, above all fields otherwise. */
export interface Fault {
  readonly text: string;
  readonly field?: string;
}

/** A form as the card of a dialog. `typed`: what was typed already; it stands in the place of the fields' own values. */
export function formCard(form: Form, language: Language, typed: Data = {}, fault?: Fault): Node {
  const atField = form.fields.some(({ id }) => id === fault?.field);
  const inputs = form.fields.flatMap((field): Node[] => {
    // A dialog takes no files: its form has a field for links.
    if (field.kind === 'file') return [];
    const value = typed[field.id] ?? field.value;
    const input = {
      ...INPUT[field.kind](field),
      id: `${TYPED}${field.id}`,
      label: clip(field.label, 300),
      ...(field.required ? { isRequired: true, errorMessage: say(language, 'chat.required', { label: clip(field.label, 300) }) } : {}),
      ...(value === undefined || value === '' ? {} : { value: typedValue(field, value) }),
    };
    return fault && fault.field === field.id ? [warning(fault.text), input] : [input];
  });
  const body = [...(fault && !atField ? [warning(fault.text)] : []), ...inputs];
  const send: Node = { type: 'Action.Submit', title: clip(form.submit, 120), style: 'positive', data: { tandem: 'form', form } };
  // A form is never shortened: what a person typed must come back whole.
  return { ...cardOf([], { language, share: 1 }), body, actions: [send] };
}

const typedValue = (field: Field, value: string): string | number => {
  const number = Number(value);
  return field.kind === 'number' && Number.isFinite(number) ? number : value;
};

const warning = (text: string): Node => textBlock(plain(text), { color: 'Attention', weight: 'Bolder' });
