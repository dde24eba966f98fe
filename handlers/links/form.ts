import type { LinkPurpose } from '../../src/chat/links.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Field, Form, Reply } from '../../src/chat/reply.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { hasCompanies, type Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { USUAL_DAYS } from './link.ts';

export const DAYS = [7, 14, 30, 90] as const;
/** What a link can be made for. */
const PURPOSES = ['apply', 'update', 'rsvp'] as const satisfies readonly LinkPurpose[];
/** The same in a network: where there are no companies, people are invited to its public events. */
export const purposesIn = ({ method }: Pick<Network, 'method'>) => PURPOSES.filter((one) => one === 'rsvp' || hasCompanies(method));
const ADDRESS = /[^\s<>,;]+@[^\s<>,;]+/u;

/** What was typed after `network link`: an e-mail address somewhere in it, and a name around it. */
export function readContact(typed: string): { readonly name: string; readonly email: string } {
  const email = ADDRESS.exec(typed)?.[0] ?? '';
  const name = typed.replace(ADDRESS, ' ').replace(/[<>]/gu, ' ').replace(/\s+/gu, ' ').trim();
  return { name, email };
}

/** The form of a new link. */
export function linkForm(
  language: Language,
  network: Network,
  { pages }: Pick<Ports, 'pages'>,
  known: { readonly name: string; readonly email: string } = { name: '', email: '' },
): Form {
  const purposes = purposesIn(network);
  const value = (text: string) => (text === '' ? {} : { value: text });
  const fields: readonly Field[] = [
    {
      id: 'name',
      kind: 'text',
      label: say(language, 'link.form.name'),
      hint: say(language, 'link.form.name.hint'),
      required: true,
      ...value(known.name),
    },
    {
      id: 'email',
      kind: 'text',
      label: say(language, 'link.form.email'),
      hint: say(language, 'link.form.email.hint', { letters: pages.letters }),
      required: false,
      ...value(known.email),
    },
    {
      id: 'purpose',
      kind: 'choice',
      label: say(language, 'link.form.purpose'),
      required: true,
      value: purposes[0] ?? 'rsvp',
      options: purposes.map((purpose) => ({ value: purpose, label: say(language, 'link.form.purpose.option', { purpose }) })),
    },
    ...(hasCompanies(network.method) ? [companyField(language)] : []),
    {
      id: 'language',
      kind: 'choice',
      label: say(language, 'link.form.language'),
      required: true,
      value: language,
      options: LANGUAGES.map((value) => ({ value, label: say(value, 'me.language.button') })),
    },
    {
      id: 'days',
      kind: 'choice',
      label: say(language, 'link.form.days'),
      required: true,
      value: String(USUAL_DAYS),
      options: DAYS.map((days) => ({ value: String(days), label: say(language, 'link.form.days.option', { days }) })),
    },
    ...(pages.letters ? [handField(language)] : []),
  ];
  return {
    name: 'link.new',
    title: say(language, 'link.form.title'),
    submit: say(language, 'link.form.submit'),
    cancel: say(language, 'ask.form.cancel'),
    data: { network: network.id },
    fields,
  };
}

const companyField = (language: Language): Field => ({
  id: 'company',
  kind: 'text',
  label: say(language, 'link.form.company'),
  hint: say(language, 'link.form.company.hint'),
  required: false,
});

const handField = (language: Language): Field => ({
  id: 'hand',
  kind: 'choice',
  label: say(language, 'link.form.hand'),
  required: true,
  value: 'self',
  options: (['self', 'mail'] as const).map((how) => ({ value: how, label: say(language, 'link.form.hand.option', { how }) })),
});

/** Opens the form at once where the Turn has a trigger, else shows its button. */
export const asForm = (form: Form): Reply => ({ to: 'asker', blocks: [{ kind: 'form', label: form.title, form }], form });
