import { refuse } from '../../src/chat/refusal.ts';
import type { Field, Form } from '../../src/chat/reply.ts';
import type { Data } from '../../src/chat/turn.ts';
import { CLAIM_ABOUT, CLAIM_SUBJECTS, type Lack, LONGEST_CLAIM, LONGEST_PLAN, type Proposal } from '../../src/domain/claims.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import { readDay } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import type { ClaimField } from '../../src/text/claims.ts';
import { say } from '../../src/text/say.ts';

const YES_NO = ['no', 'yes'] as const;
const LONGEST: Readonly<Partial<Record<ClaimField, number>>> = { text: LONGEST_CLAIM, plan: LONGEST_PLAN, planAddress: 500, expert: 200 };
const REQUIRED: readonly ClaimField[] = ['commitment', 'text', 'about', 'subject', 'offsets', 'plan'];

/** What stands in the form already: the commitment that was named, the words that were typed, and all of a claim that is made again. */
export interface Begun extends Partial<Omit<Proposal, 'text'>> {
  readonly commitment?: string | undefined;
  readonly text?: string | undefined;
  /** The claim that is made again. */
  readonly from?: string | undefined;
}

/** The form of a public claim, whose fields are none of an update's. Which commitment it is about always stands there. */
export function claimForm(language: Language, network: Network, commitments: readonly Commitment[], begun: Begun): Form {
  const named = begun.commitment ?? (commitments.length === 1 ? commitments[0]?.id : undefined);
  const choice = (id: ClaimField, options: Field['options'], value?: string): Field => ({
    ...{ id, kind: 'choice', label: say(language, 'claim.field', { field: id }), required: true },
    ...hintOf(language, id),
    ...(options ? { options } : {}),
    ...(value === undefined ? {} : { value }),
  });
  const typed = (id: ClaimField, kind: 'text' | 'long' | 'date', value?: string): Field => ({
    ...{ id, kind, label: say(language, 'claim.field', { field: id }), required: REQUIRED.includes(id) },
    ...hintOf(language, id),
    ...(value === undefined || value === '' ? {} : { value }),
  });
  const which = choice(
    'commitment',
    commitments.map(({ id, title }) => ({ value: id, label: title.slice(0, 75) })),
    named,
  );
  const { text, about, subject, offsets, plan, planAddress, expert, expertAt } = begun;
  return {
    name: 'claim.make',
    title: say(language, 'claim.form.title'),
    submit: say(language, 'claim.form.submit'),
    cancel: say(language, 'claim.form.cancel'),
    data: { network: network.id },
    fields: [
      which,
      typed('text', 'long', text),
      choice(
        'about',
        CLAIM_ABOUT.map((value) => ({ value, label: say(language, 'claim.about', { about: value }) })),
        about,
      ),
      choice(
        'subject',
        CLAIM_SUBJECTS.map((value) => ({ value, label: say(language, 'claim.subject', { subject: value }) })),
        subject,
      ),
      choice(
        'offsets',
        YES_NO.map((value) => ({ value, label: say(language, 'claim.yesNo', { value }) })),
        offsets === undefined ? undefined : offsets ? 'yes' : 'no',
      ),
      typed('plan', 'long', plan),
      typed('planAddress', 'text', planAddress),
      typed('expert', 'text', expert),
      typed('expertAt', 'date', expertAt),
    ],
  };
}

function hintOf(language: Language, field: ClaimField): { readonly hint?: string } {
  const hint = say(language, 'claim.hint', { field });
  return hint === '' ? {} : { hint };
}

/** What was typed, read; refused at its field. */
export function readProposal(fields: Data, language: Language): Proposal {
  const text = (field: ClaimField): string => {
    const typed = (fields[field] ?? '').trim();
    if (typed === '' && REQUIRED.includes(field)) refuse('chat.required', { label: say(language, 'claim.field', { field }) }, { field });
    const max = LONGEST[field] ?? LONGEST_CLAIM;
    return typed.length > max ? refuse('chat.tooLong', { max }, { field, typed }) : typed;
  };
  const one = <V extends string>(field: ClaimField, of: readonly V[]): V =>
    of.find((value) => value === text(field)) ?? refuse('chat.required', { label: say(language, 'claim.field', { field }) }, { field });
  const maybe = (field: 'planAddress' | 'expert') => (text(field) === '' ? {} : { [field]: text(field) });
  const day = text('expertAt');
  const expertAt = day === '' ? undefined : (readDay(day) ?? refuse('claim.date', { typed: day }, { field: 'expertAt', typed: day }));
  return {
    text: text('text'),
    about: one('about', CLAIM_ABOUT),
    subject: one('subject', CLAIM_SUBJECTS),
    offsets: one('offsets', YES_NO) === 'yes',
    plan: text('plan'),
    ...maybe('planAddress'),
    ...maybe('expert'),
    ...(expertAt === undefined ? {} : { expertAt }),
  };
}

/** The field at which a lack is mended; none where it is the commitment's. */
export const FIELD_OF: Readonly<Partial<Record<Lack, ClaimField>>> = {
  offsets: 'offsets',
  plan: 'plan',
  address: 'planAddress',
  expert: 'expert',
  expertDate: 'expertAt',
};
