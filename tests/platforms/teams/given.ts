import type { Form } from '../../../src/chat/reply.ts';

// biome-ignore lint/suspicious/noExplicitAny: cards are asserted by their JSON
export type Any = any;
export const sv = { language: 'sv' as const };
/** The card of a drawn message. */
export const cardIn = (message: Any): Any => message.attachments[0]?.content;

/** A form with a field of each kind. */
export const form: Form = {
  name: 'gaps.owner',
  title: 'Vem tar hand om frågan?',
  submit: 'Spara',
  cancel: 'Avbryt',
  data: { gap: 'g1' },
  fields: [
    { id: 'owner', kind: 'text', label: 'Namn', required: true, hint: 'Förnamn Efternamn' },
    { id: 'note', kind: 'long', label: 'Anteckning', required: false },
    { id: 'size', kind: 'number', label: 'Antal', required: false },
    { id: 'when', kind: 'date', label: 'Datum', required: false },
    { id: 'kind', kind: 'choice', label: 'Slag', required: false, options: [{ value: 'a', label: 'A' }] },
  ],
};
export const source = { n: 1, id: 'f1', label: 'Stängt nätverk', quote: 'Q', source: 'Källan', address: 'https://example.org/a_(b)' };
