import type { Field, Form } from '../../src/chat/reply.ts';
import { BRANCHES, SIZES, STAGES } from '../../src/domain/company.ts';
import type { Language } from '../../src/domain/language.ts';
import { asks } from '../../src/domain/membership-criteria.ts';
import { type Network, wordingIn } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';

/** What may stand in the form's fields already, by field. */
export type Known = Readonly<Partial<Record<'company' | 'businessId' | 'size' | 'branch' | 'stage', string>>>;

export const LONGEST = { company: 100, promise: 300, promises: 3_000, baseline: 3_000, reason: 1_000 } as const;

/**
 * The form by which a company joins the network, or applies: the fields that the network's method and criteria ask for, and no other.
 * `onBehalf`: a coordinator fills it in for a company that cannot.
 */
export function joinForm(
  language: Language,
  network: Network,
  { known = {}, onBehalf = false }: { readonly known?: Known; readonly onBehalf?: boolean } = {},
): Form {
  const { conditions } = asks(network.method, network.settings);
  return {
    name: 'company.join',
    title: say(language, conditions ? 'company.form.apply' : 'company.form.join'),
    submit: say(language, conditions ? 'company.form.apply.submit' : 'company.form.join.submit'),
    cancel: say(language, 'company.form.cancel'),
    data: { network: network.id, ...(onBehalf ? { behalf: 'yes' } : {}) },
    fields: [
      ...aboutCompany(language, conditions, known),
      ...(conditions ? conditionFields(language, network) : []),
      ...(conditions ? [secretField(language)] : []),
    ],
  };
}

/** Who the company is; `required`: size and branch must be told. */
export function aboutCompany(language: Language, required: boolean, known: Known): readonly Field[] {
  const choice = <V extends string>(id: 'size' | 'branch' | 'stage', values: readonly V[], must: boolean): Field => ({
    id,
    kind: 'choice',
    label: say(language, `company.form.${id}`),
    required: must,
    options: values.map((value) => ({ value, label: say(language, `company.${id}`, { [id]: value } as never) })),
    ...valued(known[id]),
  });
  return [
    { id: 'company', kind: 'text', label: say(language, 'company.form.company'), required: true, ...valued(known.company) },
    {
      id: 'businessId',
      kind: 'text',
      label: say(language, 'company.form.businessId'),
      hint: say(language, 'company.form.businessId.hint'),
      required: false,
      ...valued(known.businessId),
    },
    choice('size', SIZES, required),
    choice('branch', BRANCHES, required),
    choice('stage', STAGES, false),
  ];
}

const valued = (value: string | undefined) => (value ? { value } : {});

/** What a network with conditions asks for besides. */
function conditionFields(language: Language, network: Network): readonly Field[] {
  const { criteria, fees } = network.settings;
  const asked = asks(network.method, network.settings);
  const { least, most } = criteria.commitments;
  const promises: Field = {
    id: 'promises',
    kind: 'long',
    label: say(language, 'company.form.promises', { least, ...(most === undefined ? {} : { most }) }),
    hint: say(language, 'company.form.promises.hint'),
    required: least > 0,
  };
  const baseline: Field = {
    id: 'baseline',
    kind: 'long',
    label: say(language, 'company.form.baseline'),
    hint: say(language, 'company.form.baseline.hint'),
    required: true,
  };
  const fee: Field = {
    id: 'fee',
    kind: 'choice',
    label: say(language, 'company.form.fee'),
    required: true,
    options: fees.map(({ id, name, perYear }) => ({
      value: id,
      label: say(language, 'company.fee', { name: wordingIn(language, name), perYear }),
    })),
  };
  return [
    ...(asked.promises ? [promises] : []),
    ...(asked.baseline ? [baseline] : []),
    ...(asked.own > 0 ? criteria.own.map((own, at) => ownField(language, at, wordingIn(language, own))) : []),
    ...(asked.fee ? [fee] : []),
  ];
}

/** A criterion in words, to be answered each for itself: a heap of them in one label would be cut. */
const ownField = (language: Language, at: number, criterion: string): Field => ({
  id: `own${at}`,
  kind: 'choice',
  label: say(language, 'company.form.own', { criterion }),
  required: true,
  options: (['yes', 'not-yet'] as const).map((value) => ({ value, label: say(language, 'company.form.own.answer', { value }) })),
});

const secretField = (language: Language): Field => ({
  id: 'secret',
  kind: 'choice',
  label: say(language, 'company.form.secret'),
  required: false,
  options: (['no', 'yes'] as const).map((value) => ({ value, label: say(language, 'company.form.secret.answer', { value }) })),
  value: 'no',
});
