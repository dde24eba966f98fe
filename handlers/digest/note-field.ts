import { refuse } from '../../src/chat/refusal.ts';
import type { Field } from '../../src/chat/reply.ts';
import { LONGEST_NOTE } from '../../src/domain/commitment.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';

/** A form's field for what coordinators alone see. */
export const noteField = (language: Language, company: string | undefined): Field => ({
  id: 'note',
  kind: 'long',
  label: say(language, 'risk.note', { company }),
  hint: say(language, 'risk.note.hint'),
  required: false,
});

/** What was typed there, if anything; refused where it is too long. */
export function readNote(typed: string): string | undefined {
  const note = typed.trim();
  if (note.length > LONGEST_NOTE) refuse('chat.tooLong', { max: LONGEST_NOTE }, { field: 'note', typed: note });
  return note === '' ? undefined : note;
}
