import { describe, expect, test } from 'vitest';
import type { Form } from '../../../src/chat/reply.ts';
import { drawForm } from '../../../src/platforms/teams/render.ts';
import { cardProblems } from '../../given/cards.ts';

// biome-ignore lint/suspicious/noExplicitAny: cards are asserted by their JSON
type Any = any;

const form: Form = {
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

describe('a dialog', () => {
  const cardOf = (dialog: Any): Any => dialog.task.value.card.content;

  test('shows each kind of field as its input, and sends the form back with what is typed', () => {
    const dialog: Any = drawForm(form, 'sv');
    const card = cardOf(dialog);

    expect(dialog.task).toMatchObject({ type: 'continue', value: { title: 'Vem tar hand om frågan?' } });
    expect(card.body.map(({ type }: Any) => type)).toEqual(['Input.Text', 'Input.Text', 'Input.Number', 'Input.Date', 'Input.ChoiceSet']);
    expect(card.body[0]).toMatchObject({ id: 'typed.owner', label: 'Namn', isRequired: true, errorMessage: 'Fyll i fältet ”Namn”.' });
    expect(card.actions).toMatchObject([
      { type: 'Action.Submit', title: 'Spara', data: { tandem: 'form', form: { data: { gap: 'g1' } } } },
    ]);
    expect(cardProblems(card)).toEqual([]);
  });

  test('after a refusal it says so at the field, and holds all that was typed', () => {
    const long = 'x'.repeat(20_000);
    const card = cardOf(
      drawForm(form, 'sv', { owner: 'Anna', note: long, size: '7' }, { text: 'Den personen finns inte.', field: 'owner' }),
    );

    expect(card.body.slice(0, 3)).toMatchObject([
      { type: 'TextBlock', text: 'Den personen finns inte.', color: 'Attention' },
      { id: 'typed.owner', value: 'Anna' },
      { id: 'typed.note', value: long },
    ]);
    expect(card.body[3]).toMatchObject({ type: 'Input.Number', value: 7 });
  });

  test('a refusal of no field, or of one that the form has not, stands above them all', () => {
    const card = cardOf(drawForm(form, 'sv', {}, { text: 'Det gick inte.', field: 'other' }));

    expect(card.body[0]).toMatchObject({ type: 'TextBlock', text: 'Det gick inte.' });
  });
});
