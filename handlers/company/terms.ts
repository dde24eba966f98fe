import type { Held } from '../../src/chat/companies.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Field, Form } from '../../src/chat/reply.ts';
import type { Data } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import { isIn, type Membership } from '../../src/domain/membership.ts';
import { type Network, wordingIn } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator } from '../network/here.ts';
import { heldInside, heldOutside, note, pressed, sent, within } from './inside.ts';

/** Opens the form of a frontrunner company's fee, invoice mark and steering role. data: network, company */
export const termsPressed = pressed(async (turn, ports, here) => {
  demandCoordinator(here);
  const form = termsForm(turn.language, here.network, await heldOutside(ports, here, turn.data.company));
  return { to: 'asker', blocks: [{ kind: 'form', label: form.title, form }], form };
});

function termsForm(language: Language, network: Network, { company, membership }: Held): Form {
  const { fees } = network.settings;
  const fee: Field = {
    id: 'fee',
    kind: 'choice',
    label: say(language, 'company.form.fee'),
    required: false,
    options: [
      { value: 'none', label: say(language, 'company.terms.noFee') },
      ...fees.map(({ id, name, perYear }) => ({
        value: id,
        label: say(language, 'company.fee', { name: wordingIn(language, name), perYear }),
      })),
    ],
    value: membership.fee ?? 'none',
  };
  const invoiced: Field = {
    id: 'invoiced',
    kind: 'number',
    label: say(language, 'company.terms.invoiced'),
    hint: say(language, 'company.terms.invoiced.hint'),
    required: false,
    ...(membership.invoiced === undefined ? {} : { value: String(membership.invoiced) }),
  };
  const steering: Field = {
    id: 'steering',
    kind: 'choice',
    label: say(language, 'company.terms.steering'),
    required: true,
    options: (['yes', 'no'] as const).map((value) => ({ value, label: say(language, 'company.yesNo', { value }) })),
    value: membership.steering ? 'yes' : 'no',
  };
  return {
    name: 'company.terms',
    title: say(language, 'company.terms.title'),
    submit: say(language, 'company.details.submit'),
    cancel: say(language, 'company.form.cancel'),
    data: { network: network.id, company: company.id },
    fields: [...(fees.length > 0 ? [fee] : []), invoiced, steering],
  };
}

/** The sent form. data: network, company */
export const termsSent = sent(async (turn, _, here) => {
  demandCoordinator(here);
  return within(turn, here, async (inside) => {
    demandCoordinator(inside);
    const { company, membership } = await heldInside(inside, turn.data.company);
    if (inside.network.method !== 'frontrunner' || !isIn(membership.state)) refuse('chat.oldButton', null);
    const now = withTerms(membership, turn.fields, inside.network, turn.language);
    await inside.tx.companies.save(now);
    await note(inside, 'company.terms', { company: company.id, ...termsOf(now) }, termsOf(membership));
    return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'company.terms.saved', { company: company.name }) }] };
  });
});

const termsOf = ({ fee, invoiced, steering }: Membership) => ({ fee: fee ?? null, invoiced: invoiced ?? null, steering });

function withTerms({ fee: _, invoiced: __, ...still }: Membership, fields: Data, { settings }: Network, language: Language): Membership {
  const fee = (fields.fee ?? '').trim();
  const isNone = fee === '' || fee === 'none';
  if (!isNone && !settings.fees.some(({ id }) => id === fee))
    refuse('company.badChoice', { label: say(language, 'company.form.fee') }, { field: 'fee', typed: fee });
  const year = (fields.invoiced ?? '').trim();
  if (year !== '' && !/^20\d\d$/u.test(year)) refuse('company.year', { typed: year }, { field: 'invoiced', typed: year });
  return {
    ...still,
    ...(isNone ? {} : { fee }),
    ...(year === '' ? {} : { invoiced: Number(year) }),
    steering: fields.steering === 'yes',
  };
}
