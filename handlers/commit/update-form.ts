import type { Field, Form } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import { LARGEST_FILE, MOST_FILES, type Update } from '../../src/domain/commitment.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import type { Target } from './targets.ts';

/** How an update's form says how it goes; `progress` is by its figure. */
export const FORM_SAYINGS = ['progress', 'same', 'at-risk', 'blocked', 'done'] as const;

/** What stands in the form already. */
export interface Known {
  readonly figure?: string;
  readonly says?: (typeof FORM_SAYINGS)[number];
  readonly note?: string;
  readonly links?: string;
  readonly period?: string;
  readonly measured?: NonNullable<Update['measured']>;
  /** The id of the update that this one takes the place of. */
  readonly instead?: string;
}

/** The form of an update; of several commitments it asks which. */
export function updateForm({ language }: Pick<Heard, 'language'>, network: Network, targets: readonly Target[], known: Known = {}): Form {
  const [only, ...more] = targets;
  const one = more.length === 0 ? only : undefined;
  return {
    name: 'commit.update',
    title: say(language, 'commit.form.update'),
    submit: say(language, 'commit.form.save'),
    cancel: say(language, 'commit.form.cancel'),
    data: {
      network: network.id,
      ...(one ? { commitment: one.commitment.id } : {}),
      ...(known.instead === undefined ? {} : { instead: known.instead }),
    },
    fields: [...(one ? [] : [whichField(language, targets)]), ...saidFields(language, one, known)],
  };
}

const filesField = (language: Language): Field => ({
  id: 'files',
  kind: 'file',
  label: say(language, 'commit.form.files'),
  hint: say(language, 'commit.form.files.hint', { max: MOST_FILES, megabytes: LARGEST_FILE / 1024 / 1024 }),
  required: false,
});

const value = (text: string | undefined) => (text === undefined || text === '' ? {} : { value: text });

function whichField(language: Language, targets: readonly Target[]): Field {
  const several = new Set(targets.map(({ whose }) => whose)).size > 1;
  return {
    id: 'which',
    kind: 'choice',
    label: say(language, 'commit.form.which'),
    required: true,
    options: targets.map(({ commitment, title, whose }) => ({ value: commitment.id, label: several ? `${title} · ${whose}` : title })),
  };
}

function saidFields(language: Language, one: Target | undefined, known: Known): readonly Field[] {
  const choice = (id: 'says' | 'measured', values: readonly string[]): Field => ({
    id,
    kind: 'choice',
    label: say(language, 'commit.form.label', { field: id }),
    required: false,
    options: values.map((one) => ({ value: one, label: say(language, 'commit.form.option', { value: one as never }) })),
    ...value(known[id] ?? (id === 'says' ? 'progress' : undefined)),
  });
  const text = (id: 'note' | 'links' | 'period', kind: 'long' | 'text'): Field => ({
    id,
    kind,
    label: say(language, 'commit.form.label', { field: id }),
    hint: say(language, 'commit.form.hint', { field: id }),
    required: false,
    ...value(known[id]),
  });
  return [
    {
      id: 'figure',
      kind: 'text',
      label: say(language, 'commit.form.figure', { title: one?.title, unit: one?.commitment.unit }),
      hint: say(language, 'commit.form.figure.hint', { unit: one?.commitment.unit }),
      required: false,
      ...value(known.figure),
    },
    choice('says', FORM_SAYINGS),
    text('note', 'long'),
    text('links', 'long'),
    filesField(language),
    text('period', 'text'),
    choice('measured', ['measured', 'estimated']),
  ];
}
