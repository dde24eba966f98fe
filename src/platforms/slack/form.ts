import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { FORMS } from '../../chat/command.ts';
import type { Field, Form } from '../../chat/reply.ts';
import type { Room } from '../../chat/turn.ts';
import { LIMITS } from './limits.ts';
import { plain, shorten } from './text.ts';

/** The action_id of the button that opens a form; the platform opens it itself. */
export const OPEN_FORM = 'form.open';

const field = z.object({
  id: z.string(),
  kind: z.enum(['text', 'long', 'number', 'date', 'choice', 'file']),
  label: z.string(),
  value: z.string().exactOptional(),
  hint: z.string().exactOptional(),
  required: z.boolean(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).exactOptional(),
});

const form = z.object({
  name: z.enum(FORMS),
  title: z.string(),
  submit: z.string(),
  cancel: z.string(),
  fields: z.array(field),
  data: z.record(z.string(), z.string()),
});

/** The form as a button's value; hints, then prefilled values give way to Slack's limit. Undefined: it cannot fit. */
export function packForm(full: Form): string | undefined {
  const without = (...keys: (keyof Field)[]): Form => ({
    ...full,
    fields: full.fields.map(
      (one) => Object.fromEntries(Object.entries(one).filter(([key]) => !keys.includes(key as keyof Field))) as unknown as Field,
    ),
  });
  return [full, without('hint'), without('hint', 'value')].map((one) => JSON.stringify(one)).find((json) => json.length <= LIMITS.value);
}

/** The form that a button carried; undefined for anything else. */
export function unpackForm(value: string | undefined): Form | undefined {
  return parsed(form, value);
}

/** What a modal carries with it: the form's data, and the room it was opened from. Slack keeps it, people cannot change it. */
const carried = z.object({
  data: z.record(z.string(), z.string()),
  room: z
    .object({ id: z.string(), kind: z.enum(['channel', 'group', 'direct']), thread: z.string().exactOptional(), address: z.json() })
    .exactOptional(),
});
export type Carried = z.infer<typeof carried>;

export function unpackCarried(metadata: string | undefined): Carried | undefined {
  return parsed(carried, metadata);
}

function parsed<S extends z.ZodType>(schema: S, json: string | undefined): z.infer<S> | undefined {
  try {
    return schema.safeParse(JSON.parse(json ?? '')).data;
  } catch {
    return undefined;
  }
}

type Input = ModalView['blocks'][number];

/** A number, a date, a choice: what Slack would refuse as a prefilled value is left out. */
function element(one: Field, mark: string): object {
  const initial = one.value === undefined || one.value === '' ? undefined : one.value;
  switch (one.kind) {
    case 'text':
    case 'long':
      return {
        type: 'plain_text_input',
        action_id: 'value',
        multiline: one.kind === 'long',
        ...(initial && { initial_value: shorten(initial, LIMITS.input, '') }),
      };
    case 'number':
      return {
        type: 'number_input',
        action_id: 'value',
        is_decimal_allowed: true,
        ...(initial && Number.isFinite(Number(initial)) && { initial_value: initial }),
      };
    case 'date':
      return { type: 'datepicker', action_id: 'value', ...(initial && /^\d{4}-\d{2}-\d{2}$/u.test(initial) && { initial_date: initial }) };
    case 'file':
      return { type: 'file_input', action_id: 'value', max_files: LIMITS.files };
    case 'choice': {
      const options = (one.options ?? [])
        .filter((option) => option.value.length <= LIMITS.optionValue)
        .slice(0, LIMITS.options)
        .map((option) => ({
          text: { type: 'plain_text', text: plain(option.label || option.value || '–', LIMITS.optionText, mark) },
          value: option.value,
        }));
      // A select without options would be refused: what cannot be chosen is typed.
      if (options.length === 0) return element({ ...one, kind: 'text' }, mark);
      const chosen = options.find((option) => option.value === initial);
      return { type: 'static_select', action_id: 'value', options, ...(chosen && { initial_option: chosen }) };
    }
  }
}

function input(one: Field, mark: string): Input {
  return {
    type: 'input',
    block_id: one.id.slice(0, LIMITS.id),
    optional: !one.required,
    label: { type: 'plain_text', text: plain(one.label || one.id || '–', LIMITS.label, mark) },
    ...(one.hint && { hint: { type: 'plain_text', text: plain(one.hint, LIMITS.label, mark) } }),
    element: element(one, mark),
  } as Input;
}

/** The modal of a form. `room`: where it was opened, so that its FormTurn knows. */
export function modal(full: Form, room: Room | undefined, mark: string): ModalView {
  const title = (text: string) => ({ type: 'plain_text' as const, text: plain(text || '–', LIMITS.title, '…') });
  const metadata: Carried = { data: full.data, ...(room && { room: room as Carried['room'] & object }) };
  return {
    type: 'modal',
    callback_id: full.name,
    title: title(full.title),
    submit: title(full.submit),
    close: title(full.cancel),
    private_metadata: JSON.stringify(metadata),
    blocks: full.fields.slice(0, LIMITS.viewBlocks).map((one) => input(one, mark)),
  };
}
