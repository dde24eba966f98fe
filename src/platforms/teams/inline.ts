import type { Form } from '../../chat/reply.ts';
import type { Language } from '../../domain/language.ts';
import { formCard } from './form.ts';
import type { Node } from './plain.ts';

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The message with its forms in the card itself instead of in dialogs. For Microsoft's Agents Playground, which opens no dialog: there
 * a button that asks for one ("task/fetch") does nothing.
 */
export function inlined(message: Node, language: Language): Node {
  const redrawn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(redrawn);
    if (!isNode(value)) return value;
    return value.type === 'Action.Submit' ? action(value, language) : Object.fromEntries(entries(value, redrawn));
  };
  return redrawn(message) as Node;
}

const entries = (node: Node, redrawn: (value: unknown) => unknown) => Object.entries(node).map(([key, value]) => [key, redrawn(value)]);

/** A button that carries its form unfolds it; one that asks for a form is answered with a card that does. */
function action(button: Node, language: Language): Node {
  const { msteams: dialog, ...data } = isNode(button.data) ? button.data : {};
  if (dialog === undefined) return button;
  if (data.tandem !== 'form') return { ...button, data };
  const { msteams: _, ...card } = formCard(data.form as Form, language);
  return { type: 'Action.ShowCard', title: button.title, card };
}
