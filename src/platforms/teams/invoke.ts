import type { Reply } from '../../chat/reply.ts';
import type { Language } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import type { Parsed } from './parse.ts';
import { clip } from './plain.ts';
import { CARD_TYPE, drawCard, drawDialog, drawForm, type Node } from './render.ts';

type TurnParsed = Extract<Parsed, { kind: 'turn' }>;

/** A line that Teams shows for a moment: the answer to a press that needs no card. */
export const toast = (text: string): Node => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: clip(text, 2_000),
});

/** The body of an invoke's response: what Teams shows at once, in the dialog or in the card's place. */
export function invokeBody(parsed: TurnParsed, reply: Reply, language: Language): Node {
  switch (parsed.by) {
    case 'fetch':
      return reply.form ? drawForm(reply.form, language) : drawDialog(reply, titleOf(reply), language);
    case 'submit':
      return submitted(parsed, reply, language);
    case 'execute':
      return reply.replaces ? { statusCode: 200, type: CARD_TYPE, value: drawCard(reply, { language }) } : toast(saidBy(reply, language));
    case 'message':
      return {};
  }
}

/** A refused form is shown again with what was typed; a next form follows; else the dialog shows the reply. */
function submitted(parsed: Extract<TurnParsed, { by: 'submit' }>, reply: Reply, language: Language): Node {
  const { form, turn } = parsed;
  const typed = turn.kind === 'form' ? turn.fields : {};
  if (reply.refused) return drawForm(form, language, typed, reply.refused);
  if (reply.form) return drawForm(reply.form, language);
  return drawDialog(reply, form.title, language);
}

const titleOf = ({ title }: Reply): string => title ?? 'Tandem';

/** The first words of a reply. */
export function saidBy(reply: Reply, language: Language): string {
  const first = reply.blocks.find((block) => block.kind === 'text' || block.kind === 'note');
  return first?.text ?? reply.refused?.text ?? reply.title ?? say(language, 'teams.done');
}

/** Whether a toast would lose something: a table, buttons, sources. */
export const isRich = (reply: Reply): boolean => reply.blocks.some(({ kind }) => kind !== 'text' && kind !== 'note' && kind !== 'typed');
