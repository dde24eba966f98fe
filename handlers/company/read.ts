import { refuse } from '../../src/chat/refusal.ts';
import type { Data } from '../../src/chat/turn.ts';
import { readBusinessId } from '../../src/domain/business-id.ts';
import { branchSchema, type Company, nameKey, sizeSchema, stageSchema } from '../../src/domain/company.ts';
import type { Language } from '../../src/domain/language.ts';
import { type CriteriaFault, faultIn, readPromises, type Told } from '../../src/domain/membership-criteria.ts';
import { type Network, wordingIn } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { LONGEST } from './form.ts';

/** What is known of a company but its id. */
export type About = Omit<Company, 'id'>;

export interface Application {
  readonly about: About;
  readonly told: Omit<Told, 'size' | 'branch'>;
  readonly secret: boolean;
}

/** A field's text, trimmed; refused at its field where it is too long. */
function text(fields: Data, id: string, max: number): string {
  const typed = (fields[id] ?? '').trim();
  if (typed.length > max) refuse('chat.tooLong', { max }, { field: id, typed });
  return typed;
}

function choice<V extends string>(
  fields: Data,
  id: string,
  read: (value: string) => { readonly success: boolean; readonly data?: V | undefined },
  label: string,
): V | undefined {
  const typed = (fields[id] ?? '').trim();
  if (typed === '') return undefined;
  const found = read(typed);
  return found.success ? found.data : refuse('company.badChoice', { label }, { field: id, typed });
}

const oneOf =
  <V extends string>(...values: readonly V[]) =>
  (typed: string) => {
    const data = values.find((value) => value === typed);
    return { success: data !== undefined, data };
  };

/** Who the company is, as typed; refused at the field that is wrong. */
export function readAbout(fields: Data, language: Language): About {
  const name = text(fields, 'company', LONGEST.company).replace(/\s+/gu, ' ');
  if (name === '') refuse('chat.required', { label: say(language, 'company.form.company') }, { field: 'company' });
  if (!/[\p{L}\p{N}]/u.test(nameKey(name))) refuse('company.badName', null, { field: 'company', typed: name });
  const typedId = text(fields, 'businessId', 40);
  const businessId =
    typedId === ''
      ? undefined
      : (readBusinessId(typedId) ?? refuse('company.badId', { typed: typedId }, { field: 'businessId', typed: typedId }));
  const size = choice(fields, 'size', (typed) => sizeSchema.safeParse(typed), say(language, 'company.form.size'));
  const branch = choice(fields, 'branch', (typed) => branchSchema.safeParse(typed), say(language, 'company.form.branch'));
  const stage = choice(fields, 'stage', (typed) => stageSchema.safeParse(typed), say(language, 'company.form.stage'));
  return {
    name,
    ...(businessId === undefined ? {} : { businessId }),
    ...(size === undefined ? {} : { size }),
    ...(branch === undefined ? {} : { branch }),
    ...(stage === undefined ? {} : { stage }),
  };
}

/** A sent joinForm. What the network's criteria say to it is asked inside the unit (demandCriteria). */
export function readApplication(fields: Data, language: Language, network: Network): Application {
  const promises = readPromises(text(fields, 'promises', LONGEST.promises));
  if (promises.some((line) => line.length > LONGEST.promise))
    refuse('company.promises.long', { max: LONGEST.promise }, { field: 'promises', typed: fields.promises ?? '' });
  const baseline = text(fields, 'baseline', LONGEST.baseline);
  const fee = text(fields, 'fee', 30);
  const label = say(language, 'company.form.secret');
  return {
    about: readAbout(fields, language),
    told: {
      promises,
      own: network.settings.criteria.own.map((_, at) =>
        choice(fields, `own${at}`, oneOf('yes', 'not-yet'), ownLabel(network, language, at)),
      ),
      ...(baseline === '' ? {} : { baseline }),
      ...(fee === '' ? {} : { fee }),
    },
    secret: choice(fields, 'secret', oneOf('yes', 'no'), label) === 'yes',
  };
}

function ownLabel({ settings }: Network, language: Language, at: number): string {
  const criterion = settings.criteria.own[at];
  return criterion === undefined ? '' : wordingIn(language, criterion);
}

/** Ends the Turn where the network's criteria keep the company out, with what they ask for at its field. */
export function demandCriteria(told: Told, network: Network, language: Language): void {
  const fault = faultIn(told, network.method, network.settings);
  if (fault) refuseCriteria(fault, told, network, language);
}

function refuseCriteria(fault: CriteriaFault, told: Told, network: Network, language: Language): never {
  const { criteria, outside } = network.settings;
  const offered = outside === undefined ? {} : { outside: wordingIn(language, outside) };
  switch (fault.why) {
    case 'missing':
      return refuseMissing(fault, network, language);
    case 'notTaken':
      return fault.field === 'size'
        ? refuse('company.notTaken.size', { sizes: criteria.sizes, ...offered }, { field: 'size' })
        : refuse('company.notTaken.branch', { branches: criteria.branches, ...offered }, { field: 'branch' });
    case 'few':
      return refuse('company.promises.few', { least: fault.least, given: told.promises.length }, { field: 'promises' });
    case 'many':
      return refuse('company.promises.many', { most: fault.most, given: told.promises.length }, { field: 'promises' });
    case 'unknown':
      return refuse('company.badChoice', { label: say(language, 'company.form.fee') }, { field: 'fee' });
  }
}

function refuseMissing(fault: Extract<CriteriaFault, { why: 'missing' }>, network: Network, language: Language): never {
  if (fault.field === 'own') refuse('chat.required', { label: ownLabel(network, language, fault.at) }, { field: `own${fault.at}` });
  const { least, most } = network.settings.criteria.commitments;
  const label =
    fault.field === 'promises'
      ? say(language, 'company.form.promises', { least, ...(most === undefined ? {} : { most }) })
      : say(language, `company.form.${fault.field}`);
  return refuse('chat.required', { label }, { field: fault.field });
}
