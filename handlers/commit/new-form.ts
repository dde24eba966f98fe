import type { Field, Form } from '../../src/chat/reply.ts';
import type { Data } from '../../src/chat/turn.ts';
import {
  COMMITMENT_KINDS,
  COMMITMENT_VISIBILITIES,
  type Commitment,
  MEASURES,
  SCOPE2_METHODS,
  SCOPES,
} from '../../src/domain/commitment.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import type { DraftField } from './draft.ts';
import { typedNumber } from './read.ts';

/** What may stand in the fields already. */
export type KnownDraft = Readonly<Partial<Record<DraftField, string>>>;

interface Asked {
  readonly known: KnownDraft;
  /** Absent: it asks which of the person's companies. */
  readonly company?: string;
  readonly companies?: readonly { readonly company: string; readonly name: string }[];
  /** The id of the commitment that is changed. */
  readonly commitment?: string;
}

/** The form of a new commitment, or of the change of one. In an open network no target and no date are demanded. */
export function newForm(language: Language, network: Network, { known, company, companies = [], commitment }: Asked): Form {
  const data: Data = {
    network: network.id,
    ...(company === undefined ? {} : { company }),
    ...(commitment === undefined ? {} : { commitment }),
  };
  const which: readonly Field[] =
    company === undefined && commitment === undefined
      ? [
          {
            id: 'company',
            kind: 'choice',
            label: say(language, 'company.form.company'),
            required: true,
            options: companies.map((one) => ({ value: one.company, label: one.name })),
          },
        ]
      : [];
  return {
    name: 'commit.new',
    title: say(language, commitment === undefined ? 'commit.new.title' : 'commit.edit.title'),
    submit: say(language, 'commit.form.save'),
    cancel: say(language, 'commit.form.cancel'),
    data,
    fields: [...which, ...fieldsOf(language, network, known)],
  };
}

function fieldsOf(language: Language, network: Network, known: KnownDraft): readonly Field[] {
  const common = (id: DraftField, required = false) => {
    const hint = say(language, 'commit.new.hint', { field: id });
    const value = known[id];
    return {
      id,
      label: say(language, 'commit.new.label', { field: id }),
      required,
      ...(hint === '' ? {} : { hint }),
      ...(value ? { value } : {}),
    };
  };
  const choice = <V extends string>(id: DraftField, values: readonly V[], label: (value: V) => string, required = false): Field => ({
    ...common(id, required),
    kind: 'choice',
    options: values.map((value) => ({ value, label: label(value) })),
  });
  const text = (id: DraftField, required = false): Field => ({ ...common(id, required), kind: 'text' });
  return [
    text('title', true),
    choice('kind', COMMITMENT_KINDS, (kind) => say(language, 'commit.kind', { kind }), true),
    text('unit'),
    text('baseline'),
    text('year'),
    text('target'),
    { ...common('due', network.method !== 'open'), kind: 'date' },
    text('goal'),
    choice('scope', SCOPES, (scope) => say(language, 'commit.scope', { scope })),
    choice('scope2', SCOPE2_METHODS, (scope2) => say(language, 'commit.scope2', { scope2 })),
    { ...common('boundary'), kind: 'long' },
    choice('measure', MEASURES, (measure) => say(language, 'commit.measure', { measure })),
    text('factors'),
    choice('visibility', COMMITMENT_VISIBILITIES, (visibility) => say(language, 'commit.visibility', { visibility }), true),
  ];
}

type Shown = Pick<Commitment, 'title' | 'kind' | 'unit' | 'baseline' | 'target' | 'due' | 'goal' | 'accounting' | 'visibility'>;

/** A commitment as its form shows it to a reader of that language. */
export function knownOfCommitment(language: Language, of: Shown): KnownDraft {
  const { title, kind, unit, baseline, target, due, goal, accounting, visibility } = of;
  const told: Partial<Record<DraftField, string | undefined>> = {
    ...{ title, kind, unit, due, goal, visibility },
    baseline: baseline && typedNumber(language, baseline.value),
    year: baseline?.year?.toString(),
    target: target === undefined ? undefined : typedNumber(language, target),
    ...accounting,
  };
  return Object.fromEntries(Object.entries(told).filter((entry): entry is [DraftField, string] => entry[1] !== undefined));
}
